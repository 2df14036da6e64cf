import type { Finding } from "../../../measures/finding.ts";
import type { Grid } from "../../../measures/grid.ts";
import { contentWords } from "../../../measures/messages/content.ts";
import { placer } from "../../../measures/place.ts";
import { readBook } from "../../../measures/read.ts";
import type { BookRule, RuleContext } from "../../../measures/rule.ts";
import { chooseRuleset } from "../../../measures/rulesets/index.ts";

const { ruleset } = chooseRuleset(2566);
/** The ruleset of 2566, twelve months. */
export const CONTEXT: RuleContext = { ruleset, asOf: undefined, round: 12, digits: "thai" };

export type ContentCode = keyof typeof contentWords;
/** A finding with the sentence that a clerk reads. */
export type Said = Finding & { readonly message: string };

/** What one rule about the workbook's content finds in a grid, in the rule's own order. */
export function contentSays(rules: readonly BookRule[], code: ContentCode, grid: Grid): Said[] {
  const rule = rules.find((other) => other.code === code) as BookRule;
  const book = readBook(grid);
  const place = placer(book, ruleset, undefined);
  return rule.find(book, CONTEXT).map((hit) => {
    const { finding } = place(rule.code, rule.level, hit);
    return { ...finding, message: contentWords[code].say(finding) };
  });
}
