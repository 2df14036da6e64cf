import { beforeAll, describe, expect, it } from "vitest";
import { type Pages, printPages, withoutBlanks } from "../../templates/pages.ts";
import { missingForPages } from "../../templates/thai-font.ts";
import { exampleWith } from "../reports.ts";
import { made, varied } from "./summaries.ts";

const missing = missingForPages();

describe.skipIf(missing !== undefined)(`a summary in LibreOffice${missing ? ` (${missing})` : ""}`, () => {
  let printed: Record<string, Pages>;

  beforeAll(async () => {
    printed = await printPages({
      "one.xlsx": await made("xlsx", { grids: { "หนึ่ง.xlsx": varied() } }),
      "many.xlsx": await made("xlsx", { grids: { "หนึ่ง.xlsx": varied(), "สอง.xlsx": exampleWith() } }),
      "empty.xlsx": await made("xlsx", { grids: { "ว่าง.xlsx": { sheets: [] } } }),
    });
  }, 60_000);

  const shown = (name: string) => withoutBlanks(printed[name]?.texts.join("\n") ?? "");

  it("opens, a sheet a page, with its title, its header and its measures as texts", () => {
    const text = shown("one.xlsx");
    for (const words of [
      "สรุปความก้าวหน้ามาตรการ",
      "=1+1",
      "@ที่",
      "มาตรการปกติ",
      "อยู่ระหว่างดำเนินการ",
      "20.00%",
      "หน้า1จาก",
    ])
      expect(text).toContain(withoutBlanks(words));
    expect(text).not.toMatch(/###|#NAME|#VALUE|Err:/);
    expect(printed["one.xlsx"]?.texts).toHaveLength(7);
  });

  it("shows days in the Buddhist era", () => {
    expect(shown("one.xlsx")).toMatch(/1ต\.ค\.(?:25)?65/);
  });

  it("opens with many offices, and with nothing in it", () => {
    expect(shown("many.xlsx")).toContain(withoutBlanks("ความก้าวหน้ารายหน่วยงาน"));
    expect(shown("empty.xlsx")).toContain(withoutBlanks("ไม่มีรายการ"));
  });
});
