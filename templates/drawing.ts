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
  readonly names?: readonly NamedRange[];
}

/** Document properties, shown by spreadsheets under "Properties" and read aloud by screen readers. */
export interface Properties {
  readonly title: string;
  readonly subject?: string;
  readonly creator: string;
  readonly description?: string;
  readonly keywords?: string;
  /** BCP 47 tag; Thai when absent. */
  readonly language?: string;
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
  /** Rows coloured by a condition, e.g. one row of each status. */
  readonly tints?: readonly Tint[];
  readonly table?: Table;
  readonly pictures?: readonly Picture[];
  /** Hidden columns, zero-based. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
  /** Only cells with an `unlocked` style may be typed into; there is no password. */
  readonly guarded?: boolean;
  readonly gridLines?: boolean;
  /** RRGGBB. */
  readonly tabColor?: string;
  /** Percent on screen. */
  readonly zoom?: number;
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
  /** http(s) address, or "#'sheet'!A1"; the value is what is shown. */
  readonly link?: string;
}

export interface Style {
  readonly font?: Font;
  readonly align?: Align;
  readonly border?: Border;
  /** Background, RRGGBB. */
  readonly fill?: string;
  /** Number format; "@" makes a cell take what is typed as text. */
  readonly format?: string;
  /** May be typed into on a guarded sheet. */
  readonly unlocked?: boolean;
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
  readonly area?: Area;
  readonly centered?: boolean;
  readonly firstPageNumber?: number;
  /** Grid lines are printed too. */
  readonly gridLines?: boolean;
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
  /**
   * What may be chosen: words (together at most 255 characters, none with a comma), or the cells of another
   * sheet; whole numbers between two; or nothing but a prompt.
   */
  readonly allow:
    | { readonly words: readonly string[] }
    | { readonly sheet: string; readonly area: Area }
    | { readonly from: number; readonly to: number; readonly decimals?: boolean }
    | "anything";
  /** Shown beside the cell: title ≤ 32 characters, text ≤ 255. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** What is said about other values; `strict` refuses them, else they are only remarked on. */
  readonly remark?: { readonly title: string; readonly text: string };
  readonly strict?: boolean;
}

/** Cells of an area are shown in a style while a formula is true (written for the area's top left cell). */
export interface Tint {
  readonly area: Area;
  readonly when: string;
  readonly style: string;
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
  /** Where it ends, or its size in pixels of 1/96 inch. */
  readonly to?: { readonly column: number; readonly row: number };
  readonly size?: { readonly width: number; readonly height: number };
}

export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}
