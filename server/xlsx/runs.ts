import type { Run } from "./strings.ts";

/** How far a letter is looked for before it counts as new. */
const REACH = 40;
/** Letters that must agree in a row before two texts count as met again. */
const MEETING = 3;

/**
 * Rich text after a change of some letters: every letter that stays keeps its run, a new one takes the run of
 * the letter before it. The result's texts together are exactly `after`.
 */
export function carryRuns(runs: readonly Run[], after: string): Run[] {
  const before = runs.map(({ text }) => text).join("");
  const owners = runs.flatMap((run, index) => Array.from({ length: run.text.length }, () => index));
  const carried: { index: number; text: string }[] = [];
  let from = 0;
  let owner = owners[0] ?? 0;
  for (let to = 0; to < after.length; to += 1) {
    if (before[from] !== after[to]) from = meet(before, from, after, to);
    if (before[from] === after[to]) {
      // Both halves of a surrogate pair stay together.
      if (!isLowSurrogate(after, to)) owner = owners[from] as number;
      from += 1;
    }
    const last = carried[carried.length - 1];
    if (last?.index === owner) last.text += after[to];
    else carried.push({ index: owner, text: after[to] as string });
  }
  return carried.map(({ index, text }) => ({ text, properties: runs[index]?.properties ?? "" }));
}

/** Where `before` goes on for the letter at `to`: past letters that were taken out, or here when it is new. */
function meet(before: string, from: number, after: string, to: number): number {
  for (let steps = 1; steps <= REACH; steps += 1) {
    for (let dropped = steps; dropped >= 0; dropped -= 1) {
      const added = steps - dropped;
      if (agrees(before, from + dropped, after, to + added)) return added > 0 ? from : from + dropped;
    }
  }
  return from;
}

function agrees(before: string, from: number, after: string, to: number): boolean {
  if (from >= before.length || to >= after.length) return from === before.length && to === after.length;
  const rest = Math.min(MEETING, before.length - from, after.length - to);
  for (let step = 0; step < rest; step += 1) {
    if (before.charCodeAt(from + step) !== after.charCodeAt(to + step)) return false;
  }
  return true;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
