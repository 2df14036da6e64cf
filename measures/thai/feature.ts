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
  /** Two marks of one kind (two tones, two vowels over or under) or two of the same vowel in a row. */
  doubleMark: 1 << 12,
  /**
   * Two short pieces between blanks, one after the other, at least one of them a single Thai letter with what
   * hangs on it: perhaps a letter-spaced word.
   */
  shortPieces: 1 << 13,
  /** A blank or U+FFFD before า or before a tone: perhaps the rest of a sara am. */
  lostSaraAm: 1 << 14,
  /** Digit before ".", ")" or "-", or "-", "•" at the start of the text or of a line. */
  listMarker: 1 << 15,
  /** A line break beside another one, or at the start or end of the text. */
  emptyLine: 1 << 16,
  /** A word that is known to be misspelt or doubled, as far as its letters go. */
  damagedWord: 1 << 17,
  /** The letters around the blank of an official word that came apart. */
  tornWord: 1 << 18,
  /** A word without which no text names a municipality or what is its own. */
  municipality: 1 << 19,
  /** A word without which no text names another local body (อบต., อบจ.) or what is its own. */
  otherBody: 1 << 20,
  /** 19, 20 or 25 in either script, as a year of this time begins. */
  year: 1 << 21,
  /** Always present: for rules that look at every text. */
  any: 1 << 30,
} as const;
