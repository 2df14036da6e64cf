import { SheetsRefusal } from "../unknown.ts";
import { emptySheet, type SheetState, type SpreadsheetState } from "./state.ts";
import { demandRoom } from "./structure.ts";

/** Puts a new sheet in at an index; without a title it is named as Google names it. */
export function insertSheet(
  state: SpreadsheetState,
  at: number,
  title = freeTitle(state),
  template?: SheetState,
): { state: SpreadsheetState; id: number } {
  demandFree(state, title);
  const id = Math.max(-1, ...state.sheets.map((sheet) => sheet.id)) + 1;
  const { nextId } = state;
  const sheet = template ? copyOf(template, id, title, nextId) : emptySheet(id, title);
  const taken = template ? template.charts.length + template.protections.length : 0;
  const sheets = [...state.sheets.slice(0, at), sheet, ...state.sheets.slice(at)];
  const after = { ...state, sheets, nextId: nextId + taken };
  demandRoom(after);
  return { state: after, id };
}

/** Metadata stay with the old sheet; what becomes of them in a copy was not measured at Google. */
function copyOf(template: SheetState, id: number, title: string, firstId: number): SheetState {
  let next = firstId;
  return {
    ...template,
    id,
    title,
    hidden: false,
    charts: template.charts.map((chart) => ({ ...chart, id: next++ })),
    protections: template.protections.map((protection) => ({ ...protection, id: next++ })),
  };
}

/** @throws {SheetsRefusal} when it has been deleted */
export function sheetById({ sheets }: SpreadsheetState, id: number): SheetState {
  const found = sheets.find((sheet) => sheet.id === id);
  if (!found) throw new SheetsRefusal(`Sheet ${id} not found`);
  return found;
}

/** The spreadsheet with one sheet made anew. @throws {SheetsRefusal} when it has been deleted */
export function withSheet(
  state: SpreadsheetState,
  id: number,
  make: (sheet: SheetState) => SheetState,
): SpreadsheetState {
  const before = sheetById(state, id);
  const after = make(before);
  if (after === before) return state;
  return { ...state, sheets: state.sheets.map((sheet) => (sheet === before ? after : sheet)) };
}

export function renameSheet(state: SpreadsheetState, id: number, title: string): SpreadsheetState {
  return withSheet(state, id, (sheet) => {
    if (sheet.title === title) return sheet;
    demandFree(state, title, id);
    return { ...sheet, title };
  });
}

export function deleteSheet(state: SpreadsheetState, id: number): SpreadsheetState {
  const sheets = state.sheets.filter((sheet) => sheet.id !== id);
  if (!sheets.some(({ hidden }) => !hidden)) {
    throw new SheetsRefusal("You can't remove all the visible sheets in a document.");
  }
  return {
    ...state,
    sheets,
    namedRanges: state.namedRanges.filter(({ sheet }) => sheet !== id),
    metadata: state.metadata.filter(({ place }) => place.type === "SPREADSHEET" || place.sheet !== id),
  };
}

/** @param to zero-based index among the tabs */
export function moveSheet(state: SpreadsheetState, id: number, to: number): SpreadsheetState {
  const sheet = sheetById(state, id);
  const others = state.sheets.filter((one) => one !== sheet);
  return { ...state, sheets: [...others.slice(0, to), sheet, ...others.slice(to)] };
}

/** The last visible sheet cannot be hidden. */
export function hideSheet(state: SpreadsheetState, id: number, hidden: boolean): SpreadsheetState {
  const after = withSheet(state, id, (sheet) => ({ ...sheet, hidden }));
  if (after.sheets.every((sheet) => sheet.hidden)) {
    throw new SheetsRefusal("You can't hide all the sheets in a document.");
  }
  return after;
}

/** Titles differ by more than the size of their letters. */
function demandFree(state: SpreadsheetState, title: string, but?: number): void {
  if (title === "" || title.length > 100) throw new SheetsRefusal("Invalid sheet name.");
  const taken = state.sheets.some(
    (sheet) => sheet.id !== but && sheet.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) {
    throw new SheetsRefusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function freeTitle({ sheets }: SpreadsheetState): string {
  let number = sheets.length + 1;
  while (sheets.some(({ title }) => title === `ชีต${number}`)) number += 1;
  return `ชีต${number}`;
}
