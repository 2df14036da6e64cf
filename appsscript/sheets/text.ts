import { type ChangedPart, changedParts } from "../mend/changed-part.ts";
import type { Range, Sheet } from "./google.ts";

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** What Google takes into one cell. */
const MOST_LETTERS = 50_000;

export function fitsCell({ after }: { readonly after: string }): boolean {
  return after.length <= MOST_LETTERS;
}

/** A text for a cell; zero-based. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  /** What stands there, when its links are to stay. */
  readonly before?: string;
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
  const range = sheet.getRange(row + 1, column + 1, run.length, 1);
  const standing = run.some(({ before }) => before !== undefined) ? range.getRichTextValues() : [];
  range.setRichTextValues(run.map(({ text }, at) => [richText(text, standing[at]?.[0])]));
}

/** A text with the links of the one whose place it takes; a link grows and shrinks with what changes inside it. */
function richText(text: string, standing?: RichText | null): RichText {
  const next = SpreadsheetApp.newRichTextValue().setText(text);
  const links = (standing?.getRuns() ?? []).filter((run) => run.getLinkUrl());
  if (!standing || links.length === 0) return next.build();
  const parts = changedParts(standing.getText(), text);
  for (const link of links) {
    const start = placeAfter(link.getStartIndex(), parts);
    const end = placeAfter(link.getEndIndex(), parts);
    if (start < end) next.setLinkUrl(start, end, link.getLinkUrl());
  }
  return next.build();
}

/** Where a place of a text is once its parts are changed. */
function placeAfter(place: number, parts: readonly ChangedPart[]): number {
  let moved = 0;
  for (const { start, before, after } of parts) {
    if (place <= start) break;
    const inside = Math.min(place - start, before.length);
    moved += (inside === before.length ? after.length : Math.min(inside, after.length)) - inside;
  }
  return place + moved;
}

/** The range of zero-based rows and columns, inclusive, with rows and columns put in where the sheet is too small. */
export function rangeOf(sheet: Sheet, top: number, left: number, bottom: number, right: number): Range {
  const rows = bottom + 1 - sheet.getMaxRows();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
  const columns = right + 1 - sheet.getMaxColumns();
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
  return sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
}
