import type { Ruleset } from "../rulesets/ruleset.ts";
import { toThaiDigits } from "../thai/digits.ts";
import { PROVINCES } from "../thai/provinces.ts";
import { unitsOf } from "../units.ts";
import { type AgencyField, type ColumnId, ROUNDS, STATUSES } from "../workbook.ts";
import { FORM_COLUMNS } from "./columns.ts";

/** Title of the hidden sheet that the form's drop-down lists are read from. */
export const LISTS_SHEET = "ตัวเลือก";

/** One drop-down list: a column of the hidden sheet. */
export interface List {
  readonly title: string;
  readonly words: readonly string[];
  /** Where its words may be chosen. */
  readonly serves: readonly (AgencyField | ColumnId)[];
  /** What is said about another word; a list without one takes any word in silence. */
  readonly remark?: string;
}

/** The lists offer the years from so many before the assessed one to so many after it. */
const YEARS_BEFORE = 4;
const YEARS_AFTER = 2;

/** The drop-down lists of a form made for one assessed year (B.E.). */
export function listsFor({ indicators }: Ruleset, assessed: number): readonly List[] {
  return [
    {
      title: "จังหวัด",
      words: PROVINCES,
      serves: ["agency.province"],
      remark: "ชื่อนี้ไม่อยู่ในรายชื่อ ๗๗ จังหวัด เลือกจากรายการได้ โดยไม่ต้องพิมพ์คำว่าจังหวัด",
    },
    {
      title: "ปี พ.ศ.",
      words: years(assessed),
      serves: ["years.plan", "years.report", "years.analysed", "years.assessed"],
      remark: `พิมพ์ปี พ.ศ. สี่หลัก เช่น ${toThaiDigits(String(assessed))}`,
    },
    {
      title: "รอบการรายงาน",
      words: ROUNDS,
      serves: ["round"],
      remark: `เลือก ${ROUNDS.join(" หรือ ")}`,
    },
    {
      title: "ตัวชี้วัด",
      words: indicators.map(({ name }) => name),
      serves: ["analysis.indicator", "plan.indicator"],
      remark: "ชื่อนี้ไม่อยู่ในรายการตัวชี้วัด ITA เลือกจากรายการได้",
    },
    { title: "ผู้รับผิดชอบ", words: unitsOf(undefined), serves: ["plan.responsible"] },
    {
      title: "สถานะ",
      words: STATUSES,
      serves: ["results.status"],
      remark: `เลือก ${STATUSES.join(" / ")} — ${FORM_COLUMNS["results.status"].note}`,
    },
  ];
}

function years(assessed: number): string[] {
  return Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_, index) =>
    toThaiDigits(String(assessed - YEARS_BEFORE + index)),
  );
}
