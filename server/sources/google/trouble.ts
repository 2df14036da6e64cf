/** Google's reasons for a 403 that passes by itself (Sheets v4 says 429 instead). */
const RATE_REASONS = /^(?:user)?rate_?limit_?exceeded$|^RESOURCE_EXHAUSTED$/i;

/** A call to Google that brought nothing. */
export class GoogleTrouble extends Error {
  override readonly name = "GoogleTrouble";
  /** HTTP status; undefined where no whole answer came. */
  readonly status: number | undefined;
  /** Google's own name for it, else what the machine calls it: "PERMISSION_DENIED", "ECONNRESET". Never a text. */
  readonly reason: string;
  /** For how long Google asks to be left alone, milliseconds. */
  readonly waitMs: number;

  constructor(
    reason: string,
    { status, waitMs = 0 }: { status?: number; waitMs?: number } = {},
    cause?: unknown,
  ) {
    super(status === undefined ? reason : `${status} ${reason}`, { cause });
    this.status = status;
    this.reason = reason;
    this.waitMs = waitMs;
  }

  /** Another call may bring more. */
  get passes(): boolean {
    const { status, reason } = this;
    if (status === undefined || status === 408 || status === 429 || status >= 500) return true;
    return status === 403 && RATE_REASONS.test(reason);
  }
}

/** What Google's client throws: every matter of a request has the request's `config`. */
interface Thrown {
  readonly code?: unknown;
  readonly config?: unknown;
  readonly response?: Refusal;
}

/**
 * Whatever a call threw, told alike.
 * @returns undefined for what is no matter of Google or of the network
 */
export function troubleOf(thrown: unknown, now: number): GoogleTrouble | undefined {
  if (thrown instanceof GoogleTrouble) return thrown;
  const { code, config, response } = Object(thrown) as Thrown;
  if (config === undefined) return undefined;
  return response
    ? refusalTrouble(response, now, thrown)
    : new GoogleTrouble(named(code) ?? "NO_ANSWER", {}, thrown);
}

/** An answer that is a refusal. */
export interface Refusal {
  readonly status: number;
  readonly headers: HeadersInit;
  /** Its body: JSON as text, or parsed. */
  readonly data?: unknown;
}

/** @param now milliseconds since 1970, for a Retry-After that names a day */
export function refusalTrouble(
  { status, headers, data }: Refusal,
  now: number,
  cause?: unknown,
): GoogleTrouble {
  const waitMs = waitOf(new Headers(headers).get("retry-after"), now);
  return new GoogleTrouble(reasonIn(data) ?? "HTTP", { status, waitMs }, cause);
}

/** Retry-After (RFC 9110, 10.2.3): seconds, or a day. */
function waitOf(text: string | null, now: number): number {
  if (text === null) return 0;
  const ms = /^\s*\d+\s*$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

interface GoogleError {
  readonly status?: unknown;
  readonly details?: readonly { readonly reason?: unknown }[];
  readonly errors?: readonly { readonly reason?: unknown }[];
}

/** The most exact name in an error's body (AIP-193; OAuth and Drive have forms of their own). */
function reasonIn(data: unknown): string | undefined {
  const { error } = Object(typeof data === "string" ? json(data) : data) as { readonly error?: unknown };
  if (typeof error === "string") return named(error);
  const { status, details, errors } = (error ?? {}) as GoogleError;
  const reasons = [...list(details), ...list(errors)].map((detail) => detail?.reason);
  return [...reasons, status].map(named).find((name) => name !== undefined);
}

function list<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

/** A name that may be logged: it could be any text of whoever answered. */
export function named(value: unknown): string | undefined {
  return typeof value === "string" && /^\w{1,60}$/.test(value) ? value : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page: the status says enough.
    return undefined;
  }
}
