import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { RuleContext } from "../rule.ts";
import { ERA, isGregorian, writtenYear } from "../thai/calendar.ts";
import { toArabicDigits, toThaiDigits } from "../thai/digits.ts";
import { type Period, readPeriod } from "../thai/period.ts";
import { formatPeriod } from "../thai/period-format.ts";
import { YEAR_FACTS } from "./declared-years.ts";
import { periodReadings } from "./period-readings.ts";
import { type YearCell, type YearMention, yearCells } from "./year-mentions.ts";

/** C.E. years where B.E. belongs: in the agency's years and date, in periods, and in running text. */
export function findGregorian(book: MeasuresBook, context: RuleContext): readonly Hit[] {
  const read = new Set<Cell>();
  const hits: Hit[] = [];
  const add = (hit: Hit | undefined) => {
    if (hit) hits.push(hit);
  };
  for (const fact of YEAR_FACTS) {
    const cell = book.agency[fact];
    if (!cell) continue;
    read.add(cell);
    add(inFact(cell));
  }
  for (const readings of [periodReadings(book), reportDay(book)])
    for (const { cell, period } of readings) {
      if (!period) continue;
      read.add(cell);
      add(inPeriod(cell, period, context));
    }
  for (const found of yearCells(book)) if (!read.has(found.cell)) add(inText(found));
  return hits;
}

function reportDay({
  agency,
}: MeasuresBook): readonly { readonly cell: Cell; readonly period: Period | undefined }[] {
  const cell = agency.reportDate;
  return cell ? [{ cell, period: readPeriod(cell.text, { date: cell.date }) }] : [];
}

/** A year from 1900 to 2099 in either script. */
const COMMON = "(?<![0-9๐-๙])(?:(?:19|20)[0-9]{2}|(?:๑๙|๒๐)[๐-๙]{2})(?![0-9๐-๙])";
const EACH = new RegExp(COMMON, "g");
const EACH_UNNAMED = new RegExp(`(?<!ค\\s?\\.?\\s?ศ\\s?\\.?\\s*)${COMMON}`, "g");

function inPeriod(cell: Cell, period: Period, context: RuleContext): Hit | undefined {
  if (!period.gregorian) return undefined;
  const after =
    cell.date === undefined ? cell.text.replace(EACH_UNNAMED, toEra) : formatPeriod(period, context.digits);
  return hitOf(cell, after, cell.text, after === cell.text ? formatPeriod(period) : after);
}

function inFact(cell: Cell): Hit | undefined {
  const year = writtenYear(cell.text);
  if (year === undefined || !isGregorian(year)) return undefined;
  const after = cell.text.replace(/ค(?=\s?\.?\s?ศ)/, "พ").replace(EACH, toEra);
  const era = String(year + ERA);
  return hitOf(cell, after, cell.text, /[๐-๙]/.test(cell.text) ? toThaiDigits(era) : era);
}

const ERA_NAME = "พ\\s?\\.?\\s?ศ\\s?\\.?\\s*";
const NAMED = new RegExp(`(?:(?<!ต่อ|ราย|ทุก|ทั้ง|ตลอด)ปี(?:\\s*งบประมาณ)?\\s*(?:${ERA_NAME})?|${ERA_NAME})$`);
/** It counts something, or the B.E. year stands beside it. */
const COUNTS = new RegExp(
  "^\\s*(?:คน|ราย|บาท|ครั้ง|ฉบับ|เรื่อง|แห่ง|ชุด|เล่ม|คะแนน|ครัวเรือน|ชั่วโมง|วัน|เดือน|ล้าน|หน่วย|โครงการ|เมตร|ตาราง" +
    `|[,.][0-9๐-๙]|[/(]\\s*(?:${ERA_NAME})?(?:25|๒๕))`,
);
/** The name of a standard, or an address, is copied as it is. */
const COPIED = /(?:ISO|IEC|มอก)[^ก-๎]*(?:ปี\s*)?$|(?:https?:|www\.)\S*$/i;

/** After ปี or พ.ศ., and the second year of a span that begins so. */
function inText({ cell, mentions }: YearCell): Hit | undefined {
  const { text } = cell;
  const wrong: YearMention[] = [];
  for (const mention of mentions) {
    if (!isGregorian(mention.year)) continue;
    const last = wrong[wrong.length - 1];
    const spans = last !== undefined && /^\s*[-–—]\s*$/.test(text.slice(last.end, mention.at));
    if (spans || isNamed(text, mention)) wrong.push(mention);
  }
  const [first] = wrong;
  if (!first) return undefined;
  let after = "";
  let done = 0;
  for (const { at, end, written } of wrong) {
    after += text.slice(done, at) + toEra(written);
    done = end;
  }
  const named = (NAMED.exec(text.slice(Math.max(0, first.at - NEAR), first.at)) as RegExpExecArray)[0];
  return hitOf(cell, after + text.slice(done), named + first.written, named + toEra(first.written));
}

/** How far before a year its name is looked for, in characters. */
const NEAR = 60;

function isNamed(text: string, { at, end }: YearMention): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  return NAMED.test(before) && !COUNTS.test(text.slice(end, end + NEAR)) && !COPIED.test(before);
}

function hitOf(at: Cell, after: string, seen: string, example: string): Hit {
  return { at, after, values: { seen: oneLine(seen), example: oneLine(example) } };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** 2024 as 2567, ๒๐๒๔ as ๒๕๖๗. */
function toEra(year: string): string {
  const plain = toArabicDigits(year);
  const era = String(Number(plain) + ERA);
  return plain === year ? era : toThaiDigits(era);
}
