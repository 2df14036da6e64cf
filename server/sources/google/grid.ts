import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { cellName, columnLetters, type Grid, type GridSheet } from "../../../measures/grid.ts";
import { dayOfSerial } from "../../xlsx/display.ts";
import { FILE_LIMITS } from "../../xlsx/limits.ts";
import { rangeName } from "../../xlsx/range-names.ts";
import { FileRefused } from "../../xlsx/refusal.ts";
import { demandPlace, Room } from "../../xlsx/room.ts";
import { SheetRows } from "../../xlsx/sheet-rows.ts";
import { COLUMN_KEY } from "./fields.ts";

type AnsweredCell = sheets_v4.Schema$CellData;
type AnsweredSheet = sheets_v4.Schema$Sheet;

/** Kinds of tabs without cells of their own: charts, and tables that live in BigQuery. */
const WITHOUT_CELLS = /^(?:OBJECT|DATA_SOURCE)$/;

/**
 * A spreadsheet as Google answers it (`FIELDS`), as a Grid: what a file of it would give.
 * Google leaves out whatever is empty, zero or false.
 * @throws {FileRefused} where it holds more than a file may
 */
export function gridOf(answer: sheets_v4.Schema$Spreadsheet): Grid {
  const sheets = (answer.sheets ?? []).filter(
    ({ properties }) => !WITHOUT_CELLS.test(properties?.sheetType ?? ""),
  );
  if (sheets.length === 0) throw new FileRefused("no-sheets");
  if (sheets.length > FILE_LIMITS.sheets) throw new FileRefused("too-many-sheets", { count: sheets.length });
  const room = new Room();
  return { sheets: sheets.map((sheet) => gridSheet(sheet, room)) };
}

function gridSheet({ properties, merges = [], data = [] }: AnsweredSheet, room: Room): GridSheet {
  const title = properties?.title ?? "";
  const stated = () => properties?.gridProperties?.rowCount ?? 0;
  if (merges.length > FILE_LIMITS.merges)
    throw new FileRefused("too-many-merges", { sheet: title, count: merges.length });
  const rows = new SheetRows();
  const errors: string[] = [];
  const formulas: string[] = [];
  const dates: Record<string, string> = {};
  const columns: Record<string, string> = {};
  for (const block of data) {
    const top = block.startRow ?? 0;
    const left = block.startColumn ?? 0;
    for (const [index, { values }] of (block.rowData ?? []).entries())
      for (const [along, cell] of (values ?? []).entries()) {
        const text = textOf(cell);
        const isFormula = cell.userEnteredValue?.formulaValue != null;
        if (text === "" && !isFormula) continue;
        const row = top + index;
        const column = left + along;
        demandPlace(title, row, column, stated);
        const name = cellName(row, column);
        if (isFormula) formulas.push(name);
        if (text === "") continue;
        if (cell.effectiveValue?.errorValue) errors.push(name);
        const day = dayOf(cell);
        if (day !== undefined) dates[name] = day;
        room.take(title, rows.set(row, column, text), text.length);
      }
    for (const [along, { developerMetadata }] of (block.columnMetadata ?? []).entries()) {
      const meaning = developerMetadata?.find(({ metadataKey }) => metadataKey === COLUMN_KEY)?.metadataValue;
      if (meaning) columns[columnLetters(left + along)] = meaning;
    }
  }
  const ranges = merges.map(rangeOf);
  for (const range of ranges) rows.merge(range);
  return {
    title,
    rows: rows.finish(),
    ...(properties?.hidden && { hidden: true }),
    ...(ranges.length > 0 && { merges: ranges }),
    ...(errors.length > 0 && { errors }),
    ...(formulas.length > 0 && { formulas }),
    ...(Object.keys(dates).length > 0 && { dates }),
    ...(Object.keys(columns).length > 0 && { columns }),
  };
}

function textOf({ formattedValue }: AnsweredCell): string {
  return formattedValue?.replace(/\r\n?/g, "\n") ?? "";
}

/** Days are counted as in Excel: "Lotus 1-2-3" serial numbers (Sheets v4, DateTimeRenderOption). */
function dayOf({ effectiveValue, effectiveFormat }: AnsweredCell): string | undefined {
  const serial = effectiveValue?.numberValue;
  const type = effectiveFormat?.numberFormat?.type;
  if (serial == null || (type !== "DATE" && type !== "DATE_TIME")) return undefined;
  return dayOfSerial(serial);
}

function rangeOf(range: sheets_v4.Schema$GridRange): string {
  const { startRowIndex, startColumnIndex, endRowIndex, endColumnIndex } = range;
  return rangeName({
    top: startRowIndex ?? 0,
    left: startColumnIndex ?? 0,
    bottom: (endRowIndex ?? 1) - 1,
    right: (endColumnIndex ?? 1) - 1,
  });
}
