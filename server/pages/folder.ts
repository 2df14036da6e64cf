import { html } from "hono/html";
import { thaiNumber } from "../../measures/messages/check.ts";
import { ASIDE, type AsideFile, type FolderFile, type FolderStates } from "../folder/folder.ts";
import { addressOf, countOf, FILTERS, type Filter, officesOf, type Shown, shownOf } from "./folder-list.ts";
import { folderTable } from "./folder-table.ts";
import type { Notice } from "./notices.ts";
import { type Html, page } from "./page.ts";
import { pageOf, pager } from "./pager.ts";

export interface FolderView {
  /** Where the folder is on this machine. */
  readonly path: string;
  readonly states: FolderStates;
  readonly aside: readonly AsideFile[];
  readonly shown: Shown;
  readonly notice: Notice | undefined;
}

const ON_ONE_PAGE = 100;
/** Of what was set aside, so much is listed; the rest can be seen in the folder itself. */
const ASIDE_SHOWN = 100;

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  must: "มีเรื่องต้องแก้",
  good: "เรียบร้อย",
  unreadable: "เปิดไม่ได้",
};

/** The workbooks of a folder with their state, and the ways to add, take out and bring back. */
export function folderPage({ path, states, aside, shown, notice }: FolderView): Html {
  return page(
    "โฟลเดอร์ไฟล์มาตรการ",
    html`${notice ? noticeBox(notice) : ""}<h1>โฟลเดอร์ไฟล์มาตรการ</h1>
<p class="file">ที่อยู่ในเครื่อง: ${path}</p>
${states.total === 0 ? empty(path) : files(states, shown)}
${adding()}
${aside.length === 0 ? "" : asideList(aside)}
<script src="/assets/folder.js" defer></script>`,
    { here: "/folder", styles: ["folder.css"] },
  );
}

function noticeBox({ title, isTrouble, lines, asideKey }: Notice): Html {
  // The script of every page gives an alert the focus.
  const how = isTrouble ? html`role="alert"` : html`role="region" autofocus`;
  return html`<section class="box" ${how} aria-labelledby="notice" tabindex="-1">
<h2 id="notice">${title}</h2>
${
  lines.length === 0
    ? ""
    : html`<ul>${lines.map(({ name, sentence }) => html`<li>${name === undefined ? "" : html`<strong>${name}</strong>: `}${sentence}</li>`)}</ul>`
}
${asideKey === undefined ? "" : html`<form action="/folder/aside/${asideKey}/back" method="post"><button class="second" type="submit">นำกลับ</button></form>`}
</section>`;
}

function empty(path: string): Html {
  return html`<h2 id="files">ยังไม่มีไฟล์ในโฟลเดอร์นี้</h2>
<p>เริ่มได้สามทาง</p>
<ul>
<li>เลือกไฟล์หรือลากไฟล์มาวางในกรอบด้านล่าง แล้วกด “บันทึกลงโฟลเดอร์”</li>
<li><a href="/">ตรวจไฟล์</a>ก่อน แล้วกด “บันทึกลงโฟลเดอร์” ในหน้าผลการตรวจ</li>
<li>คัดลอกไฟล์ .xlsx ไปไว้ที่ <span class="file">${path}</span> ด้วยโปรแกรมจัดการไฟล์ แล้ว<a href="/folder">เปิดหน้านี้อีกครั้ง</a></li>
</ul>`;
}

function files(states: FolderStates, shown: Shown): Html {
  const wanted = shownOf(states.files, shown);
  const part = pageOf(wanted, shown.page, ON_ONE_PAGE);
  return html`${progress(states, { ...shown, page: part.number })}
<p id="folder-totals">${totals(states.files)}</p>
<div class="actions"><a class="button" href="/folder/summary">สรุปทั้งโฟลเดอร์</a><a class="button second" href="#add">เพิ่มไฟล์</a></div>
<h2 id="files">ไฟล์ในโฟลเดอร์</h2>
<nav id="folder-filter" aria-label="แสดงเฉพาะสถานะ">${filters(states.files, shown)}</nav>
${search(shown)}
<div id="folder-list">${wanted.length === 0 ? html`<p>ไม่มีไฟล์ที่ตรงกับที่เลือก — <a href="/folder">ดูทุกไฟล์</a></p>` : folderTable(part.items)}</div>
<div id="folder-pages">${pager(part, (number) => addressOf({ ...shown, page: number }))}</div>`;
}

