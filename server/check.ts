import type { Finding } from "../measures/finding.ts";
import { type RulesetUsed, rulesetUsed } from "../measures/messages/check.ts";
import { messageFor } from "../measures/messages.ts";
import type { ReadinessItem } from "../measures/readiness.ts";
import type { Check, Counts } from "../measures/validate.ts";

/** What `ita check --json` prints for one workbook. */
export interface CheckAnswer {
  /** The file's name. */
  readonly workbook: string;
  readonly ruleset: { readonly scheme: string } & RulesetUsed;
  readonly findings: readonly FindingAnswer[];
  readonly counts: Counts;
  readonly readiness: readonly ReadinessItem[];
}

export interface FindingAnswer extends Omit<Finding, "values" | "fix"> {
  readonly message: string;
  readonly fix?: { readonly before: string; readonly after: string; readonly safe: boolean };
}

/** A check as plain JSON, with its words. */
export function checkAnswer(
  workbook: string,
  { ruleset: choice, findings, counts, readiness }: Check,
): CheckAnswer {
  return {
    workbook,
    ruleset: { scheme: choice.ruleset.scheme, ...rulesetUsed(choice) },
    findings: findings.map((finding) => {
      const { values: _, fix, ...rest } = finding;
      const words = { ...rest, message: messageFor(finding) };
      return fix ? { ...words, fix: { before: fix.before, after: fix.after, safe: fix.safe } } : words;
    }),
    counts,
    readiness,
  };
}
