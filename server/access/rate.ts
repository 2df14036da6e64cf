/** How often one person may ask: `burst` at once, then so many a minute. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

/** A clerk exports a few times a day; no minute holds more than `burst + perMinute` requests of one person. */
export const USUAL_RATE: RateLimit = { burst: 10, perMinute: 20 };

interface Bucket {
  readonly tokens: number;
  /** When they were counted, in milliseconds since 1970. */
  readonly at: number;
}

/** A token bucket for each person, in memory. Whoever has rested until theirs is full is forgotten. */
export class Rate {
  readonly #burst: number;
  readonly #perMs: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();
  #swept: number;

  constructor({ burst, perMinute }: RateLimit, now: () => number) {
    this.#burst = burst;
    this.#perMs = perMinute / 60_000;
    this.#now = now;
    this.#swept = now();
  }

  /** People that are remembered now. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Lets a request in with 0, or says in how many whole seconds the next one may come. */
  secondsToWait(person: string): number {
    const now = this.#now();
    this.#sweep(now);
    const tokens = this.#tokens(this.#buckets.get(person), now);
    if (tokens < 1) return Math.ceil((1 - tokens) / this.#perMs / 1000);
    this.#buckets.set(person, { tokens: tokens - 1, at: now });
    return 0;
  }

  #tokens(bucket: Bucket | undefined, now: number): number {
    // A clock that was set back must not hold anybody back until it is where it was.
    if (!bucket || bucket.at > now) return this.#burst;
    return Math.min(this.#burst, bucket.tokens + (now - bucket.at) * this.#perMs);
  }

  /** Once in the time that an empty bucket takes to fill: memory holds no more people than asked in twice that time. */
  #sweep(now: number): void {
    if (Math.abs(now - this.#swept) * this.#perMs < this.#burst) return;
    this.#swept = now;
    for (const [person, bucket] of this.#buckets)
      if (this.#tokens(bucket, now) >= this.#burst) this.#buckets.delete(person);
  }
}
