import type { CellXml } from "./cells.ts";
import { isoDay, type ShownNumber, showNumber } from "./display.ts";
import { type SharedStrings, shownText } from "./strings.ts";
import type { Formats } from "./styles.ts";
import { MalformedXml } from "./xml.ts";

/** What the cells of one workbook refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: Formats;
  readonly from1904: boolean;
}

/** A cell as it is shown, with the facts that rules need beyond the text. */
export interface Shown extends ShownNumber {
  readonly error?: true;
}

const EMPTY: Shown = { text: "" };

/** The text a cell shows. Reading and mending both ask here, so that they mean the same text. */
export function showCell(cell: CellXml, context: CellContext): Shown {
  if (cell.inline !== undefined && cell.type === "inlineStr") return { text: cell.inline.text };
  const { value } = cell;
  if (value === undefined || value === "") return EMPTY;
  switch (cell.type) {
    case "s":
      return { text: sharedText(context.strings, value) };
    case "str":
    case "inlineStr":
      return { text: shownText(value) };
    case "b":
      return { text: /^(?:1|true)$/.test(value.trim()) ? "TRUE" : "FALSE" };
    case "e":
      return { text: value, error: true };
    case "d":
      return showIsoDate(value.trim(), context, cell.style);
    default:
      return showValue(value, context, cell.style);
  }
}

function sharedText({ texts }: SharedStrings, value: string): string {
  const text = texts[Number(value)];
  if (text === undefined) throw new MalformedXml(`shared string ${value} of ${texts.length}`, 0);
  return text;
}

function showValue(value: string, { formats, from1904 }: CellContext, style: number): Shown {
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: shownText(value) };
  return showNumber(number, formats[style] ?? "General", from1904);
}

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970 as a day of the 1900 system. */
const UNIX_EPOCH = 25_569;

/** `t="d"`: a date in ISO 8601, without a zone (ECMA-376 part 1, 18.18.11). */
function showIsoDate(value: string, { formats }: CellContext, style: number): Shown {
  const time = Date.parse(/T/.test(value) && !/Z$/.test(value) ? `${value}Z` : value);
  if (Number.isNaN(time)) return { text: value };
  const serial = time / MILLISECONDS_A_DAY + UNIX_EPOCH;
  const shown = showNumber(serial, formats[style] ?? "General", false);
  return shown.date ? shown : { text: value, date: isoDay(serial) };
}
