import type { Cell, CellStyle } from "../spreadsheet/cell.ts";
import { STYLE_PARTS, without } from "../spreadsheet/cell.ts";
import { mapArea } from "../spreadsheet/cells.ts";
import { NotInSandbox } from "../unknown.ts";
import { type Argument, flag, gridOf, integer, oneOf, orNull, text } from "./arguments.ts";
import { BORDER_STYLE, WRAP_STRATEGY } from "./enums.ts";
import { demandSize } from "./range-size.ts";
import { change } from "./range-values.ts";
import { type Call, type Calls, callsOn } from "./service.ts";
import { type RangeHandle, stateOf } from "./sheet-handle.ts";

const { read, write } = callsOn<RangeHandle>();

/** How one part of a cell's looks is asked for and set. */
interface Look<T> {
  /** "Background", and "Backgrounds" for many. */
  readonly one: string;
  readonly many: string;
  readonly takes: Argument<T>;
  readonly get: (cell: Cell) => unknown;
  /** Undefined for the sheet's default. */
  readonly set: (value: T) => unknown;
  readonly part: keyof CellStyle;
}

const look = <T>(
  one: string,
  many: string,
  takes: Argument<T>,
  rest: Pick<Look<T>, "get" | "set" | "part">,
) => ({ one, many, takes, ...rest }) as Look<unknown>;

