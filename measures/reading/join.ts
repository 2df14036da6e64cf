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
  const byName = new Map<string, number>();
  const byBoth = new Map<string, number>();
  const measures = plan.map(
    (row, index): { -readonly [K in keyof Measure]: Measure[K] } & { results: ResultRow[] } => {
      const number = row.number ?? index + 1;
      const name = nameOf(row.cells["plan.measure"]);
      if (!byNumber.has(number)) byNumber.set(number, index);
      if (!byName.has(name)) byName.set(name, index);
      if (!byBoth.has(`${number} ${name}`)) byBoth.set(`${number} ${name}`, index);
      numberCells(row, number);
      return { number, plan: row, results: [], joinedBy: "none" };
    },
  );
  const unplanned: ResultRow[] = [];
  for (const row of results) {
    const name = nameOf(row.cells["results.measure"]);
    const { number } = row;
    const at =
      number === undefined
        ? name === ""
          ? undefined
          : byName.get(name)
        : (byBoth.get(`${number} ${name}`) ?? byNumber.get(number));
    const measure = at === undefined ? undefined : measures[at];
    numberCells(row, measure?.number ?? number);
    if (measure) {
      measure.results.push(row);
      measure.joinedBy = number === undefined ? "name" : "number";
    } else unplanned.push(row);
  }
  return { plan, results, measures, unplanned };
}

function nameOf(cell: Cell | undefined): string {
  return cell ? bareContent(cell.text) : "";
}

/** Tells the cells of a row, which the reader has just made, whose they are. */
function numberCells(row: Row<string>, number: number | undefined): void {
  if (number === undefined) return;
  const cells = row.cells as { readonly [id: string]: { measure?: number } };
  for (const id in cells) (cells[id] as { measure?: number }).measure = number;
}
