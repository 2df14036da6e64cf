import type { TableColumn, TableValue } from "../xlsx/table-plan.ts";
import {
  number,
  OFFICE_COLUMNS,
  ordinal,
  readinessColumns,
  SHARE,
  TALLY_COLUMNS,
  tallied,
  text,
} from "./columns.ts";
import type { OfficeSummary, UnreadableFile } from "./office.ts";
import type { AllOffices } from "./totals.ts";
import {
  emptyMonthsWords,
  LATE,
  monthWords,
  NONE,
  NOTES,
  OWN_NOTES,
  READINESS_TITLE,
  repeatsWords,
  STATE_WORDS,
  SUMMARY_TITLE,
  shareOf,
  statusPhrase,
  UNREADABLE_TITLE,
} from "./words.ts";

/** Tables of a summary, as sheets of the .xlsx and as sections of the page; the names are Latin for both. */
export type TableName =
  | "overview"
  | "offices"
  | "measures"
  | "units"
  | "indicators"
  | "months"
  | "readiness"
  | "unreadable"
  | "notes";

export interface SummaryTable {
  readonly name: TableName;
  readonly title: string;
  /** What to know before reading it, or "". */
  readonly remark?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
  /** Its texts are ours, not the clerks': a page writes their digits as its own. */
  readonly ownWords?: boolean;
}

export const MEASURES_TITLE = "ความก้าวหน้ารายมาตรการ";

/** Everything that was added up; the measures themselves, which may be many, are not among them. */
export interface Gathered {
  readonly all: AllOffices;
  /** The one file that was summed up, when there is no other. */
  readonly only: OfficeSummary | undefined;
  /** A line of each file. */
  readonly offices: readonly (readonly TableValue[])[];
  readonly unreadable: readonly UnreadableFile[];
  /** For everybody's eyes: without what is left to do in the files, which concerns only those who mend them. */
  readonly toPublish: boolean;
}

/** Tables that are not published. */
const OWN_TABLES: readonly TableName[] = ["readiness", "unreadable"];

/** The tables that are short enough to be made at once, in the order in which they are read. */
export function summaryTables(gathered: Gathered): readonly SummaryTable[] {
  const { all, only, offices, unreadable, toPublish } = gathered;
  const most = Math.max(0, ...all.byMonth.flatMap(({ atWork, finished }) => [atWork, finished]));
  const tables: readonly SummaryTable[] = [
    {
      name: "overview",
      title: SUMMARY_TITLE,
      remark: repeatsWords(all),
      columns: OVERVIEW_COLUMNS,
      rows: toPublish ? progressRows(all) : [...fileRows(all), ...progressRows(all), ...findingRows(all)],
      ownWords: true,
    },
    { name: "offices", title: "ความก้าวหน้ารายหน่วยงาน", columns: OFFICE_COLUMNS, rows: offices },
    {
      name: "units",
      title: "ความก้าวหน้าตามผู้รับผิดชอบ",
      columns: [text("ผู้รับผิดชอบ", 36), ...TALLY_COLUMNS],
      rows: all.byUnit.map((unit) => [unit.unit, ...tallied(unit)]),
    },
    {
      name: "indicators",
      title: "ความก้าวหน้าตามตัวชี้วัด",
      columns: [ordinal("ที่"), text("ตัวชี้วัด", 34), ...TALLY_COLUMNS],
      rows: all.byIndicator.map((one) => [one.number, one.indicator, ...tallied(one)]),
    },
    {
      name: "months",
      title: "การดำเนินงานรายเดือนของปีงบประมาณ",
      remark: emptyMonthsWords(all, toPublish),
      columns: [
        text("เดือน", 24),
        { ...number("อยู่ในช่วงดำเนินงาน (มาตรการ)", 28), barTo: most },
        { ...number("แล้วเสร็จในเดือน (มาตรการ)", 28), barTo: most },
      ],
      rows: all.byMonth.map((month) => [monthWords(month), month.atWork, month.finished]),
      ownWords: true,
    },
    {
      name: "readiness",
      title: READINESS_TITLE,
      columns: readinessColumns(only !== undefined, all.files),
      rows: only
        ? only.readiness.map(({ title, state }) => [title, STATE_WORDS[state]])
        : all.readiness.map(({ title, met, notMet, cannotTell }) => [title, met, notMet, cannotTell]),
    },
    {
      name: "unreadable",
      title: UNREADABLE_TITLE,
      columns: [text("ไฟล์", 36), text("สิ่งที่พบและทำต่อ", 84)],
      rows: unreadable.map(({ file, sentence }) => [file, sentence]),
    },
    {
      name: "notes",
      title: "หมายเหตุ",
      columns: [ordinal("ที่"), text("วิธีนับและวิธีอ่าน", 74)],
      rows: [...NOTES, ...(toPublish ? [] : OWN_NOTES)].map((note, index) => [index + 1, note]),
      ownWords: true,
    },
  ];
  return tables.filter(
    ({ name }) =>
      !(name === "offices" && only) &&
      !(name === "unreadable" && unreadable.length === 0) &&
      !(toPublish && OWN_TABLES.includes(name)),
  );
}

const OVERVIEW_COLUMNS = [text("รายการ", 50), number("จำนวน", 14), { ...SHARE, header: "ร้อยละ" }];

function fileRows({ files, offices, unreadable }: AllOffices): TableValue[][] {
  return [
    ["ไฟล์ที่นำมาสรุป", files],
    ["หน่วยงาน", offices],
    [UNREADABLE_TITLE, unreadable],
  ];
}

function progressRows({ measures, overdue }: AllOffices): TableValue[][] {
  const ofAll = (label: string, count: number) => [
    label,
    count,
    measures.total === 0 ? NONE : shareOf(count, measures.total),
  ];
  return [
    ["มาตรการทั้งหมด", measures.total],
    ofAll("มาตรการที่มีผลการดำเนินการ", measures.withResult),
    ...measures.byStatus.map(({ status, count }) => ofAll(`มาตรการ${statusPhrase(status)}`, count)),
    ofAll(`มาตรการที่${LATE}`, overdue),
  ];
}

function findingRows({ findings }: AllOffices): TableValue[][] {
  return [
    ["เรื่องที่ต้องแก้ในไฟล์", findings.must],
    ["เรื่องที่ควรตรวจในไฟล์", findings.check],
    ["เรื่องที่แนะนำในไฟล์", findings.advice],
  ];
}
