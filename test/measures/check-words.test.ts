import { describe, expect, it } from "vitest";
import { countWords, rulesetUsed, rulesetWords } from "../../measures/messages/check.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";

describe("the words of a whole check", () => {
  it("count only the levels of which something was found", () => {
    expect(countWords({ must: 3, check: 0, advice: 12 })).toBe("ต้องแก้ ๓ · แนะนำ ๑๒");
    expect(countWords({ must: 0, check: 0, advice: 0 })).toBe("ไม่พบเรื่องที่ต้องแก้");
  });

  it("say what to know of the ruleset", () => {
    expect(rulesetWords(rulesetUsed(chooseRuleset(undefined)))).toContain("ยังอ่านปีที่ใช้ประเมิน ITA ไม่ได้");
    expect(rulesetWords(rulesetUsed(chooseRuleset(2580)))).toContain("ยังไม่มีเกณฑ์ของปี ๒๕๘๐");
    expect(rulesetWords(rulesetUsed(chooseRuleset(2567)))).toContain("ใช้เป็นแนวทาง");
    const own = chooseRuleset(2567);
    expect(rulesetWords({ ...rulesetUsed(own), confirmed: true })).toBe("");
  });
});
