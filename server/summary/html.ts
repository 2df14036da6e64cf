import { Buffer } from "node:buffer";
import { html } from "hono/html";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import type { TableValue } from "../xlsx/table-plan.ts";
import { monthColumns } from "./charts/months.ts";
import { type StatusBar, statusBars } from "./charts/status-bars.ts";
import { count, type Markup } from "./charts/svg.ts";
import { timeline } from "./charts/timeline.ts";
import { measureColumns, measureRows, officeRow } from "./columns.ts";
import { htmlPage } from "./html-page.ts";
import { htmlTable } from "./html-table.ts";
import { lookAhead } from "./look-ahead.ts";
import type { OfficeSummary, SummaryEntry, UnreadableFile } from "./office.ts";
import { type Gathered, MEASURES_TITLE, type SummaryTable, summaryTables, type TableName } from "./tables.ts";
import { type AllOffices, startTotals } from "./totals.ts";
import { asOfWords, finishedIn, percent, SUMMARY_TITLE, yearWords } from "./words.ts";

/** Beyond so many measures a page is no longer read; the other formats have them all. */
const MEASURES_SHOWN = 2_000;
/** Bars in one chart; the table beside it has every row. */
const BARS_SHOWN = 20;
const TIMELINE_SHOWN = 40;
/** Columns that an upright page of paper has room for. */
const UPRIGHT_COLUMNS = 12;

/** The summary as one page that needs nothing else: fonts and charts inside, no script, nothing fetched. */
export async function* htmlSummary(
  entries: AsyncIterable<SummaryEntry>,
  asOf: string | undefined,
): AsyncGenerator<Uint8Array> {
  const { only, all: ahead } = await lookAhead(entries);
  const totals = startTotals();
  const offices: TableValue[][] = [];
  const unreadable: UnreadableFile[] = [];
  const measures: TableValue[][] = [];
  for await (const entry of ahead) {
    if ("unreadable" in entry) {
      totals.addUnreadable();
      unreadable.push(entry.unreadable);
      continue;
    }
    totals.add(entry.office);
    offices.push(officeRow(entry.office, offices.length + 1));
    for (const row of measureRows(entry.office, only === undefined))
      if (measures.length <= MEASURES_SHOWN) measures.push(row);
  }
  const gathered = { all: totals.sum(), only, offices, unreadable };
  const main = await body(gathered, measures, asOf);
  yield Buffer.from(String(await htmlPage(pageTitle(gathered), main)));
}

function pageTitle({ only, all }: Gathered): string {
  const year = toThaiDigits(yearWords(all));
  return [SUMMARY_TITLE, only?.agency.name, year].filter(Boolean).join(" ");
}

function body(gathered: Gathered, measures: readonly TableValue[][], asOf: string | undefined): Markup {
  const { all, only } = gathered;
  const tables = new Map<TableName, SummaryTable>(
    summaryTables(gathered).map((table) => [table.name, table]),
  );
  const section = (name: TableName, chart: Markup | string = "", note = "") => {
    const table = tables.get(name);
    return table ? sectionOf(table, chart, note) : "";
  };
  const bars = (id: string, title: string, found: readonly StatusBar[]) => {
    const shown = found.filter(({ tally }) => tally.total > 0).slice(0, BARS_SHOWN);
    return shown.length === 0 ? "" : figure(title, statusBars({ id, title }, shown));
  };
  const overview = tables.get("overview");
  return html`<header><h1>${SUMMARY_TITLE}</h1>
${only ? html`<p class="office">${only.agency.name}</p><p>${only.place}</p>` : html`<p class="office">${count(all.offices)} หน่วยงาน</p>`}
<p>${[yearWords(all), asOfWords(asOf)].filter(Boolean).map(toThaiDigits).join(" · ")}</p></header>
<main>
<section aria-label="ภาพรวม"><p class="lead">${lead(all)}</p>
${keyFigures(all)}
${all.measures.total === 0 ? "" : figure("มาตรการทั้งหมดตามสถานะ", statusBars({ id: "chart-all", title: "มาตรการทั้งหมดตามสถานะ" }, [{ name: "ทั้งหมด", tally: all.measures }]))}
${overview ? htmlTable({ ...overview, title: "ภาพรวม" }) : ""}</section>
${section("offices", "", "")}
${measuresSection(measures, all, only, asOf)}
${section(
  "units",
  bars(
    "chart-units",
    "จำนวนมาตรการตามผู้รับผิดชอบและสถานะ",
    all.byUnit.map((tally) => ({ name: tally.unit, tally })),
  ),
  all.byUnit.length > BARS_SHOWN ? `แผนภูมิแสดง ${count(BARS_SHOWN)} รายการแรก ตารางมีครบทุกรายการ` : "",
)}
${section(
  "indicators",
  bars(
    "chart-indicators",
    "จำนวนมาตรการตามตัวชี้วัดและสถานะ",
    all.byIndicator.map((tally) => ({
      name: tally.number === undefined ? tally.indicator : `${count(tally.number)}. ${tally.indicator}`,
      tally,
    })),
  ),
)}
${section("months", all.byMonth.length === 0 ? "" : figure("จำนวนมาตรการรายเดือน", monthColumns({ id: "chart-months", title: "จำนวนมาตรการรายเดือน" }, all.byMonth)))}
${section("readiness")}
${section("unreadable")}
${notes(tables.get("notes"))}
</main>`;
}

