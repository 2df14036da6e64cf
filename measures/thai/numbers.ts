import { type Edit, findEdits, merged, replacing } from "./edit.ts";

/** A stretch of ASCII without blanks, brackets, commas and quotes: a number, a code, a word. */
const CHUNK = /[!#$%*+\--:=?-Z[-~]+/g;
const ENDS_LATIN = /[A-Za-z][.:]?$/;
const LATIN = /[A-Za-z]/;
const ARABIC = /[0-9]/;
/** Addresses and tags are one piece, whatever they hold. */
const WHOLE = /(?:https?:\/\/|www\.)[!-~]+|<\/?[A-Za-z][^<>]{0,300}>/gi;
/**
 * Names with a number in them, which everyone writes as the name is written: 5ส, 3อ 2ส, 1 ตำบล 1 ผลิตภัณฑ์,
 * เวอร์ชัน 2.0, ไทยแลนด์ 4.0, โควิด-19.
 */
const NAMES =
  /(?<![0-9๐-๙])[0-9๐-๙] ?[สอ](?!\.?[ก-๎])|(?<![0-9๐-๙])[1๑] ?[ก-๎.]{2,20} ?[1๑] ?(?=[ก-ฮเ-ไ])|เวอร์[ชซ]ั่?น(?:ที่)? ?[0-9๐-๙.]+|โควิด ?-? ?[1๑][9๙]|(?:ไทยแลนด์|ประเทศไทย|อุตสาหกรรม|ราชการ|การศึกษา) ?[0-9๐-๙]\.[0๐]/g;

const namesIn = (text: string): Edit[] => findEdits(text, NAMES, (match) => replacing(match, ""));

/**
 * Arabic numbers that stand for themselves. Those of names do not, nor those that belong to something Latin:
 * addresses, codes (O35, COVID-19, 5G), a number right behind a Latin word (ISO 9001, Excel 2019), and what follows
 * it after a blank or a comma (Meeting ID 123 456 7890).
 */
export function freeArabic(text: string): Edit[] {
  const whole = findEdits(text, WHOLE, (match) => replacing(match, ""));
  const edits = findEdits(text, CHUNK, (match) => replacing(match, match[0]));
  let latinTo = -1;
  let link = BLANK;
  return merged(whole, namesIn(text), edits).filter(({ from, to, put }) => {
    const chunk = put as string;
    const follows = latinTo >= 0 && link.test(text.slice(latinTo, from));
    const latin = LATIN.test(chunk);
    latinTo = follows || (latin && ENDS_LATIN.test(chunk)) ? to : -1;
    link = latin ? BLANK : COMMA_OR_BLANK;
    return !follows && !latin && ARABIC.test(chunk);
  });
}

const BLANK = /^ $/;
const COMMA_OR_BLANK = /^,? $/;

/** Thai numbers that stand for themselves. */
export function thaiNumbers(text: string): Edit[] {
  const numbers = findEdits(text, /[๐-๙]+/g, (match) => replacing(match, match[0]));
  return merged(namesIn(text), numbers).filter(({ put }) => put !== "");
}

/** Where the code of an item (O2, O35) may stand: at the start of a line, or after the word for one. */
const CODE_BEFORE = "(?<![^\\n])[ \\t]*|(?:ข้อ|รายการ|ตัวชี้วัด|ประเด็น|รหัส|OIT|ITA)(?:ที่)? ?";
/** Units and months that make a number of what stands before them, also where a blank tears off a mark. */
const AFTER_NUMBERS =
  "น.|นาฬิกา|คน|ราย|ครั้ง|บาท|วัน|เดือน|ปี|ม.|ก.|มกรา|มีนา|มี.|เมษา|เม.|พฤ|พ.|มิถุ|มิ.|กรก|กันย|กุมภ|ส.|สิงห|ต.|ตุลา|ธ.|ธันว"
    .replace(/\./g, "\\.")
    .replace(/[ัิ-ฺ็-๎]/g, " ?$&");
/** What makes a number out of it: more digits, a sign between digits, or the name of a unit or month. */
const NUMBER_AFTER = `[0-9๐-๙]|[.,:/-] ?[0-9๐-๙]| ?(?:${AFTER_NUMBERS})`;
const ITEM_CODE = new RegExp(`(${CODE_BEFORE}|\\()๐([1-9][0-9]?)(?!${NUMBER_AFTER})`, "g");

/** Item codes whose letter O was typed as a Thai zero: ๐2. */
export function zeroCodes(text: string): Edit[] {
  return findEdits(text, ITEM_CODE, (match) => replacing(match, `${match[1]}O${match[2]}`));
}

const NUMBER = /(?<![0-9๐-๙A-Za-z])[0-9๐-๙][0-9๐-๙oO]*(?![A-Za-z])/g;
const THAI_THEN_LETTER = /[๐-๙][oO]/;
/** A year: after any other Arabic number the letter may stand for degrees. */
const YEAR = /^[2๒][45๔๕][0-9๐-๙]?[oO]{1,2}$/;
/** A time (o๘.๓๐) or telephone number (o-๕๖๐๐, o๕๖๐๐); O๓๔ is an item code and stays. */
const LEADING = /(?<![A-Za-z0-9๐-๙])[oO](?:-?[๐-๙][0-9๐-๙]{3,}|[๐-๙]\.[0-9๐-๙oO]{2,})(?![A-Za-z])/g;

/** Latin letters o in numbers: ๒๕๖o. */
export function lettersForZero(text: string): Edit[] {
  const withZeros = (match: RegExpExecArray, zero: string) =>
    replacing(match, match[0].replace(/[oO]/g, zero));
  return merged(
    findEdits(text, LEADING, (match) => withZeros(match, "๐")),
    findEdits(text, NUMBER, (match) => {
      if (THAI_THEN_LETTER.test(match[0])) return withZeros(match, "๐");
      return YEAR.test(match[0]) ? withZeros(match, "0") : undefined;
    }),
  );
}
