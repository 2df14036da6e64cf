import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { toThaiDigits } from "../../../measures/thai/digits.ts";
import { lineStarts } from "../../../templates/heights.ts";
import { amount } from "../words.ts";

/** What charts share: a frame that is read aloud, and texts broken into lines, which SVG itself cannot do. */

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface ChartWords {
  /** Unique on the page, Latin letters. */
  readonly id: string;
  readonly title: string;
  /** The chart in words, for those who do not see it. */
  readonly description: string;
}

/** Width of every chart in its own units; the page scales it. */
export const CHART_WIDTH = 760;
export const TEXT_SIZE = 15;
const LINE = 20;
/** Sarabun's letters are so much wider than those of TH Sarabun New, whose widths are known, at the same size. */
const WIDER = 1 / 0.653;

/** An inline SVG with the role of a picture, its title and description. */
export function chart(
  { id, title, description }: ChartWords,
  height: number,
  inside: Markup | Markup[],
): Markup {
  return html`<svg id="${id}" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${CHART_WIDTH} ${round(height)}" font-size="${TEXT_SIZE}"><title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>${inside}</svg>`;
}

/** The lines of a text at a width, the last one ending in "…" where there are more than `most`. */
export function linesOf(text: string, width: number, most: number): string[] {
  const line = text.replace(/\s+/g, " ").trim();
  const starts = lineStarts(line, width, { size: TEXT_SIZE * WIDER });
  const lines = starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, -1)}…`];
}

/** Lines of text one under another, their middle at `y`. */
export function label(
  lines: readonly string[],
  x: number,
  y: number,
  anchor: "start" | "end" = "start",
): Markup {
  const first = y - ((lines.length - 1) * LINE) / 2;
  return html`<text text-anchor="${anchor}">${lines.map(
    (line, index) =>
      html`<tspan x="${round(x)}" y="${round(first + index * LINE)}" dy=".36em">${line}</tspan>`,
  )}</text>`;
}

export function rect(x: number, y: number, width: number, height: number, color: string): Markup {
  return html`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#${color}"/>`;
}

export function rule(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  return html`<line class="${kind}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

/** Names beside their colours, in one or more rows; answers how high they are. */
export function legend(
  names: readonly { readonly name: string; readonly color: string }[],
  top: number,
): { readonly marks: Markup[]; readonly height: number } {
  let x = 0;
  let y = top;
  const marks = names.map(({ name, color }) => {
    const width = 24 + name.replace(/\p{M}/gu, "").length * 9.2 + 22;
    if (x > 0 && x + width > CHART_WIDTH) {
      x = 0;
      y += 26;
    }
    const mark = html`${rect(x, y + 4, 16, 16, color)}${label([name], x + 24, y + 12)}`;
    x += width;
    return mark;
  });
  return { marks, height: y - top + 36 };
}

export function count(number: number): string {
  return toThaiDigits(amount(number));
}

export const NOTHING = raw("");

/** Two places are finer than any screen; longer numbers only make the page larger. */
function round(number: number): number {
  return Math.round(number * 100) / 100;
}
