import { describe, expect, it } from "vitest";
import { applyEdits, fragment, merged } from "../../../measures/thai/edit.ts";
import { visible, withoutGlyphs } from "../../../measures/thai/invisible.ts";
import { misplacedMarks, repeatedMarks, splitSaraAes } from "../../../measures/thai/marks.ts";
import { lostSaraAms, splitSaraAms } from "../../../measures/thai/sara-am.ts";
import { spacedWords } from "../../../measures/thai/spacing.ts";
import { GOOD_THAI } from "../corpus.ts";

describe("edits", () => {
  it("are made in order, those without a known replacement left out", () => {
    const edits = [
      { from: 0, to: 1, put: "ข" },
      { from: 1, to: 2 },
      { from: 2, to: 2, put: "!" },
    ];
    expect(applyEdits("กกก", edits)).toBe("ขก!ก");
  });

  it("of two that overlap the first stays", () => {
    const [one, two, three] = [
      { from: 2, to: 5 },
      { from: 4, to: 6 },
      { from: 6, to: 7 },
    ];
    expect(merged([two, three], [one])).toEqual([one, three]);
  });

  it("are shown with the letters around them up to the next blank", () => {
    expect(fragment("ที่ ท้องถ่ินไทย ดี", { from: 9, to: 11, put: "ิ่" })).toEqual({
      seen: "ท้องถ่ินไทย",
      meant: "ท้องถิ่นไทย",
    });
  });
});

describe("repairs of Thai text", () => {
  it.each([
    ["spacedWords", spacedWords],
    ["misplacedMarks", misplacedMarks],
    ["repeatedMarks", repeatedMarks],
    ["splitSaraAms", splitSaraAms],
    ["splitSaraAes", splitSaraAes],
    ["lostSaraAms", lostSaraAms],
  ])("%s has nothing to do in good Thai", (_, find) => {
    expect(GOOD_THAI.filter((text) => find(text).length > 0)).toEqual([]);
  });

  it("leave the visible text of good Thai as it is", () => {
    expect(GOOD_THAI.map(visible)).toEqual(GOOD_THAI);
  });

  it("put every place of a text right", () => {
    const text = "ก า ร จ านวน และ ก า ร ท้องถ่ิน ต าบล";
    expect(applyEdits(text, spacedWords(text))).toBe("การ จ านวน และ การ ท้องถ่ิน ต าบล");
    expect(applyEdits(text, lostSaraAms(text))).toBe("ก า ร จำนวน และ ก า ร ท้องถ่ิน ตำบล");
  });
});

describe("private-use glyphs of old Thai fonts", () => {
  it("are all known from U+F700 to U+F71A, and no other", () => {
    const glyphs = String.fromCharCode(...Array.from({ length: 27 }, (_, at) => 0xf700 + at));
    expect(withoutGlyphs(glyphs)).toMatch(/^[ก-ฮัิ-ฺ็-ํ]{27}$/);
    expect(withoutGlyphs("\uf6ff\uf71b\ue000")).toBe("\uf6ff\uf71b\ue000");
  });
});

describe("long texts", () => {
  const damaged = [
    "ผู้ ร ับ ",
    "ก่ ",
    "่ิ",
    "ิ",
    "ํ ",
    "จ านวน ",
    "เ",
    "ณ ",
    "ก  ",
    "\u200b ",
    "\u00a0",
    "ที่ มี ",
    "คุ ณ ",
  ];
  const finds = [spacedWords, misplacedMarks, repeatedMarks, splitSaraAms, splitSaraAes, lostSaraAms];

  it.each(damaged)("of 30,000 characters made of %j are searched within a second and a half", (unit) => {
    const text = unit.repeat(30_000 / unit.length);
    const began = performance.now();
    for (const find of finds) find(text);
    visible(text);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
