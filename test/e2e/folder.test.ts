/// <reference lib="dom" />
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { AxeResults } from "axe-core";
import { Hono } from "hono";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ASIDE, Folder } from "../../server/folder/folder.ts";
import { Intake } from "../../server/intake.ts";
import { assets } from "../../server/pages/assets.ts";
import { folderRoutes } from "../../server/pages/folder-routes.ts";
import { bytesOf, counting, NOW } from "../server/folder/offices.ts";
import { CHROMIUM, openBrowser } from "./browser.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

describe.skipIf(CHROMIUM === undefined)("the folder's page, in a real Chromium", () => {
  let browser: Browser;
  let path: string;
  let folder: Folder;
  let origin: string;
  let stop: () => Promise<void>;
  /** Files whose name begins with "รอ" are read only once this is called. */
  let goOn: () => void;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), "ita-folder-page-"));
    const { examine } = counting();
    const waited = Promise.withResolvers<void>();
    goOn = waited.resolve;
    folder = new Folder(
      path,
      async (name, bytes) => {
        if (name.startsWith("รอ")) await waited.promise;
        return examine(name, bytes);
      },
      () => NOW,
    );
    const app = new Hono();
    app.use(async (c, next) => {
      c.header("Content-Security-Policy", POLICY);
      await next();
    });
    app.route("/assets", assets);
    const pages = folderRoutes({
      folder,
      intake: new Intake(),
      workshop: { isFull: false, hold: () => () => {} },
      now: () => NOW,
      kept: () => undefined,
      open: async () => "id",
      report: async () => new Response("a report"),
    });
    app.route("/", pages);
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    stop = async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    };
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    folder.close();
    await stop();
    await rm(path, { recursive: true });
    expect(problems.splice(0)).toEqual([]);
  });

  async function open(
    query = "",
    options: { width?: number; javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    const { width = 1280, javaScriptEnabled = true } = options;
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      javaScriptEnabled,
      bypassCSP: false,
    });
    const page = await context.newPage();
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(`${origin}/folder${query}`);
    return page;
  }

  async function fill(): Promise<void> {
    for (let number = 1; number <= 12; number++)
      await writeFile(join(path, `แผนมาตรการ ${number}.xlsx`), `องค์การบริหารส่วนตำบลที่ ${number}`);
    await writeFile(join(path, "เสีย.xlsx"), "!");
    const { key } = await folder.add("แผน.xlsx", bytesOf("เทศบาลตำบลห้วยทองหลาง"));
    await folder.remove(key);
  }

  /** What axe finds, and whether anything is wider than the window. */
  async function look(page: Page): Promise<unknown[]> {
    // Not as an element: the page's policy would refuse it.
    await page.evaluate(await readFile(AXE, "utf8"));
    const found = await page.evaluate(async () => {
      const options = {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      };
      const { axe } = globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResults> } };
      return (await axe.run(options)).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return wide > 0 ? [...found, ["wide", wide]] : found;
  }

  for (const width of [1280, 320])
    it(`has nothing that axe would change, and fits ${width} pixels: empty, filled, and after files were added`, async () => {
      const empty = await open("", { width });
      expect(await look(empty)).toEqual([]);
      await fill();
      const page = await open("", { width });
      expect(await page.getByRole("row").count()).toBe(14);
      await page.locator("details summary").click();
      expect(await look(page)).toEqual([]);
      await page.getByLabel("ไฟล์มาตรการ (.xlsx) เลือกได้หลายไฟล์").setInputFiles([
        { name: "ใหม่.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("เทศบาลใหม่") },
        {
          name: `${"ยาว".repeat(60)}.xlsx`,
          mimeType: "application/octet-stream",
          buffer: Buffer.from("เทศบาลยาว"),
        },
        { name: "เสียด้วย.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("!") },
      ]);
      await page.getByRole("button", { name: "บันทึกลงโฟลเดอร์" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.evaluate(() => document.activeElement?.querySelector("h2")?.id)).toBe("notice");
      expect(await look(page)).toEqual([]);
      expect((await readdir(path)).filter((name) => name.startsWith("เสีย"))).toEqual(["เสีย.xlsx"]);
    });

  it("takes a file out and brings it back by keyboard alone", async () => {
    await folder.add("แผน.xlsx", bytesOf("เทศบาลตำบลห้วยทองหลาง"));
    const page = await open();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press("Tab");
        if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
      }
      throw new Error(`no way to ${name}`);
    };
    await tabTo("นำออก แผน.xlsx");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "นำไฟล์ออกแล้ว" }).waitFor();
    expect(await readdir(join(path, ASIDE))).toHaveLength(1);
    await tabTo("นำกลับ");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "นำไฟล์กลับแล้ว" }).waitFor();
    expect((await readdir(path)).sort()).toEqual([ASIDE, "แผน.xlsx"].sort());
  });

  it("adds files, filters and searches without JavaScript", async () => {
    await fill();
    const page = await open("", { javaScriptEnabled: false });
    await page.getByLabel("ไฟล์มาตรการ (.xlsx) เลือกได้หลายไฟล์").setInputFiles({
      name: "ใหม่.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("เทศบาลใหม่"),
    });
    await page.getByRole("button", { name: "บันทึกลงโฟลเดอร์" }).click();
    await page.getByText("ใหม่.xlsx: บันทึกแล้ว").waitFor();
    await page.getByRole("link", { name: /^เปิดไม่ได้/ }).click();
    await page.waitForURL(/state=unreadable/);
    expect(await page.getByRole("row").count()).toBe(2);
    await page.getByRole("link", { name: /^ทั้งหมด/ }).click();
    await page.getByRole("searchbox").fill("ตำบลที่ ๑๒");
    await page.getByRole("button", { name: "ค้นหา" }).click();
    await page.waitForURL(/q=/);
    expect(await page.getByRole("row").count()).toBe(2);
    expect(await page.getByRole("rowheader").textContent()).toContain("แผนมาตรการ 12.xlsx");
  });

  it("takes several files that are dropped on it", async () => {
    const page = await open();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      for (const name of ["หนึ่ง.xlsx", "สอง.xlsx"]) transfer.items.add(new File([name], name));
      return transfer;
    });
    await page.dispatchEvent("form.drop", "drop", { dataTransfer: dropped });
    await page.getByRole("heading", { name: "บันทึกลงโฟลเดอร์แล้ว ๒ ไฟล์" }).waitFor();
    expect((await readdir(path)).sort()).toEqual(["สอง.xlsx", "หนึ่ง.xlsx"]);
  });

  it("shows how the reading goes on without taking the focus or moving what is looked at", async () => {
    await fill();
    for (const number of [1, 2, 3]) await writeFile(join(path, `รอ ${number}.xlsx`), `เทศบาลรอ ${number}`);
    const page = await open("", { width: 320 });
    // Both that are read at a time wait, and so does what comes after them.
    expect(await page.locator("#folder-status").textContent()).toContain("อ่านแล้ว ๑๒ จาก ๑๖ ไฟล์");
    const top = (of: string) =>
      page.locator("tr", { hasText: of }).evaluate((row) => row.getBoundingClientRect().top);
    await page.getByRole("searchbox").evaluate((box) => box.focus());
    await page.locator("tr", { hasText: "รอ 2.xlsx" }).evaluate((row) => row.scrollIntoView());
    const before = await top("รอ 2.xlsx");
    goOn();
    await page.getByText("รออ่าน").first().waitFor({ state: "detached" });
    expect(await page.getByText("เทศบาลรอ 2").count()).toBe(1);
    expect(await page.locator("#folder-status").textContent()).toBe("");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    expect(Math.abs((await top("รอ 2.xlsx")) - before)).toBeLessThan(2);
  });
});
