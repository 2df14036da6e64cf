import { type Cell, isError } from "./cell.ts";
import { cellAt, contains } from "./cells.ts";
import { showCell } from "./shown.ts";
import type { FormatRule, SheetState } from "./state.ts";

/** The first conditional format whose condition a cell fulfils; the first in the list wins, as at Google. */
export function ruleAt(sheet: SheetState, row: number, column: number): FormatRule | undefined {
  const place = { top: row, left: column, bottom: row, right: column };
  const here = sheet.rules.filter(({ areas }) => areas.some((area) => contains(area, place)));
  return here.find((rule) => holds(rule, cellAt(sheet, row, column)));
}

/** Conditional formats whose condition the sandbox cannot judge: a page says so, and does not colour by them. */
export function unknownRules({ rules }: SheetState): FormatRule[] {
  return rules.filter(({ criteria, values }) =>
    criteria === "CUSTOM_FORMULA" ? constant(String(values[0])) === undefined : !CONDITIONS[criteria],
  );
}

type Condition = (text: string, [first]: FormatRule["values"], cell: Cell) => boolean;

const CONDITIONS: Readonly<Record<string, Condition>> = {
  CELL_EMPTY: (text) => text === "",
  CELL_NOT_EMPTY: (text) => text !== "",
  TEXT_EQUAL_TO: (text, [word]) => text.toLowerCase() === String(word).toLowerCase(),
  TEXT_CONTAINS: (text, [word]) => text.toLowerCase().includes(String(word).toLowerCase()),
  TEXT_STARTS_WITH: (text, [word]) => text.toLowerCase().startsWith(String(word).toLowerCase()),
  NUMBER_LESS_THAN: (_, [most], { value }) => typeof value === "number" && value < Number(most),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (_, [least], { value }) =>
    typeof value === "number" && value >= Number(least),
};

function holds({ criteria, values }: FormatRule, cell: Cell): boolean {
  if (criteria === "CUSTOM_FORMULA") return constant(String(values[0])) === true;
  const text = isError(cell.value) ? "" : showCell(cell).text;
  return CONDITIONS[criteria]?.(text, values, cell) ?? false;
}

/** What a formula says that looks at no cell; undefined where it may. */
function constant(formula: string): boolean | undefined {
  const truth = /^=(TRUE|FALSE)(?:\(\))?$/i.exec(formula);
  if (truth) return truth[1]?.toUpperCase() === "TRUE";
  const length = /^=LEN\("((?:[^"]|"")*)"\)>0$/i.exec(formula);
  return length ? length[1] !== "" : undefined;
}
