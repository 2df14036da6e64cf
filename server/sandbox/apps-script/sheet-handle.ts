import type { Area } from "../../../measures/grid.ts";
import { rangeName } from "../../xlsx/range-names.ts";
import { sheetById, withSheet } from "../spreadsheet/sheets.ts";
import type { SheetState, SpreadsheetState } from "../spreadsheet/state.ts";
import type { Clock } from "../spreadsheet/typed.ts";
import { demandInside } from "./a1.ts";
import type { RecordedCall } from "./environment.ts";
import { argumentOf, type Handle, presentKnown } from "./service.ts";

/** A sheet as a script holds it: by its id, so that it outlives renaming and moving. */
export interface SheetHandle extends Handle {
  readonly sheet: number;
}

/** A range as a script holds it: its place stays when rows are put in above. */
export interface RangeHandle extends SheetHandle {
  readonly area: Area;
}

/** @throws {SheetsRefusal} when the sheet has been deleted */
export function stateOf({ environment, sheet: id }: SheetHandle): SheetState {
  return sheetById(environment.spreadsheet.state, id);
}

export function changeSheet(handle: SheetHandle, make: (sheet: SheetState) => SheetState): void {
  changeSpreadsheet(handle, (state) => withSheet(state, handle.sheet, make));
}

export function changeSpreadsheet(
  { environment }: Handle,
  make: (state: SpreadsheetState) => SpreadsheetState,
): void {
  environment.spreadsheet.change("script", make);
}

/** The next id, for a chart, a metadatum or a protection. */
export function takeId(handle: Handle): number {
  const { nextId } = handle.environment.spreadsheet.state;
  changeSpreadsheet(handle, (state) => ({ ...state, nextId: nextId + 1 }));
  return nextId;
}

export function clockOf({ environment }: Handle): Clock {
  return { now: environment.now(), timeZone: environment.spreadsheet.state.timeZone };
}

export function aboutSheet(handle: SheetHandle): Pick<RecordedCall, "sheet"> {
  return { sheet: stateOf(handle).title };
}

export function aboutRange(handle: RangeHandle): Pick<RecordedCall, "sheet" | "range"> {
  return { ...aboutSheet(handle), range: rangeName(handle.area) };
}

/** A sheet as a script sees it. */
export function presentSheet({ environment, sheet: id }: SheetHandle): object {
  return presentKnown<SheetHandle>("SpreadsheetApp.Sheet", { environment, sheet: id });
}

/** A range as a script sees it. @throws {SheetsRefusal} for what lies outside the grid */
export function presentRange(handle: SheetHandle, area: Area): object {
  const { environment, sheet: id } = handle;
  demandInside(stateOf(handle), area);
  return presentKnown<RangeHandle>("SpreadsheetApp.Range", { environment, sheet: id, area });
}

/** The spreadsheet as a script sees it. */
export function presentSpreadsheet({ environment }: Handle): object {
  return presentKnown("SpreadsheetApp.Spreadsheet", { environment });
}

export const sheet = argumentOf<SheetHandle>("SpreadsheetApp.Sheet");
export const range = argumentOf<RangeHandle>("SpreadsheetApp.Range");
