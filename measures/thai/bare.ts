import { toArabicDigits } from "./digits.ts";

/** What is neither a Thai letter, mark or digit nor a Latin letter or digit: blanks, signs, hidden characters. */
const NOISE = /[^0-9A-Za-zก-ฺเ-๎๐-๙]+/g;
/** Letters and digits that are not written as they are compared; most texts have none. */
const WRITTEN_OTHERWISE = /[A-Z๐-๙ํ]|เเ/;
const TAG = /<[^<>]{0,200}>|&(?:nbsp|lt|gt|amp|quot);/g;
const LIST_MARKER = /^[\s•*·–—-]*(?:[0-9๐-๙]{1,3}(?:[.)][0-9๐-๙]{1,3})*[.)]|\([0-9๐-๙]{1,3}\))?[\s•*·–—-]*/;

/**
 * A text as its letters and digits alone, so that two texts that read the same compare as equal: blanks, signs and
 * hidden characters are gone, digits are Arabic, Latin letters small, ํา is ำ and เเ is แ.
 */
export function bareLetters(text: string): string {
  const letters = text.replace(NOISE, "");
  if (!WRITTEN_OTHERWISE.test(letters)) return letters;
  const small = /[A-Z]/.test(letters) ? letters.toLowerCase() : letters;
  const arabic = /[๐-๙]/.test(small) ? toArabicDigits(small) : small;
  return /ํ|เเ/.test(arabic) ? arabic.replace(/ํ([่-๋]?)า/g, "$1ำ").replace(/เเ/g, "แ") : arabic;
}

/** The lines of a text without list markers ("๑. ", "- ") and markup; empty lines are left out. */
export function bareItems(text: string): string[] {
  const plain = text.includes("<") || text.includes("&") ? text.replace(TAG, "\n") : text;
  return plain
    .split("\n")
    .map((line) => line.replace(LIST_MARKER, "").trim())
    .filter((line) => line !== "");
}

/** The bare letters of what a text says, whatever list it is written as. */
export function bareContent(text: string): string {
  return bareLetters(bareItems(text).join(""));
}
