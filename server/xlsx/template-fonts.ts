import type { Font } from "../../templates/drawing.ts";
import { type Archive, unpackText } from "./unpack.ts";
import { XmlScanner } from "./xml.ts";

/** What a cell without a font of its own is set in: spreadsheets measure the widths of columns in its digits. */
export interface PlainFont extends Font {
  /** Pixels of 1/96 inch. */
  readonly digitPixels: number;
}

const CALIBRI: PlainFont = { name: "Calibri", size: 11, digitPixels: 7 };

/** Widths of a digit in em; fonts not named here are about as wide as Arial. */
const DIGITS: readonly (readonly [RegExp, number])[] = [
  [/^TH Sarabun/i, 0.362],
  [/^(?:TH |Angsana|Browallia|Cordia)|UPC$/i, 0.38],
  [/^(?:Calibri|Carlito)/i, 0.507],
  [/./, 0.55],
];

/** The font of a workbook's first style (ECMA-376 part 1, 18.8.10 and 18.8.22). */
export function plainFont(archive: Archive): PlainFont {
  const part = archive.find("xl/styles.xml");
  if (!part) return CALIBRI;
  const scanner = new XmlScanner(unpackText(archive, part));
  const fonts: { name: string; size: number }[] = [];
  let within = "";
  while (scanner.next()) {
    const { name, closing } = scanner;
    if (["fonts", "cellStyleXfs", "dxfs"].includes(name)) within = closing ? "" : name;
    if (closing) continue;
    const font = fonts[fonts.length - 1];
    if (within === "fonts" && name === "font") fonts.push({ name: CALIBRI.name, size: CALIBRI.size });
    if (within === "fonts" && font && name === "name") font.name = scanner.attribute("val") ?? font.name;
    if (within === "fonts" && font && name === "sz")
      font.size = Number(scanner.attribute("val") ?? font.size);
    if (within === "cellStyleXfs" && name === "xf") {
      const first = fonts[Number(scanner.attribute("fontId") ?? 0)];
      return first ? { ...first, digitPixels: digitPixels(first) } : CALIBRI;
    }
  }
  return CALIBRI;
}

function digitPixels({ name, size }: { readonly name: string; readonly size: number }): number {
  const em = DIGITS.find(([family]) => family.test(name))?.[1] ?? 0.55;
  return Math.max(1, Math.round((em * size * 96) / 72));
}
