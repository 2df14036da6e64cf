import type { Edit } from "./edit.ts";
import { type Guard, isGuarded } from "./word-guard.ts";

/** A blank where an official word comes apart in a narrow cell or on the way from a PDF. */
interface Torn extends Guard {
  /** Both parts, with the blank between them. */
  readonly parts: string;
}

/** Parts that are no words, or that no good sentence parts by a blank. */
const CERTAIN =
  "เจ้าหน้า ที่|หลัก เกณฑ์|รับผิด ชอบ|รับ ผิดชอบ|ผู้ รับผิดชอบ|ผู้ บริหาร|ผู้ ปฏิบัติงาน|ผู้ บังคับบัญชา|ผู้บังคับ บัญชา|ประชา ชน|ประ ชาชน|ดำเนิน การ|ดำเนิน งาน|โครง การ|มาตร การ|บริ การ|บริ หาร|เว็บ ไซต์|โปร่ง ใส|จริย ธรรม|ทุจ ริต|สุจ ริต|พนัก งาน|ปฏิ บัติ|ระ เบียบ|ประ สิทธิภาพ|ประสิทธิ ภาพ|ประสิทธิ ผล|ประ กาศ|ประ เมิน|ประ จำปี|ประ ชุม|ประ ชาสัมพันธ์|ประชา สัมพันธ์|ประ โยชน์|ตัวชี้ วัด|คณะกรรม การ|ตำ บล|อำ เภอ|สำ นัก|กำ หนด|จำ นวน|อำ นาจ|กำ กับติดตาม|กำ กับดูแล|กำกับติด ตาม|ภาย ใน|ภาย นอก|ภาย ใต้|บุค คล|บุค ลากร|บุคลา กร|ท้อง ถิ่น|เกี่ยว ข้อง|ยุทธ ศาสตร์|วิ เคราะห์|นโย บาย|งบประ มาณ|สาธาร ณะ|สาธารณ สุข|อิเล็ก ทรอนิกส์|อย่างต่อ เนื่อง|สม่ำ เสมอ|เคร่ง ครัด|ซื่อ สัตย์|ไตร มาส|ราย ละเอียด|พระราช บัญญัติ|ศึก ษา|สนับ สนุน|กระ บวนการ|กระ ทรวง|ธรรมา ภิบาล|พิจาร ณา|อนุ ญาต|อนุ มัติ|รณ รงค์|มอบ หมาย|ข้อร้อง เรียน|เรื่องร้อง เรียน|รายละ เอียด|กรรมกา ร|ดำเนินกา ร|มาตรกา ร|โครงกา ร|บริกา ร";

const EACH =
  /^(?:$|[^ก-๎]|งาน|หน่วย|คน|ฝ่าย|ปี|เดือน|ด้าน|ครั้ง|กอง|สำนัก|โครงการ|ตำแหน่ง|มาตรการ|กิจกรรม|ส่วน|หมู่บ้าน|ชุมชน|ขั้นตอน|ประเภท|ระดับ|พื้นที่|ท้องถิ่น|บุคคล|เรื่อง|ข้อ|ตัวชี้วัด|ไตรมาส|แห่ง|กลุ่ม|ราย|วัน)/;
/** A number before the first part makes it a word that is counted: ๕ หน่วย งานละ ๑ คน. */
const COUNTED = /[0-9๐-๙] ?$/;

