import { type Filling, fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";

const FIRST = ["บ้าน", "หนอง", "ห้วย", "ดอน", "โคก", "ทุ่ง", "ท่า", "นา", "คลอง", "วัง", "บึง", "เขา", "ป่า"];
const SECOND = ["แก้ว", "ทอง", "บัว", "ไผ่", "ขาม", "พลับ", "หว้า", "กระโดน", "มะกอก", "สะแก", "ตาล", "จิก", "แดง"];
const THIRD = ["น้อย", "ใหญ่", "เหนือ", "ใต้", "กลาง", "งาม", "เจริญ", "พัฒนา", "ใหม่", "สามัคคี"];
const EXAMPLE_NAME = "ห้วยทองหลาง";

/** An invented proper name for each of many offices. */
export function officeName(number: number): string {
  const first = FIRST[number % FIRST.length];
  const second = SECOND[Math.floor(number / FIRST.length) % SECOND.length];
  const third = THIRD[Math.floor(number / (FIRST.length * SECOND.length)) % THIRD.length];
  return `${first}${second}${third}`;
}

/** Names there are before they come again. */
const NAMES = FIRST.length * SECOND.length * THIRD.length;

/**
 * The workbook of one of many offices: the good example under the office's own name, its longer texts each with two
 * places of the office at their end, so that no text was seen in a workbook before it.
 */
export function officeFilling(number: number): Filling {
  const name = officeName(number);
  const village = officeName(Math.floor(number / NAMES));
  const own = (text: string) => {
    const named = text.split(EXAMPLE_NAME).join(name);
    return named.length > 40 && !named.includes("://") ? `${named} ในเขต${name}และ${village}` : named;
  };
  const owned = <R extends object>(facts: R) =>
    Object.fromEntries(Object.entries(facts).map(([key, text]) => [key, own(text as string)])) as R;
  const { agency, analysis, plan, results } = GOOD_EXAMPLE;
  return {
    agency: owned(agency),
    analysis: analysis.map(owned),
    plan: plan.map(owned),
    results: results.map(owned),
  };
}

export function officeGrid(number: number): Grid {
  return fillingGrid(officeFilling(number));
}
