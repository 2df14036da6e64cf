import { describe, expect, it } from "vitest";
import { GOOD_THAI } from "../corpus.ts";
import { agency, grid, table } from "../table.ts";
import { codes, type Said, withResult, yearsSay } from "./years-say.ts";

const FACTS = [
  "ปีงบประมาณของมาตรการ",
  "ปีงบประมาณของรายงานผล",
  "ปีของผลประเมิน ITA ที่นำมาวิเคราะห์",
  "ปีที่ใช้ประเมิน ITA",
];

/** The agency sheet with these four years, in its order. */
const years = (...texts: readonly string[]) =>
  grid(agency(Object.fromEntries(FACTS.map((label, index) => [label, texts[index] as string]))));

/** A workbook whose one result says this, in a report of 2566. */
const saying = (text: string, facts: Readonly<Record<string, string>> = {}) =>
  withResult("", { รายละเอียดการดำเนินงาน: text }, facts);

const only = (said: readonly Said[]): Said => {
  expect(said).toHaveLength(1);
  return said[0] as Said;
};
const fixOf = (said: readonly Said[]): string | undefined => only(said).fix?.after;

describe("year-gregorian", () => {
  it.each([
    ["2023", "2566"],
    ["๒๐๒๓", "๒๕๖๖"],
    ["พ.ศ. 2023", "พ.ศ. 2566"],
    ["ค.ศ. 2023", "พ.ศ. 2566"],
    ["คศ. ๒๐๒๓", "พศ. ๒๕๖๖"],
  ])("finds %s among the agency's years, and mends it to %s", (text, after) => {
    const said = only(yearsSay(years("2566", text, "2565", "2566")));
    expect(said).toMatchObject({ code: "year-gregorian", level: "must", column: FACTS[1] });
    expect(said.fix).toMatchObject({ before: text, after, safe: false });
    const written = /[๐-๙]/.test(text) ? "๒๕๖๖" : "2566";
    expect(said.message).toContain(`ซึ่งเป็นปี ค.ศ. — พิมพ์เป็นปี พ.ศ. เช่น ${written}`);
  });

  it("finds each of the agency's years", () => {
    expect(codes(yearsSay(years("2023", "2023", "2022", "2023")))).toEqual(Array(4).fill("year-gregorian"));
  });

  it.each([
    ["มีนาคม 2023", "มีนาคม 2566"],
    ["๑ ต.ค. ๒๐๒๒ – ๓๐ ก.ย. ๒๐๒๓", "๑ ต.ค. ๒๕๖๕ – ๓๐ ก.ย. ๒๕๖๖"],
    ["5/7/2023", "5/7/2566"],
    ["5 กรกฎาคม พ.ศ. 2023 (ค.ศ. 2023)", "5 กรกฎาคม พ.ศ. 2566 (ค.ศ. 2023)"],
  ])("finds it in the period %s, and mends it", (text, after) => {
    expect(fixOf(yearsSay(withResult(text)))).toBe(after);
  });

  it("finds it in the day of the report", () => {
    expect(fixOf(yearsSay(withResult("", {}, { วันที่รายงาน: "30 กันยายน 2023" })))).toBe("30 กันยายน 2566");
    expect(fixOf(yearsSay(withResult("", {}, { วันที่รายงาน: "ลงวันที่ (ปี 2023)" })))).toBe("ลงวันที่ (ปี 2566)");
  });

  it("mends a real date that is shown with its C.E. year into words, in the workbook's digits", () => {
    const dated = withResult("1/3/2023", {}, {}, { dates: { D2: "2023-03-01" } });
    expect(fixOf(yearsSay(dated))).toBe("๑ มีนาคม ๒๕๖๖");
    expect(fixOf(yearsSay(dated, { digits: "arabic" }))).toBe("1 มีนาคม 2566");
  });

  it("offers no fix where the digits stand apart", () => {
    const said = only(yearsSay(withResult("มีนาคม 2 0 2 3")));
    expect(said.fix).toBeUndefined();
    expect(said.values.example).toBe("มีนาคม ๒๕๖๖");
  });

  it.each([
    ["ประกาศใช้ในปี 2023 แล้ว", "ประกาศใช้ในปี 2566 แล้ว"],
    ["ประจำปีงบประมาณ พ.ศ. 2023", "ประจำปีงบประมาณ พ.ศ. 2566"],
    ["ปีงบประมาณ ๒๐๒๓ และปี 2022", "ปีงบประมาณ ๒๕๖๖ และปี 2565"],
    ["ตามแผน พ.ศ. 2023 – 2027", "ตามแผน พ.ศ. 2566 – 2570"],
    ["ITA ปี 2023 ISO 9001:2015", "ITA ปี 2566 ISO 9001:2015"],
  ])("finds it in running text: %s", (text, after) => {
    const said = yearsSay(saying(text));
    expect(codes(said)).toEqual(["year-gregorian"]);
    expect(fixOf(said)).toBe(after);
    expect(yearsSay(saying(after)).filter(({ code }) => code === "year-gregorian")).toEqual([]);
  });

  it.each([
    "ได้รับการรับรองมาตรฐาน ISO 9001:2015",
    "มาตรฐาน ISO 9001 ปี 2015",
    "อบรมตามหลักสูตร Digital Government 2023",
    "เริ่มใช้ในปี ค.ศ. 2023",
    "ตั้งแต่ ค.ศ. 2020",
    "โรคติดเชื้อไวรัสโคโรนา 2019",
    "https://www.huaithonglang.go.th/ปี2023/index.html",
    "ปี 2566 (2023)",
    "ปี 2023 (พ.ศ. 2566)",
    "ปี 2023/2566",
    "ผู้รับบริการต่อปี 2000 คน",
    "ปีละ 2000 บาท",
    "ตลอดปี 2000 ราย",
    "โทร. 2034",
    "ปีงบประมาณ ๒๕๖๖",
  ])("stays silent on %s", (text) => {
    expect(yearsSay(saying(text))).toEqual([]);
  });

  it("stays silent on a period that says ค.ศ., and on years that cannot be read", () => {
    expect(yearsSay(withResult("มีนาคม ค.ศ. 2023"))).toEqual([]);
    expect(codes(yearsSay(years("2566", "ปีนี้", "2565", "2566")))).toEqual(["years-disagree"]);
  });
});

