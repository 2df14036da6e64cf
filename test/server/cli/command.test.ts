import { describe, expect, it } from "vitest";
import { CommandRefused, sentenceOf } from "../../../server/cli/command.ts";
import { eachWorkbook } from "../../../server/cli/each.ts";
import { FileRefused } from "../../../server/xlsx/refusal.ts";

describe("what stops a command", () => {
  it("is told in its own sentence where it was foreseen", () => {
    expect(sentenceOf(new CommandRefused("ไม่มีไฟล์ — ระบุไฟล์"))).toBe("ไม่มีไฟล์ — ระบุไฟล์");
    expect(sentenceOf(new FileRefused("truncated"))).toContain("มาไม่ครบ");
  });

  it("is told by its kind alone where nobody foresaw it, without cell texts and without a stack", () => {
    const sentence = sentenceOf(new TypeError("ชื่อคนในเซลล์"));
    expect(sentence).toMatch(/\(TypeError\) — ลองอีกครั้ง/);
    expect(sentence).not.toContain("ชื่อคน");
    expect(sentence).not.toContain("\n");
  });

  it("stops the work on one of several files only", async () => {
    const done: string[] = [];
    const said: string[] = [];
    const world = { out() {}, err: (text: string) => said.push(text), terminal: false, today: () => "" };
    const unread = await eachWorkbook(["a.xlsx", "b.xlsx"], world, async (file) => {
      if (file === "a.xlsx") throw new RangeError("ข้อความ");
      done.push(file);
    });
    expect([unread, done]).toEqual([1, ["b.xlsx"]]);
    expect(said.join()).toContain("a.xlsx: ระบบทำงานนี้ไม่สำเร็จ (RangeError)");
  });
});
