/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, or in one frame of it: rule and place. */
export async function violations(page: Page | Frame): Promise<string[]> {
  return page.evaluate(
    async ([script, tags]) => {
      // Run as the debugger runs it: the page's own policy lets no such script in.
      new Function(script as string)();
      const { axe } = window as unknown as {
        axe: { run: (node: Document, options: object) => Promise<Axe> };
      };
      interface Axe {
        readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
      }
      const { violations: found } = await axe.run(document, { runOnly: tags, iframes: false });
      return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
    },
    [AXE, RULES] as const,
  );
}
