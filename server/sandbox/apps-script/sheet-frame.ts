import type { Axis, Shift } from "../spreadsheet/shift.ts";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type SheetState } from "../spreadsheet/state.ts";
import { restructure } from "../spreadsheet/structure.ts";
import { SheetsRefusal } from "../unknown.ts";
import { flag, integer, orNull, text } from "./arguments.ts";
import { colorOf } from "./range-looks.ts";
import { type Calls, callsOn, ITSELF } from "./service.ts";
import {
  changeSheet,
  changeSpreadsheet,
  type RangeHandle,
  range,
  type SheetHandle,
  stateOf,
} from "./sheet-handle.ts";

const { look, write } = callsOn<SheetHandle>();

const ROWS_IN_AND_OUT: Calls<SheetHandle> = {
  insertRowAfter: [write([integer], (self, after) => insert(self, "rows", after + 1, 1))],
  insertRowBefore: [write([integer], (self, before) => insert(self, "rows", before, 1))],
  insertRowsAfter: [
    write([integer, integer], (self, after, count) => insert(self, "rows", after + 1, count)),
  ],
  insertRowsBefore: [write([integer, integer], (self, before, count) => insert(self, "rows", before, count))],
  deleteRow: [write([integer], (self, row) => remove(self, "rows", row, 1) && ITSELF)],
  deleteRows: [write([integer, integer], (self, row, count) => void remove(self, "rows", row, count))],
  moveRows: [write([range, integer], (self, rows, to) => move(self, "rows", rows, to))],
};

const COLUMNS_IN_AND_OUT: Calls<SheetHandle> = {
  insertColumnAfter: [write([integer], (self, after) => insert(self, "columns", after + 1, 1))],
  insertColumnBefore: [write([integer], (self, before) => insert(self, "columns", before, 1))],
  insertColumnsAfter: [
    write([integer, integer], (self, after, count) => insert(self, "columns", after + 1, count)),
  ],
  insertColumnsBefore: [
    write([integer, integer], (self, before, count) => insert(self, "columns", before, count)),
  ],
  deleteColumn: [write([integer], (self, column) => remove(self, "columns", column, 1) && ITSELF)],
  deleteColumns: [
    write([integer, integer], (self, column, count) => void remove(self, "columns", column, count)),
  ],
  moveColumns: [write([range, integer], (self, columns, to) => move(self, "columns", columns, to))],
};

const SIZES: Calls<SheetHandle> = {
  getColumnWidth: [
    look([integer], (self, column) => stateOf(self).columnWidths[column - 1] ?? DEFAULT_WIDTH),
  ],
  setColumnWidth: [
    write([integer, integer], (self, column, width) => size(self, "columns", column, 1, width)),
  ],
  setColumnWidths: [
    write([integer, integer, integer], (self, column, count, width) =>
      size(self, "columns", column, count, width),
    ),
  ],
  getRowHeight: [look([integer], (self, row) => stateOf(self).rowHeights[row - 1] ?? DEFAULT_HEIGHT)],
  setRowHeight: [write([integer, integer], (self, row, height) => size(self, "rows", row, 1, height))],
  setRowHeights: [
    write([integer, integer, integer], (self, row, count, height) => size(self, "rows", row, count, height)),
  ],
  setRowHeightsForced: [
    write([integer, integer, integer], (self, row, count, height) => size(self, "rows", row, count, height)),
  ],
  hideColumns: [
    write([integer], (self, column) => hide(self, "columns", column, 1, true)),
    write([integer, integer], (self, column, count) => hide(self, "columns", column, count, true)),
  ],
  showColumns: [
    write([integer], (self, column) => hide(self, "columns", column, 1, false)),
    write([integer, integer], (self, column, count) => hide(self, "columns", column, count, false)),
  ],
  hideRows: [
    write([integer], (self, row) => hide(self, "rows", row, 1, true)),
    write([integer, integer], (self, row, count) => hide(self, "rows", row, count, true)),
  ],
  showRows: [
    write([integer], (self, row) => hide(self, "rows", row, 1, false)),
    write([integer, integer], (self, row, count) => hide(self, "rows", row, count, false)),
  ],
  isColumnHiddenByUser: [look([integer], (self, column) => stateOf(self).hiddenColumns.includes(column - 1))],
  isRowHiddenByUser: [look([integer], (self, row) => stateOf(self).hiddenRows.includes(row - 1))],
};

