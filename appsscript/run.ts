import { demandConsent } from "./consent.ts";
import { Notice } from "./notice.ts";
import type { PageAnswer } from "./pages/sidebar-facts.ts";
import type { Spreadsheet } from "./sheets/google.ts";
import { isProtected } from "./sheets/protected.ts";
import { tell } from "./tell.ts";

const FAILED = "ทำงานนี้ไม่สำเร็จ ข้อมูลที่พิมพ์ไว้ยังอยู่ครบ — ลองอีกครั้ง ถ้ายังเหมือนเดิม แจ้งผู้ดูแลพร้อมเวลาที่เกิด";

const IS_PROTECTED =
  "มีเซลล์หรือชีตที่เจ้าของไฟล์ป้องกันไว้ บัญชีนี้จึงเขียนลงไปไม่ได้ ข้อมูลที่พิมพ์ไว้ยังอยู่ครบ — ขอให้เจ้าของไฟล์เพิ่มบัญชีนี้ในสิทธิ์แก้ไข (ข้อมูล › ป้องกันชีตและช่วง) แล้วลองอีกครั้ง";

/** Does a menu's work on the spreadsheet in front of the person, and tells them when it cannot be done. */
export function fromMenu(
  consent: Parameters<typeof demandConsent>[0],
  work: (spreadsheet: Spreadsheet) => void,
): void {
  demandConsent(consent);
  try {
    work(SpreadsheetApp.getActiveSpreadsheet());
  } catch (thrown) {
    tell("มาตรการ ITA", sentenceOf(thrown));
  }
}

/** Does what a page asks for, or says why not. Answers are JSON texts: `google.script.run` loses nothing of a text. */
export function fromPage(work: (spreadsheet: Spreadsheet) => PageAnswer): string {
  demandConsent("sheet");
  try {
    return JSON.stringify(work(SpreadsheetApp.getActiveSpreadsheet()));
  } catch (thrown) {
    const answer: PageAnswer = { done: false, sentence: sentenceOf(thrown) };
    return JSON.stringify(answer);
  }
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Notice) return thrown.sentence;
  if (isProtected(thrown)) return IS_PROTECTED;
  // Where it happened, for the log at Google; a message may hold a cell's text.
  const stack = thrown instanceof Error ? (thrown.stack ?? "") : "";
  console.error([typeof thrown, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].join("\n"));
  return FAILED;
}
