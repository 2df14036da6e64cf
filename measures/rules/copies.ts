import type { Cell, Measure, MeasuresBook, PlanRow, ResultRow } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { BookRule } from "../rule.ts";
import { isBlank } from "../started.ts";
import { bareContent, bareItems, bareLetters } from "../thai/bare.ts";
import { mayBeAlike, mayHold, type Profile, profileOf } from "../thai/profile.ts";
import { isAlike } from "../thai/similar.ts";

/** From this likeness on a text says the other again. */
const AGAIN = 0.85;
/** …and a text with figures of its own, which is more than the plan said, from this one on. */
const AGAIN_WITH_FIGURES = 0.95;
const MEASURES_ALIKE = 0.9;
/** Letters below which a text is a word or two that any other text may hold. */
const SHORT = 12;
const SHORT_DETAILS = 20;
/** Letters below which the steps of two measures may well be the same ("ประชุมชี้แจงเจ้าหน้าที่"). */
const SHORT_STEPS = 40;
/** Measures that one measure is compared with letter by letter; profiles tell most others apart. */
const MOST_COMPARED = 8;

const PLANNED = [
  ["plan.steps", "ขั้นตอน/วิธีการปฏิบัติ"],
  ["plan.guideline", "แนวทางการปฏิบัติ"],
] as const;

export const copyRules: readonly BookRule[] = [
  { code: "outcome-repeats-output", level: "check", find: ({ results }) => results.flatMap(repeatsOutput) },
  {
    code: "details-repeat-plan",
    level: "check",
    find: ({ measures }) =>
      measures.flatMap(({ plan, results }) => results.flatMap((row) => repeatsPlan(row, plan))),
  },
  { code: "measures-alike", level: "advice", find: measuresAlike },
];

function repeatsOutput({ cells }: ResultRow): Hit[] {
  const output = told(cells["results.output"]);
  const outcome = told(cells["results.outcome"]);
  if (!output || !outcome) return [];
  const items = bareItems(output.cell.text);
  const [first] = items;
  if (first === undefined) return [];
  if (
    output.profile.letters >= SHORT &&
    !mayBeAlike(output.profile, outcome.profile, AGAIN) &&
    !mayHold(outcome.profile, output.profile, items.length)
  ) {
    return [];
  }
  const said = bareLetters(items.join(""));
  const then = bareContent(outcome.cell.text);
  const again = said.length < SHORT ? said === then : isAlike(said, then, AGAIN) || holds(then, items);
  return again ? [{ at: outcome.cell, values: { output: first } }] : [];
}

/** Every output stands in the outcome, and what stands beside them is no figure that only the outcome has. */
function holds(outcome: string, outputs: readonly string[]): boolean {
  let rest = outcome;
  for (const output of outputs) {
    const letters = bareLetters(output);
    if (!rest.includes(letters)) return false;
    rest = rest.replace(letters, " ");
  }
  return rest.length < outcome.length / 2 || !/[0-9]/.test(rest);
}

function repeatsPlan({ cells }: ResultRow, plan: PlanRow): Hit[] {
  const details = told(cells["results.details"]);
  if (!details || details.profile.letters < SHORT_DETAILS) return [];
  const copied = PLANNED.find(([id]) => {
    const planned = told(plan.cells[id]);
    return (
      planned && mayBeAlike(planned.profile, details.profile, AGAIN) && saysAgain(planned.cell, details.cell)
    );
  });
  return copied ? [{ at: details.cell, values: { title: copied[1] } }] : [];
}

function saysAgain(plan: Cell, result: Cell): boolean {
  const planned = bareContent(plan.text);
  const done = bareContent(result.text);
  return isAlike(planned, done, newFigures(done, planned) ? AGAIN_WITH_FIGURES : AGAIN);
}

/** Numbers that the plan does not have: what was really done. */
function newFigures(details: string, planned: string): boolean {
  const known: readonly string[] = planned.match(/[0-9]+/g) ?? [];
  return (details.match(/[0-9]+/g) ?? []).some((figure) => !known.includes(figure));
}

/** At most one hit for each measure: at the later of two, with the first that it resembles. */
function measuresAlike({ measures }: MeasuresBook): Hit[] {
  const alike = new Map<number, Hit>();
  for (const [id, title] of PLANNED) {
    const texts = measures.map(({ plan }) => told(plan.cells[id]));
    texts.forEach((text, index) => {
      if (!text || alike.has(index) || text.profile.letters < SHORT_STEPS) return;
      const other = firstAlike(texts, index);
      if (other === undefined || sameName(measures[other] as Measure, measures[index] as Measure)) return;
      alike.set(index, { at: text.cell, values: { title, other: String(measures[other]?.number) } });
    });
  }
  return [...alike.values()];
}

/** The same measure planned twice is another rule's to tell. */
function sameName({ plan: a }: Measure, { plan: b }: Measure): boolean {
  const [first, second] = [told(a.cells["plan.measure"]), told(b.cells["plan.measure"])];
  return (
    first !== undefined &&
    second !== undefined &&
    bareLetters(first.cell.text) === bareLetters(second.cell.text)
  );
}

function firstAlike(texts: readonly (Told | undefined)[], index: number): number | undefined {
  const text = texts[index] as Told;
  let letters = "";
  let compared = 0;
  for (let at = 0; at < index && compared < MOST_COMPARED; at += 1) {
    const other = texts[at];
    if (!other || !mayBeAlike(other.profile, text.profile, MEASURES_ALIKE)) continue;
    letters ||= bareContent(text.cell.text);
    if (isAlike(bareContent(other.cell.text), letters, MEASURES_ALIKE)) return at;
    compared += 1;
  }
  return undefined;
}

interface Told {
  readonly cell: Cell;
  readonly profile: Profile;
}

const known = new WeakMap<Cell, Told>();

/** A filled cell with its profile, which is made once; undefined for a cell that says nothing. */
function told(cell: Cell | undefined): Told | undefined {
  if (cell === undefined || cell.error || isBlank(cell)) return undefined;
  const before = known.get(cell);
  if (before) return before;
  const plain = profileOf(cell.text);
  const now = { cell, profile: plain.marked ? profileOf(bareItems(cell.text).join("")) : plain };
  known.set(cell, now);
  return now;
}
