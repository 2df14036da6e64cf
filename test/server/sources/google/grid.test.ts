import { afterAll, describe, expect, it } from "vitest";
import type { Grid } from "../../../../measures/grid.ts";
import { validate } from "../../../../measures/validate.ts";
import { makeExample } from "../../../../server/form.ts";
import { makeReport } from "../../../../server/report.ts";
import { emptySheet, type SheetState } from "../../../../server/sandbox/spreadsheet/state.ts";
import { toGrid } from "../../../../server/sandbox/spreadsheet/to-grid.ts";
import { gridOf } from "../../../../server/sources/google/grid.ts";
import { GoogleSource } from "../../../../server/sources/google/source.ts";
import { openAnswer } from "../../../../server/sources/google/spreadsheet.ts";
import { FILE_LIMITS } from "../../../../server/xlsx/limits.ts";
import { readGrid } from "../../../../server/xlsx/read.ts";
import { partsOf, refusalOf, textCell, zip } from "../../xlsx/workbooks.ts";
import { connected, type Google, KEY, reading, SHEET_ID, startGoogle, TITLE } from "./google.ts";

const AS_OF = "2024-10-15";

/** A workbook with all that a Grid knows: dates, numbers, errors, formulas, merges, lines, a hidden sheet. */
function workbookOfFacts(): Uint8Array {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const rows = [
    `<row r="1">${textCell("A1", "ที่")}${textCell("C1", "มาตรการ")}</row>`,
    `<row r="2"><c r="A2"><v>1</v></c>${textCell("C2", "๑. บรรทัดแรก&#10;๒. บรรทัดที่สอง")}<c r="D2" s="1"><v>45352</v></c></row>`,
    '<row r="4"><c r="B4" t="e"><f>A99</f><v>#REF!</v></c><c r="C4" t="str"><f>"ก"</f><v>ก</v></c></row>',
  ];
  const sheet = `<worksheet><sheetData>${rows.join("")}</sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells></worksheet>`;
  const hidden = `<row r="1">${textCell("A1", "x")}</row>`;
  return zip(
    partsOf(
      [
        { title: "แผน", xml: sheet },
        { title: "ซ่อน", xml: hidden, state: "hidden" },
      ],
      {
        styles,
      },
    ),
  );
}

