import type { Measure, ResultRow } from "./book.ts";
import { fold } from "./fold.ts";
import { isResultStarted } from "./started.ts";
import { progressOf } from "./status.ts";
import { STATUSES } from "./workbook.ts";

/** A word of สถานะ, or that none can be told. */
export type StatusWord = (typeof STATUSES)[number] | "ไม่ระบุ";

export const STATUS_WORDS: readonly StatusWord[] = [...STATUSES, "ไม่ระบุ"];

const FORM_WORDS: ReadonlyMap<string, StatusWord> = new Map(STATUSES.map((status) => [fold(status), status]));

/** The form's word for a status as the clerk wrote it. */
export function statusWord(text: string): StatusWord {
  const own = FORM_WORDS.get(fold(text));
  if (own) return own;
  switch (progressOf(text)) {
    case "done":
      return "แล้วเสร็จ";
    case "running":
      return "อยู่ระหว่างดำเนินการ";
    case "none":
      return /ยัง|เลื่อน|ชะลอ/.test(text) ? "ยังไม่ดำเนินการ" : "ไม่ได้ดำเนินการ";
    default:
      return "ไม่ระบุ";
  }
}

const wordOf = (row: ResultRow) => statusWord(row.cells["results.status"]?.text ?? "");

/**
 * One status for a measure of one or more results: the word they share; under way when only a part is done; not yet
 * when nothing is. Results that say none do not count beside others.
 */
export function measureStatus({ results }: Measure): StatusWord {
  const words = new Set(results.filter(isResultStarted).map(wordOf));
  words.delete("ไม่ระบุ");
  const [first = "ไม่ระบุ"] = words;
  if (words.size <= 1) return first;
  return words.has("แล้วเสร็จ") || words.has("อยู่ระหว่างดำเนินการ") ? "อยู่ระหว่างดำเนินการ" : "ยังไม่ดำเนินการ";
}
