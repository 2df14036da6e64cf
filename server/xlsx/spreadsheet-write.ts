import type { Style as ExcelStyle, Worksheet } from "exceljs";
import { cellName, parseCellName, parseRange } from "../../measures/grid.ts";
import type { Cell } from "../sandbox/spreadsheet/cell.ts";
import { isError } from "../sandbox/spreadsheet/cell.ts";
import { linkOf } from "../sandbox/spreadsheet/formula.ts";
import { showCell } from "../sandbox/spreadsheet/shown.ts";
import type { SheetState, SpreadsheetState } from "../sandbox/spreadsheet/state.ts";
import { cleanText, plainText } from "./clean.ts";
import { FILE_LIMITS } from "./limits.ts";
import { mergeAll } from "./paint-parts.ts";
import { absolute } from "./range-names.ts";
import { FileRefused } from "./refusal.ts";
import { fixedBytes } from "./save.ts";
import { excelStyleOf } from "./spreadsheet-cells.ts";
import { writeChoices } from "./spreadsheet-choices.ts";
import { writeRules } from "./spreadsheet-rules.ts";

/** Title of each sheet in the file, by its id. */
export type FileTitles = ReadonlyMap<number, string>;

/**
 * The sandbox's spreadsheet as an .xlsx: texts, numbers, formulas, notes, looks, widths, merges, frozen rows, drop-downs
 * and conditional formats by formula. Charts, protections and metadata are left out.
 * @throws {FileRefused} cell-too-long: Google holds 50,000 characters in a cell, .xlsx 32,767
 */
export async function writeSpreadsheet(state: SpreadsheetState): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.title = state.title;
  const titles = fileTitles(state);
  const styles = new Map<string, Partial<ExcelStyle>>();
  for (const sheet of state.sheets) {
    const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
    const ws = workbook.addWorksheet(titles.get(sheet.id) as string, {
      state: sheet.hidden ? "hidden" : "visible",
      views: [
        frozen
          ? { state: "frozen", xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
          : { state: "normal" },
      ],
    });
    writeSheet(ws, sheet, titles, styles);
    writeChoices(ws, sheet, titles);
    writeRules(ws, sheet);
  }
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return fixedBytes(new Uint8Array(stored));
}

function writeSheet(
  ws: Worksheet,
  sheet: SheetState,
  titles: FileTitles,
  styles: Map<string, Partial<ExcelStyle>>,
): void {
  for (const [column, width] of Object.entries(sheet.columnWidths)) {
    // exceljs takes a width of 9 for none at all and leaves it out.
    ws.getColumn(Number(column) + 1).width = Math.max(0, (width - 5) / 7) + 0.01;
  }
  for (const column of sheet.hiddenColumns) ws.getColumn(column + 1).hidden = true;
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (!cell) return;
      demandFits(cell, sheet.title, cellName(index, column));
      const written = ws.getRow(index + 1).getCell(column + 1);
      written.style = sharedStyle(cell, styles);
      const value = excelValue(cell, titles);
      if (value !== undefined) written.value = value;
      if (cell.note !== undefined) written.note = cleanText(cell.note);
    });
  });
  for (const row of sheet.hiddenRows) ws.getRow(row + 1).hidden = true;
  mergeAll(ws, sheet.merges);
}

/** Before anything is written: whoever saves must know which text to part. */
function demandFits(cell: Cell, sheet: string, name: string): void {
  const { text } = showCell(cell);
  if (text.length > FILE_LIMITS.cellCharacters) {
    const { length } = plainText(text);
    if (length > FILE_LIMITS.cellCharacters)
      throw new FileRefused("cell-too-long", { sheet, cell: name, count: length });
  }
  if (cell.note !== undefined && cell.note.length > FILE_LIMITS.cellCharacters)
    throw new FileRefused("cell-too-long", { sheet, cell: name, count: cell.note.length, seen: "โน้ต" });
}

function sharedStyle(cell: Cell, styles: Map<string, Partial<ExcelStyle>>): Partial<ExcelStyle> {
  const { value: _, formula, shown, links, note, validation, ...looks } = cell;
  const key = JSON.stringify(looks);
  const known = styles.get(key);
  if (known) return known;
  const style = excelStyleOf(looks);
  styles.set(key, style);
  return style;
}

type ExcelValue = Worksheet["getCell"] extends (...args: never) => { value: infer V } ? V : never;

function excelValue(cell: Cell, titles: FileTitles): ExcelValue | undefined {
  const { value, formula, links } = cell;
  const { text } = showCell(cell);
  if (formula !== undefined) {
    const url = linkOf(formula);
    if (url !== undefined && text !== "") return { text: cleanText(text), hyperlink: hyperlink(url, titles) };
    // What was typed and is no formula (a sentence that begins with "-") is kept as the text it was meant to be.
    if (isError(value)) return cleanText(formula.replace(/^=(?=[+-])/, ""));
    return {
      formula: formula.slice(1),
      result: typeof value === "number" ? value : cleanText(text),
    } as ExcelValue;
  }
  if (value === undefined) return undefined;
  const [link] = links ?? [];
  if (link && text !== "") return { text: cleanText(text), hyperlink: hyperlink(link.url, titles) };
  if (isError(value)) return { error: value.error } as ExcelValue;
  return typeof value === "string" ? cleanText(value) : value;
}

/** A link to a cell as Google writes it ("#gid=0&range=C5") leads to the same cell of the file. */
function hyperlink(url: string, titles: FileTitles): string {
  const match = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/.exec(url);
  const title = match && titles.get(Number(match[1]));
  if (!title) return url;
  const range = match[2] ?? "A1";
  const place = parseCellName(range);
  const area = place
    ? { top: place.row, left: place.column, bottom: place.row, right: place.column }
    : parseRange(range);
  return area
    ? `#${absolute(area, title)
        .replaceAll("$", "")
        .replace(/^(.*!)([A-Z]+\d+):\2$/, "$1$2")}`
    : url;
}

const LONGEST_TITLE = 31;

/** Excel takes 31 characters and none of []*?/\: in a sheet's title. */
function fileTitles({ sheets }: SpreadsheetState): FileTitles {
  const taken = new Set<string>();
  return new Map(
    sheets.map(({ id, title }) => {
      const plain = title.replace(/[[\]*?/\\:]/g, " ").replace(/^'|'$/g, " ");
      let name = plain.slice(0, LONGEST_TITLE);
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
        const ending = ` (${number})`;
        name = plain.slice(0, LONGEST_TITLE - ending.length) + ending;
      }
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}
