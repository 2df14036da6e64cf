import { html } from "hono/html";
import { thaiNumber } from "../../measures/messages/check.ts";
import { type Html, page } from "./page.ts";
import type { Trouble } from "./problem.ts";

/**
 * Choose a workbook; or take the blank form or an example. `thisYear` is the fiscal year that runs, B.E.; `trouble` is
 * why the file chosen last was not taken.
 */
export function homePage(thisYear: number, trouble?: Trouble): Html {
  return page(
    trouble ? trouble.title : "ตรวจไฟล์มาตรการ",
    html`${trouble ? troubleBox(trouble) : ""}<h1>ตรวจไฟล์มาตรการก่อนส่ง</h1>
<p>เลือกไฟล์ .xlsx ที่กรอกแล้ว ระบบจะบอกว่าต้องแก้อะไร ที่เซลล์ใด และออกรายงานให้พร้อมพิมพ์</p>
<form class="drop" action="/check" method="post" enctype="multipart/form-data">
<label for="file">ไฟล์มาตรการ (.xlsx)</label>
<p class="hint" id="file-hint">เลือกไฟล์ หรือลากไฟล์มาวางในกรอบนี้</p>
${trouble ? html`<p class="trouble" id="file-trouble">เลือกไฟล์ .xlsx ที่กรอกมาตรการไว้</p>` : ""}
<input id="file" name="file" type="file" required aria-describedby="file-hint${trouble ? " file-trouble" : ""}"
 accept=".xlsx,.xlsm">
<button type="submit">ตรวจไฟล์นี้</button>
<p class="working" role="status"></p>
</form>
<h2>ยังไม่มีไฟล์ให้ตรวจ เริ่มจากที่นี่</h2>
<ul class="choices">
<li><a href="/form.xlsx?year=${thisYear}" download>แบบฟอร์มเปล่า</a> สำหรับการประเมินปี ${thaiNumber(thisYear)} กรอกใน Excel หรือ Google ชีต
(ปีอื่น: ${[thisYear - 2, thisYear - 1, thisYear + 1].map(
      (year, index) =>
        html`${index > 0 ? " · " : ""}<a href="/form.xlsx?year=${year}" download aria-label="แบบฟอร์มปี ${thaiNumber(year)}">${thaiNumber(year)}</a>`,
    )})</li>
<li><a href="/examples/good" download>ตัวอย่างที่เรียบร้อย</a> เทศบาลสมมติ กรอกครบทุกชีต</li>
<li><a href="/examples/defective" download>ตัวอย่างที่ต้องแก้</a> ลองตรวจดูว่าระบบพบอะไรบ้าง</li>
<li><a href="/guide">คู่มือ</a> ทำทีละขั้น มีภาพประกอบ</li>
</ul>
<h2>ใช้ Google ชีต</h2>
<p><a href="/sandbox">ลองใช้ส่วนเสริม</a> ตารางจำลองในเบราว์เซอร์ พร้อมเมนูของส่วนเสริม ไม่ต้องมีบัญชี Google</p>
<h2>มีหลายไฟล์ หรือหลายหน่วยงาน</h2>
<p><a href="/folder">โฟลเดอร์ไฟล์มาตรการ</a> เก็บไฟล์ที่ท่านบันทึกไว้ บอกสถานะของทุกไฟล์ และสรุปรวมให้</p>`,
    { here: "/" },
  );
}

/** What was wrong with the file, at the top, leading to where another is chosen (after GOV.UK's error summary). */
function troubleBox({ title, file, sentence }: Trouble): Html {
  return html`<div class="box" role="alert" tabindex="-1"><h2>${title}</h2>
${file ? html`<p class="file">${file}</p>` : ""}<p>${sentence}</p>
<ul><li><a href="#file">เลือกไฟล์อื่น</a></li><li><a href="/form.xlsx" download>ดาวน์โหลดแบบฟอร์มเปล่า</a></li></ul></div>`;
}
