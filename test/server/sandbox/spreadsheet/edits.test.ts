import { describe, expect, it } from "vitest";
import type { Cell, Validation } from "../../../../server/sandbox/spreadsheet/cell.ts";
import { cellAt } from "../../../../server/sandbox/spreadsheet/cells.ts";
import {
  clearTexts,
  editedPlace,
  paint,
  protectionAt,
  typeTexts,
  writeNote,
} from "../../../../server/sandbox/spreadsheet/edits.ts";
import { merge } from "../../../../server/sandbox/spreadsheet/merges.ts";
import { ruleAt, unknownRules } from "../../../../server/sandbox/spreadsheet/rule-looks.ts";
import { sheetById } from "../../../../server/sandbox/spreadsheet/sheets.ts";
import {
  emptySheet,
  emptyState,
  type FormatRule,
  type SheetState,
  type SpreadsheetState,
} from "../../../../server/sandbox/spreadsheet/state.ts";
import { wordsOf } from "../../../../server/sandbox/spreadsheet/validation.ts";
import { NOW } from "../scripts.ts";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

function withCells(...cells: Cell[]): SheetState {
  return { ...emptySheet(0, "แผน"), rows: [cells] };
}

function stateWith(sheet: SheetState): SpreadsheetState {
  return { ...emptyState(), sheets: [sheet] };
}

const WORDS: Validation = {
  criteria: "VALUE_IN_LIST",
  values: ["ก", "ข"],
  dropdown: true,
  allowInvalid: false,
};

describe("what a person does in the grid", () => {
  it("types, paints and notes without touching what else a cell has", () => {
    let state = stateWith(withCells({ value: "ก", note: "เดิม", background: "#ffffff" }));
    state = typeTexts(state, 0, [{ row: 0, column: 0, text: "ข" }], NOW);
    state = paint(state, 0, [A1], "#ffe0a3");
    state = writeNote(state, 0, { row: 0, column: 0 }, "ใหม่");
    expect(cellAt(sheetById(state, 0), 0, 0)).toEqual({ value: "ข", note: "ใหม่", background: "#ffe0a3" });
    state = writeNote(paint(clearTexts(state, 0, [A1]), 0, [A1], undefined), 0, { row: 0, column: 0 }, "");
    expect(cellAt(sheetById(state, 0), 0, 0)).toEqual({});
  });

  it("is refused as a note that is longer than a cell", () => {
    const note = (length: number) => writeNote(emptyState(), 0, { row: 0, column: 0 }, "ก".repeat(length));
    expect(note(50_000).sheets[0]?.rows[0]?.[0]?.note).toHaveLength(50_000);
    expect(() => note(50_001)).toThrow("50000 characters");
  });

  it("changes nothing by deleting what is empty", () => {
    const state = emptyState();
    expect(clearTexts(state, 0, [{ top: 0, left: 0, bottom: 999, right: 25 }])).toBe(state);
  });

  it("is refused outside the grid, and on a sheet that is gone", () => {
    expect(() => typeTexts(emptyState(), 0, [{ row: 1000, column: 0, text: "ก" }], NOW)).toThrow(
      "outside the dimensions",
    );
    expect(() => typeTexts(emptyState(), 7, [], NOW)).toThrow("Sheet 7 not found");
  });

  it("is held to the words of a drop-down that refuses, and free where it only warns", () => {
    const typed = (validation: Validation, text: string) =>
      typeTexts(stateWith(withCells({ validation })), 0, [{ row: 0, column: 0, text }], NOW);
    expect(() => typed(WORDS, "ค")).toThrow("violates the data validation rules");
    expect(cellAt(sheetById(typed(WORDS, "ข"), 0), 0, 0).value).toBe("ข");
    expect(cellAt(sheetById(typed({ ...WORDS, allowInvalid: true }, "ค"), 0), 0, 0).value).toBe("ค");
  });

  it("asks before a protected cell is edited", () => {
    const header = { id: 1, description: "หัวตาราง", area: { ...A1, right: 3 }, warningOnly: true };
    const sheet = { ...emptySheet(0, "แผน"), protections: [header] };
    expect(protectionAt(sheet, { row: 0, column: 3 })).toBe(header);
    expect(protectionAt(sheet, { row: 1, column: 3 })).toBeUndefined();
  });

  it("edits the first cell of a merge, wherever in it the person clicks", () => {
    const sheet = merge(withCells({ value: "ก" }, { value: "ข" }), { ...A1, right: 1 });
    expect(editedPlace(sheet, { row: 0, column: 1 })).toEqual({ row: 0, column: 0, cell: { value: "ก" } });
    expect(editedPlace(sheet, { row: 5, column: 1 })).toEqual({ row: 5, column: 1, cell: {} });
  });
});

