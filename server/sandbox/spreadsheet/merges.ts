import type { Area } from "../../../measures/grid.ts";
import { SheetsRefusal } from "../unknown.ts";
import { emptied } from "./cell.ts";
import { changeCells, contains, overlap } from "./cells.ts";
import type { SheetState } from "./state.ts";

/** Merges an area: its first cell keeps its contents, the others lose theirs. */
export function merge(sheet: SheetState, area: Area): SheetState {
  demandWhole(sheet, area);
  if (area.top === area.bottom && area.left === area.right) return sheet;
  const cleared = changeCells(sheet, [area], (cell, row, column) =>
    row === area.top && column === area.left ? cell : emptied(cell),
  );
  return { ...cleared, merges: [...sheet.merges.filter((other) => !overlap(other, area)), area] };
}

export function unmerge(sheet: SheetState, area: Area): SheetState {
  demandWhole(sheet, area);
  const merges = sheet.merges.filter((other) => !overlap(other, area));
  return merges.length === sheet.merges.length ? sheet : { ...sheet, merges };
}

/** The merge that covers a cell with another one's contents. */
export function coveredBy(sheet: SheetState, row: number, column: number): Area | undefined {
  const place = { top: row, left: column, bottom: row, right: column };
  const area = sheet.merges.find((candidate) => contains(candidate, place));
  return area && (area.top !== row || area.left !== column) ? area : undefined;
}

function demandWhole(sheet: SheetState, area: Area): void {
  if (sheet.merges.some((other) => overlap(other, area) && !contains(area, other))) {
    throw new SheetsRefusal("You must select all cells in a merged range to merge or unmerge them.");
  }
}
