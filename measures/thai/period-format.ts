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
  const inScript = (text: string): string => (digits === "thai" ? toThaiDigits(text) : text);
  if (from === to) return formatThaiDate(from, digits);
  const start = dayParts(from);
  if (start.day !== 1 || !endsMonth(to))
    return `${formatThaiDate(from, digits)} – ${formatThaiDate(to, digits)}`;
  const year = fiscalYear(from);
  if (fiscalYearSpan(year).from === from && fiscalYearSpan(year).to === to)
    return inScript(`ปีงบประมาณ ${year}`);
  const end = dayParts(to);
  const last = `${MONTHS[end.month - 1]} ${end.year + ERA}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return inScript(last);
  const first =
    start.year === end.year ? MONTHS[start.month - 1] : `${MONTHS[start.month - 1]} ${start.year + ERA}`;
  return inScript(`${first} – ${last}`);
}
