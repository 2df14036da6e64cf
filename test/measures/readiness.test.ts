import { describe, expect, it } from "vitest";
import type { RuleCode } from "../../measures/codes.ts";
import type { Finding } from "../../measures/finding.ts";
import type { Grid, GridSheet } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { type ReadinessItem, readiness } from "../../measures/readiness.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import { saysPlainly } from "./rules/says.ts";
import { agency, grid, sheet, table } from "./table.ts";

const { ruleset } = chooseRuleset(2566);

const ANALYSIS = table("analysis", {
  ที่: "๑",
  ตัวชี้วัด: "การใช้งบประมาณ",
  จุดอ่อนที่ต้องแก้ไขเร่งด่วน: "เปิดเผยข้อมูลล่าช้า",
  ประเด็นที่ต้องพัฒนา: "ช่องทางเผยแพร่",
  แนวทางการนำไปปฏิบัติ: "กำหนดรอบเผยแพร่",
});
const PLAN = table("plan", {
  ที่: "๑",
  มาตรการ: "มาตรการเปิดเผยข้อมูล",
  แนวทางการปฏิบัติ: "เผยแพร่ทุกไตรมาส",
  "ขั้นตอน/วิธีการปฏิบัติ": "๑. รวบรวม\n๒. เผยแพร่",
  ผู้รับผิดชอบ: "กองคลัง",
  การกำกับติดตาม: "รายงานทุกไตรมาส",
});
const RESULTS = table("results", {
  ที่: "๑",
  รายละเอียดการดำเนินงาน: "เผยแพร่บนเว็บไซต์ ๔ ครั้ง",
  ระยะเวลาการดำเนินงาน: "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖",
  ผลผลิต: "รายงาน ๔ ฉบับ",
  ผลลัพธ์: "ผู้เข้าชมเพิ่มขึ้นร้อยละ ๒๐",
  สถานะ: "แล้วเสร็จ",
  "หลักฐาน (URL)": "https://www.huaithonglang.go.th/ita",
});
const GOOD = grid(agency(), ANALYSIS, PLAN, RESULTS);

const withSheet = (index: number, other: GridSheet) =>
  grid(...GOOD.sheets.map((sheet, at) => (at === index ? other : sheet)));

const found = (code: RuleCode, sheet: string, cell?: string): Finding => ({
  code,
  level: "check",
  sheet,
  ...(cell !== undefined && { cell }),
  values: {},
});

function item(id: string, from: Grid, ...findings: readonly Finding[]): ReadinessItem {
  return readiness(readBook(from), findings, ruleset).find((other) => other.id === id) as ReadinessItem;
}

