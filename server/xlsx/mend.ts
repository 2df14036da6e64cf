import { Buffer } from "node:buffer";
import { parseCellName } from "../../measures/grid.ts";
import { openArchive } from "./archive.ts";
import { plainText } from "./clean.ts";
import type { Part } from "./directory.ts";
import { guardOf } from "./guard.ts";
import { FILE_LIMITS } from "./limits.ts";
import { readOutline } from "./outline.ts";
import { readContext } from "./read.ts";
import { asRefusal } from "./refusal.ts";
import { copyPart, packPart } from "./save.ts";
import { rewriteSheet, type WantedCell } from "./sheet-rewrite.ts";
import { unpackText } from "./unpack.ts";
import { packZip } from "./zip.ts";

/** One cell's text before and after, as a Grid shows it. */
export interface TextChange {
  readonly sheet: string;
  /** A1 name. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export type SkipReason =
  /** No sheet with cells has this title, or the cell's name is none. */
  | "no-such-cell"
  /** The cell does not show `before` any more. */
  | "changed-since"
  /** The text comes from a formula. */
  | "formula"
  /** A table knows its columns by this text; Excel would call the file damaged. */
  | "table-heading"
  /** A merge covers the cell: nobody would see the text. */
  | "covered"
  /** Longer than a cell can hold. */
  | "too-long";

export interface Mended {
  readonly bytes: Uint8Array;
  readonly applied: readonly TextChange[];
  readonly skipped: readonly { readonly change: TextChange; readonly reason: SkipReason }[];
}

/**
 * Writes new texts into an existing workbook. Only the XML of the cells concerned is replaced: charts, pictures,
 * notes, colours, drop-downs, page breaks and everything else stay as they are, byte for byte (exceljs would
 * lose much of it by loading and saving). A cell keeps its style, and rich text the fonts of the letters that
 * stay. Two changes of one cell follow each other.
 * @throws {FileRefused} when the workbook cannot be read
 */
export async function writeTexts(bytes: Uint8Array, changes: readonly TextChange[]): Promise<Mended> {
  try {
    return writeInto(bytes, changes);
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

function writeInto(bytes: Uint8Array, changes: readonly TextChange[]): Mended {
  const archive = openArchive(bytes);
  const outline = readOutline(archive);
  const context = readContext(archive, outline);
  const reasons = new Map<TextChange, SkipReason>();
  const rewritten = new Map<Part, string>();
  for (const [title, ofSheet] of Map.groupBy(changes, ({ sheet }) => sheet)) {
    const sheet = outline.sheets.find((candidate) => candidate.title === title);
    const wanted = sheet ? wantedCells(ofSheet, reasons) : refuseAll(ofSheet, reasons);
    if (!sheet || wanted.length === 0) continue;
    const xml = unpackText(archive, sheet.part);
    const guard = guardOf(archive, sheet.part, xml);
    const result = rewriteSheet(xml, wanted, context, guard, (change, reason) => reasons.set(change, reason));
    if (result !== xml) rewritten.set(sheet.part, result);
  }
  const applied = changes.filter((change) => !reasons.has(change));
  const skipped = [...reasons].map(([change, reason]) => ({ change, reason }));
  if (rewritten.size === 0) return { bytes, applied, skipped };
  const parts = archive.parts.map((part) => {
    const xml = rewritten.get(part);
    return xml === undefined
      ? copyPart(archive, part)
      : packPart(part.nameBytes, part.utf8, Buffer.from(xml, "utf8"));
  });
  return { bytes: packZip(parts), applied, skipped };
}

function wantedCells(changes: readonly TextChange[], reasons: Map<TextChange, SkipReason>): WantedCell[] {
  const cells = new Map<string, WantedCell>();
  for (const change of changes) {
    const place = parseCellName(change.cell);
    const after = plainText(change.after);
    if (!place || place.row >= FILE_LIMITS.rows || place.column >= FILE_LIMITS.columns) {
      reasons.set(change, "no-such-cell");
    } else if (after.length > FILE_LIMITS.cellCharacters) {
      reasons.set(change, "too-long");
    } else {
      const cell = cells.get(change.cell) ?? { ...place, changes: [] };
      cell.changes.push({ change, after });
      cells.set(change.cell, cell);
    }
  }
  return [...cells.values()].sort((left, right) => left.row - right.row || left.column - right.column);
}

function refuseAll(changes: readonly TextChange[], reasons: Map<TextChange, SkipReason>): WantedCell[] {
  for (const change of changes) reasons.set(change, "no-such-cell");
  return [];
}
