import { advanceOf } from "./advances.ts";
import { breakOffsets } from "./line-breaks.ts";

/**
 * How tall a row must be for its texts. Neither Excel nor LibreOffice fits the rows of a file to merged cells, and
 * LibreOffice fits none at all, so every height is written into the file: a little generous, never short.
 */

/** What a text is set in. */
export interface Face {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Family; TH SarabunPSK when absent. */
  readonly name?: string;
}

/** The tallest row a spreadsheet can show, in points. */
export const ROW_LIMIT = 409;
/** Above and below the lines of one cell; LibreOffice needs 1.45 pt. */
const PADDING = 3;
/** Excel shows heights in pixels of 0.75 pt. */
const PIXEL = 0.75;
/** Of a line's width, what is reckoned with: texts set by Excel and LibreOffice differ by less. */
const FILL = 0.96;
/** A column of w characters is 7w pixels wide (Calibri 11), 5 of them its padding. */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;

/**
 * Families by how wide their letters are next to TH Sarabun New's, and how far apart (em) their lines. Sarabun's
 * ascent and descent are 1.301 em together. The others are reckoned generously: an office may use any font in a
 * template of its own.
 */
const FAMILIES: readonly { readonly name: RegExp; readonly width: number; readonly line: number }[] = [
  { name: /^TH Sarabun/i, width: 1, line: 1.301 },
  { name: /^TH /i, width: 1.1, line: 1.45 },
  { name: /^(?:Angsana|Browallia|Cordia)|UPC$/i, width: 1.1, line: 1.5 },
  { name: /./, width: 1.65, line: 1.6 },
];
const SARABUN = { width: 1, line: 1.301 };

function familyOf(face: Face): { readonly width: number; readonly line: number } {
  const { name } = face;
  return (name !== undefined && FAMILIES.find((family) => family.name.test(name))) || SARABUN;
}

/** Width of a line in thousandths of an em of TH Sarabun New. */
function lineLimit(width: number, face: Face): number {
  return (width * FILL * 1000) / (face.size * familyOf(face).width);
}

/** Width that a text has in one or several merged columns of these many characters together, in points. */
export function textWidth(characters: number): number {
  return Math.max(1, characters * CHARACTER_PIXELS - PADDING_PIXELS) * PIXEL;
}

/** Distance of two lines in points. Spreadsheets set lines on whole pixels. */
function lineHeight(face: Face): number {
  return Math.ceil((face.size * familyOf(face).line) / PIXEL) * PIXEL;
}

/** Height of a row for so many lines, in points. */
export function linesHeight(lines: number, face: Face): number {
  return lines * lineHeight(face) + PADDING;
}

/** How many lines of one cell fit into a height, in points. */
export function linesIn(height: number, face: Face): number {
  return Math.floor((height - PADDING) / lineHeight(face));
}

/** Offsets at which the lines of a text begin when it is set at a width (points); "\n" always ends a line. */
export function lineStarts(text: string, width: number, face: Face): readonly number[] {
  const limit = lineLimit(width, face);
  const bold = face.bold ?? false;
  // Most texts of a table are one short line.
  if (!text.includes("\n") && advanceOf(text, 0, text.length, bold) <= limit) return ONE_LINE;
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of text.split("\n")) {
    for (const offset of breakOffsets(paragraph, limit, bold)) starts.push(at + offset);
    at += paragraph.length + 1;
  }
  return starts;
}

const ONE_LINE: readonly number[] = [0];

/** How many lines a text takes at a width (points). */
export function lineCount(text: string, width: number, face: Face): number {
  return lineStarts(text, width, face).length;
}

/** Makes rows taller, the last first and none past the limit, until together they are as tall as is needed. */
export function growRows(heights: number[], need: number): void {
  let short = need - heights.reduce((sum, height) => sum + height, 0);
  for (let row = heights.length - 1; row >= 0 && short > 0; row--) {
    const height = heights[row] as number;
    const more = Math.max(0, Math.min(short, ROW_LIMIT - height));
    heights[row] = height + more;
    short -= more;
  }
}
