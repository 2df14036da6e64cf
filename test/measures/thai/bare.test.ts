import { describe, expect, it } from "vitest";
import { bareContent, bareItems, bareLetters } from "../../../measures/thai/bare.ts";

describe("bareLetters", () => {
  it.each([
    ["มาตรการใน ก า ร ใ ช้ ทรัพย์สิน", "มาตรการในการใช้ทรัพย์สิน"],
    ["คู่มือ (ฉบับที่ ๒)", "คู่มือฉบับที่2"],
    ["ITA ประจำปี ๒๕๖๗", "itaประจำปี2567"],
    ["กําหนด นํ้า เเก้ไข", "กำหนดน้ำแก้ไข"],
    ["กอง\u200bคลัง\u00a0", "กองคลัง"],
    ["ต่าง ๆ", "ต่างๆ"],
    ["-", ""],
  ])("keeps of %j the letters and digits", (text, letters) => {
    expect(bareLetters(text)).toBe(letters);
  });
});

describe("bareItems", () => {
  it("takes off list markers, blanks and empty lines", () => {
    expect(bareItems("๑. แต่งตั้ง\n๒.ประชุม\n\n - ติดตาม\n• รายงาน\n(๓) สรุป\n๔) ส่ง")).toEqual([
      "แต่งตั้ง",
      "ประชุม",
      "ติดตาม",
      "รายงาน",
      "สรุป",
      "ส่ง",
    ]);
  });

  it("reads markup as line breaks", () => {
    expect(bareItems("<p>- จัดทำคู่มือ</p> <p>- เผยแพร่&nbsp;</p>")).toEqual(["จัดทำคู่มือ", "เผยแพร่"]);
    expect(bareItems("ก & ข")).toEqual(["ก & ข"]);
  });

  it("keeps a number that begins a sentence", () => {
    expect(bareItems("๕๐ คนเข้าร่วม")).toEqual(["๕๐ คนเข้าร่วม"]);
    expect(bareItems("๒๕๖๗ เป็นปีแรก")).toEqual(["๒๕๖๗ เป็นปีแรก"]);
  });
});

describe("bareContent", () => {
  it("is the same for two ways of writing one list", () => {
    expect(bareContent("๑. แต่งตั้ง\n๒. ประชุม")).toBe(bareContent("-แต่งตั้ง\n-ประชุม"));
  });
});
