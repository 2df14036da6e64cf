import type { MeasuresBook, SheetReading } from "../book.ts";
import type { SheetHit } from "../finding.ts";
import { cellName, parseRange } from "../grid.ts";
import { LIMITS } from "../limits.ts";
import type { BookRule } from "../rule.ts";
import { type AgencyField, type ColumnId, SHEETS, sheetOf } from "../workbook.ts";

const HEADERS = new Map(
  SHEETS.flatMap(({ columns }) => columns.map(({ id, header }) => [id, header] as const)),
);

const header = (id: ColumnId) => HEADERS.get(id) as string;

/** Runs `look` over the sheets that are there. */
function inSheets(
  look: (reading: SheetReading, book: MeasuresBook) => readonly SheetHit[],
): BookRule["find"] {
  return (book) => book.sheets.flatMap((reading) => (reading.present ? look(reading, book) : []));
}

const sheetMissing: BookRule = {
  code: "sheet-missing",
  level: "must",
  find: (book) =>
    book.sheets
      .filter(({ present }) => !present)
      .map(({ title, nearTitles }) => ({ sheet: title, values: { near: nearTitles.join(", ") } })),
};

/** A sheet without any header row is one finding, not one for each of its columns. */
const columnMissing: BookRule = {
  code: "column-missing",
  level: "must",
  find: inSheets(({ id, title, headerRows, missing }) => {
    const [row] = headerRows;
    if (row === undefined) {
      const headers = sheetOf(id).columns.filter(({ optional }) => !optional);
      return [{ sheet: title, values: { all: headers.map((column) => column.header).join(" | ") } }];
    }
    return missing.map(({ id, near }) => ({
      sheet: title,
      columnTitle: header(id),
      ...(near[0] && { place: { row, column: near[0].column } }),
      values: {
        column: header(id),
        near: near.map((other) => other.header).join(", "),
        row: String(row + 1),
      },
    }));
  }),
};

const columnTwice: BookRule = {
  code: "column-twice",
  level: "must",
  find: inSheets(({ title, headerRows, columns, twice }, book) =>
    twice.map(({ id, row, column, header }) => {
      const fact = book.agency[id as AgencyField];
      const first = fact ?? { row: headerRows[0] as number, column: columns[id] as number };
      return {
        sheet: title,
        place: { row, column },
        columnTitle: header,
        values: { header, first: cellName(first.row, first.column), kind: fact ? "fact" : "column" },
      };
    }),
  ),
};

const columnMovedText: BookRule = {
  code: "column-moved-text",
  level: "check",
  find: inSheets(({ title, headerRows, moved }) =>
    moved.map((column) => ({
      sheet: title,
      place: { row: headerRows[0] as number, column: column.column },
      columnTitle: column.header,
      values: { header: column.header, holds: header(column.id), says: header(column.headerSays) },
    })),
  ),
};

/** Merges in the clerk's own columns lose nothing that is read. */
const cellsMerged: BookRule = {
  code: "cells-merged",
  level: "check",
  find: inSheets(({ title, columns, mergedData }) =>
    mergedData.flatMap((range) => {
      const area = parseRange(range);
      if (!area || !Object.values(columns).some((column) => column >= area.left && column <= area.right))
        return [];
      return [{ sheet: title, place: { row: area.top, column: area.left }, values: { range } }];
    }),
  ),
};

/** One finding for each run of blank rows. */
const rowBlank: BookRule = {
  code: "row-blank",
  level: "advice",
  find: inSheets(({ title, columns, blankRows }) => {
    const blank = new Set(blankRows);
    const column = Math.min(...Object.values(columns));
    return blankRows
      .filter((row) => !blank.has(row - 1))
      .map((row) => {
        let last = row;
        while (blank.has(last + 1)) last++;
        return {
          sheet: title,
          place: { row, column },
          values: { from: String(row + 1), to: String(last + 1), rows: String(last - row + 1) },
        };
      });
  }),
};

const tooManyRows: BookRule = {
  code: "too-many-rows",
  level: "must",
  find: inSheets(({ title, dataRows }) =>
    dataRows > LIMITS.measures
      ? [{ sheet: title, values: { rows: String(dataRows), limit: String(LIMITS.measures) } }]
      : [],
  ),
};

/** Whether the sheets and their columns are there and hold together. */
export const sheetRules: readonly BookRule[] = [
  sheetMissing,
  columnMissing,
  columnTwice,
  columnMovedText,
  cellsMerged,
  rowBlank,
  tooManyRows,
];
