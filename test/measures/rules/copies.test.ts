import { describe, expect, it } from "vitest";
import { readBook } from "../../../measures/read.ts";
import { copyRules } from "../../../measures/rules/copies.ts";
import { grid, sheet, table } from "../table.ts";
import { CONTEXT, type ContentCode, contentSays } from "./content-says.ts";

type Texts = Readonly<Record<string, string>>;
const says = (code: ContentCode, plan: readonly Texts[], results: readonly Texts[]) =>
  contentSays(copyRules, code, grid(table("plan", ...plan), table("results", ...results)));

describe("outcome-repeats-output", () => {
  const outcome = (output: string, text: string) =>
    says("outcome-repeats-output", [], [{ ที่: "๑", มาตรการ: "ก", ผลผลิต: output, ผลลัพธ์: text }]);

  it.each([
    ["คู่มือการปฏิบัติงาน", "- ผู้รับบริการทราบขั้นตอน\n- เจ้าหน้าที่ทำตามคู่มือการปฏิบัติงานเป็นประจำ"],
    [
      "แผนผังขั้นตอนการขออนุญาตก่อสร้างอาคารและอัตราค่าธรรมเนียมที่หน้าสำนักงาน",
      "ประชาชนทราบแผนผังขั้นตอนการขออนุญาตก่อสร้างอาคารและอัตราค่าธรรมเนียมที่หน้าสำนักงาน",
    ],
    ["คู่มือและ แบบยืม ทรัพย์สิน", "ทุกกองมี คู่มือ และแบบ ยืมทรัพย์สิน ไว้ใช้"],
    ["- ทะเบียนผู้มาติดต่อ\n- แบบสรุปรายวัน", "เจ้าหน้าที่ทราบทะเบียนผู้มาติดต่อ และแบบสรุปรายวัน"],
    ["<p>- คู่มือการปฏิบัติงาน</p>", "<p>ประชาชนทราบคู่มือการปฏิบัติงาน</p>"],
    ["คู่มือการให้บริการประชาชน ๑ เล่ม", "คู่มือการให้บริการประชาชน ๑ เล่ม จำนวน ๕ บท"],
    ["จัดอบรม", "จัด อบรม"],
  ])("finds %j said again as %j", (output, text) => {
    const [said, ...rest] = outcome(output, text);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "check", cell: "F2", measure: 1 });
    expect(said?.message).toMatch(/^มาตรการที่ ๑ ช่องผลลัพธ์ \(เซลล์ F2\) กล่าวซ้ำผลผลิต “.+” — พิมพ์สิ่งที่ดีขึ้น/);
  });

  it.each([
    ["คู่มือการปฏิบัติงาน ๑ เล่ม", "ผู้รับบริการพึงพอใจร้อยละ ๙๒.๔"],
    ["คู่มือการปฏิบัติงาน", "เจ้าหน้าที่ร้อยละ ๙๕ ทำงานตามคู่มือการปฏิบัติงาน ข้อร้องเรียนลดจาก ๑๒ เหลือ ๓ เรื่อง"],
    ["แผ่นพับ", "ประชาชนได้รับแผ่นพับและเข้าใจขั้นตอน"],
    ["จัดอบรม ๒ ครั้ง ผู้เข้าร่วม ๘๐ คน", "ผู้เข้าร่วมทำแบบทดสอบหลังอบรมได้คะแนนเฉลี่ยร้อยละ ๘๖"],
    ["ระบบการงานการเงินการบัญชี", "เจ้าหน้าที่ปรับปรุงระบบการเงินการงานการบัญชีให้ดีขึ้น"],
    ["๑.", "๒."],
    ["ไม่มี", "-"],
    ["คู่มือการให้บริการ", "ผู้รับบริการเข้าใจขั้นตอนตามคู่มือการให้บริการ และเตรียมเอกสารได้ครบถ้วน"],
    ["แผ่นพับขั้นตอนการขออนุญาต", "ผู้ขออนุญาตใช้แผ่นพับขั้นตอนการขออนุญาตประกอบการยื่นคำขอที่เคาน์เตอร์ของกองช่างได้ด้วยตนเอง"],
    ["-", "ประชาชนพึงพอใจ"],
    ["", ""],
  ])("stays silent on %j and %j", (output, text) => {
    expect(outcome(output, text)).toEqual([]);
  });

  it("stays silent on errors and without the columns", () => {
    const results = table("results", { ที่: "๑", มาตรการ: "ก", ผลผลิต: "#REF!", ผลลัพธ์: "#REF!" });
    expect(
      contentSays(copyRules, "outcome-repeats-output", grid({ ...results, errors: ["E2", "F2"] })),
    ).toEqual([]);
    const none = sheet("ผลการดำเนินการ", "| ที่ | มาตรการ | ผลผลิต |\n| ๑ | ก | คู่มือการปฏิบัติงาน |");
    expect(contentSays(copyRules, "outcome-repeats-output", grid(none))).toEqual([]);
  });
});

