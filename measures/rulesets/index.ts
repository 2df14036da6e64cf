import { NACC_2567, NACC_2568, NACC_2569, NACC_2570 } from "./nacc-grades.ts";
import { NACC_2564, NACC_2565, NACC_2566 } from "./nacc-letters.ts";
import type { Instrument, Ruleset, RulesetChoice } from "./ruleset.ts";

/** Every ruleset, oldest first. */
export const RULESETS: readonly Ruleset[] = [
  NACC_2564,
  NACC_2565,
  NACC_2566,
  NACC_2567,
  NACC_2568,
  NACC_2569,
  NACC_2570,
];

const LATEST = NACC_2570;

/**
 * The ruleset of an assessed year (B.E.). A year that has none of its own, or that the workbook does not say,
 * gets the latest, and `standsIn` says so.
 */
export function chooseRuleset(assessedYear: number | undefined): RulesetChoice {
  const own = RULESETS.find((ruleset) => ruleset.assessed === assessedYear);
  return { ruleset: own ?? LATEST, asked: assessedYear, standsIn: own === undefined };
}

/**
 * Name of the grade of a total (0–100), or undefined when it is no such number. A grade that also asks something
 * of each instrument is given only when the three scores are known: without them, the grade that is certain.
 */
export function gradeOf(
  ruleset: Ruleset,
  total: number,
  scores?: { readonly [I in Instrument]: number },
): string | undefined {
  if (!(total >= 0 && total <= 100)) return undefined;
  const lowest = scores ? Math.min(scores.IIT, scores.EIT, scores.OIT) : 0;
  return ruleset.bands.find((band) => total >= band.from && lowest >= (band.eachFrom ?? 0))?.name;
}
