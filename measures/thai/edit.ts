import { FOLLOW_VOWEL, LEAD_VOWEL, MARK } from "./letters.ts";

/** A stretch of a text, `from` up to but not including `to`, and what belongs there where that is known. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put?: string;
}

/** Every match of a global pattern for which `judge` gives an edit; `judge` sees the match and its place. */
export function findEdits(
  text: string,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => Edit | undefined,
): Edit[] {
  const edits: Edit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const edit = judge(match);
    if (edit) edits.push(edit);
  }
  return edits;
}

/** An edit that replaces a whole match. */
export function replacing(match: RegExpExecArray, put: string): Edit {
  return { from: match.index, to: match.index + match[0].length, put };
}

/** Edits of several kinds in the order of the text; of two that overlap, the one that begins first stays. */
export function merged(...kinds: readonly (readonly Edit[])[]): Edit[] {
  const all = ([] as Edit[]).concat(...kinds).sort((one, other) => one.from - other.from);
  let end = 0;
  return all.filter(({ from, to }) => {
    const free = from >= end;
    if (free) end = to;
    return free;
  });
}

/** The text with every edit that knows its replacement made. Edits stand in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { from, to, put } of edits) {
    if (put === undefined) continue;
    result += text.slice(done, from) + put;
    done = to;
  }
  return result + text.slice(done);
}

/** How far a blank is looked for on each side of an edit; where there is none, so many letters are shown. */
const REACH = 24;
const SHOWN = 16;
/** Letters of the edit itself that are shown. */
const LONGEST = 60;
const BLANK = /\s/;
/** Where a word is shown from and to: at a blank or a tag. */
const EDGE = /[\s<>]/;
/** Hangs on the letter before it, or belongs to it. */
const DEPENDENT = new RegExp(`[${MARK}${FOLLOW_VOWEL}]`);
const LEADING = new RegExp(`[${LEAD_VOWEL}]`);

/** Whether a text may be cut before a place without parting a letter from its vowels and marks. */
const mayCut = (text: string, at: number): boolean =>
  !DEPENDENT.test(text.charAt(at)) && !LEADING.test(text.charAt(at - 1));

/** Where what is shown before `at` begins: at a blank, else between two letters, with "…" to say so. */
function lead(text: string, at: number): string {
  const first = Math.max(0, at - REACH);
  let from = at;
  while (from > first && !EDGE.test(text.charAt(from - 1))) from--;
  if (from > first || from === 0 || EDGE.test(text.charAt(from - 1))) return text.slice(from, at);
  from = at - SHOWN;
  while (from > first && !mayCut(text, from)) from--;
  return `…${text.slice(from, at)}`;
}

/** What is shown behind `at`: up to a blank, else some letters with "…". */
function tail(text: string, at: number): string {
  const last = Math.min(text.length, at + REACH);
  let to = at;
  while (to < last && !EDGE.test(text.charAt(to))) to++;
  if (to < last || to === text.length || EDGE.test(text.charAt(to))) return text.slice(at, to);
  to = at + SHOWN;
  while (to < last && !mayCut(text, to)) to++;
  return `${text.slice(at, to)}…`;
}

const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What stands at an edit, as a clerk would look for it: with the letters beside it up to the next blank. */
export function fragment(text: string, edit: Edit): { readonly seen: string; readonly meant: string } {
  const { from, to, put } = edit;
  const seen = text.slice(from, to);
  // A mark that lost its letter is found by the word before it.
  const alone = DEPENDENT.test(text.charAt(from)) && from > 0 && BLANK.test(text.charAt(from - 1));
  const before = alone ? `${lead(text, from - 1)} ` : lead(text, from);
  const after = tail(text, to);
  return { seen: before + clipped(seen) + after, meant: before + clipped(put ?? seen) + after };
}

/** A stretch of a text with the words beside it on its line, as far as they fit: to find one of several. */
export function surrounding(text: string, { from, to }: Edit): string {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to);
  const before = text.slice(start, from);
  const after = text.slice(to, end < 0 ? text.length : end);
  return (clippedBefore(before) + text.slice(from, to) + clippedAfter(after)).replace(/\s+/g, " ").trim();
}

/** The end of a text, from a blank on if one is near, else from a whole letter. */
function clippedBefore(text: string): string {
  if (text.length <= REACH) return text;
  let from = text.length - REACH;
  while (!mayCut(text, from) && from < text.length) from++;
  return `…${text.slice(from).replace(NEAR_START, "")}`;
}

function clippedAfter(text: string): string {
  if (text.length <= REACH) return text;
  let to = REACH;
  while (!mayCut(text, to) && to > 0) to--;
  return `${text.slice(0, to).replace(NEAR_END, "")}…`;
}

const NEAR_START = /^\S{0,8}\s+/;
const NEAR_END = /\s+\S{0,8}$/;
