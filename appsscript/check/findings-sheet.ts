import { formatThaiDate } from "../../measures/thai/calendar.ts";
import type { Check } from "../../measures/validate.ts";
import type { Sheet, Spreadsheet } from "../sheets/google.ts";
import { COLORS } from "../sheets/look.ts";
import { openOwnSheet, remember, writeBlock } from "../sheets/own-sheet.ts";
import { FINDINGS_TITLE, FINDINGS_WIDTHS, findingsTable, HEADER_ROW, LINK_COLUMN } from "./findings-table.ts";

/** Lists the findings on a sheet of their own, each with a link to its cell: they print, and need no add-on to read. */
export function writeFindings(
  spreadsheet: Spreadsheet,
  sheets: ReadonlyMap<string, Sheet>,
  check: Check,
  asOf: string,
  remark: string,
): void {
  const own = openOwnSheet(spreadsheet, "findings", FINDINGS_TITLE);
  if (own.isNew) layOut(own.sheet);
  const { texts, listed } = findingsTable(check, formatThaiDate(asOf), remark);
  writeBlock(own, texts);
  if (listed.length > 0) {
    const gids = new Map([...sheets].map(([title, sheet]) => [title, sheet.getSheetId()]));
    const links = listed.map(({ sheet, cell }) => [linkTo(gids.get(sheet), cell)]);
    own.sheet.getRange(HEADER_ROW + 2, LINK_COLUMN + 1, links.length, 1).setRichTextValues(links);
  }
  remember(own, { rows: texts.length });
}

/** A link inside the spreadsheet is "#gid=…&range=…"; a sheet that is not there has none. */
function linkTo(gid: number | undefined, cell: string | undefined) {
  const text = cell ?? (gid === undefined ? "" : "เปิดชีต");
  const value = SpreadsheetApp.newRichTextValue().setText(text);
  if (gid !== undefined) value.setLinkUrl(cell === undefined ? `#gid=${gid}` : `#gid=${gid}&range=${cell}`);
  return value.build();
}

function layOut(sheet: Sheet): void {
  const width = FINDINGS_WIDTHS.length;
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), width);
  all.setNumberFormat("@").setWrap(true).setVerticalAlignment("top");
  sheet.getRange(1, 1, HEADER_ROW, width).setWrap(false);
  sheet.getRange(1, 1, 1, width).setFontWeight("bold");
  sheet
    .getRange(HEADER_ROW + 1, 1, 1, width)
    .setFontWeight("bold")
    .setBackground(COLORS.header)
    .setFontColor(COLORS.onHeader);
  FINDINGS_WIDTHS.forEach((pixels, column) => {
    sheet.setColumnWidth(column + 1, pixels);
  });
  sheet.setFrozenRows(HEADER_ROW + 1);
}
