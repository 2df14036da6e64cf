import type { Area } from "../../../measures/grid.ts";
import type { Cell, SheetArea } from "./cell.ts";

/**
 * A whole spreadsheet as one value of plain JSON. Nothing in it is changed in place; what an edit does not touch
 * is shared between the old state and the new one, so that states are cheap to keep and to compare.
 */
export interface SpreadsheetState {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetState[];
  readonly namedRanges: readonly NamedRange[];
  readonly metadata: readonly Metadata[];
  /** Addresses that may see the file beside its owner's. No part of the history: an undo leaves them. */
  readonly viewers?: readonly string[];
  /** The next id of a chart, a metadatum, a protection. */
  readonly nextId: number;
}

export interface SheetState {
  /** The gid. */
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Size of the grid, which is more than what is filled. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor?: string;
  readonly gridLinesHidden?: boolean;
  /** Pixels, by zero-based index; absent is the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Ragged; a cell that was never touched is undefined. */
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
  readonly protections: readonly Protection[];
  readonly rules: readonly FormatRule[];
  readonly charts: readonly Chart[];
}

export type Row = readonly (Cell | undefined)[];

export interface NamedRange extends SheetArea {
  readonly name: string;
}

/** Developer metadata, on the spreadsheet, a sheet, or one row or column. */
export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: "DOCUMENT" | "PROJECT";
  readonly place: MetadataPlace;
}

export type MetadataPlace =
  | { readonly type: "SPREADSHEET" }
  | { readonly type: "SHEET"; readonly sheet: number }
  | { readonly type: "ROW" | "COLUMN"; readonly sheet: number; readonly index: number };

/** Only warnings: whoever edits is asked whether they mean it. */
export interface Protection {
  readonly id: number;
  readonly description: string;
  /** Absent protects the whole sheet. */
  readonly area?: Area;
  readonly warningOnly: boolean;
}

/** One conditional format. */
export interface FormatRule {
  readonly areas: readonly Area[];
  /** As `SpreadsheetApp.BooleanCriteria` names it. */
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A chart as it was asked for; the sandbox draws none. */
export interface Chart {
  readonly id: number;
  /** As `Charts.ChartType` names it. */
  readonly type: string;
  readonly ranges: readonly SheetArea[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly numHeaders: number;
  readonly transposed: boolean;
  /** Zero-based cell of its corner, and pixels from there. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
/** Pixels. */
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;
/** Cells of a whole spreadsheet, and characters of one cell, that Google Sheets holds. */
export const SHEETS_LIMITS = { cells: 10_000_000, characters: 50_000 } as const;

export function emptySheet(id: number, title: string, rowCount = DEFAULT_ROWS): SheetState {
  return {
    id,
    title,
    hidden: false,
    rowCount,
    columnCount: DEFAULT_COLUMNS,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
    rows: [],
    merges: [],
    protections: [],
    rules: [],
    charts: [],
  };
}

/** A new spreadsheet as Google makes it for a Thai account: one empty sheet "ชีต1". */
export function emptyState(title = "สเปรดชีตไม่มีชื่อ", id = "sandbox"): SpreadsheetState {
  return {
    id,
    title,
    locale: "th_TH",
    timeZone: "Asia/Bangkok",
    sheets: [emptySheet(0, "ชีต1")],
    namedRanges: [],
    metadata: [],
    nextId: 1,
  };
}
