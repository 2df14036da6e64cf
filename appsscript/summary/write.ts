import { summarise } from "../../measures/summary.ts";
import type { CheckedWorkbook } from "../check/run.ts";
import type { Sheet } from "../sheets/google.ts";
import { COLORS } from "../sheets/look.ts";
import { openOwnSheet, remember, writeBlock } from "../sheets/own-sheet.ts";
import { drawCharts } from "./charts.ts";
import { SUMMARY_TITLE, SUMMARY_WIDTHS, type SummaryTables, summaryTables } from "./tables.ts";

/** Writes our columns and charts of the summary's sheet, and shows it. */
export function writeSummary({ spreadsheet, check, asOf }: CheckedWorkbook): void {
  const { book, findings, ruleset, readiness } = check;
  const tables = summaryTables(summarise(book, findings, ruleset.ruleset, asOf), readiness, asOf);
  const own = openOwnSheet(spreadsheet, "summary", SUMMARY_TITLE);
  const { sheet, memory, height } = own;
  if (own.isNew) layOut(sheet);
  writeBlock(own, tables.cells);
  style(sheet, tables, Math.max(tables.cells.length, height));
  const { units } = tables;
  const charts = units.last > units.header ? drawCharts(sheet, tables, memory.charts) : (memory.charts ?? {});
  remember(own, { rows: tables.cells.length, charts });
  sheet.activate();
}

function layOut(sheet: Sheet): void {
  SUMMARY_WIDTHS.forEach((pixels, column) => {
    sheet.setColumnWidth(column + 1, pixels);
  });
  // Names are texts; figures must stay figures, or the charts are empty.
  sheet.getRange(1, 1, sheet.getMaxRows(), 1).setNumberFormat("@");
}

/** Headings and headers stand elsewhere when a table has grown: looks of our columns are written anew, in two writes. */
function style(sheet: Sheet, { headings, headers }: SummaryTables, height: number): void {
  const range = sheet.getRange(1, 1, height, SUMMARY_WIDTHS.length);
  const rows = Array.from({ length: height }, (_, row) => row);
  const inRow = <T>(value: T): T[] => SUMMARY_WIDTHS.map(() => value);
  range.setFontWeights(
    rows.map((row) => inRow(headings.includes(row) || headers.includes(row) ? "bold" : "normal")),
  );
  range.setBackgrounds(rows.map((row) => inRow(headers.includes(row) ? COLORS.label : null)));
}
