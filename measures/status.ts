import { bareLetters } from "./thai/bare.ts";
import { STATUSES } from "./workbook.ts";

/** How far a measure is: not begun or dropped, under way, done. */
export type Progress = "none" | "running" | "done";

/** The words of the form and what clerks write instead, as bare letters; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, Progress])[] = [
  [/^(?:ยัง)?(?:ไม่|มิ)(?:ได้)?(?:เริ่ม|มี|มีการ)?(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ทำ|ปฏิบัติ|จัด)?$/, "none"],
  [/^(?:ขอ)?(?:ยกเลิก|เลื่อน|ชะลอ)/, "none"],
  [/^(?:ยัง)?ไม่(?:แล้ว)?เสร็จ/, "running"],
  [/^(?:ยัง)?(?:อยู่)?(?:ใน)?(?:ระหว่าง|กำลัง)/, "running"],
  [/^ต่อเนื่อง|ต่อเนื่อง$/, "running"],
  [
    /^(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|ทำ)?(?:แล้ว)?(?:เสร็จ)?(?:สิ้น|เรียบร้อย|สมบูรณ์|สำเร็จ)?(?:แล้ว)?(?:ร้อยละ)?(?:100)?$/,
    "done",
  ],
];

/** The form's own words, which most statuses are. */
const FORM_WORDS = new Map(STATUSES.map((status) => [status as string, progressOfLetters(status)]));

/** Progress that a status text tells, in the form's words or close to them; undefined when it tells none. */
export function progressOf(status: string): Progress | undefined {
  return FORM_WORDS.get(status) ?? progressOfLetters(bareLetters(status));
}

function progressOfLetters(word: string): Progress | undefined {
  if (word === "") return undefined;
  return WORDS.find(([pattern]) => pattern.test(word))?.[1];
}