describe("readiness", () => {
  it("is met in every item of a workbook that shows all, with the cells that show it", () => {
    const items = readiness(readBook(GOOD), [], ruleset);
    expect(
      items.map(({ id, part, state, sheet, cells }) => [part, id, state, sheet, cells.join(" ")]),
    ).toEqual([
      ["analysis", "weaknesses", "met", "วิเคราะห์ผล ITA", "D2"],
      ["analysis", "issues", "met", "วิเคราะห์ผล ITA", "E2"],
      ["analysis", "practice", "met", "วิเคราะห์ผล ITA", "F2"],
      ["plan", "method", "met", "แผนมาตรการ", "D2 E2"],
      ["plan", "responsible", "met", "แผนมาตรการ", "F2"],
      ["plan", "monitoring", "met", "แผนมาตรการ", "H2"],
      ["results", "carried-out", "met", "ผลการดำเนินการ", "C2"],
      ["results", "output", "met", "ผลการดำเนินการ", "E2"],
      ["results", "outcome", "met", "ผลการดำเนินการ", "F2"],
      ["results", "year", "met", "ผลการดำเนินการ", "D2"],
      ["publication", "published", "met", "ผลการดำเนินการ", "C2 H2"],
    ]);
    expect(items.find(({ id }) => id === "year")?.note).toBe("ระยะเวลาอยู่ในปีงบประมาณ ๒๕๖๖");
  });

  it("cannot tell of an empty workbook, and says which column is wanted", () => {
    const items = readiness(readBook(grid()), [], ruleset);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(["cannot-tell"]));
    expect(items.find(({ id }) => id === "method")?.note).toBe(
      "ชีตแผนมาตรการ ยังไม่พบหัวคอลัมน์ แนวทางการปฏิบัติ หรือ ขั้นตอน/วิธีการปฏิบัติ — ถ้ามีคอลัมน์นี้แต่ใช้ชื่ออื่น พิมพ์หัวคอลัมน์ใหม่ว่า แนวทางการปฏิบัติ หรือ ขั้นตอน/วิธีการปฏิบัติ ถ้ายังไม่มี เพิ่มคอลัมน์นี้",
    );
  });

  it("is not met by empty tables, except where only a person can tell", () => {
    const items = readiness(
      readBook(grid(agency(), table("analysis"), table("plan"), table("results"))),
      [],
      ruleset,
    );
    expect(items.filter(({ state }) => state !== "not-met").map(({ id }) => id)).toEqual(["published"]);
    for (const { cells } of items) expect(cells).toEqual([]);
    expect(items.filter(({ part }) => part !== "analysis").map(({ note }) => note)).toEqual([
      "ยังไม่มีมาตรการในชีตแผนมาตรการ — พิมพ์มาตรการก่อน แล้วพิมพ์แนวทางการปฏิบัติและขั้นตอน/วิธีการปฏิบัติ",
      "ยังไม่มีมาตรการในชีตแผนมาตรการ — พิมพ์มาตรการก่อน แล้วพิมพ์ผู้รับผิดชอบ",
      "ยังไม่มีมาตรการในชีตแผนมาตรการ — พิมพ์มาตรการก่อน แล้วพิมพ์การกำกับติดตาม",
      "ยังไม่มีผลในชีตผลการดำเนินการ — พิมพ์ผลก่อน แล้วพิมพ์รายละเอียดการดำเนินงาน",
      "ยังไม่มีผลในชีตผลการดำเนินการ — พิมพ์ผลก่อน แล้วพิมพ์ผลผลิต",
      "ยังไม่มีผลในชีตผลการดำเนินการ — พิมพ์ผลก่อน แล้วพิมพ์ผลลัพธ์",
      "ยังไม่มีผลในชีตผลการดำเนินการ — พิมพ์ผลก่อน แล้วพิมพ์ระยะเวลาการดำเนินงาน",
      "ผลการดำเนินการยังไม่มีลิงก์หรือคำว่าเว็บไซต์ — วางลิงก์ของหน้าที่เผยแพร่ในช่องหลักฐาน (URL)",
    ]);
  });

  const tables = [table("analysis"), table("plan"), table("results")];
  const idle = table("results", { ที่: "๑", สถานะ: "ยังไม่ดำเนินการ" });
  const BOOKS = [
    GOOD,
    grid(),
    grid(agency(), ...tables),
    grid(agency({ บทวิเคราะห์: "หน่วยงานมีจุดอ่อนด้านการสื่อสาร" }), ...tables),
    withSheet(3, idle),
  ].map((from) => readiness(readBook(from), [], ruleset));

  it("says in plain Thai what to do, and promises nothing", () => {
    for (const { title, note } of BOOKS.flat()) {
      saysPlainly(title);
      saysPlainly(note);
      expect(note).not.toMatch(/\{|คะแนนเต็ม|ผ่านแน่นอน|จะได้คะแนน/);
    }
  });

  it("speaks of cells only where it shows some, and asks for no two things in the same words", () => {
    for (const items of BOOKS) {
      const open = items.filter(({ state }) => state !== "met").map(({ note }) => note);
      expect(new Set(open).size).toBe(open.length);
      for (const { note, cells } of items) if (cells.length === 0) expect(note).not.toContain("ในเซลล์ที่แสดง");
    }
  });
});

describe("readiness of the analysis", () => {
  it("is not met while no indicator names a weakness, or has only a dash", () => {
    const dash = table("analysis", { ตัวชี้วัด: "การใช้อำนาจ", จุดอ่อนที่ต้องแก้ไขเร่งด่วน: "-" });
    expect(item("weaknesses", withSheet(1, dash))).toMatchObject({ state: "not-met", cells: [] });
  });

  it("cannot tell where the analysis is written as a text of its own", () => {
    const facts = agency({ บทวิเคราะห์: "หน่วยงานมีจุดอ่อนด้านการสื่อสาร" });
    const from = grid(facts, table("analysis"), PLAN, RESULTS);
    expect(item("issues", from)).toMatchObject({
      state: "cannot-tell",
      sheet: "ข้อมูลหน่วยงาน",
      cells: ["B14"],
    });
    expect(item("issues", from).note).toContain("บทวิเคราะห์");
  });

  it("is not met where an error value hides what was typed", () => {
    expect(item("practice", GOOD, found("cell-error", "วิเคราะห์ผล ITA", "F2"))).toMatchObject({
      state: "not-met",
      cells: ["F2"],
    });
  });
});

