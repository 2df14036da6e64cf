import type { Grid } from "./grid.ts";
import { findSheet } from "./reading/titles.ts";
import { sheetOf } from "./workbook.ts";

/** What is made of a filled-in workbook, and is none itself. */
export type OwnFile = "report" | "list" | "summary";

/**
 * Titles of sheets that only such a file has together, whatever its size and the office's own template; a template
 * that has a sheet of the name itself gets the report's beside it, marked so.
 */
const TELLING: readonly (readonly [OwnFile, readonly string[]])[] = [
  ["report", ["ข้อมูล", "เกี่ยวกับไฟล์"]],
  ["list", ["รายการที่ต้องแก้", "สิ่งที่ผู้ตรวจประเมินมองหา", "หมายเหตุ"]],
  ["summary", ["ภาพรวม", "มาตรการ", "ผู้รับผิดชอบ", "ตัวชี้วัด", "รายเดือน"]],
];
const MARK = " (ระบบ)";

/** Which of our own products a file is, that was chosen by mistake; undefined for any other, and for the form. */
export function ownFile(grid: Grid): OwnFile | undefined {
  if (findSheet(grid, sheetOf("agency"))) return undefined;
  const titles = new Set(grid.sheets.map(({ title }) => title.replace(MARK, "")));
  return TELLING.find(([, telling]) => telling.every((title) => titles.has(title)))?.[0];
}
