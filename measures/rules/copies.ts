import type { Cell, Measure, MeasuresBook, ResultRow } from "../book.ts";
import type { Hit } from "../finding.ts";
import { perBook } from "../per-book.ts";
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
  { code: "outcome-repeats-output", level: "check", find: outcomesThatRepeat },
  { code: "details-repeat-plan", level: "check", find: detailsThatRepeat },
  { code: "measures-alike", level: "advice", find: measuresAlike },
];

function outcomesThatRepeat({ results }: MeasuresBook): Hit[] {
  const hits: Hit[] = [];
  for (const row of results) {
    const hit = repeatsOutput(row);
    if (hit) hits.push(hit);
  }
  return hits;
}

function detailsThatRepeat(book: MeasuresBook): Hit[] {
  const hits: Hit[] = [];
  book.measures.forEach(({ results }, index) => {
    for (const row of results) {
      const hit = repeatsPlan(row, plannedOf(book)[index] as Planned);
      if (hit) hits.push(hit);
    }
  });
  return hits;
}

function repeatsOutput({ cells }: ResultRow): Hit | undefined {
  const output = told(cells["results.output"]);
  const outcome = told(cells["results.outcome"]);
  if (!output || !outcome) return undefined;
  const items = bareItems(output.cell.text);
  const [first] = items;
  if (first === undefined) return undefined;
  if (
    output.profile.letters >= SHORT &&
    !mayBeAlike(output.profile, outcome.profile, AGAIN) &&
    !mayHold(outcome.profile, output.profile, items.length)
  ) {
    return undefined;
  }
  const said = bareLetters(items.join(""));
  const then = bareContent(outcome.cell.text);
  const again = said.length < SHORT ? said === then : isAlike(said, then, AGAIN) || holds(then, items);
  return again ? { at: outcome.cell, values: { output: first } } : undefined;
}

/** What only says that the output is there, known or kept to, right before the output's own words. */
const MERELY = /(?:ทราบ|รู้|ตาม|มี|ได้รับ|เผยแพร่|จัดทำ)(?:ถึง|เกี่ยวกับ|เรื่อง|ข้อมูล|จาก|ใน)* /;
/** What became better, or a figure: then the output is only named. */
const BETTER =
  /[0-9]|เข้าใจ|ลด|เพิ่ม|(?:มาก|ดี|สูง|เร็ว|ง่าย)ขึ้น|ครบถ้วน|ถูกต้อง|สะดวก|รวดเร็ว|ทันเวลา|ทันกำหนด|พึงพอใจ|พอใจ|เชื่อมั่น|มั่นใจ|ไว้วางใจ|ประหยัด|ไม่ต้อง|ไม่มี|ไม่พบ|ไม่เกิด|ป้องกัน|แก้ปัญหา|แก้ไข|ประสิทธิ|คุณภาพ|มาตรฐาน|เป็นธรรม|ปลอดภัย|โปร่งใส|มีส่วนร่วม|ตรวจสอบ|ชัดเจน|คุ้มค่า|ประโยชน์|สามารถ/;

/**
 * Every output stands in the outcome. Where they fill half of it, it says little else; a longer one repeats them when
 * it tells nothing that became better.
 */
function holds(outcome: string, outputs: readonly string[]): boolean {
  let rest = outcome;
  for (const output of outputs) {
    const letters = bareLetters(output);
    if (!rest.includes(letters)) return false;
    rest = rest.replace(letters, " ");
  }
  return rest.length < outcome.length / 2 || (MERELY.test(rest) && !BETTER.test(rest));
}

function repeatsPlan({ cells }: ResultRow, plan: Planned): Hit | undefined {
  const details = told(cells["results.details"]);
  if (!details || details.profile.letters < SHORT_DETAILS) return undefined;
  const copied = PLANNED.find((_, column) => {
    const planned = plan[column];
    return (
      planned && mayBeAlike(planned.profile, details.profile, AGAIN) && saysAgain(planned.cell, details.cell)
    );
  });
  return copied ? { at: details.cell, values: { title: copied[1] } } : undefined;
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
function measuresAlike(book: MeasuresBook): Hit[] {
  const { measures } = book;
  const alike = new Map<number, Hit>();
  PLANNED.forEach(([, title], column) => {
    const texts = plannedOf(book).map((planned) => planned[column]);
    texts.forEach((text, index) => {
      if (!text || alike.has(index) || text.profile.letters < SHORT_STEPS) return;
      const other = firstAlike(texts, index);
      if (other === undefined || sameName(measures[other] as Measure, measures[index] as Measure)) return;
      alike.set(index, { at: text.cell, values: { title, other: String(measures[other]?.number) } });
    });
  });
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

/** What a measure's row of the plan tells, by column of PLANNED. */
type Planned = readonly (Told | undefined)[];

/** The plan's texts of every measure, which two rules compare: their profiles are made once a workbook. */
const plannedOf = perBook(({ measures }): readonly Planned[] =>
  measures.map(({ plan }) => PLANNED.map(([id]) => told(plan.cells[id]))),
);

/** A filled cell with its profile; undefined for a cell that says nothing. */
function told(cell: Cell | undefined): Told | undefined {
  if (cell === undefined || cell.error || isBlank(cell)) return undefined;
  const plain = profileOf(cell.text);
  return { cell, profile: plain.marked ? profileOf(bareItems(cell.text).join("")) : plain };
}
