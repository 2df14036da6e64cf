import { describe, expect, it } from "vitest";
import type { Finding, Level } from "../../measures/finding.ts";
import { statusWord } from "../../measures/measure-status.ts";
import { readBook } from "../../measures/read.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import { countFindings, summarise } from "../../measures/summary.ts";
import { agency, grid, sheet, table } from "./table.ts";

type Cells = Readonly<Record<string, string>>;

const { ruleset } = chooseRuleset(2566);

const finding = (level: Level, measure?: number): Finding => ({
  code: "required-empty",
  level,
  sheet: "แผนมาตรการ",
  ...(measure !== undefined && { measure }),
  values: {},
});

const summaryOf = (
  plan: readonly Cells[],
  results: readonly Cells[],
  asOf?: string,
  findings: readonly Finding[] = [],
) =>
  summarise(
    readBook(grid(agency(), table("plan", ...plan), table("results", ...results))),
    findings,
    ruleset,
    asOf,
  );

const PLAN: readonly Cells[] = [
  { ที่: "๑", ตัวชี้วัด: "การปฏิบัติหน้าที่", มาตรการ: "มาตรการหนึ่ง", ผู้รับผิดชอบ: "- กองคลัง\n- สำนักปลัด" },
  { ที่: "๒", ตัวชี้วัด: "๒. การใช้งบประมาณ", มาตรการ: "มาตรการสอง", ผู้รับผิดชอบ: "กอง คลัง", ระยะเวลา: "มกราคม ๒๕๖๖" },
  { ที่: "๓", มาตรการ: "มาตรการสาม", ระยะเวลา: "มกราคม ๒๕๖๕ – ธันวาคม ๒๕๖๔" },
  { ที่: "๔", ตัวชี้วัด: "การใช้อำนาจ" },
];
const RESULTS: readonly Cells[] = [
  { ที่: "๑", ผลผลิต: "คู่มือ", ระยะเวลาการดำเนินงาน: "ต.ค. – พ.ย. ๒๕๖๕", สถานะ: "แล้วเสร็จ" },
  { ที่: "๑", ผลผลิต: "ประกาศ", ระยะเวลาการดำเนินงาน: "มกราคม ๒๕๖๖", สถานะ: "แล้วเสร็จ" },
  { ที่: "๒", ผลผลิต: "รายงาน", ระยะเวลาการดำเนินงาน: "มกราคม ๒๕๖๖", สถานะ: "อยู่ระหว่างดำเนินการ" },
];

