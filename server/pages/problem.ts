import { html } from "hono/html";
import { type Html, page } from "./page.ts";

/** Something could not be done: what was seen, and what to do next. */
export function problemPage(title: string, sentence: string): Html {
  return page(
    title,
    html`<h1>${title}</h1><p>${sentence}</p><p><a class="button" href="/">กลับหน้าแรก</a></p>`,
  );
}
