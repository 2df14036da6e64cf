import { MONTHS, SHORT_MONTHS } from "../../measures/thai/calendar.ts";

const LONGEST = 40;
const ENGLISH_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const MONTH = `(?:${[...MONTHS, ...SHORT_MONTHS].join("|").replace(/\./g, "\\.")}|${ENGLISH_MONTH})`;
const TIME = "(?:[ ,]+\\d{1,2}[:.]\\d{2}.*)?";

const DAY_LIKE = new RegExp(
  [
    // 5/7/2024 · 2024-07-05 · 5-7 · วันศุกร์ที่ 5 กรกฎาคม พ.ศ. 2567 · 5-ก.ค.-67
    `^(?:[^\\d]{0,12}\\s)?\\d{1,4}[ /.-]+(?:\\d{1,2}|${MONTH})(?:[ /.,-]+(?:[พค]\\.ศ\\. ?)?\\d{1,4})?${TIME}$`,
    // กรกฎาคม 2567 · Jul 5, 2024
    `^(?:[^\\d]{0,12}\\s)?${MONTH}[ .,-]*\\d{1,4}(?:, ?\\d{4})?${TIME}$`,
  ].join("|"),
  "i",
);

/** 82.47 is how a score looks, and no way in which Google Sheets displays a day. */
const SCORE = /^\d+\.\d+$/;

/**
 * May a cell that displays this text be a real date? Asked of every text of a sheet, so that only a sheet with such
 * texts is read a second time for its values. Google Sheets displays dates in Arabic digits.
 */
export function isDayLike(text: string): boolean {
  return text.length <= LONGEST && /[0-9]/.test(text) && !SCORE.test(text) && DAY_LIKE.test(text);
}
