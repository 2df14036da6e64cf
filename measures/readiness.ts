import type { Cell, MeasuresBook, Row, SheetReading } from "./book.ts";
import type { RuleCode } from "./codes.ts";
import type { Finding } from "./finding.ts";
import { cellName, type Place, parseCellName } from "./grid.ts";
import { READINESS_WORDS, type ReadinessId } from "./messages/readiness.ts";
import { QUESTIONS, type Question, type ReadinessPart } from "./readiness-questions.ts";
import type { Ruleset } from "./rulesets/ruleset.ts";
import { isBlank, isNotCarriedOut } from "./started.ts";
import { readYear } from "./thai/calendar.ts";
import { toThaiDigits } from "./thai/digits.ts";
import { sheetOf } from "./workbook.ts";

/** One thing an assessor looks for in the two documents. Advice only: it promises no score. */
export interface ReadinessItem {
  readonly id: ReadinessId;
  readonly part: ReadinessPart;
  /** Thai, for the list's line. */
  readonly title: string;
  readonly state: "met" | "not-met" | "cannot-tell";
  /** Title of the sheet that shows it. */
  readonly sheet: string;
  /** A1 names in that sheet: the cells that show it when it is met, else those that stand in its way. */
  readonly cells: readonly string[];
  /** Thai: what to do, or what was seen. */
  readonly note: string;
}

/** The checklist of an assessor over the same findings that the rules gave. */
export function readiness(
  book: MeasuresBook,
  findings: readonly Finding[],
  ruleset: Ruleset,
): readonly ReadinessItem[] {
  const year = readYear(book.agency["years.report"]?.text ?? "") ?? ruleset.assessed + ruleset.years.report;
  const inThai = toThaiDigits(String(year));
  return QUESTIONS.map((question) => {
    const { id, part } = question;
    const { say, state, sheet, cells } = judge(question, book, findings);
    const words = READINESS_WORDS[id];
    const note = (NOTES[say]?.(question, sheet) ?? words[say as "met"]).replace("{year}", inThai);
    return { id, part, title: words.title, state, sheet, cells, note };
  });
}

interface Verdict extends Pick<ReadinessItem, "state" | "sheet" | "cells"> {
  readonly say: "met" | "notMet" | "doubtful" | "absent" | "empty";
}

const verdict =
  (state: Verdict["state"], say: Verdict["say"]) =>
  (sheet: string, cells: readonly string[]): Verdict => ({ state, sheet, cells, say });

const met = verdict("met", "met");
const notMet = verdict("not-met", "notMet");
const doubtful = verdict("cannot-tell", "doubtful");
const absent = verdict("cannot-tell", "absent");
const empty = verdict("not-met", "empty");

const headersOf = ({ sheet, columns }: Question, joint: string): string =>
  sheetOf(sheet)
    .columns.filter(({ id }) => columns.includes(id))
    .map(({ header }) => header)
    .join(joint);

/** What every question says where its column or its whole table is not there yet, by the sheet's title. */
const NOTES: { readonly [say: string]: (question: Question, title: string) => string } = {
  absent: (question, title) => {
    const headers = headersOf(question, " หรือ ");
    return `ชีต${title} ยังไม่พบหัวคอลัมน์ ${headers} — ถ้ามีคอลัมน์นี้แต่ใช้ชื่ออื่น พิมพ์หัวคอลัมน์ใหม่ว่า ${headers} ถ้ายังไม่มี เพิ่มคอลัมน์นี้`;
  },
  empty: (question, title) => {
    const rows = question.part === "plan" ? "มาตรการ" : "ผล";
    return `ยังไม่มี${rows}ในชีต${title} — พิมพ์${rows}ก่อน แล้วพิมพ์${headersOf(question, "และ")}`;
  },
};

function judge(question: Question, book: MeasuresBook, findings: readonly Finding[]): Verdict {
  const reading = book.sheets.find(({ id }) => id === question.sheet) as SheetReading;
  const { title, columns } = reading;
  if (!question.columns.some((id) => columns[id] !== undefined)) return absent(title, []);

  const wrong = [
    ...findings.filter((finding) => isIn(finding, question.against, question, reading)),
    ...findings.filter(({ code }) => question.anywhere?.includes(code)),
  ];
  if (wrong.length > 0) return notMet(...spots(wrong));

  const idle = question.id === "carried-out" ? book.results.filter(isNotCarriedOut) : [];
  if (idle.length > 0)
    return notMet(
      title,
      idle.map(({ cells }) => nameOf(cells["results.status"] as Cell)),
    );

  const { speaks } = question;
  const shown = namesOf(question, book, (cell) => !isBlank(cell) && (!speaks || speaks.test(cell.text)));
  if (shown.length === 0) return nothingShown(question, book, title);
  const unsettled = findings.filter((finding) => isIn(finding, question.doubts, question, reading));
  return unsettled.length > 0 ? doubtful(...spots(unsettled)) : met(title, shown);
}

/** Whether a finding is one of these and stands in the question's columns. */
function isIn(
  { code, sheet, cell }: Finding,
  codes: readonly RuleCode[] | undefined,
  question: Question,
  { title, columns }: SheetReading,
): boolean {
  if (!codes?.includes(code) || sheet !== title || !cell) return false;
  const place = parseCellName(cell) as Place;
  return question.columns.some((id) => columns[id] === place.column);
}

/** No cell shows it: another text of the workbook may, which nobody but a person can judge. */
function nothingShown(question: Question, book: MeasuresBook, title: string): Verdict {
  const { part } = question;
  const blanks = namesOf(question, book, isBlank);
  if (part === "publication") return doubtful(title, []);
  if (part !== "analysis") return blanks.length === 0 ? empty(title, []) : notMet(title, blanks);
  const text = book.agency.analysisText;
  if (isBlank(text)) return notMet(title, []);
  const agency = book.sheets.find(({ id }) => id === "agency") as SheetReading;
  return doubtful(agency.title, [nameOf(text as Cell)]);
}

/** Names of those cells of its columns for which `counts` holds. */
function namesOf(
  { sheet, columns }: Question,
  book: MeasuresBook,
  counts: (cell: Cell) => boolean,
): string[] {
  const rows: readonly Row<string>[] = book[sheet];
  const names: string[] = [];
  for (const { cells } of rows)
    for (const id of columns) {
      const cell = cells[id];
      if (cell && counts(cell)) names.push(nameOf(cell));
    }
  return names;
}

const nameOf = ({ row, column }: Cell) => cellName(row, column);

/** The sheet of the first finding, and the cells of all that stand in it. */
function spots(findings: readonly Finding[]): [sheet: string, cells: readonly string[]] {
  const { sheet } = findings[0] as Finding;
  const cells = findings.filter((other) => other.sheet === sheet).flatMap(({ cell }) => (cell ? [cell] : []));
  return [sheet, [...new Set(cells)]];
}
