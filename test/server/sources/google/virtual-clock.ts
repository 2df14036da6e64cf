import type { Clock } from "../../../../server/sources/google/clock.ts";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop in which nothing went on, before time may pass. */
const QUIET_TURNS = 8;

/** Time that passes only when everybody sleeps: an hour of waiting takes as long as the work in it. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();

  /** @param start milliseconds since 1970 */
  constructor(start = Date.UTC(2024, 9, 15, 3)) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (ms: number, until: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (until.aborted) return resolve();
      const wake = () => {
        this.#sleepers.delete(sleeper);
        until.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper = { at: this.#now + Math.max(0, ms), wake };
      this.#sleepers.add(sleeper);
      until.addEventListener("abort", wake, { once: true });
    });

  /** Lets time pass until the work is done. `isBusy` tells of work that does not sleep: connections. */
  async during<T>(work: Promise<T>, isBusy: () => boolean = () => false): Promise<T> {
    let done = false;
    const end = () => {
      done = true;
    };
    work.then(end, end);
    for (let quiet = 0; !done; ) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = isBusy() ? 0 : quiet + 1;
      if (quiet < QUIET_TURNS) continue;
      quiet = 0;
      this.#pass();
    }
    return work;
  }

  /** To the end of the next one's sleep. */
  #pass(): void {
    const next = Math.min(...[...this.#sleepers].map(({ at }) => at));
    if (!Number.isFinite(next)) return;
    this.#now = Math.max(this.#now, next);
    for (const { at, wake } of [...this.#sleepers]) if (at <= this.#now) wake();
  }
}
