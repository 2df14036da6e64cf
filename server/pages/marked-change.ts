import { html } from "hono/html";
import { differingParts } from "../findings/differing-parts.ts";
import { difference } from "./difference.ts";
import type { Html } from "./page.ts";

/** Changes nearer than so many letters to one another are read as one. */
const APART = 6;
/** Stretches of a proposal that are shown; the others are counted by the reader in the file. */
const STRETCHES = 3;

/** Both texts, each place that differs marked. */
export function markedTexts(before: string, after: string): { readonly before: Html; readonly after: Html } {
  const parts = differingParts(before, after, APART).map((pair) =>
    difference(pair.before, pair.after, Number.POSITIVE_INFINITY),
  );
  if (parts.length === 0) return { before: html`${before}`, after: html`${after}` };
  return {
    before: html`${parts.map((part) => html`${part.lead}<del>${part.before}</del>${part.tail}`)}`,
    after: html`${parts.map((part) => html`${part.lead}<ins>${part.after}</ins>${part.tail}`)}`,
  };
}

/** What a text becomes, around the first places that change. */
export function proposedText(before: string, after: string): Html {
  const parts = differingParts(before, after, 2 * APART);
  const shown = parts.slice(0, STRETCHES).map((pair) => difference(pair.before, pair.after));
  const more = parts.length > shown.length ? " …" : "";
  return html`${shown.map(
    ({ lead, after: put, tail }, index) => html`${index > 0 ? " · " : ""}${lead}<ins>${put}</ins>${tail}`,
  )}${more}`;
}
