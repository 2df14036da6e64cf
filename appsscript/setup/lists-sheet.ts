import { LISTS_SHEET, type List, listsFor } from "../../measures/form/lists.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import type { AgencyField, ColumnId } from "../../measures/workbook.ts";
import type { Range, Sheet, Spreadsheet } from "../sheets/google.ts";
import { rangeOf } from "../sheets/text.ts";

/** A drop-down list: where its words stand, and what is said about another word. */
export interface Choice {
  readonly words: Range;
  readonly remark: string;
}

/** Rows that a list's words may take, so that an office can add its own below ours. */
const ROWS_SERVED = 300;
const ANY_WORD = "เลือกจากรายการ หรือพิมพ์เองได้";

/**
 * The hidden sheet that the drop-down lists are read from. Words that are missing are added under what is there: an
 * office's own words stay.
 */
export function choicesFor(
  spreadsheet: Spreadsheet,
  assessed: number,
): (meaning: AgencyField | ColumnId) => Choice | undefined {
  const lists = listsFor(chooseRuleset(assessed).ruleset, assessed);
  const sheet = spreadsheet.getSheetByName(LISTS_SHEET) ?? newListsSheet(spreadsheet, lists.length);
  const height = Math.max(1, sheet.getLastRow());
  const texts = sheet.getRange(1, 1, height, Math.max(1, sheet.getLastColumn())).getDisplayValues();
  const ranges = lists.map((list) => {
    const known = (texts[0] as string[]).indexOf(list.title);
    const column = known < 0 ? freeColumn(texts) : known;
    addWords(sheet, texts, column, list);
    return rangeOf(sheet, 1, column, ROWS_SERVED, column);
  });
  return (meaning) => {
    const at = lists.findIndex(({ serves }) => serves.includes(meaning));
    const list = lists[at];
    return list && { words: ranges[at] as Range, remark: list.remark ?? ANY_WORD };
  };
}

function newListsSheet(spreadsheet: Spreadsheet, width: number): Sheet {
  const sheet = spreadsheet.insertSheet(LISTS_SHEET, spreadsheet.getSheets().length);
  rangeOf(sheet, 0, 0, ROWS_SERVED, width - 1).setNumberFormat("@");
  sheet.getRange(1, 1, 1, width).setFontWeight("bold");
  sheet.hideSheet();
  return sheet;
}

/** The first column of which the header row says nothing; it is taken from then on. */
function freeColumn(texts: readonly string[][]): number {
  const header = texts[0] as string[];
  const free = header.indexOf("");
  return free < 0 ? header.length : free;
}

function addWords(sheet: Sheet, texts: readonly string[][], column: number, { title, words }: List): void {
  const there = texts.map((row) => row[column] ?? "");
  (texts[0] as string[])[column] = title;
  let last = there.length;
  while (last > 0 && there[last - 1] === "") last--;
  const known = new Set(there);
  const missing = [...(last === 0 ? [title] : []), ...words.filter((word) => !known.has(word))];
  if (missing.length === 0) return;
  rangeOf(sheet, last, column, last + missing.length - 1, column).setValues(missing.map((word) => [word]));
}
