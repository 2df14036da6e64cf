import type { SheetReading } from "../book.ts";
import { fold } from "../fold.ts";
import { columnLetters, type GridSheet, parseCellName } from "../grid.ts";
import { editDistance } from "../thai/similar.ts";
import type { Column, ColumnId, Sheet } from "../workbook.ts";

/** The header is looked for this far down: a title above the table is common. */
const HEADER_SEARCH_ROWS = 20;

export interface Headers {
  readonly headerRows: readonly number[];
  readonly columns: { [id: string]: number };
  readonly headers: { [id: string]: string };
  readonly missing: SheetReading["missing"];
  readonly twice: SheetReading["twice"];
  readonly moved: SheetReading["moved"];
  /** The found columns in the order in which they were found. */
  readonly found: readonly FoundColumn[];
  /** One object with a place for each of them: rows that are made of it are made in one piece. */
  readonly blankCells: Readonly<Record<string, undefined>>;
}

export interface FoundColumn {
  readonly id: ColumnId;
  readonly column: number;
  /** Its header, folded. */
  readonly folded: string;
  /** The folded header's first UTF-16 unit. */
  readonly first: number;
  /** Letters of a text that may be the header again. */
  readonly longest: number;
}

/** Known headers of one sheet, folded. */
export interface HeaderIndex {
  /** What each header and synonym means; a header proper wins over a synonym. */
  readonly meanings: ReadonlyMap<string, ColumnId>;
  readonly proper: ReadonlySet<string>;
  /** What there is to say of the form's own headers. */
  readonly form: Headers;
}

export function headerIndex(sheet: Sheet): HeaderIndex {
  const { title, columns } = sheet;
  const meanings = new Map<string, ColumnId>();
  // Both as written and folded: most sheets have the form's own headers, which then need no folding.
  const add = (text: string, id: ColumnId) => meanings.set(text, id).set(fold(text), id);
  for (const { id, synonyms } of columns) for (const synonym of synonyms) add(synonym, id);
  for (const { id, header } of columns) add(header, id);
  const index = { meanings, proper: new Set(columns.map(({ header }) => fold(header))) };
  const form = findHeaders({ title, rows: [columns.map(({ header }) => header)] }, sheet, index);
  return { ...index, form };
}

type Index = HeaderIndex["meanings"];

const meaningOf = (text: string, index: Index) =>
  text === "" ? undefined : (index.get(text) ?? index.get(fold(text)));

function known(row: readonly string[], index: Index): number {
  let count = 0;
  for (const text of row) if (meaningOf(text, index)) count++;
  return count;
}

/**
 * Is `lower` the second row of a header whose first row is `upper`? Every text in it is a known header, standing
 * where the first row has none: ผลการดำเนินการ merged over ผลผลิต and ผลลัพธ์.
 */
function isSecondRow(upper: readonly string[], lower: readonly string[] | undefined, index: Index): boolean {
  let count = 0;
  const texts = lower ?? [];
  for (let column = 0; column < texts.length; column++) {
    const text = texts[column] as string;
    if (text.trim() === "") continue;
    if (!meaningOf(text, index) || meaningOf(upper[column] ?? "", index)) return false;
    count++;
  }
  return count > 0;
}

/** Zero-based rows of the header: none, one or two. */
function findHeaderRows(rows: GridSheet["rows"], sheet: Sheet, index: Index): number[] {
  const needed = Math.min(3, sheet.columns.filter((column) => !column.optional).length);
  for (let at = 0; at < Math.min(rows.length, HEADER_SEARCH_ROWS); at++) {
    const row = rows[at] as readonly string[];
    const count = known(row, index);
    if (count === 0) continue;
    const two = isSecondRow(row, rows[at + 1], index);
    if (count + (two ? known(rows[at + 1] as readonly string[], index) : 0) >= needed)
      return two ? [at, at + 1] : [at];
  }
  return [];
}

/** Which column means what, by metadata, then header, then synonym. */
export function readHeaders(grid: GridSheet, sheet: Sheet, index: HeaderIndex): Headers {
  return hasFormHeaders(grid, sheet, index) ? index.form : findHeaders(grid, sheet, index);
}

