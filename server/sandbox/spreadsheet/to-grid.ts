import { cellName, columnLetters, type Grid, type GridSheet } from "../../../measures/grid.ts";
import { rangeName } from "../../xlsx/range-names.ts";
import { isError } from "./cell.ts";
import { coveredBy } from "./merges.ts";
import { showCell } from "./shown.ts";
import type { SheetState, SpreadsheetState } from "./state.ts";

/** The metadata key that names a column's meaning. */
export const COLUMN_KEY = "ita.column";

/** The spreadsheet as every source hands it over. */
export function toGrid(state: SpreadsheetState): Grid {
  return { sheets: state.sheets.map((sheet) => sheetGrid(state, sheet)) };
}

function sheetGrid(state: SpreadsheetState, sheet: SheetState): GridSheet {
  const errors: string[] = [];
  const formulas: string[] = [];
  const dates: Record<string, string> = {};
  const rows = sheet.rows.map((cells, row) =>
    Array.from(cells, (cell, column) => {
      if (!cell || (sheet.merges.length > 0 && coveredBy(sheet, row, column))) return "";
      const name = cellName(row, column);
      const { text, date } = showCell(cell);
      if (cell.formula !== undefined) formulas.push(name);
      if (isError(cell.value)) errors.push(name);
      if (date !== undefined && text !== "") dates[name] = date;
      return text.replace(/\r\n?/g, "\n");
    }),
  );
  const columns = columnMeanings(state, sheet);
  return {
    title: sheet.title,
    rows: trim(rows),
    ...(sheet.hidden && { hidden: true }),
    ...(sheet.merges.length > 0 && { merges: sheet.merges.map(rangeName) }),
    ...(errors.length > 0 && { errors }),
    ...(formulas.length > 0 && { formulas }),
    ...(Object.keys(dates).length > 0 && { dates }),
    ...(Object.keys(columns).length > 0 && { columns }),
  };
}

function columnMeanings(state: SpreadsheetState, sheet: SheetState): Record<string, string> {
  const meanings: Record<string, string> = {};
  for (const { key, value, place } of state.metadata) {
    if (key !== COLUMN_KEY || value === null || place.type !== "COLUMN" || place.sheet !== sheet.id) continue;
    meanings[columnLetters(place.index)] = value;
  }
  return meanings;
}

/** Rows without empty cells and empty rows at their ends. */
function trim(rows: readonly string[][]): string[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}
