import type { Cell, MeasuresBook, PlanRow, ResultRow, Row } from "../book.ts";
import type { Hit, Level, SheetHit } from "../finding.ts";
import type { BookRule, RuleContext } from "../rule.ts";
import { isBlank, isNotCarriedOut, isPlanStarted, isResultStarted } from "../started.ts";
import { AGENCY_LABELS, type PlanColumn, type ResultsColumn } from "../workbook.ts";
import { exampleFact, examplePlan, exampleResult } from "./examples.ts";

const PLAN: readonly PlanColumn[] = [
  "plan.measure",
  "plan.guideline",
  "plan.steps",
  "plan.responsible",
  "plan.monitoring",
];

/** What a result must say, and how much that weighs while the year is only half over. */
const RESULTS: readonly { readonly id: ResultsColumn; readonly halfYear: Level }[] = [
  { id: "results.details", halfYear: "must" },
  { id: "results.period", halfYear: "must" },
  { id: "results.output", halfYear: "check" },
  { id: "results.outcome", halfYear: "check" },
];

/**
 * A required cell is empty when it holds no text, or nothing but a dash or a dotted line: an assessor reads "-" as
 * "there is none". Optional cells may well hold a dash. Cells of a column that the sheet lacks are column-missing's.
 */
export const requiredEmpty: BookRule = {
  code: "required-empty",
  level: "must",
  find: (book, context) => [
    ...agencyFacts(book, context),
    ...emptyPlan(book),
    ...planCells(book),
    ...resultCells(book, context),
  ],
};

function agencyFacts(book: MeasuresBook, context: RuleContext): (Hit | SheetHit)[] {
  const sheet = book.sheets.find(({ id }) => id === "agency");
  if (!sheet || sheet.headerRows.length === 0 || sheet.missing.length > 0) return [];
  return AGENCY_LABELS.filter(({ field, required }) => required && isBlank(book.agency[field])).map(
    ({ field, label }) => {
      const at = book.agency[field];
      const values = { id: field, example: exampleFact(field, context.ruleset) };
      return at
        ? { at, values: { ...values, seen: at.text.trim() } }
        : { sheet: sheet.title, columnTitle: label, values: { ...values, label } };
    },
  );
}

/** A plan without any measure is one finding about its sheet: there is no row to ask anything of. */
function emptyPlan(book: MeasuresBook): SheetHit[] {
  const sheet = book.sheets.find(({ id }) => id === "plan");
  if (!sheet || sheet.headerRows.length === 0 || book.plan.some(isPlanStarted)) return [];
  return [{ sheet: sheet.title, values: { id: "plan.measure", kind: "no-measure" } }];
}

function planCells(book: MeasuresBook): Hit[] {
  return book.plan
    .filter(isPlanStarted)
    .flatMap((row) => PLAN.flatMap((id) => emptyCell(row, id, (at) => emptyHit(at, examplePlan(at, row)))));
}

function resultCells(book: MeasuresBook, { round, ruleset }: RuleContext): Hit[] {
  const plans = new Map<ResultRow, PlanRow>();
  for (const { plan, results } of book.measures) for (const row of results) plans.set(row, plan);
  return book.results
    .filter((row) => isResultStarted(row) && !isNotCarriedOut(row))
    .flatMap((row) =>
      RESULTS.flatMap(({ id, halfYear }) =>
        emptyCell(row, id, (at) => ({
          ...emptyHit(at, exampleResult(at, plans.get(row), book, ruleset)),
          level: round === 6 ? halfYear : "must",
        })),
      ),
    );
}

function emptyCell<C extends string>(row: Row<C>, id: C, make: (at: Cell) => Hit): Hit[] {
  const at = row.cells[id];
  return at && isBlank(at) ? [make(at)] : [];
}

const emptyHit = (at: Cell, example: string): Hit => ({
  at,
  values: { id: at.id, seen: at.text.trim(), ...(example && { example }) },
});
