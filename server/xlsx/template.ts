import { createHash } from "node:crypto";
import type { Workbook, Worksheet } from "exceljs";
import { type Grid, type GridSheet, parseRange } from "../../measures/grid.ts";
import type { DrawnSheet } from "../../templates/drawing.ts";
import type { Layout } from "../../templates/layout.ts";
import { layoutProblems } from "../../templates/layout-problems.ts";
import { BUILT_IN_REPORT, completed } from "../../templates/report.ts";
import { TAG_LIST_SHEET } from "../../templates/template-drawing.ts";
import { openArchive } from "./archive.ts";
import { readOutline } from "./outline.ts";
import { readGrid } from "./read.ts";
import { asRefusal, FileRefused } from "./refusal.ts";
import { withRelativeTargets } from "./relative-targets.ts";
import { unfitParts } from "./template-parts.ts";
import { picturesOf } from "./template-pictures.ts";
import { printOf } from "./template-print.ts";
import { beginReading, type Reading } from "./template-reading.ts";
import { rowsOf } from "./template-rows.ts";
import type { Archive } from "./unpack.ts";

/**
 * An office's own template: the visible sheets of an .xlsx whose cells hold tags (templates/tags.ts), with their
 * fonts, fills, borders, widths, heights, merges, print set-up and pictures.
 * @throws {FileRefused} template-unfit, with every place that must be changed; or what any workbook is refused for
 */
export async function readTemplate(bytes: Uint8Array): Promise<Layout> {
  const grid = await readGrid(bytes);
  const archive = openArchive(bytes);
  const unfit = unfitParts(archive, readOutline(archive));
  // exceljs throws on some of what is unfit, so the rest is looked at only where there is nothing of the kind.
  if (unfit.length > 0) throw new FileRefused("template-unfit", { names: unfit });
  const wide = grid.sheets.flatMap(vastMerges);
  if (wide.length > 0) throw new FileRefused("template-unfit", { names: wide });
  return layoutOf(await load(withRelativeTargets(archive)), grid, archive, bytes);
}

/** Cells under one merge: exceljs makes each of them, and whole columns of them take all memory. */
const MERGED_CELLS = 10_000;

function vastMerges({ title, merges = [] }: GridSheet): string[] {
  return merges.flatMap((merge) => {
    const area = parseRange(merge);
    const cells = area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
    if (cells <= MERGED_CELLS) return [];
    return `ชีต “${title}” เซลล์ ${merge} ผสานไว้กว้างเกินหน้ากระดาษ — ยกเลิกการผสาน แล้วผสานเฉพาะเซลล์ที่พิมพ์`;
  });
}

async function load(bytes: Uint8Array): Promise<Workbook> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  } catch (thrown) {
    throw asRefusal(thrown);
  }
  return workbook;
}

function layoutOf(workbook: Workbook, grid: Grid, archive: Archive, bytes: Uint8Array): Layout {
  const reading = beginReading(workbook, archive);
  const sheets = grid.sheets
    .filter(({ hidden, title }) => !hidden && title !== TAG_LIST_SHEET)
    .flatMap((sheet) => {
      const ws = workbook.getWorksheet(sheet.title);
      return ws ? [sheetOf(reading, ws, sheet)] : [];
    });
  const problems = [...reading.problems, ...layoutProblems(sheets)];
  if (problems.length > 0) throw new FileRefused("template-unfit", { names: problems });
  return completed({
    version: `office ${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`,
    properties: BUILT_IN_REPORT.properties,
    styles: reading.styles,
    sheets,
  });
}

const CALIBRI_DIGIT = 7;
const USUAL_WIDTH = 8.43;

function sheetOf(reading: Reading, ws: Worksheet, grid: GridSheet): DrawnSheet {
  for (const cell of grid.formulas ?? []) {
    reading.problems.push(
      `ชีต “${grid.title}” เซลล์ ${cell} มีสูตร ซึ่งนำไปใส่ในรายงานไม่ได้ — พิมพ์เป็นข้อความหรือป้ายแทน`,
    );
  }
  const merges = (ws.model.merges ?? []).flatMap((range) => parseRange(range) ?? []);
  const rows = rowsOf(reading, ws, grid, Math.max(0, ...merges.map(({ bottom }) => bottom + 1)));
  const columns = Math.max(
    1,
    ...rows.map(({ cells }) => cells.length),
    ...merges.map(({ right }) => right + 1),
  );
  const wider = reading.plain.digitPixels / CALIBRI_DIGIT;
  const widths = Array.from({ length: columns }, (_, column) => {
    const width = ws.getColumn(column + 1).width ?? ws.properties.defaultColWidth ?? USUAL_WIDTH;
    return Math.round(width * wider * 100) / 100;
  });
  const table = tableOf(ws);
  const pictures = picturesOf(reading, ws, widths, rows);
  // exceljs answers null for a sheet that was never looked at.
  const [view] = (ws.views as Worksheet["views"] | null) ?? [];
  return {
    title: grid.title,
    widths,
    rows,
    merges,
    print: printOf(ws),
    ...(view?.state === "frozen" && { freeze: { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } }),
    ...(view?.showGridLines === true && { gridLines: true }),
    ...(table && { table }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** What exceljs keeps of a table it has read. */
interface StoredTable {
  readonly table: {
    readonly name: string;
    readonly tableRef: string;
    readonly columns: readonly { name: string }[];
  };
}

function tableOf(ws: Worksheet): DrawnSheet["table"] {
  const [stored] = ws.getTables() as unknown as readonly StoredTable[];
  const area = stored && parseRange(stored.table.tableRef);
  if (!area) return undefined;
  const columns = stored.table.columns.map(({ name }) => name);
  return { name: stored.table.name, top: area.top, left: area.left, columns, rows: area.bottom - area.top };
}
