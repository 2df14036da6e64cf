import type { BookRule, TextRule } from "../rule.ts";
import { agencyRules } from "./agency.ts";
import { blanksRules } from "./blanks.ts";
import { cellRules } from "./cells.ts";
import { charactersRules } from "./characters.ts";
import { copyRules } from "./copies.ts";
import { digitsRules } from "./digits.ts";
import { evidenceRules } from "./evidence.ts";
import { indicatorRules } from "./indicators.ts";
import { joinRules } from "./join.ts";
import { listsRules } from "./lists.ts";
import { markupRules } from "./markup.ts";
import { periodRules } from "./periods.ts";
import { sheetRules } from "./sheets.ts";
import { statusRules } from "./status.ts";
import { substanceRules } from "./substance.ts";
import { unitRules } from "./units.ts";
import { wordsRules } from "./words.ts";
import { yearRules } from "./years.ts";

/** Rules about the workbook as a whole. */
export const BOOK_RULES: readonly BookRule[] = [
  ...sheetRules,
  ...cellRules,
  ...joinRules,
  ...indicatorRules,
  ...statusRules,
  ...evidenceRules,
  ...periodRules,
  ...yearRules,
  ...agencyRules,
  ...unitRules,
  ...copyRules,
  ...substanceRules,
];

/** Rules about one text at a time. */
export const TEXT_RULES: readonly TextRule[] = [
  ...charactersRules,
  ...digitsRules,
  ...wordsRules,
  ...markupRules,
  ...listsRules,
  ...blanksRules,
];
