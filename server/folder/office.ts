import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Counts } from "../../measures/validate.ts";
import type { Examined } from "../examined.ts";
import type { OfficeSummary } from "../summary/office.ts";

/** What a list shows of one workbook. */
export interface OfficeFacts {
  /** "" where the workbook does not say. */
  readonly agency: string;
  /** "อำเภอ… จังหวัด…", each where it is known. */
  readonly place: string;
  /** Fiscal year (B.E.) of the report. */
  readonly year: number;
  readonly counts: Counts;
  readonly measures: { readonly total: number; readonly finished: number };
  /** Findings that can be mended without changing a word. */
  readonly safe: number;
}

const FINISHED = "แล้วเสร็จ";

export function factsOf({ check, office }: Examined): OfficeFacts {
  const finished = office.measures.byStatus.find(({ status }) => status === FINISHED);
  return {
    agency: office.agency.name,
    place: office.place,
    year: office.year,
    counts: { ...check.counts },
    measures: { total: office.measures.total, finished: finished?.count ?? 0 },
    safe: check.findings.filter(({ fix }) => fix?.safe).length,
  };
}

/** A summary as it is kept for later: 12 KB of JSON are 1.7 KB so, which over 8,317 workbooks is 14 MB for 100. */
export function packed(office: OfficeSummary): Uint8Array {
  // Copied, because what zlib gives is a piece of a much larger buffer that would stay with it.
  return Uint8Array.from(deflateRawSync(JSON.stringify(office)));
}

export function unpacked(bytes: Uint8Array): OfficeSummary {
  return JSON.parse(inflateRawSync(bytes).toString("utf8")) as OfficeSummary;
}
