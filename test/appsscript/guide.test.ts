import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MENU } from "../../appsscript/menu-lines.ts";
import { FILES } from "./addon.ts";

const guide = (name: string) => readFileSync(new URL(`../../docs/guide/${name}.md`, import.meta.url), "utf8");
const boldIn = (markdown: string) =>
  [...markdown.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words as string);
const THAI = /[\u0e00-\u0e7f]/;

/** What people read: every text of the files that are pushed. */
const texts = Object.values(FILES).join("\n");

describe("the guides to the add-on", () => {
  it.each(["add-on", "install"])("name menus, buttons and sheets as the add-on does: %s", (name) => {
    const captions = boldIn(guide(name)).filter((words) => THAI.test(words));
    expect(captions.length).toBeGreaterThan(5);
    expect(captions.filter((caption) => !texts.includes(caption))).toEqual([]);
  });

  it("tell of every line of the menu", () => {
    const captions = boldIn(guide("add-on"));
    for (const { caption } of MENU) expect(captions).toContain(caption);
  });

  it("tell the installer of the five permissions that the manifest asks for", () => {
    const { oauthScopes } = JSON.parse(FILES["appsscript.json"] as string) as { oauthScopes: string[] };
    const block = guide("install").match(/```\n(https:\/\/www\.googleapis[^`]*)\n```/)?.[1];
    expect(block?.split("\n")).toEqual(oauthScopes);
  });

  it("tell the installer of exactly the files that are pushed", () => {
    const block = guide("install").match(/```\n(dist\/[^`]*)\n```/)?.[1];
    expect(block?.split("\n")).toEqual(
      Object.keys(FILES)
        .map((name) => `dist/${name}`)
        .sort(),
    );
  });
});
