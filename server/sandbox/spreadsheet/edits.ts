import type { Area, Place } from "../../../measures/grid.ts";
import { SheetsRefusal } from "../unknown.ts";
import { type Cell, emptied, without } from "./cell.ts";
import { cellAt, changeCells, contains } from "./cells.ts";
import { withSheet } from "./sheets.ts";
import type { Protection, SheetState, SpreadsheetState } from "./state.ts";
import { demandShort, typeInto } from "./typed.ts";
import { demandValid } from "./validation.ts";

/** A text that a person typed or pasted into a cell. */
export interface Typing extends Place {
  readonly text: string;
}

/**
 * Types texts into cells of a sheet, as Sheets takes them.
 * @param now milliseconds since 1970
 * @throws {SheetsRefusal} where a drop-down that refuses does not have the word
 */
export function typeTexts(
  state: SpreadsheetState,
  sheet: number,
  texts: readonly Typing[],
  now: number,
): SpreadsheetState {
  const clock = { now, timeZone: state.timeZone };
  return withSheet(state, sheet, (before) =>
    texts.reduce((after, { row, column, text }) => {
      if (row >= before.rowCount || column >= before.columnCount) {
        throw new SheetsRefusal("The coordinates of the range are outside the dimensions of the sheet.");
      }
      return changeCells(after, [oneCell(row, column)], (cell) => {
        const typed = typeInto(cell, text, clock);
        demandValid(typed, { row, column }, state);
        return typed;
      });
    }, before),
  );
}

/** What the delete key does: contents go, looks, notes and drop-downs stay. */
export function clearTexts(state: SpreadsheetState, sheet: number, areas: readonly Area[]): SpreadsheetState {
  return withSheet(state, sheet, (before) =>
    changeCells(before, areas, (cell) =>
      cell.value === undefined && cell.formula === undefined ? cell : emptied(cell),
    ),
  );
}

/**
 * A person's note on a cell; "" takes it off.
 * @throws {SheetsRefusal} where it is longer than a cell's text may be
 */
export function writeNote(
  state: SpreadsheetState,
  sheet: number,
  place: Place,
  note: string,
): SpreadsheetState {
  demandShort(note);
  return withSheet(state, sheet, (before) =>
    changeCells(before, [oneCell(place.row, place.column)], (cell) =>
      note === "" ? without(cell, ["note"]) : { ...cell, note },
    ),
  );
}

/** A cell's background by a person's hand; undefined is none. */
export function paint(
  state: SpreadsheetState,
  sheet: number,
  areas: readonly Area[],
  background: string | undefined,
): SpreadsheetState {
  return withSheet(state, sheet, (before) =>
    changeCells(before, areas, (cell) =>
      background === undefined ? without(cell, ["background"]) : { ...cell, background },
    ),
  );
}

/** The protection that asks whoever edits this cell whether they mean it. */
export function protectionAt({ protections }: SheetState, { row, column }: Place): Protection | undefined {
  return protections.find(({ area }) => area === undefined || contains(area, oneCell(row, column)));
}

/** The cell that an editor opens with, where a merge covers the place. */
export function editedPlace(sheet: SheetState, { row, column }: Place): Place & { readonly cell: Cell } {
  const merge = sheet.merges.find((area) => contains(area, oneCell(row, column)));
  const place = merge ? { row: merge.top, column: merge.left } : { row, column };
  return { ...place, cell: cellAt(sheet, place.row, place.column) };
}

function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
