import { Buffer } from "node:buffer";
import type { Grid } from "../../../measures/grid.ts";
import { toArabicDigits } from "../../../measures/thai/digits.ts";
import { officeSummary, type SummaryEntry, type UnreadableFile } from "../../../server/summary/office.ts";
import { makeSummary, type SummaryFormat } from "../../../server/summary/summary.ts";
import { GOOD_EXAMPLE } from "../../../templates/examples/good.ts";
import { exampleWith } from "../reports.ts";

export const AS_OF = "2023-06-15";

/** The good example with a measure in each state, one without a unit, and signs that spreadsheets take for formulas. */
export function varied(): Grid {
  const states = ["แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ", "ไม่ได้ดำเนินการ", ""];
  const names = ["=1+1", '- ข้อความ, "ยกมา"\nบรรทัดสอง', "@ที่", "<b>ตัวหนา</b> & อื่น", "มาตรการปกติ"];
  return exampleWith({
    plan: GOOD_EXAMPLE.plan.map((row, index) => ({
      ...row,
      "plan.measure": names[index] ?? "",
      ...(index === 4 && { "plan.responsible": "" }),
      ...(index === 3 && { "plan.period": "ต.ค. ๒๕๖๕ - มี.ค. ๒๕๖๖" }),
    })),
    results: GOOD_EXAMPLE.results.map((row, index) => ({
      ...row,
      "results.measure": names[index] ?? "",
      "results.status": states[index] ?? "",
    })),
  });
}

export interface Given {
  readonly grids: Readonly<Record<string, Grid>>;
  readonly unreadable?: readonly UnreadableFile[];
}

export async function* entriesOf({ grids, unreadable = [] }: Given): AsyncGenerator<SummaryEntry> {
  for (const file of unreadable) yield { unreadable: file };
  for (const [file, grid] of Object.entries(grids)) yield { office: officeSummary(grid, file, AS_OF) };
}

export async function made(format: SummaryFormat, given: Given): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of makeSummary(format, entriesOf(given), AS_OF)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Rows of a CSV as RFC 4180 has them, without the byte order mark and the apostrophes against formulas. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  field.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  for (let found = field.exec(text); found; found = field.exec(text)) {
    const [, quoted, bare = "", end] = found;
    const value = quoted === undefined ? bare : quoted.replace(/""/g, '"');
    row.push(value.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ""));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Cells of a table of the page by its name, header first, as a reader sees them but for Thai digits and commas. */
export function readHtmlTable(page: string, name: string): string[][] {
  const table = new RegExp(`<table id="${name}">(.*?)</table>`, "s").exec(page)?.[1] ?? "";
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => plainCell(cell)),
  );
}

function plainCell(cell: string): string {
  const text = cell.replace(/<br\/?>/g, "\n").replace(/<[^>]+>/g, "");
  const plain = text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");
  return toArabicDigits(plain.replace(/&amp;/g, "&")).replace(/(?<=[0-9]),(?=[0-9]{3})/g, "");
}
