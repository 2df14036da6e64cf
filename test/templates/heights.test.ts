import { describe, expect, it } from "vitest";
import { lineCount, linesHeight, linesIn, ROW_LIMIT, textWidth } from "../../templates/heights.ts";
import { cutItem, itemOf, itemParts } from "../../templates/items.ts";
import { breakOffsets } from "../../templates/line-breaks.ts";

const FACE = { name: "TH SarabunPSK", size: 16 };
const LONG = "ผู้รับผิดชอบรวบรวมข้อมูลการให้บริการของทุกกองแล้วสรุปเสนอผู้บริหารทราบทุกสิ้นไตรมาส";

function setting(characters: number) {
  return { width: textWidth(characters), face: FACE, oneLine: false };
}

function linesOf(text: string, characters: number): string[] {
  const parts = itemParts(itemOf(text, setting(characters)), 1);
  return parts.map(({ value }) => String(value));
}

describe("lines of Thai", () => {
  it("are broken between words and lose nothing", () => {
    const lines = linesOf(LONG, 30);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe(LONG);
    for (const line of lines) expect(line).not.toMatch(/^[ะาำๅๆฯ\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/);
  });

  it("keep brackets, numbers and stops with the word they belong to", () => {
    for (let characters = 8; characters < 40; characters++) {
      for (const line of linesOf(`${LONG} (ภายใน ๑๕ วัน) และเรื่องต่างๆ ตามข้อ ๒.๓ ร้อยละ ๙๕.๕%`, characters)) {
        expect(line).not.toMatch(/^[)\].,:;%ๆ]|[([]$/);
      }
    }
  });

  it("break an address longer than a line between letters, and lose nothing", () => {
    const address = `https://www.huaithonglang.go.th/${"a".repeat(200)}`;
    const lines = linesOf(address, 20);
    expect(lines.length).toBeGreaterThan(6);
    expect(lines.join("")).toBe(address);
  });

  it("never begin inside a cluster of consonant, vowel and tone", () => {
    const lines = linesOf("ก็ที่นี้".repeat(40), 6);
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });

  it("are one for a text that fits and one more for each line break", () => {
    expect(lineCount("กองคลัง", textWidth(14), FACE)).toBe(1);
    expect(lineCount("กองคลัง\n\nกองช่าง", textWidth(14), FACE)).toBe(3);
    expect(lineCount("", textWidth(14), FACE)).toBe(1);
  });

  it("are more in bold, in a larger size and in a wider family", () => {
    const plain = lineCount(LONG, textWidth(30), FACE);
    expect(lineCount(LONG, textWidth(30), { ...FACE, size: 24 })).toBeGreaterThan(plain);
    expect(lineCount(LONG, textWidth(30), { ...FACE, name: "Tahoma" })).toBeGreaterThan(plain);
    expect(breakOffsets(LONG, 9_000, true).length).toBeGreaterThanOrEqual(
      breakOffsets(LONG, 9_000, false).length,
    );
  });
});

describe("parts of a long text", () => {
  it("hold at most so many lines each and lose nothing but line breaks", () => {
    const text = `${LONG}\n- ${LONG}\n${LONG}`;
    const parts = itemParts(itemOf(text, setting(24)), 4);
    expect(parts.length).toBeGreaterThan(2);
    for (const { value, starts } of parts) {
      expect(starts.length).toBeLessThanOrEqual(4);
      expect(starts).toEqual(itemOf(value, setting(24)).starts);
    }
    expect(parts.map(({ value }) => value).join("")).toBe(text.replaceAll("\n", ""));
  });

  it("are cut where a line ends, the line break left out", () => {
    const [head, tail] = cutItem(itemOf("ก\nข\nค", setting(24)), 1);
    expect([head, tail]).toEqual([
      { value: "ก", starts: [0] },
      { value: "ข\nค", starts: [0, 2] },
    ]);
  });

  it("fit the tallest row", () => {
    const most = linesIn(ROW_LIMIT, FACE);
    expect(linesHeight(most, FACE)).toBeLessThanOrEqual(ROW_LIMIT);
    expect(linesHeight(most + 1, FACE)).toBeGreaterThan(ROW_LIMIT);
  });
});

describe("speed", () => {
  it.each(["-", "/", "!|", "–—"])("stays linear for a row of 30,000 times %s", (sign) => {
    const text = sign.repeat(30_000 / sign.length);
    const begun = performance.now();
    expect(breakOffsets(text, 10_000, false).length).toBeGreaterThan(10);
    // Trying each sign's place anew took seconds.
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it("stays linear for a cell of 30,000 letters without a blank", () => {
    const start = performance.now();
    expect(lineCount("กขคงจ".repeat(6_000), textWidth(30), FACE)).toBeGreaterThan(300);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
