import type { Cell as ExcelCell, Style as ExcelStyle } from "exceljs";
import { type Area, parseCellName } from "../../measures/grid.ts";
import type { Cell, CellStyle, Validation } from "../sandbox/spreadsheet/cell.ts";
import { rgbOf, type ThemeColors } from "./template-colors.ts";

/** What exceljs read of a cell, beside the text that `readGrid` gave: its looks, note, formula and number. */
export function dressedCell(cell: Cell | undefined, excel: ExcelCell, theme: ThemeColors): Cell | undefined {
  const note = noteOf(excel);
  const dressed: Cell = {
    ...styleOf(excel, theme),
    ...cell,
    ...(cell && contentsOf(cell, excel)),
    ...(note !== undefined && { note }),
  };
  return Object.keys(dressed).length > 0 ? dressed : undefined;
}

/** A Grid tells texts only; a number, a truth value or a formula that can be had of exceljs goes on being one. */
function contentsOf(cell: Cell, { value, formula }: ExcelCell): Partial<Cell> {
  if (formula !== undefined && formula !== "" && cell.formula !== undefined && typeof cell.value === "string")
    return { formula: `=${formula}`, shown: cell.value };
  if (typeof value === "number" && typeof cell.value === "string") return { value, shown: cell.value };
  if (typeof value === "boolean" && typeof cell.value === "string") return { value };
  return {};
}

function noteOf({ note }: ExcelCell): string | undefined {
  // exceljs types a note that is never absent.
  const given = note as ExcelCell["note"] | undefined;
  const text = typeof given === "string" ? given : given?.texts?.map(({ text: part }) => part).join("");
  return text === "" ? undefined : text;
}

function styleOf({ style }: ExcelCell, theme: ThemeColors): CellStyle {
  const { font, alignment, fill, numFmt } = style;
  const background =
    fill?.type === "pattern" && fill.pattern === "solid" ? rgbOf(fill.fgColor, theme) : undefined;
  const fontColor = rgbOf(font?.color, theme);
  const { horizontal, vertical } = alignment ?? {};
  return {
    ...(background !== undefined && { background: `#${background.toLowerCase()}` }),
    ...(fontColor !== undefined && fontColor !== "000000" && { fontColor: `#${fontColor.toLowerCase()}` }),
    ...(font?.bold && { fontWeight: "bold" }),
    ...(font?.italic && { fontStyle: "italic" }),
    ...(font?.underline && { fontLine: "underline" }),
    ...(alignment?.wrapText && { wrap: "WRAP" }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
    ...((vertical === "top" || vertical === "middle") && { vertical }),
    ...(numFmt && numFmt !== "General" && { format: numFmt }),
  };
}

/** A cell's looks as exceljs writes them. Cells that look the same should share one object. */
export function excelStyleOf(cell: CellStyle): Partial<ExcelStyle> {
  const { background, fontColor, fontWeight, fontStyle, fontLine, fontFamily, fontSize, format } = cell;
  const color = (rgb: string) => ({ argb: `FF${rgb.slice(1).toUpperCase()}` });
  return {
    font: {
      name: fontFamily ?? "Arial",
      size: fontSize ?? 10,
      ...(fontColor !== undefined && { color: color(fontColor) }),
      ...(fontWeight && { bold: true }),
      ...(fontStyle && { italic: true }),
      ...(fontLine === "underline" && { underline: true }),
      ...(fontLine === "line-through" && { strike: true }),
    },
    alignment: {
      wrapText: cell.wrap === "WRAP",
      vertical: cell.vertical ?? "bottom",
      ...(cell.horizontal && { horizontal: cell.horizontal }),
    },
    ...(background !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: color(background) },
    }),
    ...(format !== undefined && { numFmt: format }),
    ...(cell.borders && { border: bordersOf(cell.borders, color) }),
  };
}

function bordersOf(
  borders: NonNullable<CellStyle["borders"]>,
  color: (rgb: string) => { argb: string },
): NonNullable<ExcelStyle["border"]> {
  return Object.fromEntries(
    Object.entries(borders).map(([side, line]) => [side, { style: "thin", color: color(line.color) }]),
  );
}

/** As exceljs keeps a rule on what may be typed. */
export interface ExcelValidation {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly showErrorMessage?: boolean;
  readonly errorStyle?: string;
  readonly prompt?: string;
}

/**
 * A drop-down of an .xlsx; undefined for any other rule.
 * @param sheetId of a title
 */
export function validationOf(
  { type, formulae = [], showErrorMessage, errorStyle, prompt }: ExcelValidation,
  own: number,
  sheetId: (title: string) => number | undefined,
): Validation | undefined {
  const source = String(formulae[0] ?? "");
  if (type !== "list" || source === "") return undefined;
  const shared = {
    dropdown: true,
    allowInvalid: !showErrorMessage || errorStyle === "warning" || errorStyle === "information",
    ...(prompt !== undefined && prompt !== "" && { help: prompt }),
  };
  const words = /^"([\s\S]*)"$/.exec(source)?.[1];
  if (words !== undefined) {
    const values = words
      .replaceAll('""', '"')
      .split(",")
      .map((word) => word.trim());
    return { criteria: "VALUE_IN_LIST", values, ...shared };
  }
  const match = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(source);
  const title = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = title === undefined ? own : sheetId(title);
  const from = parseCellName(`${match?.[3]}${match?.[4]}`);
  const to = parseCellName(`${match?.[5] ?? match?.[3]}${match?.[6] ?? match?.[4]}`);
  if (!match || sheet === undefined || !from || !to) return undefined;
  const area: Area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  return { criteria: "VALUE_IN_RANGE", values: [], range: { sheet, area }, ...shared };
}
