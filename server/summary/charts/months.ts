import { scaleBand, scaleLinear } from "d3-scale";
import { html } from "hono/html";
import type { MonthTally } from "../../../measures/tallies.ts";
import { SHORT_MONTHS } from "../../../measures/thai/calendar.ts";
import { toThaiDigits } from "../../../measures/thai/digits.ts";
import { STATUS_COLORS } from "../palette.ts";
import { monthWords } from "../words.ts";
import {
  CHART_WIDTH,
  type ChartWords,
  chart,
  count,
  label,
  legend,
  type Markup,
  NOTHING,
  rect,
  rule,
} from "./svg.ts";

const SERIES = [
  { key: "atWork", name: "อยู่ในช่วงดำเนินงาน", color: "7FA6CF" },
  { key: "finished", name: "แล้วเสร็จในเดือน", color: STATUS_COLORS.แล้วเสร็จ },
] as const;
const HEIGHT = 190;
const LEFT = 46;
/** Lines across the chart, at most about so many. */
const TICKS = 4;

/** Two columns a month: measures at work, and measures that were finished. */
export function monthColumns(words: Omit<ChartWords, "description">, months: readonly MonthTally[]): Markup {
  const names = legend(SERIES, 0);
  const top = names.height + 16;
  const bottom = top + HEIGHT;
  const most = Math.max(1, ...months.map(({ atWork, finished }) => Math.max(atWork, finished)));
  const up = scaleLinear([0, most], [bottom, top]).nice(TICKS);
  const across = scaleBand(
    months.map((_, index) => index),
    [LEFT, CHART_WIDTH],
  ).padding(0.18);
  const within = scaleBand(
    SERIES.map(({ key }) => key),
    [0, across.bandwidth()],
  ).padding(0.06);
  const lines = up
    .ticks(TICKS)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        html`${rule(LEFT, up(tick), CHART_WIDTH, up(tick), tick === 0 ? "axis" : "grid")}${label([count(tick)], LEFT - 10, up(tick), "end")}`,
    );
  // Numbers would run into one another where two years stand side by side.
  const numbered = months.length <= 12;
  const columns = months.map((month, index) => {
    const start = across(index) ?? 0;
    const bars = SERIES.map(({ key, color }) => {
      const value = month[key];
      if (value === 0) return NOTHING;
      const x = start + (within(key) ?? 0);
      return html`${rect(x, up(value), within.bandwidth(), bottom - up(value), color)}${
        numbered
          ? html`<text text-anchor="middle" x="${x + within.bandwidth() / 2}" y="${up(value) - 5}">${count(value)}</text>`
          : ""
      }`;
    });
    const name = SHORT_MONTHS[month.month - 1] ?? "";
    const year = index === 0 || month.month === 1 ? toThaiDigits(String(month.year)) : "";
    const middle = start + across.bandwidth() / 2;
    return html`<g>${bars}<text text-anchor="middle" x="${middle}" y="${bottom + 20}">${numbered ? name : ""}</text><text text-anchor="middle" x="${middle}" y="${bottom + 41}">${year}</text></g>`;
  });
  const description = months
    .filter(({ atWork, finished }) => atWork + finished > 0)
    .map(
      (month) =>
        `${toThaiDigits(monthWords(month))} อยู่ในช่วงดำเนินงาน ${count(month.atWork)} แล้วเสร็จ ${count(month.finished)}`,
    )
    .join(" · ");
  return chart({ ...words, description: description || "ยังไม่มีมาตรการที่บอกเดือนในปีงบประมาณนี้" }, bottom + 50, [
    ...names.marks,
    ...lines,
    ...columns,
  ]);
}
