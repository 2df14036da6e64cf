/// <reference lib="dom" />
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { columnLetters, type Grid } from "../../measures/grid.ts";
import { SHEETS } from "../../measures/workbook.ts";
import { readSource } from "../../server/addon/perform.ts";
import { runCommand } from "../../server/cli/commands.ts";
import { makeExample } from "../../server/form.ts";
import { makeReport } from "../../server/report.ts";
import { toTabs } from "../../server/sandbox/client/clipboard.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { sheetText } from "../server/reports.ts";
import { CHROMIUM } from "./browser.ts";
import { answer, begin, choose, savedByAddon, select } from "./sandbox-page.ts";
import { saved, useSite } from "./site.ts";

const TITLE = "สเปรดชีตไม่มีชื่อ";
const FILE = `${TITLE}.xlsx`;
const ABOUT = "เกี่ยวกับไฟล์";

describe.skipIf(CHROMIUM === undefined)("a connected spreadsheet", { timeout: 120_000 }, () => {
  const site = useSite();

  const idle = (page: Page) => page.locator('body[aria-busy="false"]').waitFor();
  /** Waits for a question or a sentence, and presses a button below it. */
  async function meet(page: Page, words: RegExp, button: string): Promise<void> {
    await page.getByRole("dialog").getByText(words).first().waitFor();
    await answer(page, button);
  }

  async function setUp(page: Page): Promise<void> {
    await choose(page, "เตรียมแบบฟอร์ม");
    await page.getByRole("dialog").getByRole("textbox").fill("๒๕๖๗");
    await answer(page, "ตกลง");
    await meet(page, /^แผนมาตรการยังว่าง/, "ไม่");
    await meet(page, /เพิ่มชีต แผนมาตรการ/, "ตกลง");
    await idle(page);
  }

  /** Pastes the good example's rows under the headers of each sheet, and types over one cell. */
  async function fill(page: Page): Promise<void> {
    const { sheets } = await readGrid(await makeExample("good"));
    for (const { title, columns } of SHEETS) {
      const rows = sheets.find((sheet) => sheet.title === title)?.rows.slice(1) ?? [];
      const texts = rows.map((row) => row.slice(0, columns.length));
      await page.evaluate((text) => navigator.clipboard.writeText(text), toTabs(texts));
      await select(page, title, 2, 1);
      await page.keyboard.press("Control+v");
      await page
        .getByRole("gridcell", { name: texts.at(-1)?.[1] ?? "", exact: true })
        .first()
        .waitFor();
    }
    await select(page, "แผนมาตรการ", 3, 6);
    await page.keyboard.press("Delete");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("กองช่าง");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { name: "กองช่าง", exact: true }).first().waitFor();
  }

  /** What `ita report` makes of a file. */
  async function reportOf(bytes: Uint8Array, asOf: string): Promise<Uint8Array> {
    const folder = await mkdtemp(join(tmpdir(), "ita-connect-"));
    try {
      const [file, out] = [join(folder, FILE), join(folder, "out.xlsx")];
      await writeFile(file, bytes);
      const world = { out: () => {}, err: () => {}, terminal: false, today: () => asOf };
      expect(await runCommand(["report", file, "--out", out], world)).not.toBe(2);
      return new Uint8Array(await readFile(out));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it("goes from an empty sheet to the report by reference, which is that of the workbook saved as .xlsx", async () => {
    const page = await begin(site, "สเปรดชีตว่าง");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await setUp(page);

    await choose(page, "เชื่อมต่อ");
    await meet(page, /ita-measures@ita-sandbox\.iam\.gserviceaccount\.com/, "ใช่");
    await meet(page, /^เชื่อมต่อแล้ว/, "ตกลง");
    await idle(page);

    await fill(page);
    await choose(page, "ตรวจสอบ");
    await page.frameLocator("aside iframe").locator("li[data-line]", { hasText: "F3" }).first().waitFor();
    await idle(page);

    await choose(page, "ส่งออกรายงาน (.xlsx)");
    await meet(page, /ส่งออกเลยหรือไม่/, "ใช่");
    await page.frameLocator("dialog iframe").getByText("บริการออกรายงานเปิดอ่านจากชีตเอง").waitFor();
    const exported = await savedByAddon(page);
    await page.keyboard.press("Escape");
    const workbook = await saved(page, "บันทึกเป็น .xlsx");
    expect(workbook.name).toBe(FILE);

    const asOf = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const grid = await readGrid(workbook.bytes);
    const same = await makeReport({ grid, asOf, source: readSource(TITLE) });
    expect(Buffer.compare(exported, same.bytes)).toBe(0);

    // By its own name the file gives the same report, but for the line that says where its data came from.
    const byReference = await readGrid(exported);
    const byFile = await readGrid(await reportOf(workbook.bytes, asOf));
    expect(differences(byReference, byFile)).toEqual([[ABOUT, "B4", readSource(TITLE), FILE]]);
    expect(sheetText(byFile, ABOUT)).toContain(same.fingerprint);
    expect(site.problems).toEqual([]);
    await page.context().close();
  });
});

/** Every cell that says something else, with both texts. */
function differences(one: Grid, other: Grid): string[][] {
  expect(one.sheets.map(({ title }) => title)).toEqual(other.sheets.map(({ title }) => title));
  return one.sheets.flatMap(({ title, rows }, index) => {
    const others = other.sheets[index]?.rows ?? [];
    expect(rows.length).toBe(others.length);
    return rows.flatMap((row, at) =>
      row.flatMap((text, along) =>
        text === others[at]?.[along]
          ? []
          : [[title, `${columnLetters(along)}${at + 1}`, text, others[at]?.[along] ?? ""]],
      ),
    );
  });
}
