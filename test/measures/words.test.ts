import { describe, expect, it } from "vitest";
import type { Finding } from "../../measures/finding.ts";
import { measureName, place, value } from "../../measures/messages/words.ts";

const sheetFinding: Finding = { code: "sheet-missing", level: "must", sheet: "แผนมาตรการ", values: {} };

describe("the pieces that sentences are made of", () => {
  it("name the cell, where there is one", () => {
    expect(place({ ...sheetFinding, cell: "F3" })).toBe("(เซลล์ F3)");
    expect(place(sheetFinding)).toBe("");
  });

  it("name the measure, else the column, else the sheet", () => {
    expect(measureName({ ...sheetFinding, column: "ผลผลิต", measure: 12 })).toBe("มาตรการที่ ๑๒");
    expect(measureName({ ...sheetFinding, column: "ผลผลิต" })).toBe("ช่องผลผลิต");
    expect(measureName(sheetFinding)).toBe("ชีตแผนมาตรการ");
  });

  it("leave a gap for a value that is not there, and the sentence goes on", () => {
    expect(value({ ...sheetFinding, values: { name: "กองคลัง" } }, "name")).toBe("กองคลัง");
    expect(value(sheetFinding, "name")).toBe("…");
  });
});