/** How far the reading is; says nothing once it is done. */
function progress({ read, total }: FolderStates, shown: Shown): Html {
  const words = `อ่านแล้ว ${thaiNumber(read)} จาก ${thaiNumber(total)} ไฟล์`;
  return html`<p id="folder-status" role="status">${
    read === total ? "" : html`${words} <a href="${addressOf(shown)}">ดูความคืบหน้า</a>`
  }</p>`;
}

function totals(all: readonly FolderFile[]): string {
  const offices = officesOf(all);
  const unreadable = countOf("unreadable", all);
  return [
    `${thaiNumber(all.length)} ไฟล์ ของ ${thaiNumber(offices.all)} หน่วยงาน`,
    `เรียบร้อย ${thaiNumber(offices.good)} จาก ${thaiNumber(offices.all)} หน่วยงาน`,
    ...(unreadable > 0 ? [`เปิดไม่ได้ ${thaiNumber(unreadable)} ไฟล์`] : []),
  ].join(" · ");
}

function filters(all: readonly FolderFile[], { filter, words }: Shown): Html {
  return html`<ul class="counts">${[undefined, ...FILTERS].map(
    (one) =>
      html`<li class="${one ?? "all"}"><a href="${addressOf({ filter: one, words })}"${one === filter ? html` aria-current="true"` : ""}>${one ? FILTER_WORDS[one] : "ทั้งหมด"} <strong>${thaiNumber(countOf(one, all))}</strong></a></li>`,
  )}</ul>`;
}

function search({ filter, words }: Shown): Html {
  return html`<form class="search" action="/folder" method="get" role="search">
${filter ? html`<input type="hidden" name="state" value="${filter}">` : ""}
<label for="q">ค้นหาชื่อไฟล์ หน่วยงาน หรือพื้นที่</label>
<input id="q" name="q" type="search" value="${words}" maxlength="100"> <button class="second" type="submit">ค้นหา</button>
${words ? html`<a href="${addressOf({ filter })}">ล้างการค้นหา</a>` : ""}</form>`;
}

function adding(): Html {
  return html`<h2 id="add">เพิ่มไฟล์</h2>
<form class="drop" action="/folder" method="post" enctype="multipart/form-data" data-working="กำลังตรวจและบันทึก…">
<label for="file">ไฟล์มาตรการ (.xlsx) เลือกได้หลายไฟล์</label>
<p class="hint" id="file-hint">เลือกไฟล์ หรือลากไฟล์มาวางในกรอบนี้ รวมกันไม่เกิน ๒๐ เมกะไบต์ ไฟล์ที่บันทึกจะอยู่ในโฟลเดอร์จนกว่าท่านจะนำออก</p>
<input id="file" name="file" type="file" multiple required aria-describedby="file-hint" accept=".xlsx,.xlsm">
<button type="submit">บันทึกลงโฟลเดอร์</button>
<p class="working" role="status"></p>
</form>`;
}

function asideList(aside: readonly AsideFile[]): Html {
  const others = aside.length - ASIDE_SHOWN;
  return html`<details class="aside"><summary>ฉบับก่อนและไฟล์ที่นำออก (${thaiNumber(aside.length)})</summary>
<p class="hint">เก็บไว้ในโฟลเดอร์ย่อย ${ASIDE} ระบบไม่ลบไฟล์ใด</p>
<ul>${aside
    .slice(0, ASIDE_SHOWN)
    .map(
      ({ key, name }) =>
        html`<li><span class="file">${name}</span> <form action="/folder/aside/${key}/back" method="post"><button class="second small" type="submit">นำกลับ<span class="unseen"> ${name}</span></button></form></li>`,
    )}</ul>
${others > 0 ? html`<p>และอีก ${thaiNumber(others)} ไฟล์ — เปิดโฟลเดอร์ย่อย ${ASIDE} ด้วยโปรแกรมจัดการไฟล์เพื่อดูทั้งหมด</p>` : ""}</details>`;
}
