import type { Metadata, Sheet, Spreadsheet } from "./google.ts";

/** Developer metadata on a sheet that the add-on writes: by it we know our own, whatever it is called now. */
const KEY = "ita.sheet";

/** Developer metadata on our last row, "0", and on the row below it, "1": how far above it our block ends. */
const END = "ita.end";

export type OwnSheetKind = "findings" | "summary";

/** What we remember of a sheet of ours, as the metadata's value. */
interface Memory {
  readonly kind: OwnSheetKind;
  /** Rows that we wrote. */
  readonly rows: number;
  /** Ids of the charts that we put there, by our names for them. */
  readonly charts?: Readonly<Record<string, number>>;
}

/** A sheet that the add-on writes, and what was there of ours when it was opened. */
export interface OwnSheet {
  readonly sheet: Sheet;
  readonly isNew: boolean;
  readonly memory: Memory;
  readonly metadata: Metadata;
  /** Our rows as they stand now, also when some were deleted; below and beside them everything is the clerk's. */
  readonly height: number;
}

/**
 * Finds our sheet, or makes it as the last one; the person stays where they are. A clerk's own sheet of the same title
 * is left alone: ours then gets a number behind its title. So is a sheet of ours of which nobody can tell any more
 * where our rows end.
 */
export function openOwnSheet(spreadsheet: Spreadsheet, kind: OwnSheetKind, title: string): OwnSheet {
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const sheet = metadata.getLocation().getSheet();
    const memory = parseMemory(metadata.getValue());
    if (!sheet || memory?.kind !== kind) continue;
    const end = Math.min(...endsIn(sheet).map(endOf));
    const height = Number.isFinite(end) && end > 0 ? end : 0;
    if (height > 0 || memory.rows === 0) return { sheet, isNew: false, memory, metadata, height };
    metadata.remove();
  }
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(freeTitle(spreadsheet, title), spreadsheet.getSheets().length);
  before.activate();
  const memory: Memory = { kind, rows: 0 };
  sheet.addDeveloperMetadata(
    KEY,
    JSON.stringify(memory),
    SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
  );
  const [metadata] = sheet.createDeveloperMetadataFinder().withKey(KEY).find();
  return { sheet, isNew: true, memory, metadata: metadata as Metadata, height: 0 };
}

const endsIn = (sheet: Sheet): Metadata[] => sheet.createDeveloperMetadataFinder().withKey(END).find();

const endOf = (mark: Metadata): number =>
  (mark.getLocation().getRow()?.getRow() ?? Number.POSITIVE_INFINITY) - Number(mark.getValue());

function parseMemory(value: string | null): Memory | undefined {
  try {
    return JSON.parse(value ?? "") as Memory;
  } catch {
    return undefined;
  }
}

function freeTitle(spreadsheet: Spreadsheet, title: string): string {
  let free = title;
  for (let number = 2; spreadsheet.getSheetByName(free); number++) free = `${title} (${number})`;
  return free;
}

/**
 * Writes our block from A1 on, over the one from before. What the clerk has put below it moves down when ours grows.
 * The columns are formatted as plain text when the sheet is made, so nothing of it becomes a number or a date.
 */
export function writeBlock(
  { sheet, height: known }: OwnSheet,
  texts: readonly (readonly (string | number)[])[],
): void {
  const width = (texts[0] as readonly unknown[]).length;
  const more = texts.length - known;
  if (known > 0 && more > 0 && sheet.getLastRow() > known) sheet.insertRowsAfter(known, more);
  const missing = texts.length + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const height = Math.max(texts.length, known);
  const blank = Array.from({ length: width }, () => "");
  const rows = Array.from({ length: height }, (_, row) => (texts[row] ?? blank).map(harmless));
  sheet.getRange(1, 1, height, width).setValues(rows);
  markEnd(sheet, texts.length);
}

/** Metadata moves along with its row. */
function markEnd(sheet: Sheet, height: number): void {
  const marks = endsIn(sheet);
  if (marks.length === 2 && marks.every((mark) => endOf(mark) === height)) return;
  for (const mark of marks) mark.remove();
  for (const below of [0, 1])
    sheet
      .getRange(`${height + below}:${height + below}`)
      .addDeveloperMetadata(END, String(below), SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Google takes a text that begins so for a formula, in every format of the cell. */
function harmless(text: string | number): string | number {
  return typeof text === "string" && /^[=+]/.test(text) ? ` ${text}` : text;
}

/** Remembers what we have written. */
export function remember({ metadata, memory }: OwnSheet, changes: Partial<Memory>): void {
  const next = { ...memory, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(memory)) metadata.setValue(JSON.stringify(next));
}