/** Parts that can be good words side by side: the letters around them decide. */
const GUARDED: readonly Torn[] = [
  { parts: "แต่ ละ", before: EACH },
  { parts: "หน่วย งาน", notAfter: COUNTED },
  // Good: ใช้งบ ประมาณ ๕๐,๐๐๐ บาท
  { parts: "งบ ประมาณ", notBefore: /^ ?(?:[0-9๐-๙]|การ)/ },
  // Good: ภารกิจ กรรมการ, มูลนิธิ…กิจ กรรมสิทธิ์
  { parts: "กิจ กรรม", notAfter: /(?:ภาร|ธุร|เศรษฐ|สาห|ราช)$/, notBefore: /^(?:การ|าธิ|สิทธิ์)/ },
  // Good: ๒ ข้อ มูลค่า
  { parts: "ข้อ มูล", notAfter: COUNTED, notBefore: /^(?:ค่า|นิธิ|ฐาน|ฝอย|เหตุ)/ },
  // Good: ขอบคุณ ธรรมชาติ
  { parts: "คุณ ธรรม", notAfter: /(?:ขอบ|พระ)$/, notBefore: /^(?:ชาติ|ดา|นูญ|ศาลา|าภิบาล|ะ)/ },
  // Good: ข้าพเจ้า หน้าที่, พระเจ้า หน้าที่
  { parts: "เจ้า หน้าที่", notAfter: /(?:พ|พระ|ท่าน|เถ้า|ราช|เป็น)$/ },
  // Good: นครศรีธรรมราช การพัฒนา
  { parts: "ราช การ", after: /(?:ของ|ทาง|ส่วน|ข้า|ปฏิบัติ|ไป)$/ },
  // Good: ๓ ทรัพย์ สินค้า
  { parts: "ทรัพย์ สิน", notBefore: /^(?:ค้า|เชื่อ|บน|ไหม|แร่)/ },
  { parts: "ระยะ เวลา", notAfter: COUNTED },
  // Good: เปิดเผย แพร่ภาพ
  { parts: "เผย แพร่", notAfter: /เปิด$/ },
  // Good: เลื่อนขั้น ตอนต้นปี
  { parts: "ขั้น ตอน", notAfter: /(?:เลื่อน|[0-9๐-๙] ?)$/ },
  // Good: ต่างประเทศ บาลี
  { parts: "เทศ บาล", notAfter: /ประ$/, notBefore: /^ี/ },
  // Good: ดีจัง หวัด
  { parts: "จัง หวัด", before: /^(?:[^ก-๎]|[ก-ฮเ-ไ])/, notAfter: /(?:ดี|มาก|เร็ว)$/ },
  // Good: การตรวจ สอบถาม
  { parts: "ตรวจ สอบ", notBefore: /^(?:ถาม|สวน|ข้อ|ปาก|คัด|แข่ง| ?ทาน)/ },
  { parts: "ปรับ ปรุง", notBefore: /^(?:อาหาร|รส|ยา)/ },
  { parts: "พัฒ นา", notAfter: /(?:พิ|ประ|สุ|ธน)$/ },
  // Good: จัดส่ง เสริมสร้าง
  { parts: "ส่ง เสริม", notAfter: /(?:จัด|ขน)$/, notBefore: /^(?:สร้าง|ทัพ|สวย)/ },
  // Good: พระองค์ กรุงเทพ, องค์ กรม
  { parts: "องค์ กร", notBefore: /^(?:ุ|ม|ะ|รม|า)/ },
  { parts: "องค์ การบริหารส่วน" },
  { parts: "คู่ มือ", notAfter: COUNTED },
  // Good: เก็บเกี่ยว กับ
  { parts: "เกี่ยว กับ", notAfter: /(?:เก็บ|ยึด)$/, notBefore: /^(?:ดัก|ข้าว)/ },
  { parts: "วัตถุ ประสงค์", notBefore: /^จะ/ },
  // Good: กฎ หมายเลข
  { parts: "กฎ หมาย", notBefore: /^(?:จับ|เลข|ถึง|เหตุ)/ },
  { parts: "สำนัก งาน", before: /^(?:เทศบาล|ปลัด|คณะกรรมการ|ส่งเสริม|ท้องถิ่น)/ },
];

const BLANK = " ";
const KNOWN: readonly Torn[] = [...CERTAIN.split("|").map((parts) => ({ parts })), ...GUARDED];

/** The words as they come apart, each with one blank. */
export const TORN_WORDS: readonly string[] = KNOWN.map(({ parts }) => parts);

/** Official words that surely come apart nowhere. */
const WHOLE: readonly string[] = Array.from(new Set(CERTAIN.replace(/ /g, "").split("|")));

/** Does an official word of a text go over a place, so that no blank belongs there? */
export function goesOver(text: string, place: number): boolean {
  return WHOLE.some((word) => {
    const at = text.indexOf(word, Math.max(0, place - word.length + 1));
    return at >= 0 && at < place;
  });
}

/** Two letters on each side of a blank, as one number: what words are looked up by. */
function key(text: string, blank: number): number {
  const outer = ((text.charCodeAt(blank - 2) & 0x7f) << 7) | (text.charCodeAt(blank + 2) & 0x7f);
  return (outer << 14) | inner(text, blank);
}

/** The letters right beside a blank, as one number. */
function inner(text: string, blank: number): number {
  return ((text.charCodeAt(blank - 1) & 0x7f) << 7) | (text.charCodeAt(blank + 1) & 0x7f);
}

/** The keys of a word: of one whose last letter alone is torn off, with any character behind it. */
function keysOf(parts: string, blank: number): readonly number[] {
  if (blank + 2 < parts.length) return [key(parts, blank)];
  return Array.from({ length: 0x80 }, (_, next) => key(parts + String.fromCharCode(next), blank));
}

const BY_KEY = new Map<number, Torn[]>();
/** Whether any word comes apart between two such letters: most blanks part none. */
const PARTED = new Uint8Array(1 << 14);
for (const torn of KNOWN) {
  const blank = torn.parts.indexOf(BLANK);
  for (const at of keysOf(torn.parts, blank)) BY_KEY.set(at, [...(BY_KEY.get(at) ?? []), torn]);
  PARTED[inner(torn.parts, blank)] = 1;
}

const NOTHING: readonly Edit[] = [];

/** Blanks inside official words, each to be taken out. */
export function tornWords(text: string): readonly Edit[] {
  let edits: Edit[] | undefined;
  for (let at = text.indexOf(BLANK, 1); at > 0; at = text.indexOf(BLANK, at + 1)) {
    if (PARTED[inner(text, at)] === 0) continue;
    if (!BY_KEY.get(key(text, at))?.some((torn) => isTorn(text, at, torn))) continue;
    edits ??= [];
    edits.push({ from: at, to: at + 1, put: "" });
  }
  return edits ?? NOTHING;
}

function isTorn(text: string, blank: number, torn: Torn): boolean {
  const from = blank - torn.parts.indexOf(BLANK);
  const to = from + torn.parts.length;
  return text.startsWith(torn.parts, from) && isGuarded(text, from, to, torn);
}
