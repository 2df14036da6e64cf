import type { CheckAnswer } from "../check.ts";
import { printFor, text } from "../summary/columns.ts";
import type { UnreadableFile } from "../summary/office.ts";
import { READINESS_TITLE } from "../summary/words.ts";
import { openTableBook } from "../xlsx/table-book.ts";
import type { TableColumn, TableValue } from "../xlsx/table-plan.ts";
import {
  FILE_COLUMNS,
  fileRow,
  findingColumns,
  findingRow,
  nothingFound,
  PLACE,
  readinessColumns,
  readinessRow,
  unreadableRow,
} from "./columns.ts";
import { foundWords, LIST_TITLE, leftOutWords, notes, whoseWords } from "./words.ts";

/** Titles of the sheets, in the order of their tabs. */
export const LIST_SHEETS = {
  list: LIST_TITLE,
  files: "ไฟล์ที่ตรวจ",
  readiness: READINESS_TITLE,
  notes: "หมายเหตุ",
} as const;

/** Findings that one list holds: nobody mends by a longer one, and it would be slow to make and to open. */
const MOST_LISTED = 50_000;

/**
 * What to mend, as an .xlsx to work by beside the files themselves: every finding of every file with its whole
 * message, in the order in which they stand in the workbook. `asOf` is the day of the check, ISO (C.E.). The same
 * checks give the same bytes; texts of the files stay texts.
 */
export async function findingsWorkbook(
  checks: readonly CheckAnswer[],
  asOf: string,
  unreadable: readonly UnreadableFile[] = [],
): Promise<Uint8Array> {
  const several = checks.length + unreadable.length > 1;
  const book = await openTableBook({ title: LIST_TITLE, creator: "ITA" });
  const found = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  const about = [whoseWords(checks), foundWords(checks, asOf)].filter(Boolean);

  async function sheet(
    name: keyof typeof LIST_SHEETS,
    columns: readonly TableColumn[],
    rows: Iterable<readonly TableValue[]>,
    headings: readonly string[] = about,
  ) {
    const title = LIST_SHEETS[name];
    const print = printFor(columns);
    const written = book.sheet({ name, title, headings: [title, ...headings], columns, print });
    for (const row of rows) await written.row(row);
    written.end();
  }

  const leftOut = leftOutWords(Math.min(found, MOST_LISTED), found);
  await sheet(
    "list",
    findingColumns(several),
    findingRows(checks, several),
    [...about, leftOut].filter(Boolean),
  );
  if (several) await sheet("files", FILE_COLUMNS, [...checks.map(fileRow), ...unreadable.map(unreadableRow)]);
  await sheet("readiness", readinessColumns(several), readinessRows(checks, several));
  const numbered = notes(checks, asOf).map((note, index) => [index + 1, note]);
  await sheet("notes", [PLACE, text("วิธีใช้และวิธีอ่าน", 78)], numbered);
  return book.finish(Object.values(LIST_SHEETS));
}

function* findingRows(checks: readonly CheckAnswer[], several: boolean): Generator<TableValue[]> {
  let place = 0;
  for (const { workbook, findings } of checks)
    for (const finding of findings) {
      if (place === MOST_LISTED) return;
      place++;
      yield findingRow(place, finding, several ? workbook : undefined);
    }
  if (place === 0) yield nothingFound(several);
}

function* readinessRows(checks: readonly CheckAnswer[], several: boolean): Generator<TableValue[]> {
  for (const { workbook, readiness } of checks)
    for (const item of readiness) yield readinessRow(item, several ? workbook : undefined);
}
