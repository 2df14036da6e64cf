import type { Grid } from "../../measures/grid.ts";

const FIRST = ["บ้าน", "หนอง", "ห้วย", "ดอน", "โคก", "ทุ่ง", "ท่า", "นา", "คลอง", "วัง", "บึง", "เขา", "ป่า"];
const SECOND = ["แก้ว", "ทอง", "บัว", "ไผ่", "ขาม", "พลับ", "หว้า", "กระโดน", "มะกอก", "สะแก", "ตาล", "จิก", "แดง"];
const THIRD = ["น้อย", "ใหญ่", "เหนือ", "ใต้", "กลาง", "งาม", "เจริญ", "พัฒนา", "ใหม่", "สามัคคี"];

/** An invented proper name for each of many offices. */
export function officeName(number: number): string {
  const first = FIRST[number % FIRST.length];
  const second = SECOND[Math.floor(number / FIRST.length) % SECOND.length];
  const third = THIRD[Math.floor(number / (FIRST.length * SECOND.length)) % THIRD.length];
  return `${first}${second}${third}`;
}

/**
 * The workbook of office number `number`: the example's, with its own name in every text and its own figures, so
 * that no two offices share a text that the rules could have seen before.
 */
export function officeGrid(example: Grid, exampleName: string, number: number): Grid {
  const name = officeName(number);
  return {
    sheets: example.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) => (at === 0 ? row : row.map((text) => ownText(text, exampleName, name, number)))),
    })),
  };
}

function ownText(text: string, exampleName: string, name: string, number: number): string {
  const named = text.split(exampleName).join(name);
  return named.length > 40 ? `${named} (สำนวนที่ ${toThai(number + 1)})` : named;
}

function toThai(number: number): string {
  return String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
