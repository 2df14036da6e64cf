import type { DrawnCell } from "../../templates/drawing.ts";
import { cleanText } from "./clean.ts";

/** Only strings and finite numbers: any object would become a live formula. */
export function cellValue({ value }: DrawnCell): string | number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return value === undefined || value === "" ? undefined : cleanText(value);
}
