import { setTimeout as wait } from "node:timers/promises";

/** Time, as the calls to Google live in it. */
export interface Clock {
  /** Milliseconds since 1970; never goes back. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly sleep: (ms: number, until: AbortSignal) => Promise<void>;
}

/** The machine's time. A clock that is set anew in the midst of a minute must not let two minutes' calls out. */
export const CLOCK: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}),
};
