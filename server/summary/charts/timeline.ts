import { scaleUtc } from "d3-scale";
import { html } from "hono/html";
import type { MeasureProgress } from "../../../measures/summary.ts";
import { fiscalYearSpan, formatThaiDate, SHORT_MONTHS } from "../../../measures/thai/calendar.ts";
import { toThaiDigits } from "../../../measures/thai/digits.ts";
import { STATUS_COLORS } from "../palette.ts";
import { asOfWords } from "../words.ts";
import {
  CHART_WIDTH,
  type ChartWords,
  chart,
  label,
  legend,
  linesOf,
  type Markup,
  rect,
  rule,
} from "./svg.ts";

const LABELS = 270;
const BAR = 22;
const DAY_MS = 24 * 60 * 60 * 1000;

/** When the work of each measure was done, over the months of a fiscal year (B.E.), coloured by status. */
export function timeline(
  words: Omit<ChartWords, "description">,
  measures: readonly MeasureProgress[],
  year: number,
  asOf: string | undefined,
): Markup {
  const span = fiscalYearSpan(year);
  const start = Date.parse(span.from);
  const end = Date.parse(span.to) + DAY_MS;
  const across = scaleUtc([start, end], [LABELS, CHART_WIDTH - 1]).clamp(true);
  const used = new Set(measures.map(({ status }) => status));
  const names = legend(
    Object.entries(STATUS_COLORS).flatMap(([name, color]) =>
      used.has(name as never) ? [{ name, color }] : [],
    ),
    0,
  );
  const top = names.height + 24;
  let y = top + 6;
  const rows = measures.map(({ number, name, status, from, to }) => {
    const lines = linesOf(`${toThaiDigits(String(number))}. ${name}`, LABELS - 14, 2);
    const height = Math.max(BAR, lines.length * 20) + 10;
    const middle = y + height / 2;
    y += height;
    const [first, last] = [Date.parse(from ?? ""), Date.parse(to ?? "") + DAY_MS];
    const inside = first < end && last > start;
    const mark = inside
      ? rect(
          across(first),
          middle - BAR / 2,
          Math.max(3, across(last) - across(first)),
          BAR,
          STATUS_COLORS[status],
        )
      : label([from ? "อยู่นอกปีงบประมาณ" : "ยังไม่บอกช่วงเวลา"], LABELS + 10, middle);
    return html`<g>${label(lines, LABELS - 14, middle, "end")}${mark}</g>`;
  });
  const starts = across.ticks(12).filter((month) => month.getTime() < end);
  const months = starts.map((month, index) => {
    const x = across(month);
    const next = across(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
    return html`${rule(x, top, x, y, index === 0 ? "axis" : "grid")}<text text-anchor="middle" font-size="13" x="${(x + next) / 2}" y="${top - 8}">${SHORT_MONTHS[month.getUTCMonth()]}</text>`;
  });
  const today =
    asOf !== undefined && asOf >= span.from && asOf <= span.to ? across(Date.parse(asOf)) : undefined;
  const description = measures.map(inWords).join(" · ");
  return chart({ ...words, description }, y + (today === undefined ? 4 : 34), [
    ...names.marks,
    ...months,
    ...rows,
    ...(today === undefined
      ? []
      : [
          html`${rule(today, top, today, y + 6, "today")}${label([toThaiDigits(asOfWords(asOf))], today, y + 18, today > CHART_WIDTH - 240 ? "end" : "start")}`,
        ]),
  ]);
}

function inWords({ number, status, from, to }: MeasureProgress): string {
  const when =
    from && to
      ? `${formatThaiDate(from, "thai", "short")} – ${formatThaiDate(to, "thai", "short")}`
      : "ยังไม่บอกช่วงเวลา";
  return `มาตรการที่ ${toThaiDigits(String(number))} ${when} (${status})`;
}
