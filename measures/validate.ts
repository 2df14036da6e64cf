import type { MeasuresBook } from "./book.ts";
import type { Finding, TextHit } from "./finding.ts";
import type { Grid } from "./grid.ts";
import { type Placed, placer } from "./place.ts";
import { textCells } from "./prose.ts";
import { type ReadinessItem, readiness } from "./readiness.ts";
import { readBook } from "./read.ts";
import type { RuleContext, TextRule } from "./rule.ts";
import { BOOK_RULES, TEXT_RULES } from "./rules/index.ts";
import { chooseRuleset } from "./rulesets/index.ts";
import type { Ruleset, RulesetChoice } from "./rulesets/ruleset.ts";
import { readYear } from "./thai/calendar.ts";
import { readNumber } from "./thai/digits.ts";
import { FEATURE, features } from "./thai/features.ts";

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
  const cells = [...textCells(book)];
  const masks = new Map<string, number>();
  for (const { text } of cells) if (!masks.has(text)) masks.set(text, features(text));
  const context = { ruleset, asOf, round: roundOf(book), digits: majorityScript(masks) };
  const placed: Placed[] = [];
  const place = placer(book, ruleset, asOf);
  for (const rule of BOOK_RULES)
    for (const hit of rule.find(book, context)) placed.push(place(rule.code, rule.level, hit));
  const known = new Map<string, readonly Said[]>();
  for (const cell of cells) {
    let said = known.get(cell.text);
    if (said === undefined) {
      said = sayAll(cell.text, masks.get(cell.text) as number, context);
      known.set(cell.text, said);
    }
    for (const { rule, hit } of said) placed.push(place(rule.code, rule.level, { ...hit, at: cell }));
  }
  return placed.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
}

interface Said {
  readonly rule: TextRule;
  readonly hit: TextHit;
}

const NOTHING: readonly Said[] = [];

function sayAll(text: string, mask: number, context: RuleContext): readonly Said[] {
  let said: Said[] | undefined;
  for (const rule of TEXT_RULES) {
    if ((rule.needs & mask) === 0) continue;
    for (const hit of rule.find(text, context)) {
      said ??= [];
      said.push({ rule, hit });
    }
  }
  return said ?? NOTHING;
}

/** The script that more texts of the workbook use; Thai where neither leads, as in official papers. */
function majorityScript(masks: ReadonlyMap<string, number>): "thai" | "arabic" {
  let lead = 0;
  for (const mask of masks.values()) {
    if (mask & FEATURE.thaiDigit) lead++;
    if (mask & FEATURE.arabicDigit) lead--;
  }
  return lead < 0 ? "arabic" : "thai";
}

function roundOf(book: MeasuresBook): 6 | 12 | undefined {
  const months = readNumber((book.agency.round?.text ?? "").replace(/[^0-9๐-๙]/g, ""));
  return months === 6 || months === 12 ? months : undefined;
}