const STEPS =
  "๑. งานพัสดุจัดทำทะเบียนทรัพย์สินและแบบยืม\n๒. นายกเทศมนตรีลงนามประกาศแจ้งทุกกอง\n๓. งานธุรการนำประกาศลงเว็บไซต์ของเทศบาล";
const GUIDELINE = "- กำหนดผู้ดูแลทรัพย์สินของแต่ละกอง\n- ตรวจนับทรัพย์สินทุกสิ้นไตรมาส";

describe("details-repeat-plan", () => {
  const details = (text: string, plan: Texts = {}) =>
    says(
      "details-repeat-plan",
      [{ ที่: "๔", มาตรการ: "ก", แนวทางการปฏิบัติ: GUIDELINE, "ขั้นตอน/วิธีการปฏิบัติ": STEPS, ...plan }],
      [{ ที่: "๔", มาตรการ: "ก", รายละเอียดการดำเนินงาน: text }],
    );

  it.each([
    ["the steps as they are", STEPS, "ขั้นตอน/วิธีการปฏิบัติ"],
    [
      "the steps as bullets with other blanks",
      STEPS.replace(/[๑-๓]\. /g, "-").replace(/ประกาศ/g, "ประ กาศ"),
      "ขั้นตอน/วิธีการปฏิบัติ",
    ],
    ["the steps with a word changed", STEPS.replace("ลงนาม", "ออก"), "ขั้นตอน/วิธีการปฏิบัติ"],
    ["the steps with markup", `<p>${STEPS.replace(/\n/g, "</p><p>")}</p>`, "ขั้นตอน/วิธีการปฏิบัติ"],
    ["the guideline", GUIDELINE, "แนวทางการปฏิบัติ"],
    ["the steps with a year alone", `${STEPS} ๒๕๖๗`, "ขั้นตอน/วิธีการปฏิบัติ"],
  ])("finds %s", (_, text, title) => {
    const [said, ...rest] = details(text);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "check", cell: "C2", measure: 4 });
    expect(said?.message).toContain(`มาตรการที่ ๔ ช่องรายละเอียดการดำเนินงาน (เซลล์ C2) ซ้ำกับแผน ช่อง${title} — `);
  });

  it.each([
    "งานพัสดุจัดทำทะเบียนครบ ๓๔๒ รายการเมื่อวันที่ ๑๒ มกราคม ๒๕๖๗ และตรวจนับแล้ว ๒ ครั้ง",
    STEPS.replace("แบบยืม", "แบบยืม ๓๔๒ รายการ").replace("แจ้งทุกกอง", "เมื่อ ๑๒ ม.ค. ๒๕๖๗ แจ้งครบ ๕ กอง"),
    "ทำแล้วตามแผน",
    "-",
    "",
  ])("stays silent on what was really done: %s", (text) => {
    expect(details(text)).toEqual([]);
  });

  it("stays silent where the plan's cells are empty", () => {
    expect(details(STEPS, { แนวทางการปฏิบัติ: "", "ขั้นตอน/วิธีการปฏิบัติ": "-" })).toEqual([]);
  });
});

