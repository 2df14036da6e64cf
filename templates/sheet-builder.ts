import type { Area } from "../measures/grid.ts";
import type { DrawnCell, DrawnRow, DrawnSheet } from "./drawing.ts";

/** A cell of a layout, and over how many columns and rows it goes. */
export interface Piece {
  readonly style?: string;
  readonly value?: string;
  readonly across?: number;
  readonly down?: number;
}

/** A row of pieces from left to right; columns that a piece of a row above reaches down into are passed over. */
export interface PieceRow {
  /** Points that the row is at least tall. */
  readonly height?: number;
  readonly pieces: readonly Piece[];
}

/** A sheet built of pieces, with the merges that they take. */
export function buildSheet(
  sheet: Omit<DrawnSheet, "rows" | "merges">,
  pieces: readonly PieceRow[],
): DrawnSheet {
  const cells = pieces.map((): (DrawnCell | undefined)[] => []);
  const taken = pieces.map(() => new Set<number>());
  const merges: Area[] = [];
  pieces.forEach((row, top) => {
    let left = 0;
    for (const { style, value, across = 1, down = 1 } of row.pieces) {
      while (taken[top]?.has(left)) left++;
      for (let index = top; index < top + down; index++) {
        for (let column = left; column < left + across; column++) {
          taken[index]?.add(column);
          if (style !== undefined) put(cells[index], column, { style });
        }
      }
      if (value !== undefined) put(cells[top], left, { ...(style !== undefined && { style }), value });
      const shows = style !== undefined || value !== undefined;
      if (shows && (across > 1 || down > 1))
        merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
      left += across;
    }
  });
  const rows = pieces.map(
    ({ height }, index): DrawnRow => ({ ...(height !== undefined && { height }), cells: cells[index] ?? [] }),
  );
  return { ...sheet, rows, merges };
}

function put(row: (DrawnCell | undefined)[] | undefined, column: number, cell: DrawnCell): void {
  if (!row) return;
  while (row.length < column) row.push(undefined);
  row[column] = cell;
}
