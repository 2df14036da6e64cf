import { toArabicDigits } from "./thai/digits.ts";

/** What stands between letters without being one: blanks, line breaks, zero-width characters, soft hyphens. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** Letters typed as two signs that look like one: ํ + า for ำ (a tone may stand between), เ + เ for แ. */
const SPLIT = /ํ([่-๋]?)า|เเ/g;

/** What folding changes; most texts hold none of it and are their own folded form. */
const FOLDED = /[\s\u00ad\u200b-\u200f\u2060\ufeffA-Z๐-๙ํ]|เเ/;

/**
 * A name as it is compared: without blanks and line breaks, digits in one script, Latin letters small, ำ and แ as
 * one letter each.
 */
export function fold(text: string): string {
  if (!FOLDED.test(text)) return text;
  const seen = toArabicDigits(text.replace(UNSEEN, ""));
  return seen
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(SPLIT, (letters, tone: string | undefined) => (letters === "เเ" ? "แ" : `${tone}ำ`));
}

/** Least number of single-letter changes between two short texts, or `limit + 1` when it is more than that. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(change, (before[j] as number) + 1, (now[j - 1] as number) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = now;
  }
  return Math.min(before[b.length] as number, limit + 1);
}
