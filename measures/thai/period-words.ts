import { MONTHS, SHORT_MONTHS, zeroesFor } from "./calendar.ts";
import { toArabicDigits } from "./digits.ts";

/** One thing that a text of a period says. Years are as written; `named` says that ค.ศ. stands before it. */
export type Word =
  | { readonly is: "day"; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly is: "month"; readonly month: number; readonly year?: number }
  | { readonly is: "months"; readonly from: number; readonly to: number; readonly year?: number }
  | {
      readonly is: "year";
      readonly year: number;
      readonly of: "fiscal" | "plain" | "calendar";
      readonly named: boolean;
    }
  | { readonly is: "number"; readonly number: number; readonly digits: number }
  | { readonly is: "whole" | "onward" | "range" | "list" | "glue" | "other" };

const UNDOTTED = SHORT_MONTHS.map((short) => short.replace(/\./g, ""));
const SPOKEN = MONTHS.map((month) => month.replace(/คม$|ยน$|พันธ์$/, ""));
const ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const MONTH_OF = new Map<string, number>();
for (const names of [MONTHS, UNDOTTED, SPOKEN, ENGLISH])
  names.forEach((name, index) => {
    MONTH_OF.set(name, index + 1);
  });

const YEAR = "([0-9]{4}|[0-9]{2})(?![0-9])";
const QUARTER = "(?:ไตรมาส(?:ที่)?|q)";
/** Where a name that is no whole word may end without being the beginning of another. */
const ENDS = "(?=$|[^ก-๎]|ถึง|และ|ปี|พ\\.?ศ)";

const whole: Word = { is: "whole" };
const glue: Word = { is: "glue" };
const other: Word = { is: "other" };
const quarters = (first: number, last: number, year?: string): Word => ({
  is: "months",
  from: ((first + 2) % 4) * 3 + 1,
  to: ((last + 2) % 4) * 3 + 3,
  ...(year !== undefined && { year: Number(year) }),
});
const halves: readonly Word[] = [
  { is: "months", from: 10, to: 3 },
  { is: "months", from: 4, to: 9 },
];
const monthNamed = (name: string): Word => ({
  is: "month",
  month: MONTH_OF.get(name.replace(/\./g, "")) as number,
});

type Reader = readonly [pattern: RegExp, word: (...groups: (string | undefined)[]) => Word];
const reader = (pattern: string, word: Reader[1]): Reader => [new RegExp(pattern, "y"), word];

/** What may begin with a digit, in the order in which it is tried. */
const NUMERIC: readonly Reader[] = [
  reader(`([0-9]{1,2})([/.-])([0-9]{1,2})\\2${YEAR}`, (_, day, _mark, month, year) => ({
    is: "day",
    day: Number(day),
    month: Number(month),
    year: Number(year),
  })),
  reader("([0-9]{4})([/-])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])", (_, year, _mark, month, day) => ({
    is: "day",
    day: Number(day),
    month: Number(month),
    year: Number(year),
  })),
  reader("6เดือน(แรก|หลัง)", (_, which) => halves[which === "แรก" ? 0 : 1] as Word),
  reader("12เดือน", () => whole),
  reader("[0-9]+(?:ครั้ง|วัน(?!ที่)|คน|ราย|ชั่วโมง|สัปดาห์|รุ่น|บาท|ปี|เดือน(?=$|[^ก-๎]))", () => other),
  reader("(0?[1-9]|1[0-2])/([0-9]{4}|3[2-9]|[4-9][0-9])(?![0-9/])", (_, month, year) => ({
    is: "month",
    month: Number(month),
    year: Number(year),
  })),
  reader("([0-9]{1,2})/([0-9]{1,2})(?![0-9/])", (_, day, month) => ({
    is: "day",
    day: Number(day),
    month: Number(month),
  })),
  reader("[0-9]{1,3}/[0-9]+", () => other),
  reader("[0-9]+", (digits = "") => ({ is: "number", number: Number(digits), digits: digits.length })),
];

