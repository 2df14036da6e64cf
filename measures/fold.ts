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
