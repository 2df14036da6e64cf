import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { thaiFontEnvironment } from "./thai-font.ts";

const run = promisify(execFile);

/** What a reader sees of a workbook on paper, as LibreOffice prints it. */
export interface Pages {
  /** Text of each page, in the order in which it is drawn: the lines of a cell follow one another. */
  readonly texts: readonly string[];
}

/** Prints workbooks (or other documents, by extension) to PDF in one run of LibreOffice. */
export async function printPages(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Pages>> {
  return inFolder(async (folder) => {
    await convert(folder, files, "pdf");
    const pages: Record<string, Pages> = {};
    for (const name of Object.keys(files)) {
      const { stdout } = await run("pdftotext", ["-raw", pdfOf(folder, name), "-"], {
        maxBuffer: 1 << 28,
      });
      pages[name] = { texts: stdout.split("\f").slice(0, -1) };
    }
    return pages;
  });
}

/** Converts documents in one run of LibreOffice; answers each one's new bytes. */
export async function convertAll(
  files: Readonly<Record<string, Uint8Array>>,
  extension: string,
): Promise<Record<string, Uint8Array>> {
  return inFolder(async (folder) => {
    await convert(folder, files, extension);
    const converted: Record<string, Uint8Array> = {};
    for (const name of Object.keys(files)) {
      converted[name] = await readFile(join(folder, "out", `${name.replace(/\.[^.]+$/, "")}.${extension}`));
    }
    return converted;
  });
}

/** Pictures of a workbook's pages (PNG files in `target`), for a person to look at. */
export async function drawPages(bytes: Uint8Array, target: string, dotsPerInch = 60): Promise<string[]> {
  return inFolder(async (folder) => {
    await convert(folder, { "book.xlsx": bytes }, "pdf");
    await run("pdftoppm", [
      "-r",
      String(dotsPerInch),
      "-png",
      pdfOf(folder, "book.xlsx"),
      join(target, "page"),
    ]);
    return (await readdir(target)).filter((name) => name.endsWith(".png")).sort();
  });
}

/** A text without anything that breaking it into lines may add: Thai is broken anywhere. */
export function withoutBlanks(text: string): string {
  // NFKC, because sara am comes back from a page as its two halves.
  return text.normalize("NFKC").replace(/[\s\u200b\u00ad]+/gu, "");
}

function pdfOf(folder: string, name: string): string {
  return join(folder, "out", `${name.replace(/\.[^.]+$/, "")}.pdf`);
}

async function convert(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): Promise<void> {
  const paths: string[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, bytes);
    paths.push(path);
  }
  // A profile of its own, so that runs side by side do not wait for one another.
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const options = [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), ...paths];
  const env = { ...process.env, ...thaiFontEnvironment(), HOME: folder, SAL_USE_VCLPLUGIN: "svp" };
  await run("soffice", options, { env, maxBuffer: 1 << 26 });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "ita-pages-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
