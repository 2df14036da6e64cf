/// <reference lib="dom" />
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM } from "./browser.ts";
import { useSite } from "./site.ts";

const GUIDE = fileURLToPath(new URL("../../docs/guide/pictures/", import.meta.url));
const VIEWPORT = { width: 1100, height: 760 };
/** The first run builds the add-on and its page. */
const PATIENCE_MS = 120_000;

/**
 * Goes the way that the add-on's guide describes, in the sandbox, and takes its pictures: into the guide when
 * `PICTURES=1` (npm run pictures), else into a folder that is thrown away.
 */
describe.skipIf(CHROMIUM === undefined)(
  "the way that the add-on's guide describes",
  { timeout: PATIENCE_MS },
  () => {
    const site = useSite();
    let folder: string;

    beforeAll(async () => {
      folder = process.env.PICTURES ? GUIDE : await mkdtemp(join(tmpdir(), "ita-pictures-"));
      await mkdir(folder, { recursive: true });
    });
    afterAll(async () => {
      if (folder !== GUIDE) await rm(folder, { recursive: true });
    });

    async function picture(page: Page, name: string, whole: { fullPage?: true } = {}): Promise<void> {
      const png = await page.screenshot({ path: join(folder, `add-on-${name}.png`), ...whole });
      expect(png.length, name).toBeGreaterThan(10_000);
    }

    async function begin(with_: string): Promise<Page> {
      const page = await site.open("/sandbox", { viewport: VIEWPORT });
      page.setDefaultTimeout(20_000);
      await page.getByRole("button", { name: with_, exact: true }).click();
      await page.locator("#addon-menu:enabled").waitFor();
      return page;
    }

    const openMenu = (page: Page) => page.getByRole("button", { name: "มาตรการ ITA" }).click();
    const choose = async (page: Page, item: string) => {
      await openMenu(page);
      await page.getByRole("menuitem", { name: item, exact: true }).click();
    };
    const answer = (page: Page, button: string) =>
      page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
    const isIdle = (page: Page) => page.locator('body[aria-busy="false"]').waitFor();
    const open = (page: Page, tab: string) => page.getByRole("tab", { name: tab, exact: true }).click();

    /** Scrolls the sidebar there, and the page around it back to its top. */
    const lookAt = async (page: Page, what: string) => {
      await page
        .frameLocator("aside iframe")
        .locator(what)
        .first()
        .evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top));
      await page.evaluate(() => scrollTo(0, 0));
    };

    it("can be gone from an empty spreadsheet to a form", async () => {
      const page = await begin("สเปรดชีตว่าง");
      await choose(page, "เตรียมแบบฟอร์ม");
      await answer(page, "ตกลง");
      await page.getByText(/^แผนมาตรการยังว่าง/).waitFor();
      await answer(page, "ใช่");
      await page.getByText("• เพิ่มชีต แผนมาตรการ").waitFor();
      await answer(page, "ตกลง");
      await isIdle(page);
      await open(page, "แผนมาตรการ");
      await picture(page, "form");
      expect(site.problems).toEqual([]);
      await page.context().close();
    });

    it("can be gone from a check to the file, and every step of it is there to be seen", async () => {
      const page = await begin("ตัวอย่างที่ต้องแก้");
      await openMenu(page);
      await picture(page, "menu");
      await page.getByRole("menuitem", { name: "ตรวจสอบ", exact: true }).click();
      const sidebar = page.frameLocator("aside iframe");
      await sidebar.locator("li[data-line]").first().waitFor();
      await isIdle(page);
      await open(page, "แผนมาตรการ");
      await page.locator('td[data-at="1 4"]').click();
      await page.getByText("▸ มาตรการ ITA").waitFor();
      await picture(page, "check");

      const fixable = sidebar
        .locator("li[data-line]", { has: page.locator("button.second") })
        .filter({ hasText: "E2" })
        .first();
      await fixable.locator("button.line").click();
      await sidebar.getByText(/^อยู่ที่/).waitFor();
      await lookAt(page, ".here");
      await picture(page, "fix");

      await sidebar.getByRole("button", { name: /^แก้ทั้งหมดที่ปลอดภัย/ }).click();
      await sidebar.locator("ul.changes").waitFor();
      await isIdle(page);
      await lookAt(page, ".acts");
      await picture(page, "fixed");

      await page.getByRole("button", { name: "ปิดแถบข้าง" }).click();
      await open(page, "รายการที่ต้องแก้");
      await page.locator('td[data-at="4 0"]').click();
      await picture(page, "list");

      await choose(page, "ส่งออกรายงาน (.xlsx)");
      await answer(page, "ใช่");
      await page.frameLocator("dialog iframe").getByRole("button", { name: "บันทึกไฟล์" }).waitFor();
      await picture(page, "export");
      expect(site.problems).toEqual([]);
      await page.context().close();
    });

    it("can be gone to the summary and its charts", async () => {
      const page = await begin("ตัวอย่างที่เรียบร้อย");
      await choose(page, "สรุปผล");
      await page.getByRole("tab", { name: "สรุปผล", exact: true }).waitFor();
      await isIdle(page);
      await page.getByRole("region", { name: "แผนภูมิของชีตนี้" }).waitFor();
      await picture(page, "summary", { fullPage: true });
      expect(site.problems).toEqual([]);
      await page.context().close();
    });
  },
);
