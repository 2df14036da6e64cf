import { without } from "../spreadsheet/cell.ts";
import { mapArea } from "../spreadsheet/cells.ts";
import { gridOf, orNull } from "./arguments.ts";
import { presentValidation, validation } from "./data-validation.ts";
import { demandSize } from "./range-size.ts";
import { change } from "./range-values.ts";
import { type Calls, callsOn } from "./service.ts";
import { type RangeHandle, stateOf } from "./sheet-handle.ts";

const { read, write } = callsOn<RangeHandle>();

/** Drop-downs and other rules on what may be typed. */
export const RANGE_RULES: Calls<RangeHandle> = {
  getDataValidation: [read([], (range) => validations(range)[0]?.[0])],
  getDataValidations: [read([], validations)],
  setDataValidation: [write([orNull(validation)], (range, rule) => setRules(range, () => rule))],
  setDataValidations: [
    write([gridOf(orNull(validation))], (range, rows) => {
      demandSize(range, rows);
      return setRules(range, (row, column) => rows[row]?.[column] ?? null);
    }),
  ],
  clearDataValidations: [write([], (range) => setRules(range, () => null))],
};

type Rule = ReturnType<typeof validation.take>;

function validations(range: RangeHandle): unknown[][] {
  return mapArea(stateOf(range), range.area, ({ validation: rule }) =>
    rule ? presentValidation(range, rule) : null,
  );
}

function setRules(range: RangeHandle, rule: (row: number, column: number) => Exclude<Rule, symbol> | null) {
  return change(range, (cell, row, column) => {
    const given = rule(row, column);
    return given ? { ...cell, validation: given.rule } : without(cell, ["validation"]);
  });
}
