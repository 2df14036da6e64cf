import type { Area } from "../../../measures/grid.ts";
import type { FormatRule } from "../spreadsheet/state.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { flag, listOf, number, orNull, text } from "./arguments.ts";
import { BOOLEAN_CRITERIA } from "./enums.ts";
import { colorOf } from "./range-looks.ts";
import { argumentOf, type Calls, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";
import { changeSheet, presentRange, range, type SheetHandle, stateOf } from "./sheet-handle.ts";

type Draft = Omit<FormatRule, "areas">;

interface RuleHandle extends Handle {
  rule: Draft;
  ranges: readonly { readonly sheet: number; readonly area: Area }[];
}

const { other } = callsOn<RuleHandle>();
const conditions = callsOn<RuleHandle>();

const CONDITION: Service<RuleHandle> = {
  name: "SpreadsheetApp.BooleanCondition",
  needs: "document",
  calls: {
    getCriteriaType: [
      conditions.other(
        [],
        ({ rule }) => BOOLEAN_CRITERIA.values[rule.criteria as keyof typeof BOOLEAN_CRITERIA.values],
      ),
    ],
    getCriteriaValues: [conditions.other([], ({ rule }) => rule.values)],
    getBackground: [conditions.other([], ({ rule }) => rule.background ?? null)],
    getFontColor: [conditions.other([], ({ rule }) => rule.fontColor ?? null)],
    getBold: [conditions.other([], ({ rule }) => rule.bold ?? null)],
    getItalic: [conditions.other([], ({ rule }) => rule.italic ?? null)],
  },
};

const FACTS: Calls<RuleHandle> = {
  getBooleanCondition: [other([], (self) => (self.rule.criteria === "" ? null : present(CONDITION, self)))],
  getGradientCondition: [other([], () => null)],
  getRanges: [
    other([], ({ environment, ranges }) =>
      ranges.map(({ sheet, area }) => presentRange({ environment, sheet }, area)),
    ),
  ],
  copy: [other([], ({ environment, rule, ranges }) => present(BUILDER, { environment, rule, ranges }))],
};

const RULE: Service<RuleHandle> = {
  name: "SpreadsheetApp.ConditionalFormatRule",
  needs: "document",
  calls: FACTS,
};

const BUILDER: Service<RuleHandle> = {
  name: "SpreadsheetApp.ConditionalFormatRuleBuilder",
  needs: "document",
  calls: {
    ...FACTS,
    whenFormulaSatisfied: [other([text], (self, formula) => when(self, "CUSTOM_FORMULA", formula))],
    whenTextEqualTo: [other([text], (self, word) => when(self, "TEXT_EQUAL_TO", word))],
    whenTextContains: [other([text], (self, word) => when(self, "TEXT_CONTAINS", word))],
    whenTextStartsWith: [other([text], (self, word) => when(self, "TEXT_STARTS_WITH", word))],
    whenCellEmpty: [other([], (self) => when(self, "CELL_EMPTY"))],
    whenCellNotEmpty: [other([], (self) => when(self, "CELL_NOT_EMPTY"))],
    whenNumberLessThan: [other([number], (self, most) => when(self, "NUMBER_LESS_THAN", most))],
    whenNumberGreaterThanOrEqualTo: [
      other([number], (self, least) => when(self, "NUMBER_GREATER_THAN_OR_EQUAL_TO", least)),
    ],
    setBackground: [other([orNull(text)], (self, color) => dress(self, "background", colorOf(color)))],
    setFontColor: [other([orNull(text)], (self, color) => dress(self, "fontColor", colorOf(color)))],
    setBold: [other([orNull(flag)], (self, bold) => dress(self, "bold", bold ?? undefined))],
    setItalic: [other([orNull(flag)], (self, italic) => dress(self, "italic", italic ?? undefined))],
    setRanges: [
      other([listOf(range)], (self, ranges) => {
        self.ranges = ranges.map(({ sheet, area }) => ({ sheet, area }));
        return ITSELF;
      }),
    ],
    build: [
      other([], ({ environment, rule, ranges }) => {
        if (rule.criteria === "") throw new SheetsRefusal("A conditional format rule needs a condition.");
        if (ranges.length === 0)
          throw new SheetsRefusal("Conditional format rule must have at least one range.");
        return present(RULE, { environment, rule, ranges });
      }),
    ],
  },
};

const formatRule = argumentOf<RuleHandle>("SpreadsheetApp.ConditionalFormatRule");
const sheets = callsOn<SheetHandle>();

/** `SpreadsheetApp.newConditionalFormatRule()` */
export function newFormatRule({ environment }: Handle): object {
  return present(BUILDER, { environment, rule: { criteria: "", values: [] }, ranges: [] });
}

/** Conditional formats of a sheet. */
export const SHEET_RULES: Calls<SheetHandle> = {
  getConditionalFormatRules: [
    sheets.look([], (self) => {
      const { environment, sheet } = self;
      return stateOf(self).rules.map(({ areas, ...rule }) =>
        present(RULE, { environment, rule, ranges: areas.map((area) => ({ sheet, area })) }),
      );
    }),
  ],
  setConditionalFormatRules: [
    sheets.write([listOf(formatRule)], (self, rules) => {
      const made = rules.map(({ rule, ranges }): FormatRule => {
        if (ranges.some((one) => one.sheet !== self.sheet)) {
          throw new SheetsRefusal("Conditional format rule cannot reference a different sheet.");
        }
        return { ...rule, areas: ranges.map(({ area }) => area) };
      });
      changeSheet(self, (sheet) => ({ ...sheet, rules: made }));
    }),
  ],
  clearConditionalFormatRules: [
    sheets.write([], (self) => changeSheet(self, (sheet) => ({ ...sheet, rules: [] }))),
  ],
};

function when(self: RuleHandle, criteria: string, ...values: (string | number)[]) {
  const [formula] = values;
  if (criteria === "CUSTOM_FORMULA" && !String(formula).startsWith("=")) {
    throw new NotInSandbox("ConditionalFormatRuleBuilder.whenFormulaSatisfied", "สูตรที่ไม่ขึ้นต้นด้วย =");
  }
  self.rule = { ...self.rule, criteria, values };
  return ITSELF;
}

function dress(self: RuleHandle, part: "background" | "fontColor" | "bold" | "italic", value: unknown) {
  const { [part]: _, ...others } = self.rule;
  self.rule = value === undefined ? others : { ...others, [part]: value };
  return ITSELF;
}
