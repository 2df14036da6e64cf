import type { Area } from "../../../measures/grid.ts";
import { areaOf, splitNotation } from "../apps-script/a1.ts";
import { wholeSheet } from "../spreadsheet/cells.ts";
import type { SheetState, SpreadsheetState } from "../spreadsheet/state.ts";
import { NotInSandbox } from "../unknown.ts";
import { invalidArgument } from "./refused-parameters.ts";

/** Cells that a request names. */
export interface NamedCells {
  readonly sheet: SheetState;
  readonly area: Area;
}

/**
 * "'แผน งาน'!A1:C9", "A1:C9" of the first sheet, a sheet's title, a named range. What reaches past the grid is cut
 * at its edge.
 * @throws {RestRefusal} in Google's words
 */
export function cellsNamed(state: SpreadsheetState, notation: string): NamedCells {
  if (/(?:^|!)R\[?\d*\]?C\[?\d*\]?(?::|$)/i.test(notation)) throw new NotInSandbox(`ranges=${notation}`);
  const { title, range } = splitNotation(notation);
  if (title !== undefined) {
    const sheet = sheetTitled(state, title);
    return inside(sheet && place(sheet, range), notation);
  }
  // A name that looks like a cell is one, whatever a sheet is called.
  const [first] = state.sheets;
  const cells = first && place(first, notation);
  if (cells) return inside(cells, notation);
  const named = state.namedRanges.find(({ name }) => name.toLowerCase() === notation.toLowerCase());
  const sheet = named
    ? state.sheets.find(({ id }) => id === named.sheet)
    : sheetTitled(
        state,
        notation.replace(/^'(.*)'$/, (_, quoted: string) => quoted.replaceAll("''", "'")),
      );
  return inside(sheet && { sheet, area: named?.area ?? wholeSheet(sheet) }, notation);
}

function sheetTitled({ sheets }: SpreadsheetState, title: string): SheetState | undefined {
  return sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
}

function place(sheet: SheetState, range: string): NamedCells | undefined {
  const area = areaOf(sheet, range);
  return area && { sheet, area };
}

function inside(cells: NamedCells | undefined, notation: string): NamedCells {
  if (!cells) throw invalidArgument(`Unable to parse range: ${notation}`);
  const { sheet, area } = cells;
  const { rowCount, columnCount, title } = sheet;
  if (area.top >= rowCount || area.left >= columnCount) {
    const { range } = splitNotation(notation);
    throw invalidArgument(
      `Range ('${title}'!${range}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  const bottom = Math.min(area.bottom, rowCount - 1);
  return { sheet, area: { ...area, bottom, right: Math.min(area.right, columnCount - 1) } };
}
