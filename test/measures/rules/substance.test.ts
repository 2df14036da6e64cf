import { describe, expect, it } from "vitest";
import { substanceRules } from "../../../measures/rules/substance.ts";
import { grid, sheet, table } from "../table.ts";
import { contentSays } from "./content-says.ts";

describe("outcome-no-figure", () => {
  const outcomes = (...texts: readonly string[]) =>
    contentSays(
      substanceRules,
      "outcome-no-figure",
      grid(
        table(
          "results",
          ...texts.map((text, index) => ({ ที่: String(index + 1), มาตรการ: "ก", ผลลัพธ์: text })),
        ),
      ),
    );

  it.each([
    [["ประชาชนทราบข้อมูลผ่านเว็บไซต์", "เจ้าหน้าที่ทำงานตามคู่มือ"]],
    [["", "หน่วยงานมีวัฒนธรรมการทำงานเพื่อส่วนรวม"]],
    [["๑. ประชาชนเข้าใจขั้นตอน\n๒. เจ้าหน้าที่รับทราบ", "-"]],
  ])("finds a workbook whose outcomes have none: %j", (texts) => {
    const [said, ...rest] = outcomes(...texts);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "advice", column: "ผลลัพธ์", cell: texts[0] ? "F2" : "F3" });
    expect(said?.message).toMatch(
      /^ทุกมาตรการยังไม่มีตัวเลขในช่องผลลัพธ์ \(เซลล์ F[23]\) — เพิ่มจำนวน ร้อยละ หรือวันที่ อย่างน้อยหนึ่งมาตรการ เช่น /,
    );
  });

  it.each([
    [["ประชาชนทราบข้อมูล", "ผู้รับบริการพึงพอใจ ๙๐ จาก ๑๐๐ คน"]],
    [["ผู้รับบริการพึงพอใจร้อยละ 92"]],
    [["ข้อร้องเรียนลดลงครึ่งหนึ่ง"]],
    [["เริ่มใช้ตั้งแต่เดือนมกราคม"]],
    [["", "-"]],
  ])("stays silent on %j", (texts) => {
    expect(outcomes(...texts)).toEqual([]);
  });

  it("stays silent on errors and without the column", () => {
    const results = table("results", { ที่: "๑", มาตรการ: "ก", ผลลัพธ์: "#REF!" });
    expect(contentSays(substanceRules, "outcome-no-figure", grid({ ...results, errors: ["F2"] }))).toEqual(
      [],
    );
    const none = sheet("ผลการดำเนินการ", "| ที่ | มาตรการ | ผลผลิต |\n| ๑ | ก | คู่มือ |");
    expect(contentSays(substanceRules, "outcome-no-figure", grid(none))).toEqual([]);
  });
});

describe("publication-missing", () => {
  const book = (steps: string, details: string, measure = "มาตรการดูแลทรัพย์สิน") =>
    contentSays(
      substanceRules,
      "publication-missing",
      grid(
        table("plan", { ที่: "๑", มาตรการ: measure, "ขั้นตอน/วิธีการปฏิบัติ": steps }),
        table("results", { ที่: "๑", มาตรการ: measure, รายละเอียดการดำเนินงาน: details }),
      ),
    );

  it("finds a workbook that never says so, once, with the measure's own name", () => {
    const [said, ...rest] = book("๑. จัดทำทะเบียน\n๒. แจ้งทุกกอง", "จัดทำทะเบียนแล้ว");
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "advice", sheet: "แผนมาตรการ", cell: "E2" });
    expect(said?.message).toContain("(เซลล์ E2) — เพิ่มขั้นตอน เช่น เผยแพร่มาตรการดูแลทรัพย์สินบนเว็บไซต์หลักของหน่วยงาน");
  });

  it("finds it in the details where the plan has no steps, and names no long measure", () => {
    const [said] = book("", "จัดทำทะเบียนแล้ว", "มาตรการ".repeat(20));
    expect(said).toMatchObject({ sheet: "ผลการดำเนินการ", cell: "C2", values: { what: "ผลการดำเนินการ" } });
    expect(book("แจ้งทุกกอง", "", "")[0]?.values.what).toBe("ผลการดำเนินการ");
  });

  it.each([
    ["๑. จัดทำทะเบียน\n๒. เผยแพร่บนเว็บไซต์หลักของหน่วยงาน", "จัดทำแล้ว"],
    ["จัดทำทะเบียน", "ลงเว็บไซด์ของเทศบาลแล้ว"],
    ["ประชาสัมพันธ์ผ่านเสียงตามสาย", ""],
    ["นำลง เ ว็ บ ไ ซ ต์", ""],
    ["ลงประกาศใน Website", ""],
    ["ดูที่ https://www.huaithonglang.go.th", ""],
    ["", ""],
  ])("stays silent on the steps %j and the details %j", (steps, details) => {
    expect(book(steps, details)).toEqual([]);
  });
});
