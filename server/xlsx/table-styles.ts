import type { Style } from "exceljs";

/** How plain tables look. All cells of a column share one style object: exceljs is five times slower otherwise. */

export const FONT = "TH SarabunPSK";
export const TEXT_SIZE = 16;

/**
 * What a column holds; `copy` is a text from elsewhere, `place` a number shown in Thai digits, `share` is 0–1, `day` an
 * ISO day that is shown in the Buddhist era.
 */
export type ColumnKind = "text" | "copy" | "word" | "place" | "number" | "share" | "day";

const LINE = { style: "thin", color: { argb: "FFB9C6BE" } } as const;
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Calendar 07 is the Buddhist one, language 041E Thai. */
const THAI_DAY = "[$-107041E]d mmm yy";
/** Digits 0D are the Thai ones. */
const THAI_NUMBER = "[$-D00041E]0";

const KINDS: Readonly<Record<ColumnKind, Partial<Style>>> = {
  text: { alignment: { horizontal: "left", vertical: "top", wrapText: true } },
  copy: { alignment: { horizontal: "left", vertical: "top", wrapText: true, indent: 1 } },
  word: { alignment: { horizontal: "center", vertical: "top" } },
  place: { alignment: { horizontal: "center", vertical: "top" }, numFmt: THAI_NUMBER },
  number: { alignment: { horizontal: "right", vertical: "top" }, numFmt: "#,##0" },
  share: { alignment: { horizontal: "right", vertical: "top" }, numFmt: "0.00%" },
  day: { alignment: { horizontal: "center", vertical: "top" }, numFmt: THAI_DAY },
};

export function cellStyle(kind: ColumnKind): Partial<Style> {
  return { ...KINDS[kind], font: { name: FONT, size: TEXT_SIZE }, border: BOX };
}

export function headStyle(): Partial<Style> {
  return {
    font: { name: FONT, size: TEXT_SIZE, bold: true, color: { argb: "FF14532D" } },
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE2EFE7" } },
    border: BOX,
  };
}

/** The first line above a table is its title; the others say whose it is and of when. */
export function headingStyle(index: number): Partial<Style> {
  const title = { name: FONT, size: 20, bold: true, color: { argb: "FF14532D" } };
  return {
    font: index === 0 ? title : { name: FONT, size: TEXT_SIZE },
    alignment: { horizontal: "left", vertical: "middle" },
  };
}
