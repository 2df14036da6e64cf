import type { AgencyField, ColumnId } from "../../measures/workbook.ts";
import { markColumn } from "../sheets/column-marks.ts";
import type { Range, Sheet, Spreadsheet } from "../sheets/google.ts";
import { sheetNamed } from "./apply.ts";
import { type Choice, choicesFor } from "./lists-sheet.ts";
import type { Dressing } from "./steps.ts";

/** By this description we know the protection of a header as ours. */
const PROTECTION = "มาตรการ ITA: หัวตาราง";

/** What was added to the tables beside texts. */
export interface Dressed {
  readonly lists: number;
  readonly headers: number;
}

/**
 * Marks columns with their meaning, offers drop-down lists where a column has none, protects the header by a warning,
 * and keeps it in sight. A clerk's own lists, protections and frozen rows stay.
 */
export function dress(spreadsheet: Spreadsheet, dressings: readonly Dressing[], assessed: number): Dressed {
  const choiceOf = choicesFor(spreadsheet, assessed);
  const planned = plannedNames(spreadsheet, dressings);
  let lists = 0;
  let headers = 0;
  for (const dressing of dressings) {
    const sheet = sheetNamed(spreadsheet, dressing.title);
    for (const { id, column } of dressing.columns)
      if (!dressing.marked.includes(column)) markColumn(sheet, column, id);
    if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(dressing.headerRow + 1);
    if (protectHeader(sheet, dressing)) headers++;
    const meant = (id: ColumnId) => (id === "results.measure" ? planned : choiceOf(id));
    lists +=
      dressing.id === "agency"
        ? offerForFacts(sheet, dressing, choiceOf)
        : offerForColumns(sheet, dressing, meant);
  }
  return { lists, headers };
}

/** The names in the plan are the words of the results' list of measures. */
function plannedNames(spreadsheet: Spreadsheet, dressings: readonly Dressing[]): Choice | undefined {
  const plan = dressings.find(({ id }) => id === "plan");
  const column = plan?.columns.find(({ id }) => id === "plan.measure")?.column;
  if (!plan || column === undefined) return undefined;
  const sheet = sheetNamed(spreadsheet, plan.title);
  return {
    words: sheet.getRange(plan.headerRow + 2, column + 1, sheet.getMaxRows() - plan.headerRow - 1, 1),
    remark: "เลือกชื่อมาตรการจากรายการ ชื่อจะตรงกับชีตแผนมาตรการ",
  };
}

function protectHeader(sheet: Sheet, { headerTop, headerRow, columns }: Dressing): boolean {
  const known = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  if (known.some((protection) => protection.getDescription() === PROTECTION)) return false;
  const places = columns.map(({ column }) => column);
  const left = Math.min(...places);
  const right = Math.max(...places);
  sheet
    .getRange(headerTop + 1, left + 1, headerRow - headerTop + 1, right - left + 1)
    .protect()
    .setDescription(PROTECTION)
    .setWarningOnly(true);
  return true;
}

/** Columns of which no cell has a list yet get theirs, down to the sheet's end. */
function offerForColumns(
  sheet: Sheet,
  { headerRow, columns }: Dressing,
  choiceOf: (id: ColumnId) => Choice | undefined,
): number {
  const height = sheet.getMaxRows() - headerRow - 1;
  const wanted = columns.flatMap(({ id, column }) => {
    const choice = choiceOf(id);
    return choice ? [{ column, choice }] : [];
  });
  if (wanted.length === 0 || height <= 0) return 0;
  let offered = 0;
  for (const { column, choice } of wanted) {
    const range = sheet.getRange(headerRow + 2, column + 1, height, 1);
    if (range.getDataValidations().some(([rule]) => rule)) continue;
    offer(range, choice);
    offered++;
  }
  return offered;
}

function offerForFacts(
  sheet: Sheet,
  { columns, facts }: Dressing,
  choiceOf: (field: AgencyField) => Choice | undefined,
): number {
  const column = columns.find(({ id }) => id === "agency.value")?.column;
  if (column === undefined) return 0;
  let offered = 0;
  for (const [field, row] of Object.entries(facts)) {
    const choice = choiceOf(field as AgencyField);
    const range = choice && sheet.getRange(row + 1, column + 1);
    if (!choice || !range || range.getDataValidation()) continue;
    offer(range, choice);
    offered++;
  }
  return offered;
}

/** Gives the results' list of measures the names of this plan, also where it has a list already. */
export function pointAtPlan(spreadsheet: Spreadsheet, dressings: readonly Dressing[]): void {
  const choice = plannedNames(spreadsheet, dressings);
  const results = dressings.find(({ id }) => id === "results");
  const column = results?.columns.find(({ id }) => id === "results.measure")?.column;
  if (!choice || !results || column === undefined) return;
  const sheet = sheetNamed(spreadsheet, results.title);
  const height = sheet.getMaxRows() - results.headerRow - 1;
  if (height > 0) offer(sheet.getRange(results.headerRow + 2, column + 1, height, 1), choice);
}

/** A list that warns and lets another word stand: an office may have a unit or a status of its own. */
function offer(range: Range, { words, remark }: Choice): void {
  range.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInRange(words, true)
      .setAllowInvalid(true)
      .setHelpText(remark)
      .build(),
  );
}
