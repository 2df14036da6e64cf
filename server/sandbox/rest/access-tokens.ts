import { randomBytes } from "node:crypto";

/** Whom an access token speaks for, and what it may do. */
export interface Caller {
  readonly email: string;
  readonly scopes: readonly string[];
}

/** Seconds. Google says one less than an hour. */
const LIFETIME = 3599;
/** Tokens that are remembered; the oldest make room. */
const KEPT = 10_000;

/** Access tokens that were given out, in memory. */
export class AccessTokens {
  readonly #now: () => number;
  readonly #given = new Map<string, { readonly caller: Caller; readonly until: number }>();

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  give(caller: Caller): { access_token: string; expires_in: number; token_type: "Bearer" } {
    const token = `ya29.c.${randomBytes(48).toString("base64url")}`;
    this.#given.set(token, { caller, until: this.#now() + LIFETIME * 1000 });
    for (const oldest of this.#given.keys()) {
      if (this.#given.size <= KEPT) break;
      this.#given.delete(oldest);
    }
    return { access_token: token, expires_in: LIFETIME, token_type: "Bearer" };
  }

  /** Undefined for a token that was never given out or has expired. */
  callerOf(token: string): Caller | undefined {
    const given = this.#given.get(token);
    return given && this.#now() < given.until ? given.caller : undefined;
  }

  /** From now on every token is unknown, as after the account's key was taken back. */
  revokeAll(): void {
    this.#given.clear();
  }
}
