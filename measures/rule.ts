import type { Cell, MeasuresBook } from "./book.ts";
import type { RuleCode } from "./codes.ts";
import type { Hit, Level, SheetHit, TextHit } from "./finding.ts";
import type { Round } from "./round.ts";
import type { Ruleset } from "./rulesets/ruleset.ts";

/** What every rule may know beside the workbook. */
export interface RuleContext {
  readonly ruleset: Ruleset;
  /** The day as of which work may lie in the future: ISO (C.E.), or undefined when no day is given. */
  readonly asOf: string | undefined;
  /** Months that the report covers: 6, 12, or undefined while the round is not readable. */
  readonly round: Round | undefined;
  /** The digit script most digits of the workbook are written in. */
  readonly digits: "thai" | "arabic";
}

/** A rule that looks at the workbook as a whole. */
export interface BookRule {
  readonly code: RuleCode;
  readonly level: Level;
  readonly find: (book: MeasuresBook, context: RuleContext) => readonly (Hit | SheetHit)[];
}

/**
 * A rule that looks at one text at a time. It runs only on texts that have one of the features it asks for (see
 * thai/feature.ts), so a clean text costs one scan.
 */
export interface TextRule {
  readonly code: RuleCode;
  readonly level: Level;
  /** Bit mask of features of which at least one must be present. */
  readonly needs: number;
  readonly find: (text: string, context: RuleContext) => readonly TextHit[];
  /** Whether what it finds counts in a cell; without it, in every one. */
  readonly within?: (cell: Cell) => boolean;
}
