import type { MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { RuleContext } from "../rule.ts";
import { progressOf } from "../status.ts";
import { ERA, endOfMonth, formatThaiDate } from "../thai/calendar.ts";
import { type Period, readDate } from "../thai/period.ts";
import { formatPeriod } from "../thai/period-format.ts";
import { forwardReadings, isIdle, isOutsideYear, type ReadPeriod } from "./period-readings.ts";

/** Results reported of days that the round, or the report itself, had not reached. */

/**
 * Does the row report work after a day? Work that is under way may end later, work not taken up may lie later, and
 * a report is often dated some days before the end of its last month.
 */
function isAfter(reading: ReadPeriod, day: string): boolean {
  const { period, row } = reading;
  const starts = period.from > day;
  const ends = !period.open && period.to > endOfMonth(day);
  if (!("result" in row) || period.yearly || !(starts || ends)) return false;
  if (isIdle(reading)) return false;
  return starts || progressOf(row.result.cells["results.status"]?.text ?? "") !== "running";
}

/** Last day of the round's work, where the round is the first half of the report's year. */
function roundEnd(book: MeasuresBook, { round }: RuleContext, year: number | undefined): string | undefined {
  if (round !== 6 || year === undefined || book.agency.round?.text.includes("หลัง")) return undefined;
  return `${year - ERA}-03-31`;
}

function isOutsideRound(book: MeasuresBook, context: RuleContext, reading: ReadPeriod): boolean {
  const end = roundEnd(book, context, reading.year);
  return end !== undefined && !isOutsideYear(reading) && isAfter(reading, end);
}

export function findOutsideRound(book: MeasuresBook, context: RuleContext): readonly Hit[] {
  if (context.round !== 6) return [];
  return forwardReadings(book)
    .filter((reading) => isOutsideRound(book, context, reading))
    .map(({ cell, period, year }) => ({
      at: cell,
      values: valuesOf(period, roundEnd(book, context, year) as string),
    }));
}

/** The report's own day or the given one, whichever is first. */
function reportDay(book: MeasuresBook, { asOf }: RuleContext): string | undefined {
  const cell = book.agency.reportDate;
  const own = cell && readDate(cell.text, cell.date);
  return own !== undefined && (asOf === undefined || own < asOf) ? own : asOf;
}

export function findFuture(book: MeasuresBook, context: RuleContext): readonly Hit[] {
  const day = reportDay(book, context);
  if (day === undefined) return [];
  return forwardReadings(book)
    .filter((reading) => isAfter(reading, day))
    .filter((reading) => !isOutsideYear(reading) && !isOutsideRound(book, context, reading))
    .map(({ cell, period }) => {
      // Of work that has begun a part can be told, and it may be under way; other work can only be waited for.
      const kind = period.from > day ? "ahead" : "begun";
      return { at: cell, values: { kind, ...valuesOf(period, day) } };
    });
}

/** Whether one of these rules says that work is to end sooner. */
export function goesTooFar(book: MeasuresBook, context: RuleContext, reading: ReadPeriod): boolean {
  const day = reportDay(book, context);
  return (
    isOutsideRound(book, context, reading) ||
    (day !== undefined && isAfter(reading, day) && !isOutsideYear(reading))
  );
}

/** What was read, the day it should not pass, and as an example the part up to it, or else that day's month. */
function valuesOf({ from, to }: Period, day: string): NonNullable<Hit["values"]> {
  const until = from <= day ? { from, to: day } : { from: `${day.slice(0, 8)}01`, to: endOfMonth(day) };
  return { read: formatPeriod({ from, to }), day: formatThaiDate(day), example: formatPeriod(until) };
}
