/** Where two texts part and meet again, with a few letters around: `before` at `start` becomes `after`. */
export interface ChangedPart {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** Vowels and tones above, below and behind a letter. */
const HANGING = /[\p{M}ำ]/u;

/** The stretch from the first to the last difference of two texts, `around` letters wider on both sides. */
export function changedPart(before: string, after: string, around = 12): ChangedPart {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  start = Math.max(0, start - around);
  end = Math.max(0, end - around);
  // A vowel or tone is not parted from its letter.
  while (start > 0 && hangs(before, start)) start--;
  while (end > 0 && hangs(before, before.length - end)) end--;
  return {
    start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}

function hangs(text: string, at: number): boolean {
  return HANGING.test(text[at] ?? "");
}
