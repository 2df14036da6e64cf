import { describe, expect, it } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { readBook } from "../../../measures/read.ts";
import type { RuleContext } from "../../../measures/rule.ts";
import { cellRules } from "../../../measures/rules/cells.ts";
import { chooseRuleset } from "../../../measures/rulesets/index.ts";
import { AGENCY_LABELS } from "../../../measures/workbook.ts";
import { agency, grid, sheet, table } from "../table.ts";
import { saysPlainly, structureSays } from "./says.ts";

const say = (code: string, from: Grid, context?: Partial<RuleContext>) =>
  structureSays(cellRules, code, from, context);

const PLANNED: Readonly<Record<string, string>> = {
  ที่: "๒",
  ตัวชี้วัด: "การใช้งบประมาณ",
  มาตรการ: "มาตรการเปิดเผยข้อมูลการใช้จ่ายงบประมาณ",
  แนวทางการปฏิบัติ: "- เผยแพร่รายงานการใช้จ่ายทุกไตรมาส",
  "ขั้นตอน/วิธีการปฏิบัติ": "๑. รวบรวมข้อมูล\n๒. เผยแพร่บนเว็บไซต์",
  ผู้รับผิดชอบ: "กองคลัง",
  ระยะเวลา: "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖",
  การกำกับติดตาม: "รายงานผลต่อผู้บริหารทุกไตรมาส",
};
const DONE: Readonly<Record<string, string>> = {
  ที่: "๒",
  มาตรการ: "มาตรการเปิดเผยข้อมูลการใช้จ่ายงบประมาณ",
  รายละเอียดการดำเนินงาน: "เผยแพร่รายงานการใช้จ่ายครบ ๔ ไตรมาส",
  ระยะเวลาการดำเนินงาน: "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖",
  ผลผลิต: "รายงาน ๔ ฉบับ",
  ผลลัพธ์: "ผู้เข้าชมเพิ่มขึ้นร้อยละ ๒๐",
  สถานะ: "แล้วเสร็จ",
};

const planned = (facts: Readonly<Record<string, string>>) =>
  grid(agency(), table("plan", { ...PLANNED, ...facts }), table("results", DONE));
const done = (facts: Readonly<Record<string, string>>, plan: Readonly<Record<string, string>> = {}) =>
  grid(agency(), table("plan", { ...PLANNED, ...plan }), table("results", { ...DONE, ...facts }));

describe("cell-error", () => {
  it("finds #NAME? and explains how to type a text that begins with a dash", () => {
    const [said, ...rest] = say("cell-error", planned({ แนวทางการปฏิบัติ: "#NAME?" }));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", cell: "D2", measure: 2, values: { error: "#NAME?" } });
    expect(said).not.toHaveProperty("fix");
    expect(said?.message).toContain("ช่องแนวทางการปฏิบัติ แสดง #NAME? (เซลล์ D2)");
    expect(said?.message).toContain("'- จัดทำคู่มือ");
    saysPlainly(said?.message as string);
  });

  it.each(["#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#ERROR!", " #REF! "])(
    "finds the text %s in any table and in the agency's facts",
    (text) => {
      expect(say("cell-error", done({ ผลผลิต: text }))).toHaveLength(1);
      expect(say("cell-error", grid(agency({ อำเภอ: text })))).toHaveLength(1);
      const [said] = say("cell-error", grid(table("analysis", { ตัวชี้วัด: "การใช้อำนาจ", คะแนน: text })));
      saysPlainly(said?.message as string);
    },
  );

  it("finds a cell that its source calls an error, whatever it shows", () => {
    const plan = table("plan", PLANNED, { ...PLANNED, มาตรการ: "" });
    const said = say("cell-error", grid({ ...plan, errors: ["C2", "C3"] }));
    expect(said.map(({ cell }) => cell)).toEqual(["C2", "C3"]);
    expect(said[1]?.message).toContain("แสดง รหัสแทนข้อความ (เซลล์ C3)");
  });

  it.each(["ข้อ #๑", "#ITA2567", "พบรหัส #REF! ในไฟล์เดิม", "- ไม่มี", "N/A", "# เป้าหมาย"])(
    "stays silent on %s",
    (text) => {
      expect(say("cell-error", done({ หมายเหตุ: text }))).toEqual([]);
    },
  );
});

