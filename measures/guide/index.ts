import type { RuleCode } from "../codes.ts";
import { agencyGuide } from "./agency.ts";
import { assessmentGuide } from "./assessment.ts";
import { charactersGuide } from "./characters.ts";
import type { GuideFamily, RuleGuide } from "./guide.ts";
import { periodsGuide } from "./periods.ts";
import { planAndResultsGuide } from "./plan-and-results.ts";
import { sheetsGuide } from "./sheets.ts";
import { substanceGuide } from "./substance.ts";
import { textGuide } from "./text.ts";

/**
 * Every rule explained to clerks, in Thai. Only pages and documents read it: rules, messages and the add-on's bundle
 * do without.
 */
export const RULE_GUIDE: { readonly [C in RuleCode]: RuleGuide } = {
  ...sheetsGuide.rules,
  ...planAndResultsGuide.rules,
  ...assessmentGuide.rules,
  ...periodsGuide.rules,
  ...agencyGuide.rules,
  ...charactersGuide.rules,
  ...textGuide.rules,
  ...substanceGuide.rules,
};

/** The same by matter, for a table of contents. */
export const GUIDE_FAMILIES: readonly GuideFamily[] = [
  sheetsGuide,
  planAndResultsGuide,
  assessmentGuide,
  periodsGuide,
  agencyGuide,
  charactersGuide,
  textGuide,
  substanceGuide,
];
