import type { RuleCode } from "../codes.ts";
import type { Level } from "../finding.ts";
import { BOOK_RULES, TEXT_RULES } from "../rules/index.ts";

/** Each rule's own level, as the rules declare it. A finding of a six-month report may weigh less. */
export const RULE_LEVELS = Object.fromEntries(
  [...BOOK_RULES, ...TEXT_RULES].map(({ code, level }) => [code, level]),
) as { readonly [C in RuleCode]: Level };
