/**
 * Where an agency's name may end. Thai writes on without a blank, so that of `…หลานครสวรรค์` only the words behind the
 * name tell whether its last letter was lost or another one typed.
 */

const HIDDEN = "\\u00ad\\u200b-\\u200d\\u2060\\ufffd";
/** Vowels and marks that belong to the letter before them. */
const DEPENDENT = "ะ-ฺๅ็-๎";
/** Nothing more, or what is no Thai letter; a dot stands behind abbreviations and tells nothing. */
const WORD_END = `(?:$|[^ก-ฮ${DEPENDENT}เ-ๅ.${HIDDEN}])`;

/**
 * Words that often follow an agency's name in official prose. None is a word again without its first letter (ปรับ and
 * รับ) or begins so (สภา and ภายใน), unless that other one stands here too: then two ends are possible, and neither is
 * taken.
 */
const FOLLOWING =
  "ณ(?=\\s)|[อจ]\\.|ผอ\\.|สจ\\.|อำเภอ|จังหวัด|ได้|จัด|ขจัด|จึง|ดำเนิน|ดังนี้|ดังกล่าว|กำหนด|กำกับ|ประกาศ|ประจำ|ประชุม|ประชา|ประเมิน|ประสาน|มีการ|มีความ|มีส่วน|มีนโยบาย|มีประ|มีผล|มีหน้า|มีมาตร|มีแผน|มีช่อง|เป็น|และ|หรือ|โดย|เพื่อ|เมื่อ|เรื่อง|เรียบร้อย|แล้ว|แต่งตั้ง|แจ้ง|ที่|ทั้ง|ทุก|ทราบ|ต้อง|ตั้ง|ตาม|ตลอด|ตระหนัก|ตรวจ|ต่อ|ถือ|ด้วย|ด้าน|นำเสนอ|นำผล|นำข้อ|นคร(?!อบ)|ครอบคลุม|ละเอียด|ละเลย|ละเว้น|ภายใน|ภายนอก|บ้าน|นาย|ในปี|ในการ|ในเขต|ในพื้นที่|ในรอบ|ในระ|ในด้าน|ไม่|ให้ความ|ให้บริการ|ให้การ|ร่วม|รวบรวม|รับ|ปรับ|รายงาน|เผยแพร่|เปิด|ปิด|เข้า|ข้า|เห็น|เชิญ|เสนอ|เลือก|เบิก|แก้|โครงการ|โปร่งใส|ส่ง|สามารถ|สำนัก|สมาชิก|สนับสนุน|สภาเทศบาล|สภาท้องถิ่น|สภาองค์การ|สรุป|สวัสดิการ|ซึ่ง|ขอเชิญ|ขอรับ|ขอความ|ขอประกาศ|ขอแสดง|กอง|องค์|คณะ|ครั้ง|คนใน|งบประมาณ|งาน|ปฏิบัติ|ปีงบ|ผู้|พนักงาน|พบว่า|พร้อม|พัฒนา|มอบ|มาตรการ|มุ่ง|ยัง|ลงนาม|ลงพื้นที่|ลงวันที่|วิเคราะห์|ศึกษา|สื่อสาร|หมู่|หัวหน้า|อนุมัติ|อบรม|อาจ|อยู่|อีก|ปลัด";

const ENDS = new RegExp(`[${HIDDEN}]*(?:${WORD_END}|(?:${FOLLOWING})(?![${DEPENDENT}]))`, "y");
/** What no word begins with. */
const NO_BEGINNING = new RegExp(`^(?:[${DEPENDENT}]|[เ-ไ](?![ก-ฮ]))`);
/**
 * One letter too many: a consonant alone, which is no word but ณ. Before other words it may be the beginning of one that
 * came apart (บ ริการ).
 */
const STRAY = new RegExp(`(?!ณ)[ก-ฮ](?=$|[\\n(ฯ]|[ \\t]+(?:${FOLLOWING})(?![${DEPENDENT}]))`, "y");

/** Does a name that reaches up to `at` surely end there? Of เ twice the second may be the next word's. */
export function surelyEnds(text: string, at: number): boolean {
  if (text.endsWith("เเ", at)) return false;
  ENDS.lastIndex = at;
  return ENDS.test(text);
}

/** Could the letters behind a name begin a word? */
export function mayFollow(letters: string): boolean {
  return !NO_BEGINNING.test(letters);
}

/** Does a single letter that is no word stand at a place, glued to what is before it? */
export function isStray(text: string, at: number): boolean {
  STRAY.lastIndex = at;
  return STRAY.test(text);
}
