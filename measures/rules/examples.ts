import type { Cell, MeasuresBook, PlanRow } from "../book.ts";
import type { Ruleset } from "../rulesets/ruleset.ts";
import { isBlank } from "../started.ts";
import { readYear } from "../thai/calendar.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { AgencyField } from "../workbook.ts";

/** Who usually does the work, by what the measure's row speaks of. */
const UNITS: readonly { readonly speaks: RegExp; readonly unit: string }[] = [
  { speaks: /งบประมาณ|เบิกจ่าย|จัดซื้อ|จัดจ้าง|พัสดุ|ทรัพย์สิน|ภาษี/, unit: "กองคลัง" },
  { speaks: /ก่อสร้าง|ผังเมือง|โยธา/, unit: "กองช่าง" },
  { speaks: /บุคคล|บุคลากร|ทุจริต|อำนาจ|เผยแพร่|ประชาสัมพันธ์|ร้องเรียน/, unit: "สำนักปลัด" },
];

/** Longer texts of the row do not make an example. */
const SHORT = 60;

function short(cell: Cell | undefined): string {
  if (isBlank(cell)) return "";
  const text = (cell as Cell).text.trim();
  return text.length <= SHORT && !text.includes("\n") ? text : "";
}

/** The four years as the ruleset expects them, in Thai digits; "" for every other fact. */
export function exampleFact(field: AgencyField, { assessed, years }: Ruleset): string {
  const expected: { readonly [F in AgencyField]?: number } = {
    "years.plan": assessed + years.plan,
    "years.report": assessed + years.report,
    "years.analysed": assessed + years.analysed,
    "years.assessed": assessed,
  };
  const year = expected[field];
  return year === undefined ? "" : toThaiDigits(String(year));
}

const FROM_PLAN: { readonly [id: string]: (cells: PlanRow["cells"]) => string } = {
  "plan.measure": (cells) => {
    const indicator = short(cells["plan.indicator"]).replace(/^(?:ตัวชี้วัดที่)?\s*[0-9๐-๙]*[.)]?\s*/, "");
    return indicator && `มาตรการด้าน${indicator}`;
  },
  "plan.responsible": (cells) => {
    const speech = [cells["plan.measure"], cells["plan.guideline"]].map((cell) => cell?.text ?? "").join(" ");
    return UNITS.find(({ speaks }) => speaks.test(speech))?.unit ?? "";
  },
  "plan.monitoring": (cells) => {
    const unit = short(cells["plan.responsible"]);
    return unit && `${unit}รายงานผลต่อผู้บริหารทุกไตรมาส`;
  },
};

/** A text that fits an empty cell of the plan, made from its own row; "" when the row suggests none. */
export function examplePlan(at: Cell, row: PlanRow): string {
  return FROM_PLAN[at.id]?.(row.cells) ?? "";
}

/** A text that fits an empty cell of the results: the planned period, else a month of the report's fiscal year. */
export function exampleResult(
  at: Cell,
  plan: PlanRow | undefined,
  book: MeasuresBook,
  { assessed, years }: Ruleset,
): string {
  if (at.id !== "results.period") return "";
  const year = readYear(book.agency["years.report"]?.text ?? "") ?? assessed + years.report;
  return short(plan?.cells["plan.period"]) || `เดือนมีนาคม ${toThaiDigits(String(year))}`;
}
