import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/*
 * Run as a process of its own, which prints what it built as JSON: the service imports nothing of the add-on and runs
 * the files that would be pushed; the bundler's memory goes when it is done.
 */

const ADDON = new URL("../../../appsscript/build.ts", import.meta.url);
const source = (name: string) => fileURLToPath(new URL(`../client/${name}`, import.meta.url));

const { buildAddon } = (await import(ADDON.href)) as {
  buildAddon: () => Promise<Readonly<Record<string, string>>>;
};

async function bundle(name: string, format: "esm" | "iife"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source(name)],
    bundle: true,
    write: false,
    format,
    target: "es2023",
    charset: "utf8",
    minify: true,
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

const [addon, page, bridge] = await Promise.all([
  buildAddon(),
  bundle("main.ts", "esm"),
  bundle("bridge.ts", "iife"),
]);
process.stdout.write(JSON.stringify({ addon, page, bridge }));
