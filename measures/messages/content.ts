import type { Finding } from "../finding.ts";
import { shortened } from "../thai/cut.ts";
import { toThaiDigits } from "../thai/digits.ts";
import { type Catalogue, columnName, measureName, oneLine, place, quote, quoted, value } from "./words.ts";

/** Letters that a sentence quotes: a reader has long recognised the text. */
const LONGEST_QUOTE = 60;

/** A value in quotation marks, on one line. */
function short(finding: Finding, name: string): string {
  return quoted(shortened(oneLine(value(finding, name)), LONGEST_QUOTE));
}

/** "มาตรการที่ ๒ ", or nothing for a row that belongs to no measure: the cell then says where. */
const who = (finding: Finding): string => (finding.measure === undefined ? "" : `${measureName(finding)} `);

/** Which of several occurrences in a cell: by the words around it, or by its line. */
function occurrence(finding: Finding): string {
  const { around, line } = finding.values;
  if (line !== undefined) return ` บรรทัดที่ ${toThaiDigits(line)}`;
  return around === finding.values.seen ? "" : ` ตรง ${quoted(around as string)}`;
}

type Say = (finding: Finding) => string;
const byKind =
  (sentences: { readonly [kind: string]: Say }): Say =>
  (f) =>
    (sentences[value(f, "kind")] as Say)(f);

export const contentWords: Pick<
  Catalogue,
  | "indicator-uncovered"
  | "indicator-unknown"
  | "score-out-of-range"
  | "status-contradicts"
  | "evidence-missing"
  | "evidence-not-link"
  | "agency-name-differs"
  | "agency-other"
  | "unit-unknown"
  | "outcome-repeats-output"
  | "details-repeat-plan"
  | "measures-alike"
  | "outcome-no-figure"
  | "publication-missing"
