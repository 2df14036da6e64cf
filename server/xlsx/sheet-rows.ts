import { type Area, parseRange } from "../../measures/grid.ts";
import { FILE_LIMITS } from "./limits.ts";
import { MalformedXml } from "./xml.ts";

/** Areas of real sheets do not overlap: all of them together hold no more cells than the sheet. */
const AREA_VISITS = 2 * FILE_LIMITS.cells;

/** The texts of one sheet while it is read: ragged rows from A1. */
export class SheetRows {
  readonly #rows: string[][] = [];
  #visits = AREA_VISITS;

  /** Sets a text; tells by how many cells its row grew. */
  set(row: number, column: number, text: string): number {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] as string[];
    const before = cells.length;
    while (cells.length < column) cells.push("");
    cells[column] = text;
    return cells.length - before;
  }

  /** Cells inside an area, as far as their rows reach. */
  visit(area: Area, visit: (row: number, column: number) => void): void {
    for (let row = area.top; row <= Math.min(area.bottom, this.#rows.length - 1); row += 1) {
      const last = Math.min(area.right, (this.#rows[row] as string[]).length - 1);
      this.#visits -= Math.max(1, last - area.left + 1);
      if (this.#visits < 0) throw new MalformedXml("areas that overlap", 0);
      for (let column = area.left; column <= last; column += 1) visit(row, column);
    }
  }

  /** A file can still hold texts that a merge has covered; nobody sees them. False for a range that is none. */
  merge(range: string): boolean {
    const area = parseRange(range);
    if (!area) return false;
    this.visit(area, (row, column) => {
      if (row !== area.top || column !== area.left) (this.#rows[row] as string[])[column] = "";
    });
    return true;
  }

  /** All rows, without empty cells and empty rows at their ends. */
  finish(): string[][] {
    const rows = this.#rows;
    for (const row of rows) while (row.length > 0 && row[row.length - 1] === "") row.pop();
    while (rows.length > 0 && (rows[rows.length - 1] as string[]).length === 0) rows.pop();
    return rows;
  }
}
