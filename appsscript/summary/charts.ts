import { STATUS_WORDS } from "../../measures/measure-status.ts";
import type { Sheet } from "../sheets/google.ts";
import type { SummaryTables } from "./tables.ts";

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Column (from 1) to the right of our tables. */
const CHART_COLUMN = 10;
/** In the order of STATUS_WORDS: not begun, under way, done, not done, unsaid. */
const STATUS_COLORS = ["#9a5200", "#1d5fa8", "#1b7340", "#a11212", "#5a6660"];

interface ChartKind {
  readonly name: "units" | "months";
  readonly row: number;
  readonly draw: (builder: Builder, sheet: Sheet, tables: SummaryTables) => Builder;
  /** What is set once: how the clerk changes it afterwards stays. */
  readonly style: (builder: Builder) => Builder;
}

const KINDS: readonly ChartKind[] = [
  {
    name: "units",
    row: 2,
    draw: (builder, sheet, { units: { header, last } }) =>
      builder.addRange(sheet.getRange(header + 1, 1, last - header + 1, 1 + STATUS_WORDS.length)),
    style: (builder) =>
      builder
        .setChartType(Charts.ChartType.BAR)
        .setOption("title", "ความก้าวหน้าตามผู้รับผิดชอบ")
        .setOption("isStacked", true)
        .setOption("colors", STATUS_COLORS),
  },
  {
    name: "months",
    row: 24,
    draw: (builder, sheet, { months: { header, last } }) =>
      builder.addRange(sheet.getRange(header + 1, 1, last - header + 1, 3)),
    style: (builder) =>
      builder
        .setChartType(Charts.ChartType.COLUMN)
        .setOption("title", "การดำเนินการรายเดือน")
        .setOption("colors", [STATUS_COLORS[1], STATUS_COLORS[2]]),
  },
];

/**
 * Draws our charts, or points those that are there at the tables as they are now: where a clerk has put them, and how they
 * have made them look, stays. Other charts are not touched.
 * @param known ids of our charts by name
 * @returns ids of our charts by name
 */
export function drawCharts(
  sheet: Sheet,
  tables: SummaryTables,
  known: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const ids: Record<string, number> = {};
  const there = new Map(sheet.getCharts().map((chart) => [chart.getChartId(), chart]));
  for (const { name, row, draw, style } of KINDS) {
    const id = known[name];
    const chart = id === undefined ? undefined : there.get(id);
    if (id !== undefined && chart) {
      sheet.updateChart(draw(chart.modify().clearRanges(), sheet, tables).build());
      ids[name] = id;
      continue;
    }
    sheet.insertChart(
      draw(style(sheet.newChart().setNumHeaders(1)), sheet, tables)
        .setPosition(row, CHART_COLUMN, 0, 0)
        .build(),
    );
    const added = newest(sheet, there);
    const addedId = added?.getChartId();
    if (added && typeof addedId === "number") {
      there.set(addedId, added);
      ids[name] = addedId;
    }
  }
  return ids;
}

/** Google tells a chart's id only once it stands on the sheet. */
function newest(sheet: Sheet, there: ReadonlyMap<number | null, Chart>): Chart | undefined {
  return sheet.getCharts().find((chart) => !there.has(chart.getChartId()));
}
