import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { html } from "hono/html";
import { STATUS_WORDS, type StatusWord } from "../../../measures/measure-status.ts";
import type { Tally } from "../../../measures/tallies.ts";
import { STATUS_COLORS } from "../palette.ts";
import {
  CHART_WIDTH,
  type ChartWords,
  chart,
  count,
  label,
  legend,
  linesOf,
  type Markup,
  NOTHING,
  rect,
} from "./svg.ts";

/** One bar: measures of one unit, indicator, or all of them. */
export interface StatusBar {
  readonly name: string;
  readonly tally: Tally;
}

/** Best first: what is done stands where bars begin. */
const ORDER: readonly StatusWord[] = ["แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ", "ไม่ได้ดำเนินการ", "ไม่ระบุ"];
const LABELS = 240;
const TOTALS = 64;
const BAR = 26;
/** White between the parts of a bar, so that they can be told apart without their colours. */
const SEAM = 2;

/** Horizontal bars, each measure a step, coloured by status; the number stands in every part that is wide enough. */
export function statusBars(words: Omit<ChartWords, "description">, bars: readonly StatusBar[]): Markup {
  const shown = ORDER.filter((status) => bars.some(({ tally }) => countOf(tally, status) > 0));
  const names = legend(
    shown.map((status) => ({ name: status, color: STATUS_COLORS[status] })),
    0,
  );
  const left = bars.length > 1 ? LABELS : 0;
  const most = Math.max(
    1,
    ...bars.map(({ tally }) => tally.byStatus.reduce((sum, part) => sum + part.count, 0)),
  );
  const across = scaleLinear([0, most], [left, CHART_WIDTH - TOTALS]);
  const parts = stack<StatusBar, StatusWord>()
    .keys(shown)
    .value(({ tally }, status) => countOf(tally, status))(bars);
  let y = names.height;
  const rows = bars.map(({ name, tally }, row) => {
    const lines = left > 0 ? linesOf(name, left - 14, 2) : [];
    const height = Math.max(BAR, lines.length * 20) + 10;
    const middle = y + height / 2;
    y += height;
    const pieces = parts.map((part) => {
      const [from, to] = part[row] as unknown as [number, number];
      if (to === from) return NOTHING;
      const width = across(to) - across(from);
      const amount = count(to - from);
      const fits = width > amount.length * 10 + 8;
      return html`${rect(across(from), middle - BAR / 2, Math.max(1, width - SEAM), BAR, STATUS_COLORS[part.key])}${
        fits
          ? html`<text class="on" text-anchor="middle" x="${across(from) + (width - SEAM) / 2}" y="${middle}" dy=".36em">${amount}</text>`
          : ""
      }`;
    });
    return html`<g>${left > 0 ? label(lines, left - 14, middle, "end") : ""}${pieces}${label([count(tally.total)], across(tally.total) + 8, middle)}</g>`;
  });
  const description = bars.map(inWords).join(" · ");
  return chart({ ...words, description }, y + 4, [...names.marks, ...rows]);
}

function inWords({ name, tally }: StatusBar): string {
  const parts = STATUS_WORDS.filter((status) => countOf(tally, status) > 0).map(
    (status) => `${status} ${count(countOf(tally, status))}`,
  );
  return `${name} ${count(tally.total)} มาตรการ${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
}

function countOf({ byStatus }: Tally, wanted: StatusWord): number {
  return byStatus.find(({ status }) => status === wanted)?.count ?? 0;
}
