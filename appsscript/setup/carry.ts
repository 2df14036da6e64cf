import { readBook } from "../../measures/read.ts";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import { markSheet } from "../check/mark.ts";
import type { OpenWorkbook } from "../sheets/read.ts";
import { readWorkbook } from "../sheets/read.ts";
import { writeTexts } from "../sheets/text.ts";
import { sheetNamed } from "./apply.ts";
import { type CarryPlan, planCarry } from "./carry-plan.ts";
import { dress, pointAtPlan } from "./dress.ts";
import { planSetup } from "./plan.ts";

/** Is there a workbook that could go on into the next year? */
export function carryPlanOf({ grid, sheets }: OpenWorkbook): CarryPlan | undefined {
  return planCarry(readBook(grid), [...sheets.keys()]);
}

/** Copies the sheets for the next year, before last year's: those keep every cell, note and colour but our marks. */
export function carryForward({ spreadsheet }: OpenWorkbook, { year, sheets }: CarryPlan): string {
  for (const { title, lastYear, cells } of sheets) {
    const before = sheetNamed(spreadsheet, title);
    markSheet(before, []);
    before.setName(lastYear);
    const copy = spreadsheet.insertSheet(title, before.getIndex() - 1, { template: before });
    writeTexts(copy, cells);
  }
  const { grid } = readWorkbook(spreadsheet);
  const { dressings } = planSetup(grid, { assessed: year + 1, measures: false });
  dress(spreadsheet, dressings, year + 1);
  // A copied list of names still reads last year's plan.
  pointAtPlan(spreadsheet, dressings);
  const kept = sheets.map(({ lastYear }) => `• ${lastYear}`).join("\n");
  return `ยกแผนไปปี ${toThaiDigits(String(year + 1))} แล้ว ปีทั้งสี่เลื่อนไปหนึ่งปี ผลการดำเนินการว่างไว้ให้กรอก\nข้อมูลเดิมอยู่ครบในชีต\n${kept}\nคะแนนและบทวิเคราะห์ในชีตวิเคราะห์ผล ITA ยังเป็นของปีก่อน และระยะเวลาในแผนยังเป็นปีเดิม — แก้เป็นของปีใหม่ แล้วเลือกเมนูตรวจสอบ`;
}
