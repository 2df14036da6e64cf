import { mapArea } from "../spreadsheet/cells.ts";
import type { Typing } from "../spreadsheet/edits.ts";
import { coveredBy } from "../spreadsheet/merges.ts";
import { showCell } from "../spreadsheet/shown.ts";
import { fromTabs, toTabs } from "./clipboard.ts";
import type { Desk } from "./desk.ts";

/** The chosen cells' texts for the clipboard. */
export function copied({ sheet, area }: Desk): string {
  return toTabs(
    mapArea(sheet, area, (cell, row, column) => (coveredBy(sheet, row, column) ? "" : showCell(cell).text)),
  );
}

/**
 * What a paste types, and where: from the cell with the cursor on. One text fills all chosen cells; what would lie
 * beyond the sheet is left out.
 */
export function pasted({ sheet, place, area, isOneCell }: Desk, text: string): Typing[] {
  const rows = fromTabs(text);
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const typings =
    only !== undefined && !isOneCell
      ? mapArea(sheet, area, (_, row, column) => ({ row, column, text: only })).flat()
      : rows.flatMap((row, down) =>
          row.map((one, along) => ({ row: place.row + down, column: place.column + along, text: one })),
        );
  return typings.filter(
    ({ row, column }) => row < sheet.rowCount && column < sheet.columnCount && !coveredBy(sheet, row, column),
  );
}
