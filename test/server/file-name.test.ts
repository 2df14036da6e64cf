import { describe, expect, it } from "vitest";
import { shortFileName } from "../../server/file-name.ts";

describe("a file's short name", () => {
  it("is its name where that is short enough", () => {
    expect(shortFileName("แผน.xlsx", 8)).toBe("แผน.xlsx");
  });

  it("loses the end of its stem, never its ending", () => {
    expect(shortFileName("แผนมาตรการ.xlsm", 8)).toBe("แผน.xlsm");
    expect(shortFileName("แผนมาตรการ", 3)).toBe("แผน");
  });

  it("holds no half of a letter", () => {
    expect(shortFileName("😀😀😀.xlsx", 8).isWellFormed()).toBe(true);
  });
});
