import { describe, expect, it } from "vitest";
import type { TextFacts } from "../../appsscript/pages/dialog-facts.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import packageFile from "../../package.json" with { type: "json" };
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { openAddon } from "./addon.ts";

function about(properties: Map<string, Map<string, string>> = new Map()): string {
  const addon = openAddon(fillingGrid(GOOD_EXAMPLE), [], {
    host: { properties, cache: new Map(), locks: new Map() },
  });
  addon.choose("เกี่ยวกับ / ตั้งค่า");
  return addon
    .facts<TextFacts>()
    .sections.flatMap(({ heading, lines }) => [heading, ...lines])
    .join("\n");
}

describe("เกี่ยวกับ / ตั้งค่า", () => {
  it("tells the version, the ruleset and whether it is confirmed", () => {
    expect(about()).toContain(`รุ่น ${packageFile.version}`);
    expect(about()).toContain("ปี ๒๕๖๗ — ยังไม่ได้เทียบกับคู่มือ");
  });

  it("tells the service's address, or who sets it and how", () => {
    expect(about()).toContain("ita.service");
    const set = new Map([["script", new Map([["ita.service", "https://ita.example/"]])]]);
    expect(about(set)).toContain("https://ita.example\n");
  });

  it("tells what is stored where", () => {
    expect(about()).toMatch(/รายการเลิกทำ \(ตอนนี้ว่าง\)/);
  });
});
