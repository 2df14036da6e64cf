import type { TextHit } from "../finding.ts";
import type { TextRule } from "../rule.ts";
import { applyEdits, fragment } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { type WordEdit, wordDamage } from "../thai/word-damage.ts";
import { lookedThrough } from "./looked-through.ts";

/** Different words that a message shows. */
const SHOWN = 4;

const oneLine = (text: string): string => text.replace(/\s/g, " ");

/** One finding for all damaged words of one kind; its fix, to be confirmed, mends them all. */
function hits(text: string, edits: readonly WordEdit[]): readonly TextHit[] {
  const [first] = edits;
  if (!first) return [];
  const words = new Map(edits.map(({ from, to, put }) => [text.slice(from, to).replace(/\s/g, ""), put]));
  const { seen, meant } = fragment(text, first);
  const values = {
    words: [...words.keys()].slice(0, SHOWN).join(" "),
    correct: [...new Set(words.values())].slice(0, SHOWN).join(" "),
    seen: oneLine(seen),
    meant,
    count: String(edits.length),
  };
  return [{ values, after: applyEdits(text, edits), safe: false }];
}

const twice: TextRule = {
  code: "word-twice",
  level: "check",
  needs: FEATURE.damagedWord,
  find: (text) => hits(text, wordDamage(text).twice),
};

const misspelt: TextRule = {
  code: "word-misspelt",
  level: "check",
  needs: FEATURE.damagedWord,
  find: (text) => hits(text, wordDamage(text).misspelt),
};

/** Rules on words that were typed twice or are known to be mistyped. */
export const wordsRules: readonly TextRule[] = [twice, misspelt].flatMap(lookedThrough);
