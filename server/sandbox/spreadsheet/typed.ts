import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { type Cell, refilled } from "./cell.ts";
import { evaluate } from "./formula.ts";
import { serialOfDay, serialOfInstant, yearOfInstant } from "./serial.ts";
import { SHEETS_LIMITS } from "./state.ts";

/** When and where something is typed. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The spreadsheet's. */
  readonly timeZone: string;
}

/**
 * How Google Sheets takes a text, typed by a person or set by a script, in a Thai spreadsheet (th_TH).
 * A text that begins with "=", "+" or "-" is a formula; numbers, days and TRUE/FALSE become values; an
 * apostrophe before it, or the format "@", leaves it the text it is.
 *
 * Taken for granted and not measured at Google: Thai digits and months stay text, days are d/m/yyyy and their
 * year is C.E. (so 5/7/2567 is a day five centuries from now), a lone "-" stays text.
 */
export function typeInto(cell: Cell, text: string, clock: Clock): Cell {
  demandShort(text);
  if (text === "") return refilled(cell, {});
  if (cell.format === "@") return refilled(cell, { value: text });
  if (text.startsWith("'")) return refilled(cell, text === "'" ? {} : { value: text.slice(1) });
  const formula = asFormula(text);
  if (formula !== undefined) return refilled(cell, { formula, value: evaluate(formula) });
  return refilled(cell, contentsOf(text, cell.format, clock));
}

/** The text which, typed into the cell, leaves it as it is: what an editor opens with. */
export function typedText(cell: Cell, clock: Clock): string {
  if (cell.formula !== undefined) return cell.formula;
  const { value, format, shown } = cell;
  if (value === undefined) return "";
  if (typeof value === "string") return readsAs(value, cell, clock) ? value : `'${value}`;
  if (typeof value === "number" && format === undefined) return String(value);
  return shown ?? String(typeof value === "object" ? value.error : value);
}

function readsAs(value: string, cell: Cell, clock: Clock): boolean {
  try {
    const typed = typeInto(cell, value, clock);
    return typed.value === value && typed.formula === undefined;
  } catch {
    return false;
  }
}

function asFormula(text: string): string | undefined {
  if (text.startsWith("=")) return text === "=" ? undefined : text;
  if (!/^[+-]/.test(text) || isNumeric(text) || text.length === 1) return undefined;
  return `=${text}`;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/;

function isNumeric(text: string): boolean {
  return NUMBER.test(text) && /\d/.test(text);
}

type Contents = Pick<Cell, "value" | "format">;

function contentsOf(text: string, format: string | undefined, clock: Clock): Contents {
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (isNumeric(trimmed)) return withFormat(numberOf(trimmed), format, numberFormat(trimmed));
  if (/^[฿$€£¥]\s?\d|^\d[\d,.]*\s?[฿$€£¥]$/.test(trimmed)) throw new NotInSandbox(`จำนวนเงิน ${trimmed}`);
  const day = dayOf(trimmed, clock);
  if (day) return withFormat(day.serial, format, day.format);
  return { value: text };
}

function withFormat(value: number, own: string | undefined, usual: string | undefined): Contents {
  return own !== undefined || usual === undefined ? { value } : { value, format: usual };
}

function numberOf(text: string): number {
  const number = Number(text.replace(/[,%]/g, ""));
  return text.endsWith("%") ? number / 100 : number;
}

function numberFormat(text: string): string | undefined {
  const decimals = /\./.test(text) ? ".00" : "";
  if (text.endsWith("%")) return `0${decimals}%`;
  if (/e/i.test(text)) return "0.00E+00";
  return text.includes(",") ? `#,##0${decimals}` : undefined;
}

const DAY_FORMAT = "d/m/yyyy";

function dayOf(text: string, clock: Clock): { serial: number; format: string } | undefined {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) return timeOf(time);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return known(serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), "yyyy-mm-dd");
  const match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const year = match[3] === undefined ? yearOfInstant(clock.now, clock.timeZone) : fullYear(match[3]);
  const format = match[3] === undefined ? "d/m" : DAY_FORMAT;
  return known(serialOfDay(year, Number(match[2]), Number(match[1])), format);
}

function known(serial: number | undefined, format: string): { serial: number; format: string } | undefined {
  return serial === undefined || serial < 0 ? undefined : { serial, format };
}

function timeOf(match: RegExpExecArray): { serial: number; format: string } | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const format = match[3] === undefined ? "h:mm" : "h:mm:ss";
  return { serial: (hours * 3600 + minutes * 60 + seconds) / 86_400, format };
}

/** Two digits are 1930 to 2029, as in every spreadsheet program. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** A value set by a script: what is no text is kept as it is; null and "" empty the cell. */
export function setInto(cell: Cell, value: unknown, clock: Clock): Cell {
  if (value === null) return refilled(cell, {});
  if (typeof value === "string") {
    // Whether Google makes a formula of it was not measured.
    if (cell.format === "@" && value.startsWith("="))
      throw new NotInSandbox(`setValue(${value}) ในเซลล์ข้อความ`);
    return typeInto(cell, value, clock);
  }
  if (typeof value === "boolean") return refilled(cell, { value });
  if (typeof value === "number" && Number.isFinite(value)) return refilled(cell, { value });
  const instant = instantOf(value);
  if (instant !== undefined) {
    return refilled(cell, withFormat(serialOfInstant(instant, clock.timeZone), cell.format, DAY_FORMAT));
  }
  throw new NotInSandbox(`ค่าในเซลล์ชนิด ${Object.prototype.toString.call(value)} ${String(value)}`);
}

/** Dates of every realm. */
function instantOf(value: unknown): number | undefined {
  if (Object.prototype.toString.call(value) !== "[object Date]") return undefined;
  const instant = Number(value);
  return Number.isNaN(instant) ? undefined : instant;
}

/** @throws {SheetsRefusal} where a text is longer than a cell */
export function demandShort(text: string): void {
  if (text.length <= SHEETS_LIMITS.characters) return;
  throw new SheetsRefusal(
    `Your input contains more than the maximum of ${SHEETS_LIMITS.characters} characters in a single cell.`,
  );
}
