import type { Cell, MeasuresBook, PlanRow, ResultRow } from "../book.ts";
import { perBook } from "../per-book.ts";
import { isBlank, isNotCarriedOut } from "../started.ts";
import { fiscalYearSpan, readYear } from "../thai/calendar.ts";
import { type Period, readPeriod } from "../thai/period.ts";

/** A period cell with a text, and what was read from it. */
export interface PeriodReading {
  readonly cell: Cell;
  /** Undefined when it cannot be read, or when it names no year and the year it belongs to is not known. */
  readonly period: Period | undefined;
  readonly readable: boolean;
  /** Fiscal year (B.E.) the period should lie in: the plan's, or the report's. */
  readonly year: number | undefined;
  readonly row: { readonly plan: PlanRow } | { readonly result: ResultRow };
}

/** A reading whose days are known. */
export type ReadPeriod = PeriodReading & { readonly period: Period };

/** Every filled period of the plan and of the results. Several rules ask for them, so they are read once a workbook. */
export const periodReadings: (book: MeasuresBook) => readonly PeriodReading[] = perBook(readAll);

/** Those that were read and end no earlier than they start. */
export function forwardReadings(book: MeasuresBook): readonly ReadPeriod[] {
  return periodReadings(book).filter(
    (reading): reading is ReadPeriod =>
      reading.period !== undefined && reading.period.from <= reading.period.to,
  );
}

function readAll(book: MeasuresBook): PeriodReading[] {
  const readings: PeriodReading[] = [];
  const planYear = readYear(book.agency["years.plan"]?.text ?? "");
  const reportYear = readYear(book.agency["years.report"]?.text ?? "");
  for (const plan of book.plan) {
    const cell = plan.cells["plan.period"];
    if (cell && isFilled(cell)) readings.push(read(cell, planYear, { plan }));
  }
  for (const result of book.results) {
    const cell = result.cells["results.period"];
    if (cell && isFilled(cell)) readings.push(read(cell, reportYear, { result }));
  }
  return readings;
}

function isFilled(cell: Cell): boolean {
  return !cell.error && !isBlank(cell);
}

/** Stands in for a year that is not known, to tell a text without a year from one that cannot be read. */
const SOME_YEAR = 2567;

function read(cell: Cell, year: number | undefined, row: PeriodReading["row"]): PeriodReading {
  const period = readPeriod(cell.text, { fiscalYear: year, date: cell.date });
  const readable = period !== undefined || readPeriod(cell.text, { fiscalYear: SOME_YEAR }) !== undefined;
  return { cell, period, readable, year, row };
}

/** Does the row say that the work was not, or not yet, taken up? */
export function isIdle({ row }: PeriodReading): boolean {
  return "result" in row && isNotCarriedOut(row.result);
}

/**
 * Does some of the work lie outside its fiscal year? A plan may run over several years, as long as its own is among
 * them. A C.E. year is a finding of its own, and without the year nothing can be said.
 */
export function isOutsideYear({ period, year, row }: ReadPeriod): boolean {
  if (year === undefined || period.gregorian) return false;
  const { from, to } = fiscalYearSpan(year);
  const covers = "plan" in row && period.from <= from && period.to >= to;
  return (period.from < from || period.to > to) && !covers;
}
