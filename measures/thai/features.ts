import { CLASS_OF, classNumber, SYMBOL_OF, SYMBOLS, symbolOfClass } from "./classes.ts";
import { FEATURE } from "./feature.ts";
import { PAIRS } from "./neighbours.ts";
import { SIGN_BEGINS, SIGN_BITS, SIGN_ENDS, SIGN_PAIRS, signAt } from "./signs.ts";

/** Symbols from this one on part pieces of text, or (this one itself) are looked through. */
const HIDDEN = symbolOfClass("hidden");
const BREAK = symbolOfClass("break");
/** At the end of a text stands no line break of its own. */
const AT_END = ~FEATURE.newline;
/** Lead vowel, consonant, vowel mark, tone: as long as a spaced-out letter gets with what belongs to it. */
const SHORT = 4;

/** Features that many characters of good texts have, and that are gathered without a look at each. */
const COMMON = FEATURE.latin | FEATURE.arabicDigit | FEATURE.thaiDigit;
/** Where the bits of signs begin, above those of the common features. */
const SIGNS_AT = 3;
/** There is more to see about these two neighbours. */
const NOTABLE = 1 << (SIGNS_AT + SIGN_BITS);
/** What any two neighbours can begin. */
const BEGINS = NOTABLE | (SIGN_BEGINS << SIGNS_AT) | COMMON;
const ENDS = SIGN_ENDS << SIGNS_AT;
/** All that the scan has to know of two neighbours to go on: nothing for most. */
const WATCHED = SIGN_PAIRS.map((places, pair) => {
  const mask = PAIRS[pair] as number;
  const isNotable = (mask & ~COMMON) !== 0 || pair % SYMBOLS >= HIDDEN;
  return (isNotable ? NOTABLE : 0) | (places << SIGNS_AT) | (mask & COMMON);
});

/**
 * The features of a text as a bit mask of FEATURE: one pass, no allocation, because every text of every workbook
 * goes through it; for most characters it looks up their symbol and one number. Hidden characters are noted and then
 * looked through, so that removing them reveals no feature that was not there before.
 */
export function features(text: string): number {
  if (text === "") return FEATURE.any;
  let mask: number = FEATURE.any;
  let before = BREAK * SYMBOLS;
  let watched = 0;
  let seen = 0;
  let hidden = 0;
  let lastParting = -1;
  let partingBefore = -SYMBOLS;
  for (let at = 0; at < text.length; at++) {
    const symbol = SYMBOL_OF[text.charCodeAt(at)] as number;
    const pair = before + symbol;
    const now = ((watched << 1) | BEGINS) & (WATCHED[pair] as number);
    if ((now & (NOTABLE | ENDS)) !== 0) {
      if (symbol === HIDDEN) {
        mask |= FEATURE.invisible;
        hidden++;
        continue;
      }
      mask |= PAIRS[pair] as number;
      if ((now & ENDS) !== 0) mask |= signAt(text, at);
      if (symbol > HIDDEN) {
        const parting = at - hidden;
        if (areShort(partingBefore, lastParting, parting)) mask |= spacing(text, at);
        partingBefore = lastParting;
        lastParting = parting;
      }
    }
    seen |= now;
    watched = now;
    before = symbol * SYMBOLS;
  }
  if (areShort(partingBefore, lastParting, text.length - hidden)) mask |= spacing(text, text.length);
  mask |= (PAIRS[before + BREAK] as number) & AT_END;
  return mask | (seen & COMMON);
}

/** Whether the two pieces between three places that part pieces are both short. */
function areShort(first: number, middle: number, last: number): boolean {
  return last - middle <= SHORT + 1 && middle - first <= SHORT + 1;
}

/** The feature of two short pieces of which the later one ends at `end`, if either is a single letter. */
function spacing(text: string, end: number): number {
  const middle = pieceStart(text, end);
  const found = isLetter(text, middle, end) || isLetter(text, pieceStart(text, middle - 1), middle - 1);
  return found ? FEATURE.shortPieces : 0;
}

function pieceStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && (SYMBOL_OF[text.charCodeAt(start - 1)] as number) <= HIDDEN) start--;
  return start;
}

const CONSONANT = classNumber("consonant");
const NIKHAHIT = classNumber("nikhahit");
const UNSEEN = classNumber("hidden");

/** Whether a stretch of text holds nothing but one consonant, or none, and Thai vowels and marks. */
function isLetter(text: string, from: number, to: number): boolean {
  let consonants = 0;
  for (let at = from; at < to; at++) {
    const kind = CLASS_OF[text.charCodeAt(at)] as number;
    if (kind === UNSEEN) continue;
    if (kind < CONSONANT || kind > NIKHAHIT) return false;
    if (kind === CONSONANT) consonants++;
  }
  return consonants <= 1;
}
