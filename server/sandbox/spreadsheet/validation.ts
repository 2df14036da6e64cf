import { cellName, type Place } from "../../../measures/grid.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { type Cell, isError, type Validation } from "./cell.ts";
import { mapArea } from "./cells.ts";
import { showCell } from "./shown.ts";
import type { SpreadsheetState } from "./state.ts";

/** The words of a drop-down, or undefined for a rule that is none. */
export function wordsOf(validation: Validation, state: SpreadsheetState): string[] | undefined {
  if (validation.criteria === "VALUE_IN_LIST") return validation.values.map(String);
  const { range } = validation;
  if (!range) return undefined;
  const sheet = state.sheets.find(({ id }) => id === range.sheet);
  if (!sheet) return [];
  const texts = mapArea(sheet, range.area, (cell) => showCell(cell).text).flat();
  return [...new Set(texts.filter((text) => text !== ""))];
}

/** Whether what a cell holds keeps to its rule; an empty cell always does. */
export function complies(cell: Cell, state: SpreadsheetState): boolean {
  const { validation, value } = cell;
  if (!validation || value === undefined || value === "") return true;
  const words = wordsOf(validation, state);
  if (words) return words.includes(showCell(cell).text);
  const check = CHECKS[validation.criteria];
  if (!check) throw new NotInSandbox(`SpreadsheetApp.DataValidationCriteria.${validation.criteria}`);
  return !isError(value) && check(value, validation.values);
}

type Check = (value: string | number | boolean, limits: Validation["values"]) => boolean;

const CHECKS: Readonly<Record<string, Check>> = {
  CHECKBOX: (value) => typeof value === "boolean",
  NUMBER_BETWEEN: (value, [least, most]) =>
    typeof value === "number" && value >= Number(least) && value <= Number(most),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (value, [least]) => typeof value === "number" && value >= Number(least),
  TEXT_IS_VALID_URL: (value) => typeof value === "string" && URL.canParse(value),
};

/** @throws {SheetsRefusal} when a script writes what a rule that refuses does not let in */
export function demandValid(cell: Cell, { row, column }: Place, state: SpreadsheetState): void {
  if (!cell.validation || cell.validation.allowInvalid || complies(cell, state)) return;
  throw new SheetsRefusal(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
  );
}
