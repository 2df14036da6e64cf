/**
 * The measures workbook as data: its sheets, columns and headers. Titles and headers are the contract that the
 * form, the add-on, the service and everyone's own workbooks share.
 */

export type SheetId = "agency" | "analysis" | "plan" | "results";

export type AgencyField =
  | "agency.name"
  | "agency.district"
  | "agency.province"
  | "years.plan"
  | "years.report"
  | "years.analysed"
  | "years.assessed"
  | "round"
  | "preparedBy.unit"
  | "agency.website"
  | "signers.preparer"
  | "signers.preparer.position"
  | "signers.checker"
  | "signers.checker.position"
  | "signers.approver"
  | "signers.approver.position"
  | "reportDate"
  | "preface"
  | "analysisText";

export type AnalysisColumn =
  | "analysis.no"
  | "analysis.indicator"
  | "analysis.score"
  | "analysis.weakness"
  | "analysis.issue"
  | "analysis.practice";

export type PlanColumn =
  | "plan.no"
  | "plan.indicator"
  | "plan.measure"
  | "plan.guideline"
  | "plan.steps"
  | "plan.responsible"
  | "plan.period"
  | "plan.monitoring";

export type ResultsColumn =
  | "results.no"
  | "results.measure"
  | "results.details"
  | "results.period"
  | "results.output"
  | "results.outcome"
  | "results.status"
  | "results.evidence"
  | "results.note";

/** Columns of the agency sheet itself, which holds one fact a row. */
export type AgencyColumn = "agency.label" | "agency.value" | "agency.help";

/** The value of the developer metadata `ita.column`. */
export type ColumnId = AgencyColumn | AnalysisColumn | PlanColumn | ResultsColumn;

export interface Column {
  readonly id: ColumnId;
  readonly header: string;
  /** Other headers people really use, compared like the header itself. */
  readonly synonyms: readonly string[];
  /** A table is understood without it, so that its absence is no finding. */
  readonly optional?: boolean;
}

export interface Sheet {
  readonly id: SheetId;
  readonly title: string;
  readonly columns: readonly Column[];
}

const column = (id: ColumnId, header: string, synonyms: readonly string[] = []): Column => ({
  id,
  header,
  synonyms,
});
const optional = (id: ColumnId, header: string, synonyms: readonly string[] = []): Column => ({
  id,
  header,
  synonyms,
  optional: true,
});

const NUMBER_SYNONYMS = ["ลำดับ", "ลำดับที่", "ข้อ"];
const MEASURE_SYNONYMS = ["โครงการ/กิจกรรม/มาตรการ", "โครงการ/กิจกรรม", "ชื่อโครงการ", "มาตรการ/กิจกรรม"];

export const SHEETS: readonly Sheet[] = [
  {
    id: "agency",
    title: "ข้อมูลหน่วยงาน",
    columns: [
      column("agency.label", "รายการ"),
      column("agency.value", "ข้อมูล"),
      optional("agency.help", "คำอธิบาย"),
    ],
  },
  {
    id: "analysis",
    title: "วิเคราะห์ผล ITA",
    columns: [
      column("analysis.no", "ที่", NUMBER_SYNONYMS),
      column("analysis.indicator", "ตัวชี้วัด"),
      column("analysis.score", "คะแนน"),
      column("analysis.weakness", "จุดอ่อนที่ต้องแก้ไขเร่งด่วน"),
      column("analysis.issue", "ประเด็นที่ต้องพัฒนา"),
      column("analysis.practice", "แนวทางการนำไปปฏิบัติ"),
    ],
  },
  {
    id: "plan",
    title: "แผนมาตรการ",
    columns: [
      column("plan.no", "ที่", NUMBER_SYNONYMS),
      column("plan.indicator", "ตัวชี้วัด"),
      column("plan.measure", "มาตรการ", MEASURE_SYNONYMS),
      column("plan.guideline", "แนวทางการปฏิบัติ", ["แนวทาง", "แนวทางแก้ไข", "แนวทางการดำเนินการ"]),
      column("plan.steps", "ขั้นตอน/วิธีการปฏิบัติ", ["ขั้นตอน", "วิธีการ", "วิธีการปฏิบัติ", "ขั้นตอน/วิธีการ"]),
      column("plan.responsible", "ผู้รับผิดชอบ", ["หน่วยงานที่รับผิดชอบ", "ส่วนราชการ"]),
      column("plan.period", "ระยะเวลา", ["ช่วงเวลาดำเนินการ", "ระยะเวลาดำเนินการ"]),
      column("plan.monitoring", "การกำกับติดตาม", [
        "การติดตาม",
        "การติดตาม/รายงานผล",
        "การรายงาน",
        "แนวทางการกำกับติดตาม",
      ]),
    ],
  },
  {
    id: "results",
    title: "ผลการดำเนินการ",
    columns: [
      column("results.no", "ที่", NUMBER_SYNONYMS),
      column("results.measure", "มาตรการ", MEASURE_SYNONYMS),
      column("results.details", "รายละเอียดการดำเนินงาน", [
        "ผลการดำเนินโครงการ",
        "รายละเอียด",
        "สรุปผลการดำเนินการ",
      ]),
      column("results.period", "ระยะเวลาการดำเนินงาน", ["ระยะเวลา"]),
      column("results.output", "ผลผลิต", ["ผลผลิต (Output)", "Output"]),
      column("results.outcome", "ผลลัพธ์", ["ผลลัพธ์ (Outcome)", "Outcome"]),
      column("results.status", "สถานะ", ["สถานะการดำเนินงาน"]),
      column("results.evidence", "หลักฐาน (URL)", ["หลักฐาน", "ลิงก์", "URL", "ข้อมูลการเชื่อมโยง"]),
      column("results.note", "หมายเหตุ", ["ปัญหา/อุปสรรค", "ปัญหาอุปสรรค", "ข้อสังเกต"]),
    ],
  },
];

