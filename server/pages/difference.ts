/** Where two texts part and meet again, with a little of what stands around it. */
export interface Difference {
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** Letters shown on each side of a change. */
const AROUND = 32;
const HANGING = /\p{M}/u;

/** The stretch from the first to the last difference of two texts, whole clusters of Thai letters and marks,
 * with at most `around` letters on each side. */
export function difference(before: string, after: string, around = AROUND): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && (hangs(before, start) || hangs(after, start))) start--;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  while (end > 0 && (hangs(before, before.length - end) || hangs(after, after.length - end))) end--;
  return {
    lead: leadOf(before.slice(0, start), around),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
    tail: tailOf(before.slice(before.length - end), around),
  };
}

/** Does the character at this place belong to the one before it? */
function hangs(text: string, at: number): boolean {
  return HANGING.test(text[at] ?? "");
}

function leadOf(text: string, around: number): string {
  if (text.length <= around) return text;
  let from = text.length - around;
  while (hangs(text, from)) from--;
  return `…${text.slice(from)}`;
}

function tailOf(text: string, around: number): string {
  if (text.length <= around) return text;
  let to = around;
  while (hangs(text, to)) to++;
  return `${text.slice(0, to)}…`;
}
