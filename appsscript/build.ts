import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, transform } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGES = ["sidebar", "dialog"] as const;
const COMMON = {
  bundle: true,
  write: false,
  format: "iife",
  // Old enough for Apps Script's parser, which has refused newer syntax (static blocks, class fields).
  target: "es2019",
  charset: "utf8",
  minify: true,
  legalComments: "none",
} as const;

/** The files that are pushed to Google, by name. */
export type AddonFiles = Readonly<Record<string, string>>;

/**
 * Builds the add-on: one script whose only callable names are those that main.ts exports, one file for each page with its
 * style and script in it, and the manifest.
 * @param service where the add-on may send data: the service's address. Without it, nowhere.
 */
export async function buildAddon(service?: string): Promise<AddonFiles> {
  const pages = await Promise.all(
    PAGES.map(async (name) => [`${name}.html`, await buildPage(name)] as const),
  );
  return {
    "appsscript.json": manifest(service),
    "add-on.js": await buildScript(),
    ...Object.fromEntries(pages),
  };
}

async function buildScript(): Promise<string> {
  const { version } = JSON.parse(readFileSync(here("../package.json"), "utf8")) as { version: string };
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [here("main.ts")],
    globalName: "addon",
    define: { ADDON_VERSION: JSON.stringify(version) },
  });
  // Apps Script calls functions that stand at the top of a file, by the names in the source.
  const doors = (await exportedNames()).map(
    (name) => `function ${name}(){return addon.${name}.apply(this,arguments)}`,
  );
  return `${outputFiles[0]?.text ?? ""}${doors.join("\n")}\n`;
}

/** Names that main.ts exports, as the bundler reads them: it tells them of ES modules only. */
async function exportedNames(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [here("main.ts")],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
  });
  return Object.values(metafile.outputs)[0]?.exports ?? [];
}

async function buildPage(name: string): Promise<string> {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [here(`pages/browser/${name}.ts`)],
    // HtmlService takes "//" in a template literal for a comment.
    supported: { "template-literal": false },
  });
  const css = await transform(readFileSync(here("pages/browser/page.css"), "utf8"), {
    loader: "css",
    minify: true,
    charset: "utf8",
  });
  const script = (outputFiles[0]?.text ?? "").replace(/<\/script/gi, "<\\/script");
  return readFileSync(here(`pages/browser/${name}.html`), "utf8")
    .replace("/*style*/", () => css.code.trim())
    .replace("/*script*/", () => script.trim());
}

function manifest(service: string | undefined): string {
  const file = JSON.parse(readFileSync(here("appsscript.json"), "utf8")) as Record<string, unknown>;
  if (service === undefined) return `${JSON.stringify(file, null, 2)}\n`;
  if (!/^https:\/\/[^/]/.test(service) || !URL.canParse(service))
    throw new Error(`--service ${service}: the service's address begins with https://`);
  const { origin } = new URL(service);
  return `${JSON.stringify({ ...file, urlFetchWhitelist: [`${origin}/`] }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { service: { type: "string" } } });
  const files = await buildAddon(values.service);
  rmSync(here("dist"), { recursive: true, force: true });
  mkdirSync(here("dist"));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(here(`dist/${name}`), text);
    console.log(`${name.padEnd(18)} ${(Buffer.byteLength(text) / 1000).toFixed(1).padStart(7)} kB`);
  }
}
