/// <reference lib="dom" />
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Grid } from "../../measures/grid.ts";
import { validate } from "../../measures/validate.ts";
import { makeExample } from "../../server/form.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { type Service, startService, TODAY } from "../server/service.ts";
import { CHROMIUM, openBrowser } from "./browser.ts";

describe.skipIf(CHROMIUM === undefined)("a clerk's first journey, in a real Chromium", () => {
  let service: Service;
  let browser: Browser;
  let folder: string;
  const problems: string[] = [];

  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), "ita-journey-"));
  });

  afterAll(async () => {
    await browser.close();
    await service.close();
    await rm(folder, { recursive: true });
  });

  async function open(path = "/"): Promise<Page> {
    const page = await browser.newPage({ acceptDownloads: true });
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(service.origin)) problems.push(`reached out to ${request.url()}`);
    });
    await page.goto(service.origin + path);
    return page;
  }

  async function saved(page: Page, link: string): Promise<{ name: string; grid: Grid; bytes: Uint8Array }> {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: link }).click();
    const download = await waiting;
    const bytes = new Uint8Array(await readFile(await download.path()));
    return { name: download.suggestedFilename(), grid: await readGrid(bytes), bytes };
  }

  it("leads from the defective example to its findings, a mended workbook with its changes, and the report", async () => {
    const page = await open();
    const example = await saved(page, "ตัวอย่างที่ต้องแก้");
    const file = join(folder, example.name);
    await writeFile(file, example.bytes);

    await page.getByLabel("ไฟล์มาตรการ (.xlsx)").setInputFiles(file);
    await page.getByRole("button", { name: "ตรวจไฟล์นี้" }).click();
    await page.getByRole("heading", { level: 1, name: /^พบ .+ เรื่องให้ดู$/ }).waitFor();

    const check = validate(example.grid, { asOf: TODAY });
    expect(await page.locator("ol.findings li").count()).toBe(check.findings.length);
    const text = await page.locator("main").textContent();
    for (const { sheet, cell } of check.findings) {
      expect(text).toContain(sheet);
      if (cell) expect(text).toContain(cell);
    }

    const report = await saved(page, "ดาวน์โหลดรายงาน (.xlsx)");
    expect(report.name).toContain("เทศบาลตำบลห้วยทองหลาง");
    expect(report.grid.sheets.map(({ title }) => title)).toContain("ผลการดำเนินการ");

    await page.getByRole("link", { name: /^แก้ให้ .+ เรื่องที่แก้ได้แน่นอน$/ }).click();
    await page.getByRole("heading", { level: 1, name: /^แก้ให้แล้ว/ }).waitFor();
    expect(await page.locator("table.changes tbody tr").count()).toBeGreaterThan(0);
    const mended = await saved(page, "ดาวน์โหลดไฟล์ที่แก้แล้ว");
    const left = validate(mended.grid, { asOf: TODAY }).findings;
    expect(left.filter(({ fix }) => fix?.safe)).toEqual([]);
    await page.close();
  });

  it("takes a file that is dropped on the page", async () => {
    const page = await open();
    const bytes = await makeExample("good");
    const transfer = await page.evaluateHandle(
      (numbers) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([new Uint8Array(numbers)], "แผน.xlsx"));
        return dropped;
      },
      [...bytes],
    );
    await page.dispatchEvent("form.drop", "drop", { dataTransfer: transfer });
    await page.getByRole("heading", { level: 1, name: "ไม่พบเรื่องที่ต้องแก้" }).waitFor();
    await page.close();
  });

  it("says in Thai why a file cannot be opened, and takes the next one", async () => {
    const page = await open();
    await page.getByLabel("ไฟล์มาตรการ (.xlsx)").setInputFiles({
      name: "ภาพ.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("not a workbook"),
    });
    await page.getByRole("button", { name: "ตรวจไฟล์นี้" }).click();
    await page.getByRole("heading", { level: 1, name: "เปิดไฟล์นี้ไม่ได้" }).waitFor();
    await page.getByRole("link", { name: "กลับหน้าแรก" }).click();
    await page.getByRole("heading", { level: 1, name: "ตรวจไฟล์มาตรการก่อนส่ง" }).waitFor();
    await page.close();
    problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("422")));
  });

  it("works by keyboard alone from the first Tab to the findings", async () => {
    const page = await open();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("ข้ามไปยังเนื้อหา");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("file");
    await page.close();
  });

  it("asked nothing of any other machine, and left no complaint in the console", () => {
    expect(problems).toEqual([]);
  });
});
