import type { Area } from "../../../measures/grid.ts";
import { NotInSandbox } from "../unknown.ts";

export type Axis = "rows" | "columns";

/** What happens to the rows or columns of a sheet. Indexes are zero-based. */
export type Shift =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly at: number; readonly count: number }
  /** `to`: the index, before the move, that they come to stand before. */
  | { readonly kind: "move"; readonly at: number; readonly count: number; readonly to: number };

/** Where an index comes to stand; undefined when it is deleted. */
export function shiftIndex(index: number, shift: Shift): number | undefined {
  const { at, count } = shift;
  const isInside = index >= at && index < at + count;
  if (shift.kind === "insert") return index >= at ? index + count : index;
  if (shift.kind === "delete") return isInside ? undefined : index >= at ? index - count : index;
  const { to } = shift;
  if (isInside) return index - at + (to > at ? to - count : to);
  if (index >= at + count && index < to) return index - count;
  return index >= to && index < at ? index + count : index;
}

/** A list of rows or columns after the shift; what is inserted is undefined. */
export function shiftList<T>(list: readonly T[], shift: Shift): (T | undefined)[] {
  const after: (T | undefined)[] = [];
  if (shift.kind === "insert") {
    after.push(...list.slice(0, shift.at));
    if (list.length > shift.at) after.push(...Array<undefined>(shift.count), ...list.slice(shift.at));
    return after;
  }
  list.forEach((one, index) => {
    const place = shiftIndex(index, shift);
    if (place === undefined) return;
    while (after.length <= place) after.push(undefined);
    after[place] = one;
  });
  return after;
}

/** First and last index of an area after the shift; undefined when all of it is deleted. */
function shiftSpan(first: number, last: number, shift: Shift): [number, number] | undefined {
  if (shift.kind === "insert") return [shiftIndex(first, shift) as number, shiftIndex(last, shift) as number];
  const places = [];
  for (let index = first; index <= last; index += 1) {
    const place = shiftIndex(index, shift);
    if (place !== undefined) places.push(place);
  }
  if (places.length === 0) return undefined;
  const [start, end] = [Math.min(...places), Math.max(...places)];
  if (end - start + 1 !== places.length) throw new NotInSandbox("การย้ายแถวหรือคอลัมน์ที่แยกช่วงออกจากกัน");
  return [start, end];
}

export function shiftArea(area: Area, axis: Axis, shift: Shift): Area | undefined {
  if (axis === "rows") {
    const span = shiftSpan(area.top, area.bottom, shift);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  const span = shiftSpan(area.left, area.right, shift);
  return span && { ...area, left: span[0], right: span[1] };
}

/** Facts kept by index. */
export function shiftKeys<T>(facts: Readonly<Record<number, T>>, shift: Shift): Record<number, T> {
  const after: Record<number, T> = {};
  for (const [index, fact] of Object.entries(facts)) {
    const place = shiftIndex(Number(index), shift);
    if (place !== undefined) after[place] = fact;
  }
  return after;
}

/** Indexes, such as those of hidden rows. */
export function shiftIndexes(indexes: readonly number[], shift: Shift): number[] {
  return indexes.flatMap((index) => shiftIndex(index, shift) ?? []);
}
