import type { Grid } from "../measures/grid.ts";
import { type OwnFile, ownFile } from "../measures/own-file.ts";
import { readGrid } from "./xlsx/read.ts";
import { FileRefused } from "./xlsx/refusal.ts";

const NAMES: Readonly<Record<OwnFile, string>> = {
  report: "รายงาน",
  list: "รายการที่ต้องแก้",
  summary: "สรุป",
};

/** The workbook as somebody filled it in, and not what was made of one. @throws {FileRefused} own-file */
export function demandFilled(grid: Grid): Grid {
  const own = ownFile(grid);
  if (own) throw new FileRefused("own-file", { seen: NAMES[own] });
  return grid;
}

/** Reads the .xlsx file of a filled-in workbook. @throws {FileRefused} */
export async function readFilled(bytes: Uint8Array): Promise<Grid> {
  return demandFilled(await readGrid(bytes));
}
