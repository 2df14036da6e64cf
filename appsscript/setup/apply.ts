import { SHEETS, sheetOf } from "../../measures/workbook.ts";
import type { Sheet, Spreadsheet } from "../sheets/google.ts";
import { rangeOf, writeTexts } from "../sheets/text.ts";
import type { SetupStep } from "./steps.ts";
import { keepLooks, styleColumns, styleNewSheet } from "./style.ts";

/** Does one step. Every text goes into a cell that was empty when the step was planned. */
export function applyStep(spreadsheet: Spreadsheet, step: SetupStep, assessed: number): void {
  if (step.kind === "sheet") {
    const { id, title, texts, isThere } = step;
    const sheet = isThere
      ? sheetNamed(spreadsheet, title)
      : spreadsheet.insertSheet(title, placeFor(spreadsheet, title));
    if (isThere) keepLooks(sheet, sheetOf(id).columns.length, () => styleNewSheet(sheet, id, assessed));
    else styleNewSheet(sheet, id, assessed);
    const width = (texts[0] as readonly string[]).length;
    rangeOf(sheet, 0, 0, texts.length - 1, width - 1).setValues(texts.map((row) => [...row]));
    return;
  }
  const sheet = sheetNamed(spreadsheet, step.title);
  if (step.kind === "columns") {
    const { row, columns } = step;
    const [first] = columns;
    if (!first) return;
    rangeOf(sheet, row, first.column, row, first.column + columns.length - 1).setValues([
      columns.map(({ header }) => header),
    ]);
    styleColumns(sheet, row, columns);
    return;
  }
  const bottom = Math.max(...step.cells.map(({ row }) => row));
  rangeOf(sheet, bottom, 0, bottom, 0);
  writeTexts(sheet, step.cells);
}

export function sheetNamed(spreadsheet: Spreadsheet, title: string): Sheet {
  return spreadsheet.getSheetByName(title) as Sheet;
}

/** Zero-based place among the tabs: behind those of ours that come before it, else first. */
function placeFor(spreadsheet: Spreadsheet, title: string): number {
  const titles = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const before = SHEETS.slice(
    0,
    SHEETS.findIndex((sheet) => sheet.title === title),
  );
  return Math.max(0, ...before.map((sheet) => titles.indexOf(sheet.title) + 1));
}
