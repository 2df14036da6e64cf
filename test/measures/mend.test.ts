import { describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import { cellName } from "../../measures/grid.ts";
import { mend } from "../../measures/mend.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { agency, grid, table } from "./table.ts";

const defective = fillingGrid(DEFECTIVE_EXAMPLE);

/** The letters of a text: no blanks, invisible characters, markup, and digits in one script. */
function letters(text: string): string {
  return [...text.replace(/<[^>]*>|[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "")].sort().join("");
}

describe("mend", () => {
  it("makes every safe fix, and leaves none", () => {
    const { check, changes } = mend(defective);
    expect(changes.length).toBeGreaterThan(5);
    expect(check.findings.filter(({ fix }) => fix?.safe)).toEqual([]);
  });

  it("keeps every letter", () => {
    for (const { before, after } of mend(defective).changes) expect(letters(after)).toBe(letters(before));
  });

  it("makes nothing worse: no finding of a kind that was not there before", () => {
    const { check } = mend(defective);
    const before = mend(defective, { codes: [] }).check.counts;
    expect(check.counts.must).toBeLessThanOrEqual(before.must);
    expect(check.counts.check).toBeLessThanOrEqual(before.check);
  });

  it("does nothing twice", () => {
    const once = mend(defective);
    expect(mend(once.grid)).toMatchObject({ grid: once.grid, changes: [] });
  });

  it("can be undone from its list of changes", () => {
    const { grid: mended, changes } = mend(defective);
    const undone = mended.sheets.map(({ title, rows }) =>
      rows.map((row, at) =>
        row.map((text, column) => {
          const change = changes.find(({ sheet, cell }) => sheet === title && cell === cellName(at, column));
          return change && change.after === text ? change.before : text;
        }),
      ),
    );
    expect(undone).toEqual(defective.sheets.map(({ rows }) => rows));
  });

  it("leaves a good workbook as it is", () => {
    const good = fillingGrid(GOOD_EXAMPLE);
    expect(mend(good)).toMatchObject({ grid: good, changes: [] });
  });

  it("makes the fixes of the codes named and no others, each occurrence in a cell", () => {
    const { changes, check } = mend(defective, { codes: ["agency-name-differs"] });
    expect(changes.flatMap(({ codes }) => codes)).toEqual(["agency-name-differs"]);
    expect(check.findings.filter(({ code }) => code === "agency-name-differs")).toEqual([]);
    expect(check.findings.some(({ fix }) => fix?.safe)).toBe(true);
  });

  it("lists changes in the order of the workbook, with title, measure and rules", () => {
    const plan = table("plan", { ที่: "๑", มาตรการ: "มาตรการ  หนึ่ง", แนวทางการปฏิบัติ: "เเนวทาง  ที่ดี" });
    const { changes } = mend(grid(agency({ อำเภอ: "ดอน  พยอม" }), plan));
    expect(changes).toEqual([
      {
        sheet: "ข้อมูลหน่วยงาน",
        cell: "B3",
        column: "อำเภอ",
        before: "ดอน  พยอม",
        after: "ดอน พยอม",
        codes: ["blanks-extra"],
      },
      {
        sheet: "แผนมาตรการ",
        cell: "C2",
        column: "มาตรการ",
        measure: 1,
        before: "มาตรการ  หนึ่ง",
        after: "มาตรการ หนึ่ง",
        codes: ["blanks-extra"],
      },
      {
        sheet: "แผนมาตรการ",
        cell: "D2",
        column: "แนวทางการปฏิบัติ",
        measure: 1,
        before: "เเนวทาง  ที่ดี",
        after: "แนวทาง ที่ดี",
        codes: ["thai-sara-ae-split", "blanks-extra"],
      },
    ]);
  });
});
