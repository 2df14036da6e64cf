import { readBook } from "../../measures/read.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import { readYear } from "../../measures/thai/calendar.ts";
import { markSheet } from "../check/mark.ts";
import { readConnection } from "../connect/connection.ts";
import { serviceAddress } from "../export/service.ts";
import { readUndo, writeUndo } from "../mend/undo-store.ts";
import { showDialog } from "../pages/show.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { readWorkbook } from "../sheets/read.ts";
import { aboutPage } from "./about.ts";

/** Of package.json, put in by the build. */
declare const ADDON_VERSION: string;

export function showAboutPage(spreadsheet: Spreadsheet): void {
  const book = readBook(readWorkbook(spreadsheet).grid);
  showDialog(
    aboutPage({
      version: ADDON_VERSION,
      ruleset: chooseRuleset(readYear(book.agency["years.assessed"]?.text ?? "")),
      address: serviceAddress(),
      connection: readConnection(spreadsheet),
      undoable: readUndo().reduce((sum, { changes }) => sum + changes.length, 0),
    }),
    520,
  );
}

/** Takes our notes and colours off, and forgets the undo list. */
export function clearAll(spreadsheet: Spreadsheet): void {
  const { grid, sheets } = readWorkbook(spreadsheet);
  for (const { title, present } of readBook(grid).sheets) {
    const sheet = sheets.get(title);
    if (present && sheet) markSheet(sheet, []);
  }
  writeUndo([]);
}
