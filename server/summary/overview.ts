import { html } from "hono/html";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import { statusBars } from "./charts/status-bars.ts";
import { count, type Markup } from "./charts/svg.ts";
import { htmlTable } from "./html-table.ts";
import { figure } from "./sections.ts";
import type { SummaryTable } from "./tables.ts";
import type { AllOffices } from "./totals.ts";
import { finishedIn, percent, UNREADABLE_TITLE } from "./words.ts";

const ALL_TITLE = "มาตรการทั้งหมดตามสถานะ";

/** What a reader takes away who reads no further: a sentence, five figures, a bar. */
export function overview(all: AllOffices, table: SummaryTable): Markup {
  const figures = all.offices === 0 ? "" : html`${drawn(all)}${htmlTable({ ...table, title: "ภาพรวม" })}`;
  return html`<section aria-label="ภาพรวม"><p class="lead">${lead(all)}</p>
${unread(all)}${figures}</section>`;
}

function drawn(all: AllOffices): Markup | string {
  if (all.measures.total === 0) return "";
  const bars = [{ name: "ทั้งหมด", tally: all.measures }];
  return html`${keyFigures(all)}
${figure(ALL_TITLE, statusBars({ id: "chart-all", title: ALL_TITLE }, bars))}
`;
}

function lead({ measures, overdue, offices, unreadable }: AllOffices): string {
  if (offices === 0) return unreadable === 0 ? "ยังไม่มีสมุดงานให้สรุป" : "ยังไม่มีสมุดงานที่เปิดได้";
  if (measures.total === 0) return "ยังไม่มีมาตรการในสมุดงาน — พิมพ์มาตรการในชีตแผนมาตรการ แล้วสรุปอีกครั้ง";
  const finished = finishedIn(measures);
  const whole = `${offices > 1 ? `${count(offices)} หน่วยงานมี` : "มี"}มาตรการทั้งหมด ${count(measures.total)} มาตรการ`;
  const done = ` แล้วเสร็จ ${count(finished)} มาตรการ คิดเป็นร้อยละ ${toThaiDigits(percent(measures.finishedShare))}`;
  return `${whole}${done}${overdue > 0 ? ` และมี ${count(overdue)} มาตรการที่เลยกำหนด` : ""}`;
}

/** Figures without some of the files should not be taken for the whole. */
function unread({ offices, unreadable }: AllOffices): Markup | string {
  if (unreadable === 0) return "";
  const words = offices === 0 ? "ดูว่าต้องทำอะไรต่อที่" : "ยังไม่นับ";
  return html`<p class="remark">${words} <a href="#about-unreadable">${UNREADABLE_TITLE} ${count(unreadable)} ไฟล์</a></p>
`;
}

function keyFigures({ measures, overdue }: AllOffices): Markup {
  const figures: readonly (readonly [string, string])[] = [
    ["มาตรการทั้งหมด", count(measures.total)],
    ["แล้วเสร็จ", count(finishedIn(measures))],
    ["แล้วเสร็จร้อยละ", toThaiDigits(percent(measures.finishedShare))],
    ["มีผลการดำเนินการ", count(measures.withResult)],
    ["เลยกำหนด", count(overdue)],
  ];
  return html`<dl class="key">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
