import type { Area } from "../../../measures/grid.ts";
import { type Cell, EMPTY_CELL } from "./cell.ts";
import type { Row, SheetState } from "./state.ts";

/** The cell at a zero-based place; an untouched one is empty. */
export function cellAt(sheet: SheetState, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? EMPTY_CELL;
}

/** Something of each cell of an area, as rows. */
export function mapArea<T>(
  sheet: SheetState,
  { top, left, bottom, right }: Area,
  of: (cell: Cell, row: number, column: number) => T,
): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) =>
      of(cellAt(sheet, top + down, left + along), top + down, left + along),
    ),
  );
}

/** The sheet with the cells of some areas made anew; `of` gives the same object back where nothing changes. */
export function changeCells(
  sheet: SheetState,
  areas: readonly Area[],
  of: (cell: Cell, row: number, column: number) => Cell,
): SheetState {
  const rows: Row[] = sheet.rows.slice();
  let changed = false;
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      let cells: (Cell | undefined)[] | undefined;
      for (let column = left; column <= right; column += 1) {
        const before = (cells ?? rows[row])?.[column];
        const after = of(before ?? EMPTY_CELL, row, column);
        if (after === (before ?? EMPTY_CELL)) continue;
        cells ??= rows[row]?.slice() ?? [];
        while (cells.length < column) cells.push(undefined);
        cells[column] = after;
      }
      if (!cells) continue;
      while (rows.length < row) rows.push([]);
      rows[row] = cells;
      changed = true;
    }
  }
  return changed ? { ...sheet, rows } : sheet;
}

/** How far contents reach: one-based last row and column, 0 in an empty sheet. */
export function extent(sheet: SheetState): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  sheet.rows.forEach((row, index) => {
    for (let column = row.length - 1; column >= 0; column -= 1) {
      if (!isFilled(row[column])) continue;
      rows = index + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  return { rows, columns };
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell?.value !== undefined || cell?.formula !== undefined;
}

/** Whether two areas share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The whole grid of a sheet. */
export function wholeSheet({ rowCount, columnCount }: SheetState): Area {
  return { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 };
}
