import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber, toArabicDigits, toThaiDigits } from "../../../measures/thai/digits.ts";
import { freeArabic } from "../../../measures/thai/numbers.ts";

describe("toThaiDigits and toArabicDigits", () => {
  it("write digits in the other script and leave the rest", () => {
    expect(toThaiDigits("ปี 2567 ข้อ ๑")).toBe("ปี ๒๕๖๗ ข้อ ๑");
    expect(toArabicDigits("ปี ๒๕๖๗ ข้อ 1")).toBe("ปี 2567 ข้อ 1");
  });

  it("bring back what they were given", () => {
    const noThai = fc.string().filter((text) => !/[๐-๙]/.test(text));
    const noArabic = fc.string({ unit: fc.constantFrom(..."กข๐๑๒๓๔๕๖๗๘๙ .") });
    fc.assert(fc.property(noThai, (text) => toArabicDigits(toThaiDigits(text)) === text));
    fc.assert(fc.property(noArabic, (text) => toThaiDigits(toArabicDigits(text)) === text));
  });
});

describe("readNumber", () => {
  it.each([
    ["๘๕.๕๐", 85.5],
    [" 1,250,000 ", 1_250_000],
    ["-๓", -3],
    ["๐", 0],
  ])("reads %j as %d", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(["", "สิบ", "1,25", "๑๒ คน", "1.2.3", "12345678901234567"])("reads no number in %j", (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe("freeArabic", () => {
  const found = (text: string) => freeArabic(text).map(({ put }) => put);

  it.each([
    ["ปี 2567 และ 2568", ["2567", "2568"]],
    ["(2567), 12.5%", ["2567", "12.5%"]],
    ["โควิด-19 และ -18", ["-18"]],
  ])("finds the numbers of %j", (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each(["O35", "COVID-19", "ISO 9001:2015", "5G", "a1@b.go.th", "http://b.go.th/1,2", "Excel 2019, 2021"])(
    "leaves %j to the Latin word it belongs to",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
