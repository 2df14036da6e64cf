import { cellName, type Grid, type GridSheet } from "../../measures/grid.ts";
import { findSheet, nearTitles } from "../../measures/reading/titles.ts";
import { SHEETS } from "../../measures/workbook.ts";
import { readColumnMarks } from "./column-marks.ts";
import { isDayLike } from "./day-like.ts";
import type { Range, Sheet, Spreadsheet } from "./google.ts";
import { trimmed } from "./trim.ts";

/** What the service takes of one sheet at most (server: 20,000 rows and 500 columns). */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

const ERROR = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|ERROR!)$/;

/** The spreadsheet as it is now, and its sheets by title. */
export interface OpenWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly grid: Grid;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/**
 * Reads the spreadsheet as a Grid. Of sheets that are not ours only the titles are read; of each of ours the
 * displayed texts, once; its formulas only where a search over the whole spreadsheet found one, and its values only where a text
 * may be a real date.
 * @param hidden also give cells that show nothing what they hold, a text or a formula: they are not empty
 */
export function readWorkbook(spreadsheet: Spreadsheet, hidden = false): OpenWorkbook {
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const ours = titlesToRead([...sheets.keys()]);
  const marks = readColumnMarks(spreadsheet);
  const withFormulas = gidsWithFormulas(spreadsheet);
  const grid = {
    sheets: [...sheets].map(([title, sheet]): GridSheet => {
      const unseen = sheet.isSheetHidden() && { hidden: true };
      if (!ours.has(title)) return { title, rows: [], ...unseen };
      const gid = sheet.getSheetId();
      const columns = marks.get(gid);
      return {
        title,
        ...readCells(sheet, withFormulas.has(gid), spreadsheet, hidden),
        ...unseen,
        ...(columns && { columns }),
      };
    }),
  };
  return { spreadsheet, grid, sheets };
}

/** Titles of the four sheets, and of those that may be meant to be one that is absent. */
function titlesToRead(titles: readonly string[]): ReadonlySet<string> {
  const grid = { sheets: titles.map((title): GridSheet => ({ title, rows: [] })) };
  const found = SHEETS.map((sheet) => findSheet(grid, sheet));
  return new Set(SHEETS.flatMap((sheet, at) => found[at]?.title ?? nearTitles(grid, sheet, found)));
}

/** One search tells which sheets have formulas at all; few workbooks of measures have any. */
function gidsWithFormulas(spreadsheet: Spreadsheet): ReadonlySet<number> {
  const found = spreadsheet
    .createTextFinder("^=")
    .useRegularExpression(true)
    .matchFormulaText(true)
    .findAll();
  return new Set(found.map((range) => range.getGridId()));
}

function readCells(
  sheet: Sheet,
  hasFormulas: boolean,
  spreadsheet: Spreadsheet,
  hidden: boolean,
): Omit<GridSheet, "title"> {
  const height = Math.min(sheet.getLastRow(), MOST_ROWS);
  const width = Math.min(sheet.getLastColumn(), MOST_COLUMNS);
  if (height === 0 || width === 0) return { rows: [] };
  const range = sheet.getRange(1, 1, height, width);
  const texts = range.getDisplayValues();
  if (hidden) showHidden(texts, range);
  const errors: string[] = [];
  let mayHoldDays = false;
  each(texts, (text, name) => {
    if (text === "") return;
    if (text.charCodeAt(0) === 0x23 && ERROR.test(text)) errors.push(name());
    mayHoldDays = mayHoldDays || isDayLike(text);
  });
  const formulas: string[] = [];
  if (hasFormulas) each(range.getFormulas(), (formula, name) => formula !== "" && formulas.push(name()));
  const dates: Record<string, string> = {};
  if (mayHoldDays) {
    const zone = spreadsheet.getSpreadsheetTimeZone();
    each(range.getValues(), (value, name) => {
      if (isDate(value)) dates[name()] = Utilities.formatDate(value, zone, "yyyy-MM-dd");
    });
  }
  const merges = range.getMergedRanges().map((merged) => merged.getA1Notation());
  return {
    rows: trimmed(texts),
    ...(merges.length > 0 && { merges }),
    ...(errors.length > 0 && { errors }),
    ...(formulas.length > 0 && { formulas }),
    ...(Object.keys(dates).length > 0 && { dates }),
  };
}

function showHidden(texts: string[][], range: Range): void {
  const formulas = range.getFormulas();
  range.getValues().forEach((row, at) => {
    row.forEach((value, column) => {
      const cells = texts[at] as string[];
      cells[column] = cells[column] || String(value) || (formulas[at]?.[column] ?? "");
    });
  });
}

function each<T>(rows: readonly (readonly T[])[], look: (value: T, name: () => string) => void): void {
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      look(value, () => cellName(at, column));
    });
  });
}

/** Google makes its dates in a realm of its own, so `instanceof` does not know them. */
function isDate(value: unknown): value is GoogleAppsScript.Base.Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
