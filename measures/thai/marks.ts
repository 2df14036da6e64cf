import { type Edit, findEdits, merged, replacing } from "./edit.ts";
import { CONSONANT, FOLLOW_VOWEL, MARK, TONE, VOWEL_MARK } from "./letters.ts";
import { lostSaraAms, splitSaraAms } from "./sara-am.ts";
import { holdBlanks, spacedWords } from "./spacing.ts";

/** A mark torn off inside a spaced-out word, with the letters that it stands between: ร ับ. */
const TORN_INSIDE = new RegExp(`\\S+ [${MARK}]+\\S*`);
const TORN_MARK = new RegExp(`([${CONSONANT}])([${MARK}]*) +([${MARK}]+)`, "g");
const TORN_VOWEL = new RegExp(`([${CONSONANT}][${TONE}]?) +([${FOLLOW_VOWEL}])`, "g");
const LATE_TONE = /([ก-ฮ])([ะาำ])([่-๋])/g;
const MARKS = new RegExp(`[${MARK}]{2,}`, "g");
const BASELESS = new RegExp(`(?<![^\\s])[${MARK}${FOLLOW_VOWEL}]+`, "g");

const VOWELS = new RegExp(`[${VOWEL_MARK}]`, "g");
const TONE_FIRST = new RegExp(`[${TONE}][${VOWEL_MARK}]`);
/** At most one vowel, one nikhahit and one tone may hang on a consonant. */
const STACK = new RegExp(`^[${VOWEL_MARK}]?ํ?[${TONE}]?$`);

/** The marks of one consonant, vowels first where a tone stood before a vowel. */
function inOrder(marks: string): string {
  if (!TONE_FIRST.test(marks)) return marks;
  return (marks.match(VOWELS) as string[]).join("") + marks.replace(VOWELS, "");
}

/**
 * Vowels and tones after a blank, at the start of a line or in the wrong order. Where only a blank or the order has
 * to change, the edit says how; a mark whose letter is gone has no remedy. A lost or split sara am is left to its
 * own rule. A mark torn off inside a spaced-out word is put back with the whole word, though it alone is shown; of other
 * letters in there the word's own rule speaks.
 */
export function misplacedMarks(text: string): Edit[] {
  const words = spacedWords(text);
  const held = holdBlanks(text, merged(words, lostSaraAms(text), splitSaraAms(text)));
  return merged(
    words.flatMap((word) => tornInside(text, word)),
    findEdits(held, TORN_MARK, (match) => {
      const [all, consonant, marks, torn] = match;
      const stack = inOrder(`${marks}${torn}`);
      return STACK.test(stack)
        ? replacing(match, `${consonant}${stack}`)
        : { from: match.index, to: match.index + all.length };
    }),
    findEdits(held, TORN_VOWEL, (match) => replacing(match, `${match[1]}${match[2]}`)),
    findEdits(held, LATE_TONE, (match) => replacing(match, `${match[1]}${match[3]}${match[2]}`)),
    findEdits(held, MARKS, (match) =>
      TONE_FIRST.test(match[0]) ? replacing(match, inOrder(match[0])) : undefined,
    ),
    findEdits(held, BASELESS, ({ index, 0: all }) => ({ from: index, to: index + all.length })),
  );
}

function tornInside(text: string, word: Edit): Edit[] {
  const torn = TORN_INSIDE.exec(text.slice(word.from, word.to));
  if (!torn) return [];
  const from = word.from + torn.index;
  return [{ ...word, part: { from, to: from + torn[0].length, put: torn[0].replace(" ", "") } }];
}

const REPEATED = new RegExp(`[${MARK}]{2,}|([ะาำๅแ-ไ])\\1+`, "g");

/** The same mark twice on one letter, or the same vowel twice beside it (เรืื่อง): the later ones go. */
export function repeatedMarks(text: string): Edit[] {
  return findEdits(text, REPEATED, (match) => {
    const once = Array.from(new Set(match[0])).join("");
    return once === match[0] ? undefined : replacing(match, once);
  });
}

const LEAD_VOWELS = /[เ-ไ]{2,}/g;

/** เ typed twice where แ belongs (เเก้ไข). Among more vowels of its kind it has no one meaning. */
export function splitSaraAes(text: string): Edit[] {
  return findEdits(text, LEAD_VOWELS, (match) => {
    const { index, 0: vowels } = match;
    if (vowels === "เเ") return replacing(match, "แ");
    return vowels.includes("เเ") ? { from: index, to: index + vowels.length } : undefined;
  });
}
