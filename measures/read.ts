import type { AnalysisRow, MeasuresBook, PlanRow, ResultRow } from "./book.ts";
import type { Grid } from "./grid.ts";
import { readAgency } from "./reading/agency.ts";
import { joinResults } from "./reading/join.ts";
import { absentTable, readTable, type Table } from "./reading/table.ts";
import { findSheet, nearTitles } from "./reading/titles.ts";
import { SHEETS, type SheetId } from "./workbook.ts";

const ORDER: readonly SheetId[] = SHEETS.map(({ id }) => id);

/** Understands a Grid as a measures workbook. Never throws: what is missing is said in `sheets`. */
export function readBook(grid: Grid): MeasuresBook {
  const sources = SHEETS.map((sheet) => findSheet(grid, sheet));
  const tables = SHEETS.map((sheet, at): Table => {
    const source = sources[at];
    return source ? readTable(source, sheet) : absentTable(sheet, nearTitles(grid, sheet, sources));
  });
  const table = (id: SheetId) => tables[ORDER.indexOf(id)] as Table;
  const { agency, twice } = readAgency(table("agency"));
  const plan = table("plan").rows as readonly PlanRow[];
  const joined = joinResults(plan, table("results").rows as readonly ResultRow[]);
  return {
    sheets: tables.map(({ reading }) =>
      reading.id === "agency" && twice.length > 0
        ? { ...reading, twice: [...reading.twice, ...twice] }
        : reading,
    ),
    agency,
    analysis: table("analysis").rows as readonly AnalysisRow[],
    ...joined,
  };
}
