import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { BookRule, RuleContext } from "../rule.ts";
import type { Ruleset } from "../rulesets/ruleset.ts";
import { isBlank } from "../started.ts";
import { toThaiDigits } from "../thai/digits.ts";
import { type DeclaredYears, declaredYears, YEAR_FACTS } from "./declared-years.ts";
import { findGregorian } from "./years-gregorian.ts";
import { findOther } from "./years-other.ts";

type Judged = "years.plan" | "years.report" | "years.analysed";

/** A year that does not go with the assessed one, and those that would. */
interface Misfit {
  readonly fact: Judged | "years.assessed";
  readonly fits: readonly number[];
}

/**
 * The plan may be the assessed year's own or the one whose results are reported, and the analysis may be the one
 * that either of them follows from.
 */
function misfits(named: DeclaredYears, assessed: number, { years }: Ruleset): readonly Misfit[] {
  const plan = named["years.plan"] ?? assessed + years.plan;
  const wanted: readonly (Misfit & { readonly fact: Judged })[] = [
    { fact: "years.plan", fits: [assessed + years.plan, assessed + years.report] },
    { fact: "years.report", fits: [assessed + years.report] },
    { fact: "years.analysed", fits: [assessed + years.analysed, plan + years.analysed - years.plan] },
  ];
  return wanted.filter(({ fact, fits }) => {
    const year = named[fact];
    return year !== undefined && !fits.includes(year);
  });
}

/** The misfits of a workbook; where all the years go with another assessed year, it is that one that is doubted. */
function doubted(named: DeclaredYears, assessed: number, ruleset: Ruleset): readonly Misfit[] {
  const wrong = misfits(named, assessed, ruleset);
  const report = named["years.report"];
  if (wrong.length < 2 || report === undefined) return wrong;
  const meant = report - ruleset.years.report;
  return misfits(named, meant, ruleset).length === 0 ? [{ fact: "years.assessed", fits: [meant] }] : wrong;
}

function findDisagreeing(book: MeasuresBook, { ruleset }: RuleContext): readonly Hit[] {
  const named = declaredYears(book);
  const hits: Hit[] = [];
  for (const fact of YEAR_FACTS) {
    const cell = book.agency[fact];
    if (cell && named[fact] === undefined && !cell.error && !isBlank(cell))
      hits.push({ at: cell, values: { seen: cell.text.replace(/\s+/g, " ").trim() } });
  }
  const assessed = named["years.assessed"];
  if (assessed === undefined) return hits;
  for (const { fact, fits } of doubted(named, assessed, ruleset)) {
    const values = {
      named: toThaiDigits(String(named[fact])),
      ...(fact !== "years.assessed" && { assessed: toThaiDigits(String(assessed)) }),
      fits: toThaiDigits([...new Set(fits)].join(" หรือ ")),
      example: toThaiDigits(String(fits[0])),
    };
    hits.push({ at: book.agency[fact] as Cell, values });
  }
  return hits;
}

export const yearRules: readonly BookRule[] = [
  { code: "year-gregorian", level: "must", find: findGregorian },
  { code: "year-other", level: "check", find: findOther },
  { code: "years-disagree", level: "check", find: findDisagreeing },
];
