import { type Filling, fillingGrid } from "../../../measures/form/filling.ts";
import type { Grid, GridSheet } from "../../../measures/grid.ts";
import { LIMITS } from "../../../measures/limits.ts";
import { GOOD_EXAMPLE } from "../../../templates/examples/good.ts";

/** The first `count` measures of the good example, and their indicators: nothing is found in them. */
export const measures = (count: number): Filling => ({
  agency: GOOD_EXAMPLE.agency,
  analysis: GOOD_EXAMPLE.analysis.slice(0, count),
  plan: GOOD_EXAMPLE.plan.slice(0, count),
  results: GOOD_EXAMPLE.results.slice(0, count),
});

/** What an example in words describes: a workbook as it stood, one as it should be, and the words for both. */
export interface Structure {
  readonly seen: Grid;
  readonly typed: Grid;
  readonly words: readonly [seen: RegExp, typed: RegExp];
}

const TWO = measures(2);
const GOOD = fillingGrid(TWO);
const [first, second] = TWO.plan;

/** The workbook with another sheet of the plan. */
function plan(change: (sheet: GridSheet) => Partial<GridSheet>): Grid {
  return {
    sheets: GOOD.sheets.map((sheet) =>
      sheet.title === "แผนมาตรการ" ? { ...sheet, ...change(sheet) } : sheet,
    ),
  };
}

const headed = (rename: (header: string) => string, more: readonly string[] = []) =>
  plan(({ rows: [header = [], ...rows] }) => ({ rows: [[...header.map(rename), ...more], ...rows] }));
const instead = (titles: Readonly<Record<string, string>>) => (header: string) => titles[header] ?? header;
const rowsOf = (change: (rows: GridSheet["rows"]) => GridSheet["rows"]) =>
  plan(({ rows }) => ({ rows: change(rows) }));
const filled = (filling: Partial<Filling>): Grid => fillingGrid({ ...TWO, ...filling });

const STEPS = "ขั้นตอน/วิธีการปฏิบัติ";
/** Column E holds the steps, says the column's metadata. */
const remembered = ({ sheets }: Grid): Grid => ({
  sheets: sheets.map((sheet) =>
    sheet.title === "แผนมาตรการ" ? { ...sheet, columns: { E: "plan.steps" } } : sheet,
  ),
});

const register = (of: string) =>
  `๑. รวบรวมขั้นตอน${of}จากผู้ปฏิบัติงานทุกคน\n๒. จัดทำคู่มือ${of}\n๓. เผยแพร่คู่มือ${of}บนเว็บไซต์ของหน่วยงาน`;
const long = (letters: number) =>
  filled({ results: [{ ...TWO.results[0], "results.details": "ก".repeat(letters) }] });
const many = (rows: number) =>
  rowsOf(([header = [], row = []]) => [header, ...Array.from({ length: rows }, () => row)]);

export const STRUCTURES: { readonly [code: string]: Structure } = {
  "sheet-missing": {
    seen: plan(() => ({ title: "แผนมาตราการ" })),
    typed: GOOD,
    words: [/แผนมาตราการ$/, /แผนมาตรการ$/],
  },
  "column-missing": {
    seen: headed(instead({ แนวทางการปฏิบัติ: "แนวทางปฏิบัติ" })),
    typed: GOOD,
    words: [/แนวทางปฏิบัติ$/, /แนวทางการปฏิบัติ$/],
  },
  "column-twice": {
    seen: headed((header) => header, ["มาตรการ"]),
    typed: headed((header) => header, ["หมายเหตุเพิ่มเติม"]),
    words: [/มาตรการ อยู่สองคอลัมน์/, /หมายเหตุเพิ่มเติม$/],
  },
  "column-moved-text": {
    seen: remembered(headed(instead({ [STEPS]: "มาตรการ", มาตรการ: "ชื่อ" }))),
    typed: remembered(GOOD),
    words: [/เก็บขั้นตอน.* มาตรการ$/, new RegExp(`${STEPS}$`)],
  },
  "cells-merged": {
    seen: plan(() => ({ merges: ["F2:F3"] })),
    typed: GOOD,
    words: [/๒ ถึง ๓/, /ยกเลิกการผสาน/],
  },
  "row-blank": {
    seen: rowsOf(([header = [], row = [], ...rows]) => [header, row, [], ...rows]),
    typed: GOOD,
    words: [/แถวที่ ๓/, /ลบแถวที่ ๓/],
  },
  "too-many-rows": { seen: many(1_200), typed: many(LIMITS.measures), words: [/ ๑,๒๐๐ แถว/, / ๑,๐๐๐ แถว/] },
  "text-too-long": { seen: long(30_001), typed: long(300), words: [/เกิน ๓๐,๐๐๐ ตัวอักษร/, /สรุป/] },
  "result-missing": {
    seen: filled({ results: TWO.results.slice(0, 1) }),
    typed: GOOD,
    words: [/แผนมีมาตรการที่ ๒/, /พิมพ์ ๒ ในช่องที่/],
  },
  "measure-twice": {
    seen: filled({ plan: [{ ...first }, { ...second, "plan.no": "๑" }] }),
    typed: GOOD,
    words: [/๑ ทั้งสองแถว/, /๑ .*๒ /],
  },
  "indicator-uncovered": {
    seen: filled({
      analysis: [{ "analysis.no": "๑", "analysis.indicator": "การใช้อำนาจ", "analysis.score": "๖๐" }],
    }),
    typed: filled({
      analysis: [{ "analysis.no": "๑", "analysis.indicator": "การใช้อำนาจ", "analysis.score": "๖๐" }],
      plan: [...TWO.plan, { "plan.no": "๓", "plan.indicator": "การใช้อำนาจ" }],
    }),
    words: [/^การใช้อำนาจได้ ๖๐ คะแนน/, /การใช้อำนาจ ในช่องตัวชี้วัด/],
  },
  "measures-alike": {
    seen: filled({ plan: TWO.plan.map((row) => ({ ...row, "plan.steps": register("งานทะเบียน") })) }),
    typed: filled({
      plan: [
        { ...first, "plan.steps": "๑. รวบรวมขั้นตอนงานทะเบียน\n๒. จัดทำคู่มืองานทะเบียน" },
        { ...second, "plan.steps": "๑. ตรวจนับครุภัณฑ์ในห้องพัสดุ\n๒. จัดทำคู่มืองานพัสดุ" },
      ],
    }),
    words: [/ขั้นตอนเหมือนกัน/, /งานทะเบียน.*งานพัสดุ/],
  },
};
