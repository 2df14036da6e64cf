import type { Finding } from "../finding.ts";
import { toThaiDigits } from "../thai/digits.ts";
import { type Catalogue, columnName, measureName, place, quote, quoted, value, type Words } from "./words.ts";

/** "มาตรการที่ ๒ ช่องผลผลิต", or only the column or sheet where no measure is known. */
export function where(finding: Finding): string {
  const { column, measure } = finding;
  if (column === undefined || measure === undefined) return measureName(finding);
  return `${measureName(finding)} ${columnName(finding)}`;
}

/** "“จ านวน” และอีก ๒ แห่ง (เซลล์ F3)" */
export function seen(finding: Finding): string {
  const others = Number(finding.values.count ?? 1) - 1;
  const more = others > 0 ? ` และอีก ${toThaiDigits(String(others))} แห่ง` : "";
  return `${quote(finding, "seen")}${more} ${place(finding)}`;
}

/** Words for a kind of damage: what it looks like, and what to do where the repair is known or is not. */
function damaged(name: string, looks: string, type: string, otherwise: string): Words {
  return {
    name,
    say: (finding) => {
      const meant = value(finding, "meant");
      const advice = meant === value(finding, "seen") ? otherwise : `${type} ${quoted(meant)}`;
      return `${where(finding)} ${looks} ${seen(finding)} — ${advice}`;
    },
  };
}

const RETYPE = "ลบคำนี้แล้วพิมพ์ใหม่ทั้งคำ";

const HIDDEN_NAME = "อักขระที่มองไม่เห็นหรืออ่านไม่ออก";
const UNREADABLE = damaged(
  HIDDEN_NAME,
  "มีตัวอักษรที่เครื่องอื่นอาจอ่านไม่ออก ตรง",
  "เทียบกับต้นฉบับแล้วพิมพ์เป็น",
  "เทียบกับต้นฉบับแล้วพิมพ์คำนี้ใหม่",
);

const INVISIBLE: { readonly [kind: string]: (finding: Finding) => string } = {
  unreadable: UNREADABLE.say,
  hidden: (finding) =>
    `${where(finding)} มีอักขระที่มองไม่เห็นติดมากับข้อความที่คัดลอกมา ${place(finding)} — ลบออกได้โดยข้อความไม่เปลี่ยน หรือพิมพ์ข้อความนี้ใหม่`,
};

const SCRIPTS: { readonly [script: string]: string } = { thai: "เลขไทย", arabic: "เลขอารบิก" };

/** Words for damage to single characters. */
export const charactersWords: Pick<
  Catalogue,
  | "thai-letter-spaced"
  | "thai-mark-misplaced"
  | "thai-sara-am-split"
  | "thai-sara-ae-split"
  | "thai-mark-repeated"
  | "thai-sara-am-lost"
  | "character-invisible"
  | "digits-mixed"
  | "digit-letter"
  | "latin-in-thai"
> = {
  "thai-letter-spaced": damaged("คำที่มีวรรคคั่นทุกตัวอักษร", "มีคำที่เว้นวรรคทุกตัวอักษร คือ", "พิมพ์ติดกันเป็น", RETYPE),
  "thai-mark-misplaced": damaged(
    "สระหรือวรรณยุกต์ไม่อยู่ที่ของตน",
    "มีสระหรือวรรณยุกต์ไม่อยู่ที่ของตน ตรง",
    "พิมพ์เป็น",
    "พิมพ์ตัวอักษรที่หายไปหน้าสระหรือวรรณยุกต์นี้",
  ),
  "thai-sara-am-split": damaged(
    "สระอำที่พิมพ์แยกเป็นสองตัว",
    "มีสระอำที่พิมพ์แยกเป็นวงกลมกับสระอา ตรง",
    "พิมพ์ด้วยแป้นสระอำเป็น",
    RETYPE,
  ),
  "thai-sara-ae-split": damaged(
    "สระแอที่พิมพ์เป็นสระเอสองตัว",
    "มีสระแอที่พิมพ์เป็นสระเอสองตัว ตรง",
    "พิมพ์ด้วยแป้นสระแอเป็น",
    RETYPE,
  ),
  "thai-mark-repeated": damaged("สระหรือวรรณยุกต์ซ้ำตัวเดิม", "มีสระหรือวรรณยุกต์ตัวเดิมซ้ำกัน ตรง", "พิมพ์เป็น", RETYPE),
  "thai-sara-am-lost": damaged(
    "สระอำที่หายไปจากการคัดลอก PDF",
    "มีคำที่สระอำน่าจะหายไปตอนคัดลอกจาก PDF คือ",
    "ถ้าใช่ พิมพ์เป็น",
    RETYPE,
  ),
  "character-invisible": {
    name: HIDDEN_NAME,
    say: (finding) => (INVISIBLE[value(finding, "kind")] as (finding: Finding) => string)(finding),
  },
  "digits-mixed": {
    name: "เลขไทยปนเลขอารบิก",
    say: (finding) =>
      `${where(finding)} มีทั้งเลขไทย ${quote(finding, "thai")} และเลขอารบิก ${quote(finding, "arabic")} ${place(finding)} — พิมพ์เป็น${SCRIPTS[value(finding, "script")]}ทั้งหมดเหมือนช่องอื่น`,
  },
  "digit-letter": damaged("ตัวอักษรโอกับเลขศูนย์สลับกัน", "น่าจะมีตัวอักษรโอกับเลขศูนย์สลับกัน ตรง", "ถ้าใช่ พิมพ์เป็น", RETYPE),
  "latin-in-thai": {
    name: "คำอังกฤษที่ติดอยู่กับคำไทย",
    say: (finding) =>
      `${where(finding)} มีคำอังกฤษ ${quote(finding, "word")} ติดอยู่กับคำไทย ตรง ${seen(finding)} — พิมพ์คำไทยแทน หรือเว้นวรรคถ้าตั้งใจใช้คำอังกฤษ`,
  },
};
