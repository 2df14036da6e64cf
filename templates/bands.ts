import type { Area } from "../measures/grid.ts";
import type { DrawnCell, DrawnRow } from "./drawing.ts";
import { linesIn, ROW_LIMIT } from "./heights.ts";
import { type Item, itemHeight, itemParts, type Setting } from "./items.ts";
import type { StyleBook } from "./style-book.ts";

/**
 * A band is one row of a layout, filled: its cells hold lists of items. It is laid out as rows so that each item of
 * the longest list has a row of its own, and every other item spans as many of those rows as it needs.
 */
export interface Band {
  /** The layout's row: styles, and what cells without a text look like. */
  readonly cells: readonly (DrawnCell | undefined)[];
  /** Points that the band is at least tall. */
  readonly least: number;
  readonly slots: readonly Slot[];
}

/** What stands in one cell of a band, or in several that are merged side by side. */
export interface Slot extends Setting {
  readonly left: number;
  readonly right: number;
  readonly items: readonly Item[];
  /** Says "(ต่อ)" where the entry goes on to another page. */
  readonly continues: boolean;
}

/** Rows with their merges; rows and areas count from the first of them. */
export interface Laid {
  readonly rows: DrawnRow[];
  readonly merges: Area[];
  readonly height: number;
}

/** Lays a band out. Every row is tall enough for what stands in it, and none is taller than a row can be. */
export function layBand(band: Band, styles: StyleBook): Laid {
  const filled = band.slots.map((slot) => {
    // An item too long for the tallest row stands in several.
    const most = linesIn(ROW_LIMIT, slot.face);
    return { ...slot, items: slot.items.flatMap((item) => itemParts(item, most)) };
  });
  const tall = filled.map((slot) => slot.items.map((item) => itemHeight(item, slot)));
  const heights = [...longest(tall)];
  if (heights.length === 0) heights.push(0);
  const spans = tall.map((items) => spansOf(items, heights));
  const short = band.least - sum(heights);
  if (short > 0)
    heights[heights.length - 1] = Math.min(ROW_LIMIT, (heights[heights.length - 1] as number) + short);
  return { ...paintBand(band, filled, spans, heights, styles), height: sum(heights) };
}

/** Of lists of heights, the longest; of several the tallest. */
function longest(lists: readonly (readonly number[])[]): readonly number[] {
  let best: readonly number[] = [];
  for (const list of lists) {
    if (list.length > best.length || (list.length === best.length && sum(list) > sum(best))) best = list;
  }
  return best;
}

/**
 * The first row of each item, so that each stands in rows of its own that are tall enough for it together; rows
 * that are not are made taller. The last item takes all the rows that are left.
 */
function spansOf(items: readonly number[], heights: number[]): number[] {
  const firsts: number[] = [];
  let row = 0;
  items.forEach((need, index) => {
    firsts.push(row);
    const left = items.length - 1 - index;
    const end = heights.length - left;
    let room = heights[row++] as number;
    while (row < end && (room < need || left === 0)) room += heights[row++] as number;
    if (room < need) heights[row - 1] = (heights[row - 1] as number) + need - room;
  });
  return firsts;
}

function paintBand(
  band: Band,
  slots: readonly Slot[],
  spans: readonly (readonly number[])[],
  heights: readonly number[],
  styles: StyleBook,
): { rows: DrawnRow[]; merges: Area[] } {
  const count = heights.length;
  const cells = heights.map((_, row) =>
    Array.from(band.cells, (cell): DrawnCell | undefined =>
      cell?.style === undefined
        ? undefined
        : { style: styles.edged(cell.style, row === 0, row === count - 1) },
    ),
  );
  const merges: Area[] = [];
  slots.forEach((slot, index) => {
    const firsts = spans[index] as readonly number[];
    slot.items.forEach(({ value }, item) => {
      const top = firsts[item] as number;
      const bottom = (firsts[item + 1] ?? count) - 1;
      const row = cells[top] as (DrawnCell | undefined)[];
      row[slot.left] = { ...row[slot.left], value };
      if (bottom > top || slot.right > slot.left)
        merges.push({ top, left: slot.left, bottom, right: slot.right });
    });
    if (slot.items.length === 0 && slot.right > slot.left) {
      merges.push({ top: 0, left: slot.left, bottom: count - 1, right: slot.right });
    }
  });
  return { rows: cells.map((row, index) => ({ height: heights[index] as number, cells: row })), merges };
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
