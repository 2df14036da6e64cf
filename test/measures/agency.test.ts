import { describe, expect, it } from "vitest";
import { AGENCY_KINDS, kindMentions, splitAgencyName } from "../../measures/agency.ts";
import { unitsOf } from "../../measures/units.ts";

describe("splitAgencyName", () => {
  it.each([
    ["เทศบาลตำบลห้วยทองหลาง", "subdistrict", "ห้วยทองหลาง"],
    ["เทศบาลเมืองห้วยทองหลาง", "town", "ห้วยทองหลาง"],
    ["เทศบาลนครห้วยทองหลาง", "city", "ห้วยทองหลาง"],
    ["องค์การบริหารส่วนตำบล ห้วยทองหลาง", "sao", "ห้วยทองหลาง"],
    ["องค์การบริหารส่วนจังหวัดนครสวรรค์", "pao", "นครสวรรค์"],
    ["ทต.ห้วยทองหลาง", "subdistrict", "ห้วยทองหลาง"],
    ["อบต ห้วยทองหลาง", "sao", "ห้วยทองหลาง"],
    ["เทศบาลตำบลห้วย ทองหลาง อำเภอดอนพยอม จังหวัดนครสวรรค์", "subdistrict", "ห้วยทองหลาง"],
    ["เทศบาลต าบลห้วยทองหลาง (ทต.)", "subdistrict", "ห้วยทองหลาง"],
  ])("splits %s", (name, kind, proper) => {
    const split = splitAgencyName(name);
    expect(split.kind?.id).toBe(kind);
    expect(split.proper).toBe(proper);
    expect(split.full).toBe(`${split.kind?.title}${proper}`);
  });

  it("keeps a name of no known kind whole", () => {
    expect(splitAgencyName("เมืองพัทยา")).toEqual({ kind: undefined, proper: "เมืองพัทยา", full: "เมืองพัทยา" });
    expect(splitAgencyName("")).toEqual({ kind: undefined, proper: "", full: "" });
  });
});

describe("kindMentions", () => {
  it("finds kinds in full and abbreviated, with their places", () => {
    const text = "เทศบาลตำบลก อบต.ข และ อบจ. กับ ทม.ค ทน.ง";
    expect(kindMentions(text).map(({ kind, from, to }) => [kind.abbreviation, text.slice(from, to)])).toEqual(
      [
        ["ทต.", "เทศบาลตำบล"],
        ["อบต.", "อบต."],
        ["อบจ.", "อบจ."],
        ["ทม.", "ทม."],
        ["ทน.", "ทน."],
      ],
    );
  });

  it.each(["กทม. และปริมณฑล", "ต้องอดทน.", "ผู้ขอบต้องมา", "องค์การบริหาร", "เทศบาลและชุมชน"])(
    "finds none in %s",
    (text) => {
      expect(kindMentions(text)).toEqual([]);
    },
  );
});

describe("unitsOf", () => {
  it("lists each family's own units beside the common ones, without repeating any", () => {
    const families = [...new Set(AGENCY_KINDS.map(({ family }) => family))];
    expect(families).toEqual(["municipality", "sao", "pao"]);
    for (const family of families) {
      expect(unitsOf(family)).toContain("กองคลัง");
      expect(new Set(unitsOf(family)).size).toBe(unitsOf(family).length);
    }
    expect(unitsOf("municipality")).toContain("สำนักปลัดเทศบาล");
    expect(unitsOf("sao")).not.toContain("สำนักปลัดเทศบาล");
    expect(new Set(unitsOf(undefined)).size).toBe(unitsOf(undefined).length);
  });
});
