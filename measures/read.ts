import type { AnalysisRow, MeasuresBook, PlanRow, ResultRow } from "./book.ts";
import type { Grid } from "./grid.ts";
import { readAgency } from "./reading/agency.ts";
import { joinResults } from "./reading/join.ts";
import { absentTable, readTable, type Table } from "./reading/table.ts";
import { findSheet, nearTitles } from "./reading/titles.ts";
import { SHEETS, type SheetId } from "./workbook.ts";

/** Understands a Grid as a measures workbook. Never throws: what is missing is said in `sheets`. */
export function readBook(grid: Grid): MeasuresBook {
  const found = new Map(SHEETS.map((sheet) => [sheet.id, findSheet(grid, sheet)]));
  const taken = new Set([...found.values()].filter((sheet) => sheet !== undefined));
  const tables = new Map<SheetId, Table>();
  for (const sheet of SHEETS) {
    const source = found.get(sheet.id);
    tables.set(sheet.id, source ? readTable(source, sheet) : absentTable(sheet, nearTitles(grid, sheet, taken)));
  }
  const table = (id: SheetId) => tables.get(id) as Table;
  const { agency, twice } = readAgency(table("agency"));
  const plan = table("plan").rows as readonly PlanRow[];
  const joined = joinResults(plan, table("results").rows as readonly ResultRow[]);
  return {
    sheets: SHEETS.map(({ id }) => {
      const { reading } = table(id);
      return id === "agency" ? { ...reading, twice: [...reading.twice, ...twice] } : reading;
    }),
    agency,
    analysis: table("analysis").rows as readonly AnalysisRow[],
    ...joined,
  };
}
