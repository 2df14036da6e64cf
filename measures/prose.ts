import type { Cell, MeasuresBook, Row } from "./book.ts";
import { perBook } from "./per-book.ts";
import { features } from "./thai/features.ts";

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

/** A filled cell of prose, and the features of its text (thai/feature.ts). */
export interface Prose {
  readonly cell: Cell;
  readonly mask: number;
}

/** Every filled cell of prose, in the order of the sheets. Many rules ask: texts are looked at once a workbook. */
export const proseOf: (book: MeasuresBook) => readonly Prose[] = perBook(gather);

function gather({ agency, analysis, plan, results }: MeasuresBook): Prose[] {
  const prose: Prose[] = [];
  const add = (cells: { readonly [id: string]: Cell }) => {
    for (const id in cells) {
      const cell = cells[id] as Cell;
      if (isProse(cell)) prose.push({ cell, mask: features(cell.text) });
    }
  };
  add(agency);
  for (const table of [analysis, plan, results] as readonly (readonly Row<string>[])[])
    for (const { cells } of table) add(cells as { readonly [id: string]: Cell });
  return prose;
}

function isProse(cell: Cell): boolean {
  return cell.text !== "" && !cell.error && !NOT_PROSE.has(cell.id);
}
