import {
  columnLetters,
  type Grid,
  type GridSheet,
  parseCellName,
  parseRange,
} from "../../../measures/grid.ts";
import { type Cell, type CellError, ERROR_VALUES } from "./cell.ts";
import { serialOfDay } from "./serial.ts";
import type { SheetState, SpreadsheetState } from "./state.ts";
import { DEFAULT_COLUMNS, DEFAULT_ROWS, emptySheet, emptyState, type Metadata } from "./state.ts";
import { COLUMN_KEY } from "./to-grid.ts";

/** A spreadsheet that holds what a Grid tells: its texts are texts, whatever they would be if they were typed. */
export function fromGrid(grid: Grid, title = "สเปรดชีต"): SpreadsheetState {
  const metadata = grid.sheets.flatMap((sheet, index) => columnMetadata(sheet, index));
  return {
    ...emptyState(title),
    sheets: grid.sheets.map((sheet, index) => sheetState(sheet, index)),
    metadata: metadata.map((one, index) => ({ ...one, id: index + 1 })),
    nextId: metadata.length + 1,
  };
}

function sheetState(sheet: GridSheet, id: number): SheetState {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const errors = new Set(sheet.errors);
  const formulas = new Set(sheet.formulas);
  return {
    ...emptySheet(id, sheet.title),
    hidden: sheet.hidden ?? false,
    rowCount: Math.max(DEFAULT_ROWS, sheet.rows.length),
    columnCount: Math.max(DEFAULT_COLUMNS, widest),
    rows: sheet.rows.map((row, index) =>
      row.map((text, column) => {
        const name = columnLetters(column) + (index + 1);
        const cell = cellOf(text, errors.has(name), sheet.dates?.[name]);
        return formulas.has(name) ? { ...cell, formula: formulaFor(text) } : cell;
      }),
    ),
    merges: (sheet.merges ?? []).flatMap((range) => parseRange(range) ?? []),
  };
}

function cellOf(text: string, isError: boolean, day: string | undefined): Cell | undefined {
  if (isError) {
    const known = ERROR_VALUES.has(text) ? (text as CellError["error"]) : "#ERROR!";
    return known === text ? { value: { error: known } } : { value: { error: known }, shown: text };
  }
  if (text === "") return undefined;
  const [year = 0, month = 0, date = 0] = (day ?? "").split("-").map(Number);
  const serial = day === undefined ? undefined : serialOfDay(year, month, date);
  if (serial !== undefined) return { value: serial, format: "d/m/yyyy", shown: text };
  return { value: text };
}

/** A Grid does not tell formulas; this one shows the same text. */
function formulaFor(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}

function columnMetadata(sheet: GridSheet, index: number): Metadata[] {
  return Object.entries(sheet.columns ?? {}).flatMap(([letters, value]) => {
    const place = parseCellName(`${letters}1`);
    if (!place) return [];
    const at = { type: "COLUMN", sheet: index, index: place.column } as const;
    return [{ id: 0, key: COLUMN_KEY, value, visibility: "DOCUMENT", place: at }];
  });
}
