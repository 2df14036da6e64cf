import { STATUS_WORDS } from "../../measures/measure-status.ts";
import { LEVEL_WORDS, STATE_WORDS } from "../../measures/messages/check.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import type { Summary } from "../../measures/summary.ts";
import type { Tally } from "../../measures/tallies.ts";
import { formatThaiDate, MONTHS } from "../../measures/thai/calendar.ts";

export const SUMMARY_TITLE = "สรุปผล";

/** Columns of the sheet that are ours. Charts and the clerk's own cells stand to the right of them. */
export const SUMMARY_WIDTHS = [300, 110, 150, 110, 110, 110, 110, 120] as const;

export type SummaryCell = string | number;

/** Zero-based rows of one table: its header, and its last row. */
export interface TableRows {
  readonly header: number;
  readonly last: number;
}

/** The sheet's cells, what of them are headings, and where the tables are that charts are drawn from. */
export interface SummaryTables {
  readonly cells: readonly (readonly SummaryCell[])[];
  readonly headings: readonly number[];
  readonly headers: readonly number[];
  readonly units: TableRows;
  readonly months: TableRows;
}

/** Cells that a line of the checklist names; the others are counted. */
const CELLS_SHOWN = 6;

/** The tables of one workbook: totals, by unit, by month, and what an assessor looks for. */
export function summaryTables(
  summary: Summary,
  readiness: readonly ReadinessItem[],
  asOf: string,
): SummaryTables {
  const cells: SummaryCell[][] = [];
  const headings: number[] = [0];
  const headers: number[] = [];
  const line = (...texts: readonly SummaryCell[]) => {
    cells.push(SUMMARY_WIDTHS.map((_, column) => texts[column] ?? ""));
    return cells.length - 1;
  };
  const table = (
    title: string,
    header: readonly string[],
    rows: readonly (readonly SummaryCell[])[],
  ): TableRows => {
    line();
    headings.push(line(title));
    const top = line(...header);
    headers.push(top);
    for (const row of rows) line(...row);
    return { header: top, last: cells.length - 1 };
  };

  const { agency, year, measures } = summary;
  line(["สรุปผลการดำเนินการตามมาตรการ", agency.name].filter(Boolean).join(" — "));
  line(
    `ปีงบประมาณ พ.ศ. ${year} · ข้อมูล ณ วันที่ ${formatThaiDate(asOf, "arabic")} · ส่วนเสริมมาตรการ ITA เขียนคอลัมน์ A ถึง H ใหม่ทุกครั้ง`,
  );
  table("ภาพรวม", ["รายการ", "จำนวน"], totals(summary));
  const units = table(
    "ความก้าวหน้าตามผู้รับผิดชอบ",
    ["ผู้รับผิดชอบ", ...STATUS_WORDS, "ทั้งหมด", "แล้วเสร็จ (ร้อยละ)"],
    summary.byUnit.map(({ unit, ...tally }) => [unit, ...counts(tally), tally.total, percent(tally)]),
  );
  const months = table(
    "การดำเนินการรายเดือน",
    ["เดือน", "มาตรการที่ดำเนินการ", "มาตรการที่แล้วเสร็จ"],
    summary.byMonth.map(({ month, year: calendar, atWork, finished }) => [
      `${MONTHS[month - 1]} ${calendar}`,
      atWork,
      finished,
    ]),
  );
  table(
    "สิ่งที่ผู้ตรวจประเมินมองหา (คำแนะนำจากการอ่านไฟล์ ไม่ใช่ผลคะแนน)",
    ["รายการ", "สถานะ", "ชีต", "เซลล์", "สิ่งที่พบและทำต่อ"],
    readiness.map(({ title, state, sheet, cells: shown, note }) => [
      title,
      STATE_WORDS[state],
      sheet,
      cellWords(shown),
      note,
    ]),
  );
  if (measures.total === 0) line("ยังไม่มีมาตรการในชีตแผนมาตรการ");
  return { cells, headings, headers, units, months };
}

function totals({ measures, overdue, findings }: Summary): SummaryCell[][] {
  return [
    ["มาตรการทั้งหมด", measures.total],
    ["มีผลการดำเนินการแล้ว", measures.withResult],
    ...measures.byStatus.map(({ status, count }) => [status === "ไม่ระบุ" ? "ไม่ระบุสถานะ" : status, count]),
    ["แล้วเสร็จ (ร้อยละ)", percent(measures)],
    ["เลยกำหนดตามแผน", overdue.length],
    [`เรื่องที่${LEVEL_WORDS.must}`, findings.must],
    [`เรื่องที่${LEVEL_WORDS.check}`, findings.check],
    [`เรื่องที่${LEVEL_WORDS.advice}`, findings.advice],
  ];
}

function counts({ byStatus }: Tally): number[] {
  return byStatus.map(({ count }) => count);
}

function percent({ finishedShare }: Tally): number {
  return Math.round(finishedShare * 10_000) / 100;
}

function cellWords(cells: readonly string[]): string {
  const others = cells.length - CELLS_SHOWN;
  return cells.slice(0, CELLS_SHOWN).join(" ") + (others > 0 ? ` และอีก ${others}` : "");
}