function sectionOf(table: SummaryTable, chart: Markup | string, note: string): Markup {
  const wide = table.columns.length > UPRIGHT_COLUMNS;
  return html`<section class="${wide ? "wide" : ""}"><h2>${table.title}</h2>
${chart}${note ? html`<p class="note">${note}</p>` : ""}
${table.rows.length === 0 ? html`<p class="note">ไม่มีรายการ</p>` : htmlTable(table)}</section>`;
}

function figure(caption: string, chart: Markup): Markup {
  return html`<figure><figcaption>${caption}</figcaption><div class="scroll" role="region" aria-label="แผนภูมิ${caption}" tabindex="0">${chart}</div></figure>`;
}

function lead({ measures, overdue, offices }: AllOffices): string {
  if (measures.total === 0) return "ยังไม่มีมาตรการในสมุดงาน";
  const finished = finishedIn(measures);
  const whole = `${offices > 1 ? `${count(offices)} หน่วยงานมี` : "มี"}มาตรการทั้งหมด ${count(measures.total)} มาตรการ`;
  const done = ` แล้วเสร็จ ${count(finished)} มาตรการ คิดเป็นร้อยละ ${toThaiDigits(percent(measures.finishedShare))}`;
  return `${whole}${done}${overdue > 0 ? ` และมี ${count(overdue)} มาตรการที่เลยกำหนด` : ""}`;
}

function keyFigures({ measures, overdue }: AllOffices): Markup {
  const figures: readonly (readonly [string, string])[] = [
    ["มาตรการทั้งหมด", count(measures.total)],
    ["แล้วเสร็จ", count(finishedIn(measures))],
    ["แล้วเสร็จร้อยละ", toThaiDigits(percent(measures.finishedShare))],
    ["มีผลการดำเนินการ", count(measures.withResult)],
    ["เลยกำหนด", count(overdue)],
  ];
  return html`<dl class="key">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function measuresSection(
  rows: readonly TableValue[][],
  { measures: { total } }: AllOffices,
  only: OfficeSummary | undefined,
  asOf: string | undefined,
): Markup {
  const title = "ช่วงเวลาที่ดำเนินงานของแต่ละมาตรการ";
  const drawn = only && only.byMeasure.length > 0 ? only.byMeasure.slice(0, TIMELINE_SHOWN) : undefined;
  const chart =
    drawn && only ? figure(title, timeline({ id: "chart-time", title }, drawn, only.year, asOf)) : "";
  const table: SummaryTable = {
    name: "measures",
    title: MEASURES_TITLE,
    columns: measureColumns(only === undefined),
    rows: total > MEASURES_SHOWN ? [] : rows,
  };
  if (total > MEASURES_SHOWN)
    return html`<section><h2>${MEASURES_TITLE}</h2>${chart}<p class="note">มีมาตรการ ${count(total)} รายการ ดูครบทุกรายการได้ในไฟล์สรุปแบบ .xlsx .csv หรือ .json</p></section>`;
  const more =
    total > TIMELINE_SHOWN && chart ? `แผนภูมิแสดง ${count(TIMELINE_SHOWN)} มาตรการแรก ตารางมีครบทุกมาตรการ` : "";
  return sectionOf(table, chart, more);
}

function notes(table: SummaryTable | undefined): Markup | string {
  if (!table) return "";
  return html`<section><h2>${table.title}</h2><ol class="notes">${table.rows.map(([, note]) => html`<li>${note}</li>`)}</ol></section>`;
}
