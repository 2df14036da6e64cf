import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { html, raw } from "hono/html";
import type { Markup } from "./charts/svg.ts";

/**
 * A page that may lie anywhere: on an office's website, on a disk, in a mail. Its policy lets nothing be fetched and
 * nothing run; the font (Sarabun, OFL-1.1, 43 kB) travels inside.
 */
export function htmlPage(title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${raw(style())}</style>
</head>
<body class="summary">
${body}
</body>
</html>
`;
}

const FACES = [
  { part: "thai", weight: 400, range: "U+0E01-0E5B,U+200C-200D,U+25CC" },
  { part: "thai", weight: 700, range: "U+0E01-0E5B,U+200C-200D,U+25CC" },
  { part: "latin", weight: 400, range: "U+0000-00FF,U+2000-206F,U+2122" },
  { part: "latin", weight: 700, range: "U+0000-00FF,U+2000-206F,U+2122" },
] as const;

let made: string | undefined;

function style(): string {
  if (made !== undefined) return made;
  const locate = createRequire(import.meta.url);
  const faces = FACES.map(({ part, weight, range }) => {
    const file = locate.resolve(`@fontsource/sarabun/files/sarabun-${part}-${weight}-normal.woff2`);
    const font = readFileSync(file).toString("base64");
    return `@font-face{font-family:Sarabun;font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2");unicode-range:${range}}\n`;
  });
  const sheets = ["file.css", "summary.css"].map((name) =>
    readFileSync(new URL(name, import.meta.url), "utf8"),
  );
  made = [...faces, ...sheets].join("");
  return made;
}
