import { describe, expect, it } from "vitest";
import { RULE_GUIDE } from "../../../measures/guide/index.ts";
import { cutPlace, shortened } from "../../../measures/thai/cut.ts";
import { GOOD_THAI } from "../corpus.ts";

describe("a text that is too long to be shown", () => {
  it.each([
    ["at a blank", "ประกาศยอดเบิกจ่าย เงินประจำปี", 22, "ประกาศยอดเบิกจ่าย…"],
    ["where a word ends", "ประกาศยอดเบิกจ่ายเงินของเทศบาลตำบล", 28, "ประกาศยอดเบิกจ่ายเงินของ…"],
    ["not inside an official word", "จัดประชุมเจ้าหน้าที่ทุกคน", 16, "จัดประชุม…"],
    ["not behind what makes another word", "แก้ไขข้อความทั้งหมด", 9, "แก้ไข…"],
    ["where a syllable begins", "เกี๊ยวกุ้งแกะเปลือก", 14, "เกี๊ยวกุ้งแกะ…"],
    ["between two letters", "ขนมจีนน้ำยาปู", 8, "ขนมจีน…"],
    ["as it comes where nothing is a letter", "่".repeat(9), 4, `${"่".repeat(4)}…`],
    ["not in the middle of a character", `${"ก".repeat(3)}😀😀😀`, 6, `${"ก".repeat(3)}😀…`],
    ["not at all while it is short", "กองคลัง", 7, "กองคลัง"],
  ])("is cut %s", (_, text, most, shown) => {
    expect(shortened(text, most)).toBe(shown);
  });

  it("is cut where a dictionary says that a word begins, nearly always", () => {
    const words = new Intl.Segmenter("th", { granularity: "word" });
    const guide = Object.values(RULE_GUIDE).flatMap(({ meaning, remedy }) => [meaning, remedy]);
    const runs = [...GOOD_THAI, ...guide]
      .flatMap((text) => text.split(/\s/))
      .filter((run) => /^[ก-๎]{28,}$/.test(run));
    const places = runs.flatMap((run) => {
      const begins = new Set(Array.from(words.segment(run), ({ index }) => index));
      return Array.from({ length: run.length - 26 }, (_, at) =>
        begins.has(cutPlace(run, at + 16, Math.max(6, at))),
      );
    });
    expect(places.length).toBeGreaterThan(1_000);
    expect(places.filter(Boolean).length / places.length).toBeGreaterThan(0.94);
  });
});
