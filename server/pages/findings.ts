import { html } from "hono/html";
import { type Finding, type Fix, LEVELS, type Level } from "../../measures/finding.ts";
import { messageFor } from "../../measures/messages.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import type { Check } from "../../measures/validate.ts";
import { LEVEL_WORDS, rulesetWords, thaiNumber } from "../words.ts";
import { difference } from "./difference.ts";
import { type Html, page } from "./page.ts";

const LEVEL_HINTS: Readonly<Record<Level, string>> = {
  must: "ทำให้รายงานคลาดเคลื่อนหรือไม่ครบ",
  check: "อาจคลาดเคลื่อน ดูให้แน่ใจ",
  advice: "ช่วยให้รายงานดีขึ้น",
};

const STATE_WORDS: Readonly<Record<ReadinessItem["state"], string>> = {
  met: "ครบแล้ว",
  "not-met": "ยังไม่ครบ",
  "cannot-tell": "ยังบอกไม่ได้",
};

/** What to mend and where, and the ways on: the mended workbook and the report. */
export function findingsPage(
  id: string,
  name: string,
  { findings, counts, ruleset, readiness }: Check,
): Html {
  const total = findings.length;
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  const heading = total === 0 ? "ไม่พบเรื่องที่ต้องแก้" : `พบ ${thaiNumber(total)} เรื่องให้ดู`;
  const note = rulesetWords(ruleset);
  return page(
    heading,
    html`<p class="file">${name}</p>
<h1>${heading}</h1>
<ul class="counts">${LEVELS.map(
      (level) =>
        html`<li class="${level}"><a href="#${level}">${LEVEL_WORDS[level]} <strong>${thaiNumber(counts[level])}</strong></a></li>`,
    )}</ul>
${note ? html`<p class="note">${note}</p>` : ""}
<p class="actions"><a class="button" href="/check/${id}/report.xlsx" download>ดาวน์โหลดรายงาน (.xlsx)</a>
${safe > 0 ? html`<a class="button second" href="/check/${id}/mended">แก้ให้ ${thaiNumber(safe)} เรื่องที่แก้ได้แน่นอน</a>` : ""}
<a href="/">ตรวจไฟล์อื่น</a></p>
${LEVELS.map((level) => levelSection(level, findings))}
<section><h2 id="readiness">สิ่งที่ผู้ตรวจประเมินมองหา</h2>
<p class="hint">เป็นคำแนะนำจากเรื่องที่พบในไฟล์ ไม่ใช่ผลคะแนน</p>
<table><thead><tr><th scope="col">รายการ</th><th scope="col">สถานะ</th><th scope="col">สิ่งที่พบและทำต่อ</th></tr></thead>
<tbody>${readiness.map(
      (item) =>
        html`<tr><th scope="row">${item.title}</th><td class="${item.state}">${STATE_WORDS[item.state]}</td><td>${item.note}${cellsShown(item)}</td></tr>`,
    )}</tbody></table></section>`,
  );
}

/** Cells that a line of the checklist names; the others are counted. */
const CELLS_SHOWN = 6;

/** Where the checklist's line can be seen: "ผลการดำเนินการ · C2 C3 และอีก ๔ เซลล์", or nothing. */
function cellsShown({ sheet, cells }: ReadinessItem): Html | string {
  if (cells.length === 0) return "";
  const others = cells.length - CELLS_SHOWN;
  const more = others > 0 ? ` และอีก ${thaiNumber(others)} เซลล์` : "";
  return html`<br><span class="where">${sheet} · ${cells.slice(0, CELLS_SHOWN).join(" ")}${more}</span>`;
}

function levelSection(level: Level, findings: readonly Finding[]): Html | string {
  const own = findings.filter((finding) => finding.level === level);
  return html`<section><h2 id="${level}" class="${level}">${LEVEL_WORDS[level]} (${thaiNumber(own.length)})</h2>
<p class="hint">${own.length === 0 ? "ไม่มีเรื่องในระดับนี้" : LEVEL_HINTS[level]}</p>
${own.length === 0 ? "" : html`<ol class="findings">${own.map(item)}</ol>`}</section>`;
}

function item(finding: Finding): Html {
  const where = [finding.sheet, finding.cell, finding.column]
    .filter((part) => part !== undefined)
    .join(" · ");
  const { fix } = finding;
  return html`<li><span class="where">${where}</span><p>${messageFor(finding)}</p>${fix ? proposal(fix) : ""}</li>`;
}

/** What the text would become, around the place that changes. */
function proposal({ before, after, safe }: Fix): Html {
  const { lead, after: put, tail } = difference(before, after);
  return html`<p class="fix"><span class="tag">${safe ? "แก้ให้ได้" : "ควรเป็น"}</span> ${lead}<ins>${put}</ins>${tail}</p>`;
}
