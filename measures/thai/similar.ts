/** How alike two texts are. Both are expected as bare letters (bare.ts), so that blanks and digits' script do not count. */

/** Longest part of a text that is compared letter by letter; what is longer is told by its beginning. */
const COMPARED = 4_000;
const WORD = 32;
const NONE: readonly number[] = [];

/**
 * Edits (a letter put in, left out, replaced, or two neighbours swapped) that make `b` of `a`,
 * or undefined when it takes more than `limit`. Meant for words and names: time grows with both lengths.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const edits = prefixDistances(a, b, limit)[b.length];
  return edits === undefined || edits > limit ? undefined : edits;
}

/**
 * Edits that make each beginning of `b` (of 0, 1, … letters) of the whole of `a`; none at all as soon as it is clear
 * that each takes more than `limit`.
 */
export function prefixDistances(a: string, b: string, limit = Number.POSITIVE_INFINITY): readonly number[] {
  let leastBefore = 0;
  let before: number[] = [];
  let last: number[] = [];
  let next: number[] = [];
  for (let column = 0; column <= b.length; column += 1) last.push(column);
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1);
    let least = row;
    next[0] = row;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charCodeAt(column - 1);
      let edits = (last[column - 1] as number) + (letter === other ? 0 : 1);
      edits = Math.min(edits, (last[column] as number) + 1, (next[column - 1] as number) + 1);
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && other === a.charCodeAt(row - 2))
        edits = Math.min(edits, (before[column - 2] as number) + 1);
      next[column] = edits;
      if (edits < least) least = edits;
    }
    // Two rows, because a swap goes on from the one before the last.
    if (least > limit && leastBefore >= limit) return NONE;
    leastBefore = least;
    const spare = before;
    before = last;
    last = next;
    next = spare;
  }
  return last;
}

/**
 * Share of letters that two texts have in common in the same order: 0 (none) to 1 (equal); two empty texts are equal.
 * Bit-parallel (32 letters a step), so that 3,000 letters against 3,000 take well under a millisecond.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const first = a.slice(0, COMPARED);
  const second = b.slice(0, COMPARED);
  return (2 * commonLetters(first, second)) / (first.length + second.length);
}

/** Whether `similarity(a, b)` reaches `least`, mostly told by lengths and letters alone. */
export function isAlike(a: string, b: string, least: number): boolean {
  const sum = a.length + b.length;
  if (2 * Math.min(a.length, b.length) < least * sum) return false;
  return a === b || (2 * sharedLetters(a, b) >= least * sum && similarity(a, b) >= least);
}

const SLOTS = 256;
const counts = new Int32Array(SLOTS);

/** Letters that both texts have, in whatever order: never fewer than they have in the same order. */
function sharedLetters(a: string, b: string): number {
  counts.fill(0);
  for (let at = 0; at < a.length; at += 1) (counts[a.charCodeAt(at) % SLOTS] as number)++;
  let shared = 0;
  for (let at = 0; at < b.length; at += 1) {
    const slot = b.charCodeAt(at) % SLOTS;
    const left = counts[slot] as number;
    if (left > 0) {
      shared += 1;
      counts[slot] = left - 1;
    }
  }
  return shared;
}

/** Length of the longest common subsequence (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004). */
function commonLetters(a: string, b: string): number {
  const words = Math.ceil(a.length / WORD);
  const places = new Map<number, Uint32Array>();
  for (let at = 0; at < a.length; at += 1) {
    const letter = a.charCodeAt(at);
    const mask = places.get(letter) ?? new Uint32Array(words);
    places.set(letter, mask);
    mask[at >>> 5] = (mask[at >>> 5] as number) | (1 << (at & 31));
  }
  const free = new Uint32Array(words).fill(0xffffffff);
  for (let at = 0; at < b.length; at += 1) {
    const mask = places.get(b.charCodeAt(at));
    if (!mask) continue;
    let carry = 0;
    for (let word = 0; word < words; word += 1) {
      const value = free[word] as number;
      const hit = (value & (mask[word] as number)) >>> 0;
      const sum = value + hit + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      free[word] = sum | (value - hit);
    }
  }
  let common = 0;
  for (let at = 0; at < a.length; at += 1)
    if (((free[at >>> 5] as number) & (1 << (at & 31))) === 0) common += 1;
  return common;
}
