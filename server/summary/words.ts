import type { StatusWord } from "../../measures/measure-status.ts";
import type { Tally } from "../../measures/tallies.ts";
import { formatThaiDate, MONTHS } from "../../measures/thai/calendar.ts";
import type { OfficeSummary } from "./office.ts";
import type { AllOffices } from "./totals.ts";

/** Thai words that the formats share; digits are Arabic here. */

export { STATE_WORDS } from "../../measures/messages/check.ts";
export const SUMMARY_TITLE = "สรุปความก้าวหน้ามาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
export const UNREADABLE_TITLE = "ไฟล์ที่เปิดไม่ได้";

/** The checklist of an assessor, by one name wherever it stands. */
export const READINESS_TITLE = "สิ่งที่ผู้ตรวจประเมินมองหา";
export const ADVICE_ONLY = `${READINESS_TITLE}เป็นคำแนะนำจากการอ่านไฟล์ ไม่ใช่ผลคะแนนการประเมิน`;
export const SHARE_TITLE = "ร้อยละที่แล้วเสร็จ";
export const LATE = "เลยกำหนด";
/** Stands where there is no figure, or nothing to say. */
export const NONE = "–";

/** What every reader should know of the figures. */
export const NOTES: readonly string[] = [
  "นับมาตรการจากชีตแผนมาตรการ สถานะมาจากชีตผลการดำเนินการ มาตรการที่มีผลหลายแถวนับเป็นแล้วเสร็จเมื่อทุกแถวที่บอกสถานะแล้วเสร็จ",
  "มาตรการที่มีผู้รับผิดชอบหรือตัวชี้วัดหลายรายการนับให้ทุกรายการ ผลรวมของตารางนั้นจึงอาจมากกว่าจำนวนมาตรการ",
  `${SHARE_TITLE} คือ จำนวนมาตรการที่แล้วเสร็จหารด้วยจำนวนมาตรการทั้งหมด`,
  `${LATE} คือ มาตรการที่พ้นวันสุดท้ายตามแผนแล้วแต่ยังไม่แล้วเสร็จ ณ วันที่ของข้อมูล`,
];
/** What whoever mends the files should know too. */
export const OWN_NOTES: readonly string[] = [
  "เรื่องของชีตข้อมูลหน่วยงานหรือของทั้งชีตไม่ได้เป็นของมาตรการใด ผลรวมรายมาตรการจึงอาจน้อยกว่ายอดรวม",
  ADVICE_ONLY,
];

/** "ปีงบประมาณ พ.ศ. 2567", or every year where there are several. */
export function yearWords({ years }: Pick<AllOffices, "years">): string {
  return years.length === 0 ? "" : `ปีงบประมาณ พ.ศ. ${years.join(", ")}`;
}

/** "2 หน่วยงาน", or "3 ไฟล์ ของ 2 หน่วยงาน" where one of them has several. */
export function officesWords({ files, offices }: Pick<AllOffices, "files" | "offices">): string {
  const all = `${amount(offices)} หน่วยงาน`;
  return files === offices ? all : `${amount(files)} ไฟล์ ของ ${all}`;
}

/** What to do where an office has several files of one year, or "". */
export function repeatsWords({ repeats }: Pick<AllOffices, "repeats">): string {
  return repeats === 0 ? "" : "มีหลายไฟล์ของหน่วยงานและปีเดียวกัน นับทุกไฟล์ นำไฟล์ที่ไม่ใช้ออกก่อนสรุป";
}

/** Why every month is empty where there are measures, and for whoever can mend that what to look at; or "". */
export function emptyMonthsWords({ byMonth, measures, years }: AllOffices, toPublish: boolean): string {
  if (measures.total === 0 || byMonth.some(({ atWork, finished }) => atWork + finished > 0)) return "";
  const advice = toPublish ? "" : " — ดูระยะเวลาในชีตผลการดำเนินการ";
  return `ยังไม่มีมาตรการในช่วงปีงบประมาณ ${years.join(", ")}${advice}`;
}

/** "8,317" */
export function amount(number: number): string {
  return number.toLocaleString("en-US");
}

/** "ข้อมูล ณ วันที่ 15 ตุลาคม 2567", or "". */
export function asOfWords(asOf: string | undefined): string {
  return asOf === undefined ? "" : `ข้อมูล ณ วันที่ ${formatThaiDate(asOf, "arabic")}`;
}

export function monthWords({ month, year }: { readonly month: number; readonly year: number }): string {
  return `${MONTHS[month - 1]} ${year}`;
}

/** A share (0–1, four places) as a percentage: "66.67", "80". */
export function percent(share: number): string {
  return String(Math.round(share * 10_000) / 100);
}

/** Part of a whole to four places, as `finishedShare` is rounded; 0 of nothing. */
export function shareOf(count: number, total: number): number {
  return total === 0 ? 0 : Math.round((count / total) * 10_000) / 10_000;
}

/** "ที่แล้วเสร็จ", to go after มาตรการ. */
export function statusPhrase(status: StatusWord): string {
  return status === "ไม่ระบุ" ? "ที่ไม่ระบุสถานะ" : `ที่${status}`;
}

/** "เทศบาลตำบล… อำเภอ… จังหวัด… · ปีงบประมาณ พ.ศ. 2567" */
export function officeWords({ agency, place, year }: OfficeSummary): string {
  return [[agency.name, place].filter(Boolean).join(" "), yearWords({ years: [year] })]
    .filter(Boolean)
    .join(" · ");
}

export function finishedIn({ byStatus }: Tally): number {
  return byStatus.find(({ status }) => status === "แล้วเสร็จ")?.count ?? 0;
}
