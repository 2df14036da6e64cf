/**
 * A text's letter pairs, counted in one pass without making a string: enough to tell that two texts cannot be alike
 * before they are compared letter by letter.
 */
export interface Profile {
  readonly letters: number;
  /** How often each pair of neighbours occurs; pairs share slots, so that a count is never too low. */
  readonly pairs: Uint16Array;
  /** The text holds "<" or "&": perhaps markup, whose letters count as well. */
  readonly marked: boolean;
}

const SLOTS = 256;
const LAST_SLOT = SLOTS - 1;
/** A letter put in or left out changes up to three pairs, a word of many letters two more than it has. */
const PAIRS_CHANGED = 2;
const MARK = 0xff;

/** Letter of a UTF-16 unit, 0 for what is none: Thai letters and marks, Latin letters without case. */
const LETTER = new Uint8Array(0x0e80);
for (let unit = 0x0e01; unit <= 0x0e4e; unit += 1) LETTER[unit] = unit - 0x0e00;
for (let unit = 0; unit < 26; unit += 1) {
  LETTER[0x41 + unit] = 0x60 + unit;
  LETTER[0x61 + unit] = 0x60 + unit;
}

LETTER[0x26] = MARK;
LETTER[0x3c] = MARK;

export function profileOf(text: string): Profile {
  const pairs = new Uint16Array(SLOTS);
  let letters = 0;
  let before = 0;
  let marked = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = unit < 0x0e80 ? (LETTER[unit] as number) : 0;
    if (letter === 0) continue;
    if (letter === MARK) marked = true;
    const slot = (before * 37 + letter) & LAST_SLOT;
    pairs[slot] = (pairs[slot] as number) + 1;
    before = letter;
    letters += 1;
  }
  return { letters, pairs, marked };
}

/**
 * Whether two texts may be alike by `least` or more (similar.ts): likeness sets a limit to the pairs that differ.
 * Texts that differ by single letters all over may be passed over; texts that differ by words are not.
 */
export function mayBeAlike(a: Profile, b: Profile, least: number): boolean {
  const edits = (1 - least) * (a.letters + b.letters);
  if (Math.abs(a.letters - b.letters) > edits) return false;
  const limit = PAIRS_CHANGED * edits;
  let different = 0;
  for (let slot = 0; slot < SLOTS && different <= limit; slot += 1) {
    different += Math.abs((a.pairs[slot] as number) - (b.pairs[slot] as number));
  }
  return different <= limit;
}

/** Whether the whole text may hold every one of `parts` texts, whose common profile is given. */
export function mayHold(whole: Profile, part: Profile, parts: number): boolean {
  let lacking = 0;
  for (let slot = 0; slot < SLOTS && lacking <= parts; slot += 1) {
    lacking += Math.max(0, (part.pairs[slot] as number) - (whole.pairs[slot] as number));
  }
  return lacking <= parts;
}
