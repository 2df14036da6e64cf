import type { Finding } from "../finding.ts";
import { toThaiDigits } from "../thai/digits.ts";
import type { AgencyField } from "../workbook.ts";
import { REQUIRED_WORDS, type RequiredWords } from "./required.ts";
import {
  type Catalogue,
  columnName,
  measureName,
  oneLine,
  place,
  quote,
  quoted,
  title,
  value,
} from "./words.ts";

const thai = (finding: Finding, name: string) => toThaiDigits(value(finding, name));

const counted = (text: string) => toThaiDigits(text.replace(/\B(?=(?:\d{3})+$)/g, ","));

/** What an error value comes from, and what to do about it. */
const ERRORS: { readonly [error: string]: string } = {
  "#NAME?":
    "เกิดจากพิมพ์ข้อความที่ขึ้นต้นด้วย - หรือ = แล้วโปรแกรมเข้าใจว่าเป็นสูตร พิมพ์ใหม่โดยใส่เครื่องหมาย ' ไว้หน้าข้อความ เช่น '- จัดทำคู่มือ",
  "#ERROR!":
    "เกิดจากพิมพ์ข้อความที่ขึ้นต้นด้วย - หรือ = แล้วโปรแกรมเข้าใจว่าเป็นสูตร พิมพ์ใหม่โดยใส่เครื่องหมาย ' ไว้หน้าข้อความ เช่น '- จัดทำคู่มือ",
  "#REF!": "สูตรอ้างถึงเซลล์ที่ถูกลบไปแล้ว พิมพ์ข้อความหรือตัวเลขลงในเซลล์นี้แทนสูตร",
};
const OTHER_ERROR = "สูตรในเซลล์นี้คำนวณไม่ได้ พิมพ์ข้อความหรือตัวเลขลงในเซลล์นี้แทนสูตร";

const NAME_DIFFERS: { readonly [kind: string]: (finding: Finding) => string } = {
  blanks: (f) => `เว้นวรรคต่างจากแผน — พิมพ์ให้เหมือนในแผน คือ ${quote(f, "name")}`,
  letters: (f) =>
    `เขียนต่างจากแผน ซึ่งเขียนว่า ${quote(f, "name")} — ถ้าเป็นมาตรการเดียวกัน ให้ใช้ชื่อตามแผน ถ้าเป็นคนละมาตรการ ให้แก้เลขในช่องที่`,
  other: (f) =>
    `ตรงกับชื่อมาตรการที่ ${thai(f, "other")} ในแผน ส่วนเลขนี้ในแผนคือ ${quote(f, "name")} — พิมพ์ ${thai(f, "other")} ในช่องที่ หรือแก้ชื่อให้ตรงกับเลข`,
};

/** What an empty cell lacks, by its column's title; a measure without its name is still a measure. */
function missing(finding: Finding): string {
  const name = title(finding);
  return finding.values.id === "plan.measure" && !name.startsWith("ชื่อ") ? `ชื่อ${name}` : name;
}

function emptyCell(finding: Finding): string {
  const words = REQUIRED_WORDS[value(finding, "id") as AgencyField] as RequiredWords;
  const advice = `${words.type} เช่น ${finding.values.example || words.example}`;
  const { label, seen, kind } = finding.values;
  if (kind === "no-measure")
    return `ชีต${finding.sheet} ยังไม่มีมาตรการ — ${words.type}ในแถวใต้หัวตาราง เช่น ${words.example}`;
  if (label) return `ชีต${finding.sheet} ยังไม่มีแถว${label} — เพิ่มแถวที่ช่องรายการ เขียนว่า ${label} แล้ว${advice}`;
  const whose = finding.measure === undefined ? `ชีต${finding.sheet}` : measureName(finding);
  const lacks = seen ? ` ${columnName(finding)} มีเพียง ${quoted(seen)}` : ` ยังไม่มี${missing(finding)}`;
  return `${whose}${lacks} ${place(finding)} — ${advice}`;
}

