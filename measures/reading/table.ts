import type { Cell, Row, SheetReading } from "../book.ts";
import { fold } from "../fold.ts";
import { cellName, type GridSheet, parseRange } from "../grid.ts";
import { readNumber } from "../thai/digits.ts";
import { type ColumnId, SHEETS, type Sheet, type SheetId } from "../workbook.ts";
import { type FoundColumn, type HeaderIndex, headerIndex, readHeaders } from "./headers.ts";

const INDEXES = new Map(SHEETS.map((sheet) => [sheet.id, headerIndex(sheet)]));

const FIRST_CONSONANT = 0x0e01;
const LAST_CONSONANT = 0x0e2e;

/** The signatures of a printed report stand below its table and are no part of it. */
const SIGNATURE = /^[\s(]*ลงชื่อ/;

/** A sheet as it was read: what the reader made of it, and its table's rows. */
export interface Table {
  readonly reading: SheetReading;
  readonly rows: readonly Row<ColumnId>[];
}

/** The reading of a sheet that the workbook lacks. */
export function absentTable(sheet: Sheet, near: readonly string[]): Table {
  const nothing = { columns: {}, headers: {}, missing: [], twice: [], moved: [] };
  const reading = {
    id: sheet.id,
    title: sheet.title,
    present: false,
    nearTitles: near,
    headerRows: [],
    ...nothing,
  };
  return { reading: { ...reading, blankRows: [], mergedData: [], dataRows: 0 }, rows: [] };
}

/** Reads one table: its header, its rows, and what is odd about its shape. */
export function readTable(source: GridSheet, sheet: Sheet): Table {
  const index = INDEXES.get(sheet.id) as HeaderIndex;
  const found = readHeaders(source, sheet, index);
  const { headerRows } = found;
  const first = (headerRows[headerRows.length - 1] ?? source.rows.length) + 1;
  const rows: Row<ColumnId>[] = [];
  const blankRows: number[] = [];
  const headersAgain = new Set<number>();
  let blanks: number[] = [];
  const numberId = `${sheet.id}.no`;
  const facts = cellFacts(source);
  for (let at = first; at < source.rows.length; at++) {
    const texts = source.rows[at] as readonly string[];
    const filled = firstFilled(texts);
    if (filled === undefined) {
      blanks.push(at);
      continue;
    }
    if (sheet.id !== "agency" && SIGNATURE.test(filled)) break;
    if (isHeaderAgain(texts, found.found)) {
      headersAgain.add(at);
      continue;
    }
    const number = rowNumber(texts[found.columns[numberId] ?? -1]);
    const measure = measureNumber(sheet.id, number, rows.length);
    const cells: { [id: string]: Cell | undefined } = { ...found.blankCells };
    let started = false;
    for (const { id, column } of found.found) {
      const text = texts[column] ?? "";
      // Made in one piece: a property that is added later costs an object of its own.
      const cell: Cell =
        measure === undefined
          ? { text, sheet: sheet.id, row: at, column, id }
          : { text, sheet: sheet.id, row: at, column, id, measure };
      cells[id] = facts ? { ...cell, ...facts(cellName(at, column)) } : cell;
      if (!started && text !== "" && id !== numberId && text.trim() !== "") started = true;
    }
    if (!started) continue;
    if (rows.length > 0) for (const row of blanks) blankRows.push(row);
    blanks = [];
    rows.push({ row: at, number, cells: cells as Row<ColumnId>["cells"] });
  }
  const mergedData = (source.merges ?? []).filter((range) => {
    const area = parseRange(range);
    return (
      area !== undefined &&
      headerRows.length > 0 &&
      area.bottom >= first &&
      area.top < source.rows.length &&
      !(headersAgain.has(area.top) && headersAgain.has(area.bottom))
    );
  });
  const { columns, headers, missing, twice, moved } = found;
  const reading = {
    id: sheet.id,
    title: source.title,
    present: true,
    nearTitles: [],
    headerRows,
    columns,
    headers,
    missing,
    twice,
    moved,
    blankRows,
    mergedData,
    dataRows: rows.length,
  };
  return { reading, rows };
}

/** Whose a row's cells are, as far as the row tells: a measure has the plan's number, else its place in the plan. */
function measureNumber(id: SheetId, number: number | undefined, before: number): number | undefined {
  if (id === "plan") return number ?? before + 1;
  return id === "results" ? number : undefined;
}

function firstFilled(texts: readonly string[]): string | undefined {
  for (const text of texts) if (text !== "" && text.trim() !== "") return text;
  return undefined;
}

/** What the source knows of a cell beyond its text; undefined for the many sheets of which it knows nothing more. */
function cellFacts({ errors = [], formulas = [], dates = {} }: GridSheet) {
  if (errors.length + formulas.length + Object.keys(dates).length === 0) return undefined;
  const isError = new Set(errors);
  const isFormula = new Set(formulas);
  const days = new Map(Object.entries(dates));
  return (name: string) => {
    const date = days.get(name);
    return {
      ...(isError.has(name) && { error: true }),
      ...(isFormula.has(name) && { formula: true }),
      ...(date !== undefined && { date }),
    };
  };
}

/** A header printed again further down, as on every page of a report: most of its titles stand in their columns. */
function isHeaderAgain(texts: readonly string[], columns: readonly FoundColumn[]): boolean {
  let same = 0;
  for (const { column, folded, first, longest } of columns) {
    const text = texts[column];
    if (!text || text.length < folded.length || text.length > longest) continue;
    const begin = text.charCodeAt(0);
    // A consonant folds to itself.
    if (begin !== first && begin >= FIRST_CONSONANT && begin <= LAST_CONSONANT) continue;
    if (fold(text) === folded) same++;
  }
  return same >= 2;
}

/** What `ที่` says: "๑", "1.", "(๑)", "ข้อ ๒" → a number from 1; anything else is none. */
function rowNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const number = readNumber(text) ?? readNumber(text.replace(/^\s*(?:ข้อ|\()|[.)]\s*$/g, ""));
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined;
}
