import type { Area } from "../../../measures/grid.ts";
import { clearTexts, paint, typeTexts, writeNote } from "../spreadsheet/edits.ts";
import { sheetById } from "../spreadsheet/sheets.ts";
import type { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { SheetState, SpreadsheetState } from "../spreadsheet/state.ts";
import type { Deed } from "./wire.ts";

type Edit = Exclude<Deed, { kind: "undo" | "redo" }>;

/**
 * Does what a person did on the page.
 * @param now milliseconds since 1970
 * @throws {SheetsRefusal} | {@link NotInSandbox} as Google's words, or by the name of what the sandbox does not know
 */
export function perform(spreadsheet: Spreadsheet, deed: Deed, now: number): void {
  if (deed.kind === "undo") spreadsheet.undo();
  else if (deed.kind === "redo") spreadsheet.redo();
  else spreadsheet.change("person", (state) => edited(state, deed, now));
}

/** The spreadsheet after an edit; the page shows it so before the service has answered. */
export function edited(state: SpreadsheetState, deed: Edit, now: number): SpreadsheetState {
  const { sheet } = deed;
  if (deed.kind === "type") return typeTexts(state, sheet, deed.texts, now);
  if (deed.kind === "note") return writeNote(state, sheet, deed.place, deed.note);
  const areas = deed.areas.flatMap((area) => within(sheetById(state, sheet), area));
  if (deed.kind === "clear") return clearTexts(state, sheet, areas);
  return paint(state, sheet, areas, deed.background);
}

/** The part of an area that lies on the sheet. */
function within({ rowCount, columnCount }: SheetState, { top, left, bottom, right }: Area): Area[] {
  const area = { top, left, bottom: Math.min(bottom, rowCount - 1), right: Math.min(right, columnCount - 1) };
  return area.top <= area.bottom && area.left <= area.right ? [area] : [];
}
