import { wholeSheet } from "../spreadsheet/cells.ts";
import { deleteSheet, insertSheet, moveSheet } from "../spreadsheet/sheets.ts";
import type { SheetState } from "../spreadsheet/state.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { areaNamed, splitNotation } from "./a1.ts";
import { integer, number, options, orNull, text } from "./arguments.ts";
import { PROTECTION_TYPE } from "./enums.ts";
import { metadataCalls } from "./metadata.ts";
import { protectionsOf } from "./protection.ts";
import { type Calls, callsOn, type Handle, known } from "./service.ts";
import { SHARING } from "./sharing.ts";
import {
  changeSpreadsheet,
  presentRange,
  presentSheet,
  range,
  type SheetHandle,
  sheet,
  stateOf,
} from "./sheet-handle.ts";
import { presentFinder } from "./text-finder.ts";
import { activateSheet, activeRange, currentCell, select, viewed } from "./view.ts";

const { look, write, other } = callsOn<Handle>();

const FACTS: Calls<Handle> = {
  getId: [other([], (self) => stateIn(self).id)],
  getName: [other([], (self) => stateIn(self).title)],
  rename: [write([text], (self, title) => changeSpreadsheet(self, (state) => ({ ...state, title })))],
  getUrl: [other([], (self) => `https://docs.google.com/spreadsheets/d/${stateIn(self).id}/edit`)],
  getSpreadsheetLocale: [other([], (self) => stateIn(self).locale)],
  getSpreadsheetTimeZone: [other([], (self) => stateIn(self).timeZone)],
  toast: [
    other([text], ({ environment }, message) => environment.toast(message, "")),
    other([text, text], ({ environment }, message, title) => environment.toast(message, title)),
    other([text, text, orNull(number)], ({ environment }, message, title) =>
      environment.toast(message, title),
    ),
  ],
};

const SHEETS: Calls<Handle> = {
  getSheets: [other([], (self) => stateIn(self).sheets.map(({ id }) => presentSheet(onSheet(self, id))))],
  getNumSheets: [other([], (self) => stateIn(self).sheets.length)],
  getSheetByName: [
    other([text], (self, title) =>
      sheetOrNull(
        self,
        stateIn(self).sheets.find((one) => one.title === title),
      ),
    ),
  ],
  getSheetById: [
    other([integer], (self, id) =>
      sheetOrNull(
        self,
        stateIn(self).sheets.find((one) => one.id === id),
      ),
    ),
  ],
  insertSheet: [
    write([], (self) => insert(self)),
    write([text], (self, title) => insert(self, title)),
    write([integer], (self, at) => insert(self, undefined, at)),
    write([text, integer], (self, title, at) => insert(self, title, at)),
    write([text, options], (self, title, how) => insert(self, title, undefined, how)),
    write([text, integer, options], (self, title, at, how) => insert(self, title, at, how)),
  ],
  deleteSheet: [
    write([sheet], (self, { sheet: id }) => changeSpreadsheet(self, (state) => deleteSheet(state, id))),
  ],
  moveActiveSheet: [
    write([integer], (self, position) => {
      if (position < 1 || position > stateIn(self).sheets.length)
        throw new SheetsRefusal("Sheet index is out of bounds.");
      changeSpreadsheet(self, (state) => moveSheet(state, viewed(self.environment).sheet, position - 1));
    }),
  ],
  getActiveSheet: [other([], ({ environment }) => presentSheet(viewed(environment)))],
  setActiveSheet: [
    other([sheet], (self, chosen) => {
      activateSheet(chosen);
      return presentSheet(onSheet(self, chosen.sheet));
    }),
  ],
};

const RANGES: Calls<Handle> = {
  getRange: [other([text], (self, notation) => rangeNamed(self, notation))],
  getRangeByName: [
    look([text], (self, name) => {
      const named = stateIn(self).namedRanges.find((one) => one.name === name);
      return named ? presentRange(onSheet(self, named.sheet), named.area) : null;
    }),
  ],
  setNamedRange: [
    write([text, range], (self, name, { sheet: id, area }) => {
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new NotInSandbox(`ช่วงที่มีชื่อ ${name}`);
      changeSpreadsheet(self, (state) => ({
        ...state,
        namedRanges: [...state.namedRanges.filter((one) => one.name !== name), { name, sheet: id, area }],
      }));
    }),
  ],
  removeNamedRange: [
    write([text], (self, name) =>
      changeSpreadsheet(self, (state) => ({
        ...state,
        namedRanges: state.namedRanges.filter((one) => one.name !== name),
      })),
    ),
  ],
  getActiveRange: [other([], activeRange)],
  getCurrentCell: [other([], currentCell)],
  setActiveRange: [other([range], (_, chosen) => select(chosen))],
  setCurrentCell: [other([range], (_, chosen) => select(chosen))],
  createTextFinder: [
    other([text], (self, words) =>
      presentFinder(self, words, () =>
        stateIn(self).sheets.map((one) => ({ sheet: one.id, area: wholeSheet(one) })),
      ),
    ),
  ],
  getProtections: [
    look([PROTECTION_TYPE.argument], (self, type) =>
      stateIn(self).sheets.flatMap(({ id }) => protectionsOf(onSheet(self, id), type)),
    ),
  ],
};

known<Handle>({
  name: "SpreadsheetApp.Spreadsheet",
  needs: "document",
  calls: {
    ...FACTS,
    ...SHEETS,
    ...RANGES,
    ...SHARING,
    ...metadataCalls<Handle>(
      () => ({ type: "SPREADSHEET" }),
      () => true,
    ),
  },
});

function stateIn({ environment }: Handle) {
  return environment.spreadsheet.state;
}

function onSheet({ environment }: Handle, id: number): SheetHandle {
  return { environment, sheet: id };
}

function sheetOrNull(self: Handle, found: SheetState | undefined): object | null {
  return found ? presentSheet(onSheet(self, found.id)) : null;
}

function rangeNamed(self: Handle, notation: string): object {
  const { title, range: place } = splitNotation(notation);
  const found = title === undefined ? stateOf(viewed(self.environment)) : sheetTitled(self, title);
  if (!found) throw new SheetsRefusal("Range not found");
  return presentRange(onSheet(self, found.id), areaNamed(found, place));
}

function sheetTitled(self: Handle, title: string): SheetState | undefined {
  return stateIn(self).sheets.find((one) => one.title === title);
}

/** `at` counts from 0; without it the sheet comes behind the one in front. The new sheet is shown. */
function insert(
  self: Handle,
  title?: string,
  at?: number,
  how: Readonly<Record<string, unknown>> = {},
): object {
  const { template, ...others } = how;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new NotInSandbox(`SpreadsheetApp.Spreadsheet.insertSheet({ ${unknown} })`);
  const model = template === undefined ? undefined : sheet.take(template);
  if (typeof model === "symbol") throw new SheetsRefusal("Template must be a sheet.");
  const before = stateIn(self);
  const place = at ?? before.sheets.findIndex(({ id }) => id === viewed(self.environment).sheet) + 1;
  if (place < 0 || place > before.sheets.length) throw new SheetsRefusal("Sheet index is out of bounds.");
  const { state, id } = insertSheet(before, place, title, model && stateOf(model));
  changeSpreadsheet(self, () => state);
  activateSheet(onSheet(self, id));
  return presentSheet(onSheet(self, id));
}
