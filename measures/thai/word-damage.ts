import { DOUBLED } from "./doubled-words.ts";
import { type Edit, merged } from "./edit.ts";
import { wordFinder } from "./word-finder.ts";
import { type Guard, isGuarded } from "./word-guard.ts";
import { MISSPELLINGS } from "./words.ts";

/** A damaged word in a text, and the word that belongs there. */
export interface WordEdit extends Edit {
  readonly put: string;
}

/** What a text's words suffered. */
export interface WordDamage {
  readonly twice: readonly WordEdit[];
  readonly misspelt: readonly WordEdit[];
}

interface Known {
  readonly kind: keyof WordDamage;
  readonly seen: string;
  readonly meant: string;
  readonly guard: Guard;
}

const KNOWN: readonly Known[] = [
  ...MISSPELLINGS.map((guard): Known => ({ kind: "misspelt", seen: guard.seen, meant: guard.meant, guard })),
  ...DOUBLED.flatMap((guard): Known[] =>
    (guard.apart ? [" ", "\n"] : [""]).map((between) => ({
      kind: "twice",
      seen: guard.word + between + guard.word,
      meant: guard.word,
      guard,
    })),
  ),
];

/** Every damaged word, and what is meant by it. */
export const DAMAGED_WORDS: readonly { readonly seen: string; readonly meant: string }[] = KNOWN;

const find = wordFinder(KNOWN.map(({ seen }) => seen));
const NOTHING: WordDamage = { twice: [], misspelt: [] };

/** Damaged words in the order of the text; of two that overlap the first, or at one place the longer, counts. */
function look(text: string): WordDamage {
  const found = find(text);
  if (found.length === 0) return NOTHING;
  const damage: Record<keyof WordDamage, WordEdit[]> = { twice: [], misspelt: [] };
  for (const { word, from, to } of found) {
    const { kind, meant, guard } = KNOWN[word] as Known;
    if (isGuarded(text, from, to, guard)) damage[kind].unshift({ from, to, put: meant });
  }
  return { twice: merged(damage.twice) as WordEdit[], misspelt: merged(damage.misspelt) as WordEdit[] };
}

let lastText = "";
let lastDamage = NOTHING;

/** The doubled and the misspelt words of a text. The last answer is kept: two rules ask about each text in turn. */
export function wordDamage(text: string): WordDamage {
  if (text !== lastText) {
    lastText = text;
    lastDamage = look(text);
  }
  return lastDamage;
}
