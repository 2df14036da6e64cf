import { html } from "hono/html";
import { type Html, page } from "./page.ts";

/** Choose a workbook; or take the blank form or an example. */
export function homePage(): Html {
  return page(
    "ตรวจไฟล์มาตรการ",
    html`<h1>ตรวจไฟล์มาตรการก่อนส่ง</h1>
<p>เลือกไฟล์ .xlsx ที่กรอกแล้ว ระบบจะบอกว่าต้องแก้อะไร ที่เซลล์ใด และออกรายงานให้พร้อมพิมพ์</p>
<form class="drop" action="/check" method="post" enctype="multipart/form-data">
<label for="file">ไฟล์มาตรการ (.xlsx)</label>
<p class="hint" id="file-hint">เลือกไฟล์ หรือลากไฟล์มาวางในกรอบนี้</p>
<input id="file" name="file" type="file" required aria-describedby="file-hint"
 accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">
<button type="submit">ตรวจไฟล์นี้</button>
<p class="working" role="status"></p>
</form>
<h2>ยังไม่มีไฟล์ให้ตรวจ เริ่มจากที่นี่</h2>
<ul class="choices">
<li><a href="/form.xlsx" download>แบบฟอร์มเปล่า</a> กรอกใน Excel หรือ Google ชีต</li>
<li><a href="/examples/good" download>ตัวอย่างที่เรียบร้อย</a> เทศบาลสมมติ กรอกครบทุกชีต</li>
<li><a href="/examples/defective" download>ตัวอย่างที่ต้องแก้</a> ลองตรวจดูว่าระบบพบอะไรบ้าง</li>
</ul>`,
  );
}
