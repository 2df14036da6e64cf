import type { Guard } from "./word-guard.ts";

/** A word that is damage when it stands twice in a row, if its guard says so. */
export interface Doubled extends Guard {
  readonly word: string;
  /** The word stands alone, with blanks or a line break around it. */
  readonly apart?: boolean;
}

/**
 * What การ ends a good word after: คณะกรรมการ|การเลือกตั้ง, จัดการ|การใช้น้ำ, ต้องการ|การดูแล; with names of such
 * words that are often mistyped (บูรณ|การ), where a second การ would be the wrong one to strike out.
 */
const ENDS_IN_KAN =
  "จัด|ต้อง|บริ|โครง|วิชา|กรรม|ราช|กิจ|อา|มาตรา?|สวัสดิ|กระบวน|ราย|พิ|หลัก|ประ|เลขานุ|อำนวย|อํานวย|ปฏิบัติ|บัญชา|กำกับ|ตรวจ|เผด็จ|นิทรรศ|[ณน]า|วิทยา|ธุร|พิธี|วิธี|ธิ|ปรา|อุป|องค์|ดำเนิน|ทำ|เป็นทาง|ประกอบ|ณ|รัฐ|แผน|ขบวน|ระเบียบ|ก่อ|พาณิชย|เตรียม|ป้อง|สม|ว่า|ประมาณ|วง|ตัว|กำหนด|สั่ง|ผู้|ประจำ|บังคับ|ยุติ|เหตุ|บูรา?|รักษา|อุตสาห|หัตถ|ทัน|เกิน|เสีย|คำให้|ประสบ|นัก|เทศ";

/** Nouns that begin with การ themselves (ด้านการ|การเงิน), and words such as การ์ด, การณ์, การันตี. */
const KAN_NOUN =
  /^(?:เงิน|คลัง|ศึกษา|กีฬา|เมือง|เจ้าหน้าที่|เกษตร|ประปา|ไฟฟ้า|ท่องเที่ยว|ท่าเรือ|รถไฟ|เคหะ|ค้า|แพทย์|พิมพ์|บ้าน|อุดมศึกษา|ต่างประเทศ|เลือกตั้ง|บิน|ทหาร|ครัว|ช่าง|ฝีมือ|โยธา|อาชีวศึกษา|ประมง|พยาบาล|พาณิชย์|ตลาด|สาธารณสุข|ศาสนา|ปกครอง|พลังงาน|ณ์|[ะ-ฺ็-๎])/;

/** What ความ ends a good word after: ตีความ|ความหมาย, บทความ|ความรู้. */
const ENDS_IN_KWAM =
  "ข้อ|ตี|บท|เนื้อ|ใจ|คู่|ทนาย|กระทง|อายุ|เรียง|สรุป|แปล|ว่า|แจ้ง|ย่อ|ถอด|ขยาย|เท้า|ตัด|คดี|ถ้อย|เก็บ|ต่อ|สำนวน";

/** What ใน ends a good word after: ควบคุมภายใน|ในหน่วยงาน; and names of places (คลองใน). */
const ENDS_IN_NAI =
  /(?:ภาย|ข้าง|ด้าน|ส่วน|ชั้น|วง|ฝ่าย|เครื่อง|รอบ|ซับ|เขต|ตอน|คน|เบื้อง|ถนน|ห้อง|ป่วย|ไส้|ทรวง|กรม|นอก|บ้าน|หนอง|ท่า|บาง|คลอง|เกาะ|ดอน|ทุ่ง|วัด|หมู่|ซอย|แม่|ห้วย|เมือง|น้ำใจ|ประตู|กำแพง|สนาม|ป่า|นา|สวน)$/;

/** Nothing Thai follows, or a word that cannot name a kind of งาน. */
const PHRASE_ENDS =
  /^(?:$|[^ก-๎]|ของ|ใน|ภาค|และ|ให้|ที่|ได้|มี|อื่น|ต่าง|ทุก|จะ|โดย|เพื่อ|ตาม|หรือ|จึง|ต้อง|บน|ผ่าน|พร้อม|เป็น|ภายใน)/;

