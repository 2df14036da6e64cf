import { html } from "hono/html";
import { thaiNumber } from "../../measures/messages/check.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import { READINESS_TITLE, STATE_WORDS } from "../summary/words.ts";
import type { Html } from "./page.ts";

/** Cells that a line of the checklist names; the others are counted. */
const CELLS_SHOWN = 6;

/** What an assessor looks for, and where it can be seen. */
export function readinessTable(items: readonly ReadinessItem[]): Html {
  return html`<section><h2 id="readiness">${READINESS_TITLE}</h2>
<p class="hint">เป็นคำแนะนำจากเรื่องที่พบในไฟล์ ไม่ใช่ผลคะแนน</p>
<div class="scroll" role="region" aria-labelledby="readiness" tabindex="0">
<table><thead><tr><th scope="col">รายการ</th><th scope="col">สถานะ</th><th scope="col">สิ่งที่พบและทำต่อ</th></tr></thead>
<tbody>${items.map(
    (item) =>
      html`<tr><th scope="row">${item.title}</th><td class="${item.state}">${STATE_WORDS[item.state]}</td><td>${item.note}${cellsShown(item)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

/** Where the checklist's line can be seen: "ผลการดำเนินการ · C2 C3 และอีก ๔ เซลล์", or nothing. */
function cellsShown({ sheet, cells }: ReadinessItem): Html | string {
  if (cells.length === 0) return "";
  const others = cells.length - CELLS_SHOWN;
  const more = others > 0 ? ` และอีก ${thaiNumber(others)} เซลล์` : "";
  return html`<br><span class="where">${sheet} · ${cells.slice(0, CELLS_SHOWN).join(" ")}${more}</span>`;
}
