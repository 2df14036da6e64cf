import { type Face, lineStarts, linesHeight } from "./heights.ts";

/** One item of a cell, with the lines it is set in, so that it can be cut again and again without setting it anew. */
export interface Item {
  readonly value: string | number;
  /** Offsets at which its lines begin. */
  readonly starts: readonly number[];
}

/** Where an item stands. */
export interface Setting {
  /** Width of the text, in points. */
  readonly width: number;
  readonly face: Face;
  /** The text runs on one line, over the next cells where they are empty. */
  readonly oneLine: boolean;
}

const ONE_LINE: readonly number[] = [0];

export function itemOf(value: string | number, { width, face, oneLine }: Setting): Item {
  const starts = typeof value === "number" || oneLine ? ONE_LINE : lineStarts(value, width, face);
  return { value, starts };
}

/** Height of an item in points. */
export function itemHeight({ starts }: Item, { face }: Setting): number {
  return linesHeight(starts.length, face);
}

/** Items below one another in one cell. */
export function joinItems(items: readonly Item[]): Item {
  const starts: number[] = [];
  let at = 0;
  for (const item of items) {
    for (const start of item.starts) starts.push(at + start);
    at += String(item.value).length + 1;
  }
  return { value: items.map(({ value }) => value).join("\n"), starts };
}

/** An item as its first lines and the rest; nothing but a line break between the two is lost. */
export function cutItem({ value, starts }: Item, lines: number): [Item, Item] {
  const text = String(value);
  const cut = starts[lines] ?? text.length;
  const head = { value: text.slice(0, cut).replace(/\n$/, ""), starts: starts.slice(0, lines) };
  return [head, { value: text.slice(cut), starts: starts.slice(lines).map((start) => start - cut) }];
}

/** An item as several of at most so many lines each. */
export function itemParts(item: Item, most: number): Item[] {
  const parts: Item[] = [];
  let rest = item;
  while (rest.starts.length > most) {
    const [head, tail] = cutItem(rest, most);
    parts.push(head);
    rest = tail;
  }
  return [...parts, rest];
}
