import type { Worksheet } from "exceljs";
import type { GridSheet } from "../../measures/grid.ts";
import type { DrawnCell, DrawnRow } from "../../templates/drawing.ts";
import { groupOf } from "../../templates/layout.ts";
import { place } from "../../templates/layout-problems.ts";
import { readOutline } from "./outline.ts";
import type { Reading } from "./template-reading.ts";
import { unpackText } from "./unpack.ts";
import { XmlScanner } from "./xml.ts";

/** Rows of a template's sheet up to the last that shows something, `least` at the least. */
export function rowsOf(reading: Reading, ws: Worksheet, grid: GridSheet, least: number): DrawnRow[] {
  const byHand = heightsByHand(reading, grid.title);
  return allRows(reading, ws, grid, least).map((row, index) => {
    // The height of a row that comes back is that of its tags, unless somebody has set it.
    if (!groupOf(row) || byHand.has(index)) return row;
    return { cells: row.cells };
  });
}

/** Rows (zero-based) whose height was set by hand; exceljs does not tell them from those fitted to their texts. */
function heightsByHand({ archive }: Reading, title: string): ReadonlySet<number> {
  const rows = new Set<number>();
  const sheet = readOutline(archive).sheets.find((one) => one.title === title);
  const scanner = new XmlScanner(sheet ? unpackText(archive, sheet.part) : "");
  while (scanner.next()) {
    if (scanner.name !== "row" || scanner.closing) continue;
    if (/^(?:1|true)$/.test(scanner.attribute("customHeight") ?? ""))
      rows.add(Number(scanner.attribute("r")) - 1);
  }
  return rows;
}

function allRows(reading: Reading, ws: Worksheet, grid: GridSheet, least: number): DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (let index = 0; index < Math.max(ws.rowCount, grid.rows.length); index++) {
    const row = ws.getRow(index + 1);
    const texts = grid.rows[index] ?? [];
    const cells: (DrawnCell | undefined)[] = [];
    for (let column = 0; column < Math.max(row.cellCount, texts.length); column++) {
      const cell = row.getCell(column + 1);
      const value = texts[column] ?? "";
      const style = reading.nameOf(cell.style);
      // A cell that a merge covers answers with the value of the one that covers it.
      if (cell.master === cell && isMixed(cell.value)) {
        reading.problems.push(
          `${place({ title: ws.name }, index, column)} มีตัวอักษรหลายแบบในเซลล์เดียว — เลือกทั้งเซลล์แล้วตั้งแบบอักษรให้เหมือนกัน`,
        );
      }
      cells.push(value === "" ? { style } : { style, value });
    }
    rows.push({ height: row.height ?? ws.properties.defaultRowHeight, cells });
  }
  const last = rows.findLastIndex(({ cells }) =>
    cells.some((cell) => cell?.value !== undefined || hasLines(reading, cell)),
  );
  return rows.slice(0, Math.max(last + 1, least));
}

function hasLines(reading: Reading, cell: DrawnCell | undefined): boolean {
  const style = cell?.style === undefined ? undefined : reading.styles[cell.style];
  return style?.border !== undefined || style?.fill !== undefined;
}

/** Runs of different looks inside one cell; what looks the same throughout is an ordinary text. */
function isMixed(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("richText" in value)) return false;
  const { richText } = value as { richText: readonly { font?: object }[] };
  return new Set(richText.map(({ font }) => JSON.stringify(font ?? {}))).size > 1;
}
