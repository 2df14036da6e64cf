import { describe, expect, it } from "vitest";
import { fillTags, TAGS, tagNames } from "../../templates/tags.ts";

const say = (values: Record<string, string>) => (name: string) => values[name] ?? "";

describe("tags", () => {
  it("are found with blanks inside the braces", () => {
    expect(tagNames("{{ agency.name }} และ {{round}} {ไม่ใช่}")).toEqual(["agency.name", "round"]);
  });

  it("are replaced by texts as they are, however they look", () => {
    expect(fillTags("({{a}})", say({ a: "$& =1+1 {{b}}" }))).toBe("($& =1+1 {{b}})");
  });

  it("leave out a line whose tags are all empty, and only that", () => {
    expect(fillTags("ก่อน\nหลักฐาน: {{a}}\nสถานะ: {{b}}", say({ b: "แล้วเสร็จ" }))).toBe("ก่อน\nสถานะ: แล้วเสร็จ");
    expect(fillTags("{{a}} {{b}}", say({ b: "ข" }))).toBe(" ข");
  });

  it("know every fact and column of the workbook, each with words for an office", () => {
    expect([...TAGS.keys()]).toEqual(
      expect.arrayContaining(["agency.name", "plan.steps", "results.evidence"]),
    );
    for (const { help } of TAGS.values()) expect(help).toMatch(/[ก-๙]/);
  });
});