describe("text-too-long", () => {
  it("finds a cell over the limit and says both numbers", () => {
    const [said] = say("text-too-long", done({ รายละเอียดการดำเนินงาน: "ก".repeat(30_001) }));
    expect(said).toMatchObject({
      level: "must",
      cell: "C2",
      values: { characters: "30001", limit: "30000" },
    });
    expect(said?.message).toContain("ยาว ๓๐,๐๐๑ ตัวอักษร ระบบรับได้ ๓๐,๐๐๐ ตัวอักษร (เซลล์ C2)");
    saysPlainly(said?.message as string);
  });

  it("finds it in every sheet", () => {
    const long = "ก".repeat(32_000);
    expect(
      say("text-too-long", grid(agency({ คำนำ: long }), table("analysis", { ประเด็นที่ต้องพัฒนา: long }))),
    ).toHaveLength(2);
  });

  it("is told beside an error value of the same workbook, each by its own rule", () => {
    const book = readBook(done({ รายละเอียดการดำเนินงาน: "ก".repeat(30_001), ผลผลิต: "#REF!" }));
    const context: RuleContext = {
      ruleset: chooseRuleset(2566).ruleset,
      asOf: undefined,
      round: 12,
      digits: "thai",
    };
    const columns = cellRules
      .slice(0, 2)
      .map((rule) => rule.find(book, context).map((hit) => "at" in hit && hit.at.id));
    expect(columns).toEqual([["results.output"], ["results.details"]]);
  });

  it.each([0, 3_000, 30_000])("stays silent on %i characters", (length) => {
    expect(say("text-too-long", done({ รายละเอียดการดำเนินงาน: "ก".repeat(length) }))).toEqual([]);
  });
});

