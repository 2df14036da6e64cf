/// <reference lib="dom" />
import type { FrameLocator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readGrid } from "../../server/xlsx/read.ts";
import { violations } from "./axe.ts";
import { CHROMIUM } from "./browser.ts";
import { answer, begin as beginAt, choose, savedByAddon, select } from "./sandbox-page.ts";
import { saved, useSite } from "./site.ts";

/** A run has its own thread to start, on a machine that may be busy. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });

/** The first run builds the add-on and its page. */
const PATIENCE_MS = 60_000;

describe.skipIf(CHROMIUM === undefined)("the sandbox", { timeout: PATIENCE_MS }, () => {
  const site = useSite();

  const begin = (with_: string, viewport?: { width: number; height: number }) =>
    beginAt(site, with_, viewport);
  const sidebar = (page: Page): FrameLocator => page.frameLocator("aside iframe");
  const cell = (page: Page, name: string) =>
    page.getByRole("status", { name: "เซลล์ที่เลือก" }).filter({ hasText: new RegExp(`^${name}$`) });
  const typed = (page: Page) => page.getByLabel("ข้อความในเซลล์ที่เลือก");

  it("checks, leads to cells, fixes, undoes and exports, with the bundle that would be pushed", async () => {
    const page = await begin("ตัวอย่างที่ต้องแก้");
    await choose(page, "ตรวจสอบ");
    const findings = sidebar(page).locator("li[data-line]");
    await findings.first().waitFor();
    const count = await findings.count();
    expect(count).toBeGreaterThan(20);

    for (const index of [0, 4, 9]) {
      const line = findings.nth(index).locator("button.line");
      const where = /([A-Z]+[0-9]+)/.exec(await line.locator(".where").innerText())?.[1] as string;
      await line.click();
      await cell(page, where).waitFor();
    }

    const fixable = findings.filter({ has: page.locator("button.second") }).first();
    await fixable.locator("button.line").click();
    await sidebar(page).getByText(/^อยู่ที่/).waitFor();
    const before = await typed(page).inputValue();
    await fixable.locator("button.second").click();
    await sidebar(page).locator("#status", { hasText: "แก้" }).waitFor();
    await eventually(() => typed(page).inputValue()).not.toBe(before);
    await sidebar(page)
      .getByRole("button", { name: /เลิกทำ|ย้อน/ })
      .first()
      .click();
    await eventually(() => typed(page).inputValue()).toBe(before);

    await choose(page, "ส่งออกรายงาน (.xlsx)");
    await answer(page, "ใช่");
    const report = await readGrid(await savedByAddon(page));
    expect(report.sheets.map(({ title }) => title)).toContain("ข้อมูล");
    expect(site.problems).toEqual([]);
    await page.context().close();
  });

  it("makes four sheets out of an empty spreadsheet, and keeps what is typed in the .xlsx", async () => {
    const page = await begin("สเปรดชีตว่าง");
    await choose(page, "เตรียมแบบฟอร์ม");
    for (let asked = 0; asked < 10; asked += 1) {
      if ((await page.getByRole("tab", { name: "ผลการดำเนินการ" }).count()) > 0) break;
      const first = page.getByRole("dialog").getByRole("button").first();
      await Promise.race([first.waitFor(), page.getByRole("tab", { name: "ผลการดำเนินการ" }).waitFor()]);
      if (await first.isVisible()) await first.click();
    }
    for (const title of ["ข้อมูลหน่วยงาน", "วิเคราะห์ผล ITA", "แผนมาตรการ", "ผลการดำเนินการ"])
      await page.getByRole("tab", { name: title }).waitFor();
    await eventually(() => page.locator("body").getAttribute("aria-busy")).toBe("false");
    await page.keyboard.press("Escape");

    await select(page, "แผนมาตรการ", 2, 2);
    await page.keyboard.press("Delete");
    await page.keyboard.press("F2");
    await page.keyboard.type("มาตรการทดลอง");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("บรรทัดสอง");
    await page.keyboard.press("Enter");
    await cell(page, "B3").waitFor();
    await page.keyboard.press("ArrowUp");
    await eventually(() => typed(page).inputValue()).toBe("มาตรการทดลอง\nบรรทัดสอง");
    await page.keyboard.press("Delete");
    await eventually(() => typed(page).inputValue()).toBe("");
    await page.keyboard.press("Control+z");
    await eventually(() => typed(page).inputValue()).toBe("มาตรการทดลอง\nบรรทัดสอง");

    const file = await readGrid((await saved(page, "บันทึกเป็น .xlsx")).bytes);
    const plan = file.sheets.find(({ title }) => title === "แผนมาตรการ");
    expect(plan?.rows[1]?.[1]).toBe("มาตรการทดลอง\nบรรทัดสอง");
    expect(site.problems).toEqual([]);
    await page.context().close();
  });

  it("shows a colleague's edits, and keeps a colleague from marking while a run holds the lock", async () => {
    const page = await begin("ตัวอย่างที่ต้องแก้");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#addon-menu:enabled").waitFor();
    await other.getByText("ท่านคือ clerk2@example.go.th").waitFor();
    await select(other, "ข้อมูลหน่วยงาน", 2, 2);
    await other.keyboard.press("Delete");
    await other.keyboard.press("Enter");
    await other.keyboard.type("เทศบาลตำบลทดลอง");
    await other.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: "เทศบาลตำบลทดลอง" }).waitFor();

    await choose(page, "ส่งออกรายงาน (.xlsx)");
    await page.getByRole("dialog").waitFor();
    await choose(other, "ตรวจสอบ");
    await other
      .getByRole("dialog")
      .getByText(/มีผู้อื่นกำลังใช้เมนู/)
      .waitFor();
    await answer(other, "ตกลง");
    await answer(page, "ไม่");
    expect(site.problems).toEqual([]);
    await page.context().close();
  });

  it("lets edits wait for a colleague's run, and gives a text back that no cell takes", async () => {
    const page = await begin("ตัวอย่างที่ต้องแก้");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator("#addon-menu:enabled").waitFor();
    await choose(page, "ส่งออกรายงาน (.xlsx)");
    await page.getByRole("dialog").waitFor();
    await select(other, "ข้อมูลหน่วยงาน", 2, 5);
    for (const text of ["รอหนึ่ง", "รอสอง"]) {
      await other.keyboard.press("Enter");
      await other.keyboard.type(text);
      await other.keyboard.press("Enter");
    }
    await other.getByText("ที่แก้ไว้รอบันทึกอยู่").waitFor();
    await other.getByRole("gridcell", { name: "รอสอง" }).waitFor();
    expect(await other.getByRole("dialog").count()).toBe(0);
    await answer(page, "ไม่");
    await page.getByRole("tab", { name: "ข้อมูลหน่วยงาน" }).click();
    for (const text of ["รอหนึ่ง", "รอสอง"]) await page.getByRole("gridcell", { name: text }).waitFor();

    const long = "12 ".repeat(16_667);
    await select(other, "ข้อมูลหน่วยงาน", 5, 5);
    await other.keyboard.press("F2");
    await other.locator(".editor textarea").fill(long);
    await other.keyboard.press("Enter");
    await other.getByRole("dialog").getByText("ข้อความยาว ๕๐,๐๐๑ ตัวอักษร").waitFor();
    await answer(other, "ตกลง");
    await eventually(() => other.locator(".editor textarea").inputValue()).toBe(long);
    await cell(other, "E5").waitFor();
    await page.context().close();
  });

  it("pastes a block of another spreadsheet, and copies one", async () => {
    const page = await begin("สเปรดชีตว่าง");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator('td[data-at="1 1"]').click();
    await page.evaluate(() => navigator.clipboard.writeText('ก\t"สอง\nบรรทัด"\r\n-\t๒\r\n'));
    await page.keyboard.press("Control+v");
    await page.getByRole("gridcell", { name: "๒" }).waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await cell(page, "B2:C3").waitFor();
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ก\t"สอง\nบรรทัด"\r\n-\t๒');
    await page.context().close();
  });

  it("says by name what the sandbox does not know, and offers the words of a drop-down", async () => {
    const page = await begin("แบบฟอร์มเปล่า");
    await select(page, "ข้อมูลหน่วยงาน", 4, 2);
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("option", { name: "นครสวรรค์" }).click();
    await page.getByRole("gridcell", { name: "นครสวรรค์" }).waitFor();
    await select(page, "ข้อมูลหน่วยงาน", 2, 5);
    await page.keyboard.type("=SUM(A1:A2)");
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog")
      .getByText(/ยังไม่มีในตัวทดลอง/)
      .waitFor();
    await answer(page, "ตกลง");
    await page.context().close();
  });

  it("is clean for axe, keeps nobody in the grid, and fits 320 pixels", async () => {
    for (const width of [1280, 320]) {
      const page = await begin("ตัวอย่างที่ต้องแก้", { width, height: 800 });
      await choose(page, "ตรวจสอบ");
      await sidebar(page).locator("li[data-line]").first().waitFor();
      const top = await page.locator("aside.sidebar").evaluate((aside) => aside.getBoundingClientRect().top);
      expect(top).toBeLessThan(500);
      expect(await violations(page), `at ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.locator('td[data-at="0 0"]').click();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBe(null);
      await page.context().close();
    }
    const start = await site.open("/sandbox");
    expect(await violations(start)).toEqual([]);
    await start.context().close();
  });

  it("says that it needs JavaScript, and leads to the way by file", async () => {
    const page = await site.open("/sandbox", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "ตรวจจากไฟล์ .xlsx" }).click();
    await page.getByLabel("ไฟล์มาตรการ (.xlsx)").waitFor();
    await page.context().close();
  });
});
