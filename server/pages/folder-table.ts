import { html } from "hono/html";
import { LEVELS } from "../../measures/finding.ts";
import { LEVEL_WORDS, thaiNumber } from "../../measures/messages/check.ts";
import { formatThaiDate } from "../../measures/thai/calendar.ts";
import type { FolderFile } from "../folder/folder.ts";
import type { OfficeFacts } from "../folder/office.ts";
import { thaiTime } from "../thai-time.ts";
import type { Html } from "./page.ts";

const COLUMNS = [
  "ไฟล์",
  "หน่วยงาน",
  "ปีงบประมาณ",
  ...LEVELS.map((level) => LEVEL_WORDS[level]),
  "มาตรการแล้วเสร็จ",
  "เปลี่ยนล่าสุด",
  "ทำต่อ",
];

/**
 * One line a file. On a narrow screen each line becomes a block with its columns' titles; the roles say that it is a
 * table all the same, because browsers forget that with the layout.
 */
export function folderTable(files: readonly FolderFile[]): Html {
  return html`<table class="folder" role="table" aria-labelledby="files">
<thead role="rowgroup"><tr role="row">${COLUMNS.map(
    (title) => html`<th scope="col" role="columnheader">${title}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${files.map(row)}</tbody></table>`;
}

/** From 1970 to B.E. 2999: what a disk says beyond that is no day on which somebody wrote. */
const LAST_CHANGE = Date.UTC(2457, 0, 1);

function dayOf(changed: number): Html | string {
  if (!(changed > 0 && changed < LAST_CHANGE)) return "—";
  const day = thaiTime(changed).slice(0, 10);
  return html`<time datetime="${day}">${formatThaiDate(day, "thai", "short")}</time>`;
}

function row(file: FolderFile): Html {
  const { key, name, changed, state } = file;
  const isRead = state.kind === "read";
  const named = isRead ? html`<a href="/folder/${key}/check">${name}</a>` : name;
  const mendable =
    isRead && state.facts.safe > 0
      ? html`<br><span class="hint">แก้ให้ได้ ${thaiNumber(state.facts.safe)} เรื่อง</span>`
      : "";
  return html`<tr role="row" id="f-${key}"><th scope="row" role="rowheader">${named}${mendable}</th>
${isRead ? known(state.facts) : unknown(state.kind === "unreadable" ? state.sentence : undefined)}
<td role="cell" data-title="เปลี่ยนล่าสุด">${dayOf(changed)}</td>
<td role="cell" class="ways" data-title="ทำต่อ">${
    isRead
      ? html`<a href="/folder/${key}/report.xlsx" download>รายงาน<span class="unseen"> (.xlsx) ของ ${name}</span></a>`
      : ""
  }
<form action="/folder/${key}/remove" method="post"><button class="second small" type="submit">นำออก<span class="unseen"> ${name}</span></button></form></td></tr>`;
}

function known({ agency, place, year, counts, measures }: OfficeFacts): Html {
  return html`<td role="cell" data-title="หน่วยงาน">${agency || "ยังไม่ระบุชื่อหน่วยงาน"}${
    place ? html`<br><span class="hint">${place}</span>` : ""
  }</td>
<td role="cell" class="number" data-title="ปีงบประมาณ">${thaiNumber(year)}</td>
${LEVELS.map(
  (level) =>
    html`<td role="cell" class="number" data-title="${LEVEL_WORDS[level]}"><span class="${counts[level] > 0 ? level : "hint"}">${thaiNumber(counts[level])}</span></td>`,
)}
<td role="cell" class="number" data-title="มาตรการแล้วเสร็จ">${thaiNumber(measures.finished)}/${thaiNumber(measures.total)}</td>`;
}

function unknown(sentence: string | undefined): Html {
  const words =
    sentence === undefined
      ? html`<span class="hint">รออ่าน</span>`
      : html`<strong class="must">เปิดไม่ได้</strong> ${sentence}`;
  return html`<td role="cell" colspan="6" data-title="สถานะ">${words}</td>`;
}
