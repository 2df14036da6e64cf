import { describe, expect, it } from "vitest";
import type { SidebarFacts } from "../../appsscript/pages/sidebar-facts.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { type Addon, openAddon } from "./addon.ts";

/** A plan and results of so many measures, most with something to find. */
function measures(count: number): Grid {
  const many = <R extends object>(rows: readonly R[], number: string): R[] =>
    Array.from({ length: count }, (_, at) => ({
      ...(rows[at % rows.length] as R),
      [number]: toThaiDigits(String(at + 1)),
    }));
  return fillingGrid({
    ...DEFECTIVE_EXAMPLE,
    plan: many(DEFECTIVE_EXAMPLE.plan, "plan.no"),
    results: many(DEFECTIVE_EXAMPLE.results, "results.no"),
  });
}

/** Calls about the cells of each sheet, by kind. */
function callsBySheet({ calls }: Addon, kind: "read" | "write"): Record<string, string[]> {
  const bySheet: Record<string, string[]> = {};
  for (const call of calls) {
    if (call.kind !== kind || call.sheet === undefined) continue;
    const names = bySheet[call.sheet] ?? [];
    bySheet[call.sheet] = [...names, call.name.replace(/^SpreadsheetApp\.(?:Range|Sheet)\./, "")];
  }
  return bySheet;
}

describe("the calls that ตรวจสอบ makes", () => {
  const addon = openAddon(measures(1_000));
  addon.choose("ตรวจสอบ");
  const total = addon.facts<SidebarFacts>().total;

  it("are at most two reads and two writes a sheet, for 1,000 measures", () => {
    // The list's sheet is there from the first run.
    addon.calls.length = 0;
    addon.choose("ตรวจสอบ");
    expect(total).toBeGreaterThan(3_000);
    const reads = callsBySheet(addon, "read");
    const writes = callsBySheet(addon, "write");
    for (const title of ["ข้อมูลหน่วยงาน", "วิเคราะห์ผล ITA", "แผนมาตรการ", "ผลการดำเนินการ"])
      expect(reads[title]).toEqual(["getDisplayValues", "getNotes"]);
    expect(writes).toEqual({ รายการที่ต้องแก้: ["setValues", "setRichTextValues"] });
  });

  it("write notes and colours in one go each", () => {
    const fresh = openAddon(measures(1_000));
    fresh.choose("ตรวจสอบ");
    const { รายการที่ต้องแก้: _, ...writes } = callsBySheet(fresh, "write");
    for (const names of Object.values(writes))
      expect(names).toEqual(["setNotes", "setConditionalFormatRules"]);
  });

  it("are as many for 5 measures as for 1,000, but for the list's own cells", () => {
    const count = (rows: number) => {
      const some = openAddon(measures(rows));
      some.choose("ตรวจสอบ");
      some.calls.length = 0;
      some.choose("ตรวจสอบ");
      return some.calls.filter(({ kind, name }) => kind !== "other" && !name.includes("RichText")).length;
    };
    expect(count(1_000)).toBe(count(5));
  });
});
