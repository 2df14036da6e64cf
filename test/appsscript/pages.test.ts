/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { CHROMIUM, openBrowser } from "../e2e/browser.ts";
import { type Addon, openAddon } from "./addon.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIDEBAR = { width: 300, height: 700 };

/** Stands in for Google's frame: calls go to the add-on as the sandbox runs it. */
const BRIDGE = `
const runner = (done, failed) => new Proxy({}, { get: (_, name) => {
  if (name === "withSuccessHandler") return (handler) => runner(handler, failed);
  if (name === "withFailureHandler") return (handler) => runner(done, handler);
  return (...args) => window.callAddon(name, args).then(done, failed);
} });
window.google = { script: { run: runner(() => {}, () => {}), host: { close() {} } } };`;

describe.skipIf(CHROMIUM === undefined)("the add-on's pages, in a real Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** The last page that the add-on showed. `bridge` is false where google.script.run fails, as with two accounts. */
  async function shown(addon: Addon, bridge = true, viewport = SIDEBAR): Promise<Page> {
    const page = await browser.newPage({ viewport, acceptDownloads: true });
    page.on("pageerror", (error) => {
      throw error;
    });
    if (bridge) {
      await page.exposeFunction("callAddon", (name: string, args: unknown[]) =>
        addon.callFromPage(name, args),
      );
      await page.addInitScript(BRIDGE);
    }
    await page.goto("about:blank");
    const html = addon.shown[addon.shown.length - 1]?.html ?? "";
    // setContent runs no init script; a document of its own does, as Google's frame is one.
    await page.route("https://frame.example/", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    await page.goto("https://frame.example/");
    return page;
  }

  function checked(grid = fillingGrid(DEFECTIVE_EXAMPLE)): Addon {
    const addon = openAddon(grid);
    addon.choose("ตรวจสอบ");
    return addon;
  }

  const status = (page: Page) => page.locator("#status");

  it("lists every finding under its sheet and measure, and leads to a cell by one click", async () => {
    const addon = checked();
    const page = await shown(addon);
    expect(await page.locator("ol.findings > li").count()).toBeGreaterThan(30);
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toContain(
      "แผนมาตรการ · มาตรการที่ ๒",
    );
    await page
      .getByRole("button", { name: /^ควรตรวจ E3/ })
      .first()
      .click();
    await status(page).filter({ hasText: "อยู่ที่ แผนมาตรการ E3" }).waitFor();
    expect(addon.view.sheet).toBe(2);
    await page.close();
  });

  it("says so when the sheet of a finding has another title by now", async () => {
    const addon = checked();
    const page = await shown(addon);
    addon.spreadsheet.change("person", (state) => ({
      ...state,
      sheets: state.sheets.map((sheet) => ({ ...sheet, title: `${sheet.title} เก่า` })),
    }));
    await page.getByRole("button", { name: "ถัดไป" }).click();
    await page.getByRole("alert").filter({ hasText: "ไม่พบชีตหรือเซลล์นี้แล้ว" }).waitFor();
    await page.close();
  });

  it("walks through the findings with ถัดไป, by keyboard alone", async () => {
    const addon = checked();
    const page = await shown(addon);
    await page.getByRole("button", { name: "ถัดไป" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("li.here[data-line='0']").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("line-0");
    await page.getByRole("button", { name: "ถัดไป" }).press("Enter");
    await page.locator("li.here[data-line='1']").waitFor();
    await page.close();
  });

  it("applies one fix, then all safe ones, shows what changed, and takes it back", async () => {
    const addon = checked();
    const before = addon.grid();
    const page = await shown(addon);
    await page
      .getByRole("button", { name: /^แก้ให้ เซลล์/ })
      .first()
      .click();
    await status(page)
      .filter({ hasText: /^แก้เซลล์/ })
      .waitFor();
    expect(await page.locator("ul.changes li").count()).toBe(1);
    await page.getByRole("button", { name: /^แก้ทั้งหมดที่ปลอดภัย/ }).click();
    await status(page)
      .filter({ hasText: /^แก้ให้แล้ว/ })
      .waitFor();
    expect(await page.locator("ul.changes li").count()).toBeGreaterThan(3);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("heading");
    for (const _ of [1, 2]) {
      await page.getByRole("button", { name: /^เลิกทำ/ }).click();
      await status(page).filter({ hasText: "คืนข้อความเดิมแล้ว" }).waitFor();
      await page.evaluate(() => {
        (document.getElementById("status") as HTMLElement).textContent = "";
      });
    }
    expect(addon.grid().sheets.slice(0, 4)).toEqual(before.sheets.slice(0, 4));
    await page.close();
  });

  it("says the rule's name under ทำไม", async () => {
    const page = await shown(checked());
    await page.getByText("ทำไม").first().click();
    expect(await page.locator("details[open]").first().textContent()).toMatch(/^ทำไม./);
    await page.close();
  });

  it("can be read, and leads to cells by links, where no call gets through", async () => {
    const page = await shown(checked(), false);
    expect(await page.locator("ol.findings > li").count()).toBeGreaterThan(30);
    await page.getByRole("button", { name: "ถัดไป" }).click();
    const trouble = page.getByRole("alert");
    expect(await trouble.textContent()).toContain("หลายบัญชี");
    expect(await trouble.getByRole("link").getAttribute("href")).toMatch(/#gid=0&range=B19$/);
    await page.getByRole("button", { name: "ตรวจอีกครั้ง" }).click();
    expect(await page.getByRole("alert").first().textContent()).toContain("เลือกเมนูตรวจสอบ");
    expect(await page.getByRole("button", { name: "ตรวจอีกครั้ง" }).isEnabled()).toBe(true);
    await page.close();
  });

  it("says so where a finding is about a sheet that is not there", async () => {
    const { sheets } = fillingGrid(GOOD_EXAMPLE);
    const page = await shown(checked({ sheets: sheets.slice(0, 3) }));
    await page.getByRole("button", { name: /ยังไม่มีชีตชื่อ/ }).click();
    expect(await status(page).textContent()).toBe("ไฟล์นี้ยังไม่มีชีตผลการดำเนินการ");
    await page.close();
  });

  it("fits 300 px, and axe finds nothing on it", async () => {
    for (const grid of [fillingGrid(DEFECTIVE_EXAMPLE), fillingGrid(GOOD_EXAMPLE)]) {
      const page = await shown(checked(grid));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  it("saves the file of a dialog by a button, byte for byte", async () => {
    const bytes = Uint8Array.from([0x50, 0x4b, ...Array.from({ length: 300 }, (_, at) => at % 256)]);
    const addon = openAddon(fillingGrid(GOOD_EXAMPLE), [], {
      transport: () => ({
        status: 200,
        headers: {
          "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent("รายงาน.xlsx")}`,
        },
        body: bytes,
      }),
      person: { email: "clerk@example.go.th", identityToken: () => "token" },
      host: {
        properties: new Map([["script", new Map([["ita.service", "https://ita.example"]])]]),
        cache: new Map(),
        locks: new Map(),
      },
    });
    addon.choose("ส่งออกรายงาน (.xlsx)");
    const page = await shown(addon, true, { width: 520, height: 360 });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "บันทึกไฟล์" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("รายงาน.xlsx");
    expect(new Uint8Array(readFileSync(await download.path()))).toEqual(bytes);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("takes our marks away from the settings", async () => {
    const addon = checked();
    addon.choose("เกี่ยวกับ / ตั้งค่า");
    const page = await shown(addon, true, { width: 520, height: 520 });
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "ลบเครื่องหมายและรายการเลิกทำ" }).click();
    await status(page).filter({ hasText: "ลบเครื่องหมายและรายการเลิกทำแล้ว" }).waitFor();
    await page.close();
  });
});

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (script) => {
    new Function(script)();
    const { axe } = window as unknown as { axe: { run: (node: Document) => Promise<Found> } };
    interface Found {
      readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
    }
    const found = await axe.run(document);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
  }, AXE);
}
