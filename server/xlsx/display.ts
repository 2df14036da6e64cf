import { dateFromSerial, format, getFormatInfo } from "numfmt";
import { toThaiDigits } from "../../measures/thai/digits.ts";

/** A number as its cell shows it, and its day where the format makes it one. */
export interface ShownNumber {
  readonly text: string;
  /** ISO, C.E. */
  readonly date?: string;
}

/** What a number format asks for, worked out once. */
interface Pattern {
  /** For numfmt; undefined shows the number as typed. */
  readonly code: string | undefined;
  readonly isDate: boolean;
  readonly thaiDigits: boolean;
}

const THAI = { locale: "th" } as const;
const DAYS_TO_1904 = 1462;

/**
 * A number through its number format, as Excel shows it in Thai Windows: months and day-first dates in Thai,
 * Buddhist years and Thai digits where the format says so.
 */
export function showNumber(value: number, formatCode: string, from1904: boolean): ShownNumber {
  const pattern = readPattern(formatCode);
  if (pattern.code === undefined) return { text: plainNumber(value) };
  const serial = pattern.isDate && from1904 ? value + DAYS_TO_1904 : value;
  const shown = format(pattern.code, serial, THAI).trim();
  const text = pattern.thaiDigits ? toThaiDigits(shown) : shown;
  const date = pattern.isDate ? dayOfSerial(serial) : undefined;
  return date === undefined ? { text } : { text, date };
}

/**
 * The day, as ISO (C.E.), of a serial number from 1 March 1900, before which Excel counts a leap day that never was,
 * to 31 December 9999, its last day; undefined for any other.
 */
export function dayOfSerial(serial: number): string | undefined {
  return serial >= 61 && serial < 2_958_466 ? isoDay(serial) : undefined;
}

/** The day, as ISO (C.E.), of a serial number of the 1900 system. */
export function isoDay(serial: number): string {
  const [year, month, day] = dateFromSerial(serial);
  const padded = (count: number, length: number) => String(count).padStart(length, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/**
 * A number without a format. Excel cuts long whole numbers to 1.23457E+12 where the column is narrow; the clerk
 * typed thirteen digits and means them.
 */
function plainNumber(value: number): string {
  const digits = String(value);
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e15;
  // Up to 11 characters, "General" shows a number as it is.
  if (isWhole || (digits.length <= 11 && !digits.includes("e"))) return digits;
  return format("General", value, THAI);
}

const patterns = new Map<string, Pattern>();
const PATTERNS_KEPT = 500;

function readPattern(formatCode: string): Pattern {
  const known = patterns.get(formatCode);
  if (known) return known;
  if (patterns.size >= PATTERNS_KEPT) patterns.clear();
  const pattern = makePattern(formatCode);
  patterns.set(formatCode, pattern);
  return pattern;
}

const AS_TYPED: Pattern = { code: undefined, isDate: false, thaiDigits: false };

function makePattern(formatCode: string): Pattern {
  if (/^(?:General|@)?$/i.test(formatCode)) return AS_TYPED;
  const { buddhist, thaiDigits } = readLocaleCode(formatCode);
  // A "t" before the digits is how Thai Excel's own formats (59 to 70) ask for Thai digits.
  const bare = formatCode.replace(/(^|;)t(?=[#0?])/g, "$1");
  const code = buddhist ? withBuddhistYears(bare) : bare;
  const { type } = getFormatInfo(code);
  if (type === "error") return AS_TYPED;
  return {
    code,
    isDate: type === "date" || type === "datetime",
    thaiDigits: thaiDigits || bare !== formatCode,
  };
}

/**
 * `[$-D07041E]`: language 041E (Thai), calendar 07 (Buddhist), digits 0D (Thai), [MS-OI29500] 2.1.739; newer
 * files write `[$-th-TH,D07]`. numfmt reads the language and leaves out the two others.
 */
function readLocaleCode(formatCode: string): { buddhist: boolean; thaiDigits: boolean } {
  const match = /\[\$[^\]-]*-(?:([0-9a-f]{3,8})|[a-z-]+,([0-9a-f]{1,4}))\]/i.exec(formatCode);
  const number = Number.parseInt(match?.[1] ?? `${match?.[2] ?? "0"}0000`, 16);
  return { buddhist: ((number >>> 16) & 0xff) === 0x07, thaiDigits: number >>> 24 === 0x0d };
}

/** Year letters outside quotes, escapes and brackets become those of the Buddhist era. */
function withBuddhistYears(code: string): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|y+|e+/gi, (piece) => {
    if (!/^[ye]/i.test(piece)) return piece;
    return /^y{1,2}$/i.test(piece) ? "bb" : "bbbb";
  });
}
