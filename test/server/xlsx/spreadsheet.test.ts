import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeExample } from "../../../server/form.ts";
import { typeTexts, writeNote } from "../../../server/sandbox/spreadsheet/edits.ts";
import { emptySheet, emptyState, type SpreadsheetState } from "../../../server/sandbox/spreadsheet/state.ts";
import { toGrid } from "../../../server/sandbox/spreadsheet/to-grid.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { readSpreadsheet } from "../../../server/xlsx/spreadsheet-read.ts";
import { writeSpreadsheet } from "../../../server/xlsx/spreadsheet-write.ts";
import { refusalOf } from "./workbooks.ts";

const NOW = Date.UTC(2024, 0, 15);

function typed(...texts: readonly (readonly string[])[]): SpreadsheetState {
  const cells = texts.flatMap((row, index) => row.map((text, column) => ({ row: index, column, text })));
  return typeTexts(emptyState("ทดลอง"), 0, cells, NOW);
}

/** The same spreadsheet after it was saved and opened again. */
async function again(state: SpreadsheetState): Promise<SpreadsheetState> {
  return (await readSpreadsheet(await writeSpreadsheet(state), state.title)).state;
}

const first = ({ sheets }: SpreadsheetState) => sheets[0] as SpreadsheetState["sheets"][number];

