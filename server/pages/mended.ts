import { html } from "hono/html";
import type { Change } from "../../measures/mend.ts";
import type { MendedWorkbook } from "../mend.ts";
import { countWords, thaiNumber } from "../words.ts";
import { difference } from "./difference.ts";
import { type Html, page } from "./page.ts";

function sides(change: Change): Html {
  const { lead, before, after, tail } = difference(change.before, change.after, change.before.length);
  return html`<td class="text">${lead}<del>${before}</del>${tail}</td><td class="text">${lead}<ins>${after}</ins>${tail}</td>`;
}

/** Every change of the mended workbook, and the workbook itself. */
export function mendedPage(id: string, name: string, { changes, check }: MendedWorkbook): Html {
  const heading = changes.length === 0 ? "ไม่มีส่วนที่แก้ให้ได้เอง" : `แก้ให้แล้ว ${thaiNumber(changes.length)} เซลล์`;
  return page(
    heading,
    html`<p class="file">${name}</p>
<h1>${heading}</h1>
<p>แก้เฉพาะวรรคที่เกินมา อักขระที่มองไม่เห็น ลำดับสระและวรรณยุกต์ เลขไทยหรือเลขอารบิก รหัสจากหน้าเว็บ และวรรคหลังเลขข้อ
ถ้อยคำของท่านอยู่ครบ ไฟล์เดิมไม่เปลี่ยนแปลง — หลังแก้: ${countWords(check.counts)}</p>
<div class="actions">${
      changes.length === 0
        ? ""
        : html`<a class="button" href="/check/${id}/mended.xlsx" download>ดาวน์โหลดไฟล์ที่แก้แล้ว</a>
<form action="/check/${id}/mended" method="post"><button class="second" type="submit">ดูเรื่องที่เหลือและออกรายงาน</button></form>`
    }<a href="/check/${id}">กลับไปรายการที่พบ</a></div>
${
  changes.length === 0
    ? ""
    : html`<table class="changes"><thead><tr><th scope="col">เซลล์</th><th scope="col">เดิม</th><th scope="col">ใหม่</th></tr></thead>
<tbody>${changes.map(
        (change) =>
          html`<tr><th scope="row">${change.sheet} ${change.cell}<br>${change.column ?? ""}</th>${sides(change)}</tr>`,
      )}</tbody></table>`
}`,
  );
}
