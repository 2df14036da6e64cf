import { LEVELS, type Level } from "../finding.ts";
import type { ReadinessItem } from "../readiness.ts";
import type { RulesetChoice } from "../rulesets/ruleset.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { Counts } from "../validate.ts";

/** Words for a whole check. */

/** The word a clerk sees for each level. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  must: "ต้องแก้",
  check: "ควรตรวจ",
  advice: "แนะนำ",
};

export const STATE_WORDS: Readonly<Record<ReadinessItem["state"], string>> = {
  met: "ครบแล้ว",
  "not-met": "ยังไม่ครบ",
  "cannot-tell": "ยังบอกไม่ได้",
};

export function thaiNumber(number: number): string {
  return toThaiDigits(String(number));
}

/** "ต้องแก้ ๓ · ควรตรวจ ๒", or that nothing is left. */
export function countWords(counts: Counts): string {
  const parts = LEVELS.filter((level) => counts[level] > 0).map(
    (level) => `${LEVEL_WORDS[level]} ${thaiNumber(counts[level])}`,
  );
  return parts.length > 0 ? parts.join(" · ") : "ไม่พบเรื่องที่ต้องแก้";
}

/** Which rules were used: years are B.E. */
export interface RulesetUsed {
  readonly assessed: number;
  /** The year that the workbook names, when it could be read. */
  readonly asked?: number;
  readonly confirmed: boolean;
  readonly standsIn: boolean;
}

export function rulesetUsed({ ruleset, asked, standsIn }: RulesetChoice): RulesetUsed {
  const { assessed, confirmed } = ruleset;
  return { assessed, ...(asked !== undefined && { asked }), confirmed, standsIn };
}

/** What to know of the ruleset before trusting it, or "" when it is the year's own and confirmed. */
export function rulesetWords({ assessed, asked, confirmed, standsIn }: RulesetUsed): string {
  const used = thaiNumber(assessed);
  if (asked === undefined)
    return `ยังอ่านปีที่ใช้ประเมิน ITA ไม่ได้ จึงตรวจตามเกณฑ์ปี ${used} — พิมพ์ปีในชีตข้อมูลหน่วยงาน เช่น ๒๕๖๗`;
  if (standsIn) return `ยังไม่มีเกณฑ์ของปี ${thaiNumber(asked)} จึงตรวจตามเกณฑ์ปี ${used} — ตรวจซ้ำเมื่อมีเกณฑ์ใหม่`;
  if (!confirmed) return `เกณฑ์ปี ${used} ยังไม่ได้เทียบกับคู่มือของสำนักงาน ป.ป.ช. ครบทุกข้อ — ใช้เป็นแนวทาง`;
  return "";
}
