import type { CheckAnswer } from "./check.ts";
import type { OfficeSummary } from "./summary/office.ts";

/** A workbook that was read and judged, as plain values: what the pages say of it without reading it again. */
export interface Examined {
  /** Of the texts of each fix, only the places that change. */
  readonly check: CheckAnswer;
  readonly office: OfficeSummary;
}
