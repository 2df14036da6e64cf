import type { Range, Sheet } from "./google.ts";

/** A text for a cell; zero-based. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Writes texts as texts: a rich text value is never read as a number, a date or a formula, whatever its first letter
 * and the cell's format are. Cells below one another are written in one go; no other cell is touched.
 */
export function writeTexts(sheet: Sheet, texts: readonly PlacedText[]): void {
  const sorted = [...texts].sort((a, b) => a.column - b.column || a.row - b.row);
  let run: PlacedText[] = [];
  for (const text of sorted) {
    const last = run[run.length - 1];
    if (last && (last.column !== text.column || last.row !== text.row - 1)) {
      writeRun(sheet, run);
      run = [];
    }
    run.push(text);
  }
  if (run.length > 0) writeRun(sheet, run);
}

function writeRun(sheet: Sheet, run: readonly PlacedText[]): void {
  const { row, column } = run[0] as PlacedText;
  const values = run.map(({ text }) => [SpreadsheetApp.newRichTextValue().setText(text).build()]);
  sheet.getRange(row + 1, column + 1, run.length, 1).setRichTextValues(values);
}

/** The range of zero-based rows and columns, inclusive, with rows and columns put in where the sheet is too small. */
export function rangeOf(sheet: Sheet, top: number, left: number, bottom: number, right: number): Range {
  const rows = bottom + 1 - sheet.getMaxRows();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  const columns = right + 1 - sheet.getMaxColumns();
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
  return sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
}
