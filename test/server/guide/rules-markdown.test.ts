import { readFileSync } from "node:fs";
import { Marked } from "marked";
import { describe, expect, it } from "vitest";
import { RULE_CODES } from "../../../measures/codes.ts";
import { WORDS } from "../../../measures/messages.ts";
import { rulesMarkdown } from "../../../server/guide/rules-markdown.ts";
import { BANNED } from "../../measures/guide/plain.ts";

const markdown = rulesMarkdown();
const all = (pattern: RegExp) => [...markdown.matchAll(pattern)].map(([, part]) => part);

describe("docs/guide/rules.md", () => {
  it("is what the catalogue makes; after a change to it run: node server/guide/write.ts", () => {
    expect(readFileSync(new URL("../../../docs/guide/rules.md", import.meta.url), "utf8")).toBe(markdown);
  });
});

describe("the guide to the rules", () => {
  it("has every rule once, by its code and under its name", () => {
    expect(all(/^<a id="(.*)"><\/a>$/gm)).toEqual(RULE_CODES);
    expect(all(/^<small>รหัสสำหรับผู้ดูแลระบบ `(.*)`<\/small>$/gm)).toEqual(RULE_CODES);
    expect(all(/^### (.*)$/gm)).toEqual(RULE_CODES.map((code) => WORDS[code].name));
  });

  it("leads only to anchors that are there, and from the contents to each", () => {
    const [, contents = ""] = markdown.split("## สารบัญ");
    expect([...contents.matchAll(/\]\(#([^)]*)\)/g)].map(([, code]) => code)).toEqual(RULE_CODES);
    expect(all(/\]\(#([^)]*)\)/g).filter((code) => !RULE_CODES.some((known) => known === code))).toEqual([]);
  });

  it("keeps to a clerk's words", () => {
    expect(markdown).not.toMatch(BANNED);
  });

  it("shows the texts of cells to the letter when it becomes a page", () => {
    const page = new Marked().parse(markdown, { async: false });
    expect(page).toContain("<code>&lt;p&gt;จัดประชุมชี้แจง&lt;br&gt;แจกคู่มือ&lt;/p&gt;</code>");
    expect(page).toContain("<code>๑. สำรวจความเห็น</code><br><code>๒.แจกคู่มือ</code>");
    expect(page).toContain("ประชุมชี้แจง    เจ้าหน้าที่ทุกคน");
    expect(page).not.toContain('<a href="http');
  });
});
