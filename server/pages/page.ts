import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const WAYS = [
  { href: "/", text: "ตรวจไฟล์" },
  { href: "/folder", text: "โฟลเดอร์" },
  { href: "/sandbox", text: "ลองใช้ส่วนเสริม" },
  { href: "/guide", text: "คู่มือ" },
] as const;

const FOOTER = html`<footer>ไฟล์ที่เลือกอยู่ในหน่วยความจำของเครื่องนี้เท่านั้น ไม่ส่งออกไปที่ใด และลบเองหนึ่งชั่วโมงหลังเปิดดูครั้งสุดท้าย เว้นแต่ท่านกดบันทึกลงโฟลเดอร์</footer>`;

export interface Frame {
  /** Names of further stylesheets among the assets. */
  readonly styles?: readonly string[];
  /** The way at the top that this page lies on. */
  readonly here?: (typeof WAYS)[number]["href"];
  /** It leads to no page but to those of its own way: the others are not open here. */
  readonly alone?: boolean;
}

/** The frame of every page. */
export function page(title: string, main: Html, { styles = [], here, alone = false }: Frame = {}): Html {
  const ways = WAYS.filter(({ href }) => !alone || href === here);
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
<header><p class="product"><a href="${ways[0]?.href}">มาตรการ ITA</a></p>
<nav aria-label="ส่วนต่าง ๆ ของระบบ"><ul>${ways.map(
    ({ href, text }) =>
      html`<li><a href="${href}"${href === here ? html` aria-current="page"` : ""}>${text}</a></li>`,
  )}</ul></nav></header>
<main id="main" tabindex="-1">${main}</main>
${alone ? "" : FOOTER}
</body>
</html>`;
}
