import { columnLetters, type Place } from "../../../measures/grid.ts";
import { extent } from "../spreadsheet/cells.ts";
import { DEFAULT_COLUMNS, DEFAULT_WIDTH, type SheetState } from "../spreadsheet/state.ts";
import { element } from "./element.ts";

/** Pixels of the column with the rows' numbers. */
const HEAD_WIDTH = 44;

/** Every column that is in use or that an empty sheet shows, but the hidden ones. */
export function shownColumns(sheet: SheetState): number[] {
  const wide = Math.max(DEFAULT_COLUMNS, extent(sheet).columns + 2);
  const count = Math.min(sheet.columnCount, wide);
  return Array.from({ length: count }, (_, column) => column).filter(
    (column) => !sheet.hiddenColumns.includes(column),
  );
}

function widths({ columnWidths }: SheetState, columns: readonly number[]): number[] {
  return [HEAD_WIDTH, ...columns.map((column) => columnWidths[column] ?? DEFAULT_WIDTH)];
}

/** Pixels. */
export function tableWidth(sheet: SheetState, columns: readonly number[]): number {
  return widths(sheet, columns).reduce((sum, width) => sum + width, 0);
}

export function colgroup(sheet: SheetState, columns: readonly number[]): HTMLTableColElement {
  const group = element("colgroup");
  for (const width of widths(sheet, columns)) {
    const col = element("col");
    col.style.width = `${width}px`;
    group.append(col);
  }
  return group;
}

export function headings(columns: readonly number[]): HTMLTableSectionElement {
  const headers = columns.map((column) =>
    element("th", { scope: "col", "aria-colindex": column + 2 }, columnLetters(column)),
  );
  const corner = element("td", { class: "corner" });
  return element("thead", {}, element("tr", { "aria-rowindex": 1 }, corner, ...headers));
}

/** A row that only takes room. */
export function room(pixels: number): HTMLTableRowElement {
  const tr = element("tr", { class: "room", role: "presentation" });
  tr.style.height = `${pixels}px`;
  tr.hidden = pixels === 0;
  return tr;
}

/** Which columns, and from which row to which, are drawn; frozen rows are besides. */
export interface Drawn {
  readonly columns: readonly number[];
  readonly first: number;
  readonly last: number;
}

/**
 * Which cell stands at a place and how far it reaches; undefined where a merge's other cell covers it. A merge may begin
 * above or before what is drawn.
 */
export function spanOf(sheet: SheetState, { row, column }: Place, { columns, first, last }: Drawn) {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  if (!merge) return { row, column, rows: 1, columns: 1 };
  const { frozenRows } = sheet;
  const isFrozen = row < frozenRows;
  const firstRow = isFrozen ? merge.top : Math.max(merge.top, first, frozenRows);
  if (row !== firstRow || column !== columns.find((shown) => shown >= merge.left)) return undefined;
  const lastRow = Math.min(merge.bottom, isFrozen ? frozenRows - 1 : last);
  const across = columns.filter((shown) => shown >= merge.left && shown <= merge.right).length;
  return { row: merge.top, column: merge.left, rows: lastRow - row + 1, columns: across };
}

/** Whether only texts and looks of cells can differ. */
export function sameFrame(one: SheetState, other: SheetState): boolean {
  const { rows: _, charts, protections, ...before } = one;
  const { rows, charts: __, protections: ___, ...after } = other;
  return JSON.stringify(before) === JSON.stringify(after);
}
