import { describe, expect, it } from "vitest";
import { FEATURE } from "../../../measures/thai/feature.ts";
import { features } from "../../../measures/thai/features.ts";
import { TORN_WORDS } from "../../../measures/thai/torn-words.ts";
import { DAMAGED_WORDS } from "../../../measures/thai/word-damage.ts";

/** Names of the features of a text; every text has "any". */
function named(text: string): string[] {
  const mask = features(text);
  return Object.entries(FEATURE)
    .filter(([name, bit]) => name !== "any" && (mask & bit) !== 0)
    .map(([name]) => name);
}

describe("features", () => {
  it.each(["", "มาตรการส่งเสริม ความโปร่งใส", "น้ำใจ เกี่ยวกับ (ด้านบริการ) สิทธิ์", "เรื่องต่าง ๆ ของหน่วยงาน"])(
    "sees nothing to ask about in %j",
    (text) => {
      expect(named(text)).toEqual([]);
      expect(features(text)).toBe(FEATURE.any);
    },
  );

  it.each([
    ["กABข", "latin"],
    ["ก5ข", "arabicDigit"],
    ["ก๕ข", "thaiDigit"],
    ["มาตรการ  ส่งเสริม", "extraBlank"],
    [" มาตรการ", "extraBlank"],
    ["มาตรการ ", "extraBlank"],
    ["มาตรการ\n\tส่งเสริม", "extraBlank"],
    ["มาตรการ \nส่งเสริม", "extraBlank"],
    ["มาตรการ\u00a0 ส่งเสริม", "extraBlank"],
    ["มาตรการ\nส่งเสริม", "newline"],
    ["มาตรการ\u2028ส่งเสริม", "newline"],
    ["การ\u200bเงิน", "invisible"],
    ["การ\u00a0เงิน", "invisible"],
    ["การ\ufffdเงิน", "invisible"],
    ["การ\uf70aเงิน", "invisible"],
    ["การ<br>เงิน", "angle"],
    ["การ&nbsp;เงิน", "angle"],
    ["มาตรการ...", "ellipsis"],
    ["มาตรการ…", "ellipsis"],
    ["การ ิเงิน", "looseMark"],
    ["้การเงิน", "looseMark"],
    ["ระบบ\nะเงิน", "looseMark"],
    ["ท้องถ่ิน", "markOrder"],
    ["นำ้", "markOrder"],
    ["กําหนด", "nikhahit"],
    ["เเก้ไข", "doubleSaraE"],
    ["เรืื่อง", "doubleMark"],
    ["ก่้อน", "doubleMark"],
    ["แแก้ไข", "doubleMark"],
    ["มาาก", "doubleMark"],
    ["ผู้ ร ับ ผิ ด", "shortPieces"],
    ["จ านวนคน", "lostSaraAm"],
    ["น ้าดื่มสะอาด", "lostSaraAm"],
    ["ด\ufffdาเนินงาน", "lostSaraAm"],
    ["๑. วางแผน", "listMarker"],
    ["วางแผน\n2) ทำงาน", "listMarker"],
    ["- วางแผน", "listMarker"],
    ["• วางแผน", "listMarker"],
    ["วางแผน\n\nทำงาน", "emptyLine"],
    ["วางแผน\n", "emptyLine"],
    ["จัดการการเงิน", "damagedWord"],
    ["การดำเนิน งาน", "tornWord"],
    ["พนักงานเทศบาล", "municipality"],
    ["ทต.", "municipality"],
    ["องค์การบริหารส่วนจังหวัด", "otherBody"],
    ["พนักงานส่วน  ตำบล", "otherBody"],
    ["ที่ทำการอบต", "otherBody"],
    ["ปี 2567", "year"],
    ["ปี ๒๐๒๔", "year"],
  ])("sees in %j: %s", (text, name) => {
    expect(named(text)).toContain(name);
  });

  it("does not take the dots of a number for an ellipsis, nor its end for a line break", () => {
    expect(named("ข้อ ๑.๑.๒")).toEqual(["thaiDigit", "listMarker"]);
  });

  it("misses no damaged or torn word, wherever it stands", () => {
    const around = (word: string) => [word, `ที่${word}นี้`, `ก ${word} ข`, `1${word}A`];
    const words = DAMAGED_WORDS.map(({ seen }) => seen);
    for (const text of words.flatMap(around)) expect(named(text), text).toContain("damagedWord");
    for (const text of TORN_WORDS.flatMap(around)) expect(named(text), text).toContain("tornWord");
  });

  it("looks through hidden characters, so that removing them brings no feature", () => {
    for (const text of ["ถ่\u200bิน", "เ\u00adเ", "ื\ufeffื", "ก \u200bา", "ผู้ \u200bก\u200bข\u200bค ง"]) {
      const without = features(text.replace(/[\u200b\u00ad\ufeff]/g, ""));
      expect(features(text)).toBe(without | FEATURE.invisible);
    }
  });
});
