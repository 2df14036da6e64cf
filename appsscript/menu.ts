import { MENU } from "./menu-lines.ts";

/**
 * Draws the menu under ส่วนขยาย › มาตรการ ITA: Google names it after the add-on. Before a person has said yes to
 * anything (AuthMode.NONE) this is all that a script may do.
 */
export function drawMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { caption, calls } of MENU) menu.addItem(caption, calls);
  menu.addToUi();
}
