import type { Spreadsheet } from "../sheets/google.ts";

/** Lets an address see the spreadsheet. @returns false when Google refuses, as where an office may not share outside */
export function shareWith(spreadsheet: Spreadsheet, account: string): boolean {
  return isDone(() => spreadsheet.addViewer(account));
}

/** Takes the sight of it back. @returns false when Google refuses */
export function unshareFrom(spreadsheet: Spreadsheet, account: string): boolean {
  return isDone(() => spreadsheet.removeViewer(account));
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (thrown) {
    // For whoever installs: Google's reasons are many, and none of them names a cell.
    console.error(String(thrown));
    return false;
  }
}
