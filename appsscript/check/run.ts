import { type Check, validate } from "../../measures/validate.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { isProtected } from "../sheets/protected.ts";
import { type OpenWorkbook, readWorkbook } from "../sheets/read.ts";
import { today } from "../today.ts";
import { writeFindings } from "./findings-sheet.ts";
import { markSheet } from "./mark.ts";

/** A workbook as it was read, and what the rules say of it. */
export interface CheckedWorkbook extends OpenWorkbook {
  readonly check: Check;
  /** ISO (C.E.). */
  readonly asOf: string;
}

/** Reads once and runs every rule. Writes nothing. @throws {Notice} when the spreadsheet has none of the four sheets */
export function readAndCheck(spreadsheet: Spreadsheet): CheckedWorkbook {
  const asOf = today();
  const workbook = readWorkbook(spreadsheet);
  const check = validate(workbook.grid, { asOf });
  if (check.book.sheets.every(({ present }) => !present))
    throw new Notice("ไฟล์นี้ยังไม่มีแบบฟอร์มมาตรการ — เลือกเมนู มาตรการ ITA › เตรียมแบบฟอร์ม");
  return { ...workbook, asOf, check };
}

/**
 * Marks the cells and lists the findings; marks from before that are settled go. A sheet that this account must not
 * write to stays as it is.
 * @returns Thai words about such sheets, or ""
 */
export function publish({ spreadsheet, sheets, check, asOf }: CheckedWorkbook): string {
  const closed: string[] = [];
  for (const { title, present } of check.book.sheets) {
    const sheet = sheets.get(title);
    if (!present || !sheet) continue;
    const findings = check.findings.filter((finding) => finding.sheet === title);
    try {
      markSheet(sheet, findings);
      // Google may hold a write back, and refuse it only later.
      SpreadsheetApp.flush();
    } catch (thrown) {
      if (!isProtected(thrown)) throw thrown;
      closed.push(title);
    }
  }
  const words = closed.length > 0 ? `ชีต${closed.join(" และ")}ป้องกันไว้ จึงไม่ได้ใส่โน้ตและสี ดูรายการนี้แทน` : "";
  writeFindings(spreadsheet, sheets, check, asOf, words);
  return words;
}
