import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame of every page. */
export function page(title: string, main: Html): Html {
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — มาตรการ ITA</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/page.css">
<script src="/assets/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">ข้ามไปยังเนื้อหา</a>
<header><a href="/">มาตรการ ITA</a><span>ตรวจ แก้ และออกรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส</span></header>
<main id="main" tabindex="-1">${main}</main>
<footer>ไฟล์ที่เลือกอยู่ในหน่วยความจำของเครื่องนี้เท่านั้น ไม่ส่งออกไปที่ใด และลบเองภายในหนึ่งชั่วโมง</footer>
</body>
</html>`;
}
