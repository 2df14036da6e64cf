import type { MeasuresBook } from "../../measures/book.ts";
import type { Grid } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { fiscalYear, readYear } from "../../measures/thai/calendar.ts";
import { alone } from "../alone.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { type OpenWorkbook, readWorkbook } from "../sheets/read.ts";
import { tell } from "../tell.ts";
import { today } from "../today.ts";
import { type Adoption, adopted, adoptionsIn } from "./adoptions.ts";
import { applyStep, sheetNamed } from "./apply.ts";
import { askAboutAdoption, askAboutCarrying, askAboutMeasures, askAboutYear } from "./ask.ts";
import { carryForward, carryPlanOf } from "./carry.ts";
import { dress } from "./dress.ts";
import { isPlanOpen, planSetup } from "./plan.ts";
import { setupReport } from "./report.ts";
import type { SetupAnswers } from "./start.ts";

/**
 * Makes or completes the form: asks first, then does everything while nobody else does, on the spreadsheet as it is
 * by then. Nothing that anybody typed is overwritten.
 */
export function prepareWorkbook(spreadsheet: Spreadsheet): void {
  const workbook = readWorkbook(spreadsheet, true);
  const { grid } = workbook;
  const offered = adoptionsIn(grid);
  if (offered.length === 0 && hasEverything(grid) && offerToCarry(workbook)) return;
  const wanted = offered.length > 0 ? askAboutAdoption(offered) : false;
  if (wanted === undefined) return;
  const answers = askAll(wanted ? adopted(grid, offered) : grid);
  if (!answers) return;
  tell(
    "เตรียมแบบฟอร์ม",
    alone(() => setUp(readWorkbook(spreadsheet, true), wanted, answers)),
  );
}

function hasEverything(grid: Grid): boolean {
  const { steps, dressings } = planSetup(grid, { assessed: usualYear(readBook(grid)), measures: false });
  return steps.length === 0 && dressings.every(({ columns, marked }) => columns.length === marked.length);
}

/** Offers a form that lacks nothing a way into the next year. @returns whether that was the answer */
function offerToCarry(workbook: OpenWorkbook): boolean {
  const plan = carryPlanOf(workbook);
  if (!plan || !askAboutCarrying(plan.year)) return false;
  const { spreadsheet } = workbook;
  tell(
    "ยกไปปีถัดไป",
    alone(() => {
      const now = readWorkbook(spreadsheet);
      const again = carryPlanOf(now);
      if (again?.year !== plan.year)
        throw new Notice("มีผู้ยกแผนไปปีถัดไปแล้วระหว่างที่รอคำตอบ จึงไม่ได้ทำซ้ำ — เลือกเมนูอีกครั้งถ้าต้องการยกต่อ");
      return carryForward(now, again);
    }),
  );
  return true;
}

function usualYear(book: MeasuresBook): number {
  return readYear(book.agency["years.assessed"]?.text ?? "") ?? fiscalYear(today());
}

/** Years are asked of an empty spreadsheet only, measures of a plan that nobody has begun. */
function askAll(grid: Grid): SetupAnswers | undefined {
  const book = readBook(grid);
  const usual = usualYear(book);
  const isNew = book.sheets.every(({ present }) => !present);
  const assessed = isNew ? askAboutYear(usual) : usual;
  if (assessed === undefined) return undefined;
  const measures = isPlanOpen(book, grid) ? askAboutMeasures() : false;
  return measures === undefined ? undefined : { assessed, measures };
}

function setUp({ spreadsheet, grid }: OpenWorkbook, adopt: boolean, answers: SetupAnswers): string {
  const adoptions = adopt ? adoptionsIn(grid) : [];
  rename(spreadsheet, adoptions);
  const plan = planSetup(adopted(grid, adoptions), answers);
  for (const step of plan.steps) applyStep(spreadsheet, step, answers.assessed);
  const dressed = dress(spreadsheet, plan.dressings, answers.assessed);
  const [first] = plan.dressings;
  if (first && plan.steps.some(({ kind }) => kind === "sheet"))
    sheetNamed(spreadsheet, first.title).activate();
  return setupReport(plan, adoptions, dressed);
}

function rename(spreadsheet: Spreadsheet, adoptions: readonly Adoption[]): void {
  for (const { kind, sheet, row, column, to } of adoptions) {
    if (kind === "header")
      sheetNamed(spreadsheet, sheet)
        .getRange(row + 1, column + 1)
        .setValue(to);
  }
  for (const { kind, from, to } of adoptions) if (kind === "title") sheetNamed(spreadsheet, from).setName(to);
}
