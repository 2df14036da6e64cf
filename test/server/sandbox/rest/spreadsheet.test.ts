import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Metadata, MetadataPlace } from "../../../../server/sandbox/spreadsheet/state.ts";
import { book, type Loopback, startRest } from "./loopback.ts";

const entry = (id: number, place: MetadataPlace, visibility: Metadata["visibility"] = "DOCUMENT") => ({
  ...{ id, key: `k${id}`, value: id === 3 ? null : "v", visibility, place },
});

const STATE = {
  ...book(
    {
      id: 0,
      title: "แผน",
      rowCount: 3,
      columnCount: 2,
      frozenRows: 1,
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      hiddenRows: [1],
      columnWidths: { 1: 300 },
    },
    { id: 77, title: "ซ่อน", hidden: true, tabColor: "#336699" },
  ),
  namedRanges: [{ name: "ita_year", sheet: 77, area: { top: 2, left: 1, bottom: 2, right: 1 } }],
  metadata: [
    entry(1, { type: "SPREADSHEET" }),
    entry(2, { type: "SPREADSHEET" }, "PROJECT"),
    entry(3, { type: "SHEET", sheet: 0 }),
    entry(4, { type: "COLUMN", sheet: 0, index: 1 }),
    entry(5, { type: "ROW", sheet: 77, index: 0 }),
  ],
};

let rest: Loopback;
beforeAll(async () => {
  rest = await startRest([STATE]);
});
afterAll(() => rest.close());

const ask = async (fields?: string) =>
  (await rest.sheets.spreadsheets.get({ spreadsheetId: "book", ...(fields && { fields }) })).data;

describe("spreadsheets.get", () => {
  it("tells of the spreadsheet and its sheets, leaving out what is zero, false or empty", async () => {
    expect(await ask("spreadsheetId,spreadsheetUrl,properties,sheets.properties")).toEqual({
      spreadsheetId: "book",
      spreadsheetUrl: "https://docs.google.com/spreadsheets/d/book/edit",
      properties: { title: "มาตรการ", locale: "th_TH", autoRecalc: "ON_CHANGE", timeZone: "Asia/Bangkok" },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: "แผน",
            index: 0,
            sheetType: "GRID",
            gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1 },
          },
        },
        {
          properties: {
            sheetId: 77,
            title: "ซ่อน",
            index: 1,
            sheetType: "GRID",
            gridProperties: { rowCount: 1000, columnCount: 26 },
            hidden: true,
            tabColor: { red: 0.2, green: 0.4, blue: 0.6 },
            tabColorStyle: { rgbColor: { red: 0.2, green: 0.4, blue: 0.6 } },
          },
        },
      ],
    });
  });

  it("counts merges and named ranges half open; the first sheet's number is left out there", async () => {
    expect(await ask("namedRanges(name,range),sheets.merges")).toEqual({
      namedRanges: [
        {
          name: "ita_year",
          range: { sheetId: 77, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
        },
      ],
      sheets: [
        { merges: [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }] },
        {},
      ],
    });
  });

  it("keeps metadata where they are, and those of another project to itself", async () => {
    const data = await ask(
      "developerMetadata,sheets(developerMetadata,data.columnMetadata.developerMetadata)",
    );
    expect(data).toEqual({
      developerMetadata: [
        {
          metadataId: 1,
          metadataKey: "k1",
          metadataValue: "v",
          location: { locationType: "SPREADSHEET", spreadsheet: true },
          visibility: "DOCUMENT",
        },
      ],
      sheets: [
        {
          developerMetadata: [
            {
              metadataId: 3,
              metadataKey: "k3",
              location: { locationType: "SHEET", sheetId: 0 },
              visibility: "DOCUMENT",
            },
          ],
          data: [
            {
              columnMetadata: [
                {},
                {
                  developerMetadata: [
                    {
                      metadataId: 4,
                      metadataKey: "k4",
                      metadataValue: "v",
                      location: {
                        locationType: "COLUMN",
                        dimensionRange: { dimension: "COLUMNS", startIndex: 1, endIndex: 2 },
                      },
                      visibility: "DOCUMENT",
                    },
                  ],
                },
              ],
            },
          ],
        },
        { data: [{ columnMetadata: Array.from({ length: 26 }, () => ({})) }] },
      ],
    });
  });

  it("tells each row's and column's size, and which are hidden", async () => {
    const { sheets } = await ask("sheets.data(rowMetadata,columnMetadata(pixelSize,hiddenByUser))");
    expect(sheets?.[0]?.data).toEqual([
      {
        rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21, hiddenByUser: true }, { pixelSize: 21 }],
        columnMetadata: [{ pixelSize: 100 }, { pixelSize: 300 }],
      },
    ]);
  });

  it("reads masks with dots, slashes, brackets, a star and a comma too many", async () => {
    const titles = { sheets: [{ properties: { title: "แผน" } }, { properties: { title: "ซ่อน" } }] };
    for (const fields of [
      "sheets.properties.title",
      "sheets/properties/title,",
      "sheets(properties(title))",
      "sheets.properties(title),sheets(properties/title)",
    ]) {
      expect(await ask(fields)).toEqual(titles);
    }
    expect(await ask("properties.title,properties")).toEqual(await ask("properties"));
    expect(await ask("properties(*)")).toEqual(await ask("properties"));
    expect(await ask("*")).toEqual(await ask());
  });
});
