import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import { toThaiDigits } from "../thai/digits.ts";
import { declaredYears, YEAR_FACTS } from "./declared-years.ts";
import { type YearMention, yearCells } from "./year-mentions.ts";

const YEAR = "(?:25[0-9]{2}|๒๕[๐-๙]{2})(?![0-9๐-๙])";
const ERA_NAME = "(?:พ\\s?\\.?\\s?ศ\\s?\\.?\\s*)?";
const NAMED = new RegExp(`ปี\\s*(งบประมาณ)?\\s*${ERA_NAME}$`);
const ANY_YEAR = new RegExp(YEAR);

/** The mention is part of a span or a row of years. */
const JOINED_BEFORE = new RegExp(`${YEAR}\\s*(?:[-–—/,]|ถึง|และ|กับ)\\s*(?:ใน)?$`);
const JOINED_AFTER = new RegExp(
  `^\\s*(?:[-–—/,]|ถึง|และ|กับ)\\s*(?:ใน)?\\s*(?:ปี)?\\s*(?:งบประมาณ)?\\s*${ERA_NAME}${YEAR}`,
);
/** Near it, a year that is not said to be a fiscal one is the year of an assessment. */
const ASSESSMENT = /ITA|Integrity|ประเมินคุณธรรม/;
/** Names of laws, orders and long plans, which carry a year of their own. */
const CITED =
  /พระราชบัญญัติ|พ\.\s?ร\.\s?บ\.|พระราชกฤษฎีกา|กฎกระทรวง|ระเบียบ|ยุทธศาสตร์ชาติ|แผนแม่บท|มติคณะรัฐมนตรี|ลงวันที่|ฉบับที่/;
/** One year is set against another, or the text looks ahead. */
const COMPARED = /เทียบ|เพิ่มขึ้น|ลดลง|สูงขึ้น|ย้อนหลัง|แนวโน้ม|ถัดไป|ต่อไป|ต่อเนื่อง|ล่วงหน้า|ปีก่อน/;
const COMPARED_WITH = /(?:ตั้งแต่|จาก|กับ|กว่า|ก่อน)\s*(?:ใน)?$/;
const SCORED = /คะแนน|ร้อยละ/;
/** A result that is told belongs to its own year: ได้คะแนน ITA ๙๒.๔๕ ในปี… */
const SCORE_TOLD =
  /คะแนน[^0-9๐-๙]{0,20}(?<![0-9๐-๙])[0-9๐-๙]{1,3}(?![0-9๐-๙])|(?<![0-9๐-๙])[0-9๐-๙]{1,3} ?คะแนน/;
/** Papers that an office makes for the coming year. */
const PREPARED = /แผน|ข้อบัญญัติ|เทศบัญญัติ|งบประมาณรายจ่าย|โครงการ|เตรียม/;

/** How far around a mention its meaning is looked for, in characters of its own line. */
const NEAR = 60;

/** Cells whose years other rules judge. */
const JUDGED_ELSEWHERE: ReadonlySet<Cell["id"]> = new Set<Cell["id"]>([
  ...YEAR_FACTS,
  "round",
  "reportDate",
  "plan.period",
  "results.period",
]);

/** A fiscal or ITA year in running text that is none of the four declared. Silent while one of the four is unknown. */
export function findOther(book: MeasuresBook): readonly Hit[] {
  const declared = declaredYears(book);
  const years = new Set(Object.values(declared));
  if (years.has(undefined)) return [];
  const known = [...(years as ReadonlySet<number>)].sort();
  const hits: Hit[] = [];
  for (const { cell, mentions } of yearCells(book)) {
    if (JUDGED_ELSEWHERE.has(cell.id)) continue;
    const other = firstOther(cell.text, mentions, known);
    if (!other) continue;
    const { name, written, fiscal } = other;
    const meant = String(declared[fiscal ? "years.report" : "years.assessed"]);
    const example = name + (/[๐-๙]/.test(written) ? toThaiDigits(meant) : meant);
    hits.push({
      at: cell,
      values: { seen: name + written, declared: toThaiDigits(known.join(", ")), example },
    });
  }
  return hits;
}

interface Other {
  /** What stands before the year: "ปีงบประมาณ พ.ศ. ". */
  readonly name: string;
  readonly written: string;
  readonly fiscal: boolean;
}

function firstOther(
  text: string,
  mentions: readonly YearMention[],
  known: readonly number[],
): Other | undefined {
  const next = (known[known.length - 1] as number) + 1;
  for (const { at, end, written, year } of mentions) {
    if (year < 2500 || known.includes(year)) continue;
    const named = NAMED.exec(text.slice(Math.max(0, at - NEAR), at));
    if (!named) continue;
    const [name, fiscal] = named as unknown as [string, string | undefined];
    if (isMeant(text, at - name.length, end, fiscal !== undefined, year === next))
      return { name: name.replace(/\s+/g, " "), written, fiscal: fiscal !== undefined };
  }
  return undefined;
}

/** Does the text say that this report or assessment is of that year? */
function isMeant(text: string, at: number, end: number, fiscal: boolean, next: boolean): boolean {
  const before = text.slice(Math.max(0, at - NEAR, text.lastIndexOf("\n", at) + 1), at);
  const after = text.slice(end, end + NEAR).split("\n", 1)[0] as string;
  const around = `${before}\n${after}`;
  if (!fiscal && !ASSESSMENT.test(around)) return false;
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after) || COMPARED_WITH.test(before)) return false;
  if (CITED.test(before) || COMPARED.test(around) || (next && PREPARED.test(before))) return false;
  return !SCORE_TOLD.test(around) && !(SCORED.test(around) && ANY_YEAR.test(around));
}
