// Makes the pictures of the documentation anew: npm run pictures
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExample } from "../../server/form.ts";
import { makeReport } from "../../server/report.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { startService, TODAY } from "../server/service.ts";
import { drawPages } from "../templates/pages.ts";
import { openBrowser } from "./browser.ts";

const PICTURES = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
await mkdir(PICTURES, { recursive: true });

const service = await startService();
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1000, height: 720 } });
await page.goto(service.origin);
await page.setInputFiles("#file", {
  name: "แผนมาตรการ ๒๕๖๗.xlsx",
  mimeType: "application/octet-stream",
  buffer: Buffer.from(await makeExample("defective")),
});
await page.getByRole("button", { name: "ตรวจไฟล์นี้" }).click();
await page.waitForSelector("ol.findings");
await page.screenshot({ path: join(PICTURES, "findings.png") });
await browser.close();
await service.close();

const folder = await mkdtemp(join(tmpdir(), "ita-pictures-"));
const grid = await readGrid(await makeExample("good"));
const report = await makeReport({ grid, asOf: TODAY, source: "ตัวอย่าง.xlsx" });
const pages = await drawPages(report.bytes, folder, 75);
await copyFile(join(folder, pages[0] as string), join(PICTURES, "report-cover.png"));
await copyFile(join(folder, pages[8] as string), join(PICTURES, "report-results.png"));
await rm(folder, { recursive: true });
