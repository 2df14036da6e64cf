import { problem } from "../../api/problem.ts";
import type { Clock } from "./clock.ts";
import { GOOGLE_LIMITS, GOOGLE_QUOTA, type QuotaLimits } from "./limits.ts";

/** Who may call Google when. */
export interface Quota {
  /**
   * Resolves when a call may be made; what it gives must be called once the call is over.
   * @param until milliseconds since 1970: whoever could not call before that is told so at once
   * @throws {Problem} google-quota, with the seconds to wait
   */
  enter(person: string, until: number, gone: AbortSignal): Promise<() => void>;
}

const WINDOW_MS = GOOGLE_LIMITS.quotaSeconds * 1000;

/**
 * Keeps the calls of this process within Google's limits, for the project and for each person. A call counts from its
 * beginning until a minute after its end: whenever it reached Google, no 60 seconds hold more calls than allowed.
 */
export class QuotaHere implements Quota {
  readonly #clock: Clock;
  readonly #limits: QuotaLimits;
  readonly #project: Window;
  readonly #people = new Map<string, Window>();
  /** Aborts, and is replaced, when a call has ended: those who wait for an end look again. */
  #ended = new AbortController();
  #swept: number;

  constructor(clock: Clock, limits: QuotaLimits = GOOGLE_QUOTA) {
    this.#clock = clock;
    this.#limits = limits;
    this.#project = new Window(limits.project);
    this.#swept = clock.now();
  }

  /** People that are remembered now. */
  get size(): number {
    return this.#people.size;
  }

  async enter(person: string, until: number, gone: AbortSignal): Promise<() => void> {
    for (;;) {
      gone.throwIfAborted();
      const now = this.#clock.now();
      this.#sweep(now);
      const windows = [this.#project, this.#windowOf(person)];
      const free = Math.max(...windows.map((window) => window.freeAt(now)));
      if (free <= now) {
        for (const window of windows) window.begin();
        return () => {
          for (const window of windows) window.end(this.#clock.now() + WINDOW_MS);
          const ended = this.#ended;
          this.#ended = new AbortController();
          ended.abort();
        };
      }
      if (now >= until || (free > until && Number.isFinite(free)))
        throw problem("google-quota", { seconds: secondsTo(free - now) });
      const news = Number.isFinite(free) ? gone : AbortSignal.any([gone, this.#ended.signal]);
      await this.#clock.sleep(Math.min(free, until) - now, news);
    }
  }

  #windowOf(person: string): Window {
    const window = this.#people.get(person) ?? new Window(this.#limits.person);
    this.#people.set(person, window);
    return window;
  }

  #sweep(now: number): void {
    if (now - this.#swept < WINDOW_MS) return;
    this.#swept = now;
    for (const [person, window] of this.#people) if (window.isEmpty(now)) this.#people.delete(person);
  }
}

function secondsTo(ms: number): number {
  return Number.isFinite(ms) ? Math.max(1, Math.ceil(ms / 1000)) : GOOGLE_LIMITS.quotaSeconds;
}

/** Calls of the last minute. */
class Window {
  readonly #limit: number;
  /** When ended calls stop to count, soonest first. */
  #until: number[] = [];
  #underWay = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** When the next call may begin; Infinity while that depends on the end of one under way. */
  freeAt(now: number): number {
    const gone = this.#until.findIndex((until) => until > now);
    this.#until = gone < 0 ? [] : this.#until.slice(gone);
    const excess = this.#until.length + this.#underWay - this.#limit;
    return excess < 0 ? now : (this.#until[excess] ?? Number.POSITIVE_INFINITY);
  }

  isEmpty(now: number): boolean {
    return this.#underWay === 0 && this.#until.every((until) => until <= now);
  }

  begin(): void {
    this.#underWay += 1;
  }

  end(until: number): void {
    this.#underWay -= 1;
    this.#until.push(until);
  }
}
