import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium on this machine: $CHROME_PATH, else Debian's. */
export const CHROMIUM = [process.env.CHROME_PATH, "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);

export function openBrowser() {
  return chromium.launch({ executablePath: CHROMIUM as string, headless: true, args: FLAGS });
}
