import {
  dayParts,
  daysOf,
  ERA,
  FIRST_FISCAL_MONTH,
  fiscalYear,
  fiscalYearSpan,
  isGregorian,
  isoDay,
} from "./calendar.ts";
import { type Said, type Stop, sortWords, withYears, type Year } from "./period-stops.ts";
import { plainPeriod, withoutNotes, wordsOf } from "./period-words.ts";

/** Days from the first to the last, ISO (C.E.). A text may name them in the wrong order: `from` is then later. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** The text writes a C.E. year without saying ค.ศ. */
  readonly gregorian?: true;
  /** The text names whole years, or only how often: no month and no day. */
  readonly yearly?: true;
  /** The text names no end; `to` is then the end of the fiscal year in which it starts. */
  readonly open?: true;
}

export interface PeriodOptions {
  /** Fiscal year (B.E.) meant by a text without a year, such as ไตรมาสที่ ๒ or ตลอดปี. */
  readonly fiscalYear?: number | undefined;
  /** The cell's own day, where it is a real date: ISO. */
  readonly date?: string | undefined;
}

/**
 * Reads a period of work as clerks write it: "เดือนมีนาคม ๒๕๖๗", "ม.ค. – มี.ค. 67", "๑ ต.ค. ๒๕๖๖ – ๓๐ ก.ย. ๒๕๖๗",
 * "5/7/2567", "ไตรมาสที่ ๒", "ตลอดปีงบประมาณ ๒๕๖๗", a list of months, or a real date. Undefined when it cannot be
 * read or names a day that does not exist. A bracketed note counts only where the text beside it names no month.
 */
export function readPeriod(text: string, options: PeriodOptions = {}): Period | undefined {
  if (options.date !== undefined) return dated(options.date, plainPeriod(text));
  const key = `${options.fiscalYear} ${text}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known ?? undefined;
  const period = span(understand(text), options.fiscalYear);
  if (text.length <= KEPT.characters) {
    if (KNOWN.size >= KEPT.texts) KNOWN.clear();
    KNOWN.set(key, period ?? null);
  }
  return period;
}

/** Offices write the same few periods over and over, so what the last ones meant is kept. */
const KNOWN = new Map<string, Period | null>();
const KEPT = { texts: 1000, characters: 100 };

function understand(text: string): Said {
  const plain = plainPeriod(text);
  const bare = withoutNotes(plain);
  const said = sortWords(wordsOf(bare));
  const complete = bare === plain || (said.exact.length > 0 && said.years.length > 0);
  return complete ? said : sortWords(wordsOf(plain));
}

/** The day that a text names (the last day, where it names more): ISO, or undefined when it cannot be read. */
export function readDate(text: string, date?: string): string | undefined {
  return readPeriod(text, { date })?.to;
}

/** The months (1–12) of a fiscal year (B.E.) that a period touches, from October on. */
export function fiscalMonths(
  period: { readonly from: string; readonly to: string },
  year: number,
): readonly number[] {
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  return FISCAL_MONTHS.filter((month) => {
    const name = monthSpan(month, { year, fiscal: true }).from.slice(0, 7);
    return from <= name && name <= to;
  });
}

const FISCAL_MONTHS = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];

interface Span {
  readonly from: string;
  readonly to: string;
}

function monthSpan(month: number, { year, fiscal }: Year): Span {
  const common = year - ERA - (fiscal && month >= FIRST_FISCAL_MONTH ? 1 : 0);
  const name = `${common}-${month < 10 ? "0" : ""}${month}`;
  return { from: `${name}-01`, to: `${name}-${daysOf(common, month)}` };
}

function stopSpan({ day, month, year }: Stop & { readonly year: Year }): Span | undefined {
  if (month < 1 || month > 12) return undefined;
  const whole = monthSpan(month, year);
  if (day === undefined) return whole;
  const at = isoDay(Number(whole.from.slice(0, 4)), month, day);
  return at === undefined ? undefined : { from: at, to: at };
}

/**
 * A real date is one day; where the sheet shows it without the day ("Mar-24"), it is the month. A clerk's B.E. year
 * that the sheet took for C.E. is read as B.E.: 2567-03-01, and 1967-03-01 where "67" was typed and is shown.
 */
function dated(date: string, plain: string): Period {
  const { year, month } = dayParts(date);
  const numbers = plain.match(/[0-9]+/g) ?? [];
  const short = year >= 1930 && year < 2000 && numbers.every((digits) => digits.length < 4);
  const common = short ? 2500 - ERA + (year % 100) : year >= 2300 ? year - ERA : year;
  const monthly = numbers.length === 1 && /[a-zก-๎]/.test(plain);
  const day = `${common}${date.slice(4)}`;
  return {
    ...(monthly ? monthSpan(month, { year: common + ERA, fiscal: false }) : { from: day, to: day }),
    ...(numbers.some((digits) => digits.length === 4 && isGregorian(Number(digits))) && { gregorian: true }),
  };
}

function span(said: Said, reportYear: number | undefined): Period | undefined {
  if (said.broken) return undefined;
  const gregorian = said.gregorian && ({ gregorian: true } as const);
  const given = reportYear === undefined ? undefined : { year: reportYear, fiscal: true };
  const stops = said.exact.length > 0 ? said.exact : said.parts;
  if (stops.length > 0) {
    const found = stopsSpan(stops, said.years[0] ?? given);
    if (!found) return undefined;
    if (!said.onward) return { ...found, ...gregorian };
    return { from: found.from, to: fiscalYearSpan(fiscalYear(found.from)).to, ...gregorian, open: true };
  }
  if (said.years.length > 0) return { ...yearsSpan(said.years), ...gregorian, yearly: true };
  return said.whole && given ? { ...fiscalYearSpan(given.year), yearly: true } : undefined;
}

/** From the first day to the last one named; a range that runs backwards is given as it is written. */
function stopsSpan(stops: readonly Stop[], fallback: Year | undefined): Span | undefined {
  let all: Span | undefined;
  let range: Span | undefined;
  for (const stop of withYears(stops, fallback) ?? []) {
    const own = stopSpan(stop);
    if (!own) return undefined;
    range = stop.ends && range ? { from: range.from, to: own.to } : own;
    if (range.from > range.to) return range;
    all = all ? { from: earlier(all.from, range.from), to: earlier(all.to, range.to, -1) } : range;
  }
  return all;
}

function earlier(a: string, b: string, sign = 1): string {
  return a < b === sign > 0 ? a : b;
}

function yearsSpan(years: Said["years"]): Span {
  const names = years.map(({ year }) => year);
  const [first, last] = [Math.min(...names), Math.max(...names)];
  if (years[0]?.calendar) return { from: `${first - ERA}-01-01`, to: `${last - ERA}-12-31` };
  return { from: fiscalYearSpan(first).from, to: fiscalYearSpan(last).to };
}
