import { describe, expect, it } from "vitest";
import type { Grid } from "../../../../measures/grid.ts";
import { makeExample } from "../../../../server/form.ts";
import { makeReport } from "../../../../server/report.ts";
import { GOOGLE_LIMITS, GOOGLE_QUOTA } from "../../../../server/sources/google/limits.ts";
import { readGrid } from "../../../../server/xlsx/read.ts";
import { exampleWith, measures } from "../../reports.ts";
import { faultRun } from "./fault-run.ts";

/** Sheets that differ, so that one read in another's place is seen. */
async function grids(): Promise<Grid[]> {
  const examples = await Promise.all((["good", "defective"] as const).map(makeExample));
  const texts = [
    ...(await Promise.all(examples.map(readGrid))),
    exampleWith(measures(3)),
    exampleWith(measures(20)),
  ];
  return texts;
}

describe("300 exports while Google answers three calls of ten badly or not at all", () => {
  it("give no wrong and no half sheet, end by their deadline, and keep within Google's limits in every minute", async () => {
    const sheets = await grids();
    const reports = await Promise.all(sheets.map((grid) => makeReport({ grid, asOf: "2024-10-15" })));
    let looked = 0;
    const figures = await faultRun({
      exports: 300,
      perMinute: 270,
      seed: 5,
      grids: sheets,
      async look(grid, sheet) {
        if (looked++ % 30 > 0) return;
        const { bytes } = await makeReport({ grid, asOf: "2024-10-15" });
        expect(Buffer.compare(bytes, reports[sheet]?.bytes as Uint8Array)).toBe(0);
      },
    });
    const refused = Object.values(figures.refused).reduce((sum, count) => sum + count, 0);
    expect(figures.faulty).toEqual([]);
    expect(figures.made + refused).toBe(300);
    expect(figures.made).toBeGreaterThan(200);
    expect(figures.badShare).toBeGreaterThan(0.22);
    expect(figures.longestMs).toBeLessThanOrEqual(GOOGLE_LIMITS.deadlineMs);
    expect(figures.mostAMinute).toBeLessThanOrEqual(GOOGLE_QUOTA.project);
    expect(figures.mostAMinuteOfOne).toBeLessThanOrEqual(GOOGLE_QUOTA.person);
    // Both limits were reached: the run would tell if they did not hold.
    expect(figures.mostAMinute).toBeGreaterThan(250);
    expect(figures.mostAMinuteOfOne).toBe(GOOGLE_QUOTA.person);
  }, 60_000);
});
