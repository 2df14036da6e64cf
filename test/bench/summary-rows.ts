// One way of writing the country's measures as rows, as a process of its own: node summary-rows.ts WAY FILE
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Row, Workbook } from "exceljs";
import { collectSooner } from "../../server/cli/memory.ts";
import { measureColumns, measureRows, OFFICE_COLUMNS, officeRow } from "../../server/summary/columns.ts";
import { type OfficeSummary, officeSummary, type SummaryEntry } from "../../server/summary/office.ts";
import { makeSummary } from "../../server/summary/summary.ts";
import type { TableValue } from "../../server/xlsx/table-plan.ts";
import { type ColumnKind, cellStyle } from "../../server/xlsx/table-styles.ts";
import { officeGrid, officeName } from "./offices.ts";

const OFFICES = 8_317;
const AS_OF = "2024-10-15";

const ALL = { many: true, toPublish: false };
const first = officeSummary(officeGrid(0), "0.xlsx", AS_OF);

/** An office under its own name, its measures too, without the cost of judging a workbook: only writing is measured. */
function office(number: number): OfficeSummary {
  const name = `เทศบาลตำบล${officeName(number)}`;
  const byMeasure = first.byMeasure.map((measure) => ({ ...measure, name: `${measure.name} ที่ ${number}` }));
  return { ...first, file: `${number}.xlsx`, agency: { ...first.agency, name }, byMeasure };
}

/** The two long sheets. The short ones, the heights of rows and the tables are ours alone. */
const SHEETS = [
  {
    title: "มาตรการ",
    columns: measureColumns(ALL),
    *rows(): Generator<TableValue[]> {
      for (let number = 0; number < OFFICES; number++) yield* measureRows(office(number), ALL);
    },
  },
  {
    title: "หน่วยงาน",
    columns: OFFICE_COLUMNS,
    *rows(): Generator<TableValue[]> {
      for (let number = 0; number < OFFICES; number++) yield officeRow(office(number), number + 1);
    },
  },
];

async function* entries(): AsyncGenerator<SummaryEntry> {
  for (let number = 0; number < OFFICES; number++) yield { office: office(number) };
}

/** Days as the same numbers that we write. */
function stored(cell: TableValue, kind: ColumnKind | undefined): string | number | null {
  return cell !== undefined && kind === "day"
    ? Date.parse(String(cell)) / 86_400_000 + 25_569
    : (cell ?? null);
}

/** Writes the cells of both sheets with one style object a column. */
function fill(book: Workbook, done: (row: Row) => void): void {
  for (const { title, columns, rows } of SHEETS) {
    const sheet = book.addWorksheet(title);
    const styles = columns.map(({ kind }) => cellStyle(kind));
    for (const cells of rows()) {
      const row = sheet.addRow(cells.map((cell, column) => stored(cell, columns[column]?.kind)));
      styles.forEach((style, column) => {
        row.getCell(column + 1).style = style;
      });
      done(row);
    }
  }
}

const WAYS: Readonly<Record<string, (file: string) => Promise<void>>> = {
  async ours(file) {
    // As `ita summary` does for many files.
    collectSooner();
    const pieces: Uint8Array[] = [];
    for await (const piece of makeSummary("xlsx", entries(), AS_OF)) pieces.push(piece);
    await writeFile(file, pieces);
  },
  async streaming(file) {
    const { default: exceljs } = await import("exceljs");
    const stream = createWriteStream(file);
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
    fill(book, (row) => row.commit());
    await book.commit();
  },
  async buffered(file) {
    const { default: exceljs } = await import("exceljs");
    const book = new exceljs.Workbook();
    fill(book, () => {});
    await book.xlsx.writeFile(file);
  },
  /** Writes no styles at all. */
  async sheetjs(file) {
    const { utils, write } = await import("@e965/xlsx");
    const book = utils.book_new();
    for (const { title, columns, rows } of SHEETS) {
      const cells = [...rows()].map((row) => row.map((cell, column) => stored(cell, columns[column]?.kind)));
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells), title);
    }
    await writeFile(file, write(book, { type: "buffer", compression: true, bookSST: true }));
  },
};

const [way = "", file = ""] = process.argv.slice(2);
await WAYS[way]?.(file);
