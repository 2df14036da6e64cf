import { toArabicDigits, toThaiDigits } from "./digits.ts";

/**
 * The Thai calendar as offices use it. Days are ISO texts (C.E., "2024-03-01"), years are B.E. numbers (2567).
 * Intl may be absent where this runs and cannot read Thai dates anywhere, so the month names are kept here.
 */

/** B.E. minus C.E.; it holds since 2484, when the year began to start on 1 January. */
export const ERA = 543;

export const MONTHS = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
] as const;

export const SHORT_MONTHS = [
  "ม.ค.",
  "ก.พ.",
  "มี.ค.",
  "เม.ย.",
  "พ.ค.",
  "มิ.ย.",
  "ก.ค.",
  "ส.ค.",
  "ก.ย.",
  "ต.ค.",
  "พ.ย.",
  "ธ.ค.",
] as const;

/** First month of a fiscal year: October. */
export const FIRST_FISCAL_MONTH = 10;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month (1–12) of a C.E. year. */
export function daysOf(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] as number) + (leap ? 1 : 0);
}

/** ISO text of a day of a C.E. year of four digits, or undefined when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** A day of an ISO text as numbers; the year is C.E. */
export function dayParts(iso: string): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Is the day the last one of its month? */
export function endsMonth(iso: string): boolean {
  const { year, month, day } = dayParts(iso);
  return day === daysOf(year, month);
}

/** Last day of the day's month. */
export function endOfMonth(iso: string): string {
  const { year, month } = dayParts(iso);
  return `${iso.slice(0, 8)}${daysOf(year, month)}`;
}

/** The fiscal year (B.E.) that a day lies in: 1 October – 30 September, named by the year in which it ends. */
export function fiscalYear(iso: string): number {
  const { year, month } = dayParts(iso);
  return year + ERA + (month >= FIRST_FISCAL_MONTH ? 1 : 0);
}

/** First and last day of a fiscal year (B.E.). */
export function fiscalYearSpan(beYear: number): { readonly from: string; readonly to: string } {
  return { from: `${beYear - ERA - 1}-10-01`, to: `${beYear - ERA}-09-30` };
}

/** "๓๐ กันยายน ๒๕๖๗" (full) or "๓๐ ก.ย. ๖๗" (short) for "2024-09-30", in either digit script. */
export function formatThaiDate(
  iso: string,
  digits: "thai" | "arabic" = "thai",
  style: "full" | "short" = "full",
): string {
  const { year, month, day } = dayParts(iso);
  const era = String(year + ERA);
  const text =
    style === "full"
      ? `${day} ${MONTHS[month - 1]} ${era}`
      : `${day} ${SHORT_MONTHS[month - 1]} ${era.slice(2)}`;
  return digits === "thai" ? toThaiDigits(text) : text;
}

/**
 * B.E. year of a year as written: two digits are B.E. 25xx, from 2300 on it is B.E., 1900–2100 is C.E.;
 * undefined between and beyond.
 */
export function beYear(written: number): number | undefined {
  if (written < 100) return 2500 + written;
  if (written >= 2300 && written < 3000) return written;
  return isGregorian(written) ? written + ERA : undefined;
}

/** Is a year as written one of the Christian era? */
export function isGregorian(written: number): boolean {
  return written >= 1900 && written <= 2100;
}

const AROUND_YEAR =
  /ประจำ|ปี|งบประมาณ|[พค]\.?ศ\.*|ita|ผล|การ|ประเมิน|ของ|มาตรการ|แผน|รายงาน|[\s\u00a0\u200b-\u200f\u2060\ufeff:,.()_–—-]/gi;

/**
 * The year (B.E.) that a text of a year names: "๒๕๖๗", "67", "2024", "พ.ศ. ๒๕๖๗", "ปีงบประมาณ พ.ศ. 2567", with a
 * letter o for a zero and blanks anywhere. Undefined when it names none, or anything beside.
 */
export function readYear(text: string): number | undefined {
  const written = writtenYear(text);
  return written === undefined ? undefined : beYear(written);
}

/** The number that stands for the year in a text of a year, as written. */
export function writtenYear(text: string): number | undefined {
  if (text.length > 200) return undefined;
  const rest = zeroesFor(toArabicDigits(text)).replace(AROUND_YEAR, "");
  return /^(?:[0-9]{2}|[0-9]{4})$/.test(rest) ? Number(rest) : undefined;
}

/** Latin o beside a digit is meant as a zero. */
export function zeroesFor(text: string): string {
  return text.replace(/(?<=[0-9])[oO]+(?![A-Za-z])/g, (letters) => "0".repeat(letters.length));
}
