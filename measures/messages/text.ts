import type { Finding } from "../finding.ts";
import { seen, where } from "./characters.ts";
import { type Catalogue, place, quote, value } from "./words.ts";

type Say = (finding: Finding) => string;

/** Sentences by what exactly was found. */
const byKind =
  (kinds: { readonly [kind: string]: Say }): Say =>
  (finding) =>
    (kinds[value(finding, "kind")] as Say)(finding);

const type = (finding: Finding): string => `พิมพ์เป็น ${quote(finding, "meant")}`;

/** "“การ” และ “ความ”" */
const words = (finding: Finding, name: string): string => quote(finding, name).replace(/ /g, "” และ “");

/** Whether the word is all that is seen around it. */
const alone = (finding: Finding): boolean =>
  value(finding, "seen") === value(finding, "words") && finding.values.count === "1";

/** Words for damage to words, lists and blanks, and for what pages left behind. */
export const textWords: Pick<
  Catalogue,
  "word-twice" | "word-misspelt" | "markup-left" | "catchword-left" | "list-uneven" | "blanks-extra"
> = {
  "word-twice": {
    name: "คำที่พิมพ์ซ้ำสองครั้ง",
    say: (f) => `${where(f)} มีคำว่า ${words(f, "correct")} พิมพ์ซ้ำกัน ตรง ${seen(f)} — ${type(f)}`,
  },
  "word-misspelt": {
    name: "คำราชการที่มักพิมพ์สะกดต่างไป",
    say: (f) =>
      `${where(f)} มีคำว่า ${words(f, "words")} ${alone(f) ? place(f) : `ตรง ${seen(f)}`} — น่าจะเป็น ${words(f, "correct")} ถ้าใช่ พิมพ์คำนั้นแทน`,
  },
  "markup-left": {
    name: "รหัสจากหน้าเว็บหรือไฟล์ PDF ที่ติดมากับข้อความ",
    say: byKind({
      web: (f) =>
        `${where(f)} มีรหัสจากหน้าเว็บติดมา คือ ${value(f, "seen")} ${place(f)} — ลบรหัสเหล่านี้ แล้วพิมพ์สิ่งที่ต้องการแทน เช่น ขึ้นบรรทัดใหม่ด้วย Alt+Enter`,
      pdf: (f) =>
        `${where(f)} มีรหัสของไฟล์ PDF แทนตัวอักษรที่อ่านไม่ออก ตรง ${seen(f)} — เทียบกับต้นฉบับ ลบรหัสในวงเล็บ แล้วพิมพ์ตัวอักษรที่หายไป`,
    }),
  },
  "catchword-left": {
    name: "คำต่อเนื่องหรือเลขหน้ากระดาษที่ติดมา",
    say: byKind({
      word: (f) =>
        `${where(f)} มีบรรทัด ${quote(f, "seen")} ซึ่งเป็นคำต่อเนื่องท้ายหน้ากระดาษ ${place(f)} — ลบบรรทัดนี้ ข้อความในตารางไม่ต้องมีคำต่อเนื่อง`,
      page: (f) =>
        `${where(f)} มีบรรทัด ${quote(f, "seen")} ซึ่งเป็นเลขหน้ากระดาษ ${place(f)} — ลบบรรทัดนี้ รายงานจะใส่เลขหน้าให้เอง`,
    }),
  },
  "list-uneven": {
    name: "รายการที่เว้นวรรคหรือเรียงเลขไม่เหมือนกัน",
    say: byKind({
      blank: (f) =>
        `${where(f)} มีรายการที่เว้นวรรคหลังเลขข้อหรือขีดไม่เหมือนข้ออื่น คือ ${quote(f, "seen")} ${place(f)} — ${type(f)}`,
      number: (f) =>
        `${where(f)} เลขข้อข้ามหรือซ้ำกัน ข้อที่ควรเป็น ${quote(f, "expected")} พิมพ์ไว้ว่า ${quote(f, "seen")} ${place(f)} — ตรวจว่ามีข้อใดขาดหรือเกิน แล้วพิมพ์เลขข้อให้เรียงกัน`,
    }),
  },
  "blanks-extra": {
    name: "วรรคที่เกินมา",
    say: byKind({
      doubled: (f) =>
        `${where(f)} มีวรรคซ้อนกันมากกว่าหนึ่งวรรค ตรง ${seen(f)} — เว้นวรรคเดียวเป็น ${quote(f, "meant")}`,
      edge: (f) => `${where(f)} มีวรรคหรือบรรทัดว่างเกินมาที่ต้นหรือท้ายข้อความ ${place(f)} — ลบวรรคหรือบรรทัดว่างนั้น`,
      torn: (f) => `${where(f)} มีวรรคแทรกกลางคำ ตรง ${seen(f)} — พิมพ์ติดกันเป็น ${quote(f, "meant")}`,
    }),
  },
};