describe("required-empty in the plan", () => {
  it("finds a measure without a responsible unit and gives an example from its row", () => {
    const [said, ...rest] = say("required-empty", planned({ ผู้รับผิดชอบ: "" }));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", cell: "F2", column: "ผู้รับผิดชอบ", measure: 2 });
    expect(said?.message).toBe("มาตรการที่ ๒ ยังไม่มีผู้รับผิดชอบ (เซลล์ F2) — พิมพ์ชื่อส่วนราชการ เช่น กองคลัง");
  });

  it.each([
    ["มาตรการ", "เช่น มาตรการด้านการใช้งบประมาณ"],
    ["แนวทางการปฏิบัติ", "เช่น จัดทำคู่มือ"],
    ["ขั้นตอน/วิธีการปฏิบัติ", "เช่น ๑. แต่งตั้ง"],
    ["การกำกับติดตาม", "เช่น กองคลังรายงานผลต่อผู้บริหารทุกไตรมาส"],
  ])("finds an empty %s", (header, example) => {
    const [said, ...rest] = say("required-empty", planned({ [header]: " \n" }));
    expect(rest).toEqual([]);
    expect(said?.message).toContain(`มาตรการที่ ๒ ยังไม่มี${header === "มาตรการ" ? "ชื่อ" : ""}${header}`);
    expect(said?.message).toContain(example);
    saysPlainly(said?.message as string);
  });

  it.each(["-", " – ", "...", "……………", "_____", "\u200b"])("finds a cell that holds only %j", (text) => {
    expect(say("required-empty", planned({ ผู้รับผิดชอบ: text }))).toHaveLength(1);
  });

  it("says what stands there instead of a text", () => {
    const [said] = say("required-empty", planned({ ผู้รับผิดชอบ: "-" }));
    expect(said?.message).toContain("มาตรการที่ ๒ ช่องผู้รับผิดชอบ มีเพียง “-” (เซลล์ F2)");
  });

  it.each([
    [{ มาตรการ: "มาตรการควบคุมงานก่อสร้าง" }, "กองช่าง"],
    [{ มาตรการ: "มาตรการบริหารงานบุคคล", แนวทางการปฏิบัติ: "ประกาศเกณฑ์" }, "สำนักปลัด"],
    [{ มาตรการ: "มาตรการอื่น", แนวทางการปฏิบัติ: "จัดประชุม" }, "กองคลัง"],
  ])("takes the unit of the example from what the row speaks of: %j", (facts, unit) => {
    const [said] = say("required-empty", planned({ ...facts, ผู้รับผิดชอบ: "" }));
    expect(said?.message).toContain(`เช่น ${unit}`);
  });

  it("takes the unit from the guideline where the plan has no column for the measure", () => {
    const plan = sheet("แผนมาตรการ", "| ที่ | แนวทาง | ผู้รับผิดชอบ |\n| ๑ | ควบคุมงานก่อสร้าง | |");
    expect(say("required-empty", grid(plan))[0]?.message).toContain("เช่น กองช่าง");
  });

  it("falls back to a general example where the row suggests none", () => {
    const long = "การพัฒนาระบบงานและการให้บริการประชาชนของหน่วยงานให้มีความรวดเร็วทันสมัยและเป็นธรรม";
    const rows = planned({ ตัวชี้วัด: long, มาตรการ: "", ผู้รับผิดชอบ: "", การกำกับติดตาม: "", แนวทางการปฏิบัติ: "" });
    const messages = say("required-empty", rows).map(({ message }) => message);
    expect(messages[0]).toContain("เช่น มาตรการด้านการให้บริการประชาชน");
    expect(messages.slice(-1)[0]).toContain("เช่น รายงานผลต่อผู้บริหารทุกไตรมาส");
  });

  it("stays silent on a row that only carries what the form filled in", () => {
    const plan = table("plan", PLANNED, { ที่: "๓", ตัวชี้วัด: "การใช้อำนาจ" });
    expect(say("required-empty", grid(plan))).toEqual([]);
  });

  it.each([
    ["has no row", []],
    ["holds only what the form fills in", [{ ที่: "๑", ตัวชี้วัด: "การใช้อำนาจ" }, { ที่: "๒" }]],
  ])("finds a plan that %s, once and about the sheet", (_, rows) => {
    const [said, ...rest] = say("required-empty", grid(agency(), table("plan", ...rows), table("results")));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", sheet: "แผนมาตรการ" });
    expect(said).not.toHaveProperty("cell");
    expect(said?.message).toBe(
      "ชีตแผนมาตรการ ยังไม่มีมาตรการ — พิมพ์ชื่อมาตรการในแถวใต้หัวตาราง เช่น มาตรการด้านการให้บริการประชาชน",
    );
  });

  it("leaves a plan without a header row, and one that is absent, to their own rules", () => {
    expect(say("required-empty", grid(sheet("แผนมาตรการ", "| แผนของเรา |")))).toEqual([]);
    expect(say("required-empty", grid(table("results", DONE)))).toEqual([]);
  });

  it("calls what a measure lacks its name, whatever the column is called", () => {
    const lacking = (header: string) =>
      say("required-empty", grid(sheet("แผนมาตรการ", `| ที่ | ${header} | แนวทาง |\n| ๕ | | ประกาศ |`)))[0]
        ?.message;
    expect(lacking("มาตรการ")).toContain("มาตรการที่ ๕ ยังไม่มีชื่อมาตรการ (เซลล์ B2)");
    expect(lacking("ชื่อโครงการ")).toContain("มาตรการที่ ๕ ยังไม่มีชื่อโครงการ (เซลล์ B2)");
  });

  it("stays silent on a cell whose error hides what was typed", () => {
    const plan = { ...table("plan", { ...PLANNED, ผู้รับผิดชอบ: "" }), errors: ["F2"] };
    expect(say("required-empty", grid(plan))).toEqual([]);
  });

  it("stays silent on a column that the sheet lacks, and on optional cells", () => {
    const plan = sheet(
      "แผนมาตรการ",
      "| ที่ | มาตรการ | แนวทาง | ขั้นตอน |\n| ๑ | เปิดเผยข้อมูล | ประกาศ | ๑. ประกาศ |",
    );
    expect(say("required-empty", grid(plan))).toEqual([]);
    expect(say("required-empty", planned({ ระยะเวลา: "", ตัวชี้วัด: "-" }))).toEqual([]);
  });

  it.each([
    { ผู้รับผิดชอบ: "ทุกส่วนราชการ" },
    { ผู้รับผิดชอบ: "-สำนักปลัด\n-กองคลัง" },
    { การกำกับติดตาม: "รายงาน ๑ ครั้ง/ปี" },
    { "ขั้นตอน/วิธีการปฏิบัติ": "ตามแนวทาง" },
  ])("stays silent on %j", (facts) => {
    expect(say("required-empty", planned(facts))).toEqual([]);
  });
});

