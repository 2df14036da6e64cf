import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { BookRule } from "../rule.ts";
import { isBlank } from "../started.ts";
import { bareItems, bareLetters } from "../thai/bare.ts";

/** A number, a share in words, or a month. */
const FIGURE =
  /[0-9๐-๙]|ร้อยละ|เปอร์เซ็นต์|ครึ่งหนึ่ง|เท่าตัว|ทุกคน|ทุกราย|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม/;
/** Told to the public: on the website, however it is spelt, or by the words for publishing. */
const PUBLISHED = /เว็[บป]ไซ|เวปไซ|เวบไซ|เว็บเพจ|หน้าเว็บ|โฮมเพจ|website|http|เผยแพร่|ประชาสัมพันธ์/;

/** What makes the report worth reading, and is told once for the workbook. */
export const substanceRules: readonly BookRule[] = [
  { code: "outcome-no-figure", level: "advice", find: outcomeNoFigure },
  { code: "publication-missing", level: "advice", find: publicationMissing },
];

function filled(cells: readonly (Cell | undefined)[]): Cell[] {
  return cells.filter((cell): cell is Cell => cell !== undefined && !cell.error && !isBlank(cell));
}

function outcomeNoFigure({ results }: MeasuresBook): Hit[] {
  const outcomes = filled(results.map(({ cells }) => cells["results.outcome"]));
  const [first] = outcomes;
  // A list's own numbers are no figures: they are taken off first.
  const told = outcomes.some(({ text }) => bareItems(text).some((item) => FIGURE.test(item)));
  return first && !told ? [{ at: first }] : [];
}

function publicationMissing({ plan, results }: MeasuresBook): Hit[] {
  const steps = filled(plan.flatMap(({ cells }) => [cells["plan.steps"], cells["plan.guideline"]]));
  const details = filled(results.map(({ cells }) => cells["results.details"]));
  const texts = [...steps, ...details];
  const [first] = texts;
  const told = texts.some(({ text }) => PUBLISHED.test(text) || PUBLISHED.test(bareLetters(text)));
  if (first === undefined || told) return [];
  const [name] = filled([plan[0]?.cells["plan.measure"]]);
  return [
    { at: first, values: { what: name && name.text.length <= 60 ? name.text.trim() : "ผลการดำเนินการ" } },
  ];
}
