import { SheetsRefusal } from "../unknown.ts";
import type { RangeHandle } from "./sheet-handle.ts";

/** @throws {SheetsRefusal} unless the rows are exactly as many and as long as the range's */
export function demandSize({ area }: RangeHandle, rows: readonly (readonly unknown[])[]): void {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (rows.length !== height) throw new SheetsRefusal(mismatch("rows", rows.length, height));
  for (const row of rows) {
    if (row.length !== width) throw new SheetsRefusal(mismatch("columns", row.length, width));
  }
}

function mismatch(what: string, given: number, wanted: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`;
}
