/// <reference lib="dom" />
import { describe, expect, it } from "vitest";
import { validate } from "../../measures/validate.ts";
import { makeExample } from "../../server/form.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { TODAY } from "../server/service.ts";
import { CHROMIUM } from "./browser.ts";
import { choose, saved, useSite } from "./site.ts";

describe.skipIf(CHROMIUM === undefined)("a clerk's first journey, in a real Chromium", () => {
  const site = useSite();

  it("leads from the defective example, dropped on the page, to its findings, by one click to the mended workbook, to the report and the summary", async () => {
    const page = await site.open();
    const example = await saved(page, "ตัวอย่างที่ต้องแก้");
    const transfer = await page.evaluateHandle(
      ({ name, numbers }) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([new Uint8Array(numbers)], name));
        return dropped;
      },
      { name: example.name, numbers: [...example.bytes] },
    );
    await page.dispatchEvent("form.drop", "drop", { dataTransfer: transfer });
    await page.getByRole("heading", { level: 1, name: /^พบ .+ เรื่องให้ดู$/ }).waitFor();

    const { findings } = validate(await readGrid(example.bytes), { asOf: TODAY });
    expect(await page.locator("ol.findings li").count()).toBe(findings.length);
    const text = await page.locator("main").textContent();
    for (const { sheet, cell } of findings) {
      expect(text).toContain(sheet);
      if (cell) expect(text).toContain(cell);
    }
    for (const line of await page.locator(".box a").all()) {
      const place = page.locator((await line.getAttribute("href")) as string);
      expect(await place.textContent()).toContain(await line.textContent());
    }

    await page.getByRole("button", { name: /^แก้ให้ .+ เรื่องที่แก้ได้แน่นอน$/ }).click();
    await page.getByRole("heading", { level: 1, name: /^แก้ให้แล้ว/ }).waitFor();
    expect(await page.locator("ol.changes li").count()).toBeGreaterThan(0);
    const mended = await readGrid((await saved(page, "ดาวน์โหลดไฟล์ที่แก้แล้ว")).bytes);
    const left = validate(mended, { asOf: TODAY }).findings;
    expect(left.filter(({ fix }) => fix?.safe)).toEqual([]);

    await page.getByRole("link", { name: "ดูเรื่องที่เหลือและออกรายงาน" }).click();
    expect(await page.locator("ol.findings li").count()).toBe(left.length);
    const report = await saved(page, "ดาวน์โหลดรายงาน (.xlsx)");
    expect(report.name).toContain("เทศบาลตำบลห้วยทองหลาง");
    expect((await readGrid(report.bytes)).sheets.map(({ title }) => title)).toContain("ผลการดำเนินการ");

    await page.getByRole("link", { name: "ดูสรุปผล" }).click();
    await page.getByRole("heading", { level: 1, name: /^สรุปความก้าวหน้า/ }).waitFor();
    expect((await saved(page, "ตาราง (.csv)")).name).toMatch(/^สรุป .+\.csv$/);
    await page.context().close();
  });

  it("goes back to the workbook as it was before mending, which is unchanged", async () => {
    const page = await site.open();
    await choose(page, "แผน.xlsx", await makeExample("defective"));
    const before = await page.locator("h1").textContent();
    await page.getByRole("button", { name: /^แก้ให้/ }).click();
    await page.getByRole("link", { name: "กลับไปไฟล์เดิมก่อนแก้" }).click();
    expect(await page.locator("h1").textContent()).toBe(before);
    await page.context().close();
  });

  it("says why a rule asks what it asks, from the finding to its place in the guide", async () => {
    const page = await site.open();
    await choose(page, "แผน.xlsx", await makeExample("defective"));
    const why = page.locator(".why a").first();
    const code = ((await why.getAttribute("href")) as string).split("#")[1] as string;
    await why.click();
    await page.waitForURL(/\/guide\/rules\?from=.+#/);
    expect(await page.locator(`[id="${code}"]`).count()).toBe(1);
    await page.getByRole("link", { name: "กลับไปรายการที่พบ" }).click();
    await page.waitForSelector("#finding-1:target");
    await page.context().close();
  });

  it("says in Thai why a file cannot be opened, and takes the next one", async () => {
    const page = await site.open();
    await choose(page, "ภาพ.xlsx", new TextEncoder().encode("not a workbook"));
    await page.getByRole("heading", { level: 2, name: "เปิดไฟล์นี้ไม่ได้" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
    await choose(page, "แผน.xlsx", await makeExample("good"));
    await page.getByRole("heading", { level: 1, name: "ไม่พบเรื่องที่ต้องแก้" }).waitFor();
    await page.context().close();
    site.problems.splice(0, site.problems.length, ...site.problems.filter((one) => !one.includes("422")));
  });

  it("asked nothing of any other machine, and left no complaint in the console", () => {
    expect(site.problems).toEqual([]);
  });
});
