import { applyEdits, type Edit, findEdits, merged } from "./edit.ts";
import { CONSONANT, FOLLOW_VOWEL, LEAD_VOWEL, MARK, THAI, TONE } from "./letters.ts";
import { goesOver } from "./torn-words.ts";

/** ณ is a word of its own unless the letters around it need it: คุ ณ ธ ร ร ม, ป ร ะ ม า ณ, ก า ร ณ ์. */
const OWN_WORD = `(?!(?<!(?:คุ|า|ษ|ม) )ณ(?! [${MARK}${FOLLOW_VOWEL}]))`;
/** One letter with what hangs on it, or what was torn off one: ก, ผู้, ใช้, จำ · ับ, า · ใ. */
const PIECE = `${OWN_WORD}(?:[${LEAD_VOWEL}]?[${CONSONANT}][${MARK}]*[าำ]?|[${MARK}]+[${CONSONANT}]?|[${FOLLOW_VOWEL}]|[${LEAD_VOWEL}])(?![${THAI}ฯ.])`;
/** A run may begin with the end of a longer word when the next piece was torn off it: ดำเนินก า ร. */
const START = `(?:(?<![${THAI}]\\.?)${PIECE}|[${CONSONANT}][${MARK}]*(?= [${MARK}${FOLLOW_VOWEL}]))`;
/**
 * A letter that the next word has lost a mark to ends no run (ก า ร จ านวน); a lead vowel at the end draws the next
 * word to it (ก า ร เ ปิดเผย).
 */
const END = `(?! [${MARK}${FOLLOW_VOWEL}])(?:(?<=[${LEAD_VOWEL}]) (?=[${CONSONANT}]))?`;
const RUN = new RegExp(`${START}(?: ${PIECE}){2,}${END}`, "g");

/** A piece that no Thai word consists of: a torn-off mark or vowel, or a letter that waits for the next. */
const BROKEN = new RegExp(
  `(?<![^ ])(?:[${MARK}${FOLLOW_VOWEL}]|[${LEAD_VOWEL}](?![^ ])|[${LEAD_VOWEL}]?[${CONSONANT}](?:[ัึื]|(?<!ก)็)|[${CONSONANT}][${TONE}]+(?![^ ]))`,
);
/** Bare consonants that spell a syllable (ช อ บ) or repeat (บุ ค ค ล); a list of letters does neither. */
const SPELT = new RegExp(
  `(?<![^ ])(?:(?!ฬ|ห อ ฮ)[${CONSONANT}] อ [${CONSONANT}]|([${CONSONANT}]) \\1)(?![^ ])`,
);
/** What every spaced-out word holds, told quickly: the end of a broken piece, or the middle of a spelt one. */
const SIGN = new RegExp(
  `[ัึืเ-ไ] | [${MARK}${FOLLOW_VOWEL}]|[ัึื][${TONE}] |(?<!ก)็ | อ |(?<![${THAI}])(?:[${CONSONANT}][${TONE}]+ |([${CONSONANT}]) \\1)`,
);
/** Words after which a letter is a name: ข้อ ก. */
const NAMED = /(?:ข้อ|กลุ่ม|แบบ|ประเภท|ระดับ|ด้าน|หมวด|ส่วน|ตอน|ผนวก|ที่) $/;
const NAMED_REACH = 12;
const LETTER_FIRST = new RegExp(`^[${CONSONANT}] `);

/** The word that a run of pieces spells, without a letter that only names something. */
function spacedWord(text: string, match: RegExpExecArray): Edit | undefined {
  const before = text.slice(Math.max(0, match.index - NAMED_REACH), match.index);
  const named = LETTER_FIRST.test(match[0]) && NAMED.test(before) ? 2 : 0;
  const run = match[0].slice(named);
  if (run.split(" ").length < 3 || !(BROKEN.test(run) || SPELT.test(run))) return undefined;
  const from = match.index + named;
  const put = run.replace(/ /g, "");
  const to = from + run.length;
  return { from: isGlued(text, from, put) ? from - 1 : from, to: goesOn(text, to, put) ? to + 1 : to, put };
}

/** Thai letters and a blank; behind a lead vowel the blank is the run's before. */
const WORD_BEFORE = new RegExp(`[${CONSONANT}${MARK}${FOLLOW_VOWEL}] $`);
/** No word, but the beginning of one: แต่งตั้งผู้ ร ับ ผิ ด ช อ บ. */
const BEGINNING = /(?<!ตัว)ผู้ $/;
const LONGEST_WORD = 20;

/** Does the word before a run go on in it, so that the blank between them is one of those inside the word? */
function isGlued(text: string, from: number, word: string): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_WORD), from);
  if (!WORD_BEFORE.test(before)) return false;
  return (
    BEGINNING.test(before) || goesOver(before.slice(0, -1) + word.slice(0, LONGEST_WORD), before.length - 1)
  );
}

/** Does the word of a run go on behind the next blank: ช อ บดำเนินการ? */
function goesOn(text: string, to: number, word: string): boolean {
  if (text.charAt(to) !== " ") return false;
  const end = word.slice(-LONGEST_WORD);
  return goesOver(end + text.slice(to + 1, to + LONGEST_WORD), end.length);
}

/** Words typed with a blank after every letter (ผู้ ร ับ ผิ ด ช อ บ), each with the word put together. */
export function spacedWords(text: string): Edit[] {
  return SIGN.test(text) ? merged(findEdits(text, RUN, (match) => spacedWord(text, match))) : [];
}

/** Stands for a blank that other patterns are not to see; no visible text holds it. */
const HELD = "\u0000";

/** The text, letter for letter, with the blanks inside the given stretches out of the way of other patterns. */
export function holdBlanks(text: string, stretches: readonly Edit[]): string {
  return applyEdits(
    text,
    stretches.map(({ from, to }) => ({ from, to, put: text.slice(from, to).replace(/ /g, HELD) })),
  );
}
