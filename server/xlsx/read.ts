import { cellName, type Grid, type GridSheet } from "../../measures/grid.ts";
import { openArchive } from "./archive.ts";
import { walkSheet } from "./cells.ts";
import { FILE_LIMITS } from "./limits.ts";
import { type Outline, readOutline, type SheetPart } from "./outline.ts";
import { rowsStated } from "./oversize.ts";
import { asRefusal, FileRefused } from "./refusal.ts";
import { demandPlace, Room } from "./room.ts";
import { SheetRows } from "./sheet-rows.ts";
import { type CellContext, showCell } from "./shown.ts";
import { NO_STRINGS, readSharedStrings } from "./strings.ts";
import { readFormats } from "./styles.ts";
import { type Archive, unpackText } from "./unpack.ts";

/**
 * An .xlsx file as a Grid: the texts its cells show, and where errors, formulas, dates and merges are.
 *
 * The parts are read as XML and not through exceljs: it throws on ordinary files (a table beside a background
 * picture, a prefix on every tag), drops formulas behind links, costs a third of a second before it reads
 * anything, and could not promise that a text here is the very text that `writeTexts` finds and replaces.
 * @param bytes the file as it lies on the disk
 * @throws {FileRefused} with a sentence for the clerk, whatever the bytes are
 */
export async function readGrid(bytes: Uint8Array): Promise<Grid> {
  try {
    const archive = openArchive(bytes);
    const outline = readOutline(archive);
    const context = readContext(archive, outline);
    const room = new Room();
    return { sheets: outline.sheets.map((sheet) => readSheet(archive, sheet, context, room)) };
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

/** Shared strings, number formats and the date system of a workbook. */
export function readContext(archive: Archive, { strings, styles, from1904 }: Outline): CellContext {
  return {
    strings: strings ? readSharedStrings(unpackText(archive, strings)) : NO_STRINGS,
    formats: styles ? readFormats(unpackText(archive, styles)) : [],
    from1904,
  };
}

function readSheet(
  archive: Archive,
  { part, title, hidden }: SheetPart,
  context: CellContext,
  room: Room,
): GridSheet {
  const xml = unpackText(archive, part);
  const rows = new SheetRows();
  const errors: string[] = [];
  const formulas = new Set<string>();
  const dates: Record<string, string> = {};
  const areas = walkSheet(xml, {
    cell(cell) {
      const name = cellName(cell.row, cell.column);
      if (cell.formula) formulas.add(name);
      const { text, error, date } = showCell(cell, context);
      if (text === "") return;
      demandPlace(title, cell.row, cell.column, () => rowsStated(xml));
      if (error) errors.push(name);
      if (date) dates[name] = date;
      room.take(title, rows.set(cell.row, cell.column, text), text.length);
    },
  });
  if (areas.merges.length > FILE_LIMITS.merges) {
    throw new FileRefused("too-many-merges", { sheet: title, count: areas.merges.length });
  }
  for (const area of areas.formulas) rows.visit(area, (row, column) => formulas.add(cellName(row, column)));
  const merges = areas.merges.filter((merge) => rows.merge(merge));
  return {
    title,
    rows: rows.finish(),
    ...(hidden && { hidden }),
    ...(merges.length > 0 && { merges }),
    ...(errors.length > 0 && { errors }),
    ...(formulas.size > 0 && { formulas: [...formulas] }),
    ...(Object.keys(dates).length > 0 && { dates }),
  };
}
