import type { Border as ExcelBorder, Style as ExcelStyle } from "exceljs";
import type { Align, Border, Font, Line, Style } from "../../templates/drawing.ts";
import { rgbOf, type ThemeColors } from "./template-colors.ts";

const LINES: ReadonlySet<string> = new Set(["hair", "dotted", "dashed", "thin", "medium", "thick", "double"]);
const HORIZONTAL: ReadonlySet<string> = new Set(["left", "center", "right", "justify"]);
const VERTICAL: ReadonlySet<string> = new Set(["top", "middle", "bottom"]);

/** A style of a template's cell as a drawing's; `plain` is the font of cells that name none. */
export function styleOf(excel: Partial<ExcelStyle>, theme: ThemeColors, plain: Font): Style {
  const { font, alignment, border, fill, numFmt } = excel;
  const color = rgbOf(font?.color, theme);
  const background =
    fill?.type === "pattern" && fill.pattern === "solid" ? rgbOf(fill.fgColor, theme) : undefined;
  const edges = borderOf(border, theme);
  return {
    font: {
      name: font?.name ?? plain.name,
      size: font?.size ?? plain.size,
      ...(font?.bold && { bold: true }),
      ...(font?.italic && { italic: true }),
      ...(font?.underline && { underline: true }),
      ...(color !== undefined && color !== "000000" && { color }),
    },
    ...(alignment && { align: alignOf(alignment) }),
    ...(edges && { border: edges }),
    ...(background !== undefined && { fill: background }),
    ...(numFmt && numFmt !== "General" && { format: numFmt }),
  };
}

function alignOf({ horizontal, vertical, wrapText, indent }: Partial<ExcelStyle["alignment"]>): Align {
  return {
    ...(horizontal &&
      HORIZONTAL.has(horizontal) && { horizontal: horizontal as NonNullable<Align["horizontal"]> }),
    ...(vertical && VERTICAL.has(vertical) && { vertical: vertical as NonNullable<Align["vertical"]> }),
    ...(wrapText && { wrap: true }),
    ...(indent && { indent }),
  };
}

function borderOf(border: Partial<ExcelStyle["border"]> | undefined, theme: ThemeColors): Border | undefined {
  const sides: { [side: string]: Line } = {};
  let color: string | undefined;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge: Partial<ExcelBorder> | undefined = border?.[side];
    if (!edge?.style) continue;
    sides[side] = LINES.has(edge.style) ? (edge.style as Line) : "thin";
    color ??= rgbOf(edge.color, theme);
  }
  if (Object.keys(sides).length === 0) return undefined;
  return { ...sides, ...(color !== undefined && color !== "000000" && { color }) };
}
