import type { AnalysisRow, Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import { type IndicatorsNamed, indicatorsIn } from "../indicators.ts";
import type { BookRule } from "../rule.ts";
import type { Indicator, Ruleset } from "../rulesets/ruleset.ts";
import { isBlank } from "../started.ts";
import { bareLetters } from "../thai/bare.ts";
import { readNumber, toThaiDigits } from "../thai/digits.ts";

/** What clerks write around a score: "ร้อยละ ๘๕.๕๐", "85.5 คะแนน", "85.50/100", "๘๕.๕๐ (ผ่านดี)". */
const AROUND_SCORE =
  /^\s*(?:ร้อยละ|ได้|คะแนน)?\s*|\s*(?:คะแนน|%|เปอร์เซ็นต์)?\s*(?:\/\s*(?:100|๑๐๐))?\s*(?:\([^()]*\))?\s*$/g;
/** A weakness text that says that there is none. */
const NO_WEAKNESS =
  /^(?:ไม่มี|ไม่พบ|ไม่ปรากฏ)(?:จุดอ่อน|ข้อบกพร่อง|ประเด็น|ปัญหา|หรือ)*(?:ที่(?:ต้อง|จะต้อง)?(?:แก้ไข|ปรับปรุง|พัฒนา)?(?:โดย)?(?:เร่งด่วน)?)?$|^(?:ผ่าน|คะแนน|อยู่ใน|รักษา)/;
/** "คะแนน ๘๕.๕๐ คะแนน (ระดับผ่านดีเยี่ยม)": what is longer is prose. */
const LONGEST_SCORE = 60;
const NONE = /^(?:ไม่มี|ไม่มีข้อมูล)?$/;

export const indicatorRules: readonly BookRule[] = [
  { code: "indicator-uncovered", level: "check", find: (book, { ruleset }) => uncovered(book, ruleset) },
  { code: "indicator-unknown", level: "check", find: (book, { ruleset }) => unknown(book, ruleset) },
  { code: "score-out-of-range", level: "must", find: (book) => outOfRange(book) },
];

/** The score that a cell holds; NaN when its text is none, undefined when it is empty or says that there is none. */
function scoreOf(cell: Cell | undefined): number | undefined {
  const plainly = cell && readNumber(cell.text);
  if (plainly !== undefined) return plainly;
  if (cell === undefined || isBlank(cell) || cell.error || NONE.test(bareLetters(cell.text)))
    return undefined;
  const plain = cell.text.trim();
  return (
    (plain.length > LONGEST_SCORE ? undefined : readNumber(plain.replace(AROUND_SCORE, ""))) ?? Number.NaN
  );
}

function outOfRange(book: MeasuresBook): Hit[] {
  return book.analysis.flatMap(({ cells }) => {
    const cell = cells["analysis.score"];
    const score = scoreOf(cell);
    if (score === undefined || (score >= 0 && score <= 100)) return [];
    const kind = Number.isNaN(score) ? "text" : "range";
    return [{ at: cell as Cell, values: { kind, seen: (cell as Cell).text.trim() } }];
  });
}

function unknown(book: MeasuresBook, { indicators }: Ruleset): Hit[] {
  const cells = [
    ...book.analysis.map(({ cells }) => cells["analysis.indicator"]),
    ...book.plan.map(({ cells }) => cells["plan.indicator"]),
  ];
  return cells.flatMap((cell): Hit[] => {
    if (cell === undefined || isBlank(cell) || cell.error) return [];
    const { known, nearest } = indicatorsIn(cell.text, indicators);
    if (known.length > 0) return [];
    const seen = cell.text.trim();
    if (nearest)
      return [{ at: cell, values: { seen, nearest: nearest.name }, after: nearest.name, safe: false }];
    return [
      {
        at: cell,
        values: {
          seen,
          examples: indicators
            .slice(0, 2)
            .map(({ name }) => name)
            .join(" หรือ "),
        },
      },
    ];
  });
}

/** A plan that names no indicator at all is not asked: there the link is left to the reader. */
function uncovered(book: MeasuresBook, { indicators, passFrom }: Ruleset): Hit[] {
  const planned = book.plan
    .map(({ cells }) => cells["plan.indicator"])
    .filter((cell) => !isBlank(cell)) as Cell[];
  if (planned.length === 0) return [];
  const covered = new Set(planned.flatMap((cell) => meant(indicatorsIn(cell.text, indicators))));
  return book.analysis.flatMap((row): Hit[] => {
    const cell = row.cells["analysis.indicator"];
    if (!cell) return [];
    const lacking = meant(indicatorsIn(cell.text, indicators)).find((indicator) => !covered.has(indicator));
    const weakness = lacking && weaknessOf(row, passFrom);
    return weakness ? [{ at: cell, values: { indicator: lacking.name, ...weakness } }] : [];
  });
}

function meant({ known, nearest }: IndicatorsNamed): readonly Indicator[] {
  return nearest ? [nearest] : known;
}

/** Why an analysed indicator is weak, for the message; undefined when it is not. */
function weaknessOf(
  { cells }: AnalysisRow,
  passFrom: number,
): { readonly [name: string]: string } | undefined {
  const score = scoreOf(cells["analysis.score"]);
  if (score !== undefined && score < passFrom) {
    return { score: toThaiDigits(String(score)), passFrom: toThaiDigits(String(passFrom)) };
  }
  const text = cells["analysis.weakness"];
  return isBlank(text) || text?.error || NO_WEAKNESS.test(bareLetters((text as Cell).text)) ? undefined : {};
}
