/// <reference lib="dom" />
import { beforeAll, describe, expect, it } from "vitest";
import { makeExample } from "../../server/form.ts";
import { violations } from "./axe.ts";
import { CHROMIUM } from "./browser.ts";
import { choose, useSite } from "./site.ts";

describe.skipIf(CHROMIUM === undefined)("every page, for everybody", () => {
  const site = useSite();
  /** Addresses of the pages, by what they show. */
  const pages: Record<string, string> = {
    home: "/",
    guide: "/guide",
    rules: "/guide/rules",
    "the add-on's guide": "/guide/add-on",
    "the installer's guide": "/guide/install",
    "an unknown address": "/nowhere",
    "the rules from a finding": `/guide/rules?from=${"0".repeat(32)}-1`,
    "an empty folder": "/folder",
    "the sandbox's start": "/sandbox",
  };

  beforeAll(async () => {
    const page = await site.open();
    await choose(page, "ตัวอย่างที่ต้องแก้.xlsx", await makeExample("defective"));
    await page.waitForSelector("ol.findings");
    const checked = new URL(page.url()).pathname;
    pages["the findings"] = checked;
    pages["one level of the findings"] = `${checked}?level=must`;
    pages["the summary"] = `${checked}/summary`;
    await page.getByRole("button", { name: /^แก้ให้/ }).click();
    await page.waitForSelector("ol.changes");
    pages["the changes"] = new URL(page.url()).pathname;
    await page.goto(site.origin());
    await choose(page, "ตัวอย่างที่เรียบร้อย.xlsx", await makeExample("good"));
    await page.getByRole("heading", { level: 1, name: "ไม่พบเรื่องที่ต้องแก้" }).waitFor();
    pages["a workbook without findings"] = new URL(page.url()).pathname;
    await page.context().close();
  });

  /** The same at the width of a phone, and at 400 % zoom of a screen 1,280 px wide: both leave 320 px. */
  for (const [name, viewport, deviceScaleFactor] of [
    ["on a screen", { width: 1280, height: 800 }, 1],
    ["at 320 px", { width: 320, height: 640 }, 2],
    ["at 400 % zoom", { width: 320, height: 200 }, 4],
  ] as const)
    it(`axe finds nothing, and nothing is wider than the page, ${name}`, async () => {
      for (const [what, path] of Object.entries(pages)) {
        const page = await site.open(path, { viewport, deviceScaleFactor, bypassCSP: true });
        expect(await violations(page), what).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, what).toBeLessThanOrEqual(viewport.width);
        expect(await page.locator("h1").count(), what).toBe(1);
        await page.context().close();
      }
    }, 120_000);

  it("buttons and ways on are at least 24 px high, at 320 px too", async () => {
    for (const [what, path] of Object.entries(pages)) {
      const page = await site.open(path, { viewport: { width: 320, height: 640 } });
      const low = await page
        .locator(".actions a, .actions button, nav a, summary, form button")
        .evaluateAll((found) =>
          found
            .filter((one) => one.getClientRects().length > 0)
            .filter((one) => one.getBoundingClientRect().height < 24)
            .map(({ textContent }) => textContent),
        );
      expect(low, what).toEqual([]);
      await page.context().close();
    }
  });

  it("asked nothing of any other machine, and left no complaint in the console", () => {
    expect(site.problems.filter((problem) => !problem.includes("404"))).toEqual([]);
  });
});
