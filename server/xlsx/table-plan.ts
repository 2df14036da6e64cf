import type { Print } from "../../templates/drawing.ts";
import type { ColumnKind } from "./table-styles.ts";

/** What a sheet of a plain table is made of. */

export interface TableColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** A bar behind each number, full at this value. */
  readonly barTo?: number;
  /** Texts that are shown in a colour (RRGGBB) of their own. */
  readonly colors?: Readonly<Record<string, string>>;
}

export interface TableSheetPlan {
  readonly title: string;
  /** Of the table: Latin letters, unique in the workbook. */
  readonly name: string;
  /** Lines above the table, the first the largest. */
  readonly headings: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly frozenColumns?: number;
  readonly print: Print;
}

/** A text, a number, a share (0–1) or an ISO day, as its column wants it; nothing for an empty cell. */
export type TableValue = string | number | undefined;
