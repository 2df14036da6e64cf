import { RULE_CODES, type RuleCode } from "../../measures/codes.ts";
import { readDate } from "../../measures/thai/period.ts";
import type { Digits } from "../../templates/wording.ts";
import { isSummaryFormat, SUMMARY_TYPES, type SummaryFormat } from "../summary/summary.ts";
import { LONGEST_NAME, type Task } from "./job.ts";
import { problem } from "./problem.ts";

/** What may be asked beside the workbook. */
export interface Options {
  /** ISO day (C.E.) as of which the workbook is judged. */
  readonly asOf?: string;
  /** The workbook's name, for answers and the report's sheet about the file. */
  readonly name?: string;
  /** Digits of the report's own words. */
  readonly digits?: Digits;
  /** Exactly the rules whose fixes are wanted; every safe fix when absent. */
  readonly codes?: readonly RuleCode[];
  /** What a summary for the add-on is to be. */
  readonly format?: SummaryFormat;
}

export const OPTIONS_OF: Readonly<Record<Task, readonly (keyof Options)[]>> = {
  check: ["asOf", "name"],
  fix: ["asOf", "name", "codes"],
  report: ["asOf", "name", "digits"],
  summary: ["asOf", "name"],
};

interface Reader {
  /** What may stand there, in Thai. */
  readonly expected: string;
  /** The value read, or undefined when it is none. */
  readonly read: (value: unknown) => Options[keyof Options];
}

const READERS: Readonly<Record<keyof Options, Reader>> = {
  asOf: { expected: "วันที่แบบ 2567-09-30 หรือ 2024-09-30", read: readDay },
  name: { expected: `ชื่อไฟล์เป็นข้อความในบรรทัดเดียว ไม่เกิน ${LONGEST_NAME} ตัวอักษร`, read: readName },
  digits: {
    expected: "คำว่า thai หรือ arabic",
    read: (value) => (value === "thai" || value === "arabic" ? value : undefined),
  },
  codes: { expected: "รหัสเกณฑ์ เช่น blanks-extra", read: readCodes },
  format: {
    expected: `คำใดคำหนึ่งจาก ${Object.keys(SUMMARY_TYPES).join(" ")}`,
    read: (value) => (typeof value === "string" && isSummaryFormat(value) ? value : undefined),
  },
};

/** Options of an .xlsx body: query parameters, each once, `codes` parted by commas. @throws {Problem} */
export function readQuery(task: Task, query: readonly (readonly [string, string])[]): Options {
  const values = new Map<string, unknown>();
  for (const [name, value] of query) {
    if (values.has(name))
      throw problem("value-unfit", { parameter: shorten(name), expected: "ค่านี้เพียงครั้งเดียว" });
    values.set(name, name === "codes" ? value.split(",") : value);
  }
  return readOptions(OPTIONS_OF[task], values, (name) => ({ parameter: shorten(name) }));
}

/** Options by name, of those that are known. `place` says where one stands. @throws {Problem} value-unknown, value-unfit */
export function readOptions(
  known: readonly (keyof Options)[],
  values: ReadonlyMap<string, unknown>,
  place: (name: string) => { readonly pointer: string } | { readonly parameter: string },
): Options {
  const options: Record<string, Options[keyof Options]> = {};
  for (const [name, value] of values) {
    if (!known.some((option) => option === name))
      throw problem("value-unknown", { ...place(name), expected: known.join(" ") });
    const { read, expected } = READERS[name as keyof Options];
    const found = read(value);
    if (found === undefined) throw problem("value-unfit", { ...place(name), expected });
    options[name] = found;
  }
  return options;
}

function readDay(value: unknown): string | undefined {
  const [, year, month, day] =
    (typeof value === "string" && /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value)) || [];
  return year === undefined ? undefined : readDate(`${day}/${month}/${year}`);
}

function readName(value: unknown): string | undefined {
  if (typeof value !== "string" || /\p{Cc}/u.test(value)) return undefined;
  return value.length > 0 && value.length <= LONGEST_NAME ? value.toWellFormed() : undefined;
}

function readCodes(value: unknown): readonly RuleCode[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > RULE_CODES.length) return undefined;
  return value.every((code) => RULE_CODES.includes(code)) ? value : undefined;
}

/** A name that a stranger chose, short enough for a sentence. */
export function shorten(name: string): string {
  return name.slice(0, 40).toWellFormed();
}
