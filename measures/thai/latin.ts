import { type Edit, findEdits } from "./edit.ts";
import { THAI } from "./letters.ts";

/** A word of small letters with a Thai letter directly before or after it. */
const GLUED = new RegExp(`(?<=[${THAI}])[a-z]{2,}|(?<![a-z])[a-z]{2,}(?=[${THAI}])`, "g");
/** Beside one of these a word is part of something longer: an address, a file name, e-Service, a unit after a number. */
const JOINS = /[!-'*+\--~]/;
const ROMAN = /^[ivx]+$/;
const PHRASE = /[A-Za-z][.,]? $/;
const PHRASE_AFTER = /^ [A-Za-z]/;

/** Words that hold an English sentence together; nobody writes them as part of a Thai one. */
const CONNECTING = new Set(
  "of and the in for to with by on at from or is are as an be its this that under per via into".split(" "),
);
/** Words that Thai offices write in small letters as they write Thai ones. */
const BORROWED = new Set(
  (
    "admin application app apps banner blog browser chat chatbot checklist clip clips cloud code data dashboard " +
    "database digital download drive email excel facebook fanpage feedback file files form forms google hardware " +
    "hotline inbox infographic instagram internet intranet kiosk like line link links live login logo mail mobile " +
    "notebook offline online onepage page password pdf platform post poster powerpoint program qr scan server " +
    "share sharing sms smartphone social software spreadsheet survey tablet tag template tiktok timeline twitter " +
    "upload user username video web webboard webpage website wifi word workflow workshop youtube zoom"
  ).split(" "),
);

/** Latin words that ran into Thai ones (ofหน่วยงาน). Names, abbreviations and borrowed words may be glued. */
export function gluedWords(text: string): Edit[] {
  return findEdits(text, GLUED, ({ index: from, 0: word }) => {
    const to = from + word.length;
    if (JOINS.test(text.charAt(from - 1)) || JOINS.test(text.charAt(to))) return undefined;
    if (BORROWED.has(word) || ROMAN.test(word)) return undefined;
    if (!CONNECTING.has(word) && isPhrase(text, from, to)) return undefined;
    return { from, to };
  });
}

/** Whether Latin words stand before or after: an English phrase has words that no list knows. */
function isPhrase(text: string, from: number, to: number): boolean {
  return PHRASE.test(text.slice(Math.max(0, from - 3), from)) || PHRASE_AFTER.test(text.slice(to, to + 2));
}
