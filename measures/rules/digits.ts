import type { TextHit } from "../finding.ts";
import type { RuleContext, TextRule } from "../rule.ts";
import { toArabicDigits, toThaiDigits } from "../thai/digits.ts";
import { applyEdits, type Edit, fragment, merged } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { visible } from "../thai/invisible.ts";
import { gluedWords } from "../thai/latin.ts";
import { freeArabic, lettersForZero, thaiNumbers, zeroCodes } from "../thai/numbers.ts";

const { latin, arabicDigit } = FEATURE;
const NONE: readonly TextHit[] = [];

/**
 * A rule's look at a text whose hidden characters are out of the way; its repair waits until they are. `sign` is a
 * character without which there is nothing to look at.
 */
function throughHidden(
  sign: RegExp,
  look: (text: string, context: RuleContext) => TextHit | undefined,
): TextRule["find"] {
  return (text, context) => {
    if (!sign.test(text)) return NONE;
    const seen = visible(text);
    const hit = look(seen, context);
    if (!hit) return NONE;
    return [seen === text || !hit.values ? hit : { values: hit.values }];
  };
}

/** Numbers whose digits another rule has doubts about are left to it. */
function doubtful(text: string): Edit[] {
  return merged(zeroCodes(text), lettersForZero(text)).map(({ from, to }) => ({ from, to }));
}

function mixed(text: string, context: RuleContext): TextHit | undefined {
  const numbers = freeArabic(text);
  if (numbers.length === 0) return undefined;
  const left = doubtful(text);
  const known = (edits: Edit[]) => merged(left, edits).filter(({ put }) => put !== undefined);
  const arabic = known(numbers);
  const thai = known(thaiNumbers(text));
  const [one] = arabic;
  const [other] = thai;
  if (!one?.put || !other?.put) return undefined;
  const { digits } = context;
  const [odd, convert] = digits === "thai" ? [arabic, toThaiDigits] : [thai, toArabicDigits];
  const edits = odd.map(({ from, to, put = "" }) => ({ from, to, put: convert(put) }));
  const values = { arabic: one.put, thai: other.put, script: digits };
  return { values, after: applyEdits(text, edits), safe: true };
}

const ZERO_OR_LETTER = /๐[1-9]|[0-9๐-๙][oO]|[oO][-๐-๙]/;

function letter(text: string): TextHit | undefined {
  if (!ZERO_OR_LETTER.test(text)) return undefined;
  const edits = merged(zeroCodes(text), lettersForZero(text));
  const [first] = edits;
  return first && { values: fragment(text, first), after: applyEdits(text, edits), safe: false };
}

function glued(text: string): TextHit | undefined {
  const [first] = gluedWords(text);
  return first && { values: { seen: fragment(text, first).seen, word: text.slice(first.from, first.to) } };
}

/** Rules on digits of two scripts in one text, on O and zero, and on Latin words that ran into Thai. */
export const digitsRules: readonly TextRule[] = [
  { code: "digits-mixed", level: "advice", needs: arabicDigit, find: throughHidden(/[๐-๙]/, mixed) },
  { code: "digit-letter", level: "check", needs: latin | arabicDigit, find: throughHidden(/[oO๐]/, letter) },
  { code: "latin-in-thai", level: "check", needs: latin, find: throughHidden(/[a-z]/, glued) },
];
