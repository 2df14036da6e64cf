import { chooseRuleset } from "../rulesets/index.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { Filling } from "./filling.ts";

/** Rows of the plan and of the results that a blank form has. */
const BLANK_ROWS = 30;
/** Measures that a blank form numbers beforehand: one for each internal indicator, as most offices have. */
const NUMBERED_ROWS = 5;

/** What a blank form holds: the four years that the assessed year asks for, its indicators, and row numbers. */
export function blankFilling(assessed: number): Filling {
  const { indicators, years } = chooseRuleset(assessed).ruleset;
  const year = (offset: number) => toThaiDigits(String(assessed + offset));
  const numbers = Array.from({ length: BLANK_ROWS }, (_, index) =>
    index < NUMBERED_ROWS ? toThaiDigits(String(index + 1)) : "",
  );
  return {
    agency: {
      "years.plan": year(years.plan),
      "years.report": year(years.report),
      "years.analysed": year(years.analysed),
      "years.assessed": year(0),
    },
    analysis: indicators.map(({ number, name }) => ({
      "analysis.no": toThaiDigits(String(number)),
      "analysis.indicator": name,
    })),
    plan: numbers.map((number) => ({ "plan.no": number })),
    results: numbers.map((number) => ({ "results.no": number })),
  };
}
