import type { Cell, MeasuresBook } from "../book.ts";
import { perBook } from "../per-book.ts";
import { proseOf } from "../prose.ts";
import { FEATURE } from "../thai/feature.ts";

/** A number of four digits that may be a year of this time: 19xx, 20xx (C.E.) or 25xx (B.E.), in either script. */
export interface YearMention {
  readonly at: number;
  readonly end: number;
  readonly written: string;
  readonly year: number;
}

/** A cell of prose with all its mentions of years, at least one. */
export interface YearCell {
  readonly cell: Cell;
  readonly mentions: readonly YearMention[];
}

const YEAR = /(?:19|20|25)[0-9]{2}|(?:๑๙|๒๐|๒๕)[๐-๙]{2}/g;

/** The zeroes of both scripts end in four bits of zero, so the last four of a digit are its value. */
const LAST_BITS = 0b1111;

/** The cells of prose that name years. Two rules ask for them, and few cells do, so they are looked up once. */
export const yearCells: (book: MeasuresBook) => readonly YearCell[] = perBook(findCells);

function findCells(book: MeasuresBook): YearCell[] {
  const cells: YearCell[] = [];
  for (const { cell, mask } of proseOf(book)) {
    if ((mask & FEATURE.year) === 0) continue;
    const mentions = mentionsIn(cell.text);
    if (mentions.length > 0) cells.push({ cell, mentions });
  }
  return cells;
}

function mentionsIn(text: string): readonly YearMention[] {
  const mentions: YearMention[] = [];
  YEAR.lastIndex = 0;
  while (YEAR.test(text)) {
    const end = YEAR.lastIndex;
    const at = end - 4;
    if (isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(end))) continue;
    let year = 0;
    for (let index = at; index < end; index++) year = year * 10 + (text.charCodeAt(index) & LAST_BITS);
    mentions.push({ at, end, written: text.slice(at, end), year });
  }
  return mentions;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x0e50 && code <= 0x0e59);
}
