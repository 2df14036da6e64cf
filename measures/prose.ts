import type { Cell, MeasuresBook, Row } from "./book.ts";

/** Numbers, links and names of persons are no Thai prose. */
const NOT_PROSE = new Set<string>([
  "agency.website",
  "signers.preparer",
  "signers.checker",
  "signers.approver",
  "analysis.no",
  "analysis.score",
  "plan.no",
  "results.no",
  "results.evidence",
]);

/** Every filled cell of prose, in the order of the sheets. */
export function* textCells(book: MeasuresBook): Generator<Cell> {
  for (const cell of Object.values(book.agency)) if (isProse(cell)) yield cell;
  for (const table of [book.analysis, book.plan, book.results] as readonly (readonly Row<string>[])[])
    for (const { cells } of table) for (const cell of Object.values(cells)) if (cell && isProse(cell)) yield cell;
}

function isProse(cell: Cell): boolean {
  return cell.text !== "" && !cell.error && !NOT_PROSE.has(cell.id);
}
