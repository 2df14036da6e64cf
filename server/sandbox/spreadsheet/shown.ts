import { showNumber } from "../../xlsx/display.ts";
import { type Cell, isError } from "./cell.ts";

/** A cell as the grid shows it, and its day (ISO, C.E.) where it holds a date. */
export interface ShownCell {
  readonly text: string;
  readonly date?: string;
}

export function showCell({ value, format, shown }: Cell): ShownCell {
  if (typeof value === "number") {
    const number = showNumber(value, format ?? "", false);
    return shown === undefined ? number : { ...number, text: shown };
  }
  if (shown !== undefined) return { text: shown };
  if (value === undefined) return { text: "" };
  if (isError(value)) return { text: value.error };
  return { text: typeof value === "boolean" ? String(value).toUpperCase() : value };
}

/** Whether a number under this format is a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}
