import type { Cell, Measure } from "./book.ts";
import { measureStatus, type StatusWord } from "./measure-status.ts";
import { isBlank, isResultStarted } from "./started.ts";
import { bareItems, bareLetters } from "./thai/bare.ts";
import { type Period, readPeriod } from "./thai/period.ts";

/** One measure and how far it is, as the tallies need it. */
export interface Work {
  readonly number: number;
  readonly name: string;
  readonly indicator: string;
  readonly units: readonly string[];
  readonly status: StatusWord;
  readonly hasResult: boolean;
  readonly planned: Period | undefined;
  readonly periods: readonly Period[];
  /** First and last day of the work done, ISO (C.E.). */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Gathers what plan and results say of one measure; `year` is the fiscal year (B.E.) of periods without one. */
export function workOf(measure: Measure, year: number): Work {
  const { cells } = measure.plan;
  const periods = measure.results.flatMap(({ cells }) => periodOf(cells["results.period"], year) ?? []);
  const [from] = periods.map((period) => period.from).sort();
  const [to] = periods
    .map((period) => period.to)
    .sort()
    .reverse();
  return {
    number: measure.number,
    name: textOf(cells["plan.measure"]),
    indicator: textOf(cells["plan.indicator"]),
    units: unitsIn(textOf(cells["plan.responsible"])),
    status: measureStatus(measure),
    hasResult: measure.results.some(isResultStarted),
    planned: periodOf(cells["plan.period"], year),
    periods,
    from,
    to,
  };
}

/** The text of a cell that says something, else "". */
export const textOf = (cell: Cell | undefined) =>
  cell && !cell.error && !isBlank(cell) ? cell.text.trim() : "";

/** A period that can be read and ends no earlier than it starts. */
function periodOf(cell: Cell | undefined, year: number): Period | undefined {
  const period = cell && readPeriod(cell.text, { fiscalYear: year, date: cell.date });
  return period && period.from <= period.to ? period : undefined;
}

/** The units of a cell, one a line or between commas, without list markers. */
function unitsIn(text: string): string[] {
  const units = bareItems(text).flatMap((item) => item.split(/[,;/]/));
  return units.map((unit) => unit.trim()).filter((unit) => bareLetters(unit) !== "");
}

export const isFinished = ({ status }: Work) => status === "แล้วเสร็จ";
