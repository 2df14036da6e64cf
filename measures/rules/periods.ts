import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import { fold } from "../fold.ts";
import type { BookRule } from "../rule.ts";
import { dayParts, endOfMonth, fiscalYear, fiscalYearSpan } from "../thai/calendar.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { Period } from "../thai/period.ts";
import { formatPeriod } from "../thai/period-format.ts";
import { findTooShort } from "./period-length.ts";
import { forwardReadings, isIdle, isOutsideYear, periodReadings } from "./period-readings.ts";
import { findFuture, findOutsideRound } from "./period-rounds.ts";

/** How long the work takes ("๓๐ วัน") is a good plan, though it says no date. */
const DURATION = /^(?:ภายใน|ประมาณ|ไม่เกิน|จำนวน|ใช้เวลา)*[0-9]+(?:[-–][0-9]+)?(?:นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)/;

function findUnreadable(book: MeasuresBook): readonly Hit[] {
  return periodReadings(book)
    .filter(({ readable }) => !readable)
    .filter(
      (reading) => !isIdle(reading) && !("plan" in reading.row && DURATION.test(fold(reading.cell.text))),
    )
    .map(({ cell, year }) => ({
      at: cell,
      values: { seen: shown(cell), example: toThaiDigits(`มกราคม – มีนาคม ${year ?? 2567}`) },
    }));
}

/** The cell's text as a message quotes it: one line, not too long. */
function shown({ text }: Cell): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function findReversed(book: MeasuresBook): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { cell, period } of periodReadings(book)) {
    if (period === undefined || period.from <= period.to) continue;
    const { from, to } = period;
    const values = {
      from: formatPeriod({ from, to: from }),
      to: formatPeriod({ from: to, to }),
      example: formatPeriod({ from: to, to: from }),
    };
    hits.push({ at: cell, values });
  }
  return hits;
}

function findOutsideYear(book: MeasuresBook): readonly Hit[] {
  const hits: Hit[] = [];
  for (const reading of forwardReadings(book)) {
    if (!isOutsideYear(reading)) continue;
    const { cell, period, row } = reading;
    const year = reading.year as number;
    const [first, last] = [fiscalYear(period.from), fiscalYear(period.to)];
    const values = {
      read: formatPeriod(period),
      readYear: toThaiDigits(`ปีงบประมาณ ${first === last ? first : `${first} – ${last}`}`),
      year: toThaiDigits(String(year)),
      paper: "plan" in row ? "แผนนี้" : "รายงานนี้",
      example: formatPeriod(first === last ? moved(period, year - first) : fiscalYearSpan(year)),
    };
    hits.push({ at: cell, values });
  }
  return hits;
}

/** The same months, some years later or (below zero) earlier. */
function moved({ from, to }: Period, years: number): Period {
  const month = (iso: string): string => `${dayParts(iso).year + years}${iso.slice(4, 7)}-01`;
  return { from: month(from), to: endOfMonth(month(to)) };
}

export const periodRules: readonly BookRule[] = [
  { code: "period-unreadable", level: "check", find: findUnreadable },
  { code: "period-reversed", level: "must", find: findReversed },
  { code: "period-outside-year", level: "must", find: findOutsideYear },
  { code: "period-outside-round", level: "check", find: findOutsideRound },
  { code: "period-future", level: "check", find: findFuture },
  { code: "period-too-short", level: "advice", find: findTooShort },
];
