import { lineCount, linesHeight, ROW_LIMIT, textWidth } from "../../templates/heights.ts";
import { escapeStored, splitText } from "./clean.ts";
import type { TableColumn, TableValue } from "./table-plan.ts";
import { type ColumnKind, FONT, TEXT_SIZE } from "./table-styles.ts";

/** What stands in the cells of plain tables, and how tall that makes a row. */

export const FACE = { size: TEXT_SIZE, name: FONT };
export const ONE_LINE = linesHeight(1, FACE);

/** Characters that the indent of a copied text takes, reckoned generously. */
const INDENT = 2;

/** Width in which the texts of a column are broken into lines, in points; undefined where they are not. */
export function wrapWidth({ kind, width }: Pick<TableColumn, "kind" | "width">): number | undefined {
  if (kind === "copy") return textWidth(width - INDENT);
  return kind === "text" ? textWidth(width) : undefined;
}

/** Reckons the heights of rows; a text that stands in one row after another (an office's name) is reckoned once. */
export function heightsOf(
  widths: readonly (number | undefined)[],
): (values: readonly TableValue[]) => number {
  const last = widths.map(() => ({ text: "", lines: 1 }));
  return (values) => {
    let most = 1;
    last.forEach((known, index) => {
      const width = widths[index];
      const value = values[index];
      if (width === undefined || typeof value !== "string") return;
      if (known.text !== value) {
        known.text = value;
        known.lines = lineCount(value, width, FACE);
      }
      most = Math.max(most, known.lines);
    });
    return most === 1 ? ONE_LINE : Math.min(ROW_LIMIT, linesHeight(most, FACE));
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of a spreadsheet, as long as no day before March 1900 is meant. */
const EPOCH = Date.UTC(1899, 11, 30);

export function storedValue(value: TableValue, kind: ColumnKind): string | number | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "number") return value;
  if (kind === "day" && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value))
    return (Date.parse(value) - EPOCH) / DAY_MS;
  return cellText(value);
}

/** Always a plain text: an object would become a live formula. What no cell can hold ends in "…". */
export function cellText(text: string): string {
  const [piece = "", more] = splitText(text, CELL_LIMIT);
  return escapeStored(more === undefined ? piece : `${piece}…`);
}

/** Room for the "…" and for the escapes of `_x0041_`. */
const CELL_LIMIT = 32_000;
