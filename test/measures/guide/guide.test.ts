import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULE_CODES } from "../../../measures/codes.ts";
import { GUIDE_FAMILIES, RULE_GUIDE } from "../../../measures/guide/index.ts";
import { RULE_LEVELS } from "../../../measures/guide/levels.ts";
import { BOOK_RULES, TEXT_RULES } from "../../../measures/rules/index.ts";
import { RULESETS } from "../../../measures/rulesets/index.ts";
import { BANNED } from "./plain.ts";

/** Latin words that a clerk sees on the screen or in the form; a code word is none of them. */
const KNOWN_LATIN = /\b(?:ITA|URL|PDF|Excel|Google|Word|Shift|Alt|Enter|NAME|REF|https)\b/g;
/** Thai letters and signs, a closing bracket or quotation mark. */
const ENDS_WELL = /[ก-๛)”]$/;

describe.each(RULE_CODES)("the guide to %s", (code) => {
  const { meaning, example, remedy } = RULE_GUIDE[code];

  it("explains in Thai of a clerk's length, with Thai digits and no code word", () => {
    for (const [text, most] of [
      [meaning, 220],
      [remedy, 340],
    ] as const) {
      expect(text.length).toBeGreaterThan(50);
      expect(text.length).toBeLessThanOrEqual(most);
      expect(text).not.toMatch(BANNED);
      expect(text).not.toMatch(/[0-9]/);
      expect(text.replace(KNOWN_LATIN, "")).not.toMatch(/[A-Za-z]/);
    }
  });

  it("ends its sentences without a stray sign", () => {
    for (const text of [meaning, remedy]) {
      expect(text).toMatch(ENDS_WELL);
      expect(text).not.toMatch(/^\s|\n| {2}|[ก-๛]{3}\.|,/);
    }
  });

  it("shows a short example", () => {
    for (const text of [example.seen, example.typed]) {
      expect(text).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(110);
      expect(text).not.toMatch(BANNED);
    }
    expect(example.typed).not.toBe(example.seen);
  });

  it("says when the cell may stay as it is, where the rule may be mistaken", () => {
    if (RULE_LEVELS[code] !== "must") expect(remedy).toMatch(/(?:ปล่อย|เว้น)ไว้ได้/);
  });

  it("says who mends it", () => {
    const { fixes } = RULE_GUIDE[code];
    expect(/ระบบแก้ให้ได้/.test(remedy)).toBe(fixes.includes("safe"));
    expect(/ระบบเสนอ/.test(remedy)).toBe(fixes.includes("one-by-one"));
  });
});

describe("the guide", () => {
  it("has every rule in one family, in the order of the codes", () => {
    expect(GUIDE_FAMILIES.flatMap(({ rules }) => Object.keys(rules))).toEqual(RULE_CODES);
  });

  it("takes each rule's level from its one declaration", () => {
    for (const { code, level } of [...BOOK_RULES, ...TEXT_RULES])
      expect([code, RULE_LEVELS[code]]).toEqual([code, level]);
    expect(Object.keys(RULE_LEVELS)).toHaveLength(RULE_CODES.length);
  });

  it("need not say from which day on a level changes, as no ruleset changes one", () => {
    expect(RULESETS.flatMap(({ levels }) => Object.keys(levels))).toEqual([]);
  });

  it("stays out of what the add-on carries", () => {
    const root = new URL("../../../", import.meta.url);
    const carried = globSync("{measures,appsscript}/**/*.ts", { cwd: root.pathname }).filter(
      (file) => !file.startsWith("measures/guide/") && !file.includes("node_modules"),
    );
    expect(carried.length).toBeGreaterThan(50);
    const readers = carried.filter((file) =>
      /(?:from|import\()\s*"[^"]*\/guide\//.test(readFileSync(new URL(file, root), "utf8")),
    );
    expect(readers).toEqual([]);
  });
});
