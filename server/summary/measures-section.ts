import { html } from "hono/html";
import type { TableValue } from "../xlsx/table-plan.ts";
import { count, type Markup } from "./charts/svg.ts";
import { timeline } from "./charts/timeline.ts";
import { measureColumns } from "./columns.ts";
import type { OfficeSummary } from "./office.ts";
import { figure, type Section, section, tableSection } from "./sections.ts";
import { type Gathered, MEASURES_TITLE, type SummaryTable } from "./tables.ts";

/** Beyond so many measures a page is no longer read; the other formats have them all. */
export const MEASURES_SHOWN = 2_000;
/** Measures that are drawn, and how many of them a sheet of paper has room for. */
const TIMELINE_SHOWN = 40;
const TIMELINE_LINES = 20;
const TIMELINE_TITLE = "ช่วงเวลาที่ดำเนินงานของแต่ละมาตรการ";

/** Every measure in a table, and when each is worked on where they are those of one office. */
export function measuresSection(
  rows: readonly TableValue[][],
  { all, only, toPublish }: Gathered,
  asOf: string | undefined,
): Section {
  const { total } = all.measures;
  const charts = only && timelines(only, asOf);
  const table: SummaryTable = {
    name: "measures",
    title: MEASURES_TITLE,
    columns: measureColumns({ many: only === undefined, toPublish }),
    rows,
  };
  if (total > MEASURES_SHOWN)
    return section(
      table,
      html`${charts ?? ""}<p class="remark">มีมาตรการ ${count(total)} รายการ ดูครบทุกรายการได้ในไฟล์สรุปแบบ .xlsx .csv หรือ .json</p>`,
    );
  const partly = charts && total > TIMELINE_SHOWN;
  return tableSection(
    table,
    charts,
    partly ? `แผนภูมิแสดง ${count(TIMELINE_SHOWN)} มาตรการแรก ตารางมีครบทุกมาตรการ` : "",
  );
}

function timelines({ byMeasure, year }: OfficeSummary, asOf: string | undefined): Markup {
  const shown = byMeasure.slice(0, TIMELINE_SHOWN);
  const charts: Markup[] = [];
  for (let from = 0; from < shown.length; from += TIMELINE_LINES) {
    const lines = shown.slice(from, from + TIMELINE_LINES);
    const which = `ลำดับที่ ${count(from + 1)}–${count(from + lines.length)}`;
    const title = shown.length > TIMELINE_LINES ? `${TIMELINE_TITLE} ${which}` : TIMELINE_TITLE;
    charts.push(figure(title, timeline({ id: `chart-time-${from + 1}`, title }, lines, year, asOf)));
  }
  return html`${charts}`;
}
