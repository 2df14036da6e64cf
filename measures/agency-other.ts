import type { AgencyName, KindMention } from "./agency.ts";
import { isNameAt, nameAt } from "./agency-mention.ts";
import { lineAfter, lineBefore, NEIGHBOUR } from "./agency-words.ts";
import { PROVINCES } from "./thai/provinces.ts";

/** Before such a word the agency speaks of itself, or of whose paper it is. */
const OWNER_BEFORE = /(?:^|ของ|ภายใน|ประกาศ|คำสั่ง|นายก|ปลัด|พนักงาน)\s*$/;
/** How an agency that grew out of another one tells its history. */
const HISTORY_BEFORE = /จาก|เดิม|เคย|เปลี่ยน|ยกฐานะ|อดีต/;
const HISTORY_AFTER = /^\s*(?:ได้)?(?:ยกฐานะ|เปลี่ยน|จัดตั้ง)?\s*(?:ขึ้น)?เป็น/;
/** Beginnings of many place names that no official phrase begins with (see NO_NAME for those that do). */
const PLACE =
  /^(?:บ้าน|หนอง|โคก|ดอน|นา|ห้วย|วัง|บาง|คลอง|ท่า|โนน|โพน|โพธิ์|ป่า|เขา|ดง|สระ|บึง|แม่|ทุ่ง|ศรี|ไร่|เกาะ|ปาก|น้ำ|ควน|กุด|เวียง|เชียง|ลำ|ตลาด|สวน|หัว|ปง|เมือง)/;
/** Words of official prose: what holds one is no name of a place. */
const NO_NAME =
  /ดำเนิน|จัด|กำหนด|ได้|และ|หรือ|ที่|ของ|โดย|เพื่อ|จึง|ต้อง|เป็น|ประกาศ|ประชา|พนักงาน|ข้าราช|งาน|การ|ความ|ทุก|นายก|นาย|บางส่วน|บางแห่ง|ท่าน|ลำดับ|หัวหน้า|อื่น|นั้น|ให้|ต่าง|ใน|เรื่อง|ด้าน|นำ/;
const AREA_AFTER = /^\s*(?:อำเภอ|อ\.|จังหวัด|จ\.)/;

/** Another kind of local body with this agency's own name, unless the text tells history or names a neighbour. */
export function sameNameOtherKind(
  text: string,
  mention: KindMention,
  agency: AgencyName,
): string | undefined {
  if (mention.kind.id === "pao" || agency.kind?.id === "pao") return undefined;
  const seen = nameAt(text, mention.to, agency.proper);
  if (!seen || seen.edits > 0) return undefined;
  const before = lineBefore(text, mention.from, 60);
  const after = lineAfter(text, seen.to, 40);
  // A short name may be the beginning of a longer one.
  if (agency.proper.length < 4 && /^[ก-ฺเ-๎]/.test(after)) return undefined;
  if (HISTORY_BEFORE.test(before) || HISTORY_AFTER.test(after) || NEIGHBOUR.test(before)) return undefined;
  return text.slice(mention.from, seen.to);
}

/**
 * Another local body's name where this agency's own is expected. Only what is surely a place's name counts: it ends
 * at a blank, begins as many places do or is followed by อำเภอ or จังหวัด, and holds no word of official prose.
 */
export function otherName(text: string, mention: KindMention, agency: AgencyName): string | undefined {
  if (mention.kind.id === "pao" && agency.kind?.id === "pao") return otherProvince(text, mention, agency);
  if (mention.kind.id === "pao" || agency.kind?.id === "pao") return undefined;
  if (isNameAt(text, mention.to, agency.proper)) return undefined;
  const before = lineBefore(text, mention.from, 120);
  if (!OWNER_BEFORE.test(before) || NEIGHBOUR.test(before)) return undefined;
  const [written, name] = /^\s*([ก-ฺเ-๎]*?)(?=อำเภอ|จังหวัด|[^ก-ฺเ-๎]|$)/.exec(
    text.slice(mention.to, mention.to + 60),
  ) as unknown as [string, string];
  if (name.length < 3 || name.length > 20 || NO_NAME.test(name) || name.startsWith(agency.proper))
    return undefined;
  const after = lineAfter(text, mention.to + written.length, 80);
  if (NEIGHBOUR.test(after) || !(PLACE.test(name) || AREA_AFTER.test(after))) return undefined;
  if (nameAt(text, mention.to, agency.proper)) return undefined;
  return text.slice(mention.from, mention.to + written.length);
}

const PROVINCE = new RegExp(`\\s*(${PROVINCES.join("|")})(?![ะ-ฺๅ็-๎])`, "y");
/** Staff come and go between provinces, and provinces stand in lists. */
const ELSEWHERE = /โอน|ย้าย|กรณี/;
const ANOTHER = /^\s*(?:,|และ|หรือ|กับ)?\s*(?:องค์การบริหารส่วนจังหวัด|อบจ|จังหวัด)/;

/** The province behind a place, unless it is the agency's own. */
export function provinceAt(text: string, at: number, own: string): { readonly to: number } | undefined {
  PROVINCE.lastIndex = at;
  const [written, name] = PROVINCE.exec(text) ?? [];
  return written === undefined || name === own ? undefined : { to: at + written.length };
}

/** อบจ. of another province where this agency's own is expected: there is one in each, so the name alone tells it. */
function otherProvince(text: string, mention: KindMention, { proper }: AgencyName): string | undefined {
  const province = provinceAt(text, mention.to, proper);
  const before = lineBefore(text, mention.from, 120);
  if (!province || !OWNER_BEFORE.test(before) || NEIGHBOUR.test(before) || ELSEWHERE.test(before))
    return undefined;
  const after = lineAfter(text, province.to, 80);
  if (NEIGHBOUR.test(after) || ELSEWHERE.test(after) || ANOTHER.test(after)) return undefined;
  return text.slice(mention.from, province.to);
}
