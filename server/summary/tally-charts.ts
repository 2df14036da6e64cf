import { monthColumns } from "./charts/months.ts";
import { type StatusBar, statusBars } from "./charts/status-bars.ts";
import { count, type Markup } from "./charts/svg.ts";
import { figure } from "./sections.ts";
import type { TableName } from "./tables.ts";
import type { AllOffices } from "./totals.ts";

/** Bars in one chart; the table below it has every row. */
const BARS_SHOWN = 20;
const MONTHS_TITLE = "จำนวนมาตรการรายเดือน";

/** The chart that belongs above a table, if any, and what should be said of it. */
export function chartOf(
  table: TableName,
  { byUnit, byIndicator, byMonth }: AllOffices,
): [chart: Markup | undefined, remark?: string] {
  if (table === "units")
    return bars(
      "chart-units",
      "จำนวนมาตรการตามผู้รับผิดชอบและสถานะ",
      byUnit.map((tally) => ({ name: tally.unit, tally })),
    );
  if (table === "indicators")
    return bars(
      "chart-indicators",
      "จำนวนมาตรการตามตัวชี้วัดและสถานะ",
      byIndicator.map((tally) => ({
        name: tally.number === undefined ? tally.indicator : `${count(tally.number)}. ${tally.indicator}`,
        tally,
      })),
    );
  if (table === "months" && byMonth.some(({ atWork, finished }) => atWork + finished > 0))
    return [figure(MONTHS_TITLE, monthColumns({ id: "chart-months", title: MONTHS_TITLE }, byMonth))];
  return [undefined];
}

function bars(
  id: string,
  title: string,
  rows: readonly StatusBar[],
): [chart: Markup | undefined, remark?: string] {
  const found = rows.filter(({ tally }) => tally.total > 0);
  if (found.length === 0) return [undefined];
  const chart = figure(title, statusBars({ id, title }, found.slice(0, BARS_SHOWN)));
  if (found.length <= BARS_SHOWN) return [chart];
  return [chart, `แผนภูมิแสดง ${count(BARS_SHOWN)} รายการแรก ตารางมีครบทุกรายการ`];
}
