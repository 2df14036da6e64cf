import { html } from "hono/html";
import type { MendedWorkbook } from "../mend.ts";
import { countWords, thaiNumber } from "../words.ts";
import { type Html, page } from "./page.ts";

/** Every change of the mended workbook, and the workbook itself. */
export function mendedPage(id: string, name: string, { changes, check }: MendedWorkbook): Html {
  const heading = changes.length === 0 ? "ไม่มีส่วนที่แก้ให้ได้เอง" : `แก้ให้แล้ว ${thaiNumber(changes.length)} เซลล์`;
  return page(
    heading,
    html`<p class="file">${name}</p>
<h1>${heading}</h1>
<p>แก้เฉพาะช่องว่าง อักขระที่มองไม่เห็น ลำดับสระวรรณยุกต์ ชุดตัวเลข และเครื่องหมายหัวข้อ ถ้อยคำของท่านอยู่ครบ
ไฟล์เดิมไม่เปลี่ยนแปลง — หลังแก้: ${countWords(check.counts)}</p>
<p class="actions">${
      changes.length === 0
        ? ""
        : html`<a class="button" href="/check/${id}/mended.xlsx" download>ดาวน์โหลดไฟล์ที่แก้แล้ว</a>`
    }<a href="/check/${id}">กลับไปรายการที่พบ</a></p>
${
  changes.length === 0
    ? ""
    : html`<table class="changes"><thead><tr><th scope="col">ที่</th><th scope="col">เดิม</th><th scope="col">ใหม่</th></tr></thead>
<tbody>${changes.map(
        ({ sheet, cell, column, before, after }) =>
          html`<tr><th scope="row">${sheet} ${cell}<br>${column ?? ""}</th><td class="text"><del>${before}</del></td><td class="text"><ins>${after}</ins></td></tr>`,
      )}</tbody></table>`
}`,
  );
}