/** What may begin with a letter or a mark, in the order in which it is tried. */
const VERBAL: readonly Reader[] = [
  reader(MONTHS.join("|"), (name = "") => monthNamed(name)),
  reader(
    SHORT_MONTHS.map((short) => `${short.slice(0, -1).replace(".", "\\.")}\\.?`).join("|"),
    (name = "") => monthNamed(name),
  ),
  reader(UNDOTTED.map((short) => `${short}\\.`).join("|"), (name = "") => monthNamed(name)),
  reader(`(?<=^|[^ก-๎]|เดือน|ที่)(?:${UNDOTTED.join("|")})(?![ก-๎])`, (name = "") => monthNamed(name)),
  reader(`(?:${SPOKEN.join("|")})${ENDS}`, (name = "") => monthNamed(name)),
  reader(
    `(?<![a-z])(${ENGLISH.join("|")})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])`,
    (_, name = "") => monthNamed(name),
  ),
  reader(
    "(?:รอบ)?(?:6เดือน|ครึ่ง(?:ปี(?:งบประมาณ)?)?)(แรก|หลัง)",
    (_, which) => halves[which === "แรก" ? 0 : 1] as Word,
  ),
  reader("รอบ6เดือน", () => halves[0] as Word),
  reader(
    `(?:(ปีงบประมาณ|ปีงบฯ?|งบประมาณ|ปีปฏิทิน|ปี)(?:พ\\.?ศ\\.*|(ค\\.?ศ\\.*))?|พ\\.?ศ\\.*|(ค\\.?ศ\\.*))${YEAR}`,
    (_, of = "", named, alone, year) => ({
      is: "year",
      year: Number(year),
      of: of === "ปีปฏิทิน" ? "calendar" : of.includes("งบ") ? "fiscal" : "plain",
      named: (named ?? alone) !== undefined,
    }),
  ),
  reader(
    `${QUARTER}([1-4])(?:(?:[-,]|ถึง|และ)+${QUARTER}?([1-4]))*(?![0-9])(?:/${YEAR})?`,
    (_, first, last = first, year) => quarters(Number(first), Number(last), year),
  ),
  reader("ไตรมาสแรก", () => quarters(1, 1)),
  reader("ไตรมาสสุดท้าย", () => quarters(4, 4)),
  reader("เป็นต้นไป|ปัจจุบัน", () => ({ is: "onward" })),
  reader("-+|~|จนถึง|ถึง", () => ({ is: "range" })),
  reader("[,;()]|และ|กับ|หรือ", () => ({ is: "list" })),
  reader("(?:สัปดาห์|ครั้ง|รุ่น|งวด|ระยะ|จำนวน|ข้อ)(?:ที่)?[0-9]+(?:/[0-9]+)?", () => other),
  reader("(?:วัน|สัปดาห์|เดือน|ไตรมาส|ปี)ละ(?:[0-9]+ครั้ง)?|(?:ราย|ต่อ|/)(?:วัน|สัปดาห์|เดือน|ไตรมาส|ปี)", () => whole),
  reader("ตลอด|ทุก|ทั้งปี|ต่อเนื่อง|เป็นประจำ|ปีงบประมาณ", () => whole),
  reader("เดือน|วันที่|ของ|[ .]", () => glue),
];

/** Other spellings of what is read; the first is English, and lost once the blanks are gone. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\s(?:to|until)\s/g, "-"],
  [/กรกฏ/g, "กรกฎ"],
  [/พฤษจิ/g, "พฤศจิ"],
  [/กุม[พภ]าพัน(?:ธ์?|ธุ์|ท์)?(?![ก-๎])/g, "กุมภาพันธ์"],
];

/** The text as `wordsOf` wants it: digits Arabic, dashes plain, no blanks but between digits, lines parted by ";". */
export function plainPeriod(text: string): string {
  let plain = zeroesFor(toArabicDigits(text)).toLowerCase();
  for (const [seen, meant] of SPELT) plain = plain.replace(seen, meant);
  return plain
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]+/g, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/[[{（]/g, "(")
    .replace(/[\]}）]/g, ")")
    .replace(
      /^[^\S\n]*(?:[-•*·](?=[^\S\n]*\S)|[0-9]{1,2}[.)](?=[^\S\n]*[^0-9\s]|[^\S\n]+[0-9]+[^\S\n]*[ก-๎]))/gm,
      "",
    )
    .replace(/[0-9]{1,2}[.:][0-9]{2}(?:\s?-\s?[0-9]{1,2}[.:][0-9]{2})?\s?น\./g, "")
    .replace(/\n/g, ";")
    .replace(/(?<![0-9])([0-9])\s([0-9])\s([0-9])\s([0-9])(?![0-9])/g, "$1$2$3$4")
    .replace(/\s+(?![0-9])|(?<![0-9])\s+/g, "")
    .replace(/;?(-|ถึง);/g, "$1")
    .replace(/(?<=[ก-๎.])-(?=(?:3[2-9]|[4-9][0-9]|[0-9]{4})(?![0-9]))/g, "");
}

/** The text without its bracketed notes. */
export function withoutNotes(plain: string): string {
  return plain.replace(/\([^()]*\)/g, "");
}

/** What a text from `plainPeriod` says, in order; what is not understood is "other". */
export function wordsOf(plain: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < plain.length) {
    const code = plain.charCodeAt(at);
    const found = readAt(code >= 48 && code <= 57 ? NUMERIC : VERBAL, plain, at);
    if (found) {
      words.push(found.word);
      at = found.end;
    } else {
      if (words[words.length - 1]?.is !== "other") words.push(other);
      at++;
    }
  }
  return words;
}

function readAt(
  readers: readonly Reader[],
  plain: string,
  at: number,
): { readonly word: Word; readonly end: number } | undefined {
  for (const [pattern, word] of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (match) return { word: word(...match), end: pattern.lastIndex };
  }
  return undefined;
}
