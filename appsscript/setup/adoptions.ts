import type { SheetReading } from "../../measures/book.ts";
import { cellName, type Grid, type GridSheet } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { sheetOf } from "../../measures/workbook.ts";

/** A title or header of an older form, and what this form calls it. */
export interface Adoption {
  readonly kind: "title" | "header";
  /** Title of the sheet as it is. */
  readonly sheet: string;
  /** Zero-based place of a header. */
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** Titles and headers that are understood, or nearly, and are not this form's own. */
export function adoptionsIn(grid: Grid): Adoption[] {
  const titles = titleAdoptions(grid);
  return [...titles, ...headerAdoptions(renamed(grid, titles), titles)];
}

/** The grid as it will be; pure, so that what comes next can be planned before anything is written. */
export function adopted(grid: Grid, adoptions: readonly Adoption[]): Grid {
  const titled = renamed(
    grid,
    adoptions.filter(({ kind }) => kind === "title"),
  );
  const titles = new Map(adoptions.filter(({ kind }) => kind === "title").map(({ from, to }) => [from, to]));
  return {
    sheets: titled.sheets.map((sheet) => {
      const own = adoptions.filter(
        (adoption) =>
          adoption.kind === "header" && (titles.get(adoption.sheet) ?? adoption.sheet) === sheet.title,
      );
      if (own.length === 0) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      for (const { row, column, to } of own) (rows[row] as string[])[column] = to;
      return { ...sheet, rows };
    }),
  };
}

/** "ชีตแผน เซลล์ C1: ชื่อโครงการ → มาตรการ" */
export function adoptionWords({ kind, sheet, row, column, from, to }: Adoption): string {
  return kind === "title"
    ? `ชีต ${from} → ${to}`
    : `ชีต${sheet} เซลล์ ${cellName(row, column)}: ${from} → ${to}`;
}

function titleAdoptions(grid: Grid): Adoption[] {
  return readBook(grid).sheets.flatMap(({ id, title, present, nearTitles }): Adoption[] => {
    const to = sheetOf(id).title;
    const from = present ? title : nearTitles.length === 1 ? nearTitles[0] : undefined;
    return from === undefined || from === to
      ? []
      : [{ kind: "title", sheet: from, row: 0, column: 0, from, to }];
  });
}

function renamed(grid: Grid, titles: readonly Adoption[]): Grid {
  const to = new Map(titles.map((title) => [title.from, title.to]));
  return { sheets: grid.sheets.map((sheet) => ({ ...sheet, title: to.get(sheet.title) ?? sheet.title })) };
}

function headerAdoptions(grid: Grid, titles: readonly Adoption[]): Adoption[] {
  const before = new Map(titles.map(({ from, to }) => [to, from]));
  return readBook(grid).sheets.flatMap((reading) => {
    const source = grid.sheets.find(({ title }) => title === reading.title);
    const sheet = before.get(reading.title) ?? reading.title;
    if (!source) return [];
    return otherHeaders(reading, source)
      .filter(({ from, to }) => from !== to)
      .map((header): Adoption => ({ kind: "header", sheet, ...header }));
  });
}

interface OtherHeader {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** Headers known by another name, and those a few letters off of which only one column can be meant. */
function otherHeaders(
  { id, headerRows, columns, headers, missing }: SheetReading,
  source: GridSheet,
): OtherHeader[] {
  return sheetOf(id).columns.flatMap(({ id: meaning, header }): OtherHeader[] => {
    const near = missing.find((column) => column.id === meaning)?.near;
    const column = columns[meaning] ?? (near?.length === 1 ? near[0]?.column : undefined);
    if (column === undefined) return [];
    const from = headers[meaning] ?? near?.[0]?.header ?? "";
    const row = [...headerRows].reverse().find((at) => source.rows[at]?.[column] === from);
    return row === undefined || from === "" ? [] : [{ row, column, from, to: header }];
  });
}
