/** Where two texts part and meet again, with a few letters around: `before` at `start` becomes `after`. */
export interface ChangedPart {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** Vowels, tones and signs above, below and behind a letter. */
const HANGING = /[\p{M}ะาำๅๆฯ]/u;
/** Vowels that are written before their letter. */
const LEADING = /[เแโใไ]/;

/** The stretches in which two texts differ, line by line when they have as many lines; `around` letters wider. */
export function changedParts(before: string, after: string, around = 0): ChangedPart[] {
  const lines = before.split("\n");
  const next = after.split("\n");
  if (lines.length !== next.length) return [changedPart(before, after, around)];
  const parts: ChangedPart[] = [];
  let at = 0;
  lines.forEach((line, index) => {
    const other = next[index] as string;
    if (line !== other) {
      const part = changedPart(line, other, around);
      parts.push({ ...part, start: at + part.start });
    }
    at += line.length + 1;
  });
  return parts;
}

/** The stretch from the first to the last difference of two texts, `around` letters wider on both sides. */
export function changedPart(before: string, after: string, around: number): ChangedPart {
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
  return HANGING.test(text[at] ?? "") || LEADING.test(text[at - 1] ?? "");
}
