import { prefixDistances } from "./thai/similar.ts";

const THAI_LETTER = /[ก-ฺเ-๎]/;
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufffd]/;
/** Vowels and marks that belong to the letter before them: no word begins with one. */
const DEPENDENT = /[ะ-ฺๅ็-๎]/;

/** A name that was looked for in a text. */
export interface NameSeen {
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** 0 when it is the name itself, damaged blanks aside. */
  readonly edits: number;
}

/** Edits that a near miss of a name of so many letters may have: short names are one letter from too many words. */
export function allowedEdits(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * Looks for a name right behind `at`. Thai writes on without a blank, so the text's next letters are compared with
 * the whole name; undefined when they are neither the name nor a near miss of it.
 */
export function nameAt(text: string, at: number, name: string): NameSeen | undefined {
  if (isNameAt(text, at, name)) return { from: at, to: at + name.length, edits: 0 };
  const limit = allowedEdits(name.length);
  const { letters, ends, from, broken } = nextLetters(text, at, name.length + limit + 1);
  const seen = closest(name, letters, limit);
  if (!seen) return undefined;
  // A blank before า is what PDF makes of ำ: a rule of its own says so, the name is not another one for it.
  const same = broken && plainAa(letters.slice(0, name.length)) === plainAa(name);
  return { from, to: ends[seen.letters - 1] as number, edits: same ? 0 : seen.edits };
}

/** Does the name itself stand right behind `at`? */
export function isNameAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !DEPENDENT.test(text.charAt(at + name.length));
}

interface Letters {
  readonly letters: string;
  /** Where each letter ends in the text. */
  readonly ends: readonly number[];
  /** Where the first one begins. */
  readonly from: number;
  /** Something unseen stands between them. */
  readonly broken: boolean;
}

/** The next Thai letters behind `at`, at most so many, with split letters (ํ + า, เ + เ) put together. */
function nextLetters(text: string, at: number, most: number): Letters {
  let letters = "";
  let from = at;
  let broken = false;
  const ends: number[] = [];
  for (let next = at; next < text.length && letters.length < most; next += 1) {
    const letter = text[next] as string;
    if (UNSEEN.test(letter)) {
      broken = letters !== "";
      continue;
    }
    if (!THAI_LETTER.test(letter)) break;
    if (letters === "") from = next;
    const joined = JOINED.get(letters.slice(-1) + letter);
    if (joined === undefined) {
      letters += letter;
      ends.push(next + 1);
    } else {
      letters = letters.slice(0, -1) + joined;
      ends[ends.length - 1] = next + 1;
    }
  }
  return { letters, ends, from, broken };
}

const JOINED = new Map([
  ["ํา", "ำ"],
  ["เเ", "แ"],
]);

function closest(
  name: string,
  letters: string,
  limit: number,
): { letters: number; edits: number } | undefined {
  const distances = prefixDistances(name, letters, limit);
  let best: { letters: number; edits: number } | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (let count = Math.max(1, name.length - limit); count <= name.length + limit; count += 1) {
    const edits = distances[count] ?? Number.POSITIVE_INFINITY;
    if (edits > limit || DEPENDENT.test(letters.charAt(count))) continue;
    const rank = edits * 2 + (letters[count - 1] === name[name.length - 1] ? 0 : 1);
    if (rank < lowest) {
      lowest = rank;
      best = { letters: count, edits };
    }
  }
  return best;
}

function plainAa(letters: string): string {
  return letters.replace(/ำ/g, "า");
}
