/**
 * A workbook as every source hands it over: sheets of displayed cell texts, with the few facts beyond text
 * that rules need. Plain JSON, so that it can be posted, kept and written by hand in a test.
 */
export interface Grid {
  readonly sheets: readonly GridSheet[];
}

export interface GridSheet {
  readonly title: string;
  /** Displayed texts, row by row from A1. Rows may be ragged; an empty cell is "". Lines are parted by "\n". */
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: boolean;
  /** Merged ranges in A1 form ("A1:C2"). Only the top left cell holds a text. */
  readonly merges?: readonly string[];
  /** Cells (A1) whose value is an error such as #REF!. */
  readonly errors?: readonly string[];
  /** Cells (A1) that hold a formula: their text is a result, and no fix may overwrite them. */
  readonly formulas?: readonly string[];
  /** Cells (A1) that hold a real date, with the day as ISO (C.E.) "2024-03-01". */
  readonly dates?: Readonly<Record<string, string>>;
  /** Developer metadata `ita.column` by column letters: `{ "C": "plan.measure" }`. */
  readonly columns?: Readonly<Record<string, string>>;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Column letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  if (column < ALPHABET.length) return ALPHABET[column] as string;
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 name of a zero-based cell: (2, 5) → "F3". */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Zero-based place of an A1 name, or undefined when it is none. */
export function parseCellName(name: string): Place | undefined {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(name);
  if (!match) return undefined;
  const [, letters, digits] = match as unknown as [string, string, string];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Zero-based, inclusive area of an A1 range ("B2:D4"), or undefined when it is none. */
export function parseRange(range: string): Area | undefined {
  const [from = "", to = from] = range.split(":");
  const start = parseCellName(from);
  const end = parseCellName(to);
  if (!start || !end) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
