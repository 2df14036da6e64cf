import { describe, expect, it } from "vitest";
import { Uploads } from "../../server/uploads.ts";

const MEGABYTE = 2 ** 20;

describe("the uploads", () => {
  it("count what a workbook holds, not only how small its file is", () => {
    const uploads = new Uploads(() => 0);
    const text = "ก".repeat(MEGABYTE);
    const keep = () =>
      uploads.keep({
        name: "แผน.xlsx",
        bytes: new Uint8Array(10),
        grid: { sheets: [{ title: "แผนมาตรการ", rows: [Array.from({ length: 30 }, () => text)] }] },
      });
    const [first, second, third, fourth] = [keep(), keep(), keep(), keep()];
    expect(uploads.find(first as string)).toBeUndefined();
    for (const id of [second, third, fourth]) expect(uploads.find(id as string)).toBeDefined();
  });
});
