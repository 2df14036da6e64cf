import { noteFor } from "../measures/form/columns.ts";
import { LISTS_SHEET, type List } from "../measures/form/lists.ts";
import { AGENCY_LABELS, type SheetId, sheetOf } from "../measures/workbook.ts";
import type { Validation } from "./drawing.ts";

/** Rows below the header that drop-down lists and notes serve: some more than are drawn. */
const SERVED_ROWS = 200;

/** The drop-down lists of the agency sheet, each beside its fact. */
export function factChoices(lists: readonly List[]): Validation[] {
  return AGENCY_LABELS.flatMap(({ field }, index) => {
    const at = lists.findIndex(({ serves }) => serves.includes(field));
    const row = index + 1;
    return at < 0 ? [] : [{ area: { top: row, bottom: row, left: 1, right: 1 }, ...choose(lists, at) }];
  });
}

/** The drop-down lists and notes of a table about a fiscal year (B.E.). */
export function columnChoices(id: SheetId, lists: readonly List[], year: number): Validation[] {
  return sheetOf(id).columns.flatMap(({ id: meaning, header }, column): Validation[] => {
    const area = { top: 1, bottom: SERVED_ROWS, left: column, right: column };
    const note = noteFor(meaning, year);
    const prompt = note === undefined ? {} : { prompt: { title: header, text: note } };
    const at = lists.findIndex(({ serves }) => serves.includes(meaning));
    if (at >= 0) return [{ area, ...choose(lists, at), ...prompt }];
    if (meaning === "results.measure") return [{ area, allow: plannedMeasures(), ...prompt }];
    return note === undefined ? [] : [{ area, allow: "anything", ...prompt }];
  });
}

/** The names typed into the plan are the words of the results' drop-down list. */
function plannedMeasures(): Validation["allow"] {
  const { title, columns } = sheetOf("plan");
  const column = columns.findIndex(({ id }) => id === "plan.measure");
  return { sheet: title, area: { top: 1, bottom: SERVED_ROWS, left: column, right: column } };
}

function choose(lists: readonly List[], at: number): Pick<Validation, "allow" | "remark"> {
  const { title, words, remark } = lists[at] as List;
  const allow = { sheet: LISTS_SHEET, area: { top: 1, bottom: words.length, left: at, right: at } };
  return remark === undefined ? { allow } : { allow, remark: { title, text: remark } };
}
