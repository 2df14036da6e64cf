import { describe, expect, it } from "vitest";
import { indicatorRules } from "../../../measures/rules/indicators.ts";
import { agency, grid, sheet, table } from "../table.ts";
import { type ContentCode, contentSays } from "./content-says.ts";

type Texts = Readonly<Record<string, string>>;
const says = (code: ContentCode, analysis: readonly Texts[], plan: readonly Texts[]) =>
  contentSays(indicatorRules, code, grid(agency(), table("analysis", ...analysis), table("plan", ...plan)));
const analysed = (indicator: string, score = "", weakness = ""): Texts => ({
  ที่: "๑",
  ตัวชี้วัด: indicator,
  คะแนน: score,
  จุดอ่อนที่ต้องแก้ไขเร่งด่วน: weakness,
});
const planned = (indicator: string): Texts => ({ ที่: "๑", ตัวชี้วัด: indicator, มาตรการ: "มาตรการ" });

describe("indicator-unknown", () => {
  const unknown = (text: string) => says("indicator-unknown", [analysed(text)], []);

  it.each([
    ["การใช้งบปประมาณ", "การใช้งบประมาณ"],
    ["ตัวชี้วัดที่ ๑ การปฏิบัตหน้าที่", "การปฏิบัติหน้าที่"],
    ["IIT ๔ การใช้ทรัพย์สินราชการ", "การใช้ทรัพย์สินของราชการ"],
    ["การแก้ปัญหาการทุจริต", "การแก้ไขปัญหาการทุจริต"],
  ])("finds %s and offers the nearest, one by one", (text, nearest) => {
    const [said, ...rest] = unknown(text);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "check", cell: "B2", fix: { after: nearest, safe: false } });
    expect(said?.message).toBe(
      `ช่องตัวชี้วัด เขียนว่า “${text}” (เซลล์ B2) ใกล้เคียงกับตัวชี้วัด “${nearest}” — ถ้าหมายถึงตัวชี้วัดนี้ พิมพ์ ${nearest}`,
    );
  });

  it("finds a text that is like none, in the plan too", () => {
    const [said, ...rest] = says("indicator-unknown", [], [planned("ความพึงพอใจของชุมชน")]);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ sheet: "แผนมาตรการ", cell: "B2" });
    expect(said?.fix).toBeUndefined();
    expect(said?.message).toContain("เลือกจากรายการ เช่น การปฏิบัติหน้าที่ หรือ การใช้งบประมาณ");
  });

  it.each([
    "การปฏิบัติหน้าที่",
    "IIT ๑ การปฏิบัติหน้าที่",
    "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
    "๑. การปฏิบัติหน้าที่",
    "การใช้อำนาจ (IIT)",
    "การใช้ อํานาจ",
    "การใช้งบประมาณ\nการใช้อำนาจ",
    "ตัวชี้วัดที่ ๑๐",
    "7",
    "ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน",
    "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
    "OIT",
    "ทุกตัวชี้วัด",
    "-",
    "",
  ])("stays silent on %j", (text) => {
    expect(unknown(text)).toEqual([]);
  });

  it("finds a number that no indicator has, and leaves errors to another rule", () => {
    expect(unknown("ตัวชี้วัดที่ ๑๒")).toHaveLength(1);
    const broken = { ...table("plan", planned("#REF!")), errors: ["B2"] };
    expect(contentSays(indicatorRules, "indicator-unknown", grid(broken))).toEqual([]);
  });
});

