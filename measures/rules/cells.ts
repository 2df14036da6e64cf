import type { Cell } from "../book.ts";
import { LIMITS } from "../limits.ts";
import { perBook } from "../per-book.ts";
import type { BookRule } from "../rule.ts";
import { requiredEmpty } from "./required.ts";

/** An error value that came along as a text, as in a table pasted from another sheet. */
const ERROR_TEXT = /^\s*#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|ERROR!)\s*$/;

function isError({ text, error }: Cell): boolean {
  return error === true || (text.length <= 20 && text.includes("#") && ERROR_TEXT.test(text));
}

interface OddCells {
  readonly errors: readonly Cell[];
  readonly tooLong: readonly Cell[];
}

/** Looks at every known cell once a workbook, for both rules that ask. */
const oddCells = perBook((book): OddCells => {
  const odd: { errors: Cell[]; tooLong: Cell[] } = { errors: [], tooLong: [] };
  const look = (cells: { readonly [id: string]: Cell }) => {
    for (const id in cells) {
      const cell = cells[id] as Cell;
      if (isError(cell)) odd.errors.push(cell);
      else if (cell.text.length > LIMITS.cellCharacters) odd.tooLong.push(cell);
    }
  };
  look(book.agency);
  for (const rows of [book.analysis, book.plan, book.results]) for (const { cells } of rows) look(cells);
  return odd;
});

const cellError: BookRule = {
  code: "cell-error",
  level: "must",
  find: (book) => oddCells(book).errors.map((at) => ({ at, values: { error: at.text.trim() } })),
};

const textTooLong: BookRule = {
  code: "text-too-long",
  level: "must",
  find: (book) =>
    oddCells(book).tooLong.map((at) => ({
      at,
      values: { characters: String(at.text.length), limit: String(LIMITS.cellCharacters) },
    })),
};

/** Whether each cell holds what can be read and what has to be there. */
export const cellRules: readonly BookRule[] = [cellError, textTooLong, requiredEmpty];
