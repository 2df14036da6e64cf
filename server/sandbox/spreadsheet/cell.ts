import type { Area } from "../../../measures/grid.ts";

/** A cell as Google Sheets holds it. Cells are never changed in place: an edit makes another one. */
export interface Cell extends CellStyle {
  /** Absent in an empty cell. A date is a number (days since 30 December 1899) under a date format. */
  readonly value?: CellValue;
  /** With its "=". */
  readonly formula?: string;
  /** The displayed text where the sandbox cannot work it out: an opened file's formulas and formats. */
  readonly shown?: string;
  /** Links over stretches of the text, as set with rich text. */
  readonly links?: readonly TextLink[];
  readonly note?: string;
  readonly validation?: Validation;
}

export type CellValue = string | number | boolean | CellError;

export interface CellError {
  readonly error: "#ERROR!" | "#NAME?" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#N/A" | "#NUM!" | "#NULL!";
}

export interface TextLink {
  readonly start: number;
  /** Just behind the last character. */
  readonly end: number;
  readonly url: string;
}

/** Absent means the sheet's default. Colours are "#rrggbb", sizes are points. */
export interface CellStyle {
  /** Number format; absent is "automatic", "@" is plain text. */
  readonly format?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: "bold";
  readonly fontStyle?: "italic";
  readonly fontLine?: "underline" | "line-through";
  readonly wrap?: "WRAP" | "CLIP";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle";
  readonly borders?: Borders;
}

export type BorderSide = "top" | "left" | "bottom" | "right";
export type Borders = Readonly<Partial<Record<BorderSide, { color: string; style: string }>>>;

/** A rule on what may be typed. */
export interface Validation {
  /** As `SpreadsheetApp.DataValidationCriteria` names it. */
  readonly criteria: string;
  /** What the criteria compare with; for a list its words. */
  readonly values: readonly (string | number | boolean)[];
  /** For VALUE_IN_RANGE: where the words stand. */
  readonly range?: SheetArea;
  readonly dropdown: boolean;
  /** Warns only; what does not comply is kept. */
  readonly allowInvalid: boolean;
  readonly help?: string;
}

export interface SheetArea {
  readonly sheet: number;
  readonly area: Area;
}

export const EMPTY_CELL: Cell = {};

export function isError(value: CellValue | undefined): value is CellError {
  return typeof value === "object";
}

/** Errors that a cell can show. */
export const ERROR_VALUES: ReadonlySet<string> = new Set<CellError["error"]>([
  "#ERROR!",
  "#NAME?",
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#N/A",
  "#NUM!",
  "#NULL!",
]);

/** What a cell holds, without how it looks: what "delete" empties. */
const CONTENTS = ["value", "formula", "shown", "links"] as const;

/** The cell with its contents taken out; note, validation and style stay. */
export function emptied(cell: Cell): Cell {
  return without(cell, CONTENTS);
}

/** The cell with other contents. */
export function refilled(cell: Cell, contents: Pick<Cell, (typeof CONTENTS)[number] | "format">): Cell {
  return { ...emptied(cell), ...contents };
}

/** The cell with these parts taken out. */
export function without(cell: Cell, parts: readonly (keyof Cell)[]): Cell {
  // Not by delete, which makes an object slow for the rest of its life.
  const left: Record<string, unknown> = {};
  for (const part of Object.keys(cell) as (keyof Cell)[]) if (!parts.includes(part)) left[part] = cell[part];
  return left;
}

/** Every part of a cell's looks. */
export const STYLE_PARTS: readonly (keyof CellStyle)[] = [
  "format",
  "background",
  "fontColor",
  "fontFamily",
  "fontSize",
  "fontWeight",
  "fontStyle",
  "fontLine",
  "wrap",
  "horizontal",
  "vertical",
  "borders",
];
