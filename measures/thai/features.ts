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
const LOOKED_AT = NOTABLE | ENDS;
/** All that the scan has to know of two neighbours to go on: nothing for most. */
const WATCHED = SIGN_PAIRS.map((places, pair) => {
  const mask = PAIRS[pair] as number;
  const isNotable = (mask & ~COMMON) !== 0 || pair % SYMBOLS >= HIDDEN;
  return (isNotable ? NOTABLE : 0) | (places << SIGNS_AT) | (mask & COMMON);
});
/**
 * What the scan looks up for every character as constants of this file: an engine takes those of another one for
 * variables, which makes the scan a quarter slower.
 */
const SYMBOL = SYMBOL_OF;
const FOUND = PAIRS;
/** log2 of SYMBOLS. */
const SYMBOL_BITS = 7;

/**
 * The features of a text as a bit mask of FEATURE: one pass, no allocation, because every text of every workbook
 * goes through it; for most characters it looks up their symbol and one number. Hidden characters are noted and then
 * taken out, so that removing them reveals no feature that was not there before.
 */
export function features(text: string): number {
  if (text === "") return FEATURE.any;
  let mask: number = FEATURE.any;
  let before = BREAK;
  let watched = 0;
  let seen = 0;
  let piece = 0;
  for (let at = 0; at < text.length; at++) {
    const symbol = SYMBOL[text.charCodeAt(at)] as number;
    const pair = (before << SYMBOL_BITS) | symbol;
    before = symbol;
    watched = ((watched << 1) | BEGINS) & (WATCHED[pair] as number);
    seen |= watched;
    if ((watched & LOOKED_AT) === 0) continue;
    if (symbol >= HIDDEN) {
      if (symbol === HIDDEN) return FEATURE.invisible | features(withoutHidden(text));
      if (at - piece <= SHORT) mask |= spacing(text, piece, at);
      piece = at + 1;
    }
    mask |= FOUND[pair] as number;
    if ((watched & ENDS) !== 0) mask |= signAt(text, at);
  }
  if (text.length - piece <= SHORT) mask |= spacing(text, piece, text.length);
  mask |= (FOUND[(before << SYMBOL_BITS) | BREAK] as number) & AT_END;
  return mask | (seen & COMMON);
}

function withoutHidden(text: string): string {
  let plain = "";
  for (let at = 0; at < text.length; at++)
    if (SYMBOL[text.charCodeAt(at)] !== HIDDEN) plain += text.charAt(at);
  return plain;
}

/** The feature of a short piece and the one before it, if that is short too and either is a single letter. */
function spacing(text: string, from: number, to: number): number {
  const end = from - 1;
  let start = end;
  while (start > 0 && (SYMBOL[text.charCodeAt(start - 1)] as number) < HIDDEN) {
    start--;
    if (end - start > SHORT) return 0;
  }
  if (end < 0) return 0;
  return isLetter(text, from, to) || isLetter(text, start, end) ? FEATURE.shortPieces : 0;
}

const CONSONANT = classNumber("consonant");
const NIKHAHIT = classNumber("nikhahit");

/** Whether a stretch of text holds nothing but one consonant, or none, and Thai vowels and marks. */
function isLetter(text: string, from: number, to: number): boolean {
  let consonants = 0;
  for (let at = from; at < to; at++) {
    const kind = CLASS_OF[text.charCodeAt(at)] as number;
    if (kind < CONSONANT || kind > NIKHAHIT) return false;
    if (kind === CONSONANT) consonants++;
  }
  return consonants <= 1;
}
