/** A stretch of one text and what it is in the other. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** Letters that must agree for two texts to count as met again. */
const MEETING = 8;
/** Letters within which the texts are looked for to meet; past that the rest is one change. */
const FAR = 200;

/**
 * Two texts cut alike where they are the same for a long while: the pairs in their order make up both texts, and each
 * pair differs. Changes that stand nearer than `apart` letters to one another stay together. No pair for equal texts.
 */
export function differingParts(before: string, after: string, apart: number): Pair[] {
  const pairs: Pair[] = [];
  let cut = { i: 0, j: 0 };
  /** Where the last change ended. */
  let end = { i: 0, j: 0 };
  let changed = false;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    if (changed && i - end.i > apart) {
      const half = wholeLetters(before, end.i + Math.floor((i - end.i) / 2)) - end.i;
      const next = { i: end.i + half, j: end.j + half };
      pairs.push({ before: before.slice(cut.i, next.i), after: after.slice(cut.j, next.j) });
      cut = next;
    }
    end = meeting(before, i, after, j);
    changed = true;
    ({ i, j } = end);
  }
  if (changed) pairs.push({ before: before.slice(cut.i), after: after.slice(cut.j) });
  return pairs;
}

/** The nearest place behind (i, j) from which both texts go on alike. */
function meeting(before: string, i: number, after: string, j: number): { i: number; j: number } {
  for (let letters = 1; letters <= FAR; letters++)
    for (let left = 0; left <= letters; left++) {
      const right = letters - left;
      if (agree(before, i + left, after, j + right)) return { i: i + left, j: j + right };
    }
  return { i: before.length, j: after.length };
}

function agree(before: string, i: number, after: string, j: number): boolean {
  const letters = Math.min(MEETING, Math.max(before.length - i, after.length - j));
  for (let at = 0; at < letters; at++) if (before[i + at] !== after[j + at]) return false;
  return i <= before.length && j <= after.length;
}

/** The first place from here on that does not part a letter from its marks. */
function wholeLetters(text: string, from: number): number {
  let at = from;
  while (/\p{M}/u.test(text[at] ?? "")) at++;
  return at;
}
