import type { Cell } from "./book.ts";
import type { RuleCode } from "./codes.ts";

/** must ต้องแก้ · check ควรตรวจ · advice แนะนำ */
export type Level = "must" | "check" | "advice";
export const LEVELS: readonly Level[] = ["must", "check", "advice"];

/** A repair made for exactly the text `before`; it is void once the cell holds anything else. */
export interface Fix {
  /** Sheet title and A1 cell. */
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  /** Changes only blanks, invisible characters, mark order, digit script, list markers or markup. */
  readonly safe: boolean;
}

/** What a rule found. Plain data: its words are made late, from the catalogue. */
export interface Finding {
  readonly code: RuleCode;
  readonly level: Level;
  /** Sheet title as the workbook has it. */
  readonly sheet: string;
  /** A1 cell; absent when the finding is about the sheet. */
  readonly cell?: string;
  /** The column's (or fact's) title as the sheet writes it. */
  readonly column?: string;
  readonly measure?: number;
  /** What the message talks about, by name. */
  readonly values: { readonly [name: string]: string };
  readonly fix?: Fix;
}

/** What a rule reports about one cell; validate() turns it into a Finding. */
export interface Hit {
  readonly at: Cell;
  readonly level?: Level;
  readonly values?: { readonly [name: string]: string };
  /** The whole cell text after the repair. */
  readonly after?: string;
  readonly safe?: boolean;
}

/** What a rule reports about a sheet or a header cell. */
export interface SheetHit {
  readonly sheet: string;
  readonly place?: { readonly row: number; readonly column: number };
  readonly columnTitle?: string;
  readonly level?: Level;
  readonly values?: { readonly [name: string]: string };
}

/** What a text rule reports about one text, wherever it stands. */
export interface TextHit {
  readonly values?: { readonly [name: string]: string };
  readonly after?: string;
  readonly safe?: boolean;
}