describe("indicator-uncovered", () => {
  const uncovered = (analysis: readonly Texts[], ...plan: readonly string[]) =>
    says("indicator-uncovered", analysis, plan.map(planned));

  it("finds a score below the pass mark without a measure", () => {
    const [said, ...rest] = uncovered(
      [analysed("การใช้อำนาจ", "๘๔.๙๙"), analysed("การใช้งบประมาณ", "๘๐")],
      "การใช้งบประมาณ",
    );
    expect(rest).toEqual([]);
    expect(said).toMatchObject({
      level: "check",
      sheet: "วิเคราะห์ผล ITA",
      cell: "B2",
      values: { indicator: "การใช้อำนาจ" },
    });
    expect(said?.message).toBe(
      "ตัวชี้วัดการใช้อำนาจ ได้ ๘๔.๙๙ คะแนน ต่ำกว่า ๘๕ คะแนน (เซลล์ B2) แต่แผนยังไม่มีมาตรการของตัวชี้วัดนี้ — เพิ่มมาตรการในชีตแผนมาตรการ แล้วเลือก การใช้อำนาจ ในช่องตัวชี้วัด",
    );
  });

  it("finds a weakness without a measure, whatever the score", () => {
    const [said] = uncovered([analysed("คุณภาพการดำเนินงาน", "๙๒", "ไม่มีผังขั้นตอนที่หน้าเคาน์เตอร์")], "การใช้อำนาจ");
    expect(said?.message).toContain("ตัวชี้วัดคุณภาพการดำเนินงาน มีจุดอ่อนที่ต้องแก้ไข (เซลล์ B2)");
  });

  it("finds an indicator that is only nearly named, by the nearest", () => {
    const [said] = uncovered([analysed("การใช้อำนจา", "70")], "การใช้งบประมาณ");
    expect(said?.values.indicator).toBe("การใช้อำนาจ");
    expect(uncovered([analysed("การใช้อำนาจ", "70")], "การใช้อำนจา")).toEqual([]);
  });

  it.each([
    ["๘๕", ""],
    ["๙๐", "-"],
    ["๙๐", "ไม่มี"],
    ["๙๐", "ไม่พบจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน"],
    ["๙๐", "คะแนนอยู่ในระดับดีเยี่ยม"],
    ["", ""],
    ["-", ""],
  ])("stays silent on the score %j with the weakness %j", (score, weakness) => {
    expect(uncovered([analysed("การใช้อำนาจ", score, weakness)], "การใช้งบประมาณ")).toEqual([]);
  });

  it("stays silent where a measure names it by number, instrument or all", () => {
    for (const cover of ["๓", "IIT", "ทุกตัวชี้วัด", "การใช้งบประมาณ และการใช้อำนาจ"]) {
      expect(uncovered([analysed("การใช้อำนาจ", "70")], cover)).toEqual([]);
    }
  });

  it("stays silent where the plan names no indicator, or the analysis no known one", () => {
    expect(uncovered([analysed("การใช้อำนาจ", "70")], "", "-")).toEqual([]);
    expect(uncovered([analysed("ความสุข", "70")], "การใช้อำนาจ")).toEqual([]);
    const without = sheet("วิเคราะห์ผล ITA", "| ที่ | คะแนน | ประเด็นที่ต้องพัฒนา |\n| ๑ | 70 | ก |");
    expect(
      contentSays(indicatorRules, "indicator-uncovered", grid(without, table("plan", planned("การใช้อำนาจ")))),
    ).toEqual([]);
  });
});

describe("score-out-of-range", () => {
  const scored = (score: string) => says("score-out-of-range", [analysed("การใช้อำนาจ", score)], []);

  it.each(["๑๐๑", "-5", "8525", "๑๐๐.๐๑ คะแนน"])("finds %s outside 0 to 100", (text) => {
    const [said] = scored(text);
    expect(said).toMatchObject({ level: "must", cell: "C2", values: { kind: "range", seen: text } });
    expect(said?.message).toContain("อยู่นอกช่วง ๐ ถึง ๑๐๐");
  });

  it.each(["8o.5", "๘๕,๕๐", "ดีมาก", "85.50.1", `85${" ".repeat(30_000)}x`])(
    "finds %s, which is no number",
    (text) => {
      const [said] = scored(text);
      expect(said?.values.kind).toBe("text");
      expect(said?.message).toContain("ระบบยังอ่านเป็นตัวเลขไม่ได้ — พิมพ์เฉพาะตัวเลข เช่น ๘๕.๕๐");
    },
  );

  it.each([
    "85.50",
    "๘๕.๕๐",
    "ร้อยละ ๘๕",
    "๘๕.๕๐ คะแนน",
    "85.5 %",
    "85.50/100",
    "๙๕.๒ (ผ่านดีเยี่ยม)",
    "0",
    "๑๐๐",
    "-",
    "",
    "ไม่มี",
  ])("stays silent on %j", (text) => {
    expect(scored(text)).toEqual([]);
  });

  it("leaves errors to another rule", () => {
    const broken = { ...table("analysis", analysed("การใช้อำนาจ", "#DIV/0!", "#REF!")), errors: ["C2", "D2"] };
    const book = grid(broken, table("plan", planned("การใช้งบประมาณ")));
    expect(contentSays(indicatorRules, "score-out-of-range", book)).toEqual([]);
    expect(contentSays(indicatorRules, "indicator-uncovered", book)).toEqual([]);
  });
});
