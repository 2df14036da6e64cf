import { describe, expect, it } from "vitest";
import { validate } from "../../measures/validate.ts";
import { makeExample } from "../../server/form.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { TODAY } from "../server/service.ts";
import { CHROMIUM } from "./browser.ts";
import { choose, saved, useSite } from "./site.ts";

describe.skipIf(CHROMIUM === undefined)("with JavaScript off", () => {
  const site = useSite();

  it("a workbook is chosen, its findings are read and filtered, mended, reported, summed up and kept", async () => {
    const page = await site.open("/", { javaScriptEnabled: false });
    const bytes = await makeExample("defective");
    await choose(page, "แผน.xlsx", bytes);
    await page.getByRole("heading", { level: 1, name: /^พบ .+ เรื่องให้ดู$/ }).waitFor();
    const { findings, counts } = validate(await readGrid(bytes), { asOf: TODAY });
    expect(await page.locator("ol.findings li").count()).toBe(findings.length);
    expect(await page.locator(".box li").count()).toBe(findings.length);

    await page.getByRole("link", { name: /^ต้องแก้/ }).click();
    expect(await page.locator("ol.findings li").count()).toBe(counts.must);
    await page.getByRole("link", { name: /^ทั้งหมด/ }).click();

    const list = await readGrid((await saved(page, "ดาวน์โหลดรายการที่ต้องแก้ (.xlsx)")).bytes);
    expect(list.sheets[0]?.rows.length).toBeGreaterThan(findings.length);
    await page.getByRole("button", { name: /^แก้ให้/ }).click();
    await page.getByRole("heading", { level: 1, name: /^แก้ให้แล้ว/ }).waitFor();
    await page.getByRole("link", { name: "ดูเรื่องที่เหลือและออกรายงาน" }).click();
    expect((await saved(page, "ดาวน์โหลดรายงาน (.xlsx)")).name).toContain("เทศบาลตำบลห้วยทองหลาง");
    await page.getByRole("button", { name: "บันทึกลงโฟลเดอร์" }).click();
    await page.getByRole("heading", { level: 1, name: /โฟลเดอร์/ }).waitFor();
    expect(await page.locator("main").textContent()).toContain("แผน-แก้แล้ว.xlsx");
    await page.context().close();
  });

  it("a file that cannot be opened is told at the top of the page and at the field", async () => {
    const page = await site.open("/", { javaScriptEnabled: false });
    await choose(page, "ภาพ.xlsx", new TextEncoder().encode("not a workbook"));
    const box = page.getByRole("alert");
    await box.getByRole("heading", { name: "เปิดไฟล์นี้ไม่ได้" }).waitFor();
    expect(await box.textContent()).toContain("ภาพ.xlsx");
    await box.getByRole("link", { name: "เลือกไฟล์อื่น" }).click();
    expect(await page.locator("#file-trouble").textContent()).toContain("เลือกไฟล์ .xlsx");
    expect(await page.title()).toMatch(/^เปิดไฟล์นี้ไม่ได้/);
    await page.context().close();
  });
});
