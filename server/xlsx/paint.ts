import type { Style as ExcelStyle, Workbook, Worksheet } from "exceljs";
import { cellName } from "../../measures/grid.ts";
import type { Drawing, DrawnRow, DrawnSheet } from "../../templates/drawing.ts";
import { plainText } from "./clean.ts";
import { cellValue } from "./paint-cell.ts";
import { hang, markTable, mergeAll, validate } from "./paint-parts.ts";
import { setUpPrint } from "./paint-print.ts";
import { excelStyle, opaque } from "./paint-style.ts";
import { fixedBytes } from "./save.ts";

const LAST_COLUMN = 16_384;
/** Excel takes no more breaks than this on one sheet; pages beyond end where they are full. */
const MOST_BREAKS = 1_026;

/** Paints a drawing as an .xlsx file. The same drawing always gives the same bytes. */
export async function paint(drawing: Drawing): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  describe(workbook, drawing);
  const styles = new Map(Object.entries(drawing.styles).map(([name, style]) => [name, excelStyle(style)]));
  for (const sheet of drawing.sheets) paintSheet(workbook, sheet, styles);
  // fixedBytes packs the parts itself, faster than exceljs would.
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return fixedBytes(new Uint8Array(stored));
}

type Styles = ReadonlyMap<string, Partial<ExcelStyle>>;

function describe(workbook: Workbook, { properties }: Drawing): void {
  workbook.title = plainText(properties.title);
  workbook.creator = plainText(properties.creator);
  workbook.lastModifiedBy = workbook.creator;
  if (properties.subject !== undefined) workbook.subject = plainText(properties.subject);
  // Typed nowhere, but written into docProps/core.xml.
  (workbook as Workbook & { language: string }).language = "th-TH";
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: "visible" },
  ];
}

function paintSheet(workbook: Workbook, sheet: DrawnSheet, styles: Styles): void {
  const ws = workbook.addWorksheet(sheet.title, {
    state: sheet.hidden ? "hidden" : "visible",
    properties: sheet.tabColor === undefined ? {} : { tabColor: { argb: opaque(sheet.tabColor) } },
    views: [view(sheet)],
  });
  sheet.widths.forEach((width, column) => {
    // exceljs takes a width of 9 for none at all and leaves it out.
    ws.getColumn(column + 1).width = width === 9 ? 9.01 : width;
  });
  sheet.rows.forEach((row, index) => {
    paintRow(ws, index, row, styles);
  });
  mergeAll(ws, sheet.merges ?? []);
  if (sheet.print) setUpPrint(ws, sheet.print);
  for (const validation of sheet.validations ?? []) validate(ws, validation);
  if (sheet.table) markTable(ws, sheet.table, sheet.rows);
  for (const picture of sheet.pictures ?? []) hang(workbook, ws, picture);
}

function view(sheet: DrawnSheet): NonNullable<Worksheet["views"]>[number] {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  const shared = { showGridLines: sheet.gridLines ?? false };
  if (rows === 0 && columns === 0) return { state: "normal", ...shared };
  return { state: "frozen", xSplit: columns, ySplit: rows, topLeftCell: cellName(rows, columns), ...shared };
}

function paintRow(ws: Worksheet, index: number, drawn: DrawnRow, styles: Styles): void {
  const row = ws.getRow(index + 1);
  if (drawn.height !== undefined) row.height = drawn.height;
  drawn.cells.forEach((cell, column) => {
    if (!cell) return;
    const painted = row.getCell(column + 1);
    const style = cell.style === undefined ? undefined : styles.get(cell.style);
    if (style) painted.style = style;
    const value = cellValue(cell);
    if (value !== undefined) painted.value = value;
  });
  // exceljs' own default for the last column (16838) lies outside a sheet.
  if (drawn.breakAfter && breaksOf(ws).length < MOST_BREAKS) row.addPageBreak(1, LAST_COLUMN);
}

/** The breaks that a sheet has so far; exceljs does not type them. */
function breaksOf(ws: Worksheet): readonly unknown[] {
  return (ws as unknown as { rowBreaks: readonly unknown[] }).rowBreaks;
}
