import type { RuleCode } from "../codes.ts";
import type { Level } from "../finding.ts";

export type Instrument = "IIT" | "EIT" | "OIT";

export interface Indicator {
  readonly number: number;
  readonly name: string;
  readonly instrument: Instrument;
}

/** One of the two documents an assessor opens. */
export interface Item {
  readonly code: string;
  readonly title: string;
}

/** Where a fact of a ruleset comes from, and whether it was read there or only inferred. */
export interface Source {
  readonly fact: string;
  readonly from: string;
  readonly confirmed: boolean;
}

/** What the assessment of one year asks for, under one scheme. Years are B.E. */
export interface Ruleset {
  readonly scheme: "nacc";
  readonly assessed: number;
  readonly items: { readonly measures: Item; readonly results: Item };
  readonly indicators: readonly Indicator[];
  readonly weights: { readonly [I in Instrument]: number };
  /** Lowest total of each grade, best first, with its extra demand on each instrument where there is one. */
  readonly bands: readonly { readonly name: string; readonly from: number; readonly eachFrom?: number }[];
  /** An indicator with a score below this is weak. */
  readonly passFrom: number;
  /** Which years the documents must speak of, as a difference from the assessed year (0 = the same year). */
  readonly years: { readonly plan: number; readonly report: number; readonly analysed: number };
  /** Levels that differ from the rule's own, from a day on (ISO), newest last. */
  readonly levels: { readonly [C in RuleCode]?: readonly { readonly from: string; readonly level: Level }[] };
  /** Every part confirmed? Else a check and the report say that it is not. */
  readonly confirmed: boolean;
  readonly sources: readonly Source[];
}

/** The ruleset for a workbook, and whether it is the year's own or the latest standing in for it. */
export interface RulesetChoice {
  readonly ruleset: Ruleset;
  /** The assessed year that the workbook names, when it is readable. */
  readonly asked: number | undefined;
  /** The asked year has no ruleset of its own: the latest is used instead. */
  readonly standsIn: boolean;
}
