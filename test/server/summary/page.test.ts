/// <reference lib="dom" />
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, openBrowser } from "../../e2e/browser.ts";
import { exampleWith, measures } from "../reports.ts";
import { type Given, made, varied } from "./summaries.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PAGES: Readonly<Record<string, Given>> = {
  one: { grids: { "หนึ่ง.xlsx": varied() } },
  many: {
    grids: { "หนึ่ง.xlsx": varied(), "สอง.xlsx": exampleWith(measures(60)) },
    unreadable: [{ file: "เสีย.xlsx", sentence: "ไฟล์นี้ว่างเปล่า" }],
  },
  empty: { grids: { "ว่าง.xlsx": { sheets: [] } } },
  nothing: { grids: {}, unreadable: [{ file: "เสีย.xlsx", sentence: "ไฟล์นี้ว่างเปล่า" }] },
};

describe.skipIf(CHROMIUM === undefined)("the summary as a page, in a real Chromium without a network", () => {
  let browser: Browser;
  let folder: string;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), "ita-summary-"));
    for (const [name, given] of Object.entries(PAGES))
      await writeFile(join(folder, `${name}.html`), await made("html", given));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function open(name: string, width = 1_000): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      offline: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on("console", (message) => problems.push(message.text()));
    page.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:")) problems.push(request.url());
    });
    await page.goto(address);
    return page;
  }

  for (const name of Object.keys(PAGES))
    it(`opens from the disk, asks for nothing, and axe finds nothing: ${name}`, async () => {
      const page = await open(name);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("th");
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.fonts.check("16px Sarabun", "ก"))).toBe(true);
      await page.addScriptTag({ path: AXE });
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }),
      );
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    });

  it("fits a screen of 320 pixels: only tables and charts scroll sideways", async () => {
    for (const name of ["one", "many"]) {
      const page = await open(name, 320);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.context().close();
    }
  });

  it("has a title, a description and a table for each of its charts", async () => {
    const page = await open("one");
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll("figure svg")].map((svg) => ({
        named: (svg.getAttribute("aria-labelledby") ?? "")
          .split(" ")
          .every((id) => document.getElementById(id)?.textContent),
        table: svg.closest("section")?.querySelector("table") !== null,
        inside: [...svg.querySelectorAll("text")].every((text) => {
          const [own, all] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
          return own.left >= all.left - 1 && own.right <= all.right + 1 && own.bottom <= all.bottom + 1;
        }),
      })),
    );
    expect(charts).toHaveLength(5);
    for (const chart of charts) expect(chart).toEqual({ named: true, table: true, inside: true });
    await page.context().close();
  });

  it("prints to PDF, each table and chart on it", async () => {
    const page = await open("one");
    const path = join(folder, "one.pdf");
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const pages = bytes.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(8);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 });
    const wider = await page.evaluate(
      () =>
        [...document.querySelectorAll("table, svg")].filter(
          (shown) => shown.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
        ).length,
    );
    expect(wider).toBe(0);
    await page.context().close();
  });
});
