/** A word found in a text: its place among the words looked for, and the stretch it fills. */
export interface FoundWord {
  readonly word: number;
  readonly from: number;
  readonly to: number;
}

/** Columns of the table: the Thai block, of which two codes that no character has stand for blank and break. */
const WIDTH = 0x80;
const THAI_BLOCK = 0x0e00;
const BLANK = 0x70;
const BREAK = 0x71;
/** A code that no word holds: it leads back to the start. */
const OTHER = 0;

/** The column of every UTF-16 unit. */
const COLUMN = new Uint8Array(0x10000).fill(OTHER);
for (let thai = 0; thai < WIDTH; thai += 1) COLUMN[THAI_BLOCK + thai] = thai;
COLUMN[0x20] = BLANK;
COLUMN[0x0a] = BREAK;

const NOTHING: readonly FoundWord[] = [];

/**
 * Looks for many Thai words at once (Aho and Corasick, 1975): one step through a table for every character, however
 * many words there are. Words may hold blanks and line breaks. Finds are in the order in which they end, the longer
 * first; they may overlap.
 */
export function wordFinder(words: readonly string[]): (text: string) => readonly FoundWord[] {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Uint16Array(most * WIDTH);
  const ending: number[][] = [[]];
  words.forEach((word, index) => {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const cell = state * WIDTH + (COLUMN[word.charCodeAt(at)] as number);
      if (next[cell] === 0) next[cell] = ending.push([]) - 1;
      state = next[cell] as number;
    }
    (ending[state] as number[]).push(index);
  });
  fallBack(next, ending);
  const ends = Uint8Array.from(ending, (found) => (found.length === 0 ? 0 : 1));

  return (text) => {
    let found: FoundWord[] | undefined;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      state = next[state * WIDTH + (COLUMN[text.charCodeAt(at)] as number)] as number;
      if (ends[state] === 0) continue;
      found ??= [];
      for (const word of ending[state] as number[])
        found.push({ word, from: at + 1 - (words[word] as string).length, to: at + 1 });
    }
    return found ?? NOTHING;
  };
}

/** Fills every empty cell with the state of the longest end of what was read that begins a word. */
function fallBack(next: Uint16Array, ending: number[][]): void {
  const shorter = new Uint16Array(ending.length);
  const queue = [0];
  for (const state of queue) {
    const from = shorter[state] as number;
    for (let column = 0; column < WIDTH; column += 1) {
      const cell = state * WIDTH + column;
      const other = state === 0 ? 0 : (next[from * WIDTH + column] as number);
      const child = next[cell] as number;
      if (child === 0) {
        next[cell] = other;
        continue;
      }
      shorter[child] = other;
      (ending[child] as number[]).push(...(ending[other] as number[]));
      queue.push(child);
    }
  }
}
