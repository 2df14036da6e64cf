import type { MeasuresBook, SheetReading } from "../../measures/book.ts";
import type { Filling } from "../../measures/form/filling.ts";
import { columnLetters, type GridSheet } from "../../measures/grid.ts";
import {
  AGENCY_LABELS,
  type AgencyLabel,
  type Column,
  type ColumnId,
  sheetOf,
} from "../../measures/workbook.ts";
import type { CellText, SetupStep, SheetPlan } from "./steps.ts";

type Placed = { readonly id: ColumnId; readonly column: number };
type PlaceOf = (id: string) => number | undefined;

/** What a table lacks that is there already: columns to its right, facts below it, texts in its empty cells. */
export function planTable(
  reading: SheetReading,
  source: GridSheet,
  book: MeasuresBook,
  filling: Filling,
): SheetPlan {
  const { id, title, headerRows } = reading;
  const headerTop = headerRows[0] as number;
  const headerRow = headerRows[headerRows.length - 1] as number;
  const added = missingColumns(reading, source);
  const found = Object.entries(reading.columns).map(([meaning, column]) => ({
    id: meaning as ColumnId,
    column,
  }));
  const columns: Placed[] = [...found, ...added];
  const place: PlaceOf = (meaning) => columns.find((column) => column.id === meaning)?.column;
  const absent = id === "agency" ? missingFacts(book) : [];
  const last = source.rows.length;
  const start = startTexts(reading, book, filling, headerRow + 1, place).filter(isEmptyIn(source));
  const steps: SetupStep[] = [];
  if (added.length > 0) steps.push({ kind: "columns", title, row: headerTop, columns: added });
  if (absent.length > 0) {
    const labels = absent.map(({ label }) => label);
    steps.push({ kind: "facts", title, labels, cells: factTexts(absent, filling, last, place) });
  }
  if (start.length > 0) steps.push({ kind: "start", title, cells: start });
  const facts = new Map(
    AGENCY_LABELS.flatMap(({ field }) =>
      book.agency[field] ? [[field, book.agency[field].row] as const] : [],
    ),
  );
  absent.forEach(({ field }, index) => {
    facts.set(field, last + index);
  });
  const marks = Object.keys(source.columns ?? {});
  return {
    steps,
    dressing: {
      id,
      title,
      headerTop,
      headerRow,
      columns,
      marked: columns.map(({ column }) => column).filter((column) => marks.includes(columnLetters(column))),
      facts: id === "agency" ? Object.fromEntries(facts) : {},
    },
    remarks: nearRemarks(reading),
  };
}

const columnOf = ({ id }: SheetReading, meaning: ColumnId) =>
  sheetOf(id).columns.find((column) => column.id === meaning) as Column;

/** A column that nothing in the header comes near goes to the right of everything that is filled. */
function missingColumns(reading: SheetReading, source: GridSheet): (Placed & { readonly header: string })[] {
  const free = source.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return reading.missing
    .filter(({ near }) => near.length === 0)
    .map(({ id }, index) => ({ id, header: columnOf(reading, id).header, column: free + index }));
}

function nearRemarks(reading: SheetReading): string[] {
  return reading.missing.flatMap(({ id, near: [near] }) => {
    const { header } = columnOf(reading, id);
    return near
      ? [
          `ชีต${reading.title}ยังไม่มีคอลัมน์ ${header} แต่มีหัวคอลัมน์ใกล้เคียง คือ ${near.header} จึงยังไม่ได้เพิ่ม — ถ้าเป็นคอลัมน์เดียวกัน พิมพ์หัวคอลัมน์ว่า ${header}`,
        ]
      : [];
  });
}

function missingFacts({ agency }: MeasuresBook): AgencyLabel[] {
  return AGENCY_LABELS.filter(({ field }) => agency[field] === undefined);
}

function factTexts(
  absent: readonly AgencyLabel[],
  { agency }: Filling,
  from: number,
  place: PlaceOf,
): CellText[] {
  return absent.flatMap(({ field, label, help }, index) =>
    inRow(
      from + index,
      { "agency.label": label, "agency.value": agency[field] ?? "", "agency.help": help },
      place,
    ),
  );
}

/** The indicators of an empty analysis, and the standard measures of a plan (and results) that nobody has begun. */
function startTexts(
  { id }: SheetReading,
  book: MeasuresBook,
  filling: Filling,
  from: number,
  place: PlaceOf,
): CellText[] {
  if (id === "agency" || book[id].length > 0) return [];
  const isStart = (row: { readonly [column: string]: string }) => id === "analysis" || `${id}.measure` in row;
  const rows: readonly { readonly [column: string]: string }[] = filling[id];
  return rows.filter(isStart).flatMap((row, index) => inRow(from + index, row, place));
}

function inRow(row: number, texts: { readonly [column: string]: string }, place: PlaceOf): CellText[] {
  return Object.entries(texts).flatMap(([id, text]) => {
    const column = place(id);
    return column === undefined || text === "" ? [] : [{ row, column, text }];
  });
}

const isEmptyIn =
  ({ rows }: GridSheet) =>
  ({ row, column }: CellText) =>
    (rows[row]?.[column] ?? "") === "";
