import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageAnswer } from "../../appsscript/pages/sidebar-facts.ts";
import type { Grid } from "../../measures/grid.ts";
import { messageFor } from "../../measures/messages.ts";
import { validate } from "../../measures/validate.ts";
import { fromGrid } from "../../server/sandbox/spreadsheet/from-grid.ts";
import { toGrid } from "../../server/sandbox/spreadsheet/to-grid.ts";
import { openAddon } from "./addon.ts";
import { workbook } from "./workbooks.ts";

/** Workbooks compared; SAME_RUNS=10000 is the proof, and takes minutes. */
const RUNS = Number(process.env.SAME_RUNS ?? 300);

const addon = openAddon({ sheets: [{ title: "ชีต1", rows: [] }] });

/** The add-on's verdict on a workbook, as its sidebar shows it. */
function verdict(grid: Grid) {
  addon.spreadsheet.change("person", () => fromGrid(grid, "มาตรการ"));
  addon.calls.length = 0;
  const answer = JSON.parse(addon.callFromPage("checkAgain") as string) as PageAnswer;
  if (!("facts" in answer)) return undefined;
  return answer.facts.lines.map(({ code, level, sheet, cell, column, message, fix }) => ({
    ...{ code, level, sheet, cell, column, message },
    fix: fix && { before: fix.before, after: fix.after, safe: fix.safe },
  }));
}

describe("the add-on's verdict", () => {
  it(`is that of measures in Node, on ${RUNS} generated workbooks`, { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(workbook, (grid) => {
        const seen = verdict(grid);
        if (seen === undefined) return;
        const { findings } = validate(toGrid(fromGrid(grid)), { asOf: "2024-01-15" });
        expect(seen).toEqual(
          findings.slice(0, 500).map((finding) => {
            const { code, level, sheet, cell, column, fix } = finding;
            return {
              ...{ code, level, sheet, cell, column, message: messageFor(finding) },
              fix: fix && { before: fix.before, after: fix.after, safe: fix.safe },
            };
          }),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
