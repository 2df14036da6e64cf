import { html } from "hono/html";
import { LEVELS, type Level } from "../../measures/finding.ts";
import { LEVEL_WORDS, thaiNumber } from "../../measures/messages/check.ts";
import type { FindingAnswer } from "../check.ts";
import type { Html } from "./page.ts";

export interface Numbered extends FindingAnswer {
  /** Its place among all findings of the workbook, from 1: the same as in the list to download. */
  readonly number: number;
}

const HINTS: Readonly<Record<Level, string>> = {
  must: "ทำให้รายงานคลาดเคลื่อนหรือไม่ครบ",
  check: "อาจคลาดเคลื่อน ดูให้แน่ใจ",
  advice: "ช่วยให้รายงานดีขึ้น",
};

/** Lines of one level: more are not read at once; the list below has them all. */
const LINES = 30;

/** The element of one finding on the page. */
export function lineId(number: number): string {
  return `finding-${number}`;
}

/**
 * What was found in the whole workbook, the gravest first, each line leading to its place in the list below, of which
 * one page shows so many (after GOV.UK's error summary, whose words are those of the place it leads to). The lighter
 * levels are folded while graver ones are there.
 */
export function errorSummary(
  findings: readonly Numbered[],
  perPage: number,
  here: number,
  address: (page: number) => string,
): Html {
  const pages = new Map(findings.map(({ number }, index) => [number, Math.floor(index / perPage) + 1]));
  const levels = LEVELS.map((level) => ({
    level,
    own: findings.filter((one) => one.level === level),
  })).filter(({ own }) => own.length > 0);
  const line = ({ number, sheet, message }: Numbered) => {
    const page = pages.get(number) as number;
    const place = `${page === here ? "" : address(page)}#${lineId(number)}`;
    return html`<li><span class="where">ชีต${sheet}</span> <a href="${place}">${whatWasSeen(message)}</a></li>`;
  };
  return html`<section class="box" aria-labelledby="found"><h2 id="found">เรื่องที่พบ เรียงตามความสำคัญ</h2>
${levels.map(
  ({ level, own }, index) => html`<details${index === 0 ? html` open` : ""}>
<summary><span class="tag ${level}">${LEVEL_WORDS[level]}</span> ${thaiNumber(own.length)} เรื่อง <span class="hint">${HINTS[level]}</span></summary>
<ul>${own.slice(0, LINES).map(line)}</ul>${
    own.length > LINES ? html`<p>และอีก ${thaiNumber(own.length - LINES)} เรื่อง อยู่ในรายการด้านล่าง</p>` : ""
  }</details>`,
)}</section>`;
}

/** A message says what was seen, then " — " and what to do. */
function whatWasSeen(message: string): string {
  const [seen = message] = message.split(" — ");
  return seen;
}