describe("readiness of the plan", () => {
  it.each([
    ["method", "E2"],
    ["responsible", "F2"],
    ["monitoring", "H2"],
  ])("%s is not met while a cell of it is empty", (id, cell) => {
    expect(item(id, GOOD, found("required-empty", "แผนมาตรการ", cell))).toMatchObject({
      state: "not-met",
      cells: [cell],
    });
  });

  it("lists each cell once and those of other columns not at all", () => {
    const empty = (cell: string) => found("required-empty", "แผนมาตรการ", cell);
    const error = found("cell-error", "แผนมาตรการ", "D2");
    expect(item("method", GOOD, empty("D2"), error, empty("E3"), empty("F2")).cells).toEqual(["D2", "E3"]);
  });

  it("heeds findings of its own sheet alone, and of cells", () => {
    expect(item("responsible", GOOD, found("required-empty", "ผลการดำเนินการ", "F2")).state).toBe("met");
    expect(item("responsible", GOOD, found("cell-error", "แผนมาตรการ")).state).toBe("met");
    expect(item("responsible", GOOD, found("word-twice", "แผนมาตรการ", "F2")).state).toBe("met");
  });
});

describe("readiness of the results", () => {
  it("carried-out is not met while a measure has no result, at the plan's cell", () => {
    expect(item("carried-out", GOOD, found("result-missing", "แผนมาตรการ", "C2"))).toMatchObject({
      state: "not-met",
      sheet: "แผนมาตรการ",
      cells: ["C2"],
    });
  });

  it.each(["ยังไม่ดำเนินการ", "ไม่ได้ดำเนินการ"])("carried-out is not met while a measure is %s", (status) => {
    const idle = table("results", { ที่: "๑", สถานะ: status });
    expect(item("carried-out", withSheet(3, idle))).toMatchObject({ state: "not-met", cells: ["G2"] });
    expect(item("output", withSheet(3, idle))).toMatchObject({ state: "not-met", cells: ["E2"] });
  });

  it("carried-out cannot be told where the details are the plan's text again", () => {
    const said = item("carried-out", GOOD, found("details-repeat-plan", "ผลการดำเนินการ", "C2"));
    expect(said).toMatchObject({ state: "cannot-tell", cells: ["C2"] });
    expect(said.note).toContain("เหมือนข้อความในแผน");
  });

  it("outcome cannot be told where it repeats the output", () => {
    expect(item("outcome", GOOD, found("outcome-repeats-output", "ผลการดำเนินการ", "F2")).state).toBe(
      "cannot-tell",
    );
  });

  it.each([
    ["period-outside-year", "not-met"],
    ["period-reversed", "not-met"],
    ["required-empty", "not-met"],
    ["period-unreadable", "cannot-tell"],
  ] as const)("year after %s is %s, and names the report's year", (code, state) => {
    const said = item("year", GOOD, found(code, "ผลการดำเนินการ", "D2"));
    expect(said).toMatchObject({ state, cells: ["D2"] });
    expect(said.note).toContain("๒๕๖๖");
  });

  it("year is not met while the four years disagree, and takes the ruleset's where none is given", () => {
    expect(item("year", GOOD, found("years-disagree", "ข้อมูลหน่วยงาน", "B6"))).toMatchObject({
      state: "not-met",
      sheet: "ข้อมูลหน่วยงาน",
    });
    expect(item("year", withSheet(0, sheet("ข้อมูลหน่วยงาน", "| รายการ | ข้อมูล |"))).note).toContain("๒๕๖๖");
  });
});

describe("readiness of publication", () => {
  it("is not met while nothing says that it is published", () => {
    expect(item("published", GOOD, found("publication-missing", "แผนมาตรการ", "E2"))).toMatchObject({
      state: "not-met",
      sheet: "แผนมาตรการ",
      cells: ["E2"],
    });
  });

  it("points at no cell where the finding has none", () => {
    expect(item("published", GOOD, found("publication-missing", "แผนมาตรการ"))).toMatchObject({ cells: [] });
  });

  it("cannot be told while no result names the website", () => {
    const quiet = table("results", { ที่: "๑", รายละเอียดการดำเนินงาน: "ประชุมแล้ว ๔ ครั้ง" });
    expect(item("published", withSheet(3, quiet))).toMatchObject({ state: "cannot-tell", cells: [] });
  });
});
