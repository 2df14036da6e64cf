import { dayParts, ERA, endsMonth, fiscalYear, fiscalYearSpan, formatThaiDate, MONTHS } from "./calendar.ts";
import { toThaiDigits } from "./digits.ts";

/**
 * A period in full words, as short as it goes: "ปีงบประมาณ ๒๕๖๗", "มีนาคม ๒๕๖๗", "มกราคม – มีนาคม ๒๕๖๗",
 * "ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗", "๕ กรกฎาคม ๒๕๖๗", "๕ มีนาคม ๒๕๖๗ – ๗ มีนาคม ๒๕๖๗".
 */
export function formatPeriod(
  { from, to }: { readonly from: string; readonly to: string },
  digits: "thai" | "arabic" = "thai",
): string {
  const year = fiscalYear(from);
  const whole = fiscalYearSpan(year).from === from && fiscalYearSpan(year).to === to;
  if (!whole) return formatEnds({ from, to }, digits);
  return digits === "thai" ? toThaiDigits(`ปีงบประมาณ ${year}`) : `ปีงบประมาณ ${year}`;
}

/** A period by its first and last day or month, also where it is a whole fiscal year. */
export function formatEnds(
  { from, to }: { readonly from: string; readonly to: string },
  digits: "thai" | "arabic" = "thai",
): string {
  const inScript = (text: string): string => (digits === "thai" ? toThaiDigits(text) : text);
  if (from === to) return formatThaiDate(from, digits);
  const start = dayParts(from);
  if (start.day !== 1 || !endsMonth(to))
    return `${formatThaiDate(from, digits)} – ${formatThaiDate(to, digits)}`;
  const end = dayParts(to);
  const last = `${MONTHS[end.month - 1]} ${end.year + ERA}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return inScript(last);
  const first =
    start.year === end.year ? MONTHS[start.month - 1] : `${MONTHS[start.month - 1]} ${start.year + ERA}`;
  return inScript(`${first} – ${last}`);
}
