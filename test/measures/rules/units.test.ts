import { describe, expect, it } from "vitest";
import { unitRules } from "../../../measures/rules/units.ts";
import { agency, grid, table } from "../table.ts";
import { contentSays } from "./content-says.ts";

function says(responsible: string, facts: Readonly<Record<string, string>> = {}) {
  return contentSays(
    unitRules,
    "unit-unknown",
    grid(agency(facts), table("plan", { ที่: "๒", มาตรการ: "มาตรการ", ผู้รับผิดชอบ: responsible })),
  );
}

describe("unit-unknown", () => {
  it.each([
    ["กองคลงั", "กองคลัง"],
    ["สำนกปลัด", "สำนักปลัด"],
    ["กองช่าว", "กองช่าง"],
    ["กองสวัสดิการสังคน", "กองสวัสดิการสังคม"],
    ["กองสาธารณสุขและสิ่งแวดลอม", "กองสาธารณสุขและสิ่งแวดล้อม"],
    ["หน่วยตรวจสอบภานใน", "หน่วยตรวจสอบภายใน"],
    ["สำนกปลัดเทศบาลตำบลห้วยทองหลาง", "สำนักปลัดเทศบาลตำบลห้วยทองหลาง"],
  ])("finds %s and names the nearest", (text, nearest) => {
    const [said, ...rest] = says(text);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "check", cell: "F2", measure: 2, values: { seen: text, nearest } });
    expect(said?.message).toBe(
      `มาตรการที่ ๒ ช่องผู้รับผิดชอบ เขียนว่า “${text}” (เซลล์ F2) — ถ้าหมายถึง ${nearest} พิมพ์ ${nearest}`,
    );
  });

  it("mends one of several units, marker and line breaks kept, one by one", () => {
    expect(says("- กองช่าง\n- กองคลงั / งานพัสดุ")[0]?.fix).toMatchObject({
      after: "- กองช่าง\n- กองคลัง / งานพัสดุ",
      safe: false,
    });
  });

  it.each(["มีนาคม ๒๕๖๗", "๓๐ ก.ย. ๒๕๖๗", "๕/๗/๒๕๖๗", "๑", "ตลอดปีงบประมาณ", "๑๒ เดือน", "ร้อยละ ๘๐"])(
    "finds what is no unit: %s",
    (text) => {
      const [said] = says(text);
      expect(said?.values).toEqual({ seen: text });
      expect(said?.message).toBe(
        `มาตรการที่ ๒ ช่องผู้รับผิดชอบ เขียนว่า “${text}” (เซลล์ F2) ซึ่งไม่ใช่ชื่อส่วนราชการ — พิมพ์ชื่อส่วนราชการ เช่น กองคลัง`,
      );
      expect(said?.fix).toBeUndefined();
    },
  );

  it("looks at the preparing unit as well", () => {
    const [said] = says("กองคลัง", { หน่วยงานผู้จัดทำ: "สำนกปลัดเทศบาล (งานธุรการ)" });
    expect(said).toMatchObject({ column: "หน่วยงานผู้จัดทำ", values: { nearest: "สำนักปลัดเทศบาล" } });
    expect(said?.fix?.after).toBe("สำนักปลัดเทศบาล (งานธุรการ)");
  });

  it.each([
    "สำนักปลัด",
    "สำนักปลัดเทศบาล (งานการเจ้าหน้าที่)",
    "กองคลัง / กองช่าง",
    "กองคลัง, กองการศึกษา\nกองสาธารณสุขและสิ่งแวดล้อม",
    "๑. กองคลัง\n๒. หน่วยตรวจสอบภายใน",
    "กองคลังและกองช่าง",
    "ทุกส่วนราชการ",
    "ทุกกอง/สำนัก",
    "งานพัสดุและทรัพย์สิน กองคลัง",
    "หัวหน้าสำนักปลัด",
    "ผู้อำนวยการกองคลัง",
    "ปลัดเทศบาล",
    "นักทรัพยากรบุคคลชำนาญการ",
    "คณะกรรมการจัดซื้อจัดจ้าง",
    "กองการท่องเที่ยวและกีฬา",
    "สถานธนานุบาล",
    "กองคลัง (ภายในเดือนกันยายน ๒๕๖๗)",
    "นายกเทศมนตรี และผู้บริหารทุกคน",
    "กองศึกษา",
    "สำนักคลัง",
    "ก อ ง ค ลั ง",
    "สน.ปลัด",
    "กอง",
    "-",
    "",
    " ",
    "สำนักปลัดเทศบาลตำบลห้วยทองหลาง",
  ])("stays silent on %j", (text) => {
    expect(says(text)).toEqual([]);
  });

  it("stays silent on an error, which another rule tells, and knows other agencies' units", () => {
    const plan = { ...table("plan", { ที่: "๑", มาตรการ: "ก", ผู้รับผิดชอบ: "#REF!" }), errors: ["F2"] };
    expect(contentSays(unitRules, "unit-unknown", grid(agency(), plan))).toEqual([]);
    expect(contentSays(unitRules, "unit-unknown", grid(plan))).toEqual([]);
    expect(says("กองคลงั", { ชื่อหน่วยงาน: "" })).toHaveLength(1);
    const [said] = says("สำนักปลัดองค์การบริหารส่วนตำบ", { ชื่อหน่วยงาน: "อบต.ห้วยทองหลาง" });
    expect(said?.values.nearest).toBe("สำนักปลัดองค์การบริหารส่วนตำบล");
  });
});
