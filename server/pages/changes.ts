import { html } from "hono/html";
import { countWords, thaiNumber } from "../../measures/messages/check.ts";
import type { Examined } from "../examined.ts";
import type { Upload } from "../uploads.ts";
import { keepForm } from "./keep-form.ts";
import { markedTexts } from "./marked-change.ts";
import { type Html, page } from "./page.ts";
import { pageOf, pager } from "./pager.ts";
import type { ShownChange } from "./work.ts";

/** Changes on one page, as on the page of findings. */
const SHOWN = 100;

/** Every change of a mended workbook, and the workbook itself. `asked` is the page, counted from 1. */
export function changesPage(
  id: string,
  upload: Upload,
  { of, changes, settled }: NonNullable<Upload["mended"]>,
  asked: number,
): Html {
  const part = pageOf(changes, asked, SHOWN);
  const none = changes.length === 0;
  const heading = none
    ? "ไม่มีส่วนที่แก้ให้ได้เอง"
    : `แก้ให้แล้ว ${thaiNumber(settled)} เรื่อง ใน ${thaiNumber(changes.length)} เซลล์`;
  return page(
    heading,
    html`<p class="file">${upload.name}</p>
<h1>${heading}</h1>
<p>แก้เฉพาะวรรคที่เกินมา อักขระที่มองไม่เห็น ลำดับสระและวรรณยุกต์ เลขไทยหรือเลขอารบิก รหัสจากหน้าเว็บ และวรรคหลังเลขข้อ
ถ้อยคำของท่านอยู่ครบ ไฟล์เดิมไม่เปลี่ยนแปลง</p>
<p>${leftWords(upload.examined.check)}</p>
<div class="actions">${
      none
        ? ""
        : html`<a class="button" href="/check/${id}/workbook.xlsx" download>ดาวน์โหลดไฟล์ที่แก้แล้ว</a>
<a class="button second" href="/check/${id}">ดูเรื่องที่เหลือและออกรายงาน</a>
${keepForm(id, upload)}`
    }<a href="/check/${of}">กลับไปไฟล์เดิมก่อนแก้</a></div>
${
  none
    ? ""
    : html`<ol class="changes" start="${(part.number - 1) * SHOWN + 1}">${part.items.map(line)}</ol>
${pager(part, (number) => `/check/${id}/changes?page=${number}`)}`
}`,
    { here: "/" },
  );
}

function line(change: ShownChange): Html {
  const { before, after } = markedTexts(change.before, change.after);
  const where = [change.sheet, `เซลล์ ${change.cell}`, change.column].filter(Boolean).join(" · ");
  return html`<li><p class="where">${where}</p>
<dl><div><dt>เดิม</dt><dd>${before}</dd></div>
<div><dt>ใหม่</dt><dd>${after}</dd></div></dl>${
    change.more > 0 ? html`<p>และอีก ${thaiNumber(change.more)} แห่งในเซลล์นี้ ดูได้ในไฟล์ที่แก้แล้ว</p>` : ""
  }</li>`;
}

function leftWords({ findings, counts }: Examined["check"]): string {
  return findings.length === 0
    ? "ไม่มีเรื่องเหลือแล้ว"
    : `ยังเหลือ ${thaiNumber(findings.length)} เรื่อง: ${countWords(counts)}`;
}
