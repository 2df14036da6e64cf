import type { AnalysisRow, MeasuresBook } from "../measures/book.ts";
import type { RulesetChoice } from "../measures/rulesets/ruleset.ts";
import { formatThaiDate, readYear } from "../measures/thai/calendar.ts";
import { readNumber, toArabicDigits, toThaiDigits } from "../measures/thai/digits.ts";
import type { AgencyField } from "../measures/workbook.ts";

/** Digits of our own numbers and words. What a clerk typed is printed as typed. */
export type Digits = "thai" | "arabic";

/** What the report's own sentences are made of. */
export interface Wording {
  readonly book: MeasuresBook;
  readonly choice: RulesetChoice;
  readonly digits: Digits;
}

/** A text with its digits in the script asked for. */
export function inDigits(text: string, digits: Digits): string {
  return digits === "thai" ? toThaiDigits(text) : toArabicDigits(text);
}

/** A fact of the agency sheet as typed, without blanks around it. */
export function factText({ book }: Wording, field: AgencyField): string {
  return book.agency[field]?.text.trim() ?? "";
}

/** "ปีงบประมาณ พ.ศ. ๒๕๖๗", or "" when the fact names no year; a year that cannot be read is said as typed. */
function fiscalYear(wording: Wording, field: AgencyField): string {
  const typed = factText(wording, field);
  const year = readYear(typed);
  const said = year === undefined ? typed : inDigits(String(year), wording.digits);
  return said === "" ? "" : `ปีงบประมาณ พ.ศ. ${said}`;
}

/** " ประจำปีงบประมาณ พ.ศ. ๒๕๖๗" to go after a word, or "". */
function ofYear(wording: Wording, field: AgencyField): string {
  const year = fiscalYear(wording, field);
  return year === "" ? "" : ` ประจำ${year}`;
}

/** "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖" of the report. */
export function reportYear(wording: Wording): string {
  return ofYear(wording, "years.report").trim();
}

/** "(รอบ ๑๒ เดือน)", or "". */
export function reportRound(wording: Wording): string {
  const typed = factText(wording, "round").replace(/^รอบ\s*/, "");
  const months = readNumber(typed.replace(/เดือน/, ""));
  const said = months === undefined ? typed : inDigits(`${months} เดือน`, wording.digits);
  return said === "" ? "" : `(รอบ ${said})`;
}

/** Names of places that carry their own kind. */
const OWN_KIND = /^(?:เขต|กิ่งอำเภอ|กรุงเทพ)/;

/** "อำเภอ… จังหวัด…", each where it is known, whether it was typed with its kind (อ. จ.) or without. */
export function placeName(wording: Wording): string {
  const named = (field: AgencyField, word: string, typedKind: RegExp) => {
    const name = factText(wording, field).replace(typedKind, "");
    return name === "" || OWN_KIND.test(name) ? name : word + name;
  };
  const district = named("agency.district", "อำเภอ", /^(?:อำเภอ|อ\.)\s*/);
  const province = named("agency.province", "จังหวัด", /^(?:จังหวัด|จ\.)\s*/);
  return [district, province].filter(Boolean).join(" ");
}

/** The agency's name to stand under the preparing unit: "" where the unit was typed with it. */
export function preparingAgency(wording: Wording): string {
  const name = factText(wording, "agency.name");
  const bare = (text: string) => text.replace(/\s+/g, "");
  return bare(factText(wording, "preparedBy.unit")).includes(bare(name)) ? "" : name;
}

/** The report's day in words, without วันที่ before it: a real date is written out, a text is said as typed. */
export function reportDay(wording: Wording): string {
  const cell = wording.book.agency.reportDate;
  if (cell?.date) return formatThaiDate(cell.date, wording.digits);
  return factText(wording, "reportDate").replace(/^วันที่\s*/, "");
}

/** Title of the results document as its item has it; one that names a deed only becomes a report on it. */
export function reportTitle({ choice }: Wording): string {
  const { title } = choice.ruleset.items.results;
  return title.startsWith("รายงาน") ? title : `รายงานผล${title}`;
}

/** The title on lines of its own for a cover: purpose and place each begin one. */
export function titleLines(title: string): string {
  return title.replace(/(?<=.)(?=เพื่อส่งเสริม|ตามมาตรการ)/, "\n").replace(/(?<=.)(?=ภายในหน่วยงาน)/, "\n");
}

/** Title, year and round on one line. */
export function reportHeading(wording: Wording): string {
  return [reportTitle(wording), reportYear(wording), reportRound(wording)].filter(Boolean).join(" ");
}

