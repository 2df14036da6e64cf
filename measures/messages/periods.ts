import type { Finding } from "../finding.ts";
import { toThaiDigits } from "../thai/digits.ts";
import { type Catalogue, measureName, place, value } from "./words.ts";

/** "มาตรการที่ ๒ ช่องระยะเวลาการดำเนินงาน (เซลล์ D3)", as far as it is known. */
function period(finding: Finding): string {
  return finding.measure === undefined ? at(finding) : `${measureName(finding)} ${at(finding)}`;
}

function at(finding: Finding): string {
  return `ช่อง${title(finding)} ${place(finding)}`;
}

/** The column's or fact's title on one line, as the sheet writes it. */
function title({ column = "" }: Finding): string {
  return column.replace(/\s+/g, " ").trim();
}

/** "มีนาคม ๒๕๖๗ ซึ่งอยู่ในปีงบประมาณ ๒๕๖๗"; a whole year is not said twice. */
function inYear(finding: Finding): string {
  const [read, year] = [value(finding, "read"), value(finding, "readYear")];
  return read === year ? read : `${read} ซึ่งอยู่ใน${year}`;
}

/** All periods of the plan lie in one other year: either it is the year of the plan, or all of them are to be moved. */
function planInOtherYear(finding: Finding): string {
  const [read, year, periods] = ["read", "year", "periods"].map((name) => toThaiDigits(value(finding, name)));
  return `${at(finding)} เป็นปี ${year} แต่ระยะเวลาทั้ง ${periods} ช่องในแผนอยู่ในปีงบประมาณ ${read} — ถ้าเป็นแผนของปี ${read} พิมพ์ ${read} ในช่องนี้ ถ้าเป็นแผนของปี ${year} แก้ปีในช่องระยะเวลาของแผนเป็นปีงบประมาณ ${year}`;
}

/** "๒๕๖๕ ๒๕๖๖ และ ๒๕๖๗" of words with commas between them. */
function listed(words: string): string {
  return words.replace(/, (?!.*, )/, " และ ").replace(/, /g, " ");
}

function yearsDisagree(finding: Finding): string {
  const { seen } = finding.values;
  if (seen !== undefined) return `${at(finding)} มีข้อความ “${seen}” ซึ่งอ่านเป็นปีไม่ได้ — พิมพ์ปี พ.ศ. สี่หลัก เช่น ๒๕๖๗`;
  const [named, assessed, fits, example] = ["named", "assessed", "fits", "example"].map((name) =>
    value(finding, name),
  );
  const reason =
    finding.values.assessed === undefined
      ? `แต่ปีอื่นในชีตนี้เข้ากับการประเมิน ITA ปี ${fits}`
      : `แต่การประเมิน ITA ปี ${assessed} ใช้ปี ${fits}`;
  return `${at(finding)} เป็นปี ${named} ${reason} — ตรวจแล้วพิมพ์ปีให้เข้าชุดกัน เช่น ${example}`;
}

export const periodWords: Pick<
  Catalogue,
  | "period-unreadable"
  | "period-reversed"
  | "period-outside-year"
  | "period-outside-round"
  | "period-future"
  | "period-too-short"
  | "year-gregorian"
  | "year-other"
  | "years-disagree"
> = {
  "period-unreadable": {
    name: "ระยะเวลาที่อ่านไม่ออก",
    say: (f) =>
      f.values.kind === "round"
        ? `${at(f)} เขียนว่า “${value(f, "seen")}” ซึ่งอ่านเป็นจำนวนเดือนไม่ได้ — เลือกหรือพิมพ์ ๖ เดือน หรือ ๑๒ เดือน`
        : `${period(f)} เขียนว่า “${value(f, "seen")}” ซึ่งอ่านเป็นวันหรือเดือนไม่ได้ — พิมพ์วัน เดือน ปีที่ดำเนินการ เช่น ${value(f, "example")}`,
  },
  "period-reversed": {
    name: "ระยะเวลาที่สิ้นสุดก่อนเริ่ม",
    say: (f) =>
      `${period(f)} อ่านได้ว่าเริ่ม ${value(f, "from")} แต่สิ้นสุด ${value(f, "to")} — พิมพ์วันเริ่มก่อนวันสิ้นสุด เช่น ${value(f, "example")}`,
  },
  "period-outside-year": {
    name: "ระยะเวลานอกปีงบประมาณ",
    say: (f) =>
      f.values.kind === "plan"
        ? planInOtherYear(f)
        : `${period(f)} อ่านได้เป็น ${inYear(f)} แต่${value(f, "paper")}เป็นของปีงบประมาณ ${value(f, "year")} — พิมพ์ช่วงเวลาที่อยู่ในปีงบประมาณ ${value(f, "year")} เช่น ${value(f, "example")}`,
  },
  "period-outside-round": {
    name: "ระยะเวลาหลังรอบ ๖ เดือน",
    say: (f) =>
      `${period(f)} อ่านได้เป็น ${value(f, "read")} แต่รายงานรอบ ๖ เดือนสิ้นสุด ${value(f, "day")} — พิมพ์เฉพาะช่วงที่ดำเนินการแล้ว เช่น ${value(f, "example")} หรือเลือกรอบ ๑๒ เดือน`,
  },
  "period-future": {
    name: "ระยะเวลาที่ยังไม่ผ่านพ้น",
    say: (f) =>
      `${period(f)} อ่านได้เป็น ${value(f, "read")} ซึ่งยังไม่ผ่านพ้น ณ วันที่ ${value(f, "day")} — พิมพ์ช่วงที่ดำเนินการแล้ว เช่น ${value(f, "example")} หรือเลือกสถานะ อยู่ระหว่างดำเนินการ หรือ ยังไม่ดำเนินการ`,
  },
  "period-too-short": {
    name: "ระยะเวลาสั้นกว่าที่เขียนไว้",
    say: (f) =>
      `${period(f)} อ่านได้เป็น ${value(f, "read")} แต่ข้อความในแถวนี้เขียนว่า “${value(f, "seen")}” — พิมพ์ช่วงเวลาทั้งหมดที่ทำ เช่น ${value(f, "example")}`,
  },
  "year-gregorian": {
    name: "ปี ค.ศ. ในที่ของปี พ.ศ.",
    say: (f) =>
      `${period(f)} เขียนว่า “${value(f, "seen")}” ซึ่งเป็นปี ค.ศ. — พิมพ์เป็นปี พ.ศ. เช่น ${value(f, "example")}`,
  },
  "year-other": {
    name: "ปีที่ไม่ตรงกับข้อมูลหน่วยงาน",
    say: (f) =>
      `${period(f)} มีคำว่า “${value(f, "seen")}” แต่ปีในชีตข้อมูลหน่วยงานคือ ${listed(value(f, "declared"))} — ถ้าเป็นข้อความจากรายงานเก่า พิมพ์ปีใหม่ เช่น ${value(f, "example")}`,
  },
  "years-disagree": { name: "ปีที่ไม่เข้าชุดกัน", say: yearsDisagree },
};
