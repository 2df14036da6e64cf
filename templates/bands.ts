import type { Area } from "../measures/grid.ts";
import type { DrawnCell, DrawnRow } from "./drawing.ts";
import { growRows, linesIn, ROW_LIMIT } from "./heights.ts";
import { type Item, itemHeight, itemParts, joinItems, type Setting } from "./items.ts";
import type { StyleBook } from "./style-book.ts";

/**
 * A band is one row of a layout, filled: its cells hold lists of items. It is laid out as rows so that each item of
 * the longest list has a row of its own; every other list stands in one cell over all of them, its items close
 * below one another.
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
  // An item too long for the tallest row stands in several.
  const parts = band.slots.map((slot) => {
    const most = linesIn(ROW_LIMIT, slot.face);
    return slot.items.flatMap((item) => itemParts(item, most));
  });
  const tall = parts.map((items, index) => items.map((item) => itemHeight(item, band.slots[index] as Slot)));
  const lead = longest(tall);
  const heights = [...(tall[lead] ?? [])];
  if (heights.length === 0) heights.push(0);
  const slots = band.slots.map((slot, index) => {
    if (index === lead) return { ...slot, items: parts[lead] as readonly Item[] };
    const items = slot.items.length > 1 ? [joinItems(slot.items)] : slot.items;
    for (const item of items) growRows(heights, itemHeight(item, slot));
    return { ...slot, items };
  });
  growRows(heights, band.least);
  return { ...paintBand(band, slots, lead, heights, styles), height: sum(heights) };
}

/** Which of several lists of heights is the longest; of those the tallest. */
function longest(lists: readonly (readonly number[])[]): number {
  let best = 0;
  lists.forEach((list, index) => {
    const other = lists[best] as readonly number[];
    if (list.length > other.length || (list.length === other.length && sum(list) > sum(other))) best = index;
  });
  return best;
}

function paintBand(
  band: Band,
  slots: readonly Slot[],
  lead: number,
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
  slots.forEach(({ left, right, items }, index) => {
    items.forEach(({ value }, item) => {
      const row = cells[item] as (DrawnCell | undefined)[];
      row[left] = { ...row[left], value };
    });
    if (index === lead && right > left) {
      for (let row = 0; row < count; row++) merges.push({ top: row, left, bottom: row, right });
    }
    if (index !== lead && (right > left || (items.length > 0 && count > 1)))
      merges.push({ top: 0, left, bottom: count - 1, right });
  });
  return { rows: cells.map((row, index) => ({ height: heights[index] as number, cells: row })), merges };
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
