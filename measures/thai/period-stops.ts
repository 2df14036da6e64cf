import { beYear, FIRST_FISCAL_MONTH, isGregorian } from "./calendar.ts";
import type { Word } from "./period-words.ts";

/** A year (B.E.) as a text means it: of the fiscal year, or of the calendar. */
export interface Year {
  readonly year: number;
  readonly fiscal: boolean;
}

/** A day or a whole month that a text names, and whether it ends the range that the stop before it begins. */
export interface Stop {
  readonly day: number | undefined;
  readonly month: number;
  readonly ends: boolean;
  readonly year: Year | undefined;
}

/** What a text says about time, sorted. */
export interface Said {
  /** Days and months. */
  exact: Stop[];
  /** Quarters and halves, each as its first and last month. */
  parts: Stop[];
  years: (Year & { readonly calendar: boolean })[];
  /** It says that something happens all the year, or how often. */
  whole: boolean;
  /** It says from when on, without an end. */
  onward: boolean;
  /** It writes a C.E. year without saying ค.ศ. */
  gregorian: boolean;
  /** It has a number where only a year can stand, and that number is none. */
  broken: boolean;
}

/** Sorts the words of a period. Days wait for their month, months and parts for their year. */
export function sortWords(words: readonly Word[]): Said {
  const sorter = new Sorter();
  const spoken = words.filter((word) => word.is !== "glue");
  spoken.forEach((word, index) => {
    sorter.take(word, spoken[index + 1]);
  });
  return sorter.said;
}

class Sorter {
  readonly said: Said = {
    exact: [],
    parts: [],
    years: [],
    whole: false,
    onward: false,
    gregorian: false,
    broken: false,
  };
  private days: { readonly day: number; readonly ends: boolean }[] = [];
  private ends = false;
  /** Which list the last stops went to, and how many of them share one year. */
  private lane: "exact" | "parts" = "exact";
  private group = 0;
  private afterMonth = false;

  take(word: Word, next: Word | undefined): void {
    const afterMonth = this.afterMonth;
    this.afterMonth = false;
    switch (word.is) {
      case "number":
        this.takeNumber(word.number, word.digits, afterMonth, next?.is === "month");
        break;
      case "day":
        this.days.push({ day: word.day, ends: this.ends });
        this.takeMonth(word.month, word.year);
        break;
      case "month":
        this.takeMonth(word.month, word.year);
        break;
      case "months":
        this.add("parts", [
          { day: undefined, month: word.from, ends: this.ends, year: undefined },
          { day: undefined, month: word.to, ends: true, year: undefined },
        ]);
        if (word.year !== undefined) this.takeYear(word.year, "plain", false);
        break;
      case "year":
        this.takeYear(word.year, word.of, word.named);
        break;
      case "range":
      case "list":
        this.ends = word.is === "range";
        break;
      case "whole":
      case "onward":
        this.said[word.is] = true;
        break;
      default:
        this.days = [];
    }
  }

  private takeNumber(number: number, digits: number, afterMonth: boolean, beforeMonth: boolean): void {
    const isDay = digits <= 2 && (!afterMonth || (beforeMonth && number <= 31));
    if (isDay) this.days.push({ day: number, ends: this.ends });
    else if (digits === 4 || afterMonth)
      this.takeYear(digits === 1 ? Number.NaN : number, "plain", false, afterMonth);
  }

  private takeMonth(month: number, year: number | undefined): void {
    const days = this.days.length > 0 ? this.days : [{ day: undefined, ends: this.ends }];
    this.add(
      "exact",
      days.map(({ day, ends }) => ({ day, month, ends, year: undefined })),
    );
    this.afterMonth = year === undefined;
    if (year !== undefined) this.takeYear(year, "plain", false);
  }

  private add(lane: "exact" | "parts", stops: readonly Stop[]): void {
    this.said[lane].push(...stops);
    this.lane = lane;
    this.group = stops.length;
    this.days = [];
    this.ends = false;
  }

  private takeYear(
    written: number,
    of: "fiscal" | "plain" | "calendar",
    named: boolean,
    needed = true,
  ): void {
    const year = beYear(written);
    if (year === undefined) {
      this.said.broken ||= needed;
      return;
    }
    if (!named && isGregorian(written)) this.said.gregorian = true;
    const meant = { year, fiscal: of === "fiscal" || (this.group > 0 && this.lane === "parts") };
    const stops = this.said[this.lane];
    for (let index = stops.length - this.group; index < stops.length; index++)
      stops[index] = { ...(stops[index] as Stop), year: meant };
    this.group = 0;
    this.said.years.push({ ...meant, calendar: of === "calendar" });
  }
}

/**
 * The stops with a year each, or undefined when none is known. A stop without a year has the year of the one after
 * it, else before it; October to December belong to the year before a later month's.
 */
export function withYears(
  stops: readonly Stop[],
  fallback: Year | undefined,
): readonly (Stop & { year: Year })[] | undefined {
  const years = stops.map(({ year }) => year);
  const last = stops.length - 1;
  if (!years.some((year) => year !== undefined)) years[last] = fallback;
  for (let index = last - 1; index >= 0; index--)
    years[index] ??= shifted(years[index + 1], stops, index, index + 1, -1);
  for (let index = 1; index <= last; index++)
    years[index] ??= shifted(years[index - 1], stops, index - 1, index, 1);
  if (years[0] === undefined) return undefined;
  return stops.map((stop, index) => ({ ...stop, year: years[index] as Year }));
}

/** The neighbour's year, one earlier or later where a new calendar year begins between the two stops. */
function shifted(
  year: Year | undefined,
  stops: readonly Stop[],
  before: number,
  after: number,
  by: number,
): Year | undefined {
  if (year === undefined || year.fiscal) return year;
  const turns =
    (stops[before] as Stop).month >= FIRST_FISCAL_MONTH && (stops[after] as Stop).month < FIRST_FISCAL_MONTH;
  return turns ? { year: year.year + by, fiscal: false } : year;
}
