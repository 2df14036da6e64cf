import type { MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { RuleContext } from "../rule.ts";
import { dayParts, fiscalYear, fiscalYearSpan } from "../thai/calendar.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { Period } from "../thai/period.ts";
import { formatEnds, formatPeriod } from "../thai/period-format.ts";
import { forwardReadings, type ReadPeriod } from "./period-readings.ts";
import { goesTooFar } from "./period-rounds.ts";

/** How often a text says that work is done, and the months which that takes at least in a round of 6 or 12. */
const OFTEN: readonly {
  readonly word: string;
  readonly phrase: RegExp;
  readonly months: (round: 6 | 12) => number;
}[] = [
  { word: "ตลอด", phrase: /ตลอด(?:ทั้ง)?ปี/, months: (round) => round - 2 },
  { word: "ไตรมาส", phrase: /(?:ทุก|ราย)\s*(?:ๆ\s*)?ไตรมาส/, months: () => 3 },
  { word: "ทุก", phrase: /ทุก\s*(?:ๆ\s*)?เดือน/, months: () => 2 },
  { word: "เดือนละ", phrase: /เดือนละ\s*(?:[0-9๐-๙]+\s*)?ครั้ง/, months: () => 2 },
];

/** Work that goes past its round or the report's day is first to end in time: a cell gets one order at a time. */
export function findTooShort(book: MeasuresBook, context: RuleContext): readonly Hit[] {
  const hits: Hit[] = [];
  for (const reading of forwardReadings(book)) {
    const seen = tooOften(reading, context);
    if (!seen || goesTooFar(book, context, reading)) continue;
    const year = reading.year ?? fiscalYear(reading.period.from);
    const values = { seen, read: formatPeriod(reading.period), ...wholeYear(year, context) };
    hits.push({ at: reading.cell, values });
  }
  return hits;
}

/** A fiscal year (B.E.), and as an example the period of work that goes on for as much of it as the round covers. */
export function wholeYear(
  year: number,
  { round }: RuleContext,
): { readonly year: string; readonly example: string } {
  const { from, to } = fiscalYearSpan(year);
  const example = formatEnds({ from, to: round === 6 ? `${to.slice(0, 4)}-03-31` : to });
  return { year: toThaiDigits(String(year)), example };
}

/** The words of the row that the period is too short for. */
export function tooOften({ row, period }: ReadPeriod, { round = 12 }: RuleContext): string | undefined {
  const months = monthsOf(period);
  const cells =
    "plan" in row
      ? [row.plan.cells["plan.guideline"], row.plan.cells["plan.steps"]]
      : [row.result.cells["results.details"], row.result.cells["results.output"]];
  for (const often of OFTEN) {
    if (months >= often.months(round)) continue;
    for (const cell of cells) {
      const found = cell?.text.includes(often.word) && often.phrase.exec(cell.text);
      if (found) return found[0];
    }
  }
  return undefined;
}

function monthsOf({ from, to }: Period): number {
  const [first, last] = [dayParts(from), dayParts(to)];
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}