describe("a summary", () => {
  const summary = summaryOf(PLAN, RESULTS, "2023-09-30", [
    finding("must", 1),
    finding("advice", 1),
    finding("check"),
  ]);

  it("counts findings by level, in all and by measure", () => {
    expect(summary.findings).toEqual({ must: 1, check: 1, advice: 1 });
    expect(summary.byMeasure.map(({ findings }) => findings)).toEqual([
      { must: 1, check: 0, advice: 1 },
      { must: 0, check: 0, advice: 0 },
      { must: 0, check: 0, advice: 0 },
    ]);
    expect(countFindings([])).toEqual({ must: 0, check: 0, advice: 0 });
  });

  it("counts measures, those with a result, and each status, leaving rows that are not started aside", () => {
    expect(summary.measures).toEqual({
      total: 3,
      withResult: 2,
      byStatus: [
        { status: "ยังไม่ดำเนินการ", count: 0 },
        { status: "อยู่ระหว่างดำเนินการ", count: 1 },
        { status: "แล้วเสร็จ", count: 1 },
        { status: "ไม่ได้ดำเนินการ", count: 0 },
        { status: "ไม่ระบุ", count: 1 },
      ],
      finishedShare: 0.3333,
    });
  });

  it("tells of each measure its units, status and the days of its work", () => {
    expect(summary.byMeasure[0]).toMatchObject({
      number: 1,
      name: "มาตรการหนึ่ง",
      units: ["กองคลัง", "สำนักปลัด"],
      status: "แล้วเสร็จ",
      hasResult: true,
      from: "2022-10-01",
      to: "2023-01-31",
    });
    expect(summary.byMeasure[2]).not.toHaveProperty("from");
    expect(summary.byMeasure[2]).toMatchObject({ units: [], status: "ไม่ระบุ", hasResult: false });
  });

  it("counts a measure for each of its units, however they are spaced, and those without one last", () => {
    expect(summary.byUnit.map(({ unit, total, finishedShare }) => [unit, total, finishedShare])).toEqual([
      ["กองคลัง", 2, 0.5],
      ["สำนักปลัด", 1, 1],
      ["ไม่ระบุ", 1, 0],
    ]);
  });

  it("lists every indicator of the ruleset, and measures that name none last", () => {
    expect(summary.byIndicator).toHaveLength(11);
    expect(summary.byIndicator[0]).toMatchObject({
      indicator: "การปฏิบัติหน้าที่",
      number: 1,
      total: 1,
      finishedShare: 1,
    });
    expect(summary.byIndicator[1]).toMatchObject({ number: 2, total: 1 });
    expect(summary.byIndicator[10]).toMatchObject({ indicator: "ไม่ระบุ", total: 1 });
    expect(summary.byIndicator[10]).not.toHaveProperty("number");
  });

  it("shows the months of the fiscal year from October on", () => {
    expect(summary.byMonth.map(({ month }) => month)).toEqual([10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(summary.byMonth.slice(0, 5)).toEqual([
      { month: 10, year: 2565, atWork: 1, finished: 0 },
      { month: 11, year: 2565, atWork: 1, finished: 0 },
      { month: 12, year: 2565, atWork: 0, finished: 0 },
      { month: 1, year: 2566, atWork: 2, finished: 1 },
      { month: 2, year: 2566, atWork: 0, finished: 0 },
    ]);
  });

  it("names the measures that are late on the given day, and none without a day", () => {
    expect(summary.overdue).toEqual([2]);
    expect(summaryOf(PLAN, RESULTS, "2023-01-31").overdue).toEqual([]);
    expect(summaryOf(PLAN, RESULTS).overdue).toEqual([]);
    const unplanned = [{ ที่: "๑", มาตรการ: "มาตรการหนึ่ง" }];
    const late = [{ ที่: "๑", ระยะเวลาการดำเนินงาน: "มีนาคม ๒๕๖๖", สถานะ: "อยู่ระหว่างดำเนินการ" }];
    expect(summaryOf(unplanned, late, "2023-04-01").overdue).toEqual([1]);
  });

  it("says whose workbook it is, of which year and as of when", () => {
    expect(summary).toMatchObject({
      agency: { name: "เทศบาลตำบลห้วยทองหลาง", district: "ดอนพยอม", province: "นครสวรรค์" },
      year: 2566,
      asOf: "2023-09-30",
    });
    expect(summaryOf([], [])).not.toHaveProperty("asOf");
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

describe("a summary of little", () => {
  it("is all noughts for an empty workbook, in the year that the ruleset asks for", () => {
    const empty = summarise(readBook(grid()), [], ruleset);
    expect(empty).toMatchObject({
      agency: { name: "", district: "", province: "" },
      year: 2566,
      measures: { total: 0, withResult: 0, finishedShare: 0 },
      byMeasure: [],
      byUnit: [],
      overdue: [],
    });
    expect(empty.byIndicator).toHaveLength(10);
    expect(empty.byMonth.every(({ atWork }) => atWork === 0)).toBe(true);
  });

  it("lists no unsaid unit or indicator where every measure names them", () => {
    const [row = {}] = PLAN;
    const { byUnit, byIndicator } = summaryOf([row], []);
    expect(byUnit.map(({ unit }) => unit)).toEqual(["กองคลัง", "สำนักปลัด"]);
    expect(byIndicator).toHaveLength(10);
  });

  it("passes over error values, dashes and periods that end before they start", () => {
    const plan = { ที่: "๑", มาตรการ: "#REF!", ผู้รับผิดชอบ: "- กองคลัง, กองคลัง / ( )\n-" };
    const results = { ที่: "๑", ระยะเวลาการดำเนินงาน: "มีนาคม ๒๕๖๖ – มกราคม ๒๕๖๖", สถานะ: "แล้วเสร็จ" };
    const book = readBook(grid({ ...table("plan", plan), errors: ["C2"] }, table("results", results)));
    const { byMeasure, byUnit, byMonth } = summarise(book, [], ruleset);
    expect(byMeasure[0]).toMatchObject({ name: "", units: ["กองคลัง", "กองคลัง"], status: "แล้วเสร็จ" });
    expect(byUnit).toMatchObject([{ unit: "กองคลัง", total: 1 }]);
    expect(byMonth.every(({ atWork, finished }) => atWork === 0 && finished === 0)).toBe(true);
  });
});

describe("a measure's status", () => {
  const statusOf = (...words: readonly string[]) =>
    summaryOf(
      [{ ที่: "๑", มาตรการ: "ก" }],
      words.map((word) => ({ ที่: "๑", ผลผลิต: "ข", สถานะ: word })),
    ).byMeasure[0]?.status;

  it.each([
    [[], "ไม่ระบุ"],
    [[""], "ไม่ระบุ"],
    [["แล้วเสร็จ", ""], "แล้วเสร็จ"],
    [["แล้วเสร็จ", "แล้วเสร็จ"], "แล้วเสร็จ"],
    [["แล้วเสร็จ", "ยังไม่ดำเนินการ"], "อยู่ระหว่างดำเนินการ"],
    [["อยู่ระหว่างดำเนินการ", "ไม่ได้ดำเนินการ"], "อยู่ระหว่างดำเนินการ"],
    [["ยังไม่ดำเนินการ", "ไม่ได้ดำเนินการ"], "ยังไม่ดำเนินการ"],
    [["ไม่ได้ดำเนินการ"], "ไม่ได้ดำเนินการ"],
  ])("of results that say %j is %s", (words, status) => {
    expect(statusOf(...words)).toBe(status);
  });

  it.each([
    ["แล้ว เสร็จ", "แล้วเสร็จ"],
    ["ดำเนินการแล้ว", "แล้วเสร็จ"],
    ["กำลังดำเนินการ", "อยู่ระหว่างดำเนินการ"],
    ["ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ"],
    ["เลื่อนไปปีถัดไป", "ยังไม่ดำเนินการ"],
    ["ยกเลิก", "ไม่ได้ดำเนินการ"],
    ["ตามเอกสารแนบ", "ไม่ระบุ"],
  ])("reads %s as %s", (text, word) => {
    expect(statusWord(text)).toBe(word);
  });

  it("is unsaid where the results have no column for it", () => {
    const plan = table("plan", { ที่: "๑", มาตรการ: "ก" });
    const results = sheet("ผลการดำเนินการ", "| ที่ | ผลผลิต | ผลลัพธ์ |\n| ๑ | ก | ข |");
    expect(summarise(readBook(grid(plan, results)), [], ruleset).byMeasure[0]?.status).toBe("ไม่ระบุ");
  });

  it("does not count a result that holds its number alone", () => {
    const only = summaryOf([{ ที่: "๑", มาตรการ: "ก" }], [{ ที่: "๑", มาตรการ: "ก" }]);
    expect(only.measures).toMatchObject({ total: 1, withResult: 0 });
  });
});
