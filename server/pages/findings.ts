import { html } from "hono/html";
import { LEVELS, type Level } from "../../measures/finding.ts";
import { LEVEL_WORDS, rulesetWords, thaiNumber } from "../../measures/messages/check.ts";
import type { Upload } from "../uploads.ts";
import { errorSummary, lineId, type Numbered } from "./error-summary.ts";
import { keepForm } from "./keep-form.ts";
import { proposedText } from "./marked-change.ts";
import { type Html, page } from "./page.ts";
import { pageOf, pager } from "./pager.ts";
import { readinessTable } from "./readiness.ts";

/** Findings on one page: more are not read, and the page stays light. */
export const SHOWN = 100;

export interface Shown {
  /** Only this level; all when undefined. */
  readonly level: Level | undefined;
  /** Counted from 1; any other number gives the nearest page. */
  readonly page: number;
}

/** What to mend and where, and the ways on: the mended workbook, the report, the summary, the list. */
export function findingsPage(id: string, upload: Upload, { level, page: asked }: Shown): Html {
  const { findings, counts, ruleset, readiness } = upload.examined.check;
  const all = findings.map((finding, index) => ({ ...finding, number: index + 1 }));
  const wanted = level === undefined ? all : all.filter((finding) => finding.level === level);
  const part = pageOf(wanted, asked, SHOWN);
  const heading = all.length === 0 ? "ไม่พบเรื่องที่ต้องแก้" : `พบ ${thaiNumber(all.length)} เรื่องให้ดู`;
  const note = rulesetWords(ruleset);
  const address = (number: number) => `/check/${id}?${level ? `level=${level}&` : ""}page=${number}`;
  return page(
    heading,
    html`<p class="file">${upload.name}</p>
<h1>${heading}</h1>
${all.length === 0 ? html`<p>ไฟล์นี้พร้อมออกรายงาน — กด “ดาวน์โหลดรายงาน” แล้วพิมพ์หรือเผยแพร่บนเว็บไซต์ของหน่วยงาน</p>` : ""}
${note ? html`<p class="note">${note}</p>` : ""}
${ways(id, upload)}
${
  all.length === 0
    ? ""
    : html`${filter(id, level, counts, all.length)}
${errorSummary(wanted, SHOWN, part.number, address)}
${bySheet(id, part.items)}
${pager(part, address)}`
}
${readinessTable(readiness)}`,
    { here: "/" },
  );
}

/** What can be done with the workbook now; the likeliest first. */
function ways(id: string, upload: Upload): Html {
  const { examined, mended } = upload;
  const { findings } = examined.check;
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  return html`<div class="actions">
${
  safe > 0
    ? html`<form action="/check/${id}/mend" method="post"><button type="submit">แก้ให้ ${thaiNumber(safe)} เรื่องที่แก้ได้แน่นอน</button></form>`
    : ""
}
<a class="button${safe > 0 ? " second" : ""}" href="/check/${id}/report.xlsx" download>ดาวน์โหลดรายงาน (.xlsx)</a>
<a class="button second" href="/check/${id}/summary">ดูสรุปผล</a>
${findings.length > 0 ? html`<a class="button second" href="/check/${id}/findings.xlsx" download>ดาวน์โหลดรายการที่ต้องแก้ (.xlsx)</a>` : ""}
${mended ? html`<a class="button second" href="/check/${id}/workbook.xlsx" download>ดาวน์โหลดไฟล์ที่แก้แล้ว</a>` : ""}
${keepForm(id, upload)}
${mended ? html`<a href="/check/${id}/changes">ดูสิ่งที่แก้ไป</a>` : ""}
<a href="/">ตรวจไฟล์อื่น</a></div>`;
}

function filter(
  id: string,
  level: Level | undefined,
  counts: Readonly<Record<Level, number>>,
  total: number,
): Html {
  const choice = (one: Level | undefined, words: string, count: number) =>
    html`<li class="${one ?? "all"}"><a href="/check/${id}${one ? `?level=${one}` : ""}"${one === level ? html` aria-current="true"` : ""}>${words} <strong>${thaiNumber(count)}</strong></a></li>`;
  return html`<nav aria-label="แสดงเฉพาะระดับ"><ul class="counts">${choice(undefined, "ทั้งหมด", total)}
${LEVELS.map((one) => choice(one, LEVEL_WORDS[one], counts[one]))}</ul></nav>`;
}

/** The findings where they stand: sheet by sheet, in the order of the cells. */
function bySheet(id: string, findings: readonly Numbered[]): Html {
  const sheets = new Map<string, Numbered[]>();
  for (const finding of findings) {
    const own = sheets.get(finding.sheet);
    if (own) own.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  return html`${[...sheets].map(
    ([sheet, own]) =>
      html`<section><h2>ชีต${sheet}</h2><ol class="findings">${own.map((finding) => item(id, finding))}</ol></section>`,
  )}`;
}

function item(id: string, finding: Numbered): Html {
  const { number, level, sheet, cell, column, message, fix, code } = finding;
  const where = [`ชีต${sheet}`, cell === undefined ? undefined : `เซลล์ ${cell}`, column]
    .filter(Boolean)
    .join(" · ");
  return html`<li id="${lineId(number)}" value="${number}" tabindex="-1">
<p class="where"><span class="tag ${level}">${LEVEL_WORDS[level]}</span> ${where}</p>
<p>${message}</p>${
    fix
      ? html`<p class="fix"><span class="tag good">${fix.safe ? "ระบบแก้ให้ได้" : "ควรเป็น"}</span> ${proposedText(fix.before, fix.after)}</p>`
      : ""
  }
<p class="why"><a href="/guide/rules?from=${id}-${number}#${code}">ทำไม<span class="unseen">จึงบอกเรื่องที่ ${thaiNumber(number)}</span></a></p></li>`;
}
