import { indicatorsIn } from "./indicators.ts";
import { STATUS_WORDS, type StatusWord } from "./measure-status.ts";
import type { Indicator } from "./rulesets/ruleset.ts";
import { bareLetters } from "./thai/bare.ts";
import { ERA, FIRST_FISCAL_MONTH } from "./thai/calendar.ts";
import { fiscalMonths } from "./thai/period.ts";
import { isFinished, type Work } from "./work.ts";

/** How far a number of measures is. */
export interface Tally {
  readonly total: number;
  /** Measures of which at least one result says more than its number and name. */
  readonly withResult: number;
  /** In the order of STATUS_WORDS; every word is there. */
  readonly byStatus: readonly { readonly status: StatusWord; readonly count: number }[];
  /** Share of measures that are แล้วเสร็จ, 0–1, to four places; 0 where there is no measure. */
  readonly finishedShare: number;
}

/** Measures without a unit come last as "ไม่ระบุ". */
export interface UnitTally extends Tally {
  readonly unit: string;
}

/** Measures that name no indicator come last as "ไม่ระบุ", without a number. */
export interface IndicatorTally extends Tally {
  readonly indicator: string;
  readonly number?: number;
}

export interface MonthTally {
  /** 10, 11, 12, 1 … 9, and the calendar year (B.E.) it lies in. */
  readonly month: number;
  readonly year: number;
  /** Measures at work in this month. */
  readonly atWork: number;
  /** Measures that are แล้วเสร็จ and whose work ended in this month. */
  readonly finished: number;
}

const UNSAID = "ไม่ระบุ";
const NONE = 0;

/** Counts measures by how far they are. */
export function tally(measures: readonly Work[]): Tally {
  const byStatus = STATUS_WORDS.map((word) => ({
    status: word,
    count: measures.filter(({ status }) => status === word).length,
  }));
  const finished = measures.filter(isFinished).length;
  return {
    total: measures.length,
    withResult: measures.filter(({ hasResult }) => hasResult).length,
    byStatus,
    finishedShare: measures.length === 0 ? 0 : Math.round((finished / measures.length) * 10_000) / 10_000,
  };
}

/** A measure of several units counts for each. */
export function tallyUnits(measures: readonly Work[]): UnitTally[] {
  const titles = new Map<string, string>();
  for (const unit of measures.flatMap(({ units }) => units))
    if (!titles.has(bareLetters(unit))) titles.set(bareLetters(unit), unit);
  const groups = groupBy(measures, ({ units }) =>
    units.length > 0 ? [...new Set(units.map(bareLetters))] : [UNSAID],
  );
  const unsaid = groups.get(UNSAID);
  groups.delete(UNSAID);
  return [
    ...[...groups].map(([key, group]) => ({ unit: titles.get(key) as string, ...tally(group) })),
    ...(unsaid ? [{ unit: UNSAID, ...tally(unsaid) }] : []),
  ];
}

/** Every indicator, and the measures that name none. */
export function tallyIndicators(
  measures: readonly Work[],
  indicators: readonly Indicator[],
): IndicatorTally[] {
  const groups = groupBy(measures, ({ indicator }) => {
    const { known } = indicatorsIn(indicator, indicators);
    return known.length > 0 ? known.map(({ number }) => number) : [NONE];
  });
  const unsaid = groups.get(NONE);
  return [
    ...indicators.map(({ number, name }) => ({
      indicator: name,
      number,
      ...tally(groups.get(number) ?? []),
    })),
    ...(unsaid ? [{ indicator: UNSAID, ...tally(unsaid) }] : []),
  ];
}

/** The twelve months of a fiscal year (B.E.). */
export function tallyMonths(measures: readonly Work[], year: number): MonthTally[] {
  const spans = measures.map((work) => ({
    months: new Set(work.periods.flatMap((period) => fiscalMonths(period, year))),
    ended: isFinished(work) ? (work.to ?? "").slice(0, 7) : "",
  }));
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + FIRST_FISCAL_MONTH - 1) % 12) + 1;
    const calendarYear = month >= FIRST_FISCAL_MONTH ? year - 1 : year;
    const name = `${calendarYear - ERA}-${month < 10 ? "0" : ""}${month}`;
    return {
      month,
      year: calendarYear,
      atWork: spans.filter(({ months }) => months.has(month)).length,
      finished: spans.filter(({ ended }) => ended === name).length,
    };
  });
}

/** Groups items under each of their keys, in the order in which the keys come up. */
export function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
