import { readdirSync, readFileSync } from "node:fs";
import { Hono } from "hono";
import { html, raw } from "hono/html";
import { Marked } from "marked";
import { lineId } from "./error-summary.ts";
import { SHOWN } from "./findings.ts";
import { type Frame, type Html, page } from "./page.ts";

const GUIDE = new URL("../../docs/guide/", import.meta.url);
/** The page that stands for all of them. */
const FIRST = "clerk";

/** The guide of docs/guide/ as pages of the site: the same texts and pictures that people read beside the source. */
export function guideRoutes({ alone = false }: Pick<Frame, "alone"> = {}): Hono {
  const routes = new Hono();
  const pages = new Set(namesIn(".", ".md"));
  const pictures = new Set(namesIn("pictures/", ".png"));
  const made = new Map<string, Guide>();

  const show = (name: string) => {
    const known = made.get(name) ?? readGuide(readFileSync(new URL(`${name}.md`, GUIDE), "utf8"));
    made.set(name, known);
    return known;
  };

  routes.get("/guide", (c) => c.html(guidePage(show(FIRST), { alone })));
  routes.get("/guide/:name", (c) => {
    const name = c.req.param("name");
    if (!pages.has(name)) return c.notFound();
    return c.html(
      guidePage(show(name), { alone, back: alone ? undefined : backTo(c.req.query("from") ?? "") }),
    );
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

interface Guide {
  readonly title: string;
  readonly content: string;
}

function readGuide(markdown: string): Guide {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === "link" || token.type === "image") token.href = address(token.href);
    },
  });
  const [, title = "คู่มือ"] = /^# (.+)$/m.exec(markdown) ?? [];
  return { title, content: marked.parse(markdown, { async: false }) };
}

interface Shown {
  readonly alone: boolean;
  readonly back?: string | undefined;
}

function guidePage({ title, content }: Guide, { alone, back }: Shown): Html {
  const way = back ? html`<p class="back"><a href="${back}">กลับไปรายการที่พบ</a></p>` : "";
  return page(title, html`${way}<div class="guide">${raw(content)}</div>`, {
    here: "/guide",
    alone,
    styles: ["guide.css"],
  });
}

/** The finding that a reader comes from: "ID-NUMBER". */
function backTo(from: string): string | undefined {
  const [, id, number] = /^([0-9a-f]{32})-([1-9][0-9]{0,5})$/.exec(from) ?? [];
  return id && `/check/${id}?page=${Math.ceil(Number(number) / SHOWN)}#${lineId(Number(number))}`;
}

/** Where the site has what a link beside the source leads to. */
function address(href: string): string {
  if (/^[a-z]+:|^#/.test(href)) return href;
  return `/guide/${href.replace(/^\.\//, "").replace(/\.md(?=$|#)/, "")}`;
}
