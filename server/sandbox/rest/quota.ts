import { overQuota } from "./bad-days.ts";

/** Requests in any 60 seconds. */
export interface QuotaLimits {
  readonly perProject: number;
  readonly perUser: number;
}

/** https://developers.google.com/workspace/sheets/api/limits */
export const SHEETS_READS: QuotaLimits = { perProject: 300, perUser: 60 };

const WINDOW_MS = 60_000;

/** Counts the reads of one project over the last 60 seconds. Refused requests do not count. */
export class Quota {
  readonly #project: string;
  readonly #limits: QuotaLimits;
  readonly #now: () => number;
  #reads: { readonly at: number; readonly user: string }[] = [];

  /**
   * @param project its number
   * @param now milliseconds since 1970
   */
  constructor(project: string, limits: QuotaLimits, now: () => number) {
    this.#project = project;
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts one more read of a user: an account, or whom `quotaUser` names. @throws {RestRefusal} 429 */
  take(user: string): void {
    const now = this.#now();
    this.#reads = this.#reads.filter(({ at }) => now - at < WINDOW_MS);
    const own = this.#reads.filter((read) => read.user === user);
    this.#demandRoom(own, this.#limits.perUser, true);
    this.#demandRoom(this.#reads, this.#limits.perProject, false);
    this.#reads.push({ at: now, user });
  }

  #demandRoom(reads: readonly { readonly at: number }[], limit: number, perUser: boolean): void {
    const oldest = reads[reads.length - limit];
    if (!oldest) return;
    const seconds = Math.max(1, Math.ceil((oldest.at + WINDOW_MS - this.#now()) / 1000));
    throw overQuota({ project: this.#project, perUser, limit, seconds });
  }
}
