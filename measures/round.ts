import { toArabicDigits } from "./thai/digits.ts";

/** Months that a report covers. */
export type Round = 6 | 12;

const MONTHS = /(?<![0-9])(?:6|12)(?![0-9])/;

/** The round that a text names: "๑๒ เดือน", "รอบ 6 เดือนแรก ปี ๒๕๖๗"; undefined for any other. */
export function readRound(text: string): Round | undefined {
  const [months] = MONTHS.exec(toArabicDigits(text)) ?? [];
  return months === undefined ? undefined : (Number(months) as Round);
}
