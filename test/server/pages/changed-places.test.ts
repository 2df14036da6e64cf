import { describe, expect, it } from "vitest";
import { changedPlaces } from "../../../server/pages/changed-places.ts";

const far = "ตรวจนับพัสดุทุกชิ้นให้ครบถ้วน ".repeat(20);

describe("the places of a text that change", () => {
  it("are all of a short text", () => {
    const [before, after] = ["มีการการตรวจ", "มีการตรวจ"];
    expect(changedPlaces(before, after, 3)).toEqual({ before, after, more: 0 });
  });

  it("stand each with a little around it, and the same is left out on both sides", () => {
    const { before, after, more } = changedPlaces(`${far}  ก${far}  ข${far}`, `${far} ก${far} ข${far}`, 3);
    expect(more).toBe(0);
    expect(before.length).toBeLessThan(300);
    expect(before.match(/…/g)).toHaveLength(4);
    expect(before.replace(/ {2}([กข])/g, " $1")).toBe(after);
  });

  it("are counted where there are more than are kept", () => {
    const { before, more } = changedPlaces(`${far}  ก`.repeat(9), `${far} ก`.repeat(9), 2);
    expect(before.match(/ {2}ก/g)).toHaveLength(2);
    expect(more).toBe(7);
  });

  it("are cut short where very much is put in", () => {
    const { before, after } = changedPlaces(`ก${far}`, `ข${"ค".repeat(30_000)}${far}`, 3);
    expect(before.length + after.length).toBeLessThan(2_000);
    expect(after).toContain("ค…");
  });
});
