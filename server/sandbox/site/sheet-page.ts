import { html } from "hono/html";
import type { Html } from "../../pages/page.ts";
import type { SandboxBook } from "./book.ts";

/** The spreadsheet's own page: what needs no script stands here, the rest is drawn by client/main.ts. */
export function sheetPage({ id, spreadsheet, remarks }: SandboxBook): Html {
  const { title } = spreadsheet.state;
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — ลองใช้ส่วนเสริม — มาตรการ ITA</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
${["sandbox.css", "grid.css", "frames.css"].map((name) => html`<link rel="stylesheet" href="/sandbox/assets/${name}">`)}
<script src="/sandbox/assets/page.js" type="module"></script>
</head>
<body class="sandbox">
<a class="skip" href="#grid">ข้ามไปยังตาราง</a>
<header><p class="product"><a href="/">มาตรการ ITA</a></p>
<nav aria-label="ส่วนต่าง ๆ ของระบบ"><ul>
<li><a href="/sandbox">เริ่มตารางใหม่</a></li>
<li><a href="/sandbox/${id}" target="_blank" rel="noopener">เปิดเป็นเพื่อนร่วมงาน (แท็บใหม่)</a></li>
<li><a href="/guide">คู่มือ</a></li>
</ul></nav></header>
<main id="sandbox" data-id="${id}">
<h1>${title} <small>ตารางจำลอง</small></h1>
${remarks.map((remark) => html`<p class="note">${remark}</p>`)}
<noscript><p class="note">ตารางจำลองต้องใช้ JavaScript ซึ่งเบราว์เซอร์นี้ปิดอยู่ — เปิด JavaScript แล้วโหลดหน้านี้ใหม่ หรือ<a href="/">ตรวจจากไฟล์ .xlsx</a> ซึ่งไม่ต้องใช้</p></noscript>
</main>
</body>
</html>`;
}
