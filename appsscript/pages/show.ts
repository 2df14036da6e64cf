import type { DialogFacts } from "./dialog-facts.ts";
import type { SidebarFacts } from "./sidebar-facts.ts";

/** Where the build leaves room for the facts in a page. */
const ROOM = '"__FACTS__"';
const NAME = "มาตรการ ITA";

/** Shows the sidebar. Its facts are in the page: a person signed in to two accounts reads them as well. */
export function showSidebar(facts: SidebarFacts): void {
  SpreadsheetApp.getUi().showSidebar(pageWith("sidebar", facts).setTitle(NAME));
}

export function showDialog(facts: DialogFacts, height = 360): void {
  SpreadsheetApp.getUi().showModalDialog(
    pageWith("dialog", facts).setWidth(520).setHeight(height),
    facts.title,
  );
}

function pageWith(name: string, facts: object): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(name).getContent();
  return HtmlService.createHtmlOutput(page.replace(ROOM, () => inScript(facts)));
}

/** JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
function inScript(facts: object): string {
  return JSON.stringify(facts)
    .replace(/</g, "\\u003c")
    .replace(/\//g, "\\/")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
