import type { Area } from "../../../measures/grid.ts";
import { wholeSheet } from "../spreadsheet/cells.ts";
import type { Protection } from "../spreadsheet/state.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { flag, text } from "./arguments.ts";
import { PROTECTION_TYPE } from "./enums.ts";
import { callsOn, ITSELF, present, type Service } from "./service.ts";
import {
  aboutSheet,
  changeSheet,
  presentRange,
  range,
  type SheetHandle,
  stateOf,
  takeId,
} from "./sheet-handle.ts";

interface ProtectionHandle extends SheetHandle {
  readonly id: number;
}

const { look, write } = callsOn<ProtectionHandle>();

const PROTECTION: Service<ProtectionHandle> = {
  name: "SpreadsheetApp.Protection",
  needs: "document",
  about: aboutSheet,
  calls: {
    getDescription: [look([], (self) => one(self).description)],
    setDescription: [write([text], (self, description) => alter(self, { description }))],
    isWarningOnly: [look([], (self) => one(self).warningOnly)],
    setWarningOnly: [
      write([flag], (self, warningOnly) => {
        if (!warningOnly) throw new NotInSandbox("SpreadsheetApp.Protection.setWarningOnly(false)");
        return alter(self, { warningOnly });
      }),
    ],
    getProtectionType: [look([], (self) => PROTECTION_TYPE.values[one(self).area ? "RANGE" : "SHEET"])],
    getRange: [look([], (self) => presentRange(self, one(self).area ?? wholeSheet(stateOf(self))))],
    setRange: [
      write([range], (self, { sheet, area }) => {
        if (sheet !== self.sheet) throw new NotInSandbox("SpreadsheetApp.Protection.setRange", "แผ่นงานอื่น");
        return alter(self, { area });
      }),
    ],
    remove: [
      write([], (self) => {
        one(self);
        changeSheet(self, (sheet) => ({
          ...sheet,
          protections: sheet.protections.filter(({ id }) => id !== self.id),
        }));
      }),
    ],
  },
};

/** Protects a range, or the whole sheet. Until `setWarningOnly(true)` it shuts colleagues out. */
export function protectionOf(handle: SheetHandle, area?: Area): object {
  const id = takeId(handle);
  const protection = { id, description: "", warningOnly: false, ...(area && { area }) };
  changeSheet(handle, (sheet) => ({ ...sheet, protections: [...sheet.protections, protection] }));
  return presentProtection(handle, id);
}

/** Protections of a sheet, of one type. */
export function protectionsOf(handle: SheetHandle, type: "RANGE" | "SHEET"): object[] {
  return stateOf(handle)
    .protections.filter(({ area }) => (area ? "RANGE" : "SHEET") === type)
    .map(({ id }) => presentProtection(handle, id));
}

function presentProtection({ environment, sheet }: SheetHandle, id: number): object {
  return present(PROTECTION, { environment, sheet, id });
}

function one(self: ProtectionHandle): Protection {
  const found = stateOf(self).protections.find(({ id }) => id === self.id);
  if (!found) throw new SheetsRefusal("The protection no longer exists.");
  return found;
}

function alter(self: ProtectionHandle, part: Partial<Protection>) {
  const before = one(self);
  changeSheet(self, (sheet) => ({
    ...sheet,
    protections: sheet.protections.map((each) => (each === before ? { ...each, ...part } : each)),
  }));
  return ITSELF;
}
