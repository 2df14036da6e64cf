import { advanceOf } from "./advances.ts";

/**
 * Where a paragraph of Thai is broken into lines: at blanks, at the word boundaries that a dictionary sees inside a
 * run of Thai letters, and where the Unicode line breaking algorithm (UAX #14) lets other characters be parted.
 */

/** How many runs of Thai letters are remembered, and up to what length: the same words come back in every workbook. */
const REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 100;
const THAI_RUN = /[\u0E01-\u0E3A\u0E40-\u0E4E]+/g;
/**
 * Characters after which a line may end although no blank follows, unless a digit does. Looking behind, so that a row
 * of ten thousand of them is tried once and not from each of its characters.
 */
const BREAK_AFTER = /(?<![-–—!?|\u00AD\u200B])[-–—!?|\u00AD\u200B]+(?=[^-–—!?|0-9๐-๙.,:;)\]}"”’])/g;
/** Some programs break an address here and others do not; it is tried where there is no better place. */
const SLASH_AFTER = /(?<!\/)\/+(?=[^/])/g;

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });
const runs = new Map<string, readonly number[]>();

/**
 * Offsets at which the lines of one paragraph (no "\n") begin, the first always 0.
 * `limit` is a line's width in thousandths of an em.
 */
export function breakOffsets(paragraph: string, limit: number, bold: boolean): number[] {
  const setting: Setting = { text: paragraph, limit, bold, starts: [0], filled: 0 };
  let at = 0;
  while (at < paragraph.length) {
    const end = wordEnd(paragraph, at);
    const next = blanksEnd(paragraph, end);
    const width = advanceOf(paragraph, at, end, bold);
    if (setting.filled + width <= limit) setting.filled += width;
    else place(setting, at, pieceEnds(paragraph.slice(at, end)), placeLong);
    // Blanks at the end of a line hang over its edge.
    setting.filled += advanceOf(paragraph, end, next, bold);
    at = next;
  }
  return setting.starts;
}

/** A paragraph while it is set. */
interface Setting {
  readonly text: string;
  readonly limit: number;
  readonly bold: boolean;
  /** Where lines begin. */
  readonly starts: number[];
  /** How far the last line is filled. */
  filled: number;
}

/** Sets pieces that may stand on different lines; what is longer than a line by itself is set by `long`. */
function place(
  setting: Setting,
  start: number,
  ends: readonly number[],
  long: (setting: Setting, from: number, to: number) => void,
): void {
  const { text, limit, bold, starts } = setting;
  let from = start;
  for (const end of ends) {
    const to = start + end;
    const width = advanceOf(text, from, to, bold);
    if (setting.filled > 0 && setting.filled + width > limit) {
      starts.push(from);
      setting.filled = 0;
    }
    if (width <= limit) setting.filled += width;
    else long(setting, from, to);
    from = to;
  }
}

/** Sets a piece longer than a line, such as the address of a page. */
function placeLong(setting: Setting, from: number, to: number): void {
  const piece = setting.text.slice(from, to);
  const ends = Array.from(piece.matchAll(SLASH_AFTER), (match) => match.index + match[0].length);
  place(setting, from, [...ends, piece.length], placeLetters);
}

/** Sets what has no place to be broken at: between any two letters. */
function placeLetters(setting: Setting, from: number, to: number): void {
  const letters = graphemes.segment(setting.text.slice(from, to));
  const ends = Array.from(letters, ({ segment, index }) => index + segment.length);
  place(setting, from, ends, (wide) => {
    wide.filled = wide.limit;
  });
}

/** Ends of the pieces of a stretch without blanks that may stand on different lines. */
function pieceEnds(stretch: string): number[] {
  const ends: number[] = [];
  for (const match of stretch.matchAll(THAI_RUN)) {
    for (const end of wordEnds(match[0])) ends.push(match.index + end);
  }
  for (const match of stretch.matchAll(BREAK_AFTER)) ends.push(match.index + match[0].length);
  ends.sort((a, b) => a - b);
  if (ends[ends.length - 1] !== stretch.length) ends.push(stretch.length);
  return ends;
}

/** Word ends inside a run of Thai letters; its own end is none, for what follows (๒๕๖๗ or a bracket) stays with it. */
function wordEnds(run: string): readonly number[] {
  const known = runs.get(run);
  if (known) return known;
  const ends: number[] = [];
  for (const { index } of segmenter.segment(run)) if (index > 0) ends.push(index);
  if (run.length > LONGEST_REMEMBERED) return ends;
  if (runs.size >= REMEMBERED) runs.clear();
  runs.set(run, ends);
  return ends;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** A blank at which a line may end; a no-break space is none. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 || code === 0x09 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a && code !== 0x2007)
  );
}
