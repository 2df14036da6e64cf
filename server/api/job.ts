import { shortFileName } from "../file-name.ts";
import type { SummaryWays } from "../pages/summary.ts";
import type { Claim } from "../sources/google/spreadsheet.ts";
import type { SummaryFormat } from "../summary/summary.ts";
import type { Options } from "./options.ts";

/** Characters of a workbook's name that are repeated. */
export const LONGEST_NAME = 200;

export const TASKS = ["check", "fix", "report", "summary"] as const;
export type Task = (typeof TASKS)[number];

/** One request, as plain values that another process can be told. */
export interface Job {
  readonly task: Task;
  readonly body: Uint8Array;
  readonly form: "xlsx" | "json";
  /** Options of an .xlsx body, in the order in which they were sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** The answer is wanted as JSON where there is a choice. */
  readonly wantsJson: boolean;
  /** Today in Thailand, ISO (C.E.). */
  readonly today: string;
}

/** Work that only the pages ask for, about a workbook or about what they know of some. */
export interface PageJob {
  readonly page: "examine" | "mend" | "list" | "summary" | "summary-page";
  /** The workbook's own name. */
  readonly name: string;
  /** A workbook, or JSON. */
  readonly body: Uint8Array;
  readonly today: string;
  readonly format?: SummaryFormat;
  readonly ways?: SummaryWays;
}

/** Work on a Grid that the add-on posted. */
export interface AddonJob {
  readonly addon: "report" | "summary";
  /** JSON: the Grid and what is asked beside it. */
  readonly body: Uint8Array;
  readonly today: string;
}

/** Work on a spreadsheet that the service has read itself; "try" only looks whether it can. */
export interface SheetJob {
  readonly sheet: AddonJob["addon"] | "try";
  /** What Google answered. */
  readonly body: Uint8Array;
  /** What the add-on says of it, still to be proven. */
  readonly claim: Claim;
  readonly options: Options;
  readonly today: string;
}

/** Whatever the workshop is given. */
export type AnyJob = Job | PageJob | AddonJob | SheetJob;

/** What a job comes to; the same job gives the same bytes. */
export interface Outcome {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** A name to save it under. */
  readonly fileName?: string;
  /** What the pages or the add-on's door are to know beside the bytes: plain values. */
  readonly facts?: unknown;
  /** What a report prints about the facts it was made of. */
  readonly fingerprint?: string;
}

/** A job on a workbook that the pages keep. */
export function jobOn(
  task: Task,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  today: string,
): Job {
  const tidy = tidyName(name);
  return {
    task,
    body: bytes,
    form: "xlsx",
    query: tidy === "" ? [] : [["name", tidy]],
    wantsJson: false,
    today,
  };
}

/** A workbook's name as a job takes it. */
export function tidyName(name: string): string {
  return shortFileName(name.replace(/\p{Cc}+/gu, " "), LONGEST_NAME).toWellFormed();
}
