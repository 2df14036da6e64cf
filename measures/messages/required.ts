import type { AgencyField, ColumnId } from "../workbook.ts";

/** What to type into an empty required cell, and an example for when its row suggests none. */
export interface RequiredWords {
  readonly type: string;
  readonly example: string;
}

const words = (type: string, example: string): RequiredWords => ({ type, example });

/** By the column or fact whose cell is empty. */
export const REQUIRED_WORDS: { readonly [F in AgencyField | ColumnId]?: RequiredWords } = {
  "agency.name": words("พิมพ์ชื่อเต็มของหน่วยงาน", "เทศบาลตำบลห้วยทองหลาง"),
  "agency.district": words("พิมพ์ชื่ออำเภอ", "ดอนพยอม"),
  "agency.province": words("เลือกจังหวัดจากรายการ", "นครสวรรค์"),
  "years.plan": words("พิมพ์ปี พ.ศ. ของแผนมาตรการ", "๒๕๖๗"),
  "years.report": words("พิมพ์ปี พ.ศ. ที่ดำเนินการตามรายงานนี้", "๒๕๖๗"),
  "years.analysed": words("พิมพ์ปี พ.ศ. ของผลประเมินที่นำมาวิเคราะห์", "๒๕๖๖"),
  "years.assessed": words("พิมพ์ปี พ.ศ. ที่ใช้เอกสารนี้รับการประเมิน", "๒๕๖๗"),
  round: words("เลือกรอบการรายงาน", "๑๒ เดือน"),
  "preparedBy.unit": words("พิมพ์ชื่อส่วนราชการที่จัดทำ", "สำนักปลัด (งานบริหารงานทั่วไป)"),
  "agency.website": words("พิมพ์ที่อยู่เว็บไซต์", "https://www.huaithonglang.go.th"),
  "signers.preparer": words("พิมพ์ชื่อและนามสกุลของผู้ลงนาม", "นางสาวใจดี รักงาน"),
  "signers.preparer.position": words("พิมพ์ชื่อตำแหน่ง", "หัวหน้าสำนักปลัด"),
  "plan.measure": words("พิมพ์ชื่อมาตรการ", "มาตรการด้านการให้บริการประชาชน"),
  "plan.guideline": words("พิมพ์แนวทาง", "จัดทำคู่มือการปฏิบัติงานและเผยแพร่บนเว็บไซต์"),
  "plan.steps": words("พิมพ์ขั้นตอนบรรทัดละข้อ", "๑. แต่งตั้งผู้รับผิดชอบ"),
  "plan.responsible": words("พิมพ์ชื่อส่วนราชการ", "กองคลัง"),
  "plan.monitoring": words("พิมพ์วิธีติดตามและรอบเวลา", "รายงานผลต่อผู้บริหารทุกไตรมาส"),
  "results.details": words("พิมพ์สิ่งที่ได้ทำไปแล้ว", "จัดประชุมชี้แจงเจ้าหน้าที่และเผยแพร่คู่มือบนเว็บไซต์แล้ว"),
  "results.period": words("พิมพ์ช่วงเวลาที่ทำ", "เดือนมีนาคม ๒๕๖๗"),
  "results.output": words("พิมพ์สิ่งที่ได้จากงานพร้อมจำนวน", "คู่มือการปฏิบัติงาน ๑ เล่ม"),
  "results.outcome": words("พิมพ์ประโยชน์ที่เกิดขึ้นพร้อมตัวเลข", "ผู้รับบริการพึงพอใจร้อยละ ๙๐"),
};