describe("a spreadsheet that Google answers", () => {
  const google: Google[] = [];
  afterAll(() => Promise.all(google.map((each) => each.close())));

  async function start(state: ReturnType<typeof connected>): Promise<Google> {
    const started = await startGoogle([state]);
    google.push(started);
    return started;
  }

  async function readThrough({ settings }: Google) {
    const bytes = await new GoogleSource(settings).read(SHEET_ID, reading());
    return { bytes, ...openAnswer(bytes, { spreadsheetId: SHEET_ID, sheetKey: KEY }) };
  }

  for (const [name, make] of [
    ["the defective example", () => makeExample("defective")],
    ["the good example", () => makeExample("good")],
    ["a workbook of facts", workbookOfFacts],
  ] as const)
    it(`${name}: the same Grid, findings and report as its file and as its posted Grid give`, async () => {
      const file = await readGrid(await make());
      const state = connected(file);
      const { grid, title } = await readThrough(await start(state));
      const posted = toGrid(state);
      expect(title).toBe(TITLE);
      const plain = (one: Grid) => ({
        sheets: one.sheets.map((sheet) => ({ ...sheet, formulas: [...(sheet.formulas ?? [])].sort() })),
      });
      expect(plain(grid)).toEqual(plain(file));
      expect(plain(posted)).toEqual(plain(file));
      const [one, ...others] = [file, posted, grid].map((each) => validate(each, { asOf: AS_OF }));
      for (const other of others) {
        expect(other.findings).toEqual(one?.findings);
        expect(other.readiness).toEqual(one?.readiness);
      }
      const [report, ...reports] = await Promise.all(
        [file, posted, grid].map((each) => makeReport({ grid: each, asOf: AS_OF, source: "x" })),
      );
      for (const other of reports) expect(Buffer.compare(other.bytes, report?.bytes as Uint8Array)).toBe(0);
    });

  it("takes one call to Sheets and one for a token, and asks for nothing but what a Grid needs", async () => {
    const started = await start(connected(await readGrid(workbookOfFacts())));
    const { bytes } = await readThrough(started);
    expect(started.calls.map(({ method, path }) => [method, path])).toEqual([
      ["POST", "/token"],
      ["GET", `/v4/spreadsheets/${SHEET_ID}`],
    ]);
    expect(started.calls[1]?.user).toBe("somchai");
    const answer = JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)));
    expect(answer).not.toMatch(/pixelSize|textFormat|backgroundColor|stringValue|"note"/);
  });

  it("tells column metadata, and not the text that a merge covers", async () => {
    const sheet: SheetState = {
      ...emptySheet(0, "แผน"),
      rows: [[{ value: "ก" }, { value: "covered" }]],
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    };
    const base = connected({ sheets: [{ title: "แผน", rows: [["ก"]], columns: { C: "plan.measure" } }] });
    const { grid } = await readThrough(await start({ ...base, sheets: [sheet] }));
    expect(grid.sheets).toEqual([
      { title: "แผน", rows: [["ก"]], merges: ["A1:B2"], columns: { C: "plan.measure" } },
    ]);
  });

  it("costs what is in it: 20 more sheets, hidden ones, and a million empty cells", async () => {
    const file = await readGrid(await makeExample("good"));
    const base = connected(file);
    const empty = { ...emptySheet(50, "ว่าง", 10_000), columnCount: 100 };
    const more = Array.from(
      { length: 20 },
      (_, index): SheetState => ({
        ...emptySheet(100 + index, `งานอื่น ${index}`),
        hidden: index % 2 === 0,
        rows: [[], [undefined, { value: "ข้อความ" }]],
      }),
    );
    const plain = await readThrough(await start(base));
    const { grid, bytes } = await readThrough(
      await start({ ...base, sheets: [...base.sheets, empty, ...more] }),
    );
    expect(bytes.length - plain.bytes.length).toBeLessThan(60_000);
    expect(grid.sheets.slice(0, file.sheets.length)).toEqual(plain.grid.sheets);
    expect(grid.sheets[file.sheets.length]).toEqual({ title: "ว่าง", rows: [] });
    expect(grid.sheets.filter(({ hidden }) => hidden).length).toBe(
      10 + file.sheets.filter(({ hidden }) => hidden).length,
    );
    expect(validate(grid, { asOf: AS_OF }).book).toEqual(validate(plain.grid, { asOf: AS_OF }).book);
  });
});

