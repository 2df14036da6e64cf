import { html } from "hono/html";
import { thaiNumber } from "../../measures/messages/check.ts";
import type { Html } from "./page.ts";

/** One page of a long list. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly pages: number;
}

/** The page asked for, counted from 1; the nearest where there is none. */
export function pageOf<T>(all: readonly T[], asked: number, size: number): Part<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  return { items: all.slice((number - 1) * size, number * size), number, pages };
}

/** Ways to the other pages; nothing where there is only one. */
export function pager({ number, pages }: Part<unknown>, address: (number: number) => string): Html | string {
  if (pages === 1) return "";
  const way = (to: number, text: string) =>
    to < 1 || to > pages ? "" : html`<a class="button second" href="${address(to)}">${text}</a>`;
  return html`<nav class="actions" aria-label="หน้าของรายการ">${way(number - 1, "หน้าก่อน")}
<span>หน้า ${thaiNumber(number)} จาก ${thaiNumber(pages)}</span> ${way(number + 1, "หน้าต่อไป")}</nav>`;
}
