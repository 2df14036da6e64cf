import { type Edit, findEdits, replacing } from "./edit.ts";
import { CONSONANT, TONE } from "./letters.ts";
import { holdBlanks, spacedWords } from "./spacing.ts";

/** ํ and า, with a tone between or before them and perhaps torn apart, where ำ belongs: กํา, น้ํา. */
const SPLIT = new RegExp(`([${TONE}]?)ํ *([${TONE}]?) *า`, "g");

/** Places where ำ was typed as two characters. The tone goes before it, as Thai keyboards write it. */
export function splitSaraAms(text: string): Edit[] {
  return findEdits(text, SPLIT, (match) => {
    const [, first = "", second = ""] = match;
    return first && second ? undefined : replacing(match, `${first}${second}ำ`);
  });
}

/** What PDF readers make of ำ: a blank or U+FFFD for its circle, then า, with the tone on either side. */
const TORN = new RegExp(`([${CONSONANT}])([${TONE}]?)(?: +|(\ufffd))([${TONE}]?)า`, "g");

/** Consonants that no Thai word writes with ำ. */
const NEVER = /[ฆงญฎฏฐฑฒณผฝฟภมวศษหฬฮ]/;
/** Consonant and tone of the few words that have both a tone and ำ: น้ำ ซ้ำ ย้ำ ต่ำ (not หน้า, หญ้า). */
const TONED = /(?<!ห)(?:[นซย]้|ต่)$/;
/** เ makes า a part of its own vowel: เวลา, เขา. */
const AFTER_E = new RegExp(`เ[${CONSONANT}]?$`);
/** How a word goes on when its first syllable has plain า. What is not here may be ำ. */
const PLAIN = new RegExp(
  [
    "กา(?:[ยงศ]|ร(?!าบ))",
    "ขา[ดยว]",
    "คา(?:[ดง]|ร(?![้ับา])|น(?![วึำ])|ว(?!่))",
    "จา(?:[กรง]|น(?!ว))",
    "ชา(?:[ตวยสก]|ร(?![ุะ]))",
    "ดา(?:ร(?!ิ)|ว)",
    "ตา(?:[มย]|ร(?![วา]))",
    "ทา(?:ง(?![าบ])|น(?![อุา]))",
    "ธา(?:[นต]|ร(?!ง))",
    "นา(?:ย(?!อ)|ง(?![าบ])|ค(?!ว)|ม(?!า)|ที)",
    "บา(?:[ทงล]|น(?!า))",
    "ปา[กนล]",
    "พา(?:[ณหก]|น(?!ั))",
    "รา(?:[ชยกษง]|ค(?!า)|ว(?!ง))",
    "ลา(?:[ยงกว]|ด(?!ั)|น(?![้ำ]))",
    "สา(?:[ยธขวท]|ก(?!ั)|ม(?!ะ)|ร(?![วอาั])|เห)",
    "อา[จคชยสหกทรญ]",
  ]
    .map((word) => `^${word}`)
    .join("|"),
);
/** The one frequent word that ends in such a syllable. */
const PRICE = /ราคา(?![ก-๎])/;

/** Whether the ำ is lost where `match` of TORN stands, rather than a plain า torn off. */
function isLost(text: string, match: RegExpExecArray): boolean {
  const [all, consonant = "", first = "", unreadable, second = ""] = match;
  if (unreadable) return true;
  const at = match.index;
  const before = text.slice(Math.max(0, at - 2), at);
  if (NEVER.test(consonant) || AFTER_E.test(before)) return false;
  if (first || second) return !(first && second) && TONED.test(before + consonant + first + second);
  const word = `${consonant}า${text.slice(at + all.length, at + all.length + 2)}`;
  return !PLAIN.test(word) && !PRICE.test(before + word);
}

/** Places where ำ seems to have lost its circle (จ านวน, ด�าเนินงาน), with ำ put back. */
export function lostSaraAms(text: string): Edit[] {
  const held = holdBlanks(text, spacedWords(text));
  return findEdits(held, TORN, (match) => {
    const [, consonant, first, , second] = match;
    return isLost(held, match) ? replacing(match, `${consonant}${first}${second}ำ`) : undefined;
  });
}
