import type { Grid } from "../../measures/grid.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import { type Summary, summarise } from "../../measures/summary.ts";
import { type Check, validate } from "../../measures/validate.ts";
import { placeName } from "../../templates/wording.ts";
import { plainText } from "../xlsx/clean.ts";
import { withoutPeople } from "./people.ts";

/** One office in figures: what `summarise` says, with where it comes from and how ready its documents are. */
export interface OfficeSummary extends Summary {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** "อำเภอ… จังหวัด…", each where it is known. */
  readonly place: string;
  readonly ruleset: {
    readonly scheme: string;
    /** B.E. year whose rules were used. */
    readonly assessed: number;
    readonly confirmed: boolean;
    /** The latest rules stand in for a year that has none of its own or that cannot be read. */
    readonly standsIn: boolean;
  };
  /** The checklist of an assessor, without cells and advice: a summary is read without the workbook. */
  readonly readiness: readonly Pick<ReadinessItem, "id" | "part" | "title" | "state">[];
}

/** A workbook that could not be opened, and the sentence that says why. */
export interface UnreadableFile {
  readonly file: string;
  readonly sentence: string;
}

/** What becomes of one file, in the order in which files are given. */
export type SummaryEntry = { readonly office: OfficeSummary } | { readonly unreadable: UnreadableFile };

/** Judges a workbook and sums it up. Names no person. `asOf` is ISO (C.E.). */
export function officeSummary(grid: Grid, file: string, asOf?: string): OfficeSummary {
  return summaryOf(validate(grid, asOf === undefined ? {} : { asOf }), file, asOf);
}

/** Sums up a workbook that is judged already. */
export function summaryOf(check: Check, file: string, asOf?: string): OfficeSummary {
  const { book, findings, readiness, ruleset: choice } = check;
  const { scheme, assessed, confirmed } = choice.ruleset;
  const summary = summarise(withoutPeople(book), findings, choice.ruleset, asOf);
  return plain({
    file,
    ...summary,
    place: placeName({ book, choice, digits: "arabic" }),
    ruleset: { scheme, assessed, confirmed, standsIn: choice.standsIn },
    readiness: readiness.map(({ id, part, title, state }) => ({ id, part, title, state })),
  });
}

/** The same with every text as a cell can show it, so that all formats hold the very same texts. */
function plain<T>(value: T): T {
  if (typeof value === "string") return plainText(value) as T;
  if (Array.isArray(value)) return value.map(plain) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) as T;
}
