/// <reference lib="dom" />
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { serve } from "@hono/node-server";
import type { AxeResults } from "axe-core";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toArabicDigits } from "../../measures/thai/digits.ts";
import { assets } from "../../server/pages/assets.ts";
import { summaryPage } from "../../server/pages/summary.ts";
import { summaryContent } from "../../server/summary/content.ts";
import type { AllOffices } from "../../server/summary/totals.ts";
import { finishedIn, percent } from "../../server/summary/words.ts";
import { exampleWith, measures } from "../server/reports.ts";
import { AS_OF, entriesOf, type Given, made, readHtmlTable, varied } from "../server/summary/summaries.ts";
import { CHROMIUM, openBrowser } from "./browser.ts";

/** Run as the test's own words: as a script of the page, the policy would refuse it. */
const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BROKEN = { file: "เสีย.xlsx", sentence: "ไฟล์นี้ว่างเปล่า — เลือกไฟล์อีกครั้ง" };
const PAGES: Readonly<Record<string, Given>> = {
  one: { grids: { "หนึ่ง.xlsx": varied() } },
  many: { grids: { "หนึ่ง.xlsx": varied(), "สอง.xlsx": exampleWith(measures(60)) }, unreadable: [BROKEN] },
  empty: { grids: { "ว่าง.xlsx": { sheets: [] } } },
  nothing: { grids: {}, unreadable: [BROKEN] },
};

describe.skipIf(CHROMIUM === undefined)("the summary as a page of the site, in a real Chromium", () => {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let origin: string;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    const app = new Hono();
    const own = ["'self'"];
    app.use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          styleSrc: own,
          scriptSrc: own,
          fontSrc: own,
          imgSrc: own,
          formAction: own,
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      }),
    );
    app.route("/assets", assets);
    app.get("/:name", async (c) => {
      const given = PAGES[c.req.param("name")];
      if (!given) return c.notFound();
      const content = await summaryContent(entriesOf(given), AS_OF);
      const back = { href: "/one", text: "กลับไปรายการที่พบ" };
      return c.html(summaryPage(content, { back, base: "/summary", file: "แผนมาตรการ.xlsx" }));
    });
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await once(server, "close");
  });

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) problems.push(request.url());
    });
    await page.goto(`${origin}/${name}`);
    return page;
  }

  for (const name of Object.keys(PAGES))
    for (const width of [1_280, 320])
      it(`keeps the site's policy, fits the screen, and axe finds nothing: ${name}, ${width} pixels`, async () => {
        const page = await open(name, { viewport: { width, height: 900 } });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.evaluate(await axe);
        const found = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          }),
        );
        expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(problems).toEqual([]);
        await page.context().close();
      });

  it("shows the figures of the .json, colours its words and draws bars to scale", async () => {
    const page = await open("one");
    const { all } = JSON.parse((await made("json", PAGES.one as Given)).toString("utf8")) as {
      all: AllOffices;
    };
    const figures = await page.locator("dl.key dd").allTextContents();
    expect(figures.map(toArabicDigits)).toEqual(
      [
        all.measures.total,
        finishedIn(all.measures),
        percent(all.measures.finishedShare),
        all.measures.withResult,
        all.overdue,
      ].map(String),
    );
    expect(readHtmlTable(await page.content(), "units").slice(1)).toEqual(
      all.byUnit.map(({ unit, total, withResult, byStatus, finishedShare }) => [
        unit,
        ...[total, withResult, ...byStatus.map(({ count }) => count), percent(finishedShare)].map(String),
      ]),
    );
    const seen = await page.evaluate(() => {
      const word = document.querySelector("#measures td b") as Element;
      const bars = [...document.querySelectorAll("#overview td.bar")].map((cell) => {
        const drawn = cell.querySelector("rect")?.getBoundingClientRect().width ?? 0;
        return Math.round((drawn / cell.clientWidth) * 100);
      });
      return { color: getComputedStyle(word).color, bars };
    });
    expect(seen.color).toBe("rgb(27, 115, 64)");
    expect(seen.bars).toEqual([100, 20, 20, 20, 20, 20, 20]);
    await page.context().close();
  });

  it("can be read by keyboard alone: each chart and table is reached, named, and scrolls", async () => {
    const page = await open("many", { viewport: { width: 320, height: 900 } });
    const named: string[] = [];
    for (let done = false; !done; ) {
      await page.keyboard.press("Tab");
      const { name, outside } = await page.evaluate(() => {
        const { activeElement } = document;
        const scrolls = activeElement?.matches(".scroll") ?? false;
        return { name: scrolls && activeElement?.ariaLabel, outside: activeElement === document.body };
      });
      if (name) named.push(name);
      if (name === "ตารางความก้าวหน้ารายหน่วยงาน") {
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
      }
      done = outside;
    }
    expect(named).toHaveLength(await page.locator(".scroll").count());
    expect(new Set(named).size).toBe(named.length);
    expect(named).toContain("ตารางความก้าวหน้ารายหน่วยงาน");
    await page.context().close();
  });

  it("says that there is more to the right where there is, and nowhere else", async () => {
    for (const width of [1_280, 360]) {
      const page = await open("many", { viewport: { width, height: 900 } });
      const regions = await page.evaluate(() =>
        [...document.querySelectorAll(".sideways")].map((region) => {
          const [words, scroll] = [region.querySelector(".more"), region.querySelector(".scroll")];
          return {
            scrolls: (scroll?.scrollWidth ?? 0) > (scroll?.clientWidth ?? 0),
            told: (words?.getBoundingClientRect().height ?? 0) > 0,
            shade: getComputedStyle(region, "::after").opacity,
          };
        }),
      );
      expect(new Set(regions.map(({ scrolls }) => scrolls)).has(true)).toBe(true);
      for (const { scrolls, told, shade } of regions)
        expect([told, shade]).toEqual([scrolls, scrolls ? "1" : "0"]);
      await page.context().close();
    }
  });

  it("tears no word of a table", async () => {
    const page = await open("many", { viewport: { width: 360, height: 900 } });
    const torn = await page.evaluate(() => {
      const words = new Intl.Segmenter("th", { granularity: "word" });
      const found: string[] = [];
      for (const cell of document.querySelectorAll("th, td")) {
        const nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode())
          for (const { index, segment } of words.segment(node.textContent ?? "")) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + segment.length);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (segment.trim() && tops.size > 1) found.push(segment);
          }
      }
      return found;
    });
    expect(torn).toEqual([]);
    await page.context().close();
  });

  it("keeps an office's name in sight while its line is scrolled", async () => {
    const page = await open("many");
    const places = await page.evaluate(() => {
      const region = document.querySelector("#offices")?.parentElement as HTMLElement;
      region.scrollLeft = 10_000;
      const name = region.querySelector("tbody th") as Element;
      return [region.scrollLeft > 0, name.getBoundingClientRect().left - region.getBoundingClientRect().left];
    });
    expect(places).toEqual([true, 0]);
    await page.context().close();
  });

  it("needs no JavaScript, and prints without the site's frame and its ways, nothing cut off", async () => {
    const page = await open("one", { javaScriptEnabled: false });
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 });
    for (const gone of ["body > header", "footer", ".actions", ".contents"])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    for (const shown of await page.locator("table, figure svg").all()) {
      const box = await shown.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(681);
    }
    await page.context().close();
  });
});
