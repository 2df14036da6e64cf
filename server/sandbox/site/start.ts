import { fiscalYear } from "../../../measures/thai/calendar.ts";
import { makeExample, makeForm } from "../../form.ts";
import type { OpenedSpreadsheet } from "../../xlsx/spreadsheet-read.ts";
import { emptyState } from "../spreadsheet/state.ts";
import { openFile } from "./files.ts";

/** What a spreadsheet of the sandbox can begin with, besides a file. */
export const BEGINNINGS = {
  empty: { title: "สเปรดชีตไม่มีชื่อ", words: "สเปรดชีตว่าง", hint: "เริ่มจากเมนู เตรียมแบบฟอร์ม" },
  form: { title: "แบบฟอร์มมาตรการ", words: "แบบฟอร์มเปล่า", hint: "สี่ชีตพร้อมหัวคอลัมน์และรายการเลือก" },
  good: { title: "ตัวอย่างที่เรียบร้อย", words: "ตัวอย่างที่เรียบร้อย", hint: "เทศบาลสมมติ กรอกครบทุกชีต" },
  defective: {
    title: "ตัวอย่างที่ต้องแก้",
    words: "ตัวอย่างที่ต้องแก้",
    hint: "ลองเมนู ตรวจสอบ แล้วแก้ตามรายการ",
  },
} as const;

export type Beginning = keyof typeof BEGINNINGS;

export function isBeginning(text: unknown): text is Beginning {
  return typeof text === "string" && Object.hasOwn(BEGINNINGS, text);
}

/** @param today ISO (C.E.): the form is for the fiscal year that runs */
export async function begin(kind: Beginning, today: string): Promise<OpenedSpreadsheet> {
  const { title } = BEGINNINGS[kind];
  if (kind === "empty") return { state: emptyState(title), remarks: [] };
  const bytes = kind === "form" ? await makeForm({ assessed: fiscalYear(today) }) : await makeExample(kind);
  return { state: (await openFile(bytes, title)).state, remarks: [] };
}
