import type { Workbook, Worksheet } from "exceljs";
import { type Area, cellName } from "../../measures/grid.ts";
import type { DrawnCell, DrawnRow, Picture, Table, Validation } from "../../templates/drawing.ts";
import { cleanText } from "./clean.ts";
import { cellValue } from "./paint-cell.ts";
import { absolute, rangeName } from "./range-names.ts";

/** Where exceljs keeps what is merged: nothing of its types, but the name has been the same since 2016. */
type Merges = { _merges: Record<string, unknown> };

/**
 * Merges areas that do not overlap. exceljs compares each with all before it, which takes seconds for thousands;
 * so each is merged as if it were the first.
 */
export function mergeAll(ws: Worksheet, areas: readonly Area[]): void {
  const kept: Record<string, unknown> = {};
  const merging = ws as unknown as Merges;
  for (const { top, left, bottom, right } of areas) {
    merging._merges = {};
    ws.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
    Object.assign(kept, merging._merges);
  }
  merging._merges = kept;
}

/** exceljs knows ranges as keys of its validations; its types only know single cells. */
type Validations = { dataValidations: { add: (range: string, validation: object) => void } };

/** Says what may be typed into an area. */
export function validate(ws: Worksheet, { area, allow, prompt, remark }: Validation): void {
  (ws as unknown as Validations).dataValidations.add(rangeName(area), {
    ...allowed(allow),
    allowBlank: true,
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
    ...(remark && {
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: remark.title,
      error: remark.text,
    }),
  });
}

function allowed(allow: Validation["allow"]): object {
  if (allow === "anything") return { type: "any" };
  return { type: "list", formulae: [absolute(allow.area, allow.sheet)] };
}

/** Marks painted rows as a table. */
export function markTable(ws: Worksheet, table: Table, rows: readonly DrawnRow[]): void {
  const body = rows.slice(table.top + 1, table.top + 1 + table.rows);
  ws.addTable({
    name: table.name,
    ref: cellName(table.top, table.left),
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: table.columns.map((name) => ({ name: cleanText(name), filterButton: true })),
    // exceljs writes these over the painted cells, so they are the same values once more.
    rows: body.map((row) => table.columns.map((_, column) => tableValue(row.cells[table.left + column]))),
  });
}

function tableValue(cell: DrawnCell | undefined): string | number | null {
  return (cell && cellValue(cell)) ?? null;
}

/** Hangs a picture on a sheet. */
export function hang(workbook: Workbook, ws: Worksheet, { bytes, kind, at, size }: Picture): void {
  // The typed `buffer` is exceljs' own old Buffer; any Node buffer does.
  const buffer = Buffer.from(bytes) as unknown as ArrayBuffer;
  const id = workbook.addImage({ buffer, extension: kind } as unknown as Parameters<Workbook["addImage"]>[0]);
  ws.addImage(id, { tl: { col: at.column, row: at.row }, ext: size });
}
