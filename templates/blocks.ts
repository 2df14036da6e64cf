import type { Area } from "../measures/grid.ts";
import { type Band, type Laid, layBand, type Slot } from "./bands.ts";
import type { DrawnRow } from "./drawing.ts";
import { growRows, linesIn } from "./heights.ts";
import { cutItem, type Item, itemHeight, itemOf, joinItems } from "./items.ts";
import type { StyleBook } from "./style-book.ts";

/** Bands that stand below one another and belong together: a measure, a heading, the signatures. */
export interface Block {
  readonly bands: readonly Band[];
  /** Cells that are merged over several bands, by the first and last of them. */
  readonly talls: readonly Tall[];
}

export interface Tall {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
}

/** On either side of a tear inside an item there are at least so many of its lines. */
const FEWEST_LINES = 2;
const GOES_ON = "(ต่อ)";

/** Lays the bands of a block out below one another. */
export function layBlock(block: Block, styles: StyleBook): Laid {
  const rows: DrawnRow[] = [];
  const merges: Area[] = [];
  const firsts: number[] = [];
  for (const band of block.bands) {
    const laid = layBand(band, styles);
    firsts.push(rows.length);
    for (const { top, bottom, ...columns } of laid.merges) {
      merges.push({ top: top + rows.length, bottom: bottom + rows.length, ...columns });
    }
    rows.push(...laid.rows);
  }
  firsts.push(rows.length);
  for (const { slot, from, to } of block.talls) {
    const top = firsts[from] as number;
    const bottom = (firsts[to + 1] as number) - 1;
    const item = joinItems(slot.items);
    stretch(rows, top, bottom, itemHeight(item, slot));
    for (let row = top; row <= bottom; row++) {
      const drawn = rows[row] as DrawnRow;
      const cells = [...drawn.cells];
      for (let column = slot.left; column <= slot.right; column++) {
        const style = block.bands[from]?.cells[column]?.style;
        cells[column] =
          style === undefined ? {} : { style: styles.edged(style, row === top, row === bottom) };
      }
      if (row === top) cells[slot.left] = { ...cells[slot.left], value: item.value };
      rows[row] = { ...drawn, cells };
    }
    const area = { top, left: slot.left, bottom, right: slot.right };
    if (bottom > top || slot.right > slot.left) merges.push(area);
  }
  return { rows, merges, height: rows.reduce((total, row) => total + (row.height ?? 0), 0) };
}

/** Gives rows the room that a cell over all of them needs. */
function stretch(rows: DrawnRow[], top: number, bottom: number, need: number): void {
  const heights = rows.slice(top, bottom + 1).map(({ height }) => height ?? 0);
  growRows(heights, need);
  heights.forEach((height, index) => {
    rows[top + index] = { ...(rows[top + index] as DrawnRow), height };
  });
}

/** What fits into a room, and the rest; either is undefined when there is nothing of it. */
export interface Torn<T> {
  readonly head: T | undefined;
  readonly tail: T | undefined;
}

/**
 * Tears a block at the end of the room (points) that is left. Each column is filled for itself, and torn at item
 * ends and line ends only.
 */
export function tearBlock(block: Block, room: number, styles: StyleBook): Torn<Block> {
  const bands = withoutTalls(block);
  const fitting: Band[] = [];
  let left = room;
  for (let index = 0; index < bands.length; index++) {
    const { head, tail } = tearBand(bands[index] as Band, left, styles);
    if (head) fitting.push(head);
    if (tail) return { head: blockOf(fitting), tail: blockOf([tail, ...bands.slice(index + 1)]) };
    left -= head ? layBand(head, styles).height : 0;
  }
  return { head: blockOf(fitting), tail: undefined };
}

function blockOf(bands: readonly Band[]): Block | undefined {
  return bands.length > 0 ? { bands, talls: [] } : undefined;
}

/** In a torn block a cell over several bands stands in the first of them. */
function withoutTalls({ bands, talls }: Block): Band[] {
  return bands.map((band, index) => {
    const slots = talls.filter(({ from }) => from === index).map(({ slot }) => slot);
    return slots.length === 0 ? band : { ...band, slots: [...band.slots, ...slots] };
  });
}

function tearBand(band: Band, room: number, styles: StyleBook): Torn<Band> {
  let target = room;
  for (;;) {
    const halves = band.slots.map((slot) => tearSlot(slot, target));
    const isWhole = halves.every(({ tail }) => tail.length === 0);
    if (!isWhole && halves.every(({ head }) => head.length === 0)) return { head: undefined, tail: band };
    const least = isWhole ? band.least : 0;
    const slots = band.slots.map((slot, index) => ({ ...slot, items: halves[index]?.head ?? [] }));
    const head = { ...band, least, slots };
    const over = layBand(head, styles).height - room;
    if (over <= 0) return { head, tail: isWhole ? undefined : restOf(band, halves) };
    // Items of several columns side by side in the same rows can be taller than each column for itself.
    target -= over;
    if (target <= 0) return { head: undefined, tail: band };
  }
}

interface Halves {
  readonly head: readonly Item[];
  readonly tail: readonly Item[];
}

function restOf(band: Band, halves: readonly Halves[]): Band {
  const slots = band.slots.map((slot, index) => {
    const items = halves[index]?.tail ?? [];
    return { ...slot, items: items.length === 0 && slot.continues ? [itemOf(GOES_ON, slot)] : items };
  });
  return { ...band, least: 0, slots };
}

function tearSlot(slot: Slot, room: number): Halves {
  let left = room;
  for (let index = 0; index < slot.items.length; index++) {
    const item = slot.items[index] as Item;
    const height = itemHeight(item, slot);
    if (height <= left) {
      left -= height;
      continue;
    }
    const head = slot.items.slice(0, index);
    const tail = slot.items.slice(index);
    const lines = Math.min(linesIn(left, slot.face), item.starts.length - FEWEST_LINES);
    // Too little of it would stand on a side.
    if (lines < FEWEST_LINES) return { head, tail };
    const [upper, lower] = cutItem(item, lines);
    return { head: [...head, upper], tail: [lower, ...tail.slice(1)] };
  }
  return { head: slot.items, tail: [] };
}
