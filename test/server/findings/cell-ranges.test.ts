import { describe, expect, it } from "vitest";
import { cellRanges } from "../../../server/findings/cell-ranges.ts";

describe("cells as ranges", () => {
  for (const [names, ranges] of [
    [
      ["D2", "E2", "D3", "E3"],
      ["D2:D3", "E2:E3"],
    ],
    [
      ["D2", "D4", "D5"],
      ["D2", "D4:D5"],
    ],
    [
      ["AA10", "Z9", "Z10"],
      ["Z9:Z10", "AA10"],
    ],
    [["D2", "D2"], ["D2"]],
    [[], []],
  ] as const)
    it(`gives ${ranges.join(" ") || "none"} for ${names.join(" ") || "none"}`, () => {
      expect(cellRanges(names)).toEqual(ranges);
    });
});
