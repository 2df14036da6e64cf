import { randomBytes } from "node:crypto";

/** What came of something that was asked for, to be shown on the page that follows. */
export interface Notice {
  readonly title: string;
  /** Something was not done. */
  readonly isTrouble: boolean;
  readonly lines: readonly { readonly name?: string; readonly sentence: string }[];
  /** The file that was just set aside, so that it can be brought back at once. */
  readonly asideKey?: string;
}

const KEPT_MS = 10 * 60 * 1000;
const MOST = 50;

/** Notices for a few minutes, in memory: their words, which name files, stand in no address. */
export class Notices {
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly notice: Notice; readonly until: number }>();

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  keep(notice: Notice): string {
    const now = this.#now();
    for (const [id, { until }] of this.#kept) {
      if (until > now && this.#kept.size < MOST) break;
      this.#kept.delete(id);
    }
    const id = randomBytes(16).toString("hex");
    this.#kept.set(id, { notice, until: now + KEPT_MS });
    return id;
  }

  find(id: string): Notice | undefined {
    const kept = this.#kept.get(id);
    return kept && kept.until > this.#now() ? kept.notice : undefined;
  }
}
