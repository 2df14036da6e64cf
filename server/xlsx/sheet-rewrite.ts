import { prefixAt, rewriteCell, writeCell } from "./cell-write.ts";
import { type SheetVisitor, walkSheet } from "./cells.ts";
import { ColumnStyles } from "./column-styles.ts";
import type { SkipReason, TextChange } from "./mend.ts";
import { type CellContext, showCell } from "./shown.ts";
import type { XmlScanner } from "./xml.ts";

/** A cell that is to get a new text, by one change or by several in a row. */
export interface WantedCell {
  /** Zero-based place. */
  readonly row: number;
  readonly column: number;
  readonly changes: { readonly change: TextChange; readonly after: string }[];
}

/** Why a place takes no text, whatever it holds now. */
export type Guard = (row: number, column: number) => SkipReason | undefined;

/**
 * A sheet's XML with new texts in the wanted cells (ordered by row, then column), and every other character of
 * it as it was. A cell that is not there yet, because it was empty, is put in its place.
 */
export function rewriteSheet(
  xml: string,
  wanted: readonly WantedCell[],
  context: CellContext,
  guard: Guard,
  skip: (change: TextChange, reason: SkipReason) => void,
): string {
  const pieces: string[] = [];
  const styles = new ColumnStyles();
  let copied = 0;
  let due = 0;

  function put(start: number, end: number, text: string): void {
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  }

  function takeWhile(isDue: (cell: WantedCell) => boolean): WantedCell[] {
    const from = due;
    while (due < wanted.length && isDue(wanted[due] as WantedCell)) due += 1;
    return wanted.slice(from, due);
  }

  /** The text a cell ends with, or undefined when it stays as it is. */
  function settle(cell: WantedCell, shown: string, refused: SkipReason | undefined): string | undefined {
    let text = shown;
    for (const { change, after } of cell.changes) {
      const reason = refused ?? (change.before === text ? undefined : "changed-since");
      if (reason) skip(change, reason);
      else text = after;
    }
    return text === shown ? undefined : text;
  }

  function newCells(cells: readonly WantedCell[], prefix: string): string {
    return cells
      .map((cell) => {
        const text = settle(cell, "", guard(cell.row, cell.column));
        return text === undefined ? "" : writeCell({ ...cell, prefix, style: styles.of(cell.column) }, text);
      })
      .join("");
  }

  function newRows(cells: readonly WantedCell[], prefix: string): string {
    styles.enterRow(undefined);
    return [...Map.groupBy(cells, ({ row }) => row)]
      .map(([row, ofRow]) => {
        const inside = newCells(ofRow, prefix);
        return inside && `<${prefix}row r="${row + 1}">${inside}</${prefix}row>`;
      })
      .join("");
  }

  /** Puts XML last into the element whose closing tag, or whose only tag, is at hand. */
  function append(scanner: XmlScanner, inside: string): void {
    if (inside === "") return;
    const { start, end } = scanner;
    if (!scanner.empty) put(start, start, inside);
    else put(start, end, `${xml.slice(start, end - 2)}>${inside}</${scanner.qualifiedName()}>`);
  }

  const visitor: SheetVisitor = {
    row(row, scanner) {
      const missing = newRows(
        takeWhile((cell) => cell.row < row),
        prefixAt(xml, scanner.start),
      );
      put(scanner.start, scanner.start, missing);
      styles.enterRow(scanner);
    },
    cell(cell) {
      const { row, column, start, end } = cell;
      const prefix = prefixAt(xml, start);
      const missing = takeWhile((earlier) => earlier.row === row && earlier.column < column);
      put(start, start, newCells(missing, prefix));
      const [asked] = takeWhile((same) => same.row === row && same.column === column);
      if (!asked) return;
      const refused = guard(row, column) ?? (cell.formula ? "formula" : undefined);
      const text = settle(asked, showCell(cell, context).text, refused);
      if (text !== undefined) put(start, end, rewriteCell(xml, cell, context, text));
    },
    rowEnd(row, scanner) {
      const missing = takeWhile((cell) => cell.row === row);
      append(scanner, newCells(missing, prefixAt(xml, scanner.start)));
    },
    columns(scanner) {
      styles.add(scanner);
    },
    dataEnd(scanner) {
      const missing = takeWhile(() => true);
      append(scanner, newRows(missing, prefixAt(xml, scanner.start)));
    },
  };
  walkSheet(xml, visitor);
  // A sheet without data has no place for them.
  for (const { changes } of takeWhile(() => true)) {
    for (const { change } of changes) skip(change, "no-such-cell");
  }
  return pieces.join("") + xml.slice(copied);
}
