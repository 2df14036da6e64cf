import { NotInSandbox } from "../unknown.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { type Claims, readClaims, type ServiceAccount } from "./service-account.ts";

const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
/** Whom an assertion is meant for: Google's address, also where the client was led here. */
const AUDIENCE = "https://oauth2.googleapis.com/token";
/** Seconds that an assertion may be good for, and clocks may lie apart. */
const LONGEST = 3600;
const SKEW = 300;

const AUTH = "https://www.googleapis.com/auth/";
/** Those that a reader of sheets may ask for. */
const SCOPES: readonly string[] = [
  "drive",
  "drive.metadata.readonly",
  "drive.readonly",
  "spreadsheets",
  "spreadsheets.readonly",
].map((name) => AUTH + name);

export interface TokenEndpoint {
  readonly account: ServiceAccount;
  readonly tokens: AccessTokens;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

/**
 * Answers as https://oauth2.googleapis.com/token does to a service account (RFC 7523): an assertion that the account's
 * key signed buys an access token for an hour.
 * @param address the endpoint's own
 */
export function answerToken(
  { account, tokens, now }: TokenEndpoint,
  form: URLSearchParams,
  address: string,
): Response {
  const { grant_type, assertion, ...others } = Object.fromEntries(form);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new NotInSandbox(`POST /token ${unknown}=`);
  if (grant_type !== GRANT) {
    return refuse({
      error: "unsupported_grant_type",
      error_description: `Invalid grant_type: ${grant_type}`,
    });
  }
  if (readClaims(assertion ?? "")?.iss !== account.email) {
    return refuse({ error: "invalid_grant", error_description: "Invalid grant: account not found" });
  }
  const claims = account.claimsOf(assertion ?? "");
  if (!claims) return refuse({ error: "invalid_grant", error_description: "Invalid JWT Signature." });
  const wrong = judge(claims, [AUDIENCE, address], now() / 1000);
  if (wrong) return refuse(wrong);
  const scopes = String(claims.scope).split(" ");
  return Response.json(tokens.give({ email: account.email, scopes }), {
    headers: { "Cache-Control": "no-store" },
  });
}

function judge(
  { aud, iat, exp, sub, scope }: Claims,
  audiences: readonly string[],
  now: number,
): OAuthError | undefined {
  if (!audiences.includes(String(aud))) {
    return { error: "invalid_grant", error_description: "Invalid JWT: Failed audience check." };
  }
  const lasts = Number(exp) - Number(iat);
  if (!(Number(iat) <= now + SKEW && now - SKEW < Number(exp) && lasts > 0 && lasts <= LONGEST)) {
    return {
      error: "invalid_grant",
      error_description:
        "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.",
    };
  }
  if (sub !== undefined) {
    return {
      error: "unauthorized_client",
      error_description:
        "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.",
    };
  }
  if (typeof scope !== "string" || scope === "") {
    return { error: "invalid_scope", error_description: "Empty or missing scope not allowed." };
  }
  for (const each of scope.split(" ")) if (!SCOPES.includes(each)) throw new NotInSandbox(`scope ${each}`);
  return undefined;
}

function refuse(error: OAuthError): Response {
  return Response.json(error, { status: error.error === "unauthorized_client" ? 401 : 400 });
}
