import { STATUS_WORDS, type StatusWord } from "../../measures/measure-status.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import type { IndicatorTally, MonthTally, Tally, UnitTally } from "../../measures/tallies.ts";
import { bareLetters } from "../../measures/thai/bare.ts";
import type { Counts } from "../../measures/validate.ts";
import type { OfficeSummary } from "./office.ts";
import { shareOf } from "./words.ts";

/** In how many files an item of the checklist is met. */
export interface ReadinessTally {
  readonly id: ReadinessItem["id"];
  readonly part: ReadinessItem["part"];
  readonly title: string;
  readonly met: number;
  readonly notMet: number;
  readonly cannotTell: number;
}

/** All files together. A measure of several units or indicators counts for each of them, but once in `measures`. */
export interface AllOffices {
  /** Files that were summed up; each is counted, also where several are of one office. */
  readonly files: number;
  /** Offices of these files, told apart by name and place. */
  readonly offices: number;
  /** Files of an office and year that another file was of already. */
  readonly repeats: number;
  readonly unreadable: number;
  /** Fiscal years (B.E.) of the reports, each once. */
  readonly years: readonly number[];
  readonly findings: Counts;
  readonly measures: Tally;
  readonly overdue: number;
  /** Most measures first; ไม่ระบุ last. */
  readonly byUnit: readonly UnitTally[];
  readonly byIndicator: readonly IndicatorTally[];
  readonly byMonth: readonly MonthTally[];
  readonly readiness: readonly ReadinessTally[];
}

/** Adds up files one by one: of each it keeps no more than what it names. */
export interface Totals {
  add(office: OfficeSummary): void;
  addUnreadable(): void;
  sum(): AllOffices;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
interface OpenTally {
  total: number;
  withResult: number;
  readonly byStatus: Map<StatusWord, number>;
}

const UNSAID = "ไม่ระบุ";
const collator = new Intl.Collator("th");

export function startTotals(): Totals {
  const counts = { files: 0, nameless: 0, unreadable: 0, overdue: 0, repeats: 0 };
  /** Years of each office that says its name. */
  const offices = new Map<string, Set<number>>();
  const findings: Open<Counts> = { must: 0, check: 0, advice: 0 };
  const years = new Set<number>();
  const measures = emptyTally();
  const units = new Map<string, { readonly unit: string; readonly tally: OpenTally }>();
  const indicators = new Map<string, { readonly of: IndicatorTally; readonly tally: OpenTally }>();
  const months = new Map<number, Open<MonthTally>>();
  const readiness = new Map<string, Open<ReadinessTally>>();

  function add(office: OfficeSummary): void {
    counts.files++;
    addOffice(office);
    counts.overdue += office.overdue.length;
    years.add(office.year);
    for (const level of ["must", "check", "advice"] as const) findings[level] += office.findings[level];
    addTally(measures, office.measures);
    for (const unit of office.byUnit)
      addTally(
        entry(units, bareLetters(unit.unit), () => ({ unit: unit.unit, tally: emptyTally() })).tally,
        unit,
      );
    for (const of of office.byIndicator)
      addTally(
        entry(indicators, `${of.number ?? ""} ${of.indicator}`, () => ({ of, tally: emptyTally() })).tally,
        of,
      );
    for (const { month, year, atWork, finished } of office.byMonth) {
      const sum = entry(months, year * 12 + month, () => ({ month, year, atWork: 0, finished: 0 }));
      sum.atWork += atWork;
      sum.finished += finished;
    }
    for (const { id, part, title, state } of office.readiness) {
      const sum = entry(readiness, id, () => ({ id, part, title, met: 0, notMet: 0, cannotTell: 0 }));
      if (state === "met") sum.met++;
      else if (state === "not-met") sum.notMet++;
      else sum.cannotTell++;
    }
  }

  function addOffice({ agency, place, year }: OfficeSummary): void {
    // Without a name nothing says that two files are of one office.
    if (bareLetters(agency.name) === "") {
      counts.nameless++;
      return;
    }
    const known = entry(offices, bareLetters(`${agency.name} ${place}`), () => new Set<number>());
    if (known.has(year)) counts.repeats++;
    known.add(year);
  }

  return {
    add,
    addUnreadable: () => {
      counts.unreadable++;
    },
    sum: () => ({
      files: counts.files,
      offices: offices.size + counts.nameless,
      repeats: counts.repeats,
      unreadable: counts.unreadable,
      years: [...years].sort((a, b) => a - b),
      findings: { ...findings },
      measures: closed(measures),
      overdue: counts.overdue,
      byUnit: [...units.values()]
        .map(({ unit, tally }) => ({ unit, ...closed(tally) }))
        .sort((a, b) => lastUnsaid(a.unit, b.unit) || b.total - a.total || collator.compare(a.unit, b.unit)),
      byIndicator: [...indicators.values()]
        .map(({ of: { indicator, number }, tally }) => ({
          indicator,
          ...(number !== undefined && { number }),
          ...closed(tally),
        }))
        .sort(
          (a, b) =>
            (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
            collator.compare(a.indicator, b.indicator),
        ),
      byMonth: [...months.entries()].sort(([a], [b]) => a - b).map(([, month]) => ({ ...month })),
      readiness: [...readiness.values()].map((item) => ({ ...item })),
    }),
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function emptyTally(): OpenTally {
  return { total: 0, withResult: 0, byStatus: new Map(STATUS_WORDS.map((status) => [status, 0])) };
}

function addTally(sum: OpenTally, { total, withResult, byStatus }: Tally): void {
  sum.total += total;
  sum.withResult += withResult;
  for (const { status, count } of byStatus) sum.byStatus.set(status, (sum.byStatus.get(status) ?? 0) + count);
}

function closed({ total, withResult, byStatus }: OpenTally): Tally {
  const finished = byStatus.get("แล้วเสร็จ") ?? 0;
  return {
    total,
    withResult,
    byStatus: [...byStatus].map(([status, count]) => ({ status, count })),
    finishedShare: shareOf(finished, total),
  };
}

function lastUnsaid(a: string, b: string): number {
  return Number(a === UNSAID) - Number(b === UNSAID);
}
