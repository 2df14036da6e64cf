import { openTableBook } from "../xlsx/table-book.ts";
import type { TableColumn, TableValue } from "../xlsx/table-plan.ts";
import { measureColumns, measureRows, officeRow, printFor } from "./columns.ts";
import { lookAhead } from "./look-ahead.ts";
import type { SummaryEntry, UnreadableFile } from "./office.ts";
import { MEASURES_TITLE, summaryTables, type TableName } from "./tables.ts";
import { startTotals } from "./totals.ts";
import {
  asOfWords,
  officesWords,
  officeWords,
  READINESS_TITLE,
  SUMMARY_TITLE,
  UNREADABLE_TITLE,
  yearWords,
} from "./words.ts";

/** Titles of the sheets, in the order of their tabs. */
export const SUMMARY_SHEETS: Readonly<Record<TableName, string>> = {
  overview: "ภาพรวม",
  offices: "หน่วยงาน",
  measures: "มาตรการ",
  units: "ผู้รับผิดชอบ",
  indicators: "ตัวชี้วัด",
  months: "รายเดือน",
  readiness: READINESS_TITLE,
  unreadable: UNREADABLE_TITLE,
  notes: "หมายเหตุ",
};

/**
 * The summary as an .xlsx of flat tables. The sheet of measures is written while offices arrive, the others, which
 * are short, from what was added up; of each office one line is kept. A single office is said in the headings, and
 * its sheets have no columns that would say the same in every row.
 */
export async function xlsxSummary(
  entries: AsyncIterable<SummaryEntry>,
  asOf: string | undefined,
): Promise<Uint8Array> {
  const { only, all: ahead } = await lookAhead(entries);
  const book = await openTableBook({ title: SUMMARY_TITLE, creator: "ITA" });
  const day = asOfWords(asOf);
  const sheet = (name: TableName, headings: readonly string[], columns: readonly TableColumn[]) =>
    book.sheet({
      name,
      title: SUMMARY_SHEETS[name],
      headings: headings.filter(Boolean),
      columns,
      print: printFor(columns),
    });

  const totals = startTotals();
  const offices: TableValue[][] = [];
  const unreadable: UnreadableFile[] = [];
  const shown = { many: only === undefined, toPublish: false };
  const whose = [only ? officeWords(only) : "", day].filter(Boolean).join(" · ");
  const measures = sheet("measures", [MEASURES_TITLE, whose], measureColumns(shown));
  for await (const entry of ahead) {
    if ("unreadable" in entry) {
      totals.addUnreadable();
      unreadable.push(entry.unreadable);
      continue;
    }
    totals.add(entry.office);
    offices.push(officeRow(entry.office, offices.length + 1));
    for (const row of measureRows(entry.office, shown)) await measures.row(row);
  }
  measures.end();

  const all = totals.sum();
  const many = all.files === 0 ? [] : [officesWords(all), yearWords(all)];
  const about = [...(only ? [officeWords(only)] : many), day].filter(Boolean).join(" · ");
  const tables = summaryTables({ all, only, offices, unreadable, toPublish: false });
  for (const { name, title, remark = "", columns, rows } of tables) {
    const written = sheet(name, [title, about, remark], columns);
    for (const row of rows) await written.row(row);
    written.end();
  }
  return book.finish(Object.values(SUMMARY_SHEETS));
}
