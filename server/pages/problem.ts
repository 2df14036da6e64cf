import { html } from "hono/html";
import { type Html, page } from "./page.ts";

/** What could not be done: what was seen, and what to do next. */
export interface Trouble {
  readonly title: string;
  /** The file that it is about. */
  readonly file?: string;
  readonly sentence: string;
}

export function problemPage({ title, sentence }: Trouble): Html {
  return page(
    title,
    html`<h1>${title}</h1><p>${sentence}</p><p><a class="button" href="/">กลับหน้าแรก</a></p>`,
  );
}
