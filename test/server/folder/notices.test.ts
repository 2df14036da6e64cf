import { describe, expect, it } from "vitest";
import { Notices } from "../../../server/pages/notices.ts";
import { NOW } from "./offices.ts";

const said = (letters: number) => ({
  title: "ก",
  isTrouble: false,
  lines: [{ name: "ข".repeat(letters), sentence: "ค" }],
});

describe("the notices", () => {
  it("keep those of a thousand savers", () => {
    const notices = new Notices(() => NOW);
    const ids = Array.from({ length: 1_000 }, () => notices.keep(said(100)));
    expect(ids.filter((id) => notices.find(id) === undefined)).toEqual([]);
  });

  it("hold no more letters than they may, the oldest go first, and the last is there whatever its length", () => {
    const notices = new Notices(() => NOW);
    const ids = Array.from({ length: 20 }, () => notices.keep(said(1_000_000)));
    expect(ids.map((id) => notices.find(id) !== undefined)).toEqual(ids.map((_, index) => index >= 5));
    const last = notices.keep(said(30_000_000));
    expect(notices.find(last)).toBeDefined();
    expect(notices.find(ids[19] as string)).toBeUndefined();
  });
});
