import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import { fold } from "../fold.ts";
import { readRound } from "../round.ts";
import type { BookRule, RuleContext } from "../rule.ts";
import { isBlank } from "../started.ts";
import { dayParts, endOfMonth, endsMonth, fiscalYear } from "../thai/calendar.ts";
import { shortened } from "../thai/cut.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { Period } from "../thai/period.ts";
import { formatEnds, formatPeriod } from "../thai/period-format.ts";
import { findTooShort, tooOften, wholeYear } from "./period-length.ts";
import {
  forwardReadings,
  isIdle,
  isOutsideYear,
  periodReadings,
  type ReadPeriod,
} from "./period-readings.ts";
import { findFuture, findOutsideRound } from "./period-rounds.ts";

/** How long the work takes ("๓๐ วัน") is a good plan, though it says no date. */
const DURATION = /^(?:ภายใน|ประมาณ|ไม่เกิน|จำนวน|ใช้เวลา)*[0-9]+(?:[-–][0-9]+)?(?:นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)/;

function findUnreadable(book: MeasuresBook): readonly Hit[] {
  return [...unreadableRound(book), ...unreadablePeriods(book)];
}

/** `รอบการรายงาน` that says neither six nor twelve months: much depends on it. */
function unreadableRound({ agency }: MeasuresBook): readonly Hit[] {
  const at = agency.round;
  if (at === undefined || at.error || isBlank(at) || readRound(at.text) !== undefined) return [];
  return [{ at, values: { kind: "round", seen: shown(at) } }];
}

function unreadablePeriods(book: MeasuresBook): readonly Hit[] {
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
  return shortened(text.replace(/\s+/g, " ").trim(), 60);
}

function findReversed(book: MeasuresBook): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { cell, period } of periodReadings(book)) {
    if (period === undefined || period.from <= period.to) continue;
    const { from, to } = period;
    const values = {
      from: formatPeriod({ from, to: from }),
      to: formatPeriod({ from: to, to }),
      example: formatEnds(forward(period)),
    };
    hits.push({ at: cell, values });
  }
  return hits;
}

/**
 * What a period that runs backwards may mean: its ends in turn where they lie in one fiscal year (มีนาคม – มกราคม), else
 * an earlier year of its start (ตุลาคม ๒๕๖๗ – กันยายน ๒๕๖๗ for a whole fiscal year).
 */
function forward({ from, to }: Period): Period {
  const months = from.endsWith("-01") && endsMonth(to);
  const turned = months ? { from: `${to.slice(0, 8)}01`, to: endOfMonth(from) } : { from: to, to: from };
  if (fiscalYear(turned.from) === fiscalYear(turned.to)) return turned;
  const inYear = (year: number): string => `${year}${from.slice(4).replace("02-29", "02-28")}`;
  const { year } = dayParts(to);
  return { from: inYear(year) <= to ? inYear(year) : inYear(year - 1), to };
}

function findOutsideYear(book: MeasuresBook, context: RuleContext): readonly Hit[] {
  const readings = forwardReadings(book);
  const planned = otherPlanYear(readings.filter(({ row }) => "plan" in row));
  const hits: Hit[] = planned === undefined ? [] : [inOtherYear(book, planned)];
  for (const reading of readings) {
    if (!isOutsideYear(reading) || (planned && "plan" in reading.row)) continue;
    const { cell, period, row } = reading;
    const year = reading.year as number;
    const [first, last] = [fiscalYear(period.from), fiscalYear(period.to)];
    const whole = wholeYear(year, context);
    // Work that is done often takes more than the same months of the right year: period-too-short says so too.
    const often = tooOften(reading, context) !== undefined;
    const values = {
      read: formatPeriod(period),
      readYear: toThaiDigits(`ปีงบประมาณ ${first === last ? first : `${first} – ${last}`}`),
      paper: "plan" in row ? "แผนนี้" : "รายงานนี้",
      kind: often ? "often" : "once",
      ...whole,
      example: often || first !== last ? whole.example : formatEnds(moved(period, year - first)),
    };
    hits.push({ at: cell, values });
  }
  return hits;
}

interface OtherYear {
  /** The fiscal year (B.E.) of the periods, and the plan's. */
  readonly read: number;
  readonly year: number;
  readonly periods: number;
}

/** The one other fiscal year in which all of a plan's periods lie: then its declared year is doubted, not each row. */
function otherPlanYear(readings: readonly ReadPeriod[]): OtherYear | undefined {
  const [first] = readings;
  if (readings.length < 2 || first?.year === undefined) return undefined;
  const read = fiscalYear(first.period.from);
  const same = ({ period }: ReadPeriod) => fiscalYear(period.from) === read && fiscalYear(period.to) === read;
  const other = readings.every((reading) => isOutsideYear(reading) && same(reading));
  return other ? { read, year: first.year, periods: readings.length } : undefined;
}

function inOtherYear({ agency }: MeasuresBook, { read, year, periods }: OtherYear): Hit {
  const at = agency["years.plan"] as Cell;
  const values = { kind: "plan", read: String(read), year: String(year), periods: String(periods) };
  return { at, values };
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
