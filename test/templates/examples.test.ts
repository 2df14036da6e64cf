import { describe, expect, it } from "vitest";
import type { RuleCode } from "../../measures/codes.ts";
import { type Filling, fillingGrid } from "../../measures/form/filling.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import type { Instrument } from "../../measures/rulesets/ruleset.ts";
import { readNumber, toThaiDigits } from "../../measures/thai/digits.ts";
import { validate } from "../../measures/validate.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";

function seen({ findings }: ReturnType<typeof validate>): string[] {
  return findings.map(
    ({ code, sheet, cell, values }) => `${code} ${sheet} ${cell ?? ""} ${JSON.stringify(values)}`,
  );
}

describe("the good example", () => {
  const check = validate(fillingGrid(GOOD_EXAMPLE));

  it("gives no finding of any rule", () => {
    expect(seen(check)).toEqual([]);
  });

  it("gives none as of a later day either", () => {
    expect(seen(validate(fillingGrid(GOOD_EXAMPLE), { asOf: "2024-03-01" }))).toEqual([]);
  });

  it("meets everything that an assessor looks for", () => {
    expect(check.readiness.filter(({ state }) => state !== "met")).toEqual([]);
  });

  it("names the years that its assessment asks for", () => {
    const { ruleset, standsIn } = check.ruleset;
    const year = (offset: number) => toThaiDigits(String(ruleset.assessed + offset));
    expect(standsIn).toBe(false);
    expect(GOOD_EXAMPLE.agency).toMatchObject({
      "years.plan": year(ruleset.years.plan),
      "years.report": year(ruleset.years.report),
      "years.analysed": year(ruleset.years.analysed),
    });
  });

  it("plans a measure for every weak indicator, and reports each measure", () => {
    const weak = GOOD_EXAMPLE.analysis
      .filter((row) => (readNumber(row["analysis.score"] ?? "") ?? 0) < check.ruleset.ruleset.passFrom)
      .map((row) => row["analysis.indicator"]);
    expect(weak).toHaveLength(5);
    expect(GOOD_EXAMPLE.plan.map((row) => row["plan.indicator"])).toEqual(weak);
    expect(check.book.measures.map(({ joinedBy, results }) => [joinedBy, results.length])).toEqual(
      weak.map(() => ["number", 1]),
    );
  });

  it("states the total that its scores give", () => {
    const { indicators, weights } = check.ruleset.ruleset;
    let total = 0;
    for (const instrument of Object.keys(weights) as Instrument[]) {
      const scores = indicators
        .filter((indicator) => indicator.instrument === instrument)
        .map(({ name }) => GOOD_EXAMPLE.analysis.find((row) => row["analysis.indicator"] === name))
        .map((row) => readNumber(row?.["analysis.score"] ?? "") ?? Number.NaN);
      total += (weights[instrument] / 100) * (scores.reduce((sum, score) => sum + score, 0) / scores.length);
    }
    expect(GOOD_EXAMPLE.agency.analysisText).toContain(`${toThaiDigits(total.toFixed(2))} คะแนน`);
  });
});

describe("the defective example", () => {
  const { findings, ruleset } = validate(fillingGrid(DEFECTIVE_EXAMPLE));
  const counts = new Map<RuleCode, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);

  it.each<[RuleCode, number]>([
    ["agency-name-differs", 3],
    ["period-outside-year", 5],
    ["measure-name-differs", 3],
    ["thai-letter-spaced", 2],
    ["thai-mark-misplaced", 1],
    ["word-misspelt", 1],
    ["word-twice", 3],
    ["latin-in-thai", 2],
    ["markup-left", 3],
    ["catchword-left", 1],
    ["list-uneven", 2],
    ["blanks-extra", 1],
    ["outcome-repeats-output", 1],
    ["details-repeat-plan", 1],
    ["evidence-missing", 5],
    ["year-other", 1],
    ["agency-other", 1],
    ["period-too-short", 1],
    ["outcome-no-figure", 1],
  ])("%s is found at least %i times", (code, least) => {
    expect(counts.get(code) ?? 0).toBeGreaterThanOrEqual(least);
  });

  it("is of a year that has its own ruleset, like the good one", () => {
    expect(ruleset).toEqual(chooseRuleset(2567));
    expect(DEFECTIVE_EXAMPLE.agency["agency.name"]).toBe(GOOD_EXAMPLE.agency["agency.name"]);
  });
});

describe("both examples", () => {
  const texts = (filling: Filling) => fillingGrid(filling).sheets.flatMap(({ rows }) => rows.flat());

  it("are of a municipality and of people that do not exist", () => {
    for (const { agency } of [GOOD_EXAMPLE, DEFECTIVE_EXAMPLE]) {
      const {
        "signers.preparer": preparer,
        "signers.checker": checker,
        "signers.approver": approver,
      } = agency;
      for (const name of [preparer, checker, approver]) if (name) expect(name).toMatch(/ ตัวอย่าง$/);
    }
  });

  it("name no body but their own", () => {
    const named = [...texts(GOOD_EXAMPLE), ...texts(DEFECTIVE_EXAMPLE)]
      .join("\n")
      .match(/เทศบาลตำบล(?!…)[ก-๙]{0,13}/g);
    for (const name of named ?? []) expect(name).toMatch(/^เทศบาลตำบลห้วยทองห[ลว]/);
  });
});
