import { html } from "hono/html";
import { type Html, page } from "../../pages/page.ts";
import type { Trouble } from "../../pages/problem.ts";
import { BEGINNINGS } from "./start.ts";

/** Where a try of the add-on begins; `trouble` is why the last one did not. */
export function startPage(trouble?: Trouble): Html {
  return page(
    trouble ? trouble.title : "ลองใช้ส่วนเสริม",
    html`${
      trouble
        ? html`<div class="box" role="alert" tabindex="-1"><h2>${trouble.title}</h2><p>${trouble.sentence}</p></div>`
        : ""
    }<h1>ลองใช้ส่วนเสริมใน Google ชีต</h1>
<p>ตารางจำลองในเบราว์เซอร์นี้ มีเมนู <strong>มาตรการ ITA</strong> ตัวจริงชุดเดียวกับที่ติดตั้งใน Google ชีต ลองได้โดยไม่ต้องมีบัญชี Google
ข้อมูลอยู่ในหน่วยความจำของเครื่องนี้ และลบเองเมื่อไม่ได้ใช้หนึ่งชั่วโมง</p>
<noscript><p class="note">ตารางจำลองต้องใช้ JavaScript ซึ่งเบราว์เซอร์นี้ปิดอยู่ — เปิด JavaScript แล้วโหลดหน้านี้ใหม่ หรือ<a href="/">ตรวจจากไฟล์ .xlsx</a> ซึ่งไม่ต้องใช้</p></noscript>
<h2>เริ่มจาก</h2>
<form action="/sandbox" method="post">
${Object.entries(BEGINNINGS).map(
  ([kind, { words, hint }]) =>
    html`<p class="actions"><button class="second" type="submit" name="begin" value="${kind}">${words}</button> ${hint}</p>`,
)}
</form>
<h2>หรือเปิดไฟล์ของท่าน</h2>
<form class="drop" action="/sandbox/file" method="post" enctype="multipart/form-data" data-working="กำลังเปิดไฟล์…">
<label for="file">ไฟล์ .xlsx</label>
<p class="hint" id="file-hint">ข้อความมาครบทุกชีต โน้ต สี ความกว้าง เซลล์ผสาน และรายการเลือกมาด้วยเท่าที่อ่านได้ แผนภูมิ รูปภาพ และเส้นขอบไม่ได้นำมา ไฟล์เดิมไม่เปลี่ยน</p>
<input id="file" name="file" type="file" required accept=".xlsx,.xlsm" aria-describedby="file-hint">
<button type="submit">เปิดไฟล์ .xlsx</button>
<p class="working" role="status"></p>
</form>
<h2>สิ่งที่ควรรู้</h2>
<p>เปิดที่อยู่ของตารางในแท็บที่สอง แท็บนั้นเป็นเพื่อนร่วมงานอีกคน ใช้ดูว่าสองคนทำงานพร้อมกันได้อย่างไร ·
สูตรทั่วไปและการพิมพ์ของ Google ไม่มีในตารางจำลอง แผนภูมิเป็นภาพร่าง สิ่งที่ตารางจำลองไม่รู้จักจะบอกชื่อไว้ ไม่เดาแทน</p>`,
  );
}
