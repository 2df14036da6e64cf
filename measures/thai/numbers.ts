import { type Edit, findEdits, merged, replacing } from "./edit.ts";

/** A stretch of ASCII without blanks, brackets, commas and quotes: a number, a code, a word. */
const CHUNK = /[!#$%*+\--:=?-Z[-~]+/g;
const ENDS_LATIN = /[A-Za-z][.:]?$/;
const LATIN = /[A-Za-z]/;
const ARABIC = /[0-9]/;
/** Addresses and tags are one piece, whatever they hold. */
const WHOLE = /(?:https?:\/\/|www\.)[!-~]+|<\/?[A-Za-z][^<>]{0,300}>/gi;

/**
 * Arabic numbers that stand for themselves. Those that belong to something Latin do not: addresses, codes (O35,
 * COVID-19, 5G), a number right behind a Latin word (ISO 9001, Excel 2019) and what follows it after a comma.
 */
export function freeArabic(text: string): Edit[] {
  const whole = findEdits(text, WHOLE, (match) => replacing(match, ""));
  const edits = findEdits(text, CHUNK, (match) => replacing(match, match[0]));
  let latinTo = -1;
  let link = "";
  return merged(whole, edits).filter(({ from, to, put }) => {
    const chunk = put as string;
    const follows = latinTo >= 0 && text.slice(latinTo, from) === link;
    const latin = LATIN.test(chunk);
    latinTo = follows || (latin && ENDS_LATIN.test(chunk)) ? to : -1;
    link = latin ? " " : ", ";
    return !follows && !latin && ARABIC.test(chunk);
  });
}

/** Thai numbers. */
export function thaiNumbers(text: string): Edit[] {
  return findEdits(text, /[๐-๙]+/g, (match) => replacing(match, match[0]));
}

/** Where the code of an item (O2, O35) may stand: at the start of a line, or after the word for one. */
const CODE_BEFORE = "(?<![^\\n])[ \\t]*|(?:ข้อ|รายการ|ตัวชี้วัด|ประเด็น|รหัส|OIT|ITA)(?:ที่)? ?";
/** What makes a number out of it: more digits, a sign between digits, or the name of a unit or month. */
const NUMBER_AFTER =
  "[0-9๐-๙]|[.,:/-] ?[0-9๐-๙]| ?(?:น\\.|นาฬิกา|คน|ราย|ครั้ง|บาท|วัน|เดือน|ปี|[มก]\\.|มกรา|มีนา|มี\\.|เมษา|เม\\.|พฤ|พ\\.|มิถุ|มิ\\.|กรก|กันย|กุมภ|ส\\.|สิงห|ต\\.|ตุลา|ธ\\.|ธันว)";
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