describe("an answer of Google's", () => {
  const cells = (...texts: readonly (string | undefined)[]) => ({
    values: texts.map((formattedValue) => (formattedValue === undefined ? {} : { formattedValue })),
  });
  const gridWith = (data: object, more: object = {}) =>
    gridOf({ sheets: [{ properties: { title: "แผน" }, data: [data], ...more }] }).sheets[0];

  it("may leave out whatever is empty, zero or false", () => {
    expect(gridOf({ sheets: [{}] }).sheets).toEqual([{ title: "", rows: [] }]);
    expect(gridWith({})?.rows).toEqual([]);
    expect(gridWith({ rowData: [{}, cells(undefined, "ก", undefined), {}] })?.rows).toEqual([[], ["", "ก"]]);
    expect(gridWith({}, { merges: [{ endRowIndex: 2, endColumnIndex: 3 }] })?.merges).toEqual(["A1:C2"]);
  });

  it("of a filtered sheet holds the hidden rows too, and of a million formatted empty cells nothing", () => {
    const rowData = [
      cells("หัว"),
      cells("แถวที่กรองออก"),
      ...Array.from({ length: 10_000 }, () => cells(...new Array(100))),
    ];
    const rowMetadata = [{}, { hiddenByFilter: true }];
    expect(gridWith({ rowData, rowMetadata })?.rows).toEqual([["หัว"], ["แถวที่กรองออก"]]);
  });

  it("begins where it says", () => {
    const block = { startRow: 2, startColumn: 1, rowData: [cells("ก\r\nข")] };
    const columnMetadata = [{ developerMetadata: [{ metadataKey: "ita.column", metadataValue: "plan.no" }] }];
    expect(gridWith({ ...block, columnMetadata })).toEqual({
      title: "แผน",
      rows: [[], [], ["", "ก\nข"]],
      columns: { B: "plan.no" },
    });
  });

  it("tells real dates by their format, and errors by their value", () => {
    const cell = (formattedValue: string, numberValue: number, type?: string) => ({
      formattedValue,
      effectiveValue: { numberValue },
      ...(type && { effectiveFormat: { numberFormat: { type } } }),
    });
    const values = [
      cell("1/3/2024", 45_352, "DATE"),
      cell("1/3/2024 12:00", 45_352.5, "DATE_TIME"),
      cell("45352", 45_352),
      cell("12:00", 0.5, "TIME"),
      cell("0/1/1900", 1, "DATE"),
      { formattedValue: "#N/A", effectiveValue: { errorValue: { type: "N_A" } } },
      { effectiveValue: { errorValue: { type: "LOADING" } }, userEnteredValue: { formulaValue: "=X" } },
    ];
    const sheet = gridWith({ rowData: [{ values }] });
    expect(sheet?.dates).toEqual({ A1: "2024-03-01", B1: "2024-03-01" });
    expect(sheet?.errors).toEqual(["F1"]);
    expect(sheet?.formulas).toEqual(["G1"]);
  });

  it("has no cells in tabs of charts, and none at all where no sheet is left", async () => {
    const chart = { properties: { title: "แผนภูมิ", sheetType: "OBJECT" } };
    expect(gridOf({ sheets: [chart, { properties: { title: "แผน" } }] }).sheets.length).toBe(1);
    for (const sheets of [[], [chart]])
      expect((await refusalOf((async () => gridOf({ sheets }))())).code).toBe("no-sheets");
  });

  it("is refused where it holds more than a file may", async () => {
    const long = "x".repeat(FILE_LIMITS.characters / 100);
    for (const [code, sheet] of [
      ["too-many-rows", { data: [{ startRow: FILE_LIMITS.rows, rowData: [cells("x")] }] }],
      ["too-many-columns", { data: [{ startColumn: FILE_LIMITS.columns, rowData: [cells("x")] }] }],
      [
        "too-many-merges",
        { merges: Array.from({ length: FILE_LIMITS.merges + 1 }, () => ({ endRowIndex: 1 })) },
      ],
      ["too-much-text", { data: [{ rowData: [cells(...Array.from({ length: 101 }, () => long))] }] }],
      [
        "too-many-cells",
        {
          data: [
            {
              rowData: Array.from({ length: 2001 }, () =>
                cells(...new Array(FILE_LIMITS.columns - 1).fill(undefined), "x"),
              ),
            },
          ],
        },
      ],
    ] as const)
      expect((await refusalOf((async () => gridOf({ sheets: [sheet] } as object))())).code).toBe(code);
    const sheets = Array.from({ length: FILE_LIMITS.sheets + 1 }, () => ({}));
    expect((await refusalOf((async () => gridOf({ sheets }))())).code).toBe("too-many-sheets");
    const stated = { properties: { gridProperties: { rowCount: 987_654 } } };
    const tall = { ...stated, data: [{ startRow: FILE_LIMITS.rows, rowData: [cells("x")] }] };
    expect((await refusalOf((async () => gridOf({ sheets: [tall] }))())).sentence).toContain("๙๘๗,๖๕๔");
  });
});
