import { html } from "hono/html";
import type { Markup } from "./charts/svg.ts";

/** A chart or table that is scrolled, by keyboard too, where it is wider than the screen, and says so there. */
export function sideways(name: string, inside: Markup): Markup {
  return html`<div class="sideways"><p class="more" aria-hidden="true">เลื่อนไปทางขวาเพื่อดูต่อ</p><div class="scroll" role="region" aria-label="${name}" tabindex="0">${inside}</div></div>`;
}
