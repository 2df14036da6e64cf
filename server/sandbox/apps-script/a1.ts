import { type Area, parseCellName } from "../../../measures/grid.ts";
import type { SheetState } from "../spreadsheet/state.ts";
import { SheetsRefusal } from "../unknown.ts";

/** An area from one-based places and counts, as `getRange(2, 1, 10, 3)` gives them. @throws {SheetsRefusal} */
export function areaAt(sheet: SheetState, row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new SheetsRefusal("The starting row of the range is too small.");
  if (column < 1) throw new SheetsRefusal("The starting column of the range is too small.");
  if (rows < 1) throw new SheetsRefusal("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new SheetsRefusal("The number of columns in the range must be at least 1.");
  const area = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
  return demandInside(sheet, area);
}

/** @throws {SheetsRefusal} for what lies outside the grid */
export function demandInside(sheet: SheetState, area: Area): Area {
  if (area.bottom >= sheet.rowCount || area.right >= sheet.columnCount) {
    throw new SheetsRefusal("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return area;
}

/** "B2", "B2:D9", "B:D", "B2:D", "2:9" on a sheet. @throws {SheetsRefusal} */
export function areaNamed(sheet: SheetState, notation: string): Area {
  const area = areaOf(sheet, notation);
  if (!area) throw new SheetsRefusal("Range not found");
  return demandInside(sheet, area);
}

/** The area of such a notation, which may lie outside the grid; undefined where it is none. */
export function areaOf(sheet: SheetState, notation: string): Area | undefined {
  const [from = "", to = from, more] = notation.replaceAll("$", "").toUpperCase().split(":");
  const start = corner(from);
  const end = corner(to);
  if (!start || !end || more !== undefined) return undefined;
  const isCellAlone = !notation.includes(":");
  if (isCellAlone && (start.row === undefined || start.column === undefined)) return undefined;
  const rows = between(start.row, end.row, sheet.rowCount - 1);
  const columns = between(start.column, end.column, sheet.columnCount - 1);
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

/** The sheet's title and the rest of "'แผน งาน'!A1"; without a title the whole. */
export function splitNotation(notation: string): { title?: string; range: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(notation);
  if (!match) return { range: notation };
  return { title: match[1]?.replaceAll("''", "'") ?? (match[2] as string), range: match[3] as string };
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(name: string): Corner | undefined {
  const match = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/.exec(name);
  if (!match || name === "") return undefined;
  return {
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
    column: match[1] === undefined ? undefined : parseCellName(`${match[1]}1`)?.column,
  };
}

function between(one: number | undefined, other: number | undefined, last: number): [number, number] {
  if (one === undefined && other === undefined) return [0, last];
  const [from, to] = [one ?? 0, other ?? Math.max(last, one ?? 0)];
  return from <= to ? [from, to] : [to, from];
}
