import { CLASS_OF, CLASSES, type Class, classNumber, PARTING } from "./classes.ts";

/**
 * What a text holds that some text rule asks about. A rule's `needs` is one of these or several joined with `|`.
 * A feature says that a rule may find something, never that it will: rules decide, features only spare clean text.
 */
export const FEATURE = {
  /** A Latin letter. */
  latin: 1 << 0,
  /** 0–9. */
  arabicDigit: 1 << 1,
  /** ๐–๙. */
  thaiDigit: 1 << 2,
  /** A blank, tab or NBSP beside another one, or at the start or end of the text or of a line. */
  extraBlank: 1 << 3,
  /** A line break inside the text. */
  newline: 1 << 4,
  /** Zero-width, NBSP, soft hyphen, direction mark, control, private-use, U+FFFD, BOM. */
  invisible: 1 << 5,
  /** "<" or "&", where a tag or an entity begins. */
  angle: 1 << 6,
  /** "…", or "." beside "." (also "๑.๑." does not count: there the dots are apart). */
  ellipsis: 1 << 7,
  /** A vowel sign, tone or other mark after a blank or at the start of the text or of a line. */
  looseMark: 1 << 8,
  /** A tone before the vowel it stands over, or after the vowel it should precede. */
  markOrder: 1 << 9,
  /** Nikhahit (U+0E4D), of which a split sara am is made. */
  nikhahit: 1 << 10,
  /** เ before เ. */
  doubleSaraE: 1 << 11,
  /** Two marks of one kind (two tones, two vowels over or under, two า) in a row. */
  doubleMark: 1 << 12,
  /** Two short Thai pieces between blanks, one after the other: perhaps a letter-spaced word. */
  shortPieces: 1 << 13,
  /** A blank or U+FFFD before า or before a tone: perhaps the rest of a sara am. */
  lostSaraAm: 1 << 14,
  /** Digit before ".", ")" or "-", or "-", "•" at the start of the text or of a line. */
  listMarker: 1 << 15,
  /** Always present: for rules that look at every text. */
  any: 1 << 30,
} as const;

/** Features of two neighbours: each of the first classes before each of the second. "*" is every class. */
const neighbours: readonly (readonly [readonly Class[] | "*", readonly Class[], number])[] = [
  ["*", ["latin"], FEATURE.latin],
  ["*", ["arabicDigit"], FEATURE.arabicDigit],
  ["*", ["thaiDigit"], FEATURE.thaiDigit],
  ["*", ["hard", "lost", "separator"], FEATURE.invisible],
  ["*", ["break", "separator"], FEATURE.newline],
  ["*", ["angle"], FEATURE.angle],
  ["*", ["ellipsis"], FEATURE.ellipsis],
  ["*", ["nikhahit"], FEATURE.nikhahit],
  [["dot"], ["dot"], FEATURE.ellipsis],
  [["blank", "hard", "break", "separator"], ["blank", "hard"], FEATURE.extraBlank],
  [["blank", "hard"], ["break", "separator"], FEATURE.extraBlank],
  [
    ["blank", "hard", "break", "separator"],
    ["followVowel", "aa", "vowelMark", "tone", "nikhahit"],
    FEATURE.looseMark,
  ],
  [["tone"], ["vowelMark"], FEATURE.markOrder],
  [["followVowel", "aa"], ["tone", "vowelMark"], FEATURE.markOrder],
  [["saraE"], ["saraE"], FEATURE.doubleSaraE],
  [["tone"], ["tone"], FEATURE.doubleMark],
  [["vowelMark"], ["vowelMark"], FEATURE.doubleMark],
  [["nikhahit"], ["nikhahit"], FEATURE.doubleMark],
  [["followVowel", "aa"], ["followVowel", "aa"], FEATURE.doubleMark],
  [["leadVowel"], ["leadVowel"], FEATURE.doubleMark],
  [["blank", "hard", "lost"], ["aa", "tone"], FEATURE.lostSaraAm],
  [["arabicDigit", "thaiDigit"], ["dot", "bracket", "bullet"], FEATURE.listMarker],
  [["blank", "hard", "break", "separator"], ["bullet"], FEATURE.listMarker],
];

/** Bits that hold a class number. */
const SHIFT = 5;
const PAIR = new Int32Array(1 << (2 * SHIFT));
for (const [before, after, feature] of neighbours) {
  for (const first of before === "*" ? CLASSES : before) {
    for (const second of after) {
      const at = (classNumber(first) << SHIFT) | classNumber(second);
      PAIR[at] = (PAIR[at] as number) | feature;
    }
  }
}

const HIDDEN = PARTING;
const BREAK = classNumber("break");
const FIRST = BREAK << SHIFT;
/** Lead vowel, consonant, vowel mark, tone: as long as a spaced-out letter gets with what belongs to it. */
const SHORT = 4;

/**
 * The features of a text as a bit mask of FEATURE: one pass, no allocation. Hidden characters are noted and then
 * looked through, so that removing them reveals no feature that was not there before.
 */
export function features(text: string): number {
  let mask = 0;
  let before = FIRST;
  let pieceFrom = 0;
  let shortBefore = false;
  for (let at = 0; at < text.length; at++) {
    const current = CLASS_OF[text.charCodeAt(at)] as number;
    if (current >= PARTING) {
      if (current === HIDDEN) {
        mask |= FEATURE.invisible;
        pieceFrom++;
        continue;
      }
      const short = at - pieceFrom <= SHORT;
      if (short && shortBefore) mask |= FEATURE.shortPieces;
      shortBefore = short;
      pieceFrom = at + 1;
    }
    mask |= PAIR[before | current] as number;
    before = current << SHIFT;
  }
  if (shortBefore && text.length - pieceFrom <= SHORT) mask |= FEATURE.shortPieces;
  return mask | ((PAIR[before | BREAK] as number) & ~FEATURE.newline) | FEATURE.any;
}
