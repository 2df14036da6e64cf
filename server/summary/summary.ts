import { XLSX_TYPE } from "../api/media.ts";
import type { SummaryEntry } from "./office.ts";

/** The formats of a summary, and how each is called where files are sent. */
export const SUMMARY_TYPES = {
  xlsx: XLSX_TYPE,
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
} as const;
export type SummaryFormat = keyof typeof SUMMARY_TYPES;

export function isSummaryFormat(word: string): word is SummaryFormat {
  return Object.hasOwn(SUMMARY_TYPES, word);
}

/**
 * A summary of one or many workbooks, as the pieces of a file. Offices are taken in one at a time and let go: memory
 * does not grow with their number but for a line of each. The same entries and day give the same bytes.
 * @param asOf ISO day (C.E.) as of which the offices were summed up
 */
export async function* makeSummary(
  format: SummaryFormat,
  entries: AsyncIterable<SummaryEntry>,
  asOf?: string,
): AsyncGenerator<Uint8Array> {
  switch (format) {
    case "xlsx":
      yield await (await import("./workbook.ts")).xlsxSummary(entries, asOf);
      return;
    case "csv":
      yield* (await import("./csv.ts")).csvSummary(entries);
      return;
    case "json":
      yield* (await import("./json.ts")).jsonSummary(entries, asOf);
      return;
    case "html":
      yield* (await import("./html.ts")).htmlSummary(entries, asOf);
  }
}
