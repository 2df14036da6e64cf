import { expect } from "vitest";
import type { Finding } from "../../../measures/finding.ts";
import type { Grid } from "../../../measures/grid.ts";
import { structureWords } from "../../../measures/messages/structure.ts";
import { placer } from "../../../measures/place.ts";
import { readBook } from "../../../measures/read.ts";
import type { BookRule, RuleContext } from "../../../measures/rule.ts";
import { chooseRuleset } from "../../../measures/rulesets/index.ts";
import { BANNED } from "../guide/plain.ts";

const { ruleset } = chooseRuleset(2566);
const CONTEXT: RuleContext = { ruleset, asOf: undefined, round: 12, digits: "thai" };

/** A finding with the sentence that a clerk reads. */
export type Said = Finding & { readonly message: string };

/** What one rule about the workbook's shape finds in a grid, in the rule's own order. */
export function structureSays(
  rules: readonly BookRule[],
  code: string,
  grid: Grid,
  context: Partial<RuleContext> = {},
): Said[] {
  const rule = rules.find((other) => other.code === code) as BookRule;
  const book = readBook(grid);
  const place = placer(book, ruleset, undefined);
  return rule.find(book, { ...CONTEXT, ...context }).map((hit) => {
    const { finding } = place(rule.code, rule.level, hit);
    return { ...finding, message: structureWords[code as keyof typeof structureWords].say(finding) };
  });
}

/** No scolding, no code word, no value that was not filled in. */
export function saysPlainly(message: string): void {
  expect(message).not.toMatch(BANNED);
  expect(message).not.toMatch(/ {2}|^ | $/);
}
