import type {
  AgencyField,
  AnalysisColumn,
  ColumnId,
  PlanColumn,
  ResultsColumn,
  SheetId,
} from "./workbook.ts";

/** A text that knows where it stands. Rows and columns are zero-based. */
export interface Cell {
  readonly text: string;
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  /** The column's meaning; in the agency sheet the fact's field. */
  readonly id: ColumnId | AgencyField;
  /** Number of the measure (or indicator) whose row this is; absent on the agency sheet. */
  readonly measure?: number;
  /** The source says that the value is an error such as #REF!. */
  readonly error?: boolean;
  /** The text is a formula's result: it may be reported, never overwritten. */
  readonly formula?: boolean;
  /** The cell is a real date: its day as ISO (C.E.). */
  readonly date?: string;
}

/** One row of a table. A column that the sheet lacks has no cell; an empty cell has the text "". */
export interface Row<C extends string> {
  readonly row: number;
  /** What `ที่` says, when it is a number. */
  readonly number: number | undefined;
  readonly cells: { readonly [K in C]?: Cell };
}

export type AnalysisRow = Row<AnalysisColumn>;
export type PlanRow = Row<PlanColumn>;
export type ResultRow = Row<ResultsColumn>;

/** A plan row and the result rows that belong to it. */
export interface Measure {
  /** From 1: the plan's own number where it has one, else its place. */
  readonly number: number;
  readonly plan: PlanRow;
  readonly results: readonly ResultRow[];
  /** How the results were found. */
  readonly joinedBy: "number" | "name" | "none";
}

/** What the reader made of one sheet. */
export interface SheetReading {
  readonly id: SheetId;
  /** The sheet's title as the workbook has it, or the contract's when it is absent. */
  readonly title: string;
  readonly present: boolean;
  /** Titles in the workbook that nearly are this sheet's, when it is absent. */
  readonly nearTitles: readonly string[];
  /** Zero-based rows of the header (two when it spans two), empty when none was found. */
  readonly headerRows: readonly number[];
  /** Zero-based column of each meaning that was found. */
  readonly columns: { readonly [id: string]: number };
  /** Header of each found column as the sheet writes it. */
  readonly headers: { readonly [id: string]: string };
  readonly missing: readonly {
    readonly id: ColumnId;
    readonly near: readonly { readonly header: string; readonly column: number }[];
  }[];
  /** Columns that claim a meaning another column already has. */
  readonly twice: readonly {
    readonly id: ColumnId | AgencyField;
    readonly row: number;
    readonly column: number;
    readonly header: string;
  }[];
  /** Metadata and header disagree. */
  readonly moved: readonly {
    readonly id: ColumnId;
    readonly column: number;
    readonly header: string;
    readonly headerSays: ColumnId;
  }[];
  /** Zero-based empty rows between two filled rows of the table. */
  readonly blankRows: readonly number[];
  /** Merged ranges (A1) that touch data rows. */
  readonly mergedData: readonly string[];
  /** Rows with any text below the header. */
  readonly dataRows: number;
}

/** The workbook, understood. */
export interface MeasuresBook {
  readonly sheets: readonly SheetReading[];
  readonly agency: { readonly [F in AgencyField]?: Cell };
  readonly analysis: readonly AnalysisRow[];
  readonly plan: readonly PlanRow[];
  readonly results: readonly ResultRow[];
  readonly measures: readonly Measure[];
  /** Results that belong to no planned measure. */
  readonly unplanned: readonly ResultRow[];
}
