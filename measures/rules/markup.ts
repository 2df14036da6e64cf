import type { TextHit } from "../finding.ts";
import type { TextRule } from "../rule.ts";
import { FEATURE } from "../thai/features.ts";
import { marksOf, unmarked } from "../thai/markup.ts";
import { bringsNothing } from "./characters.ts";
import { isWaiting, lookedThrough } from "./looked-through.ts";

/** Tags and entities that a message shows. */
const SHOWN = 3;

function marks(text: string): readonly TextHit[] {
  const after = unmarked(text);
  if (after === text) return [];
  const all = marksOf(text);
  const values = { seen: all.slice(0, SHOWN).join(" "), count: String(all.length) };
  if (after === undefined || isWaiting(text)) return [{ values }];
  return [{ values, after, safe: bringsNothing(text, after) }];
}

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

const catchword: TextRule = {
  code: "catchword-left",
  level: "advice",
  needs: FEATURE.ellipsis,
  find: (text) => {
    const lines = text.split("\n");
    const kept = lines.filter((line, at) => !isCatchword(line, lines[at + 1] ?? ""));
    if (kept.length === lines.length) return [];
    const seen = (lines.find((line) => !kept.includes(line)) as string).trim();
    return [{ values: { seen: seen.replace("…", "...") }, after: kept.join("\n"), safe: false }];
  },
};

/** Rules on what web pages and printed pages left behind in a text. */
export const markupRules: readonly TextRule[] = [markup, ...lookedThrough(catchword)];
