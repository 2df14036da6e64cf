import type { Alignment, Border as ExcelBorder, Style as ExcelStyle } from "exceljs";
import type { Align, Border, Style } from "../../templates/drawing.ts";

/** A drawing's style as exceljs writes it. */
export function excelStyle(style: Style): Partial<ExcelStyle> {
  const { font, align, border, fill, format } = style;
  const excel: Partial<ExcelStyle> = {};
  if (font) {
    const { color, ...rest } = font;
    excel.font = color === undefined ? rest : { ...rest, color: { argb: opaque(color) } };
  }
  if (align) excel.alignment = alignment(align);
  if (border) excel.border = borders(border);
  if (fill !== undefined) excel.fill = { type: "pattern", pattern: "solid", fgColor: { argb: opaque(fill) } };
  if (format !== undefined) excel.numFmt = format;
  return excel;
}

function alignment({ horizontal, vertical, wrap, indent }: Align): Partial<Alignment> {
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap && { wrapText: true }),
    ...(indent !== undefined && { indent }),
  };
}

function borders(border: Border): ExcelStyle["border"] {
  const color = { argb: opaque(border.color ?? "000000") };
  const sides: { [side: string]: Partial<ExcelBorder> } = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const style = border[side];
    if (style) sides[side] = { style, color };
  }
  return sides;
}

/** RRGGBB as exceljs wants it. */
export function opaque(rgb: string): string {
  return `FF${rgb}`;
}
