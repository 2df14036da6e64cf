import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const GUIDE = new URL("../../../docs/guide/", import.meta.url);
const guides = readdirSync(GUIDE).filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(new URL(name, GUIDE), "utf8");

/** Where the links and pictures of a guide lead to, as they are written. */
const linksIn = (name: string) => [...read(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to as string);

function isThere(from: string, to: string): boolean {
  const [file, anchor] = to.split("#") as [string, string?];
  // The site serves this folder alone: a way out of it would lead nowhere there.
  if (file.startsWith("../")) return false;
  if (file !== "" && !existsSync(new URL(file, GUIDE))) return false;
  return anchor === undefined || read(file || from).includes(`<a id="${anchor}">`);
}

describe("the guide", () => {
  it.each(guides)("leads only to places that are there: %s", (name) => {
    const links = linksIn(name).filter((to) => !/^[a-z]+:/.test(to));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !isThere(name, to))).toEqual([]);
  });
});
