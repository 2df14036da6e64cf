import type { MeasuresBook } from "../book.ts";
import { readYear } from "../thai/calendar.ts";

/** The four facts of the agency sheet that say which years the workbook is about. */
export const YEAR_FACTS = ["years.plan", "years.report", "years.analysed", "years.assessed"] as const;
export type YearFact = (typeof YEAR_FACTS)[number];

/** The years (B.E.) that the agency sheet declares; undefined where one cannot be read. */
export type DeclaredYears = { readonly [F in YearFact]: number | undefined };

export function declaredYears({ agency }: MeasuresBook): DeclaredYears {
  const year = (fact: YearFact): number | undefined => readYear(agency[fact]?.text ?? "");
  return {
    "years.plan": year("years.plan"),
    "years.report": year("years.report"),
    "years.analysed": year("years.analysed"),
    "years.assessed": year("years.assessed"),
  };
}
