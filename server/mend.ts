import type { Grid } from "../measures/grid.ts";
import { type Change, type MendOptions, mend } from "../measures/mend.ts";
import { type Check, validate } from "../measures/validate.ts";
import { writeTexts } from "./xlsx/mend.ts";
import { readGrid } from "./xlsx/read.ts";

/** A workbook with fixes written into it. */
export interface MendedWorkbook {
  readonly bytes: Uint8Array;
  /** What was really written; a cell that a workbook does not let us write (a table's heading) is not in it. */
  readonly changes: readonly Change[];
  /** The mended workbook, read again and checked. */
  readonly check: Check;
}

/** Fixes a workbook file. `grid` is what `readGrid` made of `bytes`. @throws {FileRefused} */
export async function mendWorkbook(
  bytes: Uint8Array,
  grid: Grid,
  options: MendOptions,
): Promise<MendedWorkbook> {
  const { changes } = mend(grid, options);
  const written = await writeTexts(bytes, changes);
  const applied = new Set<unknown>(written.applied);
  return {
    bytes: written.bytes,
    changes: changes.filter((change) => applied.has(change)),
    check: validate(await readGrid(written.bytes), options),
  };
}
