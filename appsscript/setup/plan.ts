import type { MeasuresBook, SheetReading } from "../../measures/book.ts";
import { sheetTexts } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { AGENCY_LABELS, SHEETS, type SheetId, sheetOf } from "../../measures/workbook.ts";
import { type SetupAnswers, startFilling } from "./start.ts";
import type { Dressing, SetupPlan, SheetPlan } from "./steps.ts";
import { planTable } from "./table-plan.ts";

/** Has nobody begun to write the plan? Then standard measures may be offered as a start. */
export function isPlanOpen({ plan, sheets }: MeasuresBook, grid: Grid): boolean {
  const { title, headerRows } = sheets.find(({ id }) => id === "plan") as SheetReading;
  const isFilled = grid.sheets.some((sheet) => sheet.title === title && sheet.rows.length > 0);
  return plan.length === 0 && (headerRows.length > 0 || !isFilled);
}

/**
 * What the form lacks and what is done about it, as data. Every text goes into an empty cell, so that whatever the
 * clerk typed stays; a form that has everything gives no step.
 */
export function planSetup(grid: Grid, answers: SetupAnswers): SetupPlan {
  const book = readBook(grid);
  const filling = startFilling({ ...answers, measures: answers.measures && isPlanOpen(book, grid) });
  const parts = SHEETS.map(({ id }): SheetPlan => {
    const reading = book.sheets.find((sheet) => sheet.id === id) as SheetReading;
    const { title, headerRows } = reading;
    const source = grid.sheets.find((sheet) => sheet.title === title);
    if (source && source.rows.length > 0)
      return headerRows.length > 0 ? planTable(reading, source, book, filling) : leftAlone(title);
    const isThere = source !== undefined;
    return {
      steps: [{ kind: "sheet", id, title, texts: sheetTexts(filling, id), isThere }],
      dressing: newDressing(id, title),
      remarks: [],
    };
  });
  return {
    steps: parts.flatMap(({ steps }) => steps),
    dressings: parts.flatMap(({ dressing }) => dressing ?? []),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function leftAlone(title: string): SheetPlan {
  return {
    steps: [],
    remarks: [
      `ชีต${title}มีข้อมูลแต่ยังไม่พบหัวตาราง จึงไม่ได้เปลี่ยนชีตนี้ — พิมพ์หัวคอลัมน์ในแถวเดียวเหนือข้อมูล แล้วเลือกเตรียมแบบฟอร์มอีกครั้ง`,
    ],
  };
}

function newDressing(id: SheetId, title: string): Dressing {
  return {
    id,
    title,
    headerTop: 0,
    headerRow: 0,
    columns: sheetOf(id).columns.map((column, index) => ({ id: column.id, column: index })),
    marked: [],
    facts:
      id === "agency" ? Object.fromEntries(AGENCY_LABELS.map(({ field }, index) => [field, index + 1])) : {},
  };
}
