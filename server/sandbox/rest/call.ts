/** One request, as the stand-in wrote it down. */
export interface RestCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Without what follows "?", percent signs decoded. */
  readonly path: string;
  readonly query: string;
  /** Whose quota it took from: the account, or whom `quotaUser` named. Absent where no account was known. */
  readonly user?: string;
  /** 0 where the connection was broken instead of an answer. */
  readonly status: number;
  /** What the fault plan made of it. */
  readonly fault?: string;
}
