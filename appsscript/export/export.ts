import { countWords, thaiNumber } from "../../measures/messages/check.ts";
import { type CheckedWorkbook, readAndCheck } from "../check/run.ts";
import { Notice } from "../notice.ts";
import type { FileFacts } from "../pages/dialog-facts.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { fileNameIn, refusalWords } from "./answer.ts";
import { askForFile } from "./ask.ts";
import { refusalOf, type ServiceAnswer } from "./service.ts";

/** A file that the service makes of the workbook. */
export interface ExportKind {
  readonly title: string;
  readonly path: "/addon/report" | "/addon/summary";
  /** Name of the file when the service names none. */
  readonly fileName: string;
}

export const REPORT: ExportKind = {
  title: "ส่งออกรายงาน (.xlsx)",
  path: "/addon/report",
  fileName: "รายงาน.xlsx",
};
export const SUMMARY: ExportKind = { title: "ส่งออกสรุป", path: "/addon/summary", fileName: "สรุป.xlsx" };

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Checks, asks once when things are left to mend, and has the service make the file. Reads the spreadsheet and writes
 * nothing into it.
 * @returns what the dialog shows, or undefined when the person wants to mend first
 * @throws {Notice} when there is no file, with the reason
 */
export function makeFile(spreadsheet: Spreadsheet, kind: ExportKind): FileFacts | undefined {
  const checked = readAndCheck(spreadsheet);
  if (!isWanted(checked, kind)) return undefined;
  const { answer, source } = askForFile(checked, kind.path);
  const { status, headers } = answer;
  if (status !== 200 || !isWorkbook(answer)) throw new Notice(refusalWords(refusalOf(answer)));
  return {
    kind: "file",
    title: kind.title,
    text: [leftWords(checked.check.counts), source].join("\n"),
    fileName: fileNameIn(headers["content-disposition"], kind.fileName),
    mediaType: XLSX,
    bytes: Utilities.base64Encode(answer.bytes()),
  };
}

/** Whether it is a file, and not the page of a network that wants a password first. */
function isWorkbook({ headers, bytes }: ServiceAnswer): boolean {
  const [p, k] = bytes();
  return headers["content-type"]?.split(";")[0]?.trim().toLowerCase() === XLSX && p === 0x50 && k === 0x4b;
}

function leftWords({ must, check }: CheckedWorkbook["check"]["counts"]): string {
  const left = [
    ...(must > 0 ? [`ต้องแก้ ${thaiNumber(must)}`] : []),
    ...(check > 0 ? [`ควรตรวจ ${thaiNumber(check)}`] : []),
  ];
  return left.length === 0 ? "ไฟล์พร้อมแล้ว" : `ไฟล์พร้อมแล้ว ยังมีเรื่องที่${left.join(" และ")} เรื่อง`;
}

function isWanted({ check }: CheckedWorkbook, { title }: ExportKind): boolean {
  const { counts } = check;
  if (counts.must + counts.check === 0) return true;
  const ui = SpreadsheetApp.getUi();
  const question = `ยังมีเรื่องที่ควรแก้ก่อน คือ ${countWords(counts)}\nส่งออกเลยหรือไม่ (ตอบ “ไม่” แล้วเลือกเมนูตรวจสอบเพื่อดูรายการ)`;
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
