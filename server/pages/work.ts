import type { Change } from "../../measures/mend.ts";
import { jobOn, type Outcome, type PageJob, tidyName } from "../api/job.ts";
import type { Workshop } from "../api/workshop.ts";
import type { CheckAnswer } from "../check.ts";
import type { Examined } from "../examined.ts";
import type { SummaryFormat } from "../summary/summary.ts";
import type { SummaryWays } from "./summary.ts";

/** What became of one cell, as far as the page of changes shows it. */
export interface ShownChange extends Pick<Change, "sheet" | "cell" | "column" | "before" | "after"> {
  /** Places that change and are not in these texts. */
  readonly more: number;
}

export interface MendedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changes: readonly ShownChange[];
  readonly examined: Examined;
}

/** A file as the pages take and give it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What the pages have done in the workshop's processes, so that the service itself goes on answering.
 * Each throws {Problem}, also when `gone` ends before its turn has come.
 */
export class PageWork {
  readonly #workshop: Workshop;
  readonly #today: () => string;

  constructor(workshop: Workshop, today: () => string) {
    this.#workshop = workshop;
    this.#today = today;
  }

  async examine(file: NamedFile, gone?: AbortSignal): Promise<Examined> {
    const { facts } = await this.#do("examine", file.name, file.bytes, gone);
    return facts as Examined;
  }

  async mend(file: NamedFile, gone?: AbortSignal): Promise<MendedFile> {
    const { bytes, fileName, facts } = await this.#do("mend", file.name, file.bytes, gone);
    const { changes, examined } = facts as Pick<MendedFile, "changes" | "examined">;
    return { name: fileName as string, bytes, changes, examined };
  }

  report(file: NamedFile, gone?: AbortSignal): Promise<Outcome> {
    return this.#workshop.do(jobOn("report", file, this.#today()), gone);
  }

  /** The list of what to mend, as .xlsx. */
  list(check: CheckAnswer, gone?: AbortSignal): Promise<Outcome> {
    return this.#do("list", check.workbook, jsonLine(check), gone);
  }

  /** A file that sums up: `entries` are SummaryEntry, each as a line of JSON. */
  summary(name: string, entries: Uint8Array, format: SummaryFormat, gone?: AbortSignal): Promise<Outcome> {
    return this.#do("summary", name, entries, gone, { format });
  }

  /** The same as a page of the site. */
  summaryPage(entries: Uint8Array, ways: SummaryWays, gone?: AbortSignal): Promise<Outcome> {
    return this.#do("summary-page", "", entries, gone, { ways });
  }

  #do(
    page: PageJob["page"],
    name: string,
    body: Uint8Array,
    gone: AbortSignal | undefined,
    more: Pick<PageJob, "format" | "ways"> = {},
  ): Promise<Outcome> {
    return this.#workshop.do({ page, name: tidyName(name), body, today: this.#today(), ...more }, gone);
  }
}

/** A plain value as a line of a job's body. */
export function jsonLine(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
