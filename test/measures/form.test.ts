import { describe, expect, it } from "vitest";
import { noteFor } from "../../measures/form/columns.ts";

describe("the notes of the form's columns", () => {
  it("name the fiscal year of the sheet and the one before, in Thai digits", () => {
    expect(noteFor("plan.period", 2567)).toBe("เช่น ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗ หรือ ตลอดปีงบประมาณ ๒๕๖๗");
  });

  it("are absent where a column explains itself", () => {
    expect(noteFor("plan.no", 2567)).toBeUndefined();
  });
});