/** "#rrggbb" in small letters. */
export function colorOf(color: string | null): string | undefined {
  if (color === null) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const full = short ? `#${[...short.slice(1)].map((digit) => digit + digit).join("")}` : color;
  if (!/^#[0-9a-f]{6}$/i.test(full)) throw new NotInSandbox(`สี ${color}`);
  return full.toLowerCase();
}

const unless = <T>(value: T | null, usual: T): T | undefined =>
  value === null || value === usual ? undefined : value;

const LOOKS: readonly Look<unknown>[] = [
  look("Background", "Backgrounds", orNull(text), {
    get: ({ background }) => background ?? "#ffffff",
    part: "background",
    set: (color) => unless(colorOf(color) ?? null, "#ffffff"),
  }),
  look("FontColor", "FontColors", orNull(text), {
    get: ({ fontColor }) => fontColor ?? "#000000",
    part: "fontColor",
    set: (color) => unless(colorOf(color) ?? null, "#000000"),
  }),
  look("FontFamily", "FontFamilies", orNull(text), {
    get: ({ fontFamily }) => fontFamily ?? "Arial",
    part: "fontFamily",
    set: (family) => unless(family, "Arial"),
  }),
  look("FontSize", "FontSizes", integer, {
    get: ({ fontSize }) => fontSize ?? 10,
    part: "fontSize",
    set: (size) => unless(size, 10),
  }),
  look("FontWeight", "FontWeights", orNull(oneOf("bold", "normal")), {
    get: ({ fontWeight }) => fontWeight ?? "normal",
    part: "fontWeight",
    set: (weight) => unless(weight, "normal"),
  }),
  look("FontStyle", "FontStyles", orNull(oneOf("italic", "normal")), {
    get: ({ fontStyle }) => fontStyle ?? "normal",
    part: "fontStyle",
    set: (style) => unless(style, "normal"),
  }),
  look("FontLine", "FontLines", orNull(oneOf("underline", "line-through", "none")), {
    get: ({ fontLine }) => fontLine ?? "none",
    part: "fontLine",
    set: (line) => unless(line, "none"),
  }),
  look("HorizontalAlignment", "HorizontalAlignments", orNull(oneOf("left", "center", "right", "normal")), {
    get: ({ horizontal, value }) =>
      horizontal ?? (typeof value === "number" ? "general-right" : "general-left"),
    part: "horizontal",
    set: (alignment) => unless(alignment, "normal"),
  }),
  look("VerticalAlignment", "VerticalAlignments", orNull(oneOf("top", "middle", "bottom")), {
    get: ({ vertical }) => vertical ?? "bottom",
    part: "vertical",
    set: (alignment) => unless(alignment, "bottom"),
  }),
  look("Wrap", "Wraps", flag, {
    get: ({ wrap }) => wrap === "WRAP",
    part: "wrap",
    set: (wraps) => (wraps ? "WRAP" : undefined),
  }),
  look("WrapStrategy", "WrapStrategies", WRAP_STRATEGY.argument, {
    get: ({ wrap }) => WRAP_STRATEGY.values[wrap ?? "OVERFLOW"],
    part: "wrap",
    set: (strategy) => unless(strategy, "OVERFLOW"),
  }),
  look("NumberFormat", "NumberFormats", text, {
    get: ({ format }) => format ?? "0.###############",
    part: "format",
    set: (format) => (format === "" || format === "General" ? undefined : format),
  }),
];

const SIDES = ["top", "left", "bottom", "right"] as const;

/** Fonts, colours, alignment, wrapping, number formats and borders. */
export const RANGE_LOOKS: Calls<RangeHandle> = {
  ...Object.fromEntries(LOOKS.flatMap(callsFor)),
  setBorder: [
    write(
      [orNull(flag), orNull(flag), orNull(flag), orNull(flag), orNull(flag), orNull(flag)],
      (range, ...sides) => setBorders(range, sides, "#000000", "SOLID"),
    ),
    write(
      [
        orNull(flag),
        orNull(flag),
        orNull(flag),
        orNull(flag),
        orNull(flag),
        orNull(flag),
        orNull(text),
        orNull(BORDER_STYLE.argument),
      ],
      (range, top, left, bottom, right, vertical, horizontal, color, style) =>
        setBorders(
          range,
          [top, left, bottom, right, vertical, horizontal],
          colorOf(color) ?? "#000000",
          style ?? "SOLID",
        ),
    ),
  ],
  // "… but doesn't reset any number formatting rules" (reference of Range.clearFormat).
  clearFormat: [
    write([], (range) =>
      change(range, (cell) =>
        without(
          cell,
          STYLE_PARTS.filter((part) => part !== "format"),
        ),
      ),
    ),
  ],
};

function callsFor({ one, many, takes, get, set, part }: Look<unknown>): [string, Call<RangeHandle>[]][] {
  const all = (range: RangeHandle) => mapArea(stateOf(range), range.area, get);
  const dress = (cell: Cell, value: unknown): Cell => restyle(cell, part, set(value));
  return [
    [`get${one}`, [read([], (range) => all(range)[0]?.[0])]],
    [`get${many}`, [read([], all)]],
    [`set${one}`, [write([takes], (range, value) => change(range, (cell) => dress(cell, value)))]],
    [
      `set${many}`,
      [
        write([gridOf(takes)], (range, rows) => {
          demandSize(range, rows);
          return change(range, (cell, row, column) => dress(cell, rows[row]?.[column]));
        }),
      ],
    ],
  ];
}

function restyle(cell: Cell, part: keyof CellStyle, value: unknown): Cell {
  if (cell[part] === value) return cell;
  return value === undefined ? without(cell, [part]) : { ...cell, [part]: value };
}

/** `sides`: top, left, bottom, right, and the lines inside (vertical, horizontal); null leaves one as it is. */
function setBorders(range: RangeHandle, sides: readonly (boolean | null)[], color: string, style: string) {
  const [top, left, bottom, right, vertical, horizontal] = sides;
  const rows = range.area.bottom - range.area.top;
  const columns = range.area.right - range.area.left;
  return change(range, (cell, row, column) => {
    const wanted = {
      top: row === 0 ? top : horizontal,
      left: column === 0 ? left : vertical,
      bottom: row === rows ? bottom : horizontal,
      right: column === columns ? right : vertical,
    };
    const borders = { ...cell.borders };
    for (const side of SIDES) {
      if (wanted[side] === true) borders[side] = { color, style };
      if (wanted[side] === false) delete borders[side];
    }
    return Object.keys(borders).length > 0 ? { ...cell, borders } : without(cell, ["borders"]);
  });
}
