import type { Validation } from "../spreadsheet/cell.ts";
import { SheetsRefusal } from "../unknown.ts";
import { type Argument, flag, listOf, number, text } from "./arguments.ts";
import { VALIDATION_CRITERIA } from "./enums.ts";
import { argumentOf, type Calls, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";
import { presentRange, range } from "./sheet-handle.ts";

interface RuleHandle extends Handle {
  rule: Validation;
}

const { other } = callsOn<RuleHandle>();
/** Words of one drop-down (support.google.com/docs/answer/186103). */
const WORDS = 500;

const FACTS: Calls<RuleHandle> = {
  getAllowInvalid: [other([], ({ rule }) => rule.allowInvalid)],
  getHelpText: [other([], ({ rule }) => rule.help ?? null)],
  getCriteriaType: [
    other(
      [],
      ({ rule }) => VALIDATION_CRITERIA.values[rule.criteria as keyof typeof VALIDATION_CRITERIA.values],
    ),
  ],
  getCriteriaValues: [
    other([], ({ environment, rule }) => {
      const { criteria, values, range: source, dropdown } = rule;
      if (source) return [presentRange({ environment, sheet: source.sheet }, source.area), dropdown];
      return criteria === "VALUE_IN_LIST" ? [values, dropdown] : values;
    }),
  ],
  copy: [other([], ({ environment, rule }) => present(BUILDER, { environment, rule }))],
};

const RULE: Service<RuleHandle> = { name: "SpreadsheetApp.DataValidation", needs: "document", calls: FACTS };

const BUILDER: Service<RuleHandle> = {
  name: "SpreadsheetApp.DataValidationBuilder",
  needs: "document",
  calls: {
    ...FACTS,
    requireValueInList: [
      other([listOf(text)], (self, words) => requireWords(self, words, true)),
      other([listOf(text), flag], requireWords),
    ],
    requireValueInRange: [
      other([range], (self, { sheet, area }) =>
        demand(self, "VALUE_IN_RANGE", [], { range: { sheet, area } }),
      ),
      other([range, flag], (self, { sheet, area }, dropdown) =>
        demand(self, "VALUE_IN_RANGE", [], { range: { sheet, area }, dropdown }),
      ),
    ],
    requireCheckbox: [other([], (self) => demand(self, "CHECKBOX", []))],
    requireTextIsUrl: [other([], (self) => demand(self, "TEXT_IS_VALID_URL", []))],
    requireNumberBetween: [
      other([number, number], (self, least, most) => demand(self, "NUMBER_BETWEEN", [least, most])),
    ],
    requireNumberGreaterThanOrEqualTo: [
      other([number], (self, least) => demand(self, "NUMBER_GREATER_THAN_OR_EQUAL_TO", [least])),
    ],
    setAllowInvalid: [other([flag], (self, allowInvalid) => alter(self, { allowInvalid }))],
    setHelpText: [other([text], (self, help) => alter(self, { help }))],
    build: [
      other([], ({ environment, rule }) => {
        if (rule.criteria === "") throw new SheetsRefusal("A data validation rule needs a criteria.");
        return present(RULE, { environment, rule });
      }),
    ],
  },
};

/** A rule as an argument. */
export const validation: Argument<RuleHandle> = argumentOf<RuleHandle>("SpreadsheetApp.DataValidation");

export function presentValidation({ environment }: Handle, rule: Validation): object {
  return present(RULE, { environment, rule });
}

/** `SpreadsheetApp.newDataValidation()` */
export function newValidation({ environment }: Handle): object {
  const rule = { criteria: "", values: [], dropdown: true, allowInvalid: true };
  return present(BUILDER, { environment, rule });
}

function alter(self: RuleHandle, part: Partial<Validation>) {
  self.rule = { ...self.rule, ...part };
  return ITSELF;
}

function demand(
  self: RuleHandle,
  criteria: string,
  values: Validation["values"],
  more: Partial<Validation> = {},
) {
  const { range: _, ...rule } = self.rule;
  self.rule = { ...rule, dropdown: true, criteria, values, ...more };
  return ITSELF;
}

function requireWords(self: RuleHandle, words: readonly string[], dropdown: boolean) {
  if (words.length > WORDS) {
    throw new SheetsRefusal(
      `The data validation rule has more items than the limit of ${WORDS}. Use the "List from a range" criteria instead.`,
    );
  }
  return demand(self, "VALUE_IN_LIST", words, { dropdown });
}
