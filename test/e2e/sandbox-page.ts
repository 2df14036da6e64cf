import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { Site } from "./site.ts";

const USUAL = { width: 1280, height: 900 };

/** Begins a spreadsheet in the sandbox, by the words of its button. */
export async function begin(site: Site, with_: string, viewport = USUAL): Promise<Page> {
  const page = await site.open("/sandbox", { viewport });
  page.setDefaultTimeout(20_000);
  await page.getByRole("button", { name: with_, exact: true }).click();
  await page.locator("#addon-menu:enabled").waitFor();
  return page;
}

/** Chooses a line of the add-on's menu. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "มาตรการ ITA" }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

/** Presses a button of the question that is open. */
export function answer(page: Page, button: string): Promise<void> {
  return page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
}

/** Chooses a cell; rows and columns count from 1. */
export async function select(page: Page, tab: string, row: number, column: number): Promise<void> {
  await page.getByRole("tab", { name: tab }).click();
  await page.locator(`td[data-at="${row - 1} ${column - 1}"]`).click();
}

/** Saves the file that the add-on's dialog offers. */
export async function savedByAddon(page: Page): Promise<Uint8Array> {
  const waiting = page.waitForEvent("download");
  await page.frameLocator("dialog iframe").getByRole("button", { name: "บันทึกไฟล์" }).click();
  return new Uint8Array(await readFile(await (await waiting).path()));
}