export function sheetOf(id: SheetId): Sheet {
  return SHEETS.find((sheet) => sheet.id === id) as Sheet;
}

export interface AgencyLabel {
  readonly field: AgencyField;
  readonly label: string;
  readonly required: boolean;
  /** What the form says in column คำอธิบาย. */
  readonly help: string;
}

const fact = (field: AgencyField, label: string, required: boolean, help: string): AgencyLabel => ({
  field,
  label,
  required,
  help,
});

/** The rows of the agency sheet, in form order. */
export const AGENCY_LABELS: readonly AgencyLabel[] = [
  fact("agency.name", "ชื่อหน่วยงาน", true, "ช่องสีเหลืองต้องกรอก — ชื่อเต็ม เช่น เทศบาลตำบล… องค์การบริหารส่วนตำบล…"),
  fact("agency.district", "อำเภอ", true, "ชื่ออำเภอ ไม่ต้องพิมพ์คำว่าอำเภอ"),
  fact("agency.province", "จังหวัด", true, "เลือกจากรายการ"),
  fact("years.plan", "ปีงบประมาณของมาตรการ", true, "ปี พ.ศ. ของแผนมาตรการ"),
  fact("years.report", "ปีงบประมาณของรายงานผล", true, "ปี พ.ศ. ที่ดำเนินการ (๑ ต.ค. ปีก่อนหน้า – ๓๐ ก.ย. ปีนี้)"),
  fact("years.analysed", "ปีของผลประเมิน ITA ที่นำมาวิเคราะห์", true, "ปี พ.ศ. ของผลประเมินที่นำมาวิเคราะห์"),
  fact("years.assessed", "ปีที่ใช้ประเมิน ITA", true, "ปี พ.ศ. ที่จะใช้เอกสารนี้รับการประเมิน"),
  fact("round", "รอบการรายงาน", true, "๖ เดือน หรือ ๑๒ เดือน"),
  fact("preparedBy.unit", "หน่วยงานผู้จัดทำ", true, "เช่น สำนักปลัดเทศบาล (งานบริหารงานทั่วไป)"),
  fact("agency.website", "เว็บไซต์หลักของหน่วยงาน", true, "ขึ้นต้นด้วย https://"),
  fact("signers.preparer", "ผู้จัดทำ", true, "ชื่อและนามสกุลของผู้ลงนามจัดทำรายงาน"),
  fact("signers.preparer.position", "ตำแหน่งผู้จัดทำ", true, "ตำแหน่งของผู้จัดทำ"),
  fact("signers.checker", "ผู้ตรวจสอบ", false, "ชื่อและนามสกุล (ถ้ามี)"),
  fact("signers.checker.position", "ตำแหน่งผู้ตรวจสอบ", false, "ตำแหน่งของผู้ตรวจสอบ (ถ้ามี)"),
  fact("signers.approver", "ผู้รับรอง", false, "ชื่อและนามสกุล (ถ้ามี)"),
  fact("signers.approver.position", "ตำแหน่งผู้รับรอง", false, "ตำแหน่งของผู้รับรอง (ถ้ามี)"),
  fact("reportDate", "วันที่รายงาน", false, "วันที่ลงนาม (ถ้ามี)"),
  fact("preface", "คำนำ", false, "เว้นว่างได้ รายงานจะใช้ข้อความมาตรฐาน"),
  fact("analysisText", "บทวิเคราะห์", false, "เว้นว่างได้ รายงานจะใช้ข้อความมาตรฐาน"),
];

/** The words of สถานะ, from nothing done to done. */
export const STATUSES = ["ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "แล้วเสร็จ", "ไม่ได้ดำเนินการ"] as const;
export const ROUNDS = ["๖ เดือน", "๑๒ เดือน"] as const;
