import { FOLLOW_VOWEL, LEAD_VOWEL, MARK } from "./letters.ts";
import { goesOver } from "./torn-words.ts";

/** Hangs on the letter before it, or belongs to it; so does the second half of a character of two units. */
const DEPENDENT = new RegExp(`[${MARK}${FOLLOW_VOWEL}ๆฯ\\udc00-\\udfff]`);
const LEADING = new RegExp(`[${LEAD_VOWEL}]`);
const BLANK = /\s/;

/** Frequent words of official prose: where one begins, the word before it ends. */
const WORDS =
  /(?:การ(?!ณ์)|ความ|งาน|เพื่อ|และ|หรือ|โดย|ของ|ให้|ได้|จาก|ตาม|ต่อ|ต้อง|เป็น|แก่|ใน(?!ต)|ใช้|ไม่|ทุก|ที่|ซึ่ง|จะ|จึง|แล้ว|เมื่อ|ตั้งแต่|ระหว่าง|พร้อม|ด้าน|ผู้|ประชา|ประจำ|ประเมิน|ประกาศ|ประชุม|ปฏิบัติ|ปรับปรุง|ป้องกัน|ส่วน|เผยแพร่|เปิดเผย|เทศบาล|องค์กร|อำเภอ|จังหวัด|ตำบล|หน่วยงาน|สำนัก|กอง|บุค|ข้อ|มาตร|โครงการ|กิจ|แนว|ขั้นตอน|หลักเกณฑ์|คู่มือ|ราย|เว็บไซต์|จัด|ดำเนิน|กำ|ตรวจ|ติดตาม|ร้องเรียน|รับ|ทุจริต|โปร่งใส|คุณ|จริย|งบประ|พัสดุ|ทรัพย์สิน|ราชการ|ภาย|ภาค|ท้องถิ่น|บริ|ผล|วัน|เดือน|ปี|เรื่อง|แจ้ง|เข้า|เสนอ)/y;
/** What makes another word of the next letters: หน้า|ที่, ราย|ได้, ข้อ|ความ. */
const HOLDING =
  /(?:หน้า|พื้น|ทัน|สถาน|เต็ม|คง|ครั้ง|ลำ|มาตร|ราช|กิจ|วิชา|โครง|บริ|ธุร|กรรม|พนัก|หน่วย|ราย|สำ|ภาย|ติด|ประ|จัด|สาร|แต่|ทั้ง|เจ้า|ส่ง|อยู่|แห่ง|ต่าง|สิ่ง|ภาค|ครบ|ข้อ|หัว|รอง|ผล|แนว|อัน)$/;

/** How far around a place a word that goes over it is looked for, in letters. */
const REACH = 24;

/** Whether a word surely begins at a place. */
function begins(text: string, at: number): boolean {
  WORDS.lastIndex = at;
  return WORDS.test(text) && !HOLDING.test(text.slice(Math.max(0, at - REACH), at));
}

/** Whether a text may be cut before a place without parting a letter from its vowels and marks, or a known word. */
function mayCut(text: string, at: number): boolean {
  if (DEPENDENT.test(text.charAt(at)) || LEADING.test(text.charAt(at - 1))) return false;
  const from = Math.max(0, at - REACH);
  return !goesOver(text.slice(from, at + REACH), at - from);
}

/** Where a text is cut, best first: at a blank, where a word or at least a syllable begins, between two letters. */
const EDGES: readonly ((text: string, at: number) => boolean)[] = [
  (text, at) => BLANK.test(text.charAt(at)) || BLANK.test(text.charAt(at - 1)),
  (text, at) => begins(text, at) && mayCut(text, at),
  (text, at) => LEADING.test(text.charAt(at)) && mayCut(text, at),
  mayCut,
];

/** The best place to cut a text between two places, the first one being the likeliest; Thai writes words without blanks. */
export function cutPlace(text: string, from: number, to: number): number {
  const step = from < to ? 1 : -1;
  for (const isEdge of EDGES) for (let at = from; at !== to; at += step) if (isEdge(text, at)) return at;
  return from;
}

/** A text of at most so many letters and "…", cut where a word ends. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, cutPlace(text, most, most >> 1)).trimEnd()}…`;
}
