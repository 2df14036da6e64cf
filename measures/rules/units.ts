import { type AgencyFamily, type AgencyName, agencyNameOf } from "../agency.ts";
import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { BookRule } from "../rule.ts";
import { isBlank } from "../started.ts";
import { bareLetters } from "../thai/bare.ts";
import { matchesOf } from "../thai/matches.ts";
import { editDistance } from "../thai/similar.ts";
import { unitsOf } from "../units.ts";

const TITLES = new Set(unitsOf(undefined));
/** Offices, posts and bodies of any name: they are no list's business. */
const ANY_NAME =
  /^(?:งาน|ฝ่าย|กลุ่ม|ศูนย์|โรงเรียน|คณะ|ทุก|หัวหน้า|ผู้|รอง|ปลัด|นายก|เลขา|นัก|เจ้าพนักงาน|เจ้าหน้าที่|พนักงาน|บุคลากร|นาย|นาง)/;
const LETTERS = new Map([...TITLES].map((title) => [title, bareLetters(title)]));
const KNOWN = [...LETTERS.values()];
const PART = /[^\n/,;()]+/g;
const MARKER = /^\s*(?:[-–—•*]|[0-9๐-๙]{1,2}[.)])\s*/;
const UNIT_WORD = /กอง|สำนัก|งาน|ฝ่าย|หน่วย|ปลัด|คณะ|นาย/;
/** A period, a number or a sum typed one column too far. */
const NO_UNIT =
  /^[^A-Za-zก-๎]*$|^(?:เดือน|ปีงบประมาณ|ตลอดปี|ไตรมาส|ร้อยละ|พ\.ศ\.)|[0-9๐-๙]\s*(?:บาท|เดือน|วัน|ปี)$|(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|[มกพสตธ]\.\s?[คพย]\.|(?:มี|เม|มิ)\.\s?[คย]\.)\s*(?:พ\.ศ\.\s*)?[0-9๐-๙]/;

/** A responsible unit that nobody knows. A unit that is only unusual is none of its business. */
export const unitRules: readonly BookRule[] = [{ code: "unit-unknown", level: "check", find: unknownUnits }];

function unknownUnits(book: MeasuresBook): Hit[] {
  const cells = [book.agency["preparedBy.unit"], ...book.plan.map(({ cells }) => cells["plan.responsible"])];
  let agency: AgencyName | undefined;
  return cells.flatMap((cell): Hit[] => {
    if (cell === undefined || TITLES.has(cell.text) || cell.error || isBlank(cell)) return [];
    const seen = cell.text.trim();
    if (NO_UNIT.test(seen) && !UNIT_WORD.test(seen)) return [{ at: cell, values: { seen } }];
    agency ??= agencyNameOf(book);
    return misspelt(cell, agency);
  });
}

/** The first of a cell's units that nearly is one of the list. */
function misspelt(cell: Cell, agency: AgencyName): Hit[] {
  const { text } = cell;
  for (const match of matchesOf(PART, text)) {
    const part = match[0].replace(MARKER, "").trim();
    if (TITLES.has(part)) continue;
    const letters = bareLetters(part);
    const unit = letters.replace(agency.full, "");
    const meant = nearestUnit(unit, agency.kind?.family);
    if (meant === undefined) continue;
    const nearest = unit === letters ? meant : meant + agency.full;
    const from = match.index + match[0].indexOf(part);
    const after = text.slice(0, from) + nearest + text.slice(from + part.length);
    return [{ at: cell, values: { seen: part, nearest }, after, safe: false }];
  }
  return [];
}

/** The listed unit that a part nearly is; undefined for a known unit, and for one that is merely another. */
function nearestUnit(letters: string, family: AgencyFamily | undefined): string | undefined {
  if (letters.length < 5 || ANY_NAME.test(letters)) return undefined;
  // "กองคลังและกองช่าง" names known units; "กองสวัสดิการสังคน" holds one, and nearly is a longer one.
  let held = 0;
  for (const known of KNOWN) if (known.length > held && letters.includes(known)) held = known.length;
  const limit = letters.length < 12 ? 1 : 2;
  return unitsOf(family).find((title) => {
    const unit = LETTERS.get(title) as string;
    return unit.length > held && editDistance(unit, letters, limit) !== undefined;
  });
}
