import type { Area } from "../../../measures/grid.ts";
import { cellAt } from "../spreadsheet/cells.ts";
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  type Protection,
  type SheetState,
  type SpreadsheetState,
} from "../spreadsheet/state.ts";
import { CELL, type PlacedCell } from "./cell-fields.ts";
import { colourFields } from "./format-fields.ts";
import { list, type Message, never, part, unlessZero, untold, value } from "./message.ts";
import { GRID_RANGE, METADATA, metadataAt, type PlacedArea } from "./place-fields.ts";

/** One sheet of an answer. */
export interface SheetView {
  readonly state: SpreadsheetState;
  readonly sheet: SheetState;
  /** The cells that were asked for; absent where none were. */
  readonly areas?: readonly Area[];
}

const GRID_PROPERTIES: Message<SheetState> = {
  rowCount: value(({ rowCount }) => rowCount),
  columnCount: value(({ columnCount }) => columnCount),
  frozenRowCount: unlessZero(({ frozenRows }) => frozenRows),
  frozenColumnCount: unlessZero(({ frozenColumns }) => frozenColumns),
  hideGridlines: unlessZero(({ gridLinesHidden = false }) => gridLinesHidden),
  ...never("rowGroupControlAfter", "columnGroupControlAfter"),
};

const PROPERTIES: Message<SheetView> = {
  sheetId: value(({ sheet }) => sheet.id),
  title: value(({ sheet }) => sheet.title),
  index: value(({ state, sheet }) => state.sheets.indexOf(sheet)),
  sheetType: value(() => "GRID"),
  gridProperties: part(GRID_PROPERTIES, ({ sheet }) => sheet),
  hidden: unlessZero(({ sheet }) => sheet.hidden),
  ...colourFields<SheetView>("tabColor", ({ sheet }) => sheet.tabColor),
  ...never("rightToLeft", "dataSourceSheetProperties"),
};

interface Block extends SheetView {
  readonly area: Area;
}

interface Line extends Block {
  readonly at: number;
}

const ROW_METADATA: Message<Line> = {
  pixelSize: value(({ sheet, at }) => sheet.rowHeights[at] ?? DEFAULT_HEIGHT),
  hiddenByUser: unlessZero(({ sheet, at }) => sheet.hiddenRows.includes(at)),
  developerMetadata: list(METADATA, ({ state, sheet, at }) =>
    metadataAt(state, { type: "ROW", sheet: sheet.id, index: at }),
  ),
  ...never("hiddenByFilter", "dataSourceColumnReference"),
};

const COLUMN_METADATA: Message<Line> = {
  pixelSize: value(({ sheet, at }) => sheet.columnWidths[at] ?? DEFAULT_WIDTH),
  hiddenByUser: unlessZero(({ sheet, at }) => sheet.hiddenColumns.includes(at)),
  developerMetadata: list(METADATA, ({ state, sheet, at }) =>
    metadataAt(state, { type: "COLUMN", sheet: sheet.id, index: at }),
  ),
  ...never("hiddenByFilter", "dataSourceColumnReference"),
};

const ROW: Message<readonly PlacedCell[]> = { values: list(CELL, (cells) => cells) };

const DATA: Message<Block> = {
  startRow: unlessZero(({ area }) => area.top),
  startColumn: unlessZero(({ area }) => area.left),
  rowData: list(ROW, rowsOf),
  rowMetadata: list(ROW_METADATA, (block) => lines(block, block.area.top, block.area.bottom)),
  columnMetadata: list(COLUMN_METADATA, (block) => lines(block, block.area.left, block.area.right)),
};

function lines(block: Block, from: number, to: number): Line[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ ...block, at: from + index }));
}

/** Rows to the last one that has a cell, each to its last cell: a cell is there when anything was ever put in it. */
function rowsOf({ state, sheet, area: { top, left, bottom, right } }: Block): PlacedCell[][] {
  const rows = sheet.rows.slice(top, bottom + 1).map((row, down) => {
    const cells = row.slice(left, right + 1);
    const width = cells.findLastIndex((cell) => cell !== undefined && Object.keys(cell).length > 0) + 1;
    return Array.from({ length: width }, (_, along) => ({
      cell: cellAt(sheet, top + down, left + along),
      state,
    }));
  });
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
}

const PROTECTED_RANGE: Message<PlacedArea & { readonly protection: Protection }> = {
  protectedRangeId: value(({ protection }) => protection.id),
  range: part(GRID_RANGE, (placed) => placed),
  description: value(({ protection }) => protection.description || undefined),
  warningOnly: unlessZero(({ protection }) => protection.warningOnly),
  ...never("editors", "namedRangeId", "requestingUserCanEdit", "tableId", "unprotectedRanges"),
};

/** Sheet. */
export const SHEET: Message<SheetView> = {
  properties: part(PROPERTIES, (view) => view),
  data: list(DATA, (view) => view.areas?.map((area) => ({ ...view, area }))),
  merges: list(GRID_RANGE, ({ sheet }) => sheet.merges.map((area) => ({ sheet: sheet.id, area }))),
  developerMetadata: list(METADATA, ({ state, sheet }) =>
    metadataAt(state, { type: "SHEET", sheet: sheet.id }),
  ),
  protectedRanges: list(PROTECTED_RANGE, ({ sheet }) =>
    sheet.protections.map((protection) => ({ sheet: sheet.id, protection, ...protection })),
  ),
  conditionalFormats: untold(({ sheet }) => sheet.rules.length > 0),
  charts: untold(({ sheet }) => sheet.charts.length > 0),
  ...never("bandedRanges", "basicFilter", "columnGroups", "commentAnchors", "filterViews", "rowGroups"),
  ...never("slicers", "tables"),
};
