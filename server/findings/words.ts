import { LEVELS, type Level } from "../../measures/finding.ts";
import { countWords, LEVEL_WORDS, rulesetWords, thaiNumber } from "../../measures/messages/check.ts";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import type { Counts } from "../../measures/validate.ts";
import type { CheckAnswer } from "../check.ts";
import { ADVICE_ONLY, asOfWords } from "../summary/words.ts";

/** Thai words of the list. */

export const LIST_TITLE = "รายการที่ต้องแก้";
/** Of the column that says what the service mends by itself. */
export const SAFE_TITLE = "ระบบแก้ให้ได้";

const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  must: "เรื่องที่ทำให้รายงานคลาดเคลื่อนหรือไม่ครบ",
  check: "เรื่องที่อาจคลาดเคลื่อน ดูให้แน่ใจ",
  advice: "เรื่องที่ช่วยให้รายงานดีขึ้น",
};

/** The name of the file, or how many there are. */
export function whoseWords([only, ...others]: readonly CheckAnswer[]): string {
  if (only === undefined) return "";
  return others.length === 0 ? only.workbook : `${thaiNumber(others.length + 1)} ไฟล์`;
}

/** "เรื่องที่พบทั้งหมด ๕ เรื่อง: ต้องแก้ ๓ · ควรตรวจ ๒ — ข้อมูล ณ วันที่ ๑๕ ตุลาคม ๒๕๖๗" */
export function foundWords(checks: readonly CheckAnswer[], asOf: string): string {
  const counts = sumOf(checks);
  const all = LEVELS.reduce((sum, level) => sum + counts[level], 0);
  const total = all === 0 ? "" : `เรื่องที่พบทั้งหมด ${thaiNumber(all)} เรื่อง: `;
  return `${total}${countWords(counts)} — ${dayWords(asOf)}`;
}

/** "ข้อมูล ณ วันที่ ๑๕ ตุลาคม ๒๕๖๗" */
function dayWords(asOf: string): string {
  return toThaiDigits(asOfWords(asOf));
}

function sumOf(checks: readonly CheckAnswer[]): Counts {
  const sum: Record<Level, number> = { must: 0, check: 0, advice: 0 };
  for (const { counts } of checks) for (const level of LEVELS) sum[level] += counts[level];
  return sum;
}

/** What there is beyond the list's end, or "". */
export function leftOutWords(listed: number, found: number): string {
  if (listed === found) return "";
  return `แสดง ${thaiNumber(listed)} เรื่องแรกจาก ${thaiNumber(found)} เรื่อง — ตรวจทีละน้อยไฟล์เพื่อดูเรื่องที่เหลือ`;
}

/** How to work with the list, and what its words mean. */
export function notes(checks: readonly CheckAnswer[], asOf: string): readonly string[] {
  const [only, ...others] = checks;
  return [
    "แก้ในไฟล์มาตรการตามชีตและเซลล์ที่บอกไว้ แล้วใส่เครื่องหมายในช่องแก้แล้ว เมื่อแก้ครบ ตรวจไฟล์อีกครั้ง",
    ...LEVELS.map((level) => `${LEVEL_WORDS[level]} หมายถึง ${LEVEL_MEANINGS[level]}`),
    "ช่องเดิมและช่องควรเป็นแสดงเฉพาะตรงที่ต้องแก้ เครื่องหมาย … คือข้อความส่วนอื่นของเซลล์ ซึ่งคงไว้ตามเดิม — แก้เฉพาะตรงนั้น ไม่ต้องวางทับทั้งเซลล์",
    `เรื่องที่ช่อง${SAFE_TITLE}เป็น “ใช่” ระบบแก้ให้ได้โดยถ้อยคำอยู่ครบ ด้วยปุ่มแก้ให้ในหน้าเว็บ`,
    "ข้อความในรายการนี้คัดลอกจากไฟล์ที่ตรวจ ไฟล์นั้นยังเหมือนเดิมทุกเซลล์",
    `งานใดยังไม่ถึงกำหนดหรือเลยกำหนดแล้ว ดูจาก${dayWords(asOf)}`,
    ADVICE_ONLY,
    ...(only && others.length === 0 ? [rulesetWords(only.ruleset)].filter(Boolean) : []),
  ];
}
