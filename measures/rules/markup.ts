import type { TextHit } from "../finding.ts";
import type { TextRule } from "../rule.ts";
import { fragment, replacing } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { marksOf, unmarked } from "../thai/markup.ts";
import { matchesOf } from "../thai/matches.ts";
import { bringsNothing } from "./characters.ts";
import { isWaiting, lookedThrough } from "./looked-through.ts";

/** Tags and entities that a message shows. */
const SHOWN = 3;

function marks(text: string): readonly TextHit[] {
  const after = unmarked(text);
  if (after === text) return [];
  const all = marksOf(text);
  const values = { kind: "web", seen: all.slice(0, SHOWN).join(" "), count: String(all.length) };
  if (after === undefined || isWaiting(text)) return [{ values }];
  return [{ values, after, safe: bringsNothing(text, after) }];
}

/** What PDF readers write for a letter that they cannot read. */
const LOST_LETTER = /\(cid:[0-9]{1,5}\)/g;

/** What stood there only the original tells, so that there is no repair. Tags go first: one finding a cell. */
function lostLetters(text: string): readonly TextHit[] {
  const all = matchesOf(LOST_LETTER, text);
  const [first] = all;
  if (!first || unmarked(text) !== text) return [];
  const { seen } = fragment(text, replacing(first, ""));
  return [{ values: { kind: "pdf", seen, count: String(all.length) } }];
}

const pdf: TextRule = { code: "markup-left", level: "advice", needs: FEATURE.latin, find: lostLetters };

const markup: TextRule = { code: "markup-left", level: "advice", needs: FEATURE.angle, find: marks };

/** One short word or phrase, and exactly three dots; a printed page's last line may begin with a stroke. */
const CATCHWORD =
  /^[ \t]*(\/?)[ \t]*((?:[0-9๐-๙]{1,2}\.[ \t]*)?[ก-๎]{2,24}(?: [ก-๎]{2,12})?)[ \t]*(?:\.{3}|…)[ \t]*$/;
/** Words that begin a page of such a report or carry a sentence on, and are no label of a line to fill in. */
const BEGINS_PAGE =
  /^(?:มาตรการ|แนวทาง|ขั้นตอน|ผู้บริหาร|ตัวชี้วัด|ประเด็น|บัดนี้|ทั้งนี้|เพื่อ|ซึ่ง|และ(?!อื่น)|โดย|จึง|ให้|ตาม(?!ลำดับ))/;

/** Whether a line is a catchword; `next` is the line that follows. */
function isCatchword(line: string, next: string): boolean {
  const match = CATCHWORD.exec(line);
  if (!match) return false;
  const [, stroke, word] = match as unknown as [string, string, string];
  return stroke !== "" || BEGINS_PAGE.test(word) || next.trim().startsWith(word);
}

/** A line that is a page's number: - ๒ -. */
const PAGE_NUMBER = /^[ \t]*[-–—][ \t]*[0-9๐-๙]{1,3}[ \t]*[-–—][ \t]*$/;

/** What the lines of a printed page's edge are, by their kind in the message. */
const EDGES: readonly { readonly kind: string; readonly is: (line: string, next: string) => boolean }[] = [
  { kind: "word", is: isCatchword },
  { kind: "page", is: (line) => PAGE_NUMBER.test(line) },
];

const catchword: TextRule = {
  code: "catchword-left",
  level: "advice",
  needs: FEATURE.ellipsis | FEATURE.listMarker,
  find: (text) => {
    if (!mayHaveEdge(text)) return [];
    const lines = text.split("\n");
    const kinds = lines.map((line, at) => EDGES.find(({ is }) => is(line, lines[at + 1] ?? ""))?.kind);
    const first = kinds.findIndex((kind) => kind !== undefined);
    if (first < 0) return [];
    const seen = (lines[first] as string).trim().replace("…", "...");
    const after = lines.filter((_, at) => kinds[at] === undefined).join("\n");
    return [{ values: { kind: kinds[first] as string, seen }, after, safe: false }];
  },
};

/** What a catchword and a page's number end in. */
const EDGE_ENDS = ".…-–—";

/** Whether a line ends as an edge does. Told quickly, because most texts with a list have no such line. */
function mayHaveEdge(text: string): boolean {
  let end = -1;
  do {
    end = text.indexOf("\n", end + 1);
    let last = (end < 0 ? text.length : end) - 1;
    while (text[last] === " " || text[last] === "\t") last--;
    if (EDGE_ENDS.includes(text.charAt(last))) return true;
  } while (end >= 0);
  return false;
}

/** Rules on what web pages, PDF files and printed pages left behind in a text. */
export const markupRules: readonly TextRule[] = [markup, pdf, ...lookedThrough(catchword)];