describe("year-other", () => {
  it("finds a year of assessment where the agency sheet names another", () => {
    const text = "ใช้ประกอบการประเมินผล ITA ของเทศบาลปี พ.ศ. ๒๕๖๗ เป็นหลัก";
    const said = only(yearsSay(saying(text)));
    expect(said).toMatchObject({ code: "year-other", level: "check", cell: "C2" });
    expect(said.message).toBe(
      "มาตรการที่ ๑ ช่องรายละเอียดการดำเนินงาน (เซลล์ C2) มีคำว่า “ปี พ.ศ. ๒๕๖๗” แต่ปีในชีตข้อมูลหน่วยงานคือ ๒๕๖๕ และ ๒๕๖๖ — ถ้าเป็นข้อความจากรายงานเก่า พิมพ์ปีใหม่ เช่น ปี พ.ศ. ๒๕๖๖",
    );
  });

  it.each([
    ["ประจำปีงบประมาณ พ.ศ. ๒๕๖๓", "ปีงบประมาณ พ.ศ. ๒๕๖๓", "ปีงบประมาณ พ.ศ. ๒๕๖๖"],
    ["ประกาศผล ITA ปี 2562", "ปี 2562", "ปี 2566"],
    ["ประกาศคะแนน ITA ปี 2562", "ปี 2562", "ปี 2566"],
    ["ผลการประเมินคุณธรรมและความโปร่งใส ประจำปี พ.ศ. ๒๕๖๔", "ปี พ.ศ. ๒๕๖๔", "ปี พ.ศ. ๒๕๖๖"],
    ["ปีงบประมาณ ๒๕๖๖ และในบรรทัดถัดลงมา\nปีงบประมาณ ๒๕๖๓", "ปีงบประมาณ ๒๕๖๓", "ปีงบประมาณ ๒๕๖๖"],
    ["ใช้จ่ายงบประมาณประจำปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๖"],
  ])("finds %s", (text, seen, example) => {
    expect(only(yearsSay(saying(text)))).toMatchObject({ code: "year-other", values: { seen, example } });
  });

  it("finds it in the preface and in the plan", () => {
    const plan = table("plan", { ที่: "๑", มาตรการ: "มาตรการประจำปีงบประมาณ ๒๕๖๓" });
    const said = yearsSay(grid(agency({ คำนำ: "รายงานประจำปีงบประมาณ ๒๕๖๓" }), plan));
    expect(codes(said)).toEqual(["year-other", "year-other"]);
  });

  it.each([
    "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ และผลประเมิน ITA ปี ๒๕๖๕",
    "ตามพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. ๒๕๖๑ กำหนดให้การประเมิน ITA",
    "พระราชบัญญัติงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ๒๕๖๓",
    "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (พ.ศ. ๒๕๖๑ – ๒๕๘๐) และการประเมิน ITA",
    "แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖ – ๒๕๗๐)",
    "แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๗๐",
    "แผนงาน พ.ศ. ๒๕๖๐ – ปี ๒๕๖๔ เพื่อ ITA",
    "คำสั่งที่ ๑๒๓/๒๕๖๓ ลงวันที่ ๕ มีนาคม ๒๕๖๓",
    "คะแนน ITA เมื่อเทียบกับปี ๒๕๖๓ ดีขึ้น",
    "ผู้รับบริการเพิ่มขึ้นจากปีงบประมาณ ๒๕๖๓",
    "คะแนน ITA สูงกว่าปี ๒๕๖๓",
    "ดำเนินการตั้งแต่ปีงบประมาณ ๒๕๖๓",
    "ผลประเมิน ITA ปี ๒๕๖๓ และปี ๒๕๖๕",
    "คะแนนประเมิน ITA ปี ๒๕๖๔ ได้ ๘๕.๒๐ คะแนน ปี ๒๕๖๕ ได้ ๙๐.๑๐ คะแนน",
    "จัดทำเทศบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
    "นำผลไปปรับปรุงต่อเนื่องในปีงบประมาณ ๒๕๖๗",
    "ได้คะแนน ITA 92.45 ในปี ๒๕๖๓",
    "ผลประเมิน ITA ปี ๒๕๖๓ ได้ ๘๘ คะแนน",
    "จัดตั้งศูนย์บริการเมื่อปี ๒๕๔๒",
    "ได้รับรางวัลองค์กรปกครองส่วนท้องถิ่นดีเด่น ปี ๒๕๖๐",
  ])("stays silent on %s", (text) => {
    expect(yearsSay(saying(text))).toEqual([]);
  });

  it("stays silent on years that other rules judge, and while one of the four is unknown", () => {
    expect(yearsSay(withResult("ตลอดปีงบประมาณ ๒๕๖๗")).map(({ code }) => code)).not.toContain("year-other");
    expect(yearsSay(saying("ประจำปีงบประมาณ ๒๕๖๓", { "ปีที่ใช้ประเมิน ITA": "" }))).toEqual([]);
  });
});