> = {
  "indicator-uncovered": {
    name: "ตัวชี้วัดที่ยังไม่มีมาตรการ",
    say: (f) => {
      const why = f.values.score
        ? `ได้ ${value(f, "score")} คะแนน ต่ำกว่า ${value(f, "passFrom")} คะแนน`
        : "มีจุดอ่อนที่ต้องแก้ไข";
      return `ตัวชี้วัด${value(f, "indicator")} ${why} ${place(f)} แต่แผนยังไม่มีมาตรการของตัวชี้วัดนี้ — เพิ่มมาตรการในชีตแผนมาตรการ แล้วเลือก ${value(f, "indicator")} ในช่องตัวชี้วัด`;
    },
  },
  "indicator-unknown": {
    name: "ตัวชี้วัดที่ไม่อยู่ในรายการ",
    say: (f) =>
      f.values.nearest
        ? `${who(f)}${columnName(f)} เขียนว่า ${short(f, "seen")} ${place(f)} ใกล้เคียงกับตัวชี้วัด ${short(f, "nearest")} — ถ้าหมายถึงตัวชี้วัดนี้ พิมพ์ ${f.values.nearest}`
        : `${who(f)}${columnName(f)} เขียนว่า ${short(f, "seen")} ${place(f)} ซึ่งไม่อยู่ในรายการตัวชี้วัดของการประเมิน — เลือกจากรายการ เช่น ${value(f, "examples")}`,
  },
  "score-out-of-range": {
    name: "คะแนนที่ไม่อยู่ในช่วง ๐ ถึง ๑๐๐",
    say: byKind({
      text: (f) =>
        `${columnName(f)} เขียนว่า ${short(f, "seen")} ${place(f)} ระบบยังอ่านเป็นตัวเลขไม่ได้ — พิมพ์เฉพาะตัวเลข เช่น ๘๕.๕๐`,
      range: (f) =>
        `${columnName(f)} เขียนว่า ${short(f, "seen")} ${place(f)} อยู่นอกช่วง ๐ ถึง ๑๐๐ — ตรวจกับผลประเมิน แล้วพิมพ์ใหม่ เช่น ๘๕.๕๐`,
    }),
  },
  "status-contradicts": {
    name: "สถานะที่ไม่ตรงกับผล",
    say: byKind({
      unknown: (f) =>
        `${who(f)}สถานะเขียนว่า ${short(f, "seen")} ${place(f)} — เลือกจากรายการ เช่น ${f.values.nearest || "แล้วเสร็จ หรือ อยู่ระหว่างดำเนินการ"}`,
      "no-output": (f) =>
        `${who(f)}สถานะเป็น ${short(f, "seen")} ${place(f)} แต่ยังไม่มีผลผลิต — พิมพ์สิ่งที่ได้จากงานในช่องผลผลิต เช่น คู่มือการปฏิบัติงาน ๑ เล่ม หรือเปลี่ยนสถานะเป็น อยู่ระหว่างดำเนินการ`,
      "has-results": (f) =>
        `${who(f)}สถานะเป็น ${short(f, "seen")} ${place(f)} แต่ช่อง${value(f, "title")} มีข้อความแล้ว — ถ้าทำแล้ว เลือกสถานะ แล้วเสร็จ หรือ อยู่ระหว่างดำเนินการ ถ้ายังไม่ได้ทำ ลบข้อความในช่อง${value(f, "title")}`,
    }),
  },
  "evidence-missing": {
    name: "ผลที่ยังไม่มีลิงก์หลักฐาน",
    say: (f) => `${who(f)}ยังไม่มีลิงก์หลักฐาน ${place(f)} — วางลิงก์ของหน้าที่เผยแพร่ผลงานนี้ เช่น ${value(f, "example")}`,
  },
  "evidence-not-link": {
    name: "หลักฐานที่ยังเปิดเป็นลิงก์ไม่ได้",
    say: byKind({
      text: (f) =>
        `${who(f)}หลักฐานเขียนว่า ${short(f, "seen")} ${place(f)} ยังไม่เป็นลิงก์ — วางลิงก์ที่ขึ้นต้นด้วย https:// เช่น ${value(f, "example")}`,
      scheme: (f) =>
        `${who(f)}ลิงก์ ${short(f, "seen")} ${place(f)} ยังไม่มี https:// นำหน้า — พิมพ์ https://${value(f, "seen")}`,
      address: (f) =>
        `${who(f)}ลิงก์ ${short(f, "seen")} ${place(f)} ยังไม่ครบ — คัดลอกลิงก์ทั้งบรรทัดจากหน้าเว็บแล้ววางใหม่ เช่น ${value(f, "example")}`,
      edit: (f) =>
        `${who(f)}ลิงก์ ${short(f, "seen")} ${place(f)} เป็นหน้าสำหรับผู้แก้ไข คนอื่นอาจเปิดไม่ได้ — แชร์ให้ทุกคนที่มีลิงก์ดูได้ แล้วกดคัดลอกลิงก์ในหน้าต่างแชร์มาวาง หรือวางลิงก์บนเว็บไซต์ เช่น ${value(f, "example")}`,
      private: (f) =>
        `${who(f)}ลิงก์ ${short(f, "seen")} ${place(f)} เปิดได้เฉพาะในสำนักงาน — นำขึ้นเว็บไซต์ของหน่วยงาน แล้ววางลิงก์นั้น เช่น ${value(f, "example")}`,
      file: (f) =>
        `${who(f)}หลักฐาน ${short(f, "seen")} ${place(f)} เป็นไฟล์ในเครื่องคอมพิวเตอร์ คนอื่นเปิดไม่ได้ — นำไฟล์ขึ้นเว็บไซต์ของหน่วยงาน แล้ววางลิงก์นั้น เช่น ${value(f, "example")}`,
    }),
  },
  "agency-name-differs": {
    name: "ชื่อหน่วยงานที่สะกดต่างกัน",
    say: (f) =>
      `${who(f)}${columnName(f)} เขียนว่า ${short(f, "seen")}${occurrence(f)} ${place(f)} ต่างจากชื่อหน่วยงาน ${quote(f, "agency")} — ถ้าหมายถึงหน่วยงานนี้ พิมพ์ ${value(f, "name")}`,
  },
  "agency-other": {
    name: "ชื่อหรือคำของหน่วยงานอื่น",
    say: byKind({
      name: (f) =>
        `${who(f)}${columnName(f)} กล่าวถึง ${short(f, "seen")} ${place(f)} แต่หน่วยงานนี้คือ ${quote(f, "agency")} — ถ้าหมายถึงหน่วยงานนี้ พิมพ์ ${value(f, "agency")}`,
      word: (f) =>
        `${who(f)}${columnName(f)} มีคำว่า ${short(f, "seen")} ${place(f)} แต่หน่วยงานนี้คือ ${quote(f, "agency")} — ถ้าหมายถึงหน่วยงานนี้ พิมพ์ ${value(f, "own")}`,
    }),
  },
  "unit-unknown": {
    name: "ผู้รับผิดชอบที่ไม่อยู่ในรายการ",
    say: (f) =>
      f.values.nearest
        ? `${who(f)}${columnName(f)} เขียนว่า ${short(f, "seen")} ${place(f)} — ถ้าหมายถึง ${f.values.nearest} พิมพ์ ${f.values.nearest}`
        : `${who(f)}${columnName(f)} เขียนว่า ${short(f, "seen")} ${place(f)} ซึ่งไม่ใช่ชื่อส่วนราชการ — พิมพ์ชื่อส่วนราชการ เช่น กองคลัง`,
  },
  "outcome-repeats-output": {
    name: "ผลลัพธ์ที่กล่าวซ้ำผลผลิต",
    say: (f) =>
      `${who(f)}${columnName(f)} ${place(f)} กล่าวซ้ำผลผลิต ${short(f, "output")} — พิมพ์สิ่งที่ดีขึ้นหลังมีผลผลิตนี้ พร้อมตัวเลข เช่น ผู้รับบริการพึงพอใจร้อยละ ๙๐`,
  },
  "details-repeat-plan": {
    name: "รายละเอียดที่ซ้ำกับแผน",
    say: (f) =>
      `${who(f)}${columnName(f)} ${place(f)} ซ้ำกับแผน ช่อง${value(f, "title")} — พิมพ์สิ่งที่ได้ทำจริง พร้อมวันที่หรือจำนวน เช่น ประชุมชี้แจงเมื่อวันที่ ๑๕ มกราคม มีผู้เข้าร่วม ๓๒ คน`,
  },
  "measures-alike": {
    name: "มาตรการที่ข้อความคล้ายกัน",
    say: (f) =>
      `${who(f)}${columnName(f)} ${place(f)} คล้ายกับมาตรการที่ ${toThaiDigits(value(f, "other"))} — ถ้าเป็นงานคนละเรื่อง พิมพ์ให้เห็นสิ่งที่ต่างกัน เช่น ชื่อเอกสาร หรือกลุ่มเป้าหมาย`,
  },
  "outcome-no-figure": {
    name: "ผลลัพธ์ที่ยังไม่มีตัวเลข",
    say: (f) =>
      `ทุกมาตรการยังไม่มีตัวเลขใน${columnName(f)} ${place(f)} — เพิ่มจำนวน ร้อยละ หรือวันที่ อย่างน้อยหนึ่งมาตรการ เช่น ผู้รับบริการพึงพอใจร้อยละ ๙๐`,
  },
  "publication-missing": {
    name: "ยังไม่กล่าวถึงการเผยแพร่บนเว็บไซต์",
    say: (f) =>
      `ขั้นตอนและรายละเอียดยังไม่กล่าวถึงการเผยแพร่บนเว็บไซต์ของหน่วยงาน ${place(f)} — เพิ่มขั้นตอน เช่น เผยแพร่${value(f, "what")}บนเว็บไซต์หลักของหน่วยงาน`,
  },
};
