import type { ColumnId, SheetId } from "../../measures/workbook.ts";

/** A text for an empty cell; zero-based. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One thing that the form lacks, and what is done about it. Rows and columns are zero-based. */
export type SetupStep =
  | {
      readonly kind: "sheet";
      readonly id: SheetId;
      readonly title: string;
      readonly texts: readonly (readonly string[])[];
      /** A sheet of this title is there and empty. */
      readonly isThere: boolean;
    }
  | {
      readonly kind: "columns";
      readonly title: string;
      readonly row: number;
      readonly columns: readonly {
        readonly id: ColumnId;
        readonly header: string;
        readonly column: number;
      }[];
    }
  | {
      readonly kind: "facts";
      readonly title: string;
      readonly labels: readonly string[];
      readonly cells: readonly CellText[];
    }
  /** Indicators, or standard measures. */
  | { readonly kind: "start"; readonly title: string; readonly cells: readonly CellText[] };

/** What a table's columns mean once the steps are done: what drop-downs, marks and the header's protection go by. */
export interface Dressing {
  readonly id: SheetId;
  readonly title: string;
  /** First and last row of the header. */
  readonly headerTop: number;
  readonly headerRow: number;
  readonly columns: readonly { readonly id: ColumnId; readonly column: number }[];
  /** Columns that bear the mark of their meaning already. */
  readonly marked: readonly number[];
  /** Rows of the agency's facts, by field, on the agency sheet. */
  readonly facts: Readonly<Record<string, number>>;
}

export interface SheetPlan {
  readonly steps: readonly SetupStep[];
  readonly dressing?: Dressing;
  readonly remarks: readonly string[];
}

export interface SetupPlan {
  readonly steps: readonly SetupStep[];
  readonly dressings: readonly Dressing[];
  /** What was left as it is, and what the person can do about it. Thai. */
  readonly remarks: readonly string[];
}
