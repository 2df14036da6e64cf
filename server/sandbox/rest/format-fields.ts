import type { BorderSide, Cell, CellStyle } from "../spreadsheet/cell.ts";
import { linkOf } from "../spreadsheet/formula.ts";
import { isDateFormat } from "../spreadsheet/shown.ts";
import { type Message, never, part, unlessZero, value } from "./message.ts";

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const COLOR: Message<Colour> = {
  red: unlessZero(({ red }) => red),
  green: unlessZero(({ green }) => green),
  blue: unlessZero(({ blue }) => blue),
  ...never("alpha"),
};

const COLOR_STYLE: Message<Colour> = {
  rgbColor: part(COLOR, (colour) => colour),
  ...never("themeColor"),
};

/** A field pair as Google writes every colour: the older plain one, and the one with a style. */
export function colourFields<T>(name: string, read: (from: T) => string | undefined): Message<T> {
  const colour = (from: T) => {
    const hex = read(from);
    return hex === undefined ? undefined : colourOf(hex);
  };
  return { [name]: part(COLOR, colour), [`${name}Style`]: part(COLOR_STYLE, colour) };
}

/** "#rrggbb" in shares of one, to the seven digits of a float. */
function colourOf(hex: string): Colour {
  const share = (at: number) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toPrecision(8));
  return { red: share(1), green: share(3), blue: share(5) };
}

const NUMBER_FORMAT: Message<string> = {
  type: value(numberType),
  pattern: value((format) => format),
};

/** CellFormat.NumberFormatType. */
function numberType(format: string): string {
  if (format === "@") return "TEXT";
  if (isDateFormat(format)) {
    const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
    const hasTime = /[hs]/i.test(letters);
    return /[dy]/i.test(letters) ? (hasTime ? "DATE_TIME" : "DATE") : hasTime ? "TIME" : "DATE";
  }
  if (format.includes("%")) return "PERCENT";
  if (/0E\+0/i.test(format)) return "SCIENTIFIC";
  return /[฿$€£¥]/.test(format.replace(/\[\$-/g, "")) ? "CURRENCY" : "NUMBER";
}

type Border = NonNullable<NonNullable<CellStyle["borders"]>[BorderSide]>;

const WIDTHS: Readonly<Record<string, number>> = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 };

const BORDER: Message<Border> = {
  style: value(({ style }) => style),
  width: value(({ style }) => WIDTHS[style] ?? 1),
  ...colourFields("color", ({ color }) => color),
};

const BORDERS: Message<NonNullable<CellStyle["borders"]>> = {
  top: part(BORDER, ({ top }) => top),
  bottom: part(BORDER, ({ bottom }) => bottom),
  left: part(BORDER, ({ left }) => left),
  right: part(BORDER, ({ right }) => right),
};

/** Pixels, which nothing in the sandbox changes. */
const PADDING: Message<unknown> = {
  top: value(() => 2),
  right: value(() => 3),
  bottom: value(() => 2),
  left: value(() => 3),
};

const TEXT_PARTS = ["fontColor", "fontFamily", "fontSize", "fontWeight", "fontStyle", "fontLine"] as const;

/** Set by hand: what was not set is left out. */
const USER_TEXT: Message<Cell> = {
  ...colourFields("foregroundColor", ({ fontColor }) => fontColor),
  fontFamily: value(({ fontFamily }) => fontFamily),
  fontSize: value(({ fontSize }) => fontSize),
  bold: value(({ fontWeight }) => fontWeight && true),
  italic: value(({ fontStyle }) => fontStyle && true),
  strikethrough: value(({ fontLine }) => fontLine === "line-through" || undefined),
  underline: value(({ fontLine }) => fontLine === "underline" || undefined),
  ...never("link"),
};

/** As it is shown: with the defaults of a new spreadsheet. */
const SHOWN_TEXT: Message<Cell> = {
  ...colourFields("foregroundColor", ({ fontColor = "#000000" }) => fontColor),
  fontFamily: value(({ fontFamily = "Arial" }) => fontFamily),
  fontSize: value(({ fontSize = 10 }) => fontSize),
  bold: value(({ fontWeight }) => fontWeight !== undefined),
  italic: value(({ fontStyle }) => fontStyle !== undefined),
  strikethrough: value(({ fontLine }) => fontLine === "line-through"),
  underline: value(({ fontLine }) => fontLine === "underline"),
  ...never("link"),
};

const SHARED: Message<Cell> = {
  ...never("textDirection", "textRotation"),
  numberFormat: part(NUMBER_FORMAT, ({ format }) => format),
  borders: part(BORDERS, ({ borders }) => borders),
};

export const USER_FORMAT: Message<Cell> = {
  ...SHARED,
  ...never("padding"),
  ...colourFields("backgroundColor", ({ background }) => background),
  horizontalAlignment: value(({ horizontal }) => horizontal?.toUpperCase()),
  verticalAlignment: value(({ vertical }) => vertical?.toUpperCase()),
  wrapStrategy: value(({ wrap }) => wrap),
  ...never("hyperlinkDisplayType"),
  textFormat: part(USER_TEXT, (cell) =>
    TEXT_PARTS.some((name) => cell[name] !== undefined) ? cell : undefined,
  ),
};

export const SHOWN_FORMAT: Message<Cell> = {
  ...SHARED,
  padding: part(PADDING, (cell) => cell),
  ...colourFields("backgroundColor", ({ background = "#ffffff" }) => background),
  horizontalAlignment: value((cell) => cell.horizontal?.toUpperCase() ?? usualAlignment(cell)),
  verticalAlignment: value(({ vertical = "bottom" }) => vertical.toUpperCase()),
  wrapStrategy: value(({ wrap = "OVERFLOW_CELL" }) => wrap),
  hyperlinkDisplayType: value(({ formula, links }) =>
    (linkOf(formula ?? "") ?? links) ? "LINKED" : "PLAIN_TEXT",
  ),
  textFormat: part(SHOWN_TEXT, (cell) => cell),
};

function usualAlignment({ value: held }: Cell): string {
  if (typeof held === "number") return "RIGHT";
  return typeof held === "string" || held === undefined ? "LEFT" : "CENTER";
}