const JOINED: readonly Doubled[] = [
  { word: "การ", notAfter: new RegExp(`(?:${ENDS_IN_KAN})$`), notBefore: KAN_NOUN },
  { word: "ความ", notAfter: new RegExp(`(?:${ENDS_IN_KWAM})$`) },
  { word: "งาน", after: /หน่วย$/, before: PHRASE_ENDS },
  { word: "งาน", after: /(?:ดำเนิน|ปฏิบัติ|พนัก)$/, before: /^(?:$|[^ก-๎]|และ|เพื่อ|ตาม)/ },
  { word: "งาน", after: /(?:^|[^ก-๎])$/, before: /^(?!หนึ่ง|เดียว|นี้|นั้น|ไหน|ใด|แรก|ที่|ๆ)[ก-ฮเ-ไ]/ },
  {
    word: "ของ",
    after: /(?:งาน|มูล|การ|หน้าที่|โปร่งใส|บุคลากร|ผู้บริหาร|คิดเห็น|ประกาศ|มาตรฐาน|นโยบาย|ประสิทธิภาพ|ส่วนหนึ่ง|เรื่อง)$/,
    notBefore: /^(?:เสีย|เหลว|แข็ง|กลาง|ขวัญ|ปลอม|กำนัล|มีค่า|ใช้|ฝาก|ที่|แถม|ตน|เล่น|ไหว้|บริจาค)/,
  },
  { word: "ใน", notAfter: ENDS_IN_NAI },
  { word: "โดย", notBefore: /^ส/ },
  { word: "เพื่อ", notBefore: /^น/ },
  { word: "จาก", notAfter: /(?:ใบ|ต้น|ตับ|ป่า|ลา|พลัด|ลูก|บ้าน|คลอง|บาง)$/, notBefore: /^(?:แดน|ลา)/ },
  { word: "กับ", notAfter: /(?:กำ|การ|สำ)$/, notBefore: /^(?:ดัก|ข้าว|แกล้ม|ระเบิด)/ },
  { word: "เป็น", notAfter: /(?:จำ|เคย|ที่|ก็|ไม่|ความ|ประเด็น)$/, notBefore: /^(?:ๆ|ไป)/ },
  { word: "ตาม", after: /(?:^|[^ก-๎]|การ|ไป|ปฏิบัติ|ดำเนิน|สอดคล้อง|ความผิด)$/ },
  { word: "ต้อง", after: /(?:จำเป็น|จะ|และ|จึง)$/ },
  { word: "ได้", after: /จึง$/ },
  { word: "ด้าน", notAfter: /หน้า$/ },
  { word: "แผน", notAfter: /แบบ$/, notBefore: /^(?:ที่|ก|ภูมิ|ผัง|ภาพ|ไทย)/ },
  { word: "ระบบ", notAfter: /เป็น$/ },
  { word: "ประกาศ", notAfter: /(?:ผู้|ชื่อ)$/, notBefore: /^นีย/ },
  ..."และ หรือ ซึ่ง ผู้ สำหรับ ระหว่าง เกี่ยวกับ เนื่องจาก รวมทั้ง ตลอดจน".split(" ").map((word): Doubled => ({ word })),
  // Good: ชื่อโครงการ|โครงการอบรม
  ..."หน่วยงาน มาตรการ ข้อมูล ประชาชน เจ้าหน้าที่ โครงการ กิจกรรม งบประมาณ ผู้รับผิดชอบ ผู้บริหาร บุคลากร พนักงาน เว็บไซต์ หลักเกณฑ์ คู่มือ ขั้นตอน ทรัพย์สิน คณะกรรมการ แนวทาง ประสิทธิภาพ คุณธรรม จริยธรรม ทุจริต ความโปร่งใส ตัวชี้วัด"
    .split(" ")
    .map((word): Doubled => ({ word, notAfter: /ชื่อ$/ })),
  // Good: ผู้ประเมิน|ประเมินผล, หน่วยตรวจสอบ|ตรวจสอบบัญชี
  ..."ดำเนินการ ดำเนินงาน ปฏิบัติงาน ปรับปรุง พัฒนา ส่งเสริม ตรวจสอบ ติดตาม ประเมิน จัดทำ เผยแพร่ ให้บริการ"
    .split(" ")
    .map((word): Doubled => ({ word, after: /(?:การ|ได้|จะ|ให้|และ|เพื่อ|โดย|ต้อง|มี)$/, notBefore: /^กร/ })),
];

const ALONE = /(?:^|[^ก-๎])$/;
const APART: readonly Doubled[] = [
  { word: "การ", after: ALONE, notAfter: new RegExp(`(?:${ENDS_IN_KAN})\\s$`), notBefore: KAN_NOUN },
  { word: "ความ", after: ALONE, notAfter: new RegExp(`(?:${ENDS_IN_KWAM})\\s$`) },
  { word: "ของ", after: ALONE, notAfter: /(?:สิ่ง|เจ้า|ข้าว)\s$/, notBefore: /^(?:เสีย|กลาง|ขวัญ|ที่|ใช้)/ },
  { word: "เป็น", after: ALONE, notAfter: /จำ\s$/ },
  { word: "โดย", after: ALONE, notBefore: /^ส/ },
  { word: "เพื่อ", after: ALONE, notBefore: /^น/ },
  { word: "กับ", after: ALONE, notAfter: /กำ\s$/, notBefore: /^(?:ดัก|ข้าว)/ },
  ..."และ หรือ ซึ่ง จาก เกี่ยวกับ สำหรับ ระหว่าง".split(" ").map((word): Doubled => ({ word, after: ALONE })),
].map((doubled) => ({ ...doubled, apart: true }));

/** Every word that is known to be doubled by mistake, with the company in which that is certain. */
export const DOUBLED: readonly Doubled[] = [...JOINED, ...APART];