const FRAME: Calls<SheetHandle> = {
  getFrozenRows: [look([], (self) => stateOf(self).frozenRows)],
  setFrozenRows: [
    write([integer], (self, count) => freeze(self, "frozenRows", count, stateOf(self).rowCount)),
  ],
  getFrozenColumns: [look([], (self) => stateOf(self).frozenColumns)],
  setFrozenColumns: [
    write([integer], (self, count) => freeze(self, "frozenColumns", count, stateOf(self).columnCount)),
  ],
  getTabColor: [look([], (self) => stateOf(self).tabColor ?? null)],
  setTabColor: [
    write([orNull(text)], (self, color) => {
      changeSheet(self, ({ tabColor: _, ...sheet }) => {
        const tabColor = colorOf(color);
        return tabColor === undefined ? sheet : { ...sheet, tabColor };
      });
      return ITSELF;
    }),
  ],
  setHiddenGridlines: [
    write([flag], (self, gridLinesHidden) => {
      changeSheet(self, (sheet) => ({ ...sheet, gridLinesHidden }));
      return ITSELF;
    }),
  ],
  hasHiddenGridlines: [look([], (self) => stateOf(self).gridLinesHidden ?? false)],
};

/** Rows and columns of a sheet: in and out, sizes, frozen ones; its colour and lines. */
export const SHEET_FRAME: Calls<SheetHandle> = {
  ...ROWS_IN_AND_OUT,
  ...COLUMNS_IN_AND_OUT,
  ...SIZES,
  ...FRAME,
};

function lineCount(sheet: SheetState, axis: Axis): number {
  return axis === "rows" ? sheet.rowCount : sheet.columnCount;
}

function shift(self: SheetHandle, axis: Axis, how: Shift): void {
  changeSpreadsheet(self, (state) => restructure(state, self.sheet, axis, how));
}

/** `at` counts from 1, and may lie just behind the last. */
function insert(self: SheetHandle, axis: Axis, at: number, count: number) {
  demandLines(self, axis, at, count, lineCount(stateOf(self), axis) + 1, at);
  shift(self, axis, { kind: "insert", at: at - 1, count });
  return ITSELF;
}

function remove(self: SheetHandle, axis: Axis, at: number, count: number): true {
  demandLines(self, axis, at, count);
  shift(self, axis, { kind: "delete", at: at - 1, count });
  return true;
}

function move(self: SheetHandle, axis: Axis, { sheet, area }: RangeHandle, to: number): void {
  if (sheet !== self.sheet) throw new SheetsRefusal("The range is not on this sheet.");
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  demandLines(self, axis, to, 1, lineCount(stateOf(self), axis) + 1);
  if (to - 1 >= first && to - 1 <= last + 1) return;
  shift(self, axis, { kind: "move", at: first, count: last - first + 1, to: to - 1 });
}

function size(self: SheetHandle, axis: Axis, at: number, count: number, pixels: number) {
  demandLines(self, axis, at, count);
  const part = axis === "rows" ? "rowHeights" : "columnWidths";
  changeSheet(self, (sheet) => {
    const sizes: Record<number, number> = { ...sheet[part] };
    for (let index = at - 1; index < at - 1 + count; index += 1) sizes[index] = pixels;
    return { ...sheet, [part]: sizes };
  });
  return ITSELF;
}

function hide(self: SheetHandle, axis: Axis, at: number, count: number, hidden: boolean): void {
  demandLines(self, axis, at, count);
  const part = axis === "rows" ? "hiddenRows" : "hiddenColumns";
  changeSheet(self, (sheet) => {
    const others = sheet[part].filter((index) => index < at - 1 || index >= at - 1 + count);
    const these = hidden ? Array.from({ length: count }, (_, index) => at - 1 + index) : [];
    return { ...sheet, [part]: [...others, ...these] };
  });
}

function freeze(self: SheetHandle, part: "frozenRows" | "frozenColumns", count: number, most: number): void {
  if (count < 0 || count >= most)
    throw new SheetsRefusal("You can't freeze all visible rows or columns on the sheet.");
  changeSheet(self, (sheet) => ({ ...sheet, [part]: count }));
}

function demandLines(
  self: SheetHandle,
  axis: Axis,
  at: number,
  count: number,
  most = lineCount(stateOf(self), axis),
  end = at + count - 1,
): void {
  if (at < 1 || count < 1 || end > most) {
    throw new SheetsRefusal(
      axis === "rows" ? "Those rows are out of bounds." : "Those columns are out of bounds.",
    );
  }
}
