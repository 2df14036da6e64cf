import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExample } from "../../server/form.ts";
import { CHROMIUM } from "./browser.ts";
import { choose, useSite } from "./site.ts";

const GUIDE = fileURLToPath(new URL("../../docs/guide/pictures/", import.meta.url));
const VIEWPORT = { width: 1000, height: 720 };

/**
 * Goes the way that the clerk's guide describes, and takes its pictures: into the guide when `PICTURES=1` (npm run
 * pictures), else into a folder that is thrown away.
 */
describe.skipIf(CHROMIUM === undefined)("the way that the clerk's guide describes", () => {
  const site = useSite();
  let folder: string;

  beforeAll(async () => {
    folder = process.env.PICTURES ? GUIDE : await mkdtemp(join(tmpdir(), "ita-pictures-"));
    await mkdir(folder, { recursive: true });
  });
  afterAll(async () => {
    if (folder !== GUIDE) await rm(folder, { recursive: true });
  });

  async function picture(page: Page, name: string): Promise<void> {
    const png = await page.screenshot({ path: join(folder, `${name}.png`) });
    expect(png.length, name).toBeGreaterThan(10_000);
  }

  it("can be gone, and every page of it is there to be seen", async () => {
    const page = await site.open("/", { viewport: VIEWPORT });
    await picture(page, "home");
    await choose(page, "แผนมาตรการ ๒๕๖๗.xlsx", await makeExample("defective"));
    await page.waitForSelector("ol.findings");
    await picture(page, "findings");
    await page.getByRole("button", { name: /^แก้ให้/ }).click();
    await page.waitForSelector("ol.changes");
    await picture(page, "changes");
    await page.getByRole("link", { name: "ดูเรื่องที่เหลือและออกรายงาน" }).click();
    await page.getByRole("link", { name: "ดูสรุปผล" }).click();
    await page.getByRole("heading", { level: 1, name: /^สรุป/ }).waitFor();
    await picture(page, "summary");
    for (const [name, kind] of [
      ["เทศบาลตำบลห้วยทองหลาง.xlsx", "good"],
      ["เทศบาลตำบลห้วยทองหลาง ฉบับร่าง.xlsx", "defective"],
    ] as const) {
      await page.goto(site.origin());
      await choose(page, name, await makeExample(kind));
      await page.getByRole("button", { name: "บันทึกลงโฟลเดอร์" }).click();
      await page.getByRole("heading", { level: 1, name: /โฟลเดอร์/ }).waitFor();
    }
    await page.setViewportSize({ width: 1200, height: 720 });
    await page.goto(`${site.origin()}/folder`);
    await page.locator(".file").evaluate((line) => {
      line.textContent = "ที่อยู่ในเครื่อง: D:\\ไฟล์มาตรการ";
    });
    await picture(page, "folder");
    await page.context().close();
  });
});
