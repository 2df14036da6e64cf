import { emptied, without } from "../spreadsheet/cell.ts";
import { changeCells, extent, wholeSheet } from "../spreadsheet/cells.ts";
import { hideSheet, renameSheet } from "../spreadsheet/sheets.ts";
import { restructure } from "../spreadsheet/structure.ts";
import { setInto } from "../spreadsheet/typed.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { areaAt, areaNamed, splitNotation } from "./a1.ts";
import { anything, integer, listOf, text } from "./arguments.ts";
import { SHEET_CHARTS } from "./charts.ts";
import { SHEET_RULES } from "./conditional-format.ts";
import { PROTECTION_TYPE } from "./enums.ts";
import { metadataCalls } from "./metadata.ts";
import { protectionOf, protectionsOf } from "./protection.ts";
import { presentRangeList } from "./range-list.ts";
import { type Calls, callsOn, ITSELF, known } from "./service.ts";
import { SHEET_FRAME } from "./sheet-frame.ts";
import {
  aboutSheet,
  changeSheet,
  changeSpreadsheet,
  clockOf,
  presentRange,
  presentSpreadsheet,
  type RangeHandle,
  range,
  type SheetHandle,
  stateOf,
} from "./sheet-handle.ts";
import { presentFinder } from "./text-finder.ts";
import { activateSheet, activeRange, select } from "./view.ts";

const { look, write, other } = callsOn<SheetHandle>();

const NAMES: Calls<SheetHandle> = {
  getName: [other([], (self) => stateOf(self).title)],
  getSheetName: [other([], (self) => stateOf(self).title)],
  setName: [
    write([text], (self, title) => {
      changeSpreadsheet(self, (state) => renameSheet(state, self.sheet, title));
      return ITSELF;
    }),
  ],
  getSheetId: [other([], (self) => self.sheet)],
  getIndex: [other([], (self) => self.environment.spreadsheet.state.sheets.indexOf(stateOf(self)) + 1)],
  getParent: [other([], (self) => presentSpreadsheet(self))],
  isSheetHidden: [other([], (self) => stateOf(self).hidden)],
  hideSheet: [write([], (self) => setHidden(self, true))],
  showSheet: [write([], (self) => setHidden(self, false))],
  activate: [
    other([], (self) => {
      activateSheet(self);
      return ITSELF;
    }),
  ],
};

const RANGES: Calls<SheetHandle> = {
  getRange: [
    other([text], (self, notation) => presentRange(self, areaHere(self, notation))),
    other([integer, integer], (self, row, column) => rangeAt(self, row, column, 1, 1)),
    other([integer, integer, integer], (self, row, column, rows) => rangeAt(self, row, column, rows, 1)),
    other([integer, integer, integer, integer], rangeAt),
  ],
  getRangeList: [other([listOf(text)], presentRangeList)],
  getDataRange: [
    look([], (self) => {
      const { rows, columns } = extent(stateOf(self));
      return rangeAt(self, 1, 1, Math.max(1, rows), Math.max(1, columns));
    }),
  ],
  getLastRow: [look([], (self) => extent(stateOf(self)).rows)],
  getLastColumn: [look([], (self) => extent(stateOf(self)).columns)],
  getMaxRows: [other([], (self) => stateOf(self).rowCount)],
  getMaxColumns: [other([], (self) => stateOf(self).columnCount)],
  setActiveRange: [other([range], (self, chosen) => choose(self, chosen))],
  setActiveSelection: [
    other([range], (self, chosen) => choose(self, chosen)),
    other([text], (self, notation) => choose(self, { ...self, area: areaHere(self, notation) })),
  ],
  setCurrentCell: [other([range], (self, chosen) => choose(self, chosen))],
  getActiveRange: [other([], activeRange)],
  createTextFinder: [
    other([text], (self, words) =>
      presentFinder(self, words, () => [{ sheet: self.sheet, area: wholeSheet(stateOf(self)) }]),
    ),
  ],
};

const CELLS: Calls<SheetHandle> = {
  appendRow: [
    write([listOf(anything)], (self, values) => {
      const state = stateOf(self);
      const at = extent(state).rows;
      if (values.length > state.columnCount)
        throw new NotInSandbox("SpreadsheetApp.Sheet.appendRow", "เกินคอลัมน์");
      if (at >= state.rowCount) {
        const shift = { kind: "insert", at, count: 1 } as const;
        changeSpreadsheet(self, (whole) => restructure(whole, self.sheet, "rows", shift));
      }
      const clock = clockOf(self);
      const area = { top: at, left: 0, bottom: at, right: values.length - 1 };
      changeSheet(self, (one) =>
        changeCells(one, [area], (cell, _, column) => setInto(cell, values[column], clock)),
      );
      return ITSELF;
    }),
  ],
  clear: [
    // Notes and drop-downs stay, as they do at Google; what becomes of conditional formats was not measured.
    write([], (self) => {
      if (stateOf(self).rules.length > 0)
        throw new NotInSandbox("SpreadsheetApp.Sheet.clear", "มีรูปแบบตามเงื่อนไข");
      return changeAll(self, ({ note, validation }) => ({
        ...(note !== undefined && { note }),
        ...(validation && { validation }),
      }));
    }),
  ],
  clearContents: [write([], (self) => changeAll(self, emptied))],
  clearNotes: [write([], (self) => changeAll(self, (cell) => without(cell, ["note"])))],
};

const PROTECTIONS: Calls<SheetHandle> = {
  protect: [write([], (self) => protectionOf(self))],
  getProtections: [look([PROTECTION_TYPE.argument], protectionsOf)],
};

known<SheetHandle>({
  name: "SpreadsheetApp.Sheet",
  needs: "document",
  about: aboutSheet,
  calls: {
    ...NAMES,
    ...RANGES,
    ...CELLS,
    ...PROTECTIONS,
    ...SHEET_FRAME,
    ...SHEET_RULES,
    ...SHEET_CHARTS,
    ...metadataCalls<SheetHandle>(
      ({ sheet: id }) => ({ type: "SHEET", sheet: id }),
      ({ sheet: id }, place) => place.sheet === id,
    ),
  },
});

function areaHere(self: SheetHandle, notation: string) {
  const { title, range: place } = splitNotation(notation);
  if (title !== undefined && title !== stateOf(self).title) throw new SheetsRefusal("Range not found");
  return areaNamed(stateOf(self), place);
}

function rangeAt(self: SheetHandle, row: number, column: number, rows: number, columns: number): object {
  return presentRange(self, areaAt(stateOf(self), row, column, rows, columns));
}

function choose(self: SheetHandle, chosen: RangeHandle): object {
  if (chosen.sheet !== self.sheet) throw new SheetsRefusal("The range is not on this sheet.");
  return select(chosen);
}

function setHidden(self: SheetHandle, hidden: boolean) {
  changeSpreadsheet(self, (state) => hideSheet(state, self.sheet, hidden));
  return ITSELF;
}

function changeAll(self: SheetHandle, of: Parameters<typeof changeCells>[2]) {
  changeSheet(self, (state) => {
    const width = state.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const area = { top: 0, left: 0, bottom: state.rows.length - 1, right: width - 1 };
    return changeCells(state, [area], of);
  });
  return ITSELF;
}
