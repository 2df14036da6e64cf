import { isStray, mayFollow, surelyEnds } from "./agency-name-end.ts";
import { prefixDistances } from "./thai/similar.ts";

const THAI_LETTER = /[ก-ฮะ-ฺเ-ๅ็-๎]/;
const UNSEEN = /[\s\u00ad\u200b-\u200d\u2060\ufffd]/;
/** Vowels and marks that belong to the letter before them: no word begins with one. */
const DEPENDENT = /[ะ-ฺๅ็-๎]/;
const LEAD_VOWEL = /[เ-ไ]/;

/** A name that was looked for in a text. */
export interface NameSeen {
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** 0 when it is the name itself, damaged blanks aside. */
  readonly edits: number;
  /** Whether it surely ends at `to`: where not, a repair could take or leave a letter of the next word. */
  readonly certain: boolean;
}

/** Names from so many letters on are not the beginning of another by one letter, as แม่สา is of แม่สาย. */
const LONG = 8;

/** Edits that a near miss of a name of so many letters may have: short names are one letter from too many words. */
export function allowedEdits(letters: number): number {
  if (letters < 4) return 0;
  return letters < LONG ? 1 : 2;
}

/**
 * Looks for a name right behind `at`. Thai writes on without a blank, so the text's next letters are compared with
 * the whole name; undefined when they are neither the name nor a near miss of it.
 */
export function nameAt(text: string, at: number, name: string): NameSeen | undefined {
  if (isNameAt(text, at, name)) {
    const to = at + name.length;
    const stray = name.length >= LONG && isStray(text, to) ? 1 : 0;
    return { from: at, to: to + stray, edits: stray, certain: true };
  }
  const limit = allowedEdits(name.length);
  const next = nextLetters(text, at, name.length + limit + 2);
  const { letters, ends, from, broken } = next;
  const seen = closest(name, text, next, limit);
  if (!seen) return undefined;
  // A blank before า is what PDF makes of ำ: a rule of its own says so, the name is not another one for it.
  const same = broken && plainAa(letters.slice(0, seen.letters)) === plainAa(name);
  const to = ends[seen.letters - 1] as number;
  return { from, to, edits: same ? 0 : seen.edits, certain: seen.certain };
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

interface Closest {
  readonly letters: number;
  readonly edits: number;
  readonly certain: boolean;
}

/** The beginning of the next letters that takes the fewest edits; of several, the one that surely ends there. */
function closest(name: string, text: string, next: Letters, limit: number): Closest | undefined {
  const { letters, ends } = next;
  const distances = prefixDistances(name, letters, limit);
  let edits = limit;
  let counts: number[] = [];
  for (let count = Math.max(1, name.length - limit); count <= name.length + limit; count += 1) {
    const needed = distances[count] ?? Number.POSITIVE_INFINITY;
    if (needed > edits || !mayFollow(letters.slice(count))) continue;
    if (needed < edits) counts = [];
    edits = needed;
    counts.push(count);
  }
  const sure =
    counts.length > 1 ? counts.filter((count) => surelyEnds(text, ends[count - 1] as number)) : counts;
  const [only] = sure;
  if (only !== undefined && sure.length === 1) return { letters: only, edits, certain: true };
  const odd = (count: number) =>
    Math.abs(count - name.length) + (LEAD_VOWEL.test(letters.charAt(count - 1)) ? name.length : 0);
  const [likeliest] = counts.sort((one, other) => odd(one) - odd(other));
  return likeliest === undefined ? undefined : { letters: likeliest, edits, certain: false };
}

function plainAa(letters: string): string {
  return letters.replace(/ำ/g, "า");
}