describe("the words of a drop-down", () => {
  it("are those of its list, or those that stand in its range now", () => {
    const range = { sheet: 0, area: { ...A1, right: 3 } };
    const state = stateWith(withCells({ value: "ก" }, { value: 5 }, {}, { value: "ก" }));
    expect(wordsOf(WORDS, state)).toEqual(["ก", "ข"]);
    expect(wordsOf({ ...WORDS, criteria: "VALUE_IN_RANGE", values: [], range }, state)).toEqual(["ก", "5"]);
    expect(wordsOf({ ...WORDS, criteria: "CHECKBOX", values: [] }, state)).toBeUndefined();
  });
});

describe("conditional formats", () => {
  const rule = (
    criteria: string,
    values: FormatRule["values"],
    more: Partial<FormatRule> = {},
  ): FormatRule => ({
    areas: [{ ...A1, right: 9 }],
    criteria,
    values,
    ...more,
  });

  it.each([
    ["CUSTOM_FORMULA", ['=LEN("ก")>0'], "", true],
    ["CUSTOM_FORMULA", ["=TRUE"], "", true],
    ["CUSTOM_FORMULA", ["=FALSE()"], "", false],
    ["CELL_EMPTY", [], "", true],
    ["CELL_NOT_EMPTY", [], "ก", true],
    ["TEXT_EQUAL_TO", ["แล้วเสร็จ"], "แล้วเสร็จ", true],
    ["TEXT_CONTAINS", ["เสร็จ"], "แล้วเสร็จ", true],
    ["TEXT_STARTS_WITH", ["เสร็จ"], "แล้วเสร็จ", false],
    ["NUMBER_LESS_THAN", [5], 4, true],
    ["NUMBER_GREATER_THAN_OR_EQUAL_TO", [5], 4, false],
  ] as const)("%s %j on %j", (criteria, values, value, holds) => {
    const sheet = { ...withCells({ value }), rules: [rule(criteria, values)] };
    expect(ruleAt(sheet, 0, 0) !== undefined).toBe(holds);
    expect(unknownRules(sheet)).toEqual([]);
  });

  it("colour by the first that holds, and only where they lie", () => {
    const [first, second] = [rule("CELL_NOT_EMPTY", []), rule("CUSTOM_FORMULA", ["=TRUE"])];
    const sheet = { ...withCells({ value: "ก" }), rules: [first, second] };
    expect(ruleAt(sheet, 0, 0)).toBe(first);
    expect(ruleAt(sheet, 0, 1)).toBe(second);
    expect(ruleAt(sheet, 1, 0)).toBeUndefined();
  });

  it("that look at other cells are named, not guessed", () => {
    const sheet = {
      ...withCells({ value: "ก" }),
      rules: [rule("CUSTOM_FORMULA", ["=A1>0"]), rule("DATE_AFTER", [])],
    };
    expect(unknownRules(sheet)).toHaveLength(2);
    expect(ruleAt(sheet, 0, 0)).toBeUndefined();
  });
});
