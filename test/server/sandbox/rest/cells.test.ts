import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../../../server/sandbox/spreadsheet/cell.ts";
import type { SheetState, SpreadsheetState } from "../../../../server/sandbox/spreadsheet/state.ts";
import { book, type Loopback, startRest } from "./loopback.ts";

let rest: Loopback;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest.close());

async function ask(
  state: SpreadsheetState,
  how: { fields?: string; ranges?: string[]; includeGridData?: boolean },
) {
  rest.share(state);
  return (await rest.sheets.spreadsheets.get({ spreadsheetId: "book", ...how })).data;
}

/** One cell as it is answered with these fields. */
async function cell(one: Cell, fields: string) {
  const { sheets } = await ask(book({ rows: [[one]] }), { fields: `sheets.data.rowData.values(${fields})` });
  return sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
}

const VALUES = "userEnteredValue,effectiveValue,formattedValue";

describe("a cell of spreadsheets.get", () => {
  it("holds a text, a number, a truth value, each also where it is empty of meaning", async () => {
    const text = { stringValue: "- จัดทำแผน" };
    expect(await cell({ value: "- จัดทำแผน" }, VALUES)).toEqual({
      userEnteredValue: text,
      effectiveValue: text,
      formattedValue: "- จัดทำแผน",
    });
    const zero = { numberValue: 0 };
    expect(await cell({ value: 0 }, VALUES)).toEqual({
      userEnteredValue: zero,
      effectiveValue: zero,
      formattedValue: "0",
    });
    expect(await cell({ value: false }, VALUES)).toMatchObject({
      effectiveValue: { boolValue: false },
      formattedValue: "FALSE",
    });
  });

  it("holds the formula as typed beside its result or its error", async () => {
    expect(await cell({ value: { error: "#DIV/0!" }, formula: "=1/0" }, VALUES)).toEqual({
      userEnteredValue: { formulaValue: "=1/0" },
      effectiveValue: { errorValue: { type: "DIVIDE_BY_ZERO" } },
      formattedValue: "#DIV/0!",
    });
    const link = '=HYPERLINK("https://a.example/","ภาพ")';
    expect(await cell({ value: "ภาพ", formula: link }, `hyperlink,${VALUES}`)).toEqual({
      userEnteredValue: { formulaValue: link },
      effectiveValue: { stringValue: "ภาพ" },
      formattedValue: "ภาพ",
      hyperlink: "https://a.example/",
    });
  });

  it.each([
    ["d/m/yyyy", "DATE"],
    ["d mmmm bbbb", "DATE"],
    ["d/m/yyyy h:mm", "DATE_TIME"],
    ["h:mm", "TIME"],
    ["0.00%", "PERCENT"],
    ["#,##0.00", "NUMBER"],
    ['"฿"#,##0', "CURRENCY"],
    ["0.00E+00", "SCIENTIFIC"],
    ["@", "TEXT"],
  ])("tells the kind of the format %s: %s", async (format, type) => {
    expect(await cell({ value: 45352, format }, "effectiveFormat.numberFormat")).toEqual({
      effectiveFormat: { numberFormat: { type, pattern: format } },
    });
  });

  it("shows a real date as its serial number and as its text", async () => {
    expect(await cell({ value: 45352, format: "d/m/yyyy" }, VALUES)).toMatchObject({
      effectiveValue: { numberValue: 45352 },
      formattedValue: "1/3/2024",
    });
  });

  it("tells what a person set apart from how it looks in the end", async () => {
    const looks = "userEnteredFormat,effectiveFormat(backgroundColor,horizontalAlignment,textFormat.bold)";
    expect(await cell({ value: 1 }, looks)).toEqual({
      effectiveFormat: {
        backgroundColor: { red: 1, green: 1, blue: 1 },
        horizontalAlignment: "RIGHT",
        textFormat: { bold: false },
      },
    });
    expect(await cell({ value: "ก", fontWeight: "bold", background: "#000000" }, looks)).toEqual({
      userEnteredFormat: {
        backgroundColor: {},
        backgroundColorStyle: { rgbColor: {} },
        textFormat: { bold: true },
      },
      effectiveFormat: { backgroundColor: {}, horizontalAlignment: "LEFT", textFormat: { bold: true } },
    });
  });

  it("brings notes, links over a stretch of the text, and drop-downs", async () => {
    const links = [{ start: 3, end: 5, url: "https://a.example/" }];
    expect(await cell({ value: "ดูที่นี่", links, note: "ถาม" }, "note,hyperlink,textFormatRuns")).toEqual({
      note: "ถาม",
      hyperlink: "https://a.example/",
      textFormatRuns: [
        { startIndex: 3, format: { link: { uri: "https://a.example/" } } },
        { startIndex: 5, format: {} },
      ],
    });
    const range = { sheet: 0, area: { top: 0, left: 1, bottom: 2, right: 1 } };
    const rule = { criteria: "VALUE_IN_RANGE", values: [], range, dropdown: true, allowInvalid: true };
    expect(await cell({ validation: rule }, "dataValidation")).toEqual({
      dataValidation: {
        condition: { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "='ชีต1'!$B$1:$B$3" }] },
        showCustomUi: true,
      },
    });
  });
});

describe("the rows of spreadsheets.get", () => {
  const plan: Partial<SheetState> = {
    title: "แผน",
    rowCount: 20,
    columnCount: 6,
    rows: [[{ value: "ก" }, undefined, { value: "ข" }, {}], [], [undefined, { note: "!" }], [], [{}]],
  };
  const FIELDS = "sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))";

  it("end with the last cell that has anything in it, and leave nothing out between", async () => {
    expect((await ask(book(plan), { fields: FIELDS })).sheets).toEqual([
      {
        properties: { title: "แผน" },
        data: [
          {
            rowData: [
              { values: [{ formattedValue: "ก" }, {}, { formattedValue: "ข" }] },
              {},
              { values: [{}, {}] },
            ],
          },
        ],
      },
    ]);
  });

  it("are not there at all in an empty sheet", async () => {
    const { sheets } = await ask(book({ rowCount: 40_000, columnCount: 25 }), {
      fields: "sheets.data.rowData",
    });
    expect(sheets).toEqual([{ data: [{}] }]);
  });

  it("are those of the ranges, whose sheets alone are answered", async () => {
    const ranges = ["'แผน'!B2:Z9", "แผน!A1"];
    const { sheets } = await ask(book({ title: "ปก" }, plan, { title: "B2" }), { fields: FIELDS, ranges });
    expect(sheets).toEqual([
      {
        properties: { title: "แผน" },
        data: [
          { startRow: 1, startColumn: 1, rowData: [{}, { values: [{}] }] },
          { rowData: [{ values: [{ formattedValue: "ก" }] }] },
        ],
      },
    ]);
    const first = await ask(book(plan, { title: "B2" }), { fields: FIELDS, ranges: ["B2"] });
    expect(first.sheets?.map(({ properties }) => properties?.title)).toEqual(["แผน"]);
  });

  it.each([
    [{}, false],
    [{ includeGridData: true }, true],
    [{ includeGridData: true, fields: "sheets.properties" }, false],
    [{ fields: "*" }, false],
    [{ fields: "sheets" }, true],
    [{ fields: "sheets(data)" }, true],
    [{ fields: "sheets/data/rowData" }, true],
  ])("come only where %o asks for them", async (how, come) => {
    const { sheets } = await ask(book(plan), how);
    expect(sheets?.[0]?.data !== undefined).toBe(come);
  });
});