describe("required-empty in the results", () => {
  it.each([
    ["รายละเอียดการดำเนินงาน", "must", "must", "พิมพ์สิ่งที่ได้ทำไปแล้ว"],
    ["ระยะเวลาการดำเนินงาน", "must", "must", "เช่น ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖"],
    ["ผลผลิต", "must", "check", "เช่น คู่มือการปฏิบัติงาน ๑ เล่ม"],
    ["ผลลัพธ์", "must", "check", "เช่น ผู้รับบริการพึงพอใจร้อยละ ๙๐"],
  ])("finds an empty %s: %s at twelve months, %s at six", (header, year, half, example) => {
    const [said, ...rest] = say("required-empty", done({ [header]: "" }));
    expect(rest).toEqual([]);
    expect(said?.level).toBe(year);
    expect(said?.message).toContain(`มาตรการที่ ๒ ยังไม่มี${header}`);
    expect(said?.message).toContain(example);
    saysPlainly(said?.message as string);
    expect(say("required-empty", done({ [header]: "" }), { round: 6 })[0]?.level).toBe(half);
  });

  it("takes twelve months while the round cannot be read", () => {
    expect(say("required-empty", done({ ผลลัพธ์: "-" }), { round: undefined })[0]?.level).toBe("must");
  });

  it("gives a month of the report's fiscal year where the plan names no period", () => {
    const from = (facts: Readonly<Record<string, string>>) =>
      say("required-empty", grid(agency(facts), table("results", { ...DONE, ระยะเวลาการดำเนินงาน: "" })))[0]
        ?.message;
    expect(from({ ปีงบประมาณของรายงานผล: "พ.ศ. 2568" })).toContain("เช่น เดือนมีนาคม ๒๕๖๘");
    expect(
      say("required-empty", grid(table("results", { ...DONE, ระยะเวลาการดำเนินงาน: "" })))[0]?.message,
    ).toContain("เช่น เดือนมีนาคม ๒๕๖๖");
    const plan = { ระยะเวลา: "-" };
    expect(say("required-empty", done({ ระยะเวลาการดำเนินงาน: "" }, plan))[0]?.message).toContain(
      "เช่น เดือนมีนาคม ๒๕๖๖",
    );
  });

  it("names the sheet where the row belongs to no measure", () => {
    const [said] = say("required-empty", grid(table("results", { ...DONE, ที่: "", ผลผลิต: "" })));
    expect(said?.message).toContain("ชีตผลการดำเนินการ ยังไม่มีผลผลิต (เซลล์ E2)");
  });

  it.each(["ยังไม่ดำเนินการ", "ไม่ได้ดำเนินการ", " ยังไม่ ดำเนินการ"])(
    "stays silent on a measure that is %s",
    (status) => {
      const row = { ที่: "๒", มาตรการ: "มาตรการเปิดเผยข้อมูล", สถานะ: status, หมายเหตุ: "รองบประมาณ" };
      expect(say("required-empty", grid(agency(), table("results", row)))).toEqual([]);
    },
  );

  it("stays silent on a row that holds the plan's number and name alone", () => {
    expect(say("required-empty", grid(table("results", { ที่: "๒", มาตรการ: "มาตรการเปิดเผยข้อมูล" })))).toEqual(
      [],
    );
  });

  it("stays silent on empty evidence, notes and status", () => {
    expect(say("required-empty", done({ สถานะ: "", หมายเหตุ: "-" }))).toEqual([]);
  });
});

describe("required-empty in the agency's facts", () => {
  it("stays silent on the example municipality, whose optional facts are left empty", () => {
    expect(say("required-empty", grid(agency()))).toEqual([]);
    expect(say("required-empty", grid(agency({ ผู้ตรวจสอบ: "", วันที่รายงาน: "-", คำนำ: "" })))).toEqual([]);
  });

  it.each(AGENCY_LABELS.filter(({ required }) => required).map(({ label }) => label))(
    "finds %s empty",
    (label) => {
      const [said, ...rest] = say("required-empty", grid(agency({ [label]: "" })));
      expect(rest).toEqual([]);
      expect(said).toMatchObject({ level: "must", column: label });
      expect(said?.message).toContain(`ชีตข้อมูลหน่วยงาน ยังไม่มี${label} (เซลล์ ${said?.cell}) — `);
      expect(said?.message).toContain(" เช่น ");
      saysPlainly(said?.message as string);
    },
  );

  it("gives the years that the assessment asks for", () => {
    const [said] = say("required-empty", grid(agency({ "ปีของผลประเมิน ITA ที่นำมาวิเคราะห์": "" })));
    expect(said?.message).toContain("เช่น ๒๕๖๕");
  });

  it("finds a fact whose row is gone", () => {
    const short = agency();
    const rows = short.rows.filter(([label]) => label !== "อำเภอ");
    const [said, ...rest] = say("required-empty", grid({ ...short, rows }));
    expect(rest).toEqual([]);
    expect(said).not.toHaveProperty("cell");
    expect(said?.message).toBe(
      "ชีตข้อมูลหน่วยงาน ยังไม่มีแถวอำเภอ — เพิ่มแถวที่ช่องรายการ เขียนว่า อำเภอ แล้วพิมพ์ชื่ออำเภอ เช่น ดอนพยอม",
    );
  });

  it("stays silent where the sheet, its header or a column of it is missing", () => {
    expect(say("required-empty", grid())).toEqual([]);
    expect(say("required-empty", grid(sheet("ข้อมูลหน่วยงาน", "| อำเภอ | ดอนพยอม |")))).toEqual([]);
    expect(say("required-empty", grid(sheet("ข้อมูลหน่วยงาน", "| รายการ | คำอธิบาย |")))).toEqual([]);
  });
});
