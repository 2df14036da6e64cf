/// <reference lib="dom" />
import type { FileChooser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { makeExample } from "../../server/form.ts";
import { CHROMIUM } from "./browser.ts";
import { useSite } from "./site.ts";

const MOST_STEPS = 200;

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => {
      const { activeElement, body } = document;
      if (activeElement === body) return "";
      return `${activeElement?.id} ${activeElement?.textContent?.trim()}`;
    });
    if (typeof name === "string" ? text.includes(name) : name.test(text)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

describe.skipIf(CHROMIUM === undefined)("by keyboard alone", () => {
  const site = useSite();

  it("from the first Tab to the findings, one of them, the mended workbook, the report and the summary", async () => {
    const page = await site.open();
    // From now on: the browser takes a moment until it hands file choosers over.
    const choosing = new Promise<FileChooser>((resolve) => page.once("filechooser", resolve));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("ข้ามไปยังเนื้อหา");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("file");

    await page.keyboard.press("Enter");
    const buffer = Buffer.from(await makeExample("defective"));
    await (await choosing).setFiles({ name: "แผน.xlsx", mimeType: "application/octet-stream", buffer });
    await tabTo(page, "ตรวจไฟล์นี้");
    await page.keyboard.press("Enter");
    await page.waitForSelector("ol.findings");

    const line = page.locator(".box a").first();
    const target = (await line.getAttribute("href")) as string;
    await tabTo(page, (await line.textContent()) as string);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => `#${document.activeElement?.id}`)).toBe(target);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("ทำไม");

    await page.reload();
    await tabTo(page, /แก้ให้ .+ เรื่องที่แก้ได้แน่นอน/);
    await page.keyboard.press("Enter");
    await page.waitForSelector("ol.changes");
    await tabTo(page, "ดูเรื่องที่เหลือและออกรายงาน");
    await page.keyboard.press("Enter");
    await page.waitForSelector("ol.findings");

    await tabTo(page, "ดาวน์โหลดรายงาน (.xlsx)");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await tabTo(page, "ดูสรุปผล");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/summary$/);
    await page.context().close();
  });

  it("what has the focus can be seen", async () => {
    const page = await site.open();
    for (const _ of Array(6)) {
      await page.keyboard.press("Tab");
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(outline).not.toBe("none");
    }
    await page.context().close();
  });
});
