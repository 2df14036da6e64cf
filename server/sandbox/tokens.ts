import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { certificate } from "./certificate.ts";

/** A Google account, as far as its identity tokens show it. */
export interface Account {
  /** Google's own number of the account, 21 digits. */
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  /** The Workspace domain that manages it; none for gmail.com. */
  readonly domain?: string;
}

interface Key {
  readonly id: string;
  readonly privateKey: KeyObject;
  /** X.509, PEM. */
  readonly certificate: string;
}

export const OPENID = "openid";
export const EMAIL = "https://www.googleapis.com/auth/userinfo.email";

const LIFETIME_SECONDS = 3600;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Days for which Google announces a key. */
const KEY_DAYS = 16;
/** How long the keys' address lets its answer be kept. */
const KEPT_SECONDS = 3600;

/**
 * Stands in for Google's identity service, on this machine only: signs what `ScriptApp.getIdentityToken()` gives, and
 * gives away the keys as https://www.googleapis.com/oauth2/v1/certs does.
 */
export class TokenStand {
  readonly #client: string;
  readonly #now: () => number;
  /** The last one signs after the next rotation: a key is known for a while before it is used. */
  #keys: readonly Key[];

  /**
   * @param client OAuth client id of the script, which its tokens are meant for
   * @param now milliseconds since 1970
   */
  constructor(client: string, now: () => number) {
    this.#client = client;
    this.#now = now;
    this.#keys = [this.#newKey(), this.#newKey()];
  }

  /** What ScriptApp.getIdentityToken() gives to a script that was granted these scopes; null without `openid`. */
  identityToken(account: Account, scopes: readonly string[]): string | null {
    if (!scopes.includes(OPENID)) return null;
    const { sub, email, emailVerified, domain } = account;
    const issued = Math.floor(this.#now() / 1000);
    return this.sign({
      iss: "https://accounts.google.com",
      azp: this.#client,
      aud: this.#client,
      sub,
      ...(domain !== undefined && { hd: domain }),
      ...(scopes.includes(EMAIL) && { email, email_verified: emailVerified }),
      at_hash: randomBytes(16).toString("base64url"),
      iat: issued,
      exp: issued + LIFETIME_SECONDS,
    });
  }

  /** Any claims under any header, as Google's key would sign them. */
  sign(claims: object, header: object = {}): string {
    const { id, privateKey } = this.#keys.at(-2) as Key;
    const said = [{ alg: "RS256", kid: id, typ: "JWT", ...header }, claims];
    const signed = said.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  /** From now on the key signs that was announced; the one before stays known for the tokens it signed. */
  rotate(): void {
    this.#keys = [...this.#keys.slice(-2), this.#newKey()];
  }

  /** Certificates by key id. */
  certificates(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#keys.map((key) => [key.id, key.certificate]));
  }

  /** The answer of the keys' address. */
  answer(): Response {
    return Response.json(this.certificates(), {
      headers: { "Cache-Control": `public, max-age=${KEPT_SECONDS}, must-revalidate, no-transform` },
    });
  }

  #newKey(): Key {
    const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const from = new Date(this.#now());
    const until = new Date(this.#now() + KEY_DAYS * DAY_MS);
    return {
      id: randomBytes(20).toString("hex"),
      privateKey: pair.privateKey,
      certificate: certificate("sandbox", pair, { from, until }),
    };
  }
}
