import { alone } from "./alone.ts";
import { publish, readAndCheck } from "./check/run.ts";
import { connectSheet, disconnectSheet, reconnectSheet } from "./connect/menu.ts";
import { demandConsent } from "./consent.ts";
import { type ExportKind, makeFile, REPORT, SUMMARY } from "./export/export.ts";
import { type Acted, fixOne, fixSafe, undoLast, type WantedFix } from "./mend/act.ts";
import { readUndo } from "./mend/undo-store.ts";
import { drawMenu } from "./menu.ts";
import { showDialog, showSidebar } from "./pages/show.ts";
import { sidebarFacts } from "./pages/sidebar.ts";
import type { PageAnswer, SidebarFacts } from "./pages/sidebar-facts.ts";
import { fromMenu, fromPage } from "./run.ts";
import { clearAll, showAboutPage } from "./settings/show.ts";
import { prepareWorkbook } from "./setup/prepare.ts";
import type { Spreadsheet } from "./sheets/google.ts";
import { writeSummary } from "./summary/write.ts";

/*
 * The names that Google can call: triggers, the menu's lines, and what the pages ask for. Whatever is exported here, and
 * nothing else, can be called from a page.
 */

export function onOpen(): void {
  drawMenu();
}

export function onInstall(): void {
  onOpen();
}

export function prepareForm(): void {
  fromMenu("sheet", prepareWorkbook);
}

export function checkWorkbook(): void {
  fromMenu("sheet", (spreadsheet) => showSidebar(check(spreadsheet)));
}

export function summariseWorkbook(): void {
  fromMenu("sheet", (spreadsheet) => alone(() => writeSummary(readAndCheck(spreadsheet))));
}

export function exportReport(): void {
  fromMenu("service", (spreadsheet) => exportFile(spreadsheet, REPORT));
}

export function exportSummary(): void {
  fromMenu("service", (spreadsheet) => exportFile(spreadsheet, SUMMARY));
}

export function connectService(): void {
  fromMenu("service", connectSheet);
}

export function reconnectService(): void {
  fromMenu("service", reconnectSheet);
}

export function disconnectService(): void {
  fromMenu("sheet", disconnectSheet);
}

export function showAbout(): void {
  fromMenu("sheet", showAboutPage);
}

/** @returns "", or why the person is not there */
export function goToCell(sheet: string, cell: string): string {
  demandConsent("sheet");
  try {
    const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
    if (found?.getRange(cell).activate()) return "";
  } catch {
    // The sheet has fewer rows by now.
  }
  return "ไม่พบชีตหรือเซลล์นี้แล้ว — กด “ตรวจอีกครั้ง”";
}

export function checkAgain(): string {
  return fromPage((spreadsheet) => ({ done: true, facts: check(spreadsheet) }));
}

export function applyFix(wanted: string): string {
  return fromPage((spreadsheet) => tellOf(alone(() => fixOne(spreadsheet, JSON.parse(wanted) as WantedFix))));
}

export function applySafeFixes(): string {
  return fromPage((spreadsheet) => tellOf(alone(() => fixSafe(spreadsheet))));
}

export function undoLastFix(): string {
  return fromPage((spreadsheet) => tellOf(alone(() => undoLast(spreadsheet))));
}

export function clearMarks(): string {
  return fromPage((spreadsheet) => {
    alone(() => clearAll(spreadsheet));
    return { done: true, words: "ลบเครื่องหมายและรายการเลิกทำแล้ว" };
  });
}

function check(spreadsheet: Spreadsheet): SidebarFacts {
  const { read, words } = alone(() => {
    const read = readAndCheck(spreadsheet);
    return { read, words: publish(read) };
  });
  return sidebarFacts(read, readUndo(), words);
}

function tellOf({ checked, words, changes }: Acted): PageAnswer {
  return { done: true, facts: sidebarFacts(checked, readUndo(), words, changes) };
}

function exportFile(spreadsheet: Spreadsheet, kind: ExportKind): void {
  const facts = makeFile(spreadsheet, kind);
  if (facts) showDialog(facts);
}
