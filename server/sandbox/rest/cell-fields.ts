import { absolute } from "../../xlsx/range-names.ts";
import {
  type Cell,
  type CellError,
  type CellValue,
  EMPTY_CELL,
  isError,
  STYLE_PARTS,
  type TextLink,
  type Validation,
} from "../spreadsheet/cell.ts";
import { linkOf } from "../spreadsheet/formula.ts";
import { sheetById } from "../spreadsheet/sheets.ts";
import { showCell } from "../spreadsheet/shown.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";
import { NotInSandbox } from "../unknown.ts";
import { SHOWN_FORMAT, USER_FORMAT } from "./format-fields.ts";
import { list, type Message, never, part, unlessZero, value } from "./message.ts";

/** A cell, and the spreadsheet where its drop-down may look for words. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly state: SpreadsheetState;
}

/** ErrorType of the API by what the cell shows. */
const ERROR_TYPES: Readonly<Record<CellError["error"], string>> = {
  "#ERROR!": "ERROR",
  "#NULL!": "NULL_VALUE",
  "#DIV/0!": "DIVIDE_BY_ZERO",
  "#VALUE!": "VALUE",
  "#REF!": "REF",
  "#NAME?": "NAME",
  "#NUM!": "NUM",
  "#N/A": "N_A",
};

const ERROR_VALUE: Message<CellError> = {
  type: value(({ error }) => ERROR_TYPES[error]),
  // Google's own words for each error were not measured; without any it is absent there too.
  ...never("message"),
};

interface Held {
  readonly formula?: string;
  readonly value?: CellValue;
}

/** One of these fields is there, also where it is 0 or false. */
const EXTENDED_VALUE: Message<Held> = {
  numberValue: value((held) => (typeof held.value === "number" ? held.value : undefined)),
  stringValue: value((held) => (typeof held.value === "string" ? held.value : undefined)),
  boolValue: value((held) => (typeof held.value === "boolean" ? held.value : undefined)),
  formulaValue: value(({ formula }) => formula),
  errorValue: part(ERROR_VALUE, (held) => (isError(held.value) ? held.value : undefined)),
};

interface Run {
  readonly at: number;
  readonly url?: string;
}

const RUN_FORMAT: Message<Run> = {
  ...never("foregroundColor", "foregroundColorStyle", "fontFamily", "fontSize", "bold", "italic"),
  ...never("strikethrough", "underline"),
  link: part({ uri: value((url: string) => url) }, ({ url }) => url),
};

const RUN: Message<Run> = {
  startIndex: unlessZero(({ at }) => at),
  format: part(RUN_FORMAT, (run) => run),
};

/** Stretches of the text, each up to the next. */
function runsOf({ value: text, links }: Cell): readonly Run[] | undefined {
  return links?.flatMap(({ start, end, url }: TextLink, index): Run[] => {
    const isFollowed = links[index + 1]?.start === end || end === String(text).length;
    return isFollowed ? [{ at: start, url }] : [{ at: start, url }, { at: end }];
  });
}

/** BooleanCondition.ConditionType by the criteria's name in Apps Script. */
const CONDITIONS: Readonly<Record<string, string>> = {
  CHECKBOX: "BOOLEAN",
  CUSTOM_FORMULA: "CUSTOM_FORMULA",
  NUMBER_BETWEEN: "NUMBER_BETWEEN",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "NUMBER_GREATER_THAN_EQ",
  TEXT_IS_VALID_URL: "TEXT_IS_URL",
  VALUE_IN_LIST: "ONE_OF_LIST",
  VALUE_IN_RANGE: "ONE_OF_RANGE",
};

interface Rule {
  readonly rule: Validation;
  readonly state: SpreadsheetState;
}

const CONDITION: Message<Rule> = {
  type: value(({ rule }) => {
    const type = CONDITIONS[rule.criteria];
    if (type === undefined) throw new NotInSandbox(`DataValidationCriteria.${rule.criteria}`);
    return type;
  }),
  values: list(
    { userEnteredValue: value((text: string) => text), ...never("relativeDate") },
    ({ rule: { range, values }, state }) =>
      range ? [`=${absolute(range.area, sheetById(state, range.sheet).title)}`] : values.map(String),
  ),
};

const VALIDATION: Message<Rule> = {
  condition: part(CONDITION, (rule) => rule),
  inputMessage: value(({ rule }) => rule.help),
  strict: unlessZero(({ rule }) => !rule.allowInvalid),
  showCustomUi: unlessZero(({ rule }) => rule.dropdown),
};

/** CellData. */
export const CELL: Message<PlacedCell> = {
  userEnteredValue: part(EXTENDED_VALUE, ({ cell }) => {
    if (cell.formula !== undefined) return { formula: cell.formula };
    return cell.value === undefined ? undefined : { value: cell.value };
  }),
  effectiveValue: part(EXTENDED_VALUE, ({ cell }) =>
    cell.value === undefined ? undefined : { value: cell.value },
  ),
  formattedValue: value(({ cell }) => showCell(cell).text || undefined),
  userEnteredFormat: part(USER_FORMAT, ({ cell }) => (hasFormat(cell) ? cell : undefined)),
  effectiveFormat: part(SHOWN_FORMAT, ({ cell }) => (cell === EMPTY_CELL ? undefined : cell)),
  hyperlink: value(({ cell: { formula, links } }) =>
    formula === undefined ? (links?.length === 1 ? links[0]?.url : undefined) : linkOf(formula),
  ),
  note: value(({ cell }) => cell.note || undefined),
  textFormatRuns: list(RUN, ({ cell }) => runsOf(cell)),
  dataValidation: part(VALIDATION, ({ cell, state }) =>
    cell.validation ? { rule: cell.validation, state } : undefined,
  ),
  ...never("chipRuns", "dataSourceFormula", "dataSourceTable", "pivotTable"),
};

function hasFormat(cell: Cell): boolean {
  return STYLE_PARTS.some((name) => cell[name] !== undefined);
}
