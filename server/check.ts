import type { Finding } from "../measures/finding.ts";
import { messageFor } from "../measures/messages.ts";
import type { ReadinessItem } from "../measures/readiness.ts";
import type { RulesetChoice } from "../measures/rulesets/ruleset.ts";
import type { Check, Counts } from "../measures/validate.ts";

/** What `ita check --json` prints for one workbook. */
export interface CheckAnswer {
  /** The file's name. */
  readonly workbook: string;
  readonly ruleset: {
    readonly scheme: string;
    /** B.E. year whose rules were used. */
    readonly assessed: number;
    /** The year that the workbook names, when it could be read. */
    readonly asked?: number;
    readonly confirmed: boolean;
    readonly standsIn: boolean;
  };
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
    ruleset: rulesetAnswer(choice),
    findings: findings.map((finding) => {
      const { values: _, fix, ...rest } = finding;
      const words = { ...rest, message: messageFor(finding) };
      return fix ? { ...words, fix: { before: fix.before, after: fix.after, safe: fix.safe } } : words;
    }),
    counts,
    readiness,
  };
}

/** Which rules were used, and for which year. */
export function rulesetAnswer({ ruleset, asked, standsIn }: RulesetChoice): CheckAnswer["ruleset"] {
  const { scheme, assessed, confirmed } = ruleset;
  return { scheme, assessed, ...(asked !== undefined && { asked }), confirmed, standsIn };
}
