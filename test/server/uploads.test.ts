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
});
