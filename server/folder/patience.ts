import { setTimeout } from "node:timers/promises";
import { Problem } from "../api/problem.ts";

/** Waits so many milliseconds; rejects when the signal ends it. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const pause: Pause = async (milliseconds, signal) => {
  await setTimeout(milliseconds, undefined, { signal, ref: false });
};

const SHORTEST_MS = 500;
const LONGEST_MS = 8_000;
/** A workbook that takes too long may only have waited too long for its turn; it is given another. */
const TRIES_IF_SLOW = 2;

/** How a piece of work is tried again. */
export interface Trying {
  readonly pause: Pause;
  readonly signal: AbortSignal;
  /** At most so often where the service is full. */
  readonly triesIfFull: number;
}

/** Does work of the workshop; while that has as much as it can carry, waits and tries again, ever less often. */
export async function patiently<T>(work: () => Promise<T>, trying: Trying): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (thrown) {
      if (tries >= triesFor(thrown, trying.triesIfFull)) throw thrown;
      await trying.pause(Math.min(LONGEST_MS, SHORTEST_MS * 2 ** (tries - 1)), trying.signal);
    }
  }
}

function triesFor(thrown: unknown, triesIfFull: number): number {
  if (!(thrown instanceof Problem) || thrown.status !== 503) return 1;
  return thrown.code === "took-too-long" ? TRIES_IF_SLOW : triesIfFull;
}
