import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const WAYS = [
  { href: "/", text: "ตรวจไฟล์" },
  { href: "/folder", text: "โฟลเดอร์" },
  { href: "/sandbox", text: "ลองใช้ส่วนเสริม" },
  { href: "/guide", text: "คู่มือ" },
] as const;

export interface Frame {
  /** Names of further stylesheets among the assets. */
  readonly styles?: readonly string[];
  /** The way at the top that this page lies on. */
  readonly here?: (typeof WAYS)[number]["href"];
}

/** The frame of every page. */
export function page(title: string, main: Html, { styles = [], here }: Frame = {}): Html {
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — มาตรการ ITA</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${["page.css", ...styles].map((name) => html`<link rel="stylesheet" href="/assets/${name}">`)}
<script src="/assets/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">ข้ามไปยังเนื้อหา</a>
<header><p class="product"><a href="/">มาตรการ ITA</a></p>
<nav aria-label="ส่วนต่าง ๆ ของระบบ"><ul>${WAYS.map(
    ({ href, text }) =>
      html`<li><a href="${href}"${href === here ? html` aria-current="page"` : ""}>${text}</a></li>`,
  )}</ul></nav></header>
<main id="main" tabindex="-1">${main}</main>
<footer>ไฟล์ที่เลือกอยู่ในหน่วยความจำของเครื่องนี้เท่านั้น ไม่ส่งออกไปที่ใด และลบเองหนึ่งชั่วโมงหลังเปิดดูครั้งสุดท้าย เว้นแต่ท่านกดบันทึกลงโฟลเดอร์</footer>
</body>
</html>`;
}
