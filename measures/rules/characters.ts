import type { RuleCode } from "../codes.ts";
import type { Level, TextHit } from "../finding.ts";
import type { TextRule } from "../rule.ts";
import { applyEdits, type Edit, fragment, replacing } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { features } from "../thai/features.ts";
import { UNREADABLE, visible, withoutGlyphs } from "../thai/invisible.ts";
import { misplacedMarks, repeatedMarks, splitSaraAes } from "../thai/marks.ts";
import { lostSaraAms, splitSaraAms } from "../thai/sara-am.ts";
import { spacedWords } from "../thai/spacing.ts";
import { wordDamage } from "../thai/word-damage.ts";

/** One kind of damage to Thai letters. */
interface Damage {
  readonly code: RuleCode;
  readonly level: Level;
  readonly needs: number;
  readonly find: (text: string) => readonly Edit[];
  /** The repair keeps every letter: it may be made without asking, unless it brings other damage to light. */
  readonly keepsLetters: boolean;
}

const { looseMark, markOrder, doubleMark, nikhahit, doubleSaraE, lostSaraAm, shortPieces, invisible } =
  FEATURE;

const damages: readonly Damage[] = [
  {
    code: "thai-letter-spaced",
    level: "check",
    needs: shortPieces | looseMark,
    find: spacedWords,
    keepsLetters: true,
  },
  {
    code: "thai-mark-misplaced",
    level: "check",
    needs: looseMark | markOrder,
    find: misplacedMarks,
    keepsLetters: true,
  },
  {
    code: "thai-sara-am-split",
    level: "advice",
    needs: nikhahit,
    find: splitSaraAms,
    keepsLetters: true,
  },
  {
    code: "thai-sara-ae-split",
    level: "advice",
    needs: doubleSaraE,
    find: splitSaraAes,
    keepsLetters: true,
  },
  {
    code: "thai-mark-repeated",
    level: "check",
    needs: doubleMark | markOrder | nikhahit,
    find: repeatedMarks,
    keepsLetters: true,
  },
  {
    code: "thai-sara-am-lost",
    level: "check",
    needs: lostSaraAm,
    find: lostSaraAms,
    keepsLetters: false,
  },
];

const isFound = ({ needs, find }: Damage, text: string): boolean =>
  (features(text) & needs) !== 0 && find(text).length > 0;

/** Whether `after` is free of every damage that `before` is free of. */
export function bringsNothing(before: string, after: string): boolean {
  return damages.every((damage) => !isFound(damage, after) || isFound(damage, before));
}

/** The text repaired until there is nothing left; each repair removes a sign or moves one to its place, so it ends. */
function repaired(text: string, edits: readonly Edit[], find: Damage["find"]): string {
  const after = applyEdits(text, edits);
  return after === text ? text : repaired(after, find(after), find);
}

/**
 * Hidden characters are looked through, so that their own repair brings nothing to light; as long as there are any,
 * the other repairs wait for it.
 */
function hits(text: string, damage: Damage): readonly TextHit[] {
  const seen = visible(text);
  const edits = damage.find(seen);
  const [first] = edits;
  if (!first) return [];
  const shown = fragment(seen, edits.find(({ put }) => put !== undefined) ?? first);
  // What is to be typed is the word itself: its other damage is not shown as an example.
  const meant =
    shown.meant === shown.seen ? shown.meant : applyEdits(shown.meant, wordDamage(shown.meant).misspelt);
  const values = { seen: shown.seen, meant, count: String(edits.length) };
  const after = repaired(seen, edits, damage.find);
  if (seen !== text || after === seen) return [{ values }];
  return [{ values, after, safe: damage.keepsLetters && bringsNothing(seen, after) }];
}

const invisibles: TextRule = {
  code: "character-invisible",
  level: "advice",
  needs: invisible,
  find: (text) => {
    const after = visible(text);
    if (after !== text) return [{ values: { kind: "hidden" }, after, safe: true }];
    const unreadable = UNREADABLE.exec(text);
    if (!unreadable) return [];
    const put = withoutGlyphs(unreadable[0]);
    const values = { kind: "unreadable", ...fragment(text, replacing(unreadable, put)) };
    const plain = withoutGlyphs(text);
    return [plain === text ? { values } : { values, after: plain, safe: false }];
  },
};

/** Rules on damage that typing, fonts and PDF readers do to Thai letters, and on characters nobody sees. */
export const charactersRules: readonly TextRule[] = [
  ...damages.map((damage): TextRule => {
    const { code, level, needs } = damage;
    return { code, level, needs, find: (text) => hits(text, damage) };
  }),
  invisibles,
];
