import type { DrawnCell } from "../../templates/drawing.ts";
import { cleanText, plainText } from "./clean.ts";

export type CellValue = string | number | { readonly text: string; readonly hyperlink: string } | undefined;

/** Only strings, finite numbers and links of our own making: any other object would become a live formula. */
export function cellValue({ value, link }: DrawnCell): CellValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (value === undefined || value === "") return undefined;
  const text = cleanText(String(value));
  return link === undefined ? text : { text, hyperlink: plainText(link) };
}
