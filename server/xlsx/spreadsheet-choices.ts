import type { Worksheet } from "exceljs";
import type { Validation } from "../sandbox/spreadsheet/cell.ts";
import type { SheetState } from "../sandbox/spreadsheet/state.ts";
import { absolute, rangeName } from "./range-names.ts";
import type { FileTitles } from "./spreadsheet-write.ts";

/** Characters of a list inside a rule, as Excel takes them. */
const LONGEST_LIST = 255;

/** Writes the rules on what may be typed, each once for the rows of a column that it holds in. */
export function writeChoices(ws: Worksheet, sheet: SheetState, titles: FileTitles): void {
  const { dataValidations } = ws as unknown as {
    dataValidations: { add: (range: string, validation: object) => void };
  };
  const widest = Math.max(0, ...sheet.rows.map((row) => row.length));
  for (let column = 0; column < widest; column += 1) {
    let top = 0;
    while (top < sheet.rows.length) {
      const rule = sheet.rows[top]?.[column]?.validation;
      const key = rule && JSON.stringify(rule);
      let bottom = top;
      while (key !== undefined && sameRule(sheet.rows[bottom + 1]?.[column]?.validation, rule, key))
        bottom += 1;
      const written = rule && excelRule(rule, titles);
      if (written) dataValidations.add(rangeName({ top, left: column, bottom, right: column }), written);
      top = bottom + 1;
    }
  }
}

function sameRule(other: Validation | undefined, rule: Validation | undefined, key: string): boolean {
  return other !== undefined && (other === rule || JSON.stringify(other) === key);
}

function excelRule(rule: Validation, titles: FileTitles): object | undefined {
  const allowed = allowedOf(rule, titles);
  if (!allowed) return undefined;
  return {
    ...allowed,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? "warning" : "stop",
    ...(rule.help !== undefined && { showInputMessage: true, prompt: rule.help.slice(0, LONGEST_LIST) }),
  };
}

function allowedOf({ criteria, values, range }: Validation, titles: FileTitles): object | undefined {
  const title = range && titles.get(range.sheet);
  if (range && title !== undefined) return { type: "list", formulae: [absolute(range.area, title)] };
  if (criteria === "CHECKBOX") return { type: "list", formulae: ['"TRUE,FALSE"'] };
  if (criteria === "NUMBER_BETWEEN") return { type: "decimal", operator: "between", formulae: [...values] };
  if (criteria === "NUMBER_GREATER_THAN_OR_EQUAL_TO")
    return { type: "decimal", operator: "greaterThanOrEqual", formulae: [...values] };
  const list = values.join(",");
  const fits = list.length <= LONGEST_LIST && values.every((word) => !/[",]/.test(String(word)));
  return criteria === "VALUE_IN_LIST" && fits ? { type: "list", formulae: [`"${list}"`] } : undefined;
}
