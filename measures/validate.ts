import type { MeasuresBook } from "./book.ts";
import type { Finding, TextHit } from "./finding.ts";
import type { Grid } from "./grid.ts";
import { type Placed, placer } from "./place.ts";
import { type Prose, proseOf } from "./prose.ts";
import { readBook } from "./read.ts";
import { type ReadinessItem, readiness } from "./readiness.ts";
import { readRound } from "./round.ts";
import type { RuleContext, TextRule } from "./rule.ts";
import { BOOK_RULES, TEXT_RULES } from "./rules/index.ts";
import { chooseRuleset } from "./rulesets/index.ts";
import type { Ruleset, RulesetChoice } from "./rulesets/ruleset.ts";
import { readYear } from "./thai/calendar.ts";
import { FEATURE } from "./thai/feature.ts";

export interface Counts {
  readonly must: number;
  readonly check: number;
  readonly advice: number;
}

/** A workbook, understood and judged. */
export interface Check {
  readonly book: MeasuresBook;
  readonly ruleset: RulesetChoice;
  /** In the order in which they stand in the workbook. */
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly readiness: readonly ReadinessItem[];
}

export interface CheckOptions {
  /** The day as of which work may lie in the future: ISO (C.E.). Without it the report's own date serves. */
  readonly asOf?: string;
}

/** Reads a Grid and runs every rule over it. Same grid and day, same answer. */
export function validate(grid: Grid, options: CheckOptions = {}): Check {
  const book = readBook(grid);
  const ruleset = chooseRuleset(readYear(book.agency["years.assessed"]?.text ?? ""));
  const findings = findAll(book, ruleset.ruleset, options.asOf);
  const counts = { must: 0, check: 0, advice: 0 };
  for (const { level } of findings) counts[level]++;
  return { book, ruleset, findings, counts, readiness: readiness(book, findings, ruleset.ruleset) };
}

function findAll(book: MeasuresBook, ruleset: Ruleset, asOf: string | undefined): Finding[] {
  const prose = proseOf(book);
  let script: RuleContext["digits"] | undefined;
  const context: RuleContext = {
    ruleset,
    asOf,
    round: readRound(book.agency.round?.text ?? ""),
    get digits() {
      script ??= majorityScript(prose);
      return script;
    },
  };
  const placed: Placed[] = [];
  const place = placer(book, ruleset, asOf);
  for (const rule of BOOK_RULES) {
    const hits = rule.find(book, context);
    if (hits.length > 0) for (const hit of hits) placed.push(place(rule.code, rule.level, hit));
  }
  // Only texts of which something is said are remembered: to look a text up costs more than to find nothing in it.
  const known = new Map<string, readonly Said[]>();
  for (const { cell, mask } of prose) {
    if ((mask & ASKED_FOR) === 0) continue;
    const before = known.size === 0 ? undefined : known.get(cell.text);
    const said = before ?? sayAll(cell.text, mask, context);
    if (said.length === 0) continue;
    if (!before) known.set(cell.text, said);
    for (const { rule, hit } of said) {
      if (rule.within && !rule.within(cell)) continue;
      placed.push(place(rule.code, rule.level, { ...hit, at: cell }));
    }
  }
  return placed.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
}

/** Features that some text rule needs: other texts are asked nothing. */
const ASKED_FOR = TEXT_RULES.reduce((mask, { needs }) => mask | needs, 0);
/** What each text rule needs, side by side: nearly all that is asked of them. */
const NEEDS = Int32Array.from(TEXT_RULES, ({ needs }) => needs);

interface Said {
  readonly rule: TextRule;
  readonly hit: TextHit;
}

const NOTHING: readonly Said[] = [];

function sayAll(text: string, mask: number, context: RuleContext): readonly Said[] {
  let said: Said[] | undefined;
  for (let at = 0; at < NEEDS.length; at++) {
    if (((NEEDS[at] as number) & mask) === 0) continue;
    const rule = TEXT_RULES[at] as TextRule;
    const hits = rule.find(text, context);
    if (hits.length === 0) continue;
    said ??= [];
    for (const hit of hits) said.push({ rule, hit });
  }
  return said ?? NOTHING;
}

/** The script that more texts of the workbook use; Thai where neither leads, as in official papers. */
function majorityScript(prose: readonly Prose[]): "thai" | "arabic" {
  const seen = new Set<string>();
  let lead = 0;
  for (const { cell, mask } of prose) {
    if ((mask & (FEATURE.thaiDigit | FEATURE.arabicDigit)) === 0 || seen.has(cell.text)) continue;
    seen.add(cell.text);
    if (mask & FEATURE.thaiDigit) lead++;
    if (mask & FEATURE.arabicDigit) lead--;
  }
  return lead < 0 ? "arabic" : "thai";
}
