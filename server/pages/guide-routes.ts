import { readdirSync, readFileSync } from "node:fs";
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { Marked } from "marked";
import { type Html, page } from "./page.ts";

const GUIDE = new URL("../../docs/guide/", import.meta.url);
/** The page that stands for all of them. */
const FIRST = "clerk";

/** The guide of docs/guide/ as pages of the site: the same texts and pictures that people read beside the source. */
export function guideRoutes(): Hono {
  const routes = new Hono();
  const pages = new Set(namesIn(".", ".md"));
  const pictures = new Set(namesIn("pictures/", ".png"));
  const made = new Map<string, Html>();

  const show = (name: string) => {
    const known = made.get(name) ?? guidePage(readFileSync(new URL(`${name}.md`, GUIDE), "utf8"));
    made.set(name, known);
    return known;
  };

  routes.get("/guide", (c) => c.html(show(FIRST)));
  routes.get("/guide/:name", (c) => {
    const name = c.req.param("name");
    return pages.has(name) ? c.html(show(name)) : c.notFound();
  });
  routes.get("/guide/pictures/:name{[a-z0-9-]+\\.png}", (c) => {
    const name = c.req.param("name").replace(/\.png$/, "");
    if (!pictures.has(name)) return c.notFound();
    const picture = readFileSync(new URL(`pictures/${name}.png`, GUIDE));
    return c.body(new Uint8Array(picture), 200, { "Content-Type": "image/png" });
  });
  return routes;
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, GUIDE))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

function guidePage(markdown: string): Html {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === "link" || token.type === "image") token.href = address(token.href);
    },
  });
  const [, title = "คู่มือ"] = /^# (.+)$/m.exec(markdown) ?? [];
  const content = marked.parse(markdown, { async: false });
  return page(title, html`<div class="guide">${raw(content)}</div>`, {
    here: "/guide",
    styles: ["guide.css"],
  });
}

/** Where the site has what a link beside the source leads to. */
function address(href: string): string {
  if (/^[a-z]+:|^#/.test(href)) return href;
  return `/guide/${href.replace(/^\.\//, "").replace(/\.md(?=$|#)/, "")}`;
}
