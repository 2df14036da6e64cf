import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellName, type GridSheet } from "../../../../measures/grid.ts";
import { typeTexts } from "../../../../server/sandbox/spreadsheet/edits.ts";
import { fromGrid } from "../../../../server/sandbox/spreadsheet/from-grid.ts";
import { emptyState } from "../../../../server/sandbox/spreadsheet/state.ts";
import { toGrid } from "../../../../server/sandbox/spreadsheet/to-grid.ts";
import { NOW } from "../scripts.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).map((one) => one.replace(/\r\n?/g, "\n")),
  fc.constantFrom("", "", "-", "=SUM(A1)", "- จัดทำแผน", "5/7/2567", "๑. ก\n๒. ข", "'ก", " ก "),
);

/** Rows without empty ends, as every source gives them. */
const rows = fc
  .array(fc.array(text, { maxLength: 6 }), { maxLength: 8 })
  .map((list) => list.map((row) => row.slice(0, row.findLastIndex((one) => one !== "") + 1)))
  .map((list) => list.slice(0, list.findLastIndex((row) => row.length > 0) + 1));

describe("a Grid", () => {
  it("comes back from a spreadsheet with every text as it was", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, hidden) => {
        const sheet: GridSheet = { title: "แผน", rows: list, ...(hidden && { hidden }) };
        expect(toGrid(fromGrid({ sheets: [sheet] }))).toEqual({ sheets: [sheet] });
      }),
    );
  });

  it("comes back with its errors, formulas, dates, merges and marks", () => {
    const sheet: GridSheet = {
      title: "ผลการดำเนินการ",
      rows: [
        ["ที่", "ผล", "", "วันที่"],
        ["๑", "#REF!", "รวม 5", "๕ ก.ค. ๒๕๖๗"],
        ["", "#แปลก"],
      ],
      merges: ["B1:C1"],
      errors: ["B2", "B3"],
      formulas: ["B2", "C2"],
      dates: { D2: "2024-07-05" },
      columns: { A: "results.no", D: "results.period" },
    };
    expect(toGrid(fromGrid({ sheets: [sheet] }))).toEqual({ sheets: [sheet] });
  });

  it("holds every text that was typed behind an apostrophe, where it was typed", () => {
    fc.assert(
      fc.property(text, fc.nat(99), fc.nat(25), (typed, row, column) => {
        const state = typeTexts(emptyState(), 0, [{ row, column, text: `'${typed}` }], NOW);
        const sheet = toGrid(state).sheets[0] as GridSheet;
        expect(sheet.rows[row]?.[column] ?? "").toBe(typed);
        expect(sheet.rows.flat().filter((one) => one !== "")).toHaveLength(typed === "" ? 0 : 1);
      }),
    );
  });

  it("names what a leading hyphen has become", () => {
    const state = typeTexts(emptyState(), 0, [{ row: 1, column: 1, text: "- ประชุม ครั้งที่ 1" }], NOW);
    const name = cellName(1, 1);
    expect(toGrid(state)).toEqual({
      sheets: [{ title: "ชีต1", rows: [[], ["", "#ERROR!"]], errors: [name], formulas: [name] }],
    });
  });
});