export function planHeading(wording: Wording): string {
  return wording.choice.ruleset.items.measures.title + ofYear(wording, "years.plan");
}

export function analysisHeading(wording: Wording): string {
  return `การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)${ofYear(wording, "years.analysed")}`;
}

/** The preface where the workbook has none: a paragraph a line. */
export function standardPreface(wording: Wording): string {
  const agency = factText(wording, "agency.name") || "หน่วยงาน";
  const { plan } = wording.book;
  const count = plan.length === 0 ? "" : inDigits(` จำนวน ${plan.length} มาตรการ`, wording.digits);
  const round = reportRound(wording);
  return [
    "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ของสำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) ช่วยให้หน่วยงานมองเห็นว่าเรื่องใดทำได้ดีแล้วและเรื่องใดควรปรับปรุง ทั้งจากมุมมองของบุคลากรภายใน ผู้รับบริการ และข้อมูลที่หน่วยงานเปิดเผยต่อสาธารณะ",
    `${agency}ได้นำผลการประเมิน ITA${ofYear(wording, "years.analysed")} มาวิเคราะห์ แล้วกำหนดเป็นมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน${ofYear(wording, "years.plan")}${count} พร้อมแนวทาง ขั้นตอน ผู้รับผิดชอบ ระยะเวลา และวิธีกำกับติดตามของแต่ละมาตรการ`,
    `รายงานฉบับนี้แสดงผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน${ofYear(wording, "years.report")}${round && ` ${round}`} ทั้งผลผลิต ผลลัพธ์ และข้อสังเกตที่พบ เพื่อให้ผู้บริหารใช้ติดตามและปรับปรุงงาน ใช้ประกอบการประเมิน ITA${ofYear(wording, "years.assessed")} และเปิดเผยให้ประชาชนได้รับทราบ`,
  ].join("\n");
}

/** The analysis where the workbook has none, composed from the table of indicators. */
export function standardAnalysis(wording: Wording): string {
  const { book, choice, digits } = wording;
  const agency = factText(wording, "agency.name") || "หน่วยงาน";
  const rows = book.analysis.flatMap(scored);
  const paragraphs = [
    `${agency}ได้นำผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)${ofYear(wording, "years.analysed")} มาวิเคราะห์เป็นรายตัวชี้วัด เพื่อระบุจุดอ่อนที่ต้องแก้ไขเร่งด่วน ประเด็นที่ต้องพัฒนา และแนวทางการนำไปปฏิบัติ รายละเอียดปรากฏตามตารางด้านล่าง`,
  ];
  const weak = rows.filter(({ score }) => score < choice.ruleset.passFrom).sort((a, b) => a.score - b.score);
  const passed = inDigits(String(choice.ruleset.passFrom), digits);
  const named = ({ name, typed }: Scored) => `${name} (${typed} คะแนน)`;
  if (weak.length > 0) {
    const count = inDigits(String(weak.length), digits);
    const order = weak.length > 1 ? "เรียงจากคะแนนน้อยไปมาก ได้แก่" : "คือ";
    const names = listed(weak.map(named));
    paragraphs.push(
      `ตัวชี้วัดที่ได้คะแนนต่ำกว่า ${passed} คะแนนมี ${count} ตัวชี้วัด ${order} ${names} จึงเป็นเรื่องที่${agency}จะเร่งแก้ไขก่อน`,
    );
  } else if (rows.length > 0) {
    const best = rows.reduce((high, row) => (row.score > high.score ? row : high));
    paragraphs.push(`ทุกตัวชี้วัดที่มีคะแนนได้ตั้งแต่ ${passed} คะแนนขึ้นไป โดยตัวชี้วัดที่ได้คะแนนสูงสุดคือ ${named(best)}`);
  }
  return paragraphs.join("\n");
}

/** "ก ข และค" */
function listed(names: readonly string[]): string {
  const before = names.slice(0, -1);
  const [last] = names.slice(-1);
  return before.length > 0 ? `${before.join(" ")} และ${last}` : `${last}`;
}

interface Scored {
  readonly name: string;
  /** The score as typed, and as a number. */
  readonly typed: string;
  readonly score: number;
}

function scored({ cells }: AnalysisRow): Scored[] {
  const name = cells["analysis.indicator"]?.text.trim() ?? "";
  const typed = (cells["analysis.score"]?.text ?? "").replace(/คะแนน\s*$/, "").trim();
  const score = readNumber(typed);
  return name === "" || score === undefined ? [] : [{ name, typed, score }];
}
