import type { Area } from "../measures/grid.ts";

/**
 * A workbook to paint, as plain data: what the form and the report are drawn into, and the only thing that the
 * xlsx engine gets to see. Rows and columns are zero-based; heights are points, widths are characters of the
 * workbook's default font (as in a spreadsheet's own dialog), lengths on paper are centimetres.
 */
export interface Drawing {
  readonly properties: Properties;
  /** Every style by name. All cells of one name share one style object: exceljs is slow otherwise. */
  readonly styles: Readonly<Record<string, Style>>;
  readonly sheets: readonly DrawnSheet[];
}

/** Document properties, shown by spreadsheets under "Properties" and read aloud by screen readers. */
export interface Properties {
  readonly title: string;
  readonly subject?: string;
  readonly creator: string;
}

export interface DrawnSheet {
  readonly title: string;
  /** Width of each column from A on. */
  readonly widths: readonly number[];
  readonly rows: readonly DrawnRow[];
  readonly merges?: readonly Area[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  readonly print?: Print;
  readonly validations?: readonly Validation[];
  readonly table?: Table;
  readonly pictures?: readonly Picture[];
  readonly hidden?: boolean;
  readonly gridLines?: boolean;
  /** RRGGBB. */
  readonly tabColor?: string;
}

export interface DrawnRow {
  /** Points. A row without one keeps the engine's 15 pt in LibreOffice: write one wherever there is text. */
  readonly height?: number;
  /** By column; a hole is a cell without value and style. */
  readonly cells: readonly (DrawnCell | undefined)[];
  /** The page ends below this row. */
  readonly breakAfter?: boolean;
}

export interface DrawnCell {
  /** Name of a style of the drawing. */
  readonly style?: string;
  /** A text is always painted as a text, whatever it begins with; a number as a number. */
  readonly value?: string | number;
}

export interface Style {
  readonly font?: Font;
  readonly align?: Align;
  readonly border?: Border;
  /** Background, RRGGBB. */
  readonly fill?: string;
  /** Number format; "@" makes a cell take what is typed as text. */
  readonly format?: string;
}

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RRGGBB; black when absent. */
  readonly color?: string;
}

export interface Align {
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
}

export type Line = "hair" | "dotted" | "dashed" | "thin" | "medium" | "thick" | "double";

export interface Border {
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
  /** RRGGBB of all four; black when absent. */
  readonly color?: string;
}

export interface Print {
  readonly orientation: "portrait" | "landscape";
  /** Centimetres. */
  readonly margins: Margins;
  /** First and last row (zero-based) that every page repeats. */
  readonly titleRows?: readonly [number, number];
  /** One page wide, as many high as it takes. Excel then ignores the breaks of rows. */
  readonly fitToWidth?: boolean;
  /** Percent, when the page is not fitted. */
  readonly scale?: number;
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
  readonly centered?: boolean;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Texts in the codes of spreadsheets: `&P` page, `&N` pages, `&"font,Bold"&14` font and size. */
export interface HeaderFooter {
  readonly all: string;
  /** On the first page instead, when it differs ("" for nothing). */
  readonly first?: string;
}

export interface Validation {
  readonly area: Area;
  /** The cells of another sheet to choose from; or anything, where there is nothing but a prompt. */
  readonly allow: { readonly sheet: string; readonly area: Area } | "anything";
  /** Shown beside the cell: title ≤ 32 characters, text ≤ 255. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** What is said about other values, which may still be typed. */
  readonly remark?: { readonly title: string; readonly text: string };
}

/** The sheet's rows from `top` on are one table with one header row of texts. */
export interface Table {
  /** Latin letters, unique in the workbook. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly columns: readonly string[];
  /** Rows below the header. */
  readonly rows: number;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly kind: "png" | "jpeg" | "gif";
  /** Where its top left corner lies; fractions of a cell count. */
  readonly at: { readonly column: number; readonly row: number };
  /** Pixels of 1/96 inch. */
  readonly size: { readonly width: number; readonly height: number };
}
