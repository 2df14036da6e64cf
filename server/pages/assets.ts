import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Hono } from "hono";

const locate = createRequire(import.meta.url);
const own = (name: string) => new URL(`assets/${name}`, import.meta.url);
const sarabun = (name: string) => locate.resolve(`@fontsource/sarabun/files/${name}`);

const FILES: Readonly<Record<string, { readonly from: string | URL; readonly type: string }>> = {
  "guide.css": { from: own("guide.css"), type: "text/css; charset=utf-8" },
  "page.css": { from: own("page.css"), type: "text/css; charset=utf-8" },
  "summary.css": {
    from: new URL("../summary/summary.css", import.meta.url),
    type: "text/css; charset=utf-8",
  },
  "folder.css": { from: own("folder.css"), type: "text/css; charset=utf-8" },
  "folder.js": { from: own("folder.js"), type: "text/javascript; charset=utf-8" },
  "page.js": { from: own("page.js"), type: "text/javascript; charset=utf-8" },
  "icon.svg": { from: own("icon.svg"), type: "image/svg+xml" },
  "sarabun-thai-400.woff2": { from: sarabun("sarabun-thai-400-normal.woff2"), type: "font/woff2" },
  "sarabun-thai-700.woff2": { from: sarabun("sarabun-thai-700-normal.woff2"), type: "font/woff2" },
  "sarabun-latin-400.woff2": { from: sarabun("sarabun-latin-400-normal.woff2"), type: "font/woff2" },
  "sarabun-latin-700.woff2": { from: sarabun("sarabun-latin-700-normal.woff2"), type: "font/woff2" },
};

/** Style, script, icon and the Sarabun font (OFL-1.1), from this machine only. */
export const assets = new Hono().get("/:name", (c) => {
  const name = c.req.param("name");
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!file) return c.notFound();
  return c.body(new Uint8Array(readFileSync(file.from)), 200, {
    "Content-Type": file.type,
    "Cache-Control": "public, max-age=3600",
  });
});
