import type { Color } from "exceljs";
import { XmlScanner } from "./xml.ts";

/** Colours of a workbook's theme by the index that styles use, RRGGBB. */
export type ThemeColors = readonly string[];

/** Order of the colours in a theme part, as the index of each in styles (the first two pairs are swapped there). */
const INDEX: Readonly<Record<string, number>> = {
  lt1: 0,
  dk1: 1,
  lt2: 2,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** The colours of a theme part (ECMA-376 part 1, 20.1.6.2). */
export function readThemeColors(xml: string): ThemeColors {
  const colors: string[] = [];
  const scanner = new XmlScanner(xml);
  let index: number | undefined;
  while (scanner.next()) {
    if (scanner.closing) {
      if (scanner.name === "clrScheme") break;
      continue;
    }
    index = INDEX[scanner.name] ?? index;
    const rgb = scanner.name === "srgbClr" ? scanner.attribute("val") : undefined;
    const system = scanner.name === "sysClr" ? scanner.attribute("lastClr") : undefined;
    const color = rgb ?? system;
    if (index !== undefined && color !== undefined) colors[index] ??= color.toUpperCase();
  }
  return colors;
}

/** What exceljs may find in a colour beside what it types. */
interface StoredColor extends Partial<Color> {
  readonly tint?: number;
}

/** A colour as RRGGBB; undefined for the automatic one and for the old palette's. */
export function rgbOf(color: StoredColor | undefined, theme: ThemeColors): string | undefined {
  if (color?.argb !== undefined) return color.argb.slice(-6).toUpperCase();
  const base = color?.theme === undefined ? undefined : theme[color.theme];
  return base === undefined ? undefined : tinted(base, color?.tint ?? 0);
}

/** A colour made lighter (tint > 0) or darker (< 0); spreadsheets do it in HLS, which this equals for lightness. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const mixed = channels.map((channel) =>
    tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint,
  );
  return mixed
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