describe("years-disagree", () => {
  const say = (assessed: number, ...texts: readonly string[]) => yearsSay(years(...texts), {}, assessed);

  it("finds a report of another year than the ruleset asks for", () => {
    const said = only(say(2566, "๒๕๖๖", "๒๕๖๕", "๒๕๖๕", "๒๕๖๖"));
    expect(said).toMatchObject({ code: "years-disagree", level: "check", column: FACTS[1] });
    expect(said.message).toContain("เป็นปี ๒๕๖๕ แต่การประเมิน ITA ปี ๒๕๖๖ ใช้ปี ๒๕๖๖ — ");
    const later = only(say(2567, "๒๕๖๗", "๒๕๖๗", "๒๕๖๖", "๒๕๖๗"));
    expect(later.message).toContain("แต่การประเมิน ITA ปี ๒๕๖๗ ใช้ปี ๒๕๖๖ — ");
  });

  it("finds a plan and an analysis of other years", () => {
    expect(only(say(2566, "๒๕๖๔", "๒๕๖๖", "๒๕๖๕", "๒๕๖๖")).column).toBe(FACTS[0]);
    expect(only(say(2566, "๒๕๖๖", "๒๕๖๖", "๒๕๖๖", "๒๕๖๖")).column).toBe(FACTS[2]);
    expect(only(say(2569, "๒๕๖๗", "๒๕๖๘", "๒๕๖๘", "๒๕๖๙")).values.fits).toBe("๒๕๖๙ หรือ ๒๕๖๘");
  });

  it("doubts the assessed year where the three others agree on another", () => {
    const later = only(say(2567, "๒๕๖๘", "๒๕๖๗", "๒๕๖๗", "๒๕๖๗"));
    expect(later).toMatchObject({ column: FACTS[3], values: { named: "๒๕๖๗", fits: "๒๕๖๘" } });
    const all = only(say(2566, "๒๕๖๕", "๒๕๖๕", "๒๕๖๔", "๒๕๖๖"));
    expect(all.column).toBe(FACTS[3]);
    expect(all.message).toContain("เป็นปี ๒๕๖๖ แต่ปีอื่นในชีตนี้เข้ากับการประเมิน ITA ปี ๒๕๖๕ — ");
    expect(codes(say(2566, "๒๕๖๔", "๒๕๖๕", "๒๕๖๕", "๒๕๖๖"))).toHaveLength(2);
    expect(codes(say(2566, "๒๕๖๔", "", "๒๕๖๑", "๒๕๖๖"))).toHaveLength(2);
  });

  it("finds a year that is none", () => {
    const said = only(say(2566, "๒๕๖๖", "ปีนี้", "๒๕๖๕", "๒๕๖๖"));
    expect(said.message).toContain("มีข้อความ “ปีนี้” ซึ่งอ่านเป็นปีไม่ได้ — พิมพ์ปี พ.ศ. สี่หลัก เช่น ๒๕๖๗");
    expect(codes(say(2566, "๒๕๖", "๒๕๖๖", "๒๕๖๕", "สี่ปี"))).toEqual(["years-disagree", "years-disagree"]);
  });

  it.each([
    [2564, "2564", "2564", "2563", "2564"],
    [2566, "๒๕๖๖", "๒๕๖๖", "๒๕๖๕", "๒๕๖๖"],
    [2566, "2023", "๖๖", "ปี ๒๕๖๕", "พ.ศ. 2566"],
    [2567, "๒๕๖๗", "๒๕๖๖", "๒๕๖๖", "๒๕๖๗"],
    [2567, "๒๕๖๖", "๒๕๖๖", "๒๕๖๖", "๒๕๖๗"],
    [2567, "๒๕๖๖", "๒๕๖๖", "๒๕๖๕", "๒๕๖๗"],
    [2569, "๒๕๖๙", "๒๕๖๘", "๒๕๖๘", "๒๕๖๙"],
    [2566, "๒๕๖๔", "๒๕๖๕", "๒๕๖๑", ""],
    [2566, "", "๒๕๖๖", "", "๒๕๖๖"],
    [2566, "-", "…", "", "๒๕๖๖"],
  ])("stays silent on years that fit the assessment of %s: %s, %s, %s, %s", (assessed, ...texts) => {
    expect(codes(say(assessed, ...texts)).filter((code) => code === "years-disagree")).toEqual([]);
  });

  it("stays silent on error values and without the sheet", () => {
    const broken = { ...agency({ [FACTS[1] as string]: "#REF!" }), errors: ["B6"] };
    expect(yearsSay(grid(broken))).toEqual([]);
    expect(yearsSay(grid())).toEqual([]);
  });
});

describe("the rules of years", () => {
  it("stay silent on good official Thai", () => {
    const four = years("๒๕๖๗", "๒๕๖๖", "๒๕๖๖", "๒๕๖๗").sheets;
    const results = table("results", ...GOOD_THAI.map((รายละเอียดการดำเนินงาน) => ({ รายละเอียดการดำเนินงาน })));
    expect(yearsSay({ sheets: [...four, results] }, {}, 2567)).toEqual([]);
  });

  it("stay quick on cells of 30,000 characters", () => {
    const start = performance.now();
    for (const text of [
      "ปี 2000 คน ",
      "ปีงบประมาณ ๒๕๖๓ – ๒๕๖๔ ",
      "ปี",
      "พ.ศ. ",
      "ปี 2023 ",
      "ISO ปี 2015 ",
      " ",
      "2",
      "ปีงบประมาณ ๒๕๖๓\n",
    ])
      yearsSay(saying(text.repeat(30_000 / text.length)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
