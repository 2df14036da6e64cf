import { blankFilling } from "../../measures/form/blank.ts";
import type { Filling } from "../../measures/form/filling.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import { standardMeasures } from "./standard-measures.ts";

/** What the person said before the form is set up. */
export interface SetupAnswers {
  /** Year of the assessment (B.E.) that a new form is for. */
  readonly assessed: number;
  /** Start the plan with the standard measures. */
  readonly measures: boolean;
}

/** What a form holds to begin with: years, indicators, numbers, and the standard measures where they are wanted. */
export function startFilling({ assessed, measures }: SetupAnswers): Filling {
  const blank = blankFilling(assessed);
  if (!measures) return blank;
  const standard = standardMeasures(assessed + chooseRuleset(assessed).ruleset.years.plan);
  return {
    ...blank,
    plan: blank.plan.map((row, index) => ({ ...row, ...standard[index] })),
    results: blank.results.map((row, index) => {
      const measure = standard[index]?.["plan.measure"];
      return measure === undefined ? row : { ...row, "results.measure": measure };
    }),
  };
}
