import { cellName } from "../../measures/grid.ts";
import { FILE_LIMITS } from "./limits.ts";
import { FileRefused } from "./refusal.ts";

/** What the sheets read so far have left to the next one. */
export class Room {
  #cells: number = FILE_LIMITS.cells;
  #characters: number = FILE_LIMITS.characters;

  /** Takes room for texts of a sheet. @throws {FileRefused} too-many-cells, too-much-text */
  take(sheet: string, cells: number, characters: number): void {
    this.#cells -= cells;
    this.#characters -= characters;
    if (this.#cells < 0) throw new FileRefused("too-many-cells", { sheet });
    if (this.#characters < 0) throw new FileRefused("too-much-text", { sheet });
  }
}

/**
 * Refuses a text that stands too far out.
 * @param rows how many rows the sheet is known to have; asked for only when it is refused
 * @throws {FileRefused} too-many-rows, too-many-columns
 */
export function demandPlace(sheet: string, row: number, column: number, rows: () => number): void {
  if (row >= FILE_LIMITS.rows)
    throw new FileRefused("too-many-rows", { sheet, count: Math.max(row + 1, rows()) });
  if (column >= FILE_LIMITS.columns)
    throw new FileRefused("too-many-columns", { sheet, cell: cellName(row, column), count: column + 1 });
}
