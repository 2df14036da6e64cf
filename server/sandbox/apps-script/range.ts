import type { Area } from "../../../measures/grid.ts";
import { rangeName } from "../../xlsx/range-names.ts";
import { changeCells, contains, mapArea, overlap } from "../spreadsheet/cells.ts";
import { merge, unmerge } from "../spreadsheet/merges.ts";
import { SheetsRefusal } from "../unknown.ts";
import { areaAt } from "./a1.ts";
import { integer } from "./arguments.ts";
import { metadataCalls } from "./metadata.ts";
import { protectionOf } from "./protection.ts";
import { RANGE_LINKS } from "./range-links.ts";
import { RANGE_LOOKS } from "./range-looks.ts";
import { RANGE_RULES } from "./range-rules.ts";
import { change, RANGE_VALUES } from "./range-values.ts";
import { type Calls, callsOn, ITSELF, known, type Service } from "./service.ts";
import {
  aboutRange,
  changeSheet,
  presentRange,
  presentSheet,
  type RangeHandle,
  range,
  stateOf,
} from "./sheet-handle.ts";
import { select } from "./view.ts";

const { look, write, other } = callsOn<RangeHandle>();

const PLACE: Calls<RangeHandle> = {
  getRow: [other([], ({ area }) => area.top + 1)],
  getColumn: [other([], ({ area }) => area.left + 1)],
  getLastRow: [other([], ({ area }) => area.bottom + 1)],
  getLastColumn: [other([], ({ area }) => area.right + 1)],
  getNumRows: [other([], ({ area }) => area.bottom - area.top + 1)],
  getNumColumns: [other([], ({ area }) => area.right - area.left + 1)],
  getHeight: [other([], ({ area }) => area.bottom - area.top + 1)],
  getWidth: [other([], ({ area }) => area.right - area.left + 1)],
  getA1Notation: [other([], ({ area }) => rangeName(area))],
  getGridId: [other([], ({ sheet }) => sheet)],
  getSheet: [other([], presentSheet)],
  getCell: [
    other([integer, integer], (self, row, column) => {
      const { top, left } = self.area;
      const cell = areaAt(stateOf(self), top + row, left + column, 1, 1);
      if (!contains(self.area, cell)) throw new SheetsRefusal("Cell reference out of range");
      return presentRange(self, cell);
    }),
  ],
  offset: [
    other([integer, integer], (self, down, along) => offset(self, down, along)),
    other([integer, integer, integer], (self, down, along, rows) => offset(self, down, along, rows)),
    other([integer, integer, integer, integer], offset),
  ],
  activate: [other([], activate)],
  activateAsCurrentCell: [other([], activate)],
};

const MERGES: Calls<RangeHandle> = {
  merge: [write([], (self) => changeMerges(self, [self.area]))],
  mergeAcross: [write([], (self) => changeMerges(self, slices(self.area, "top", "bottom")))],
  mergeVertically: [write([], (self) => changeMerges(self, slices(self.area, "left", "right")))],
  breakApart: [
    write([], (self) => {
      changeSheet(self, (sheet) => unmerge(sheet, self.area));
      return ITSELF;
    }),
  ],
  getMergedRanges: [
    look([], (self) =>
      stateOf(self)
        .merges.filter((area) => overlap(area, self.area))
        .map((area) => presentRange(self, area)),
    ),
  ],
  isPartOfMerge: [look([], (self) => stateOf(self).merges.some((area) => overlap(area, self.area)))],
};

const WHOLE: Calls<RangeHandle> = {
  clear: [
    write([], (self) =>
      // Notes and drop-downs stay, as they do at Google.
      change(self, (cell) => ({
        ...(cell.note !== undefined && { note: cell.note }),
        ...(cell.validation && { validation: cell.validation }),
      })),
    ),
  ],
  copyTo: [write([range], copyTo)],
  protect: [write([], (self) => protectionOf(self, self.area))],
};

export const RANGE: Service<RangeHandle> = known({
  name: "SpreadsheetApp.Range",
  needs: "document",
  about: aboutRange,
  calls: {
    ...PLACE,
    ...MERGES,
    ...WHOLE,
    ...RANGE_VALUES,
    ...RANGE_LOOKS,
    ...RANGE_RULES,
    ...RANGE_LINKS,
    ...metadataCalls<RangeHandle>(rangePlace, (self, one) => {
      const place = rangePlace(self);
      return one.type === place.type && one.sheet === place.sheet && one.index === place.index;
    }),
  },
});

function offset(self: RangeHandle, down: number, along: number, rows?: number, columns?: number): object {
  const { top, left, bottom, right } = self.area;
  const height = rows ?? bottom - top + 1;
  const width = columns ?? right - left + 1;
  return presentRange(self, areaAt(stateOf(self), top + 1 + down, left + 1 + along, height, width));
}

function activate(self: RangeHandle) {
  select(self);
  return ITSELF;
}

function changeMerges(self: RangeHandle, areas: readonly Area[]) {
  changeSheet(self, (sheet) => areas.reduce(merge, sheet));
  return ITSELF;
}

function slices(area: Area, first: "top" | "left", last: "bottom" | "right"): Area[] {
  const count = area[last] - area[first] + 1;
  return Array.from({ length: count }, (_, index) => ({
    ...area,
    [first]: area[first] + index,
    [last]: area[first] + index,
  }));
}

/** Cells with all that is in and on them; the destination's corner says where. */
function copyTo(self: RangeHandle, destination: RangeHandle): void {
  const cells = mapArea(stateOf(self), self.area, (cell) => cell);
  const { top, left } = destination.area;
  const area = areaAt(stateOf(destination), top + 1, left + 1, cells.length, cells[0]?.length ?? 0);
  changeSheet(destination, (sheet) => {
    const broken = unmerge(sheet, area);
    return changeCells(broken, [area], (_, row, column) => cells[row - top]?.[column - left] ?? {});
  });
}

/** Metadata can lie on whole rows and columns only. */
function rangePlace(self: RangeHandle) {
  const { rowCount, columnCount } = stateOf(self);
  const { top, left, bottom, right } = self.area;
  if (left === right && top === 0 && bottom === rowCount - 1) {
    return { type: "COLUMN", sheet: self.sheet, index: left } as const;
  }
  if (top === bottom && left === 0 && right === columnCount - 1) {
    return { type: "ROW", sheet: self.sheet, index: top } as const;
  }
  throw new SheetsRefusal(
    "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
  );
}
