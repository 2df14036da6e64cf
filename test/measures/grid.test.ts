import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellName, columnLetters, parseCellName, parseRange } from "../../measures/grid.ts";

describe("A1 names", () => {
  it("name the first cells of a sheet as a spreadsheet does", () => {
    expect([cellName(0, 0), cellName(2, 5), cellName(0, 26), columnLetters(701), columnLetters(702)]).toEqual(
      ["A1", "F3", "AA1", "ZZ", "AAA"],
    );
  });

  it("read back as the place that they name", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseCellName(cellName(row, column))).toEqual({ row, column });
      }),
    );
  });

  it("are refused when they are none", () => {
    for (const name of ["", "A", "1", "A0", "a1", "A1:B2", "ABCD1"])
      expect(parseCellName(name)).toBeUndefined();
  });
});

describe("ranges", () => {
  it("are inclusive areas, also of one cell", () => {
    expect(parseRange("B2:D4")).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(parseRange("C5")).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
  });

  it("are refused when they are none", () => {
    for (const range of ["", "B2:", ":B2", "ก1:ข2"]) expect(parseRange(range)).toBeUndefined();
  });
});
