import type { StatusWord } from "../../measures/measure-status.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import type { Tally } from "../../measures/tallies.ts";
import { formatThaiDate, MONTHS } from "../../measures/thai/calendar.ts";
import type { OfficeSummary } from "./office.ts";
import type { AllOffices } from "./totals.ts";

/** Thai words that the formats share; digits are Arabic here. */

export const SUMMARY_TITLE = "สรุปความก้าวหน้ามาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
export const UNREADABLE_TITLE = "ไฟล์ที่เปิดไม่ได้";

export const STATE_WORDS: Readonly<Record<ReadinessItem["state"], string>> = {
  met: "ครบแล้ว",
  "not-met": "ยังไม่ครบ",
  "cannot-tell": "ยังบอกไม่ได้",
};

/** What every reader should know of the figures. */
export const NOTES: readonly string[] = [
  "นับมาตรการจากชีตแผนมาตรการ สถานะมาจากชีตผลการดำเนินการ มาตรการที่มีผลหลายแถวนับเป็นแล้วเสร็จเมื่อทุกแถวที่บอกสถานะแล้วเสร็จ",
  "มาตรการที่มีผู้รับผิดชอบหรือตัวชี้วัดหลายรายการนับให้ทุกรายการ ผลรวมของตารางนั้นจึงอาจมากกว่าจำนวนมาตรการ",
  "ร้อยละที่แล้วเสร็จ คือ จำนวนมาตรการที่แล้วเสร็จหารด้วยจำนวนมาตรการทั้งหมด",
  "เลยกำหนด คือ มาตรการที่พ้นวันสุดท้ายตามแผนแล้วแต่ยังไม่แล้วเสร็จ นับถึงวันที่ของข้อมูล",
  "ความพร้อมของเอกสารเป็นคำแนะนำจากการอ่านไฟล์ ไม่ใช่ผลคะแนนการประเมิน",
];

/** "ปีงบประมาณ พ.ศ. 2567", or every year where there are several. */
export function yearWords({ years }: Pick<AllOffices, "years">): string {
  return years.length === 0 ? "" : `ปีงบประมาณ พ.ศ. ${years.join(", ")}`;
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
