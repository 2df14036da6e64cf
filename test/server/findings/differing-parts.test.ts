import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingParts } from "../../../server/findings/differing-parts.ts";

describe("the parts in which two texts differ", () => {
  it("are none of equal texts, and one of texts with one change", () => {
    expect(differingParts("กองคลัง", "กองคลัง", 10)).toEqual([]);
    expect(differingParts("กองครัง", "กองคลัง", 10)).toEqual([{ before: "กองครัง", after: "กองคลัง" }]);
  });

  it("hold one change each where changes stand far from one another", () => {
    const between = "ข้อความที่เหมือนกันทั้งสองฝั่ง".repeat(3);
    const parts = differingParts(
      `การการ${between}ผิดขอบ${between}ofท้าย`,
      `การ${between}ผิดชอบ${between}ท้าย`,
      20,
    );
    expect(parts).toHaveLength(3);
    expect(parts[0]?.before).toMatch(/^การการ/);
    expect(parts[1]?.before).toContain("ผิดขอบ");
    expect(parts[1]?.after).toContain("ผิดชอบ");
    expect(parts[2]?.after).toMatch(/ท้าย$/);
  });

  it("stay one part where changes stand near one another", () => {
    expect(differingParts("ผู้ ร ับ ผิ ด ช อ บ", "ผู้รับผิดชอบ", 20)).toHaveLength(1);
  });

  it("are cut before a letter, never before its mark", () => {
    const between = "ก่".repeat(50);
    for (const shift of ["", "ข"])
      for (const { before } of differingParts(`1${shift}${between}1`, `2${shift}${between}2`, 20))
        expect(before).not.toMatch(/^\p{M}/u);
  });

  it("take the rest for one change where texts do not meet again", () => {
    const parts = differingParts(`ก${"ข".repeat(30_000)}`, `ก${"ค".repeat(30_000)}`, 20);
    expect(parts).toHaveLength(1);
  });

  it("make up both texts in their order, and differ, for any two texts", () => {
    const text = fc.string({ unit: fc.constantFrom("ก", "า", "่", " ", "1", "\n"), maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 30 }), (one, other, apart) => {
        const parts = differingParts(one, other, apart);
        expect(parts.map(({ before }) => before).join("")).toBe(one === other ? "" : one);
        expect(parts.map(({ after }) => after).join("")).toBe(one === other ? "" : other);
        for (const { before, after } of parts) expect(before).not.toBe(after);
      }),
    );
  });

  it("are found fast in the longest texts that a cell holds", () => {
    const many = "ข้อความ  ยาว ".repeat(2_700);
    const start = performance.now();
    expect(differingParts(many, many.replaceAll("  ", " "), 100)).toHaveLength(1);
    differingParts("กข".repeat(16_000), "ขค".repeat(16_000), 100);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
