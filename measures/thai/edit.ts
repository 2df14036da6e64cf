import { FOLLOW_VOWEL, MARK } from "./letters.ts";

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

/** Letters on each side of an edit, and letters of the edit itself, that a message shows. */
const REACH = 16;
const LONGEST = 60;
const HEAD = new RegExp(`[^\\s]{0,${REACH}}$`);
const TAIL = new RegExp(`^[^\\s]{0,${REACH}}[${MARK}]*`);
const HANGING = new RegExp(`^[${MARK}${FOLLOW_VOWEL}]+`);

const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const matched = (pattern: RegExp, text: string): string => (pattern.exec(text) as RegExpExecArray)[0];

/** What stands at an edit, as a clerk would look for it: with the letters beside it up to the next blank. */
export function fragment(text: string, edit: Edit): { readonly seen: string; readonly meant: string } {
  const lead = matched(HEAD, text.slice(Math.max(0, edit.from - REACH), edit.from)).replace(HANGING, "");
  const tail = matched(TAIL, text.slice(edit.to, edit.to + 2 * REACH));
  const seen = text.slice(edit.from, edit.to);
  return { seen: lead + clipped(seen) + tail, meant: lead + clipped(edit.put ?? seen) + tail };
}
