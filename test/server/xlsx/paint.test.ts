import exceljs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { paint } from "../../../server/xlsx/paint.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import type { Drawing, DrawnSheet } from "../../../templates/drawing.ts";

const MARGINS = { left: 3, right: 2, top: 2.5, bottom: 2, header: 1.3, footer: 0.8 };

function drawing(sheet: Partial<DrawnSheet>, styles: Drawing["styles"] = {}): Drawing {
  return {
    properties: { title: "เรื่อง", creator: "ผู้ทำ" },
    styles,
    sheets: [{ title: "ชีต", widths: [20], rows: [], ...sheet }],
  };
}

async function painted(drawn: Drawing): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await paint(drawn)).slice().buffer);
  return workbook.worksheets[0] as exceljs.Worksheet;
}

async function sheetXml(drawn: Drawing): Promise<string> {
  return strFromU8(unzipSync(await paint(drawn))["xl/worksheets/sheet1.xml"] as Uint8Array);
}

const texts = (...values: (string | number)[]): DrawnSheet["rows"] =>
  values.map((value) => ({ cells: [{ value }] }));

describe("a painted drawing", () => {
  it("has only texts and numbers, whatever they look like", async () => {
    const values = ["=1+1", "-x", "+66", "@a", "_x0041_", "ก\nข", "", 2.5, Number.NaN];
    const { sheets } = await readGrid(await paint(drawing({ rows: texts(...values) })));
    expect(sheets[0]?.rows.map((row) => row[0] ?? "")).toEqual([...values.slice(0, 6), "", "2.5", "NaN"]);
    expect(sheets[0]?.formulas).toBeUndefined();
  });

  it("has the same bytes each time, and tells no hour", async () => {
    const drawn = drawing({ rows: texts("ก") });
    const bytes = await paint(drawn);
    expect(await paint(drawn)).toEqual(bytes);
    const properties = strFromU8(unzipSync(bytes)["docProps/core.xml"] as Uint8Array);
    expect(properties).toContain("<dc:title>เรื่อง</dc:title>");
    expect(properties).toContain("<dc:language>th-TH</dc:language>");
    expect(properties).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it("has fonts, lines, fills, formats, alignment and widths as drawn, a width of nine too", async () => {
    const style = {
      font: { name: "TH SarabunPSK", size: 16, bold: true, color: "112233" },
      align: { horizontal: "center", vertical: "top", wrap: true, indent: 1 },
      border: { top: "thin", color: "445566" },
      fill: "EDEDED",
      format: "@",
    } as const;
    const sheet = await painted(
      drawing({ widths: [9], rows: [{ height: 33, cells: [{ style: "a", value: "ก" }] }] }, { a: style }),
    );
    expect(sheet.getCell("A1").style).toEqual({
      font: { name: "TH SarabunPSK", size: 16, bold: true, color: { argb: "FF112233" } },
      alignment: { horizontal: "center", vertical: "top", wrapText: true, indent: 1 },
      border: { top: { style: "thin", color: { argb: "FF445566" } } },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } },
      numFmt: "@",
    });
    expect(sheet.getColumn(1).width).toBeCloseTo(9, 1);
    expect(sheet.getRow(1).height).toBe(33);
  });

  it("merges thousands of areas in no time", async () => {
    const rows = texts(...Array.from({ length: 5_000 }, (_, index) => `แถว ${index}`));
    const merges = rows.map((_, row) => ({ top: row, bottom: row, left: 0, right: 1 }));
    const start = performance.now();
    const bytes = await paint(drawing({ rows, merges }));
    expect(performance.now() - start).toBeLessThan(3_000);
    expect((await readGrid(bytes)).sheets[0]?.merges).toHaveLength(5_000);
  });

  it("ends pages below the rows that say so, but not more often than Excel allows", async () => {
    const rows = texts("ก", "ข", "ค").map((row, index) => ({ ...row, breakAfter: index === 1 }));
    expect(await sheetXml(drawing({ rows }))).toContain('<brk id="2" max="16383" man="1"/>');
    const many = Array.from({ length: 1_100 }, () => ({ cells: [], height: 20, breakAfter: true }));
    expect((await sheetXml(drawing({ rows: many }))).split("<brk ")).toHaveLength(1_027);
  });

  it("is set up for A4 with titles, header and another header on the first page", async () => {
    const print = {
      orientation: "landscape",
      margins: MARGINS,
      titleRows: [1, 2],
      centered: true,
      header: { all: "&C- &P -", first: "" },
      footer: { all: "&Rท้าย" },
    } as const;
    const sheet = await painted(drawing({ print }));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      printTitlesRow: "2:3",
      horizontalCentered: true,
      fitToPage: false,
      scale: 100,
    });
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(3 / 2.54, 3);
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: "&C- &P -",
      firstFooter: "&Rท้าย",
    });
    const fitted = await painted(
      drawing({ print: { orientation: "portrait", margins: MARGINS, fitToWidth: true } }),
    );
    expect(fitted.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  });

  it("offers what may be typed, and only remarks on anything else", async () => {
    const area = { top: 1, left: 0, bottom: 9, right: 0 };
    const remark = { title: "ดูอีกครั้ง", text: "เลือกจากรายการ" };
    const sheet = await painted(
      drawing({
        validations: [{ area, allow: { sheet: "ตัว'เลือก", area }, remark, prompt: { title: "ก", text: "ข" } }],
      }),
    );
    expect(sheet.getCell("A5").dataValidation).toMatchObject({
      type: "list",
      formulae: ["'ตัว''เลือก'!$A$2:$A$10"],
      errorStyle: "warning",
      error: "เลือกจากรายการ",
      prompt: "ข",
    });
  });
});
