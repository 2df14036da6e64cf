import { toThaiDigits } from "../thai/digits.ts";
import type { ColumnId, SheetId } from "../workbook.ts";

/** How a cell of the form is meant to look; what that is, in fonts and colours, is each program's own. */
export type FormStyle = "header" | "label" | "help" | "required" | "text" | "centered" | "score" | "list";

/**
 * Style and width (characters) of each column, and the note beside its cells, in which {year} is the fiscal year
 * that the sheet is about and {before} the one before.
 */
export const FORM_COLUMNS: {
  readonly [C in ColumnId]: { readonly width: number; readonly style: FormStyle; readonly note?: string };
} = {
  "agency.label": { width: 36, style: "label" },
  "agency.value": { width: 54, style: "text" },
  "agency.help": { width: 42, style: "help" },
  "analysis.no": { width: 6, style: "centered" },
  "analysis.indicator": { width: 26, style: "text" },
  "analysis.score": { width: 10, style: "score", note: "คะแนน ๐ – ๑๐๐ เช่น ๘๒.๔๗" },
  "analysis.weakness": {
    width: 38,
    style: "text",
    note: "สิ่งที่ต้องแก้ไขก่อน ดูจากข้อที่ได้คะแนนน้อย ถ้าไม่มีให้พิมพ์ -",
  },
  "analysis.issue": { width: 38, style: "text", note: "สิ่งที่ทำอยู่แล้วและทำให้ดีขึ้นได้อีก" },
  "analysis.practice": { width: 42, style: "text", note: "จะนำไปทำอย่างไรในหน่วยงาน" },
  "plan.no": { width: 6, style: "centered" },
  "plan.indicator": { width: 20, style: "text" },
  "plan.measure": { width: 26, style: "text" },
  "plan.guideline": { width: 34, style: "text", note: "หนึ่งข้อต่อหนึ่งบรรทัด ขึ้นบรรทัดใหม่ด้วย Alt + Enter" },
  "plan.steps": {
    width: 42,
    style: "text",
    note: "เรียงเป็นข้อ ๑. ๒. ๓. หนึ่งข้อต่อหนึ่งบรรทัด ขึ้นบรรทัดใหม่ด้วย Alt + Enter และบอกด้วยว่าเผยแพร่บนเว็บไซต์ของหน่วยงานในขั้นตอนใด",
  },
  "plan.responsible": { width: 20, style: "text", note: "ชื่อส่วนราชการ เลือกจากรายการหรือพิมพ์เองได้" },
  "plan.period": {
    width: 18,
    style: "text",
    note: "เช่น ตุลาคม {before} – มีนาคม {year} หรือ ตลอดปีงบประมาณ {year}",
  },
  "plan.monitoring": { width: 28, style: "text", note: "ใครติดตาม รายงานต่อใคร และเมื่อใด" },
  "results.no": { width: 6, style: "centered" },
  "results.measure": { width: 24, style: "text", note: "เลือกชื่อมาตรการจากรายการ ชื่อจะตรงกับชีตแผนมาตรการ" },
  "results.details": {
    width: 38,
    style: "text",
    note: "ทำอะไร ที่ไหน เมื่อใด กี่คน หนึ่งเรื่องต่อหนึ่งบรรทัด ขึ้นบรรทัดใหม่ด้วย Alt + Enter",
  },
  "results.period": {
    width: 23,
    style: "text",
    note: "เช่น ตุลาคม {before} – มีนาคม {year} ให้อยู่ในปีงบประมาณของรายงานผล",
  },
  "results.output": { width: 26, style: "text", note: "สิ่งที่ได้จากงาน พร้อมจำนวน เช่น คู่มือ ๑ เล่ม" },
  "results.outcome": {
    width: 32,
    style: "text",
    note: "สิ่งที่เปลี่ยนไปกับประชาชนหรือหน่วยงาน พร้อมตัวเลข เช่น เวลารอคิวลดลงจาก ๓๐ นาที เหลือ ๑๕ นาที",
  },
  "results.status": {
    width: 15,
    style: "centered",
    note: "ยังไม่ดำเนินการ = จะทำต่อไป · ไม่ได้ดำเนินการ = ยกเลิกหรือไม่ทำแล้ว",
  },
  "results.evidence": {
    width: 26,
    style: "text",
    note: "ที่อยู่ของหน้าที่เผยแพร่บนเว็บไซต์ของหน่วยงาน ขึ้นต้นด้วย https://",
  },
  "results.note": { width: 18, style: "text" },
};

/** Columns that stay in sight, and how the sheet lies on paper. */
export const FORM_SHEETS: {
  readonly [S in SheetId]: {
    readonly frozenColumns: number;
    readonly orientation: "portrait" | "landscape";
  };
} = {
  agency: { frozenColumns: 1, orientation: "portrait" },
  analysis: { frozenColumns: 2, orientation: "landscape" },
  plan: { frozenColumns: 3, orientation: "landscape" },
  results: { frozenColumns: 2, orientation: "landscape" },
};

/** The note beside the cells of a column, of a sheet that is about a fiscal year (B.E.). */
export function noteFor(id: ColumnId, year: number): string | undefined {
  return FORM_COLUMNS[id].note
    ?.replace(/\{year\}/g, toThaiDigits(String(year)))
    .replace(/\{before\}/g, toThaiDigits(String(year - 1)));
}
