import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleContext } from "../../../measures/rule.ts";
import { charactersRules } from "../../../measures/rules/characters.ts";
import { digitsRules } from "../../../measures/rules/digits.ts";
import { toArabicDigits } from "../../../measures/thai/digits.ts";
import { asking } from "./texts.ts";

const RULES = [...charactersRules, ...digitsRules];
const ask = asking(RULES);
type Script = RuleContext["digits"];

/** Pieces from which damage arises when they meet. */
const PIECES = [
  ..."กขคงจชณดตนบปพมยรลวสหอะาำิีึืุูั็่้๊์ํเแโใไๆฯ",
  ..."    \n\n0259๐๒๕๙oOab.-/()…",
  ..."\u00a0\u200b\u200d\u00ad\ufeff\ufffd\uf705\uf711\u2028",
  ..."ผู้ ร ับ ผิ ด ช อ บ|ก า ร|จ านวน|ต าบล|ท้องถ่ิน|เเก้ไข|เรืื่อง|กําหนด|น้ํา|น ้า|คุ ณ ธ ร ร ม| ณ |ข้อ ก ข ค|พ.ศ. |๒๕๖o|ข้อ ๐2|๒๕๖๗|2567|0-5600-0000|ISO 9001|O35|www.a.go.th/2567|of|หน่วยงาน|นำ้|👍\u200d👍".split(
    "|",
  ),
];
const damagedText = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
const script = fc.constantFrom<Script>("thai", "arabic");

/** Letters and signs of a text, whatever its blanks, hidden characters, order and number of marks, and digits. */
function letters(text: string): string {
  return toArabicDigits(text)
    .replace(/\p{Cf}/gu, "")
    .replace(/([แ-ไ])\1+/g, "$1")
    .replace(/แ/g, "เเ")
    .replace(/[\s\p{Cc}]/gu, "")
    .replace(/ำ/g, "ํา")
    .replace(/[ัิ-ฺ็-๎ะาๅ]+/g, (marks) => [...new Set(marks)].sort().join(""));
}

const safeFixes = (text: string, digits: Script) =>
  ask(text, digits).flatMap(({ code, hit }) =>
    hit.safe && hit.after !== undefined ? [{ code, after: hit.after }] : [],
  );

describe("safe repairs of characters and digits", () => {
  it("change no letter", () => {
    fc.assert(
      fc.property(damagedText, script, (text, digits) => {
        for (const { code, after } of safeFixes(text, digits))
          expect(letters(after), code).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("need no second time", () => {
    fc.assert(
      fc.property(damagedText, script, (text, digits) => {
        for (const { code, after } of safeFixes(text, digits)) {
          const again = safeFixes(after, digits).find((fix) => fix.code === code);
          expect(again?.after ?? after, code).toBe(after);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("bring no finding that was not there before", () => {
    fc.assert(
      fc.property(damagedText, script, (text, digits) => {
        const before = new Set(ask(text, digits).map(({ code }) => code));
        for (const { code, after } of safeFixes(text, digits))
          for (const found of ask(after, digits)) expect([...before], `after ${code}`).toContain(found.code);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("rules on characters and digits", () => {
  it("take any text without failing", () => {
    fc.assert(
      fc.property(fc.oneof(damagedText, fc.string({ unit: "binary" })), script, (text, digits) => {
        for (const { find } of RULES) find(text, { digits } as RuleContext);
      }),
      { numRuns: 1000 },
    );
  });
});
