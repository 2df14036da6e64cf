import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Service, startService } from "../server/service.ts";
import { openBrowser } from "./browser.ts";

export interface Site {
  /** A page of its own; what it complains of, and whatever it asks of other machines, is noted. */
  readonly open: (path?: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly problems: string[];
  readonly origin: () => string;
  readonly folder: () => string;
}

/** The real service with an empty folder, and a real Chromium, for the tests of one file. */
export function useSite(): Site {
  let service: Service;
  let browser: Browser;
  let folder: string;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ita-site-"));
    service = await startService(undefined, { folder: join(folder, "workbooks") });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await rm(folder, { recursive: true });
  });

  return {
    problems,
    origin: () => service.origin,
    folder: () => folder,
    open: async (path = "/", options = {}) => {
      const context = await browser.newContext({ acceptDownloads: true, ...options });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(service.origin)) problems.push(`reached out to ${request.url()}`);
      });
      await page.goto(service.origin + path);
      return page;
    },
  };
}

/** Chooses a file on the page that is open, and has it checked. */
export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel("ไฟล์มาตรการ (.xlsx)")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "ตรวจไฟล์นี้" }).click();
}

/** Follows a link that gives a file. */
export async function saved(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}