/** Are the headers those of the form, unmarked? Then there is nothing to find out, as in nearly every workbook. */
function hasFormHeaders({ rows, columns }: GridSheet, sheet: Sheet, { meanings }: HeaderIndex): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    columns === undefined &&
    first.length === sheet.columns.length &&
    sheet.columns.every(({ header }, column) => first[column] === header) &&
    !isSecondRow(first, rows[1], meanings)
  );
}

function findHeaders(
  grid: GridSheet,
  sheet: Sheet,
  { meanings: index, proper }: Omit<HeaderIndex, "form">,
): Headers {
  const rows = findHeaderRows(grid.rows, sheet, index);
  const titles = headerTexts(grid, rows, index);
  const columns: { [id: string]: number } = {};
  const headers: { [id: string]: string } = {};
  const twice: { id: ColumnId; row: number; column: number; header: string }[] = [];
  const moved: { id: ColumnId; column: number; header: string; headerSays: ColumnId }[] = [];
  const claim = (id: ColumnId, column: number, title: string) => {
    if (id in columns) twice.push({ id, row: rows[0] as number, column, header: title });
    else {
      columns[id] = column;
      headers[id] = title;
    }
  };
  const later: { id: ColumnId; column: number; title: string; proper: boolean }[] = [];
  titles.forEach((title, column) => {
    const says = meaningOf(title, index);
    const mark = grid.columns?.[columnLetters(column)];
    const marked = mark === undefined ? undefined : sheet.columns.find(({ id }) => id === mark)?.id;
    if (marked) {
      claim(marked, column, title);
      if (says && says !== marked) moved.push({ id: marked, column, header: title, headerSays: says });
    } else if (says) later.push({ id: says, column, title, proper: proper.has(fold(title)) });
  });
  for (const { id, column, title } of later.filter(({ proper }) => proper)) claim(id, column, title);
  for (const { id, column, title } of later.filter(({ proper }) => !proper)) claim(id, column, title);
  const missing = sheet.columns.filter(({ id, optional }) => !optional && !(id in columns));
  const strangers = missing.length === 0 ? [] : unknownHeaders(titles, columns, index);
  const near = (column: Column) => strangers.filter(({ header }) => isNear(header, column));
  return {
    headerRows: rows,
    columns,
    headers,
    missing: missing.map((column) => ({ id: column.id, near: near(column) })),
    twice,
    moved,
    found: Object.keys(columns).map((id) => foundColumn(id as ColumnId, columns, headers)),
    blankCells: Object.fromEntries(Object.keys(columns).map((id) => [id, undefined])),
  };
}

function foundColumn(id: ColumnId, columns: Headers["columns"], headers: Headers["headers"]): FoundColumn {
  const header = headers[id] as string;
  const folded = fold(header);
  return {
    id,
    column: columns[id] as number,
    folded,
    first: folded.charCodeAt(0),
    longest: header.length + 2,
  };
}

function unknownHeaders(titles: readonly string[], columns: Headers["columns"], index: Index) {
  const claimed = new Set(Object.values(columns));
  return titles
    .map((header, column) => ({ header, column }))
    .filter(
      ({ header, column }) => header.trim() !== "" && !meaningOf(header, index) && !claimed.has(column),
    );
}

/** The text that heads each column: of the second row where that names one, else of the first. */
function headerTexts(grid: GridSheet, rows: readonly number[], index: Index): string[] {
  const [upper, lower] = rows.map((row) => grid.rows[row] as readonly string[]);
  let width = Math.max(upper?.length ?? 0, lower?.length ?? 0);
  // A column whose header was emptied may still bear its mark, past the end of the header row.
  for (const letters of rows.length > 0 ? Object.keys(grid.columns ?? {}) : [])
    width = Math.max(width, (parseCellName(`${letters}1`)?.column ?? -1) + 1);
  return Array.from({ length: width }, (_, column) => {
    const second = lower?.[column] ?? "";
    return meaningOf(second, index) ? second : (upper?.[column] ?? "");
  });
}

function isNear(header: string, column: Column): boolean {
  const seen = fold(header);
  return [column.header, ...column.synonyms].some((name) => {
    const wanted = fold(name);
    const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 5)));
    return editDistance(seen, wanted, limit) !== undefined;
  });
}
