import { describe, expect, it } from "vitest";
import { chooseRuleset, gradeOf, RULESETS } from "../../measures/rulesets/index.ts";

describe("the rulesets", () => {
  it("are there for every assessed year from 2564 to 2570, each under the main scheme", () => {
    expect(RULESETS.map(({ assessed }) => assessed)).toEqual([2564, 2565, 2566, 2567, 2568, 2569, 2570]);
    expect(new Set(RULESETS.map(({ scheme }) => scheme))).toEqual(new Set(["nacc"]));
  });

  it.each([
    [2564, "O42", "O43"],
    [2565, "O42", "O43"],
    [2566, "O42", "O43"],
    [2567, "O34", "O35"],
    [2568, "O27", "O28"],
    [2569, "O25", "O26"],
    [2570, "O25", "O26"],
  ])("of %s name the items %s and %s", (year, measures, results) => {
    const { items } = chooseRuleset(year).ruleset;
    expect([items.measures.code, items.results.code]).toEqual([measures, results]);
  });

  it("ask for the results of the same year before 2567, and of the year before since", () => {
    const years = Object.fromEntries(
      RULESETS.map(({ assessed, years }) => [assessed, assessed + years.report]),
    );
    expect(years).toEqual({
      2564: 2564,
      2565: 2565,
      2566: 2566,
      2567: 2566,
      2568: 2567,
      2569: 2568,
      2570: 2569,
    });
    for (const { years } of RULESETS) expect([years.plan, years.analysed]).toEqual([0, -1]);
  });

  it("have ten indicators in three instruments whose weights make a hundred", () => {
    for (const { indicators, weights } of RULESETS) {
      expect(indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const of = (name: string) => indicators.filter(({ instrument }) => instrument === name).length;
      expect([of("IIT"), of("EIT"), of("OIT")]).toEqual([5, 3, 2]);
      expect(weights.IIT + weights.EIT + weights.OIT).toBe(100);
    }
  });

  it("say where each of their facts comes from, and call themselves confirmed only when all of them are", () => {
    const facts = [
      "items.code",
      "items.title",
      "indicators",
      "weights",
      "bands",
      "years.plan",
      "years.report",
      "years.analysed",
    ];
    for (const { confirmed, sources } of RULESETS) {
      expect(sources.map(({ fact }) => fact)).toEqual(expect.arrayContaining(facts));
      for (const { from } of sources) expect(from).not.toBe("");
      expect(confirmed).toBe(sources.every((source) => source.confirmed));
    }
    expect(chooseRuleset(2570).ruleset.sources.some((source) => source.confirmed)).toBe(false);
    const confirmed2569 = chooseRuleset(2569).ruleset.sources.filter((source) => source.confirmed);
    expect(confirmed2569.map(({ fact }) => fact)).toEqual([
      "items.code",
      "items.title",
      "years.plan",
      "years.report",
    ]);
  });

  it("order their grades from the best to zero", () => {
    for (const { bands } of RULESETS) {
      const from = bands.map((band) => band.from);
      expect(from).toEqual([...from].sort((a, b) => b - a));
      expect(from[from.length - 1]).toBe(0);
    }
  });
});

describe("the ruleset of a workbook", () => {
  it("is the assessed year's own", () => {
    expect(chooseRuleset(2566)).toMatchObject({ asked: 2566, standsIn: false, ruleset: { assessed: 2566 } });
  });

  it.each([2563, 2571, undefined])("is the latest, and says so, for %s", (year) => {
    const choice = chooseRuleset(year);
    expect(choice).toMatchObject({ standsIn: true, ruleset: { assessed: 2570, confirmed: false } });
    expect(choice.asked).toBe(year);
  });
});

describe("a grade", () => {
  const letters = chooseRuleset(2565).ruleset;
  const words = chooseRuleset(2568).ruleset;
  const all = (score: number) => ({ IIT: score, EIT: score, OIT: score });

  it.each([
    [100, "AA"],
    [95, "AA"],
    [94.99, "A"],
    [85, "A"],
    [84.99, "B"],
    [75, "B"],
    [65, "C"],
    [55, "D"],
    [50, "E"],
    [49.99, "F"],
    [0, "F"],
  ])("of %s is the letter %s in 2565", (total, grade) => {
    expect(gradeOf(letters, total)).toBe(grade);
  });

  it.each([
    [95, all(95), "ผ่านดีเยี่ยม"],
    [96, { IIT: 99, EIT: 94, OIT: 96 }, "ผ่านดี"],
    [94.64, { IIT: 98, EIT: 84.9, OIT: 99 }, "ผ่าน"],
    [85, all(85), "ผ่านดี"],
    [84.99, all(84.99), "ต้องปรับปรุง"],
    [70, all(70), "ต้องปรับปรุง"],
    [69.99, all(69.99), "ต้องปรับปรุงโดยด่วน"],
  ])("of %s depends on the instruments since 2567", (total, scores, grade) => {
    expect(gradeOf(words, total, scores)).toBe(grade);
  });

  it("is only what is certain while the instruments' scores are unknown", () => {
    expect(gradeOf(words, 99)).toBe("ผ่าน");
    expect(gradeOf(words, 60)).toBe("ต้องปรับปรุงโดยด่วน");
  });

  it.each([Number.NaN, -1, 100.1, Number.POSITIVE_INFINITY])("is none for %s", (total) => {
    expect(gradeOf(letters, total)).toBeUndefined();
  });
});
