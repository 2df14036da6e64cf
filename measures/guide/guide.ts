import type { RuleCode } from "../codes.ts";
import type { AgencyField, ColumnId } from "../workbook.ts";

/** How a rule's findings may be mended: by the machine alone, or with the clerk's word for each. */
export type FixKind = "safe" | "one-by-one";

/** What a clerk may want to know of a rule beyond the sentence of one finding. */
export interface RuleGuide {
  /** What this is, and why it matters to the assessor or the reader. */
  readonly meaning: string;
  readonly example: RuleExample;
  /** What to do, when the machine can do it, and when the cell may stay as it is. */
  readonly remedy: string;
  /** What its findings may offer; [] where only the clerk knows what belongs there. */
  readonly fixes: readonly FixKind[];
}

export interface RuleExample {
  /** The cell in which `seen` stands as a text and `typed` would; without it both are described in words. */
  readonly at?: ColumnId | AgencyField;
  readonly seen: string;
  readonly typed: string;
}

/** Rules about one matter, in the order of RULE_CODES, under a title for the table of contents. */
export interface GuideFamily {
  readonly title: string;
  readonly rules: { readonly [C in RuleCode]?: RuleGuide };
}
