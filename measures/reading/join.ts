import type { Cell, Measure, MeasuresBook, PlanRow, ResultRow, Row } from "../book.ts";
import { bareContent } from "../thai/bare.ts";

type Joined = Pick<MeasuresBook, "plan" | "results" | "measures" | "unplanned">;

/**
 * Joins results to planned measures by `ที่`; where a result has no number, by its name with all blanks and
 * markup removed.
 * Of several measures with the number, the one that also has the name counts, else the first.
 */
export function joinResults(plan: readonly PlanRow[], results: readonly ResultRow[]): Joined {
  const byNumber = new Map<number, number>();
  const measures = plan.map(
    (row, index): { -readonly [K in keyof Measure]: Measure[K] } & { results: ResultRow[] } => {
      const number = row.number ?? index + 1;
      if (!byNumber.has(number)) byNumber.set(number, index);
      return { number, plan: row, results: [], joinedBy: "none" };
    },
  );
  // Most workbooks number every row once: then nobody asks for names.
  const numbered = byNumber.size === plan.length;
  let names: Names | undefined;
  const unplanned: ResultRow[] = [];
  for (const row of results) {
    const { number } = row;
    if (number === undefined || !numbered) names ??= namesOf(measures);
    const at =
      (names && placeByName(names, row)) ?? (number === undefined ? undefined : byNumber.get(number));
    const measure = at === undefined ? undefined : measures[at];
    if (measure) {
      if (number === undefined) numberCells(row, measure.number);
      measure.results.push(row);
      measure.joinedBy = number === undefined ? "name" : "number";
    } else unplanned.push(row);
  }
  return { plan, results, measures, unplanned };
}

/** Places of measures by name, and by number and name. */
interface Names {
  readonly alone: ReadonlyMap<string, number>;
  readonly numbered: ReadonlyMap<string, number>;
}

function namesOf(measures: readonly Measure[]): Names {
  const alone = new Map<string, number>();
  const numbered = new Map<string, number>();
  measures.forEach(({ number, plan }, index) => {
    const name = nameOf(plan.cells["plan.measure"]);
    if (!alone.has(name)) alone.set(name, index);
    if (!numbered.has(`${number} ${name}`)) numbered.set(`${number} ${name}`, index);
  });
  return { alone, numbered };
}

function placeByName({ alone, numbered }: Names, { number, cells }: ResultRow): number | undefined {
  const name = nameOf(cells["results.measure"]);
  if (number !== undefined) return numbered.get(`${number} ${name}`);
  return name === "" ? undefined : alone.get(name);
}

function nameOf(cell: Cell | undefined): string {
  return cell ? bareContent(cell.text) : "";
}

/** Tells the cells of a row without a number, which the reader has just made, whose they are. */
function numberCells(row: Row<string>, number: number): void {
  const cells = row.cells as { readonly [id: string]: { measure?: number } };
  for (const id in cells) (cells[id] as { measure?: number }).measure = number;
}
