import type { Level } from "../../measures/finding.ts";
import { LEVEL_WORDS, rulesetWords } from "../../measures/messages/check.ts";
import type { ReadinessItem } from "../../measures/readiness.ts";
import { lineStarts, textWidth } from "../../templates/heights.ts";
import type { CheckAnswer, FindingAnswer } from "../check.ts";
import { difference } from "../pages/difference.ts";
import { number, text, word } from "../summary/columns.ts";
import type { UnreadableFile } from "../summary/office.ts";
import { STATUS_COLORS } from "../summary/palette.ts";
import { STATE_WORDS } from "../summary/words.ts";
import { plainText, splitText } from "../xlsx/clean.ts";
import { FACE, wrapWidth } from "../xlsx/table-cells.ts";
import type { TableColumn, TableValue } from "../xlsx/table-plan.ts";
import { cellRanges } from "./cell-ranges.ts";
import { differingParts } from "./differing-parts.ts";
import { SAFE_TITLE } from "./words.ts";

/** Columns of the list's sheets, and what stands in them. */

/** RRGGBB; each on white has a contrast of 4.5 : 1 or more. */
const LEVEL_COLORS: Readonly<Record<Level, string>> = { must: "A11212", check: "8A4B00", advice: "1D4F91" };
const YES = "ใช่";
/** Letters shown on each side of a change. */
const AROUND = 32;
/** Two changes with more letters between them are shown apart. */
const APART = 3 * AROUND;
/** Lines that a copied text may take in its row: a row of half a page is not found by its neighbours. */
const MOST_LINES = 12;
/** More letters than stand in so many lines; what is behind them is not set to see that. */
const MOST_LETTERS = 2000;
/** Letters of a long file name's end that are always shown. */
const NAME_END = 14;

const byLevel = (words: Readonly<Record<Level, string>>) =>
  Object.fromEntries((Object.keys(words) as Level[]).map((level) => [words[level], LEVEL_COLORS[level]]));

/** Numbers that the page writes in Thai digits; as numbers they can be sorted. */
const place = (header: string, width: number): TableColumn => ({ header, width, kind: "place" });
export const PLACE = place("ที่", 7);
/** Stands off from the long text before it. */
const copy = (header: string): TableColumn => ({ header, ...COPY });

const FILE = text("ไฟล์", 18);
const COLUMN = text("คอลัมน์", 15);
const COPY = { width: 28, kind: "copy" } as const;

/** Columns of what to mend in one file, or in several. */
export function findingColumns(several: boolean): readonly TableColumn[] {
  return [
    word("แก้แล้ว", 7),
    PLACE,
    ...(several ? [FILE] : []),
    word("ระดับ", 10, byLevel(LEVEL_WORDS)),
    text("ชีต", 14),
    word("เซลล์", 7),
    COLUMN,
    place("มาตรการที่", 10),
    text("สิ่งที่พบและวิธีแก้", 44),
    copy("เดิม (เฉพาะตรงที่ต้องแก้)"),
    copy("ควรเป็น (เฉพาะตรงที่ต้องแก้)"),
    word(SAFE_TITLE, 9),
  ];
}

export function findingRow(place: number, finding: FindingAnswer, file: string | undefined): TableValue[] {
  const { level, sheet, cell, column = "", measure, message, fix } = finding;
  const { before, after } = fix ? proposal(fix) : { before: "", after: "" };
  return [
    undefined,
    place,
    ...(file === undefined ? [] : [shortName(file)]),
    LEVEL_WORDS[level],
    sheet,
    cell ?? "ทั้งชีต",
    firstLines(column, COLUMN),
    measure,
    message,
    before,
    after,
    fix?.safe ? YES : "",
  ];
}

/** The row of a list with nothing in it. */
export function nothingFound(several: boolean): TableValue[] {
  return findingColumns(several).map(({ header }) =>
    header === "สิ่งที่พบและวิธีแก้" ? "ไม่พบเรื่องที่ต้องแก้" : undefined,
  );
}

/**
 * Only the stretches that change, each with a little around it: a cell can hold thousands of letters, and several
 * findings, so that its whole text with one of them mended would bring the others back where it is pasted.
 */
function proposal(fix: {
  readonly before: string;
  readonly after: string;
}): Record<"before" | "after", string> {
  const parts = differingParts(plainText(fix.before), plainText(fix.after), APART).map((pair) =>
    difference(pair.before, pair.after, AROUND),
  );
  const shown = (side: "before" | "after") =>
    firstLines(parts.map((part) => part.lead + part[side] + part.tail).join("\n"), COPY) || "(เว้นว่าง)";
  return { before: shown("before"), after: shown("after") };
}

/** As much of a text as its cell shows in the lines that it may take. */
function firstLines(copied: string, column: Pick<TableColumn, "kind" | "width">): string {
  const [piece = "", more] = splitText(copied, MOST_LETTERS);
  const end = lineStarts(piece, wrapWidth(column) as number, FACE)[MOST_LINES];
  return end === undefined && more === undefined ? piece : `${piece.slice(0, end).trimEnd()}…`;
}

/** A file's name in three lines; names that begin alike are told apart by their ends. */
function shortName(file: string): string {
  const plain = plainText(file);
  const [, , third, more] = lineStarts(plain, textWidth(FILE.width), FACE);
  if (more === undefined) return plain;
  return `${plain.slice(0, third).trimEnd()}…${plain.slice(-NAME_END).replace(/^\p{M}+/u, "")}`;
}

/** Columns of what an assessor looks for. */
export function readinessColumns(several: boolean): readonly TableColumn[] {
  const colors = {
    [STATE_WORDS.met]: STATUS_COLORS.แล้วเสร็จ,
    [STATE_WORDS["not-met"]]: STATUS_COLORS.ยังไม่ดำเนินการ,
  };
  return [
    ...(several ? [FILE] : []),
    text("รายการ", 34),
    word("สถานะ", 13, colors),
    text("สิ่งที่พบและทำต่อ", 50),
    text("ชีต", 18),
    CELLS,
  ];
}

const CELLS = text("เซลล์", 18);

export function readinessRow(item: ReadinessItem, file: string | undefined): TableValue[] {
  return [
    ...(file === undefined ? [] : [shortName(file)]),
    item.title,
    STATE_WORDS[item.state],
    item.note,
    item.sheet,
    firstLines(cellRanges(item.cells).join(" "), CELLS),
  ];
}

export const FILE_COLUMNS: readonly TableColumn[] = [
  text("ไฟล์", 40),
  ...Object.values(LEVEL_WORDS).map((level) => number(level, 9)),
  text("ข้อควรทราบ", 56),
];

export function fileRow({ workbook, counts, ruleset }: CheckAnswer): TableValue[] {
  return [workbook, counts.must, counts.check, counts.advice, rulesetWords(ruleset)];
}

export function unreadableRow({ file, sentence }: UnreadableFile): TableValue[] {
  return [file, undefined, undefined, undefined, sentence];
}
