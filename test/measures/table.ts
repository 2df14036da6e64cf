import type { Grid, GridSheet } from "../../measures/grid.ts";
import { type SheetId, sheetOf } from "../../measures/workbook.ts";

/**
 * A sheet written as a Markdown table: the first line is the sheet's row 1, blanks around a cell do not count,
 * `\n` in a cell is a line break and `␣` a blank that counts. A line of dashes is passed over.
 */
export function sheet(title: string, table: string, more: Partial<GridSheet> = {}): GridSheet {
  const rows = table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\|[ :|-]*---[ :|-]*\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((text) => text.trim().replace(/\\n/g, "\n").replace(/␣/g, " ")),
    );
  return { title, rows, ...more };
}

/** A grid of these sheets. */
export function grid(...sheets: readonly GridSheet[]): Grid {
  return { sheets };
}

const AGENCY: Readonly<Record<string, string>> = {
  ชื่อหน่วยงาน: "เทศบาลตำบลห้วยทองหลาง",
  อำเภอ: "ดอนพยอม",
  จังหวัด: "นครสวรรค์",
  ปีงบประมาณของมาตรการ: "๒๕๖๖",
  ปีงบประมาณของรายงานผล: "๒๕๖๖",
  "ปีของผลประเมิน ITA ที่นำมาวิเคราะห์": "๒๕๖๕",
  "ปีที่ใช้ประเมิน ITA": "๒๕๖๖",
  รอบการรายงาน: "๑๒ เดือน",
  หน่วยงานผู้จัดทำ: "สำนักปลัดเทศบาล",
  เว็บไซต์หลักของหน่วยงาน: "https://www.huaithonglang.go.th",
  ผู้จัดทำ: "นายตัวอย่าง หนึ่ง",
  ตำแหน่งผู้จัดทำ: "หัวหน้าสำนักปลัดเทศบาล",
};

/** The agency sheet of the example municipality, with some facts said otherwise ("" leaves one empty). */
export function agency(facts: Readonly<Record<string, string>> = {}): GridSheet {
  const rows = Object.entries({ ...AGENCY, ...facts }).map(([label, text]) => [label, text]);
  return { title: sheetOf("agency").title, rows: [["รายการ", "ข้อมูล", "คำอธิบาย"], ...rows] };
}

/**
 * One of the three tables with its full header, each row given by the headers it fills:
 * `table("plan", { ที่: "๑", มาตรการ: "…" })`.
 */
export function table(
  id: Exclude<SheetId, "agency">,
  ...rows: readonly Readonly<Record<string, string>>[]
): GridSheet {
  const { title, columns } = sheetOf(id);
  const headers = columns.map(({ header }) => header);
  for (const row of rows)
    for (const key of Object.keys(row))
      if (!headers.includes(key)) throw new Error(`${title} has no column ${key}`);
  return { title, rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))] };
}
