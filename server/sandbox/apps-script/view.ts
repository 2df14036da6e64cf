import type { SheetState } from "../spreadsheet/state.ts";
import type { Environment } from "./environment.ts";
import type { Handle } from "./service.ts";
import { presentRange, type RangeHandle, type SheetHandle } from "./sheet-handle.ts";

/** What a person has in front of them, and how a script moves it. */

/** Puts the cursor on a range, on whatever sheet it is. */
export function select({ environment, sheet, area }: RangeHandle): object {
  environment.view.sheet = sheet;
  environment.view.area = area;
  return presentRange({ environment, sheet }, area);
}

/** Shows a sheet, with its first cell chosen. */
export function activateSheet({ environment, sheet }: SheetHandle): void {
  const { view } = environment;
  if (view.sheet === sheet) return;
  view.sheet = sheet;
  view.area = { top: 0, left: 0, bottom: 0, right: 0 };
}

/** The sheet in front of the person. */
export function viewed(environment: Environment): SheetHandle {
  const { sheets } = environment.spreadsheet.state;
  const shown =
    sheets.find(({ id }) => id === environment.view.sheet) ?? sheets.find(({ hidden }) => !hidden);
  return { environment, sheet: (shown as SheetState).id };
}

export function activeRange({ environment }: Handle): object {
  return presentRange(viewed(environment), environment.view.area);
}

/** The cell with the cursor. */
export function currentCell({ environment }: Handle): object {
  const { top, left } = environment.view.area;
  return presentRange(viewed(environment), { top, left, bottom: top, right: left });
}
