import type { Worksheet } from "exceljs";
import { parseCellName, parseRange } from "../../measures/grid.ts";
import type { Cell } from "../sandbox/spreadsheet/cell.ts";
import { fromGrid } from "../sandbox/spreadsheet/from-grid.ts";
import type { SheetState, SpreadsheetState } from "../sandbox/spreadsheet/state.ts";
import { openArchive } from "./archive.ts";
import { clippedArea, withClippedAreas } from "./clipped-areas.ts";
import { readGrid } from "./read.ts";
import { withRelativeTargets } from "./relative-targets.ts";
import { dressedCell, type ExcelValidation, validationOf } from "./spreadsheet-cells.ts";
import { readRules } from "./spreadsheet-rules.ts";
import { readThemeColors, type ThemeColors } from "./template-colors.ts";
import { type Archive, ownArchive, unpackText } from "./unpack.ts";

/** An .xlsx file as the sandbox's spreadsheet, and what of it was left behind (Thai). */
export interface OpenedSpreadsheet {
  readonly state: SpreadsheetState;
  readonly remarks: readonly string[];
}

const LEFT_BEHIND = "แผนภูมิ รูปภาพ การตั้งค่าหน้ากระดาษ เส้นขอบ และสีตามเงื่อนไขที่ซับซ้อนไม่ได้นำมาด้วย ข้อความอยู่ครบ";
const TEXTS_ONLY = "อ่านสี หมายเหตุ และรายการเลือกของไฟล์นี้ไม่ได้ จึงนำมาเฉพาะข้อความ";

/**
 * Opens an .xlsx: texts as every reader of the house gives them, and by exceljs notes, colours, fonts, widths, merges,
 * frozen rows and drop-downs.
 * @throws {FileRefused}
 */
export async function readSpreadsheet(bytes: Uint8Array, title: string): Promise<OpenedSpreadsheet> {
  const state = within(fromGrid(await readGrid(bytes), title));
  try {
    return { state: await dress(state, openArchive(bytes)), remarks: [LEFT_BEHIND] };
  } catch {
    // exceljs throws on ordinary files (see read.ts): what matters has been read.
    return { state, remarks: [TEXTS_ONLY] };
  }
}

/** Merges end with their sheet, and what is left of one cell is none. */
function within(state: SpreadsheetState): SpreadsheetState {
  return {
    ...state,
    sheets: state.sheets.map((sheet) => {
      const size = { rows: sheet.rowCount, columns: sheet.columnCount };
      const merges = sheet.merges.flatMap((area) => clippedArea(area, size) ?? []);
      return {
        ...sheet,
        merges: merges.filter(({ top, left, bottom, right }) => top < bottom || left < right),
      };
    }),
  };
}

async function dress(state: SpreadsheetState, archive: Archive): Promise<SpreadsheetState> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  const size = {
    rows: Math.max(...state.sheets.map(({ rowCount }) => rowCount)),
    columns: Math.max(...state.sheets.map(({ columnCount }) => columnCount)),
  };
  const clipped = ownArchive(withClippedAreas(archive, size));
  await workbook.xlsx.load(withRelativeTargets(clipped).slice().buffer as ArrayBuffer);
  const part = archive.parts.find(({ name }) => /^xl\/theme\/theme1\.xml$/i.test(name));
  const theme = part ? readThemeColors(unpackText(archive, part)) : [];
  const idOf = (title: string) => state.sheets.find((sheet) => sheet.title === title)?.id;
  return {
    ...state,
    sheets: state.sheets.map((sheet) => {
      const ws = workbook.getWorksheet(sheet.title);
      return ws ? withChoices(dressSheet(sheet, ws, theme), ws, idOf) : sheet;
    }),
  };
}

/** A spreadsheet's own measure: seven pixels a digit, and five around them. */
const pixels = (characters: number) => Math.round(characters * 7 + 5);

function dressSheet(sheet: SheetState, ws: Worksheet, theme: ThemeColors): SheetState {
  const rows: (Cell | undefined)[][] = sheet.rows.map((row) => [...row]);
  ws.eachRow({ includeEmpty: false }, (excelRow, number) => {
    if (number > sheet.rowCount) return;
    excelRow.eachCell({ includeEmpty: true }, (excel, column) => {
      if (column > sheet.columnCount) return;
      while (rows.length < number) rows.push([]);
      const row = rows[number - 1] as (Cell | undefined)[];
      const covered = excel.isMerged && excel.master !== excel;
      const cell = covered ? row[column - 1] : dressedCell(row[column - 1], excel, theme);
      if (!cell) return;
      while (row.length < column) row.push(undefined);
      row[column - 1] = cell;
    });
  });
  const widths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (let column = 0; column < Math.min(ws.columnCount, sheet.columnCount); column += 1) {
    const { width, hidden } = ws.getColumn(column + 1);
    if (width !== undefined) widths[column] = pixels(width);
    if (hidden) hiddenColumns.push(column);
  }
  // exceljs answers null for a sheet that was never looked at.
  const [view] = (ws.views as Worksheet["views"] | null) ?? [];
  const isFrozen = view?.state === "frozen";
  return {
    ...sheet,
    rows,
    columnWidths: widths,
    hiddenColumns,
    frozenRows: isFrozen ? (view.ySplit ?? 0) : 0,
    frozenColumns: isFrozen ? (view.xSplit ?? 0) : 0,
    ...readRules(ws, theme),
  };
}

function withChoices(
  sheet: SheetState,
  ws: Worksheet,
  idOf: (title: string) => number | undefined,
): SheetState {
  // exceljs' types know single cells only, and no way to list them.
  const { model } = (
    ws as unknown as { dataValidations: { model: Readonly<Record<string, ExcelValidation>> } }
  ).dataValidations;
  const rows = sheet.rows.map((row) => [...row]);
  for (const [name, rule] of Object.entries(model)) {
    const validation = validationOf(rule, sheet.id, idOf);
    const one = parseCellName(name);
    const area = one
      ? { top: one.row, left: one.column, bottom: one.row, right: one.column }
      : parseRange(name.replace(/^range:/, ""));
    if (!validation || !area) continue;
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount - 1); row += 1) {
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] as (Cell | undefined)[];
      for (let column = area.left; column <= Math.min(area.right, sheet.columnCount - 1); column += 1) {
        while (cells.length <= column) cells.push(undefined);
        cells[column] = { ...cells[column], validation };
      }
    }
  }
  return { ...sheet, rows };
}
