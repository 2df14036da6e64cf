import exceljs from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { AGENCY_LABELS, SHEETS } from "../../measures/workbook.ts";
import { makeExample, makeForm } from "../../server/form.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";

/** The four sheets without the blanks at the end of rows and sheets, which a file does not keep. */
function filled({ sheets }: Grid): unknown {
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ title, rows }) => {
      const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
      return { title, rows: trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1) };
    });
}

describe("makeForm", () => {
  it("makes a file in which all four sheets and all their columns are understood", async () => {
    const book = readBook(await readGrid(await makeForm({ assessed: 2567 })));
    for (const [at, reading] of book.sheets.entries()) {
      expect(reading).toMatchObject({ present: true, headerRows: [0], missing: [], twice: [], moved: [] });
      expect(Object.keys(reading.columns)).toHaveLength(SHEETS[at]?.columns.length ?? 0);
    }
    expect(Object.keys(book.agency)).toHaveLength(AGENCY_LABELS.length);
    expect(book.agency["years.report"]?.text).toBe("๒๕๖๖");
  });

  it("gives the same bytes for the same year, others for another", async () => {
    const first = await makeForm({ assessed: 2567 });
    expect(await makeForm({ assessed: 2567 })).toEqual(first);
    expect(await makeForm({ assessed: 2568 })).not.toEqual(first);
  });

  it("hides the sheet of drop-down lists", async () => {
    const { sheets } = await readGrid(await makeForm({ assessed: 2567 }));
    expect(sheets.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual(["ตัวเลือก"]);
  });

  it("is read by another program, with its lists, text format and frozen header", async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await makeForm({ assessed: 2567 })).slice().buffer);
    const plan = workbook.getWorksheet("แผนมาตรการ");
    expect(plan?.getCell("B2").dataValidation).toMatchObject({
      type: "list",
      formulae: ["'ตัวเลือก'!$D$2:$D$11"],
    });
    expect(plan?.getCell("G7").numFmt).toBe("@");
    expect(plan?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(workbook.title).toContain("๒๕๖๗");
  });

  it("lets rows grow with what is typed into them", async () => {
    const parts = unzipSync(await makeForm({ assessed: 2567 }));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(5);
    for (const [, bytes] of sheets) {
      const xml = new TextDecoder().decode(bytes);
      expect(xml).toMatch(/<row [^>]*ht="/);
      expect(xml).not.toMatch(/<row [^>]*customHeight/);
    }
  });
});

describe("makeExample", () => {
  it.each([
    ["good", GOOD_EXAMPLE],
    ["defective", DEFECTIVE_EXAMPLE],
  ] as const)("keeps every text of the %s example to the letter", async (kind, filling) => {
    expect(filled(await readGrid(await makeExample(kind)))).toEqual(filled(fillingGrid(filling)));
  });

  it("gives the same bytes each time", async () => {
    expect(await makeExample("good")).toEqual(await makeExample("good"));
  });
});
