import { Problem } from "../api/problem.ts";
import { type KeySource, keyedClient } from "./google-keys.ts";

/** A person who is signed in to Google, as the add-on's identity token names them. */
export interface Identity {
  /** Google's own name for the account; it never changes. */
  readonly sub: string;
  readonly email: string;
  /** The Workspace domain that manages the account. */
  readonly domain?: string;
}

/** Why a token was refused: for the log, never for whoever sent it. */
export type RefusalReason =
  | "absent"
  | "shape"
  | "unknown-key"
  | "signature"
  | "time"
  | "issuer"
  | "audience"
  | "person";

export type Verdict = { readonly identity: Identity } | { readonly refused: RefusalReason };

export interface IdentitySettings extends Partial<KeySource> {
  /** OAuth client ids of the add-on, one of which a token must be meant for. */
  readonly audiences: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Reads an Authorization header. @throws {Problem} identity-keys-away */
export type IdentityCheck = (authorization: string | undefined) => Promise<Verdict>;

/** How far the clocks of Google and of this machine may lie apart. */
const SKEW_SECONDS = 60;
const USUAL_PATIENCE_MS = 3000;
/** Characters of the header; a token of Google's has some 1,200. */
const LONGEST_TOKEN = 8192;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** What `verifyIdToken` says of a token, by the beginning of its message; the rest repeats the token. */
const REASONS: readonly (readonly [begins: string, reason: RefusalReason])[] = [
  ["No pem found", "unknown-key"],
  ["Invalid token signature", "signature"],
  ["No issue time", "time"],
  ["No expiration time", "time"],
  ["iat field", "time"],
  ["exp field", "time"],
  ["Expiration time too far", "time"],
  ["Token used too", "time"],
  ["Invalid issuer", "issuer"],
  ["Wrong recipient", "audience"],
];

/**
 * Checks identity tokens (`ScriptApp.getIdentityToken()`): signature, issuer, audience, time, a verified e-mail.
 * The library looks at the machine's clock with a tolerance of 300 s; `now` decides with one of 60 s.
 */
export function identityCheck(settings: IdentitySettings): IdentityCheck {
  const { audiences, now, patienceMs = USUAL_PATIENCE_MS, ...keys } = settings;
  const client = keyedClient({ ...keys, patienceMs });
  return async (authorization) => {
    if (authorization === undefined) return { refused: "absent" };
    const [, idToken] = (authorization.length <= LONGEST_TOKEN && BEARER.exec(authorization)) || [];
    if (idToken === undefined) return { refused: "shape" };
    try {
      const ticket = await client.verifyIdToken({ idToken, audience: [...audiences] });
      // The library never looks at `alg`, and calls the header a string, which it is not.
      const { alg } = ticket.getEnvelope() as unknown as { readonly alg?: unknown };
      return alg === "RS256" ? judge({ ...ticket.getPayload() }, now() / 1000) : { refused: "signature" };
    } catch (error) {
      if (error instanceof Problem) throw error;
      return { refused: reasonOf(error) };
    }
  };
}

/** The claims of a token that Google signed for the add-on. `now` in seconds since 1970. */
function judge(claims: Readonly<Record<string, unknown>>, now: number): Verdict {
  const { iat, nbf = iat, exp, sub, email, email_verified, hd } = claims;
  const begins = Math.max(Number(iat), Number(nbf)) - SKEW_SECONDS;
  const ends = Number(exp) + SKEW_SECONDS;
  if (!(begins <= now && now <= ends)) return { refused: "time" };
  if (email_verified !== true || !isText(sub) || !isText(email)) return { refused: "person" };
  return { identity: { sub, email, ...(isText(hd) && { domain: hd }) } };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function reasonOf(error: unknown): RefusalReason {
  const message = error instanceof Error ? error.message : "";
  return REASONS.find(([begins]) => message.startsWith(begins))?.[1] ?? "shape";
}
