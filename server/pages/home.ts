import { html } from "hono/html";
import { type Html, page } from "./page.ts";

/** Choose a workbook; or take the blank form or an example. */
export function homePage(): Html {
  return page(
    "ตรวจแฟ้มมาตรการ",
    html`<h1>ตรวจแฟ้มมาตรการก่อนส่ง</h1>
<p>เลือกแฟ้ม .xlsx ที่กรอกแล้ว ระบบจะบอกว่าต้องแก้อะไร ที่เซลล์ใด และออกรายงานให้พร้อมพิมพ์</p>
<form class="drop" action="/check" method="post" enctype="multipart/form-data">
<label for="file">แฟ้มมาตรการ (.xlsx)</label>
<p class="hint" id="file-hint">เลือกแฟ้ม หรือลากแฟ้มมาวางในกรอบนี้</p>
<input id="file" name="file" type="file" required aria-describedby="file-hint"
 accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">
<button type="submit">ตรวจแฟ้มนี้</button>
<p class="working" role="status"></p>
</form>
<h2>ยังไม่มีแฟ้ม</h2>
<ul class="choices">
<li><a href="/form.xlsx" download>แบบฟอร์มเปล่า</a> กรอกใน Excel หรือ Google ชีต</li>
<li><a href="/examples/good" download>ตัวอย่างที่เรียบร้อย</a> เทศบาลสมมติ กรอกครบทุกชีต</li>
<li><a href="/examples/defective" download>ตัวอย่างที่ต้องแก้</a> ลองตรวจดูว่าระบบพบอะไรบ้าง</li>
</ul>`,
  );
}
