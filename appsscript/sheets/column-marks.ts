import { columnLetters } from "../../measures/grid.ts";
import type { Sheet, Spreadsheet } from "./google.ts";

/** Developer metadata on a column: what it means, wherever it is moved and whatever its header becomes. */
const KEY = "ita.column";

/** Marks of all columns, by gid and then by column letters: `{ "C": "plan.measure" }`. One look at the spreadsheet. */
export function readColumnMarks(spreadsheet: Spreadsheet): ReadonlyMap<number, Record<string, string>> {
  const marks = new Map<number, Record<string, string>>();
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const column = metadata.getLocation().getColumn();
    const value = metadata.getValue();
    if (!column || !value) continue;
    const gid = column.getGridId();
    const ofSheet = marks.get(gid) ?? {};
    ofSheet[columnLetters(column.getColumn() - 1)] = value;
    marks.set(gid, ofSheet);
  }
  return marks;
}

/** Marks a column (zero-based) with its meaning. Metadata of a column must be added to the whole column. */
export function markColumn(sheet: Sheet, column: number, id: string): void {
  const letters = columnLetters(column);
  sheet
    .getRange(`${letters}:${letters}`)
    .addDeveloperMetadata(KEY, id, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}
