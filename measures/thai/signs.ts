import { SYMBOL_OF, SYMBOLS } from "./classes.ts";
import { FEATURE } from "./feature.ts";
import { TORN_WORDS } from "./torn-words.ts";
import { DAMAGED_WORDS } from "./word-damage.ts";

/**
 * Signs are groups of five symbols (classes.ts) by which a text may hold one of many words; each word is known by one
 * group. A group is one number.
 */
const GROUP = 5;
/** Symbols have a bit more than this, so that few groups share a number; signs need not be sure. */
const SHIFT = 6;
const GROUP_BITS = (1 << (GROUP * SHIFT)) - 1;

const PAIRS_IN_GROUP = GROUP - 1;
/** Signs are dealt out to this many heaps, because few signs that are watched together are rarely mistaken. */
const HEAPS = 7;

/**
 * For every two neighbours (first * SYMBOLS + second) and each heap one bit for each place that the two have in some
 * sign. When the four bits of a heap come one after another, from SIGN_BEGINS to SIGN_ENDS, then signAt tells whether
 * it was a sign or pieces of several.
 */
export const SIGN_PAIRS = new Int32Array(SYMBOLS * SYMBOLS);
export const SIGN_BITS = HEAPS * PAIRS_IN_GROUP;
export const SIGN_BEGINS = 0x1111111;
export const SIGN_ENDS = SIGN_BEGINS << (PAIRS_IN_GROUP - 1);

const FEATURES = new Map<number, number>();

/** The feature that the last symbols of a text up to a place are a sign of, or 0. Of hidden characters it must have none. */
export function signAt(text: string, last: number): number {
  let group = 0;
  for (let at = Math.max(0, last - PAIRS_IN_GROUP); at <= last; at++)
    group = (group << SHIFT) ^ (SYMBOL_OF[text.charCodeAt(at)] as number);
  return FEATURES.get(group & GROUP_BITS) ?? 0;
}

let dealt = 0;

/** Makes four or five letters a sign; before four may stand any other symbol. */
function addSign(letters: string, feature: number): void {
  const heap = dealt++ % HEAPS;
  const symbols = Array.from(letters, (letter) => SYMBOL_OF[letter.charCodeAt(0)] as number);
  const before = letters.length < GROUP ? SYMBOLS : 1;
  for (let symbol = 0; symbol < before; symbol++) {
    const signs = [symbol, ...symbols].slice(-GROUP);
    const group = signs.reduce((last, next) => ((last << SHIFT) ^ next) & GROUP_BITS, 0);
    FEATURES.set(group, (FEATURES.get(group) ?? 0) | feature);
    for (let place = 0; place < PAIRS_IN_GROUP; place++) {
      const pair = (signs[place] as number) * SYMBOLS + (signs[place + 1] as number);
      SIGN_PAIRS[pair] = (SIGN_PAIRS[pair] as number) | (1 << (heap * PAIRS_IN_GROUP + place));
    }
  }
}

/** The middle one of the groups of a damaged word that its good spelling lacks. */
function oddPart(seen: string, meant: string): string {
  const groups = Array.from({ length: Math.max(1, seen.length - GROUP + 1) }, (_, at) =>
    seen.slice(at, at + GROUP),
  );
  const odd = groups.filter((group) => !meant.includes(group));
  return odd[odd.length >> 1] as string;
}

for (const { seen, meant } of DAMAGED_WORDS) addSign(oddPart(seen, meant), FEATURE.damagedWord);
for (const parts of TORN_WORDS) {
  const blank = parts.indexOf(" ");
  addSign(parts.slice(Math.max(0, blank - 2), blank + 3), FEATURE.tornWord);
}
for (const letters of ["เทศบ", "เทศม"]) addSign(letters, FEATURE.municipality);
for (const letters of ["งค์กา", "ส่วน"]) addSign(letters, FEATURE.otherBody);