describe("measures-alike", () => {
  const alike = (...plan: readonly Texts[]) =>
    says(
      "measures-alike",
      plan.map((texts, index) => ({ ที่: String(index + 1), มาตรการ: `มาตรการ ${index + 1}`, ...texts })),
      [],
    );

  it("finds the later of two measures with nearly the same steps", () => {
    const [said, ...rest] = alike(
      { "ขั้นตอน/วิธีการปฏิบัติ": STEPS },
      { "ขั้นตอน/วิธีการปฏิบัติ": "๑. จัดอบรมเรื่องประโยชน์ทับซ้อนแก่บุคลากรใหม่ทุกคนภายในไตรมาสแรก" },
      { "ขั้นตอน/วิธีการปฏิบัติ": STEPS.replace("แบบยืม", "แบบคืน") },
    );
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "advice", cell: "E4", measure: 3, values: { other: "1" } });
    expect(said?.message).toMatch(/^มาตรการที่ ๓ ช่องขั้นตอน\/วิธีการปฏิบัติ \(เซลล์ E4\) คล้ายกับมาตรการที่ ๑ — /);
  });

  it("tells a pair once, though steps and guideline are both alike, and a guideline alone", () => {
    const both = { "ขั้นตอน/วิธีการปฏิบัติ": STEPS, แนวทางการปฏิบัติ: GUIDELINE };
    expect(alike(both, both).map(({ cell }) => cell)).toEqual(["E3"]);
    expect(alike(both, { แนวทางการปฏิบัติ: GUIDELINE }).map(({ cell }) => cell)).toEqual(["D3"]);
  });

  it.each([
    ["short steps that any measure may have", "ประชุมชี้แจงเจ้าหน้าที่", "ประชุมชี้แจงเจ้าหน้าที่"],
    [
      "the same way of working on another subject",
      "๑. งานพัสดุจัดทำประกาศเรื่องการยืมทรัพย์สิน ๒. เผยแพร่ประกาศเรื่องการยืมทรัพย์สิน",
      "๑. งานคลังจัดทำประกาศเรื่องรายรับรายจ่าย ๒. เผยแพร่ประกาศเรื่องรายรับรายจ่าย",
    ],
    ["the same work in another order", STEPS, STEPS.split("\n").reverse().join("\n")],
    ["empty steps", "", "-"],
  ])("stays silent on %s", (_, first, second) => {
    expect(alike({ "ขั้นตอน/วิธีการปฏิบัติ": first }, { "ขั้นตอน/วิธีการปฏิบัติ": second })).toEqual([]);
  });

  it("leaves the same measure twice to its own rule", () => {
    const same = { มาตรการ: "มาตรการดูแลทรัพย์สิน", "ขั้นตอน/วิธีการปฏิบัติ": STEPS };
    expect(alike(same, { ...same, มาตรการ: "มาตรการดูแล ทรัพย์สิน" })).toEqual([]);
    expect(
      contentSays(
        copyRules,
        "measures-alike",
        grid(sheet("แผนมาตรการ", "| ที่ | แนวทาง | ขั้นตอน |\n| ๑ | ก | ข |")),
      ),
    ).toEqual([]);
  });

  it("needs no names, and shares its readings of a cell with the other rules", () => {
    const rows = STEPS.replace(/\n/g, "\\n");
    const plan = sheet("แผนมาตรการ", `| ที่ | แนวทาง | ขั้นตอน |\n| ๑ | ก | ${rows} |\n| ๒ | ข | ${rows} |`);
    const book = readBook(
      grid(plan, table("results", { ที่: "๑", รายละเอียดการดำเนินงาน: STEPS, ผลผลิต: "คู่มือ" })),
    );
    expect(copyRules.map(({ find }) => find(book, CONTEXT).length)).toEqual([0, 1, 1]);
  });

  it("compares a thousand long measures without a noticeable wait", () => {
    const words = ["ทะเบียน", "ประกาศ", "ประชุม", "คู่มือ", "รายงาน", "แผนงาน", "คำสั่ง", "ระเบียบ"];
    const plan = Array.from({ length: 1_000 }, (_, index) => {
      const steps = Array.from(
        { length: 60 },
        (_, step) => words[(index * 7 + step * step * (index % 11)) % words.length],
      );
      return { "ขั้นตอน/วิธีการปฏิบัติ": steps.join("และ") };
    });
    const start = performance.now();
    alike(...plan);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
