import { type Filling, fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { knownFacts } from "../../templates/report-facts.ts";

/** The good example with some facts or rows said otherwise. */
export function exampleWith(changes: Partial<Filling> = {}): Grid {
  return fillingGrid({ ...GOOD_EXAMPLE, ...changes });
}

/** The good example's measures over and over, up to so many, each with a name of its own. */
export function measures(count: number): Partial<Filling> {
  const pick = <T>(rows: readonly T[], index: number): T => rows[index % rows.length] as T;
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    plan: numbers.map((index) => {
      const row = pick(GOOD_EXAMPLE.plan, index);
      return { ...row, "plan.no": `${index + 1}`, "plan.measure": `${row["plan.measure"]} ชุดที่ ${index + 1}` };
    }),
    results: numbers.map((index) => {
      const row = pick(GOOD_EXAMPLE.results, index);
      return {
        ...row,
        "results.no": `${index + 1}`,
        "results.measure": `${row["results.measure"]} ชุดที่ ${index + 1}`,
      };
    }),
  };
}

/** Every text that is typed in a workbook's known cells. */
export function typedTexts(grid: Grid): string[] {
  return knownFacts(readBook(grid)).map((fact) => fact["fact.text"]);
}

/** Texts of a sheet of a read workbook, joined row by row. */
export function sheetText({ sheets }: Grid, title: string): string {
  const rows = sheets.find((sheet) => sheet.title === title)?.rows ?? [];
  return rows.map((row) => row.join("\t")).join("\n");
}
