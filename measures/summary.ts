import type { MeasuresBook } from "./book.ts";
import type { Finding } from "./finding.ts";
import type { StatusWord } from "./measure-status.ts";
import type { Ruleset } from "./rulesets/ruleset.ts";
import { isPlanStarted } from "./started.ts";
import {
  groupBy,
  type IndicatorTally,
  type MonthTally,
  type Tally,
  tally,
  tallyIndicators,
  tallyMonths,
  tallyUnits,
  type UnitTally,
} from "./tallies.ts";
import { readYear } from "./thai/calendar.ts";
import type { Counts } from "./validate.ts";
import { isFinished, textOf, type Work, workOf } from "./work.ts";

/** One measure, and what was found in its rows. */
export interface MeasureProgress {
  readonly number: number;
  readonly name: string;
  readonly units: readonly string[];
  readonly status: StatusWord;
  readonly hasResult: boolean;
  /** First and last day of the work, ISO (C.E.), where its periods can be read. */
  readonly from?: string;
  readonly to?: string;
  readonly findings: Counts;
}

/** What a workbook amounts to, as plain JSON. */
export interface Summary {
  readonly agency: { readonly name: string; readonly district: string; readonly province: string };
  /** Fiscal year (B.E.) of the report. */
  readonly year: number;
  readonly asOf?: string;
  readonly findings: Counts;
  readonly measures: Tally;
  readonly byMeasure: readonly MeasureProgress[];
  readonly byUnit: readonly UnitTally[];
  readonly byIndicator: readonly IndicatorTally[];
  readonly byMonth: readonly MonthTally[];
  /** Numbers of measures whose work should have ended before `asOf` and is not แล้วเสร็จ. */
  readonly overdue: readonly number[];
}

/** Counts findings by level. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { must: 0, check: 0, advice: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** A workbook in figures: how far its measures are, by measure, unit, indicator and month. `asOf` is ISO (C.E.). */
export function summarise(
  book: MeasuresBook,
  findings: readonly Finding[],
  ruleset: Ruleset,
  asOf?: string,
): Summary {
  const year = readYear(book.agency["years.report"]?.text ?? "") ?? ruleset.assessed + ruleset.years.report;
  const works = book.measures
    .filter(({ plan }) => isPlanStarted(plan))
    .map((measure) => workOf(measure, year));
  const byNumber = groupBy(findings, ({ measure }) => (measure === undefined ? [] : [measure]));
  return {
    agency: {
      name: textOf(book.agency["agency.name"]),
      district: textOf(book.agency["agency.district"]),
      province: textOf(book.agency["agency.province"]),
    },
    year,
    ...(asOf !== undefined && { asOf }),
    findings: countFindings(findings),
    measures: tally(works),
    byMeasure: works.map(({ number, name, units, status, hasResult, from, to }) => ({
      number,
      name,
      units,
      status,
      hasResult,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      findings: countFindings(byNumber.get(number) ?? []),
    })),
    byUnit: tallyUnits(works),
    byIndicator: tallyIndicators(works, ruleset.indicators),
    byMonth: tallyMonths(works, year),
    overdue: works.filter((work) => isOverdue(work, asOf)).map(({ number }) => number),
  };
}

function isOverdue(work: Work, asOf: string | undefined): boolean {
  const due = work.planned?.to ?? work.to;
  return asOf !== undefined && due !== undefined && due < asOf && !isFinished(work);
}