describe("the sandbox's spreadsheet as .xlsx", () => {
  it("keeps every text as it was typed", async () => {
    const state = typed(["มาตรการ\nสองบรรทัด", " วรรคหน้า", "๑๒"], ["'=1+1", "-", "_x0041_"]);
    expect(toGrid(await again(state)).sheets[0]?.rows).toEqual([
      ["มาตรการ\nสองบรรทัด", " วรรคหน้า", "๑๒"],
      ["=1+1", "-", "_x0041_"],
    ]);
  });

  it("keeps numbers, truth values and days what they are", async () => {
    const rows = first(await again(typed(["12.5", "TRUE", "5/7/2024"]))).rows;
    expect(rows[0]?.map((cell) => cell?.value)).toEqual([12.5, true, 45478]);
  });

  it("keeps a sentence that begins with a dash, of which Google makes #ERROR!, as the text it was meant to be", async () => {
    const grid = await readGrid(await writeSpreadsheet(typed(["- กองคลังจัดทำประกาศ"])));
    expect(grid.sheets[0]?.rows).toEqual([["- กองคลังจัดทำประกาศ"]]);
    expect(grid.sheets[0]?.formulas).toBeUndefined();
  });

  it("keeps notes, colours, fonts, wrapping and drop-downs", async () => {
    const cell = {
      value: "กองคลัง",
      note: "ของกองคลัง\nบรรทัดสอง",
      background: "#fff2cc",
      fontColor: "#a11212",
      fontWeight: "bold",
      wrap: "WRAP",
      horizontal: "center",
      vertical: "top",
      validation: {
        criteria: "VALUE_IN_LIST",
        values: ["กองคลัง", "กองช่าง"],
        dropdown: true,
        allowInvalid: true,
      },
    } as const;
    const { validation, ...looks } = cell;
    const sheet = { ...emptySheet(0, "แผน"), rows: [[cell, { validation }]] };
    const opened = first(await again({ ...emptyState(), sheets: [sheet] }));
    expect(opened.rows[0]?.[0]).toMatchObject({ ...looks, validation });
    expect(opened.rows[0]?.[1]?.validation).toEqual(validation);
  });

  it("keeps widths, frozen rows, merges, hidden sheets, and a drop-down of another sheet's cells", async () => {
    const range = { sheet: 7, area: { top: 0, left: 0, bottom: 2, right: 0 } };
    const validation = { criteria: "VALUE_IN_RANGE", values: [], range, dropdown: true, allowInvalid: false };
    const sheet = {
      ...emptySheet(3, "แผน"),
      columnWidths: { 1: 240 },
      frozenRows: 1,
      frozenColumns: 2,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      rows: [[{ value: "หัว" }], [{ validation }]],
    };
    const lists = { ...emptySheet(7, "รายการ"), hidden: true, rows: [[{ value: "ก" }]] };
    const { sheets } = await again({ ...emptyState(), sheets: [sheet, lists] });
    expect(sheets[0]).toMatchObject({
      columnWidths: { 1: 240 },
      frozenRows: 1,
      frozenColumns: 2,
      merges: sheet.merges,
    });
    expect(sheets[0]?.rows[1]?.[0]?.validation).toEqual({ ...validation, range: { ...range, sheet: 1 } });
    expect(sheets[1]?.hidden).toBe(true);
  });

  it("keeps a conditional format that asks a formula", async () => {
    const rule = {
      areas: [{ top: 1, left: 0, bottom: 3, right: 2 }],
      criteria: "CUSTOM_FORMULA",
      values: ['=LEN("มาตรการ ITA")>0'],
      background: "#ffe0a3",
    };
    const sheet = { ...emptySheet(0, "แผน"), rules: [rule] };
    expect(first(await again({ ...emptyState(), sheets: [sheet] })).rules).toEqual([rule]);
  });

  it("leads from a link to a cell to the same cell of the file", async () => {
    const link = { start: 0, end: 2, url: "#gid=0&range=C5" };
    const sheet = { ...emptySheet(0, "แผน ก"), rows: [[{ value: "C5", links: [link] }]] };
    const bytes = Buffer.from(await writeSpreadsheet({ ...emptyState(), sheets: [sheet] }));
    const { default: exceljs } = await import("exceljs");
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    expect(book.worksheets[0]?.getCell("A1").value).toMatchObject({ text: "C5", hyperlink: "#'แผน ก'!C5" });
  });

  it("opens and saves areas that go down to the last row of Excel, as far as the sheet reaches", async () => {
    const parts = unzipSync(await writeSpreadsheet(typed(["ก", "ข"])));
    const part = "xl/worksheets/sheet1.xml";
    const areas = `</sheetData><mergeCells count="3"><mergeCell ref="F1:F1048576"/><mergeCell ref="G3:XFD1048576"/>
      <mergeCell ref='H5000:J1048576'/></mergeCells><dataValidations count="1">
      <dataValidation prompt="ก > ข" type="list" allowBlank="1" sqref="A1:E1048576 XFC7:XFD1048576"><formula1>"ก,ข"</formula1></dataValidation></dataValidations>`;
    const sheet = strFromU8(parts[part] as Uint8Array).replace(/<\/sheetData>|<sheetData\/>/, areas);
    const began = performance.now();
    const { state, remarks } = await readSpreadsheet(zipSync({ ...parts, [part]: strToU8(sheet) }), "ใหญ่");
    const { rows, rowCount, columnCount, merges } = first(state);
    expect(remarks.join()).toContain("ข้อความอยู่ครบ");
    expect(rows[rowCount - 1]?.[4]?.validation?.values).toEqual(["ก", "ข"]);
    expect(merges).toEqual([
      { top: 0, left: 5, bottom: rowCount - 1, right: 5 },
      { top: 2, left: 6, bottom: rowCount - 1, right: columnCount - 1 },
    ]);
    expect(first(await again(state)).merges).toEqual(merges);
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it("names the cell whose text or note is too long for Excel", async () => {
    const long = "ก".repeat(32_768);
    const state = typed(["ก", "ข"], ["ค", long]);
    const { sentence } = await refusalOf(writeSpreadsheet(state));
    expect(sentence).toContain(`ข้อความของเซลล์ B2 ของชีต “${first(state).title}”`);
    expect(sentence).toContain("๓๒,๗๖๘");
    const noted = writeNote(typed(["ก"]), 0, { row: 4, column: 2 }, long);
    expect((await refusalOf(writeSpreadsheet(noted))).sentence).toContain("โน้ตของเซลล์ C5");
  });

  it("gives sheets titles that Excel takes, each its own", async () => {
    const long = "ก".repeat(40);
    const sheets = [emptySheet(0, `${long}๑`), emptySheet(1, `${long}๒`), emptySheet(2, "ก/ข")];
    const grid = await readGrid(await writeSpreadsheet({ ...emptyState(), sheets }));
    const titles = grid.sheets.map(({ title }) => title);
    expect(new Set(titles).size).toBe(3);
    expect(titles.every((title) => title.length <= 31)).toBe(true);
    expect(titles[2]).toBe("ก ข");
  });

  it("opens the example with what it looks like, and the same texts as every reader gives", async () => {
    const bytes = await makeExample("defective");
    const { state, remarks } = await readSpreadsheet(bytes, "ตัวอย่าง");
    expect(toGrid(state).sheets.map(({ rows }) => rows)).toEqual(
      (await readGrid(bytes)).sheets.map(({ rows }) => rows),
    );
    const plan = state.sheets.find(({ title }) => title === "แผนมาตรการ");
    expect(plan?.frozenRows).toBe(1);
    expect(plan?.rows[0]?.[0]?.background).toMatch(/^#/);
    expect(plan?.rows[1]?.some((cell) => cell?.validation)).toBe(true);
    expect(remarks.join()).toContain("ไม่ได้นำมาด้วย");
  });
});
