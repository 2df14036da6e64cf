import { cellName, type Place, parseCellName } from "../../measures/grid.ts";
import { type Cell, refilled } from "../../server/sandbox/spreadsheet/cell.ts";
import { changeCells, extent } from "../../server/sandbox/spreadsheet/cells.ts";
import type { FormatRule, SheetState } from "../../server/sandbox/spreadsheet/state.ts";
import type { Addon } from "./addon.ts";

/** What a person does to a sheet, and what is on it. */

export function sheetOf({ spreadsheet }: Addon, title: string): SheetState {
  const found = spreadsheet.state.sheets.find((sheet) => sheet.title === title);
  if (!found) throw new Error(`no sheet ${title}`);
  return found;
}

/** Makes cells of a filled sheet anew. */
export function edit(
  addon: Addon,
  title: string,
  of: (cell: Cell, row: number, column: number) => Cell,
  size = extent(sheetOf(addon, title)),
): void {
  const area = { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 };
  addon.spreadsheet.change("person", (state) => ({
    ...state,
    sheets: state.sheets.map((sheet) => (sheet.title === title ? changeCells(sheet, [area], of) : sheet)),
  }));
}

/** Types a text into a cell; "" empties it. */
export function typeInto(addon: Addon, title: string, name: string, text: string): void {
  const { row, column } = parseCellName(name) as Place;
  edit(
    addon,
    title,
    (cell, at, beside) =>
      at === row && beside === column ? refilled(cell, text === "" ? {} : { value: text }) : cell,
    { rows: row + 1, columns: column + 1 },
  );
}

/** Notes by cell. */
export function notesOf(addon: Addon, title: string): Record<string, string> {
  const notes: Record<string, string> = {};
  sheetOf(addon, title).rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell?.note) notes[cellName(at, column)] = cell.note;
    });
  });
  return notes;
}

export function rulesOf(addon: Addon, title: string): readonly FormatRule[] {
  return sheetOf(addon, title).rules;
}

export function textAt(addon: Addon, title: string, name: string): string {
  const { row, column } = parseCellName(name) as Place;
  return addon.grid().sheets.find((sheet) => sheet.title === title)?.rows[row]?.[column] ?? "";
}
