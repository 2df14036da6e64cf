import { cutPlace, shortened } from "./cut.ts";
import { FOLLOW_VOWEL, MARK } from "./letters.ts";

/** A stretch of a text, `from` up to but not including `to`, and what belongs there where that is known. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put?: string;
  /** The part of it that a message shows, where that is not the whole. */
  readonly part?: Edit;
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

/** How far a blank is looked for on each side of an edit; where there is none, about so many letters are shown. */
const REACH = 40;
const SHOWN = 16;
/** Letters of the edit itself that are shown. */
const LONGEST = 60;
const BLANK = /\s/;
/** Where a word is shown from and to: at a blank or a tag. */
const EDGE = /[\s<>]/;
/** Hangs on the letter before it, or belongs to it. */
const DEPENDENT = new RegExp(`[${MARK}${FOLLOW_VOWEL}]`);

/** Where what is shown before `at` begins: at a blank, else where a word does, with "…" to say so. */
function lead(text: string, at: number): string {
  const first = Math.max(0, at - REACH);
  let from = at;
  while (from > first && !EDGE.test(text.charAt(from - 1))) from--;
  if (from > first || from === 0 || EDGE.test(text.charAt(from - 1))) return text.slice(from, at);
  return `…${text.slice(cutPlace(text, at - SHOWN, first), at)}`;
}

/** What is shown behind `at`: up to a blank, else up to the end of a word, with "…". */
function tail(text: string, at: number): string {
  const last = Math.min(text.length, at + REACH);
  let to = at;
  while (to < last && !EDGE.test(text.charAt(to))) to++;
  if (to < last || to === text.length || EDGE.test(text.charAt(to))) return text.slice(at, to);
  return `${text.slice(at, cutPlace(text, at + SHOWN, last))}…`;
}

/** What stands at an edit, as a clerk would look for it: with the letters beside it up to the next blank. */
export function fragment(text: string, edit: Edit): { readonly seen: string; readonly meant: string } {
  const { from, to, put } = edit.part ?? edit;
  const seen = text.slice(from, to);
  // A mark that lost its letter is found by the word before it.
  const alone = DEPENDENT.test(text.charAt(from)) && from > 0 && BLANK.test(text.charAt(from - 1));
  const before = alone ? `${lead(text, from - 1)} ` : lead(text, from);
  const after = tail(text, to);
  return {
    seen: before + shortened(seen, LONGEST) + after,
    meant: before + shortened(put ?? seen, LONGEST) + after,
  };
}

/** A stretch of a text with the words beside it on its line, as far as they fit: to find one of several. */
export function surrounding(text: string, { from, to }: Edit): string {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to);
  const before = text.slice(start, from);
  const after = text.slice(to, end < 0 ? text.length : end);
  return (clippedBefore(before) + text.slice(from, to) + clippedAfter(after)).replace(/\s+/g, " ").trim();
}

function clippedBefore(text: string): string {
  if (text.length <= REACH) return text;
  return `…${text.slice(cutPlace(text, text.length - SHOWN, text.length - REACH)).trimStart()}`;
}

function clippedAfter(text: string): string {
  if (text.length <= REACH) return text;
  return `${text.slice(0, cutPlace(text, SHOWN, REACH)).trimEnd()}…`;
}
