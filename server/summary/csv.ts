import { Buffer } from "node:buffer";
import { STATUS_WORDS } from "../../measures/measure-status.ts";
import type { Tally } from "../../measures/tallies.ts";
import type { OfficeSummary, SummaryEntry } from "./office.ts";
import { type AllOffices, startTotals } from "./totals.ts";
import {
  LATE,
  monthWords,
  officesWords,
  percent,
  READINESS_TITLE,
  SHARE_TITLE,
  STATE_WORDS,
  UNREADABLE_TITLE,
} from "./words.ts";

/** What a row of the table is about. */
export const CSV_PARTS = {
  office: "ภาพรวม",
  measure: "มาตรการ",
  unit: "ผู้รับผิดชอบ",
  indicator: "ตัวชี้วัด",
  month: "รายเดือน",
  readiness: READINESS_TITLE,
  unreadable: UNREADABLE_TITLE,
} as const;
export const EVERY_OFFICE = "ทุกหน่วยงาน";

const COLUMNS = [
  "ส่วน",
  "หน่วยงาน",
  "อำเภอ",
  "จังหวัด",
  "ปีงบประมาณ",
  "ที่",
  "รายการ",
  "ผู้รับผิดชอบ",
  "สถานะ",
  "วันเริ่ม (ค.ศ.)",
  "วันสิ้นสุด (ค.ศ.)",
  "จำนวนมาตรการ",
  "มีผลการดำเนินการ",
  ...STATUS_WORDS,
  SHARE_TITLE,
  "อยู่ในช่วงดำเนินงานของเดือน",
  LATE,
  "ต้องแก้",
  "ควรตรวจ",
  "แนะนำ",
  "ครบแล้ว",
  "ยังไม่ครบ",
  "ยังบอกไม่ได้",
  "ไฟล์",
] as const;
type Column = (typeof COLUMNS)[number];
type Line = { readonly [C in Column]?: string | number };

/**
 * One flat table: UTF-8 with a byte order mark, so that Excel shows Thai; RFC 4180 (commas, CRLF, every text in
 * quotes, quotes doubled); days are ISO. A column means the same in every row, and is empty where it says nothing.
 * Rows of one office follow one another; those of EVERY_OFFICE come at the end.
 */
export async function* csvSummary(entries: AsyncIterable<SummaryEntry>): AsyncGenerator<Uint8Array> {
  const totals = startTotals();
  const unreadable: Line[] = [];
  yield Buffer.from(`\ufeff${COLUMNS.map(csvText).join(",")}\r\n`);
  for await (const entry of entries) {
    if ("office" in entry) {
      totals.add(entry.office);
      yield written(officeLines(entry.office));
    } else {
      totals.addUnreadable();
      const { file, sentence } = entry.unreadable;
      unreadable.push({ ส่วน: CSV_PARTS.unreadable, รายการ: file, สถานะ: sentence, ไฟล์: file });
    }
  }
  yield written([...allLines(totals.sum()), ...unreadable]);
}

/**
 * A text of a cell. What a spreadsheet would take for a formula (OWASP "CSV Injection": = + - @ tab return, and
 * their full-width forms) gets an apostrophe in front; a text that already has one before such a sign gets one more,
 * so that taking one away always gives the text back. Nothing is left out: "- กองคลัง" stays whole.
 */
export function csvText(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return `"${guarded.replace(/"/g, '""')}"`;
}

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

function written(lines: readonly Line[]): Buffer {
  const rows = lines.map((line) =>
    COLUMNS.map((column) => {
      const value = line[column];
      if (value === undefined || value === "") return "";
      return typeof value === "number" ? String(value) : csvText(value);
    }).join(","),
  );
  return Buffer.from(rows.map((row) => `${row}\r\n`).join(""));
}

function officeLines(office: OfficeSummary): Line[] {
  const { agency, year, file, findings, overdue } = office;
  const own: Line = {
    หน่วยงาน: agency.name,
    อำเภอ: agency.district,
    จังหวัด: agency.province,
    ปีงบประมาณ: year,
    ไฟล์: file,
  };
  const late = new Set(overdue);
  return [
    {
      ...own,
      ส่วน: CSV_PARTS.office,
      ...tallied(office.measures),
      [LATE]: overdue.length,
      ...counted(findings),
    },
    ...office.byMeasure.map(
      (measure): Line => ({
        ...own,
        ส่วน: CSV_PARTS.measure,
        ที่: measure.number,
        รายการ: measure.name,
        ผู้รับผิดชอบ: measure.units.join("\n"),
        สถานะ: measure.status,
        "วันเริ่ม (ค.ศ.)": measure.from ?? "",
        "วันสิ้นสุด (ค.ศ.)": measure.to ?? "",
        จำนวนมาตรการ: 1,
        มีผลการดำเนินการ: Number(measure.hasResult),
        [LATE]: Number(late.has(measure.number)),
        ...counted(measure.findings),
      }),
    ),
    ...groupLines(office).map((line) => ({ ...own, ...line })),
    ...office.readiness.map(
      ({ title, state }, index): Line => ({
        ...own,
        ส่วน: CSV_PARTS.readiness,
        ที่: index + 1,
        รายการ: title,
        สถานะ: STATE_WORDS[state],
      }),
    ),
  ];
}

function allLines(all: AllOffices): Line[] {
  const own: Line = { หน่วยงาน: EVERY_OFFICE };
  return [
    {
      ...own,
      ส่วน: CSV_PARTS.office,
      รายการ: officesWords(all),
      ...tallied(all.measures),
      [LATE]: all.overdue,
      ...counted(all.findings),
    },
    ...groupLines(all).map((line) => ({ ...own, ...line })),
    ...all.readiness.map(
      ({ title, met, notMet, cannotTell }, index): Line => ({
        ...own,
        ส่วน: CSV_PARTS.readiness,
        ที่: index + 1,
        รายการ: title,
        ครบแล้ว: met,
        ยังไม่ครบ: notMet,
        ยังบอกไม่ได้: cannotTell,
      }),
    ),
  ];
}

function groupLines({
  byUnit,
  byIndicator,
  byMonth,
}: Pick<AllOffices, "byUnit" | "byIndicator" | "byMonth">): Line[] {
  return [
    ...byUnit.map((unit): Line => ({ ส่วน: CSV_PARTS.unit, รายการ: unit.unit, ...tallied(unit) })),
    ...byIndicator.map(
      (one): Line => ({
        ส่วน: CSV_PARTS.indicator,
        ที่: one.number ?? "",
        รายการ: one.indicator,
        ...tallied(one),
      }),
    ),
    ...byMonth.map(
      (month): Line => ({
        ส่วน: CSV_PARTS.month,
        ที่: month.month,
        รายการ: monthWords(month),
        แล้วเสร็จ: month.finished,
        อยู่ในช่วงดำเนินงานของเดือน: month.atWork,
      }),
    ),
  ];
}

function tallied(tally: Tally): Line {
  return {
    จำนวนมาตรการ: tally.total,
    มีผลการดำเนินการ: tally.withResult,
    ...Object.fromEntries(tally.byStatus.map(({ status, count }) => [status, count])),
    [SHARE_TITLE]: tally.total === 0 ? "" : Number(percent(tally.finishedShare)),
  };
}

function counted({ must, check, advice }: AllOffices["findings"]): Line {
  return { ต้องแก้: must, ควรตรวจ: check, แนะนำ: advice };
}
