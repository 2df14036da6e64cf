import { type Area, cellName, type Place } from "../../measures/grid.ts";

/** Cells as few rectangles: runs down a column, then equal runs side by side. In the order of their columns. */
export function areasOf(cells: readonly Place[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === column && last.bottom >= row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const areas: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const beside = open.get(key);
    if (beside && beside.right === run.left - 1) beside.right = run.right;
    else {
      areas.push(run);
      open.set(key, run);
    }
  }
  return areas;
}

/** "B2", "B2:C7" */
export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}
