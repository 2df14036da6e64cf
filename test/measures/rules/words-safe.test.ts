import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blanksRules } from "../../../measures/rules/blanks.ts";
import { charactersRules } from "../../../measures/rules/characters.ts";
import { listsRules } from "../../../measures/rules/lists.ts";
import { markupRules } from "../../../measures/rules/markup.ts";
import { wordsRules } from "../../../measures/rules/words.ts";
import { asking } from "./texts.ts";

const ask = asking([...wordsRules, ...markupRules, ...listsRules, ...blanksRules]);
const askAll = asking([...charactersRules, ...wordsRules, ...markupRules, ...listsRules, ...blanksRules]);

const PIECES = [
  ..."กขคงจ   \n\n\t-.๑๒๓12/()…<>&;",
  ..."การ งาน ความ และ ของ ใน เพื่อ เจ้าหน้า ที่ หลัก เกณฑ์ หน่วย แต่ ละ ผิดขอบ รับ กาย นอก บุคคล ภายนอก กรับ ร ับ มาตรการ ก า ร".split(
    " ",
  ),
  ..."<p>|</p>|<br/>|<b>|</b>|<li>|<ul style='x'>|&nbsp;|&amp;|&lt;|&gt;|&quot;|&#39;|&#8203;|p>| ๑. |\n๒.|\n๓. |\n-ก|\n- ข|มาตรการ...|...|\u00a0|\u200b".split(
    "|",
  ),
];
const damagedText = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));

const safeFixes = (text: string) =>
  ask(text).flatMap(({ code, hit }) =>
    hit.safe && hit.after !== undefined ? [{ code, after: hit.after }] : [],
  );

/** Letters alone: no blanks, no markup, no sign that an entity stands for. */
const letters = (text: string) =>
  text
    .replace(/<\/?(?:p|b|br|li|ul style='x')\/?>|&(?:nbsp;?|(?:amp|lt|gt|quot|#39|#8203);)/g, "")
    .replace(/[\s&<>"'\u200b]/g, "");

describe("safe repairs of markup, lists and blanks", () => {
  it("change no letter", () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        for (const { code, after } of safeFixes(text)) expect(letters(after), code).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("need no second time", () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        for (const { code, after } of safeFixes(text))
          expect(
            safeFixes(after).find((fix) => fix.code === code),
            code,
          ).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it("make no new finding", () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const before = new Set(askAll(text).map(({ code }) => code));
        for (const { code, after } of safeFixes(text))
          for (const said of askAll(after))
            expect(before, `${code} brings ${said.code}`).toContain(said.code);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("long texts", () => {
  const LONG = 30_000;
  it.each([
    "การ",
    "การการ ",
    " ",
    "\n",
    "\n ",
    "<",
    "<p ",
    "<p a=b ",
    "&",
    "&lt;",
    "๑. ",
    "\n๑.ก",
    "- ",
    "-",
    ".",
    "มาตรการ...\n",
    "เจ้าหน้า ที่",
  ])("are read in time that grows with their length: %j", (piece) => {
    const text = piece.repeat(Math.ceil(LONG / piece.length));
    const started = performance.now();
    askAll(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
