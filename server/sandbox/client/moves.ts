import type { Area, Place } from "../../../measures/grid.ts";
import { extent, isFilled } from "../spreadsheet/cells.ts";
import type { SheetState } from "../spreadsheet/state.ts";

/** Where the arrow keys lead. Hidden rows and columns are stepped over, merged cells are one cell. */

export function oneCell({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The merge that a place lies in, or the place itself. */
export function whole(sheet: SheetState, { row, column }: Place): Area {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return merge ?? oneCell({ row, column });
}

/** The cell that stands for a place: a merge's first. */
export function cornerOf(sheet: SheetState, place: Place): Place {
  const { top, left } = whole(sheet, place);
  return { row: top, column: left };
}

/** One step down and along (each -1, 0 or 1); the place itself at the edge of the sheet. */
export function step(sheet: SheetState, from: Place, down: number, along: number): Place {
  const { top, left, bottom, right } = whole(sheet, from);
  let row = down > 0 ? bottom : down < 0 ? top : from.row;
  let column = along > 0 ? right : along < 0 ? left : from.column;
  do {
    row += down;
    column += along;
    if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount) return from;
  } while (
    (down !== 0 && sheet.hiddenRows.includes(row)) ||
    (along !== 0 && sheet.hiddenColumns.includes(column))
  );
  return cornerOf(sheet, { row, column });
}

/** As Ctrl and an arrow: to the end of what is filled, or to the next filled cell, or to the edge. */
export function leap(sheet: SheetState, from: Place, down: number, along: number): Place {
  const filled = ({ row, column }: Place) => isFilled(sheet.rows[row]?.[column]);
  let here = from;
  let next = step(sheet, here, down, along);
  const inside = filled(here) && filled(next);
  while (next.row !== here.row || next.column !== here.column) {
    if (inside && !filled(next)) return here;
    here = next;
    if (!inside && filled(here)) return here;
    next = step(sheet, here, down, along);
  }
  return here;
}

/** The last cell of what is filled, as Ctrl+End. */
export function lastCell(sheet: SheetState): Place {
  const { rows, columns } = extent(sheet);
  return { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) };
}

/** The area between two corners, made wider where it would cut a merge. */
export function between(sheet: SheetState, one: Place, other: Place): Area {
  let area = {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
  for (;;) {
    const cut = sheet.merges.find(
      (merge) =>
        merge.top <= area.bottom &&
        area.top <= merge.bottom &&
        merge.left <= area.right &&
        area.left <= merge.right &&
        (merge.top < area.top ||
          merge.left < area.left ||
          merge.bottom > area.bottom ||
          merge.right > area.right),
    );
    if (!cut) return area;
    area = {
      top: Math.min(area.top, cut.top),
      left: Math.min(area.left, cut.left),
      bottom: Math.max(area.bottom, cut.bottom),
      right: Math.max(area.right, cut.right),
    };
  }
}
