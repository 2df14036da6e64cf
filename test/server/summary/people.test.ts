import { describe, expect, it } from "vitest";
import { A_PERSON, unitsAlone } from "../../../server/summary/people.ts";

describe("units alone", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["นางสาวสมมุติ ตัวอย่าง", A_PERSON],
    ["๑. นายสมมุติ ตัวอย่าง", A_PERSON],
    ["น.ส.สมมุติ ตัวอย่าง", A_PERSON],
    ["ว่าที่ร้อยตรีสมมุติ ตัวอย่าง", A_PERSON],
    ["นายกมล ตัวอย่าง", A_PERSON],
    ["กองคลัง (นางสมมุติ ตัวอย่าง)", "กองคลัง"],
    ["นางสมมุติ ตัวอย่าง ผู้อำนวยการกองคลัง", "ผู้อำนวยการกองคลัง"],
    ["นายสมมุติ กองช่าง", "กองช่าง"],
    ["กองคลัง\nนายสมมุติ ตัวอย่าง", `กองคลัง\n${A_PERSON}`],
  ];
  for (const [text, left] of cases)
    it(`leaves the person out of ${text.split("\n").join(" / ")}`, () => {
      expect(unitsAlone(text)).toBe(left);
    });

  for (const text of [
    "สำนักปลัดเทศบาล",
    "นายกเทศมนตรี",
    "นายก อบต.",
    "นายกองค์การบริหารส่วนตำบล",
    "รองนายกเทศมนตรี",
    "นายช่างโยธา",
    "นายทะเบียนท้องถิ่น",
    "กองช่าง, กองคลัง",
    "งานนิติการ",
    "๑. กองคลัง\n๒. หน่วยตรวจสอบภายใน",
    "ทุกส่วนราชการ",
  ])
    it(`leaves ${text.split("\n").join(" / ")} as it is`, () => {
      expect(unitsAlone(text)).toBe(text);
    });

  it("knows a signer by name alone", () => {
    expect(unitsAlone("สมมาตร  ตัวแทน", ["สมมาตรตัวแทน"])).toBe(A_PERSON);
  });
});
