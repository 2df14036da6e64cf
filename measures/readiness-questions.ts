import type { RuleCode } from "./codes.ts";
import type { ReadinessId } from "./messages/readiness.ts";
import type { ColumnId, SheetId } from "./workbook.ts";

export type ReadinessPart = "analysis" | "plan" | "results" | "publication";

/** How one item is judged: by the cells of these columns and by what the rules found. */
export interface Question {
  readonly id: ReadinessId;
  readonly part: ReadinessPart;
  readonly sheet: Exclude<SheetId, "agency">;
  /** Columns whose cells show it. */
  readonly columns: readonly ColumnId[];
  /** A filled cell counts only when this holds for its text. */
  readonly speaks?: RegExp;
  /** Findings in these columns that mean it is not met. */
  readonly against?: readonly RuleCode[];
  /** Findings in these columns after which nobody can tell. */
  readonly doubts?: readonly RuleCode[];
  /** Findings that mean it is not met, wherever they stand. */
  readonly anywhere?: readonly RuleCode[];
}

const EMPTY: readonly RuleCode[] = ["required-empty", "cell-error"];

/** The checklist, in the order in which an assessor reads the two documents. */
export const QUESTIONS: readonly Question[] = [
  {
    id: "weaknesses",
    part: "analysis",
    sheet: "analysis",
    columns: ["analysis.weakness"],
    against: ["cell-error"],
  },
  { id: "issues", part: "analysis", sheet: "analysis", columns: ["analysis.issue"], against: ["cell-error"] },
  {
    id: "practice",
    part: "analysis",
    sheet: "analysis",
    columns: ["analysis.practice"],
    against: ["cell-error"],
  },
  { id: "method", part: "plan", sheet: "plan", columns: ["plan.guideline", "plan.steps"], against: EMPTY },
  { id: "responsible", part: "plan", sheet: "plan", columns: ["plan.responsible"], against: EMPTY },
  { id: "monitoring", part: "plan", sheet: "plan", columns: ["plan.monitoring"], against: EMPTY },
  {
    id: "carried-out",
    part: "results",
    sheet: "results",
    columns: ["results.details"],
    against: EMPTY,
    doubts: ["details-repeat-plan"],
    anywhere: ["result-missing"],
  },
  { id: "output", part: "results", sheet: "results", columns: ["results.output"], against: EMPTY },
  {
    id: "outcome",
    part: "results",
    sheet: "results",
    columns: ["results.outcome"],
    against: EMPTY,
    doubts: ["outcome-repeats-output"],
  },
  {
    id: "year",
    part: "results",
    sheet: "results",
    columns: ["results.period"],
    against: [...EMPTY, "period-outside-year", "period-reversed"],
    doubts: ["period-unreadable"],
    anywhere: ["years-disagree"],
  },
  {
    id: "published",
    part: "publication",
    sheet: "results",
    columns: ["results.details", "results.output", "results.evidence", "results.note"],
    speaks: /เว็[บป]ไซ|เวปไซ|เวบไซ|website|https?:/i,
    anywhere: ["publication-missing"],
  },
];
