import { html } from "hono/html";
import type { SummaryContent } from "../summary/content.ts";
import type { SummaryFormat } from "../summary/summary.ts";
import { type Html, page } from "./page.ts";

/** Where a summary's page leads to; plain values. */
export interface SummaryWays {
  readonly back: { readonly href: string; readonly text: string };
  /** Address of the same summary as a file, but for the ending: "/check/…/summary" for "/check/…/summary.xlsx". */
  readonly base: string;
  /** The workbook's or folder's own name. */
  readonly file?: string;
}

/** What people open comes first, what programs read last. Only an office's own page leaves out what to mend. */
const downloads = (ofOne: boolean): readonly (readonly [SummaryFormat, string])[] => [
  ["xlsx", "Excel (.xlsx)"],
  ["html", `หน้าเว็บ (.html) สำหรับ${ofOne ? "เผยแพร่" : "ส่งต่อ"}หรือพิมพ์`],
  ["csv", "ตาราง (.csv)"],
  ["json", "สำหรับโปรแกรมอื่น (.json)"],
];

/** The summary of a workbook or of a folder in the site's frame, with the ways to take it away. */
export function summaryPage(
  { title, ofOne, heading, sections }: SummaryContent,
  { back, base, file }: SummaryWays,
): Html {
  return page(
    title,
    html`<p class="actions"><a href="${back.href}">${back.text}</a></p>
${file ? html`<p class="file">${file}</p>` : ""}
<div class="summary">${heading}</div>
<div class="actions" role="group" aria-labelledby="downloads"><span id="downloads">ดาวน์โหลดสรุป:</span>
${downloads(ofOne).map(
  ([format, words]) =>
    html`<a class="button${format === "xlsx" ? "" : " second"}" href="${base}.${format}" download>${words}</a>
`,
)}</div>
<div class="summary">${sections}</div>`,
    { styles: ["summary.css"] },
  );
}
