/**
 * A text's letters and letter pairs, compared without making a string: enough to tell that two texts cannot be alike
 * before they are compared letter by letter.
 */
export interface Profile {
  readonly text: string;
  readonly letters: number;
  /** The text holds "<" or "&": perhaps markup, whose letters count as well. */
  readonly marked: boolean;
}

/** Pairs share slots, so that a count is never too low. */
const SLOTS = 256;
const LAST_SLOT = SLOTS - 1;
/** A letter put in or left out changes up to three pairs, a word of many letters two more than it has. */
const PAIRS_CHANGED = 2;
const MARK = 0xff;

/** Letter of a UTF-16 unit, 0 for what is none: Thai letters and marks, Latin letters without case. */
const LETTER = new Uint8Array(0x10000);
for (let unit = 0x0e01; unit <= 0x0e4e; unit += 1) LETTER[unit] = unit - 0x0e00;
for (let unit = 0; unit < 26; unit += 1) {
  LETTER[0x41 + unit] = 0x60 + unit;
  LETTER[0x61 + unit] = 0x60 + unit;
}

LETTER[0x26] = MARK;
LETTER[0x3c] = MARK;

/** 1 for every unit that is a letter: to add these up is faster than to ask for each. */
const IS_LETTER = LETTER.map((letter) => (letter === 0 ? 0 : 1));

export function profileOf(text: string): Profile {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters += IS_LETTER[text.charCodeAt(at)] as number;
  return { text, letters, marked: text.includes("<") || text.includes("&") };
}

/**
 * Whether two texts may be alike by `least` or more (similar.ts): likeness sets a limit to the pairs that differ.
 * Texts that differ by single letters all over may be passed over; texts that differ by words are not. Of many texts
 * that are compared with one, that one is best the second.
 */
export function mayBeAlike(a: Profile, b: Profile, least: number): boolean {
  const edits = (1 - least) * (a.letters + b.letters);
  const more = b.letters - a.letters;
  if (Math.abs(more) > edits) return false;
  // Every letter ends a pair. What `a` lacks of b's pairs are those that b has more, and one for each that b lacks.
  return lackAtMost(b, a, (PAIRS_CHANGED * edits - more) / 2);
}

/** Whether the whole text may hold every one of `parts` texts, whose common profile is given. */
export function mayHold(whole: Profile, part: Profile, parts: number): boolean {
  return part.letters - whole.letters <= parts && lackAtMost(whole, part, parts);
}

/** How often each pair of the text that was counted last occurs, and how many of them the other text has left. */
const counts = new Int32Array(SLOTS);
const left = new Int32Array(SLOTS);
let countedText = "";

/** Whether at most so many pairs of a part are lacking in the whole, whose pairs are counted once for many parts. */
function lackAtMost({ text: whole }: Profile, { text: part }: Profile, most: number): boolean {
  if (whole !== countedText) {
    countPairs(whole);
    countedText = whole;
  }
  left.set(counts);
  let lacking = 0;
  let before = 0;
  for (let at = 0; at < part.length && lacking <= most; at += 1) {
    const letter = LETTER[part.charCodeAt(at)] as number;
    if (letter === 0) continue;
    const slot = (before * 37 + letter) & LAST_SLOT;
    const count = left[slot] as number;
    if (count <= 0) lacking += 1;
    left[slot] = count - 1;
    before = letter;
  }
  return lacking <= most;
}

function countPairs(text: string): void {
  counts.fill(0);
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = LETTER[text.charCodeAt(at)] as number;
    if (letter === 0) continue;
    const slot = (before * 37 + letter) & LAST_SLOT;
    counts[slot] = (counts[slot] as number) + 1;
    before = letter;
  }
}
