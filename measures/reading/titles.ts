import { fold } from "../fold.ts";
import type { Grid, GridSheet } from "../grid.ts";
import { editDistance } from "../thai/similar.ts";
import type { Sheet } from "../workbook.ts";

/** The sheet with this title: letter by letter, else with blanks and digits' script aside. */
export function findSheet(grid: Grid, sheet: Sheet): GridSheet | undefined {
  const same = grid.sheets.find(({ title }) => title === sheet.title);
  if (same) return same;
  const wanted = fold(sheet.title);
  return grid.sheets.find(({ title }) => fold(title) === wanted);
}

/** Titles that a person may have meant to be this sheet's: a few letters off, or a copy of it. */
export function nearTitles(grid: Grid, sheet: Sheet, taken: readonly (GridSheet | undefined)[]): string[] {
  const wanted = fold(sheet.title);
  return grid.sheets
    .filter((other) => !taken.includes(other))
    .map(({ title }) => title)
    .filter((title) => {
      const seen = fold(title);
      return seen.includes(wanted) || editDistance(seen, wanted, 3) !== undefined;
    });
}
