import { describe, expect, it } from "vitest";
import type { ReadinessItem } from "../../measures/readiness.ts";
import { validate } from "../../measures/validate.ts";
import { checkAnswer } from "../../server/check.ts";
import { officeSummary } from "../../server/summary/office.ts";
import { Uploads } from "../../server/uploads.ts";
import { exampleWith } from "./reports.ts";

const MEGABYTE = 2 ** 20;
const grid = exampleWith();
const examined = {
  check: checkAnswer("แผน.xlsx", validate(grid)),
  office: officeSummary(grid, "แผน.xlsx"),
};
const [item] = examined.check.readiness;

describe("the uploads", () => {
  it("count what a workbook holds, not only how small its file is", () => {
    const uploads = new Uploads(() => 0);
    const text = "ก".repeat(MEGABYTE);
    const keep = () =>
      uploads.keep({
        name: "แผน.xlsx",
        bytes: new Uint8Array(10),
        examined: {
          ...examined,
          check: {
            ...examined.check,
            readiness: Array.from({ length: 30 }, () => ({ ...(item as ReadinessItem), note: text })),
          },
        },
      });
    const [first, second, third, fourth] = [keep(), keep(), keep(), keep()];
    expect(uploads.find(first as string)).toBeUndefined();
    for (const id of [second, third, fourth]) expect(uploads.find(id as string)).toBeDefined();
  });

  it("refuse a workbook that would throw out everybody else's, and keep theirs", () => {
    const uploads = new Uploads(() => 0);
    const clerk = uploads.keep({ name: "แผน.xlsx", bytes: new Uint8Array(10), examined });
    const text = "ก".repeat(40 * MEGABYTE);
    const heavy = {
      ...examined,
      check: { ...examined.check, readiness: [{ ...(item as ReadinessItem), note: text }] },
    };
    expect(() => uploads.keep({ name: "ก.xlsx", bytes: new Uint8Array(10), examined: heavy })).toThrow(
      expect.objectContaining({ code: "too-heavy" }),
    );
    expect(uploads.find(clerk)).toBeDefined();
  });

  it("know for an hour from which version of which file of the folder a workbook was opened", () => {
    let now = 0;
    const uploads = new Uploads(() => now);
    const from = { bytes: new Uint8Array(10), examined, folderName: "แผน.xlsx", folderVersion: "1" };
    const id = uploads.keep({ name: "แผน.xlsx", ...from });
    uploads.keep({
      name: "แผน-แก้แล้ว.xlsx",
      ...from,
      folderVersion: "2",
      mended: { of: id, changes: [], settled: 0 },
    });
    expect(uploads.openedFrom("แผน.xlsx", "1")).toBe(id);
    // Neither a mended one, nor one of another name or version.
    for (const [name, version] of [
      ["แผน.xlsx", "2"],
      ["อื่น.xlsx", "1"],
    ] as const)
      expect(uploads.openedFrom(name, version)).toBeUndefined();
    now += 60 * 60_000;
    expect(uploads.openedFrom("แผน.xlsx", "1")).toBeUndefined();
  });

  it("let go first of what was not looked at for longest, and of nothing before an hour has passed", () => {
    let now = 0;
    const uploads = new Uploads(() => now);
    const keep = () => uploads.keep({ name: "แผน.xlsx", bytes: new Uint8Array(60 * MEGABYTE), examined });
    const [first, second] = [keep(), keep(), keep()];
    now += 59 * 60_000;
    expect(uploads.find(first as string)).toBeDefined();
    keep();
    expect(uploads.find(second as string)).toBeUndefined();
    now += 59 * 60_000;
    expect(uploads.find(first as string)).toBeDefined();
    now += 60 * 60_000;
    expect(uploads.find(first as string)).toBeUndefined();
  });

  it("find the mended workbook of another as long as it is kept", () => {
    let now = 0;
    const uploads = new Uploads(() => now);
    const upload = { name: "แผน.xlsx", bytes: new Uint8Array(1), examined };
    const of = uploads.keep(upload);
    expect(uploads.mendedOf(of)).toBeUndefined();
    const mended = uploads.keep({ ...upload, mended: { of, changes: [], settled: 0 } });
    expect(uploads.mendedOf(of)).toBe(mended);
    now += 61 * 60_000;
    expect(uploads.mendedOf(of)).toBeUndefined();
  });
});
