import type { ColumnId, SheetId } from "../measures/workbook.ts";
import type { Border, Font, Print, Style } from "./drawing.ts";

/** How the form looks: fonts, colours, widths, paper, and the notes shown beside a chosen cell. */

const FAMILY = "TH SarabunPSK";
const FONT: Font = { name: FAMILY, size: 16 };
const BORDER: Border = { top: "thin", bottom: "thin", left: "thin", right: "thin", color: "8C9BB0" };
const TOP = { vertical: "top", wrap: true } as const;
const CENTER = { ...TOP, horizontal: "center" } as const;
/** Whatever is typed stays the text it is: "- ข้อความ" no formula, "1/3/2567" no day of the year 2567 C.E. */
const TEXT = "@";

export const FORM_STYLES = {
  header: {
    font: { ...FONT, bold: true, color: "FFFFFF" },
    fill: "1F3864",
    align: { horizontal: "center", vertical: "middle", wrap: true },
    border: BORDER,
  },
  label: { font: { ...FONT, bold: true }, fill: "E8EEF7", align: TOP, border: BORDER },
  help: { font: { ...FONT, color: "404040" }, align: TOP, border: BORDER },
  required: { font: FONT, fill: "FFF8E1", align: TOP, border: BORDER, format: TEXT },
  text: { font: FONT, align: TOP, border: BORDER, format: TEXT },
  centered: { font: FONT, align: CENTER, border: BORDER, format: TEXT },
  score: { font: FONT, align: CENTER, border: BORDER, format: "0.00" },
  list: { font: FONT, format: TEXT },
} as const satisfies Readonly<Record<string, Style>>;

export type FormStyle = keyof typeof FORM_STYLES;

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
  "results.status": { width: 15, style: "centered" },
  "results.evidence": {
    width: 26,
    style: "text",
    note: "ที่อยู่ของหน้าที่เผยแพร่บนเว็บไซต์ของหน่วยงาน ขึ้นต้นด้วย https://",
  },
  "results.note": { width: 18, style: "text" },
};

/** Rows and columns that stay in sight, and how the sheet lies on paper. */
export const FORM_SHEETS: {
  readonly [S in SheetId]: { readonly frozenColumns: number; readonly orientation: Print["orientation"] };
} = {
  agency: { frozenColumns: 1, orientation: "portrait" },
  analysis: { frozenColumns: 2, orientation: "landscape" },
  plan: { frozenColumns: 3, orientation: "landscape" },
  results: { frozenColumns: 2, orientation: "landscape" },
};

/** A4 with the sheet's title above and the page number below; the header row comes again on each page. */
export function formPrint(orientation: Print["orientation"]): Print {
  const face = `&"${FAMILY},Regular"&14`;
  return {
    orientation,
    margins: { left: 1.5, right: 1.5, top: 2, bottom: 1.5, header: 0.8, footer: 0.6 },
    titleRows: [0, 0],
    fitToWidth: true,
    centered: true,
    header: { all: `&R${face}&A` },
    footer: { all: `&C${face}หน้า &P จาก &N` },
  };
}
