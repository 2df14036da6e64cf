import { describe, expect, it } from "vitest";
import type { FindingAnswer } from "../../../server/check.ts";
import { findingRow } from "../../../server/findings/columns.ts";
import { changedPlaces } from "../../../server/pages/changed-places.ts";
import { proposedText } from "../../../server/pages/marked-change.ts";
import { DEFECTIVE_EXAMPLE } from "../../../templates/examples/defective.ts";
import { checked } from "../findings/checks.ts";
import { exampleWith } from "../reports.ts";

const far = "ตรวจนับพัสดุทุกชิ้นให้ครบถ้วน ".repeat(20);

describe("the places of a text that change", () => {
  it("are all of a short text", () => {
    const [before, after] = ["มีการการตรวจ", "มีการตรวจ"];
    expect(changedPlaces(before, after, 700)).toEqual({ before, after, more: 0 });
  });

  it("stand each with a little around it, and the same is left out on both sides", () => {
    const { before, after, more } = changedPlaces(`${far}  ก${far}  ข${far}`, `${far} ก${far} ข${far}`, 700);
    expect(more).toBe(0);
    expect(before.length).toBeLessThan(300);
    expect(before.match(/…/g)).toHaveLength(4);
    expect(before.replace(/ {2}([กข])/g, " $1")).toBe(after);
  });

  it("are counted where there are more than are kept", () => {
    const { before, more } = changedPlaces(`${far}  ก`.repeat(30), `${far} ก`.repeat(30), 700);
    const kept = before.match(/ {2}ก/g)?.length ?? 0;
    expect(kept).toBeGreaterThan(4);
    expect(kept + more).toBe(30);
  });

  it("end at the same place of both texts where they stand close together", () => {
    const line = "เผยแพร่ประกาศ  และแจ้งบุคคลภายนอกทราบ\n";
    const { before, after, more } = changedPlaces(
      line.repeat(500),
      line.repeat(500).replace(/ {2}/g, " "),
      700,
    );
    expect(before.length).toBeLessThan(800);
    expect(before.replace(/ {2}/g, " ")).toBe(after);
    expect(before.endsWith("…")).toBe(true);
    expect((before.match(/ {2}/g)?.length ?? 0) + more).toBe(500);
  });

  it("read the same on the page of findings and in the list as the whole texts do", () => {
    const finding = checked("แผน.xlsx", exampleWith(DEFECTIVE_EXAMPLE)).findings[0] as FindingAnswer;
    const gaps = [10, 30, 60, 97, 150, 2_000];
    const texts = (blank: string) =>
      gaps.map((gap) => `${far.repeat(4).slice(0, gap)}${blank}`).join("ก") + far;
    const whole = { before: texts("  "), after: texts(" ") };
    const { before, after } = changedPlaces(whole.before, whole.after, 700);
    expect(String(proposedText(before, after))).toBe(String(proposedText(whole.before, whole.after)));
    const row = (fix: typeof whole) => findingRow(1, { ...finding, fix: { ...fix, safe: true } }, undefined);
    expect(row({ before, after })).toEqual(row(whole));
  });

  it("are cut short where very much is put in", () => {
    const { before, after } = changedPlaces(`ก${far}`, `ข${"ค".repeat(30_000)}${far}`, 700);
    expect(before.length + after.length).toBeLessThan(2_000);
    expect(after).toContain("ค…");
  });
});