export const structureWords: Pick<
  Catalogue,
  | "sheet-missing"
  | "column-missing"
  | "column-twice"
  | "column-moved-text"
  | "cell-error"
  | "cells-merged"
  | "row-blank"
  | "too-many-rows"
  | "text-too-long"
  | "required-empty"
  | "result-missing"
  | "result-unplanned"
  | "measure-twice"
  | "measure-name-differs"
> = {
  "sheet-missing": {
    name: "ชีตที่ยังไม่มี",
    say: (f) =>
      f.values.near
        ? `ยังไม่มีชีตชื่อ ${quoted(f.sheet)} แต่มีชีตชื่อใกล้เคียง คือ ${quote(f, "near")} — ถ้าเป็นชีตเดียวกัน เปลี่ยนชื่อเป็น ${f.sheet}`
        : `ยังไม่มีชีตชื่อ ${quoted(f.sheet)} — เพิ่มชีตแล้วตั้งชื่อว่า ${f.sheet} หรือคัดลอกชีตนี้จากแบบฟอร์ม`,
  },
  "column-missing": {
    name: "คอลัมน์ที่ยังไม่พบ",
    say: (f) => {
      if (f.values.all)
        return `ชีต${f.sheet} ยังไม่มีแถวหัวตาราง — พิมพ์หัวคอลัมน์ไว้ในแถวเดียวกันเหนือข้อมูล คือ ${f.values.all}`;
      return f.values.near
        ? `ชีต${f.sheet} ยังไม่พบหัวคอลัมน์ ${quote(f, "column")} แต่มีหัวคอลัมน์ใกล้เคียง คือ ${quote(f, "near")} ${place(f)} — ถ้าเป็นคอลัมน์เดียวกัน พิมพ์หัวคอลัมน์ว่า ${value(f, "column")}`
        : `ชีต${f.sheet} แถวที่ ${thai(f, "row")} ยังไม่พบหัวคอลัมน์ ${quote(f, "column")} — ถ้ามีคอลัมน์นี้แต่ใช้ชื่ออื่น พิมพ์หัวคอลัมน์ใหม่ว่า ${value(f, "column")} ถ้ายังไม่มี เพิ่มคอลัมน์นี้`;
    },
  },
  "column-twice": {
    name: "คอลัมน์หรือรายการที่ซ้ำกัน",
    say: (f) =>
      f.values.kind === "fact"
        ? `ชีต${f.sheet} มีรายการ ${quote(f, "header")} สองแถวและข้อมูลต่างกัน ${place(f)} ระบบอ่านจากเซลล์ ${value(f, "first")} — เก็บแถวที่ใช้จริงไว้แถวเดียว`
        : `ชีต${f.sheet} มีคอลัมน์ ${quote(f, "header")} ซ้ำกัน ${place(f)} ระบบอ่านจากคอลัมน์ที่เซลล์ ${value(f, "first")} — เก็บไว้คอลัมน์เดียว แล้วเปลี่ยนหัวคอลัมน์ที่เหลือ เช่น หมายเหตุเพิ่มเติม`,
  },
  "column-moved-text": {
    name: "หัวคอลัมน์ที่ต่างจากข้อมูลของคอลัมน์",
    say: (f) =>
      `คอลัมน์ที่เก็บ${value(f, "holds")} มีหัวคอลัมน์ว่า ${quote(f, "header")} ${place(f)} ระบบยังอ่านเป็น${value(f, "holds")} — ถ้าข้อมูลในคอลัมน์เป็น${value(f, "holds")} พิมพ์หัวคอลัมน์ว่า ${value(f, "holds")} ถ้าเป็น${value(f, "says")} ย้ายข้อมูลไปคอลัมน์${value(f, "says")}`,
  },
  "cell-error": {
    name: "เซลล์ที่แสดงรหัสแทนข้อความ",
    say: (f) =>
      `${columnName(f)} แสดง ${value(f, "error") || "รหัสแทนข้อความ"} ${place(f)} — ${ERRORS[value(f, "error")] ?? OTHER_ERROR}`,
  },
  "cells-merged": {
    name: "เซลล์ที่ผสานกันในตาราง",
    say: (f) =>
      `ชีต${f.sheet} มีเซลล์ที่ผสานกันในแถวข้อมูล คือ ${value(f, "range")} ระบบอ่านข้อความได้จากเซลล์แรกเท่านั้น ${place(f)} — ยกเลิกการผสานเซลล์ แล้วพิมพ์ข้อความให้ครบทุกแถว`,
  },
  "row-blank": {
    name: "แถวว่างในตาราง",
    say: (f) =>
      f.values.rows === "1"
        ? `ชีต${f.sheet} แถวที่ ${thai(f, "from")} ว่างอยู่กลางตาราง ${place(f)} — ลบแถวนี้ออก ตารางจะต่อเนื่องกัน`
        : `ชีต${f.sheet} แถวที่ ${thai(f, "from")} ถึง ${thai(f, "to")} ว่างอยู่กลางตาราง ${place(f)} — ลบ ${thai(f, "rows")} แถวนี้ออก ตารางจะต่อเนื่องกัน`,
  },
  "too-many-rows": {
    name: "จำนวนแถวเกินที่รับได้",
    say: (f) =>
      `ชีต${f.sheet} มี ${counted(value(f, "rows"))} แถว ระบบรับได้ ${counted(value(f, "limit"))} แถว — แยกเป็นหลายไฟล์ หรือลบแถวที่ไม่ใช้`,
  },
  "text-too-long": {
    name: "ข้อความยาวเกินที่รับได้",
    say: (f) =>
      `ชีต${f.sheet} ${columnName(f)} ยาว ${counted(value(f, "characters"))} ตัวอักษร ระบบรับได้ ${counted(value(f, "limit"))} ตัวอักษร ${place(f)} — ย่อข้อความ แล้วเก็บฉบับเต็มเป็นเอกสารแนบในช่องหลักฐาน (URL)`,
  },
  "required-empty": { name: "ช่องที่ยังว่าง", say: emptyCell },
  "result-missing": {
    name: "มาตรการที่ยังไม่มีผล",
    say: (f) =>
      `${measureName(f)} ${f.values.name ? `${quoted(oneLine(f.values.name))} ` : ""}ยังไม่มีผลการดำเนินการ ${place(f)} — ${f.values.row ? "พิมพ์สิ่งที่ได้ทำในช่องรายละเอียดการดำเนินงานของชีตผลการดำเนินการ" : `เพิ่มแถวในชีตผลการดำเนินการ พิมพ์เลข ${toThaiDigits(String(f.measure))} ในช่องที่ แล้วพิมพ์สิ่งที่ได้ทำ`}`,
  },
  "result-unplanned": {
    name: "ผลที่ไม่มีในแผน",
    say: (f) => {
      const name = f.values.name ? `ผลของ ${quoted(oneLine(f.values.name))}` : "ผลแถวนี้";
      const number = f.values.written ? `เลขที่ ${thai(f, "written")} ` : "";
      const advice = f.values.number ? ` เช่น ${thai(f, "number")}` : "";
      return `${name} ${number}ยังไม่มีในแผนมาตรการ ${place(f)} — พิมพ์เลขในช่องที่ให้ตรงกับแผน${advice} หรือเพิ่มมาตรการนี้ในชีตแผนมาตรการ`;
    },
  },
  "measure-twice": {
    name: "มาตรการที่ซ้ำกันในแผน",
    say: (f) =>
      f.values.kind === "number"
        ? `เลข ${thai(f, "text")} ในช่องที่ ${place(f)} ซ้ำกับเซลล์ ${value(f, "other")} — พิมพ์เลขของแต่ละมาตรการให้ต่างกัน ผลการดำเนินการจะได้ตรงมาตรการ`
        : `มาตรการ ${quoted(oneLine(value(f, "text")))} ${place(f)} ซ้ำกับแถวที่ ${thai(f, "row")} (เซลล์ ${value(f, "other")}) — รวมเป็นแถวเดียว หรือพิมพ์ชื่อให้ต่างกัน`,
  },
  "measure-name-differs": {
    name: "ชื่อมาตรการในผลต่างจากแผน",
    say: (f) =>
      `${measureName(f)} ชื่อในผลการดำเนินการ ${quote(f, "seen")} ${place(f)} ${(NAME_DIFFERS[value(f, "kind")] as (f: Finding) => string)(f)}`,
  },
};
