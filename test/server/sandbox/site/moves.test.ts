import { describe, expect, it } from "vitest";
import { between, leap, step } from "../../../../server/sandbox/client/moves.ts";
import { emptySheet } from "../../../../server/sandbox/spreadsheet/state.ts";

const SHEET = {
  ...emptySheet(0, "แผน"),
  rowCount: 20,
  hiddenRows: [3],
  merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  rows: [[{ value: "ก" }], [{ value: "ข" }], [], [], [{ value: "ค" }]],
};

describe("the arrow keys", () => {
  it("take merged cells for one, and step over hidden rows", () => {
    expect(step(SHEET, { row: 0, column: 1 }, 1, 0)).toEqual({ row: 1, column: 1 });
    expect(step(SHEET, { row: 1, column: 1 }, 1, 0)).toEqual({ row: 4, column: 1 });
    expect(step(SHEET, { row: 2, column: 3 }, 0, -1)).toEqual({ row: 1, column: 1 });
  });

  it("stop at the edges of the sheet", () => {
    expect(step(SHEET, { row: 0, column: 0 }, -1, 0)).toEqual({ row: 0, column: 0 });
    expect(step(SHEET, { row: 19, column: 0 }, 1, 0)).toEqual({ row: 19, column: 0 });
  });

  it("leap with Ctrl to the end of what is filled, then to the next filled cell, then to the edge", () => {
    expect(leap(SHEET, { row: 0, column: 0 }, 1, 0)).toEqual({ row: 1, column: 0 });
    expect(leap(SHEET, { row: 1, column: 0 }, 1, 0)).toEqual({ row: 4, column: 0 });
    expect(leap(SHEET, { row: 4, column: 0 }, 1, 0)).toEqual({ row: 19, column: 0 });
  });

  it("choose a merge whole", () => {
    expect(between(SHEET, { row: 2, column: 0 }, { row: 2, column: 1 })).toEqual({
      top: 1,
      left: 0,
      bottom: 2,
      right: 2,
    });
  });
});
