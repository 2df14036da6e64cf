import { STATUS_WORDS, type StatusWord } from "../../measures/measure-status.ts";
import type { Tally } from "../../measures/tallies.ts";
import type { Print } from "../../templates/drawing.ts";
import type { TableColumn, TableValue } from "../xlsx/table-plan.ts";
import type { OfficeSummary } from "./office.ts";
import { STATUS_COLORS } from "./palette.ts";
import { LATE, NONE, READINESS_TITLE, SHARE_TITLE, STATE_WORDS } from "./words.ts";

/** Columns of the summary's sheets, and what stands in them. */

const UPRIGHT: Print = {
  orientation: "portrait",
  margins: { left: 2, right: 1.5, top: 1.5, bottom: 1.5, header: 0.8, footer: 0.6 },
  fitToWidth: true,
  footer: { all: '&L&"TH SarabunPSK,Regular"&14&A&R&"TH SarabunPSK,Regular"&14หน้า &P จาก &N' },
};
const LYING: Print = { ...UPRIGHT, orientation: "landscape" };

/** A page lying on its side takes about 125 characters at full size. */
export function printFor(columns: readonly TableColumn[]): Print {
  return columns.reduce((sum, { width }) => sum + width, 0) > 100 ? LYING : UPRIGHT;
}

export const text = (header: string, width: number): TableColumn => ({ header, width, kind: "text" });
export const number = (header: string, width: number): TableColumn => ({ header, width, kind: "number" });
export const word = (
  header: string,
  width: number,
  colors?: Readonly<Record<string, string>>,
): TableColumn => ({
  header,
  width,
  kind: "word",
  ...(colors && { colors }),
});

/** A number that is a name: in the middle, without commas. */
export const ordinal = (header: string): TableColumn => word(header, 7);

export const SHARE: TableColumn = { header: SHARE_TITLE, width: 15, kind: "share", barTo: 1 };
/** The word stands in one line of the header. */
const ofStatus = (status: StatusWord) => number(status, status.replace(/\p{M}/gu, "").length + 3);
export const TALLY_COLUMNS: readonly TableColumn[] = [
  number("จำนวนมาตรการ", 10),
  number("มีผลการดำเนินการ", 12),
  ...STATUS_WORDS.map(ofStatus),
  SHARE,
];
const FOUND_COLUMNS = [number("ต้องแก้", 8), number("ควรตรวจ", 8), number("แนะนำ", 8)];

export function tallied(tally: Tally): TableValue[] {
  const { total, withResult, byStatus, finishedShare } = tally;
  // A share of nothing is not 0: that would look like failure.
  return [total, withResult, ...byStatus.map(({ count }) => count), total === 0 ? NONE : finishedShare];
}

export const OFFICE_COLUMNS: readonly TableColumn[] = [
  ordinal("ที่"),
  text("หน่วยงาน", 28),
  text("อำเภอ จังหวัด", 26),
  word("ปีงบประมาณ", 12),
  ...TALLY_COLUMNS,
  number(LATE, 9),
  ...FOUND_COLUMNS,
  number(`${READINESS_TITLE} ครบแล้ว (ข้อ)`, 15),
  text("ไฟล์", 26),
];

export function officeRow(office: OfficeSummary, place: number): TableValue[] {
  const { agency, year, measures, overdue, findings, readiness, file } = office;
  return [
    place,
    agency.name,
    office.place,
    year,
    ...tallied(measures),
    overdue.length,
    findings.must,
    findings.check,
    findings.advice,
    readiness.filter(({ state }) => state === "met").length,
    file,
  ];
}

const YES = "ใช่";
const OF_ONE_OFFICE: readonly TableColumn[] = [
  ordinal("ที่"),
  text("มาตรการ", 46),
  text("ผู้รับผิดชอบ", 24),
  word("สถานะ", 19, STATUS_COLORS),
  word("ผลการดำเนินการ", 15),
  { header: "เริ่ม", width: 11, kind: "day" },
  { header: "สิ้นสุด", width: 11, kind: "day" },
  word(LATE, 9, { [YES]: STATUS_COLORS.ไม่ได้ดำเนินการ }),
];
const OFFICE_OF_MEASURE = [text("หน่วยงาน", 26), text("อำเภอ จังหวัด", 24), word("ปีงบประมาณ", 12)];

/** Which columns a table of measures has. */
export interface MeasureTable {
  /** Of several files: each row says whose measure it is. */
  readonly many: boolean;
  /** Without what was found in the files. */
  readonly toPublish: boolean;
}

export function measureColumns({ many, toPublish }: MeasureTable): readonly TableColumn[] {
  return [...(many ? OFFICE_OF_MEASURE : []), ...OF_ONE_OFFICE, ...(toPublish ? [] : FOUND_COLUMNS)];
}

export function* measureRows(
  office: OfficeSummary,
  { many, toPublish }: MeasureTable,
): Generator<TableValue[]> {
  const late = new Set(office.overdue);
  const own = many ? [office.agency.name, office.place, office.year] : [];
  for (const measure of office.byMeasure)
    yield [
      ...own,
      measure.number,
      measure.name,
      measure.units.join("\n"),
      measure.status,
      measure.hasResult ? "มีแล้ว" : "ยังไม่มี",
      measure.from,
      measure.to,
      late.has(measure.number) ? YES : NONE,
      ...(toPublish ? [] : [measure.findings.must, measure.findings.check, measure.findings.advice]),
    ];
}

const ASKED = text("รายการ", 60);

/** Columns of the checklist: the state of one file, or in how many files an item is in each state. */
export function readinessColumns(one: boolean, files: number): readonly TableColumn[] {
  const colors = {
    [STATE_WORDS.met]: STATUS_COLORS.แล้วเสร็จ,
    [STATE_WORDS["not-met"]]: STATUS_COLORS.ยังไม่ดำเนินการ,
  };
  if (one) return [ASKED, word("สถานะ", 24, colors)];
  const states = Object.values(STATE_WORDS);
  return [ASKED, ...states.map((state) => ({ ...number(`${state} (ไฟล์)`, 21), barTo: files }))];
}
