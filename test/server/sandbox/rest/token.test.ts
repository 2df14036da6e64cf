import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AUTH, book, clientOf, type Loopback, refusal, startRest } from "./loopback.ts";

let skipped = 0;
let rest: Loopback;
beforeAll(async () => {
  rest = await startRest([book({})], { now: () => Date.now() + skipped });
});
afterAll(() => rest.close());

const AUDIENCE = "https://oauth2.googleapis.com/token";

/** Status and error of an assertion with these claims. */
async function ask(claims: object, how: { key?: string; header?: object; grant?: string } = {}) {
  const { client_email, private_key } = rest.keyFile(rest.origin);
  const iat = Math.floor(Date.now() / 1000);
  const usual = { iss: client_email, scope: `${AUTH}drive`, aud: AUDIENCE, iat, exp: iat + 3600 };
  const parts = [
    { alg: "RS256", ...how.header },
    { ...usual, ...claims },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  const signature = sign("sha256", Buffer.from(signed), how.key ?? private_key).toString("base64url");
  const response = await fetch(`${rest.origin}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: how.grant ?? "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: `${signed}.${signature}`,
    }),
  });
  const { error, error_description } = await response.json();
  return [response.status, error, error_description];
}

describe("the token endpoint", () => {
  it("gives the real client of the key file a token for an hour", async () => {
    const { access_token, expiry_date } = await rest.client.authorize();
    expect(access_token).toMatch(/^ya29\./);
    expect(Number(expiry_date) - Date.now()).toBeGreaterThan(3_590_000);
    expect(rest.tokens.callerOf(access_token as string)?.email).toBe(rest.account.email);
  });

  it("takes Google's address or its own as the audience", async () => {
    expect(await ask({})).toEqual([200, undefined, undefined]);
    expect(await ask({ aud: `${rest.origin}/token` })).toEqual([200, undefined, undefined]);
    expect(await ask({ aud: "https://sheets.googleapis.com/" })).toEqual([
      400,
      "invalid_grant",
      "Invalid JWT: Failed audience check.",
    ]);
  });

  it("refuses another account, another key, no signature and another way of signing", async () => {
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const foreign = key.export({ type: "pkcs8", format: "pem" }).toString();
    const account = [400, "invalid_grant", "Invalid grant: account not found"];
    const signature = [400, "invalid_grant", "Invalid JWT Signature."];
    expect(await ask({ iss: "other@ita-sandbox.iam.gserviceaccount.com" })).toEqual(account);
    expect(await ask({}, { key: foreign })).toEqual(signature);
    expect(await ask({}, { header: { alg: "none" } })).toEqual(signature);
    expect(await ask({}, { header: { kid: "another" } })).toEqual(signature);
  });

  it("refuses an assertion that has expired, is from the future, or is good for too long", async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const claims of [
      { iat: now - 4000, exp: now - 400 },
      { iat: now + 400, exp: now + 4000 },
      { exp: now + 7200 },
      { exp: undefined },
    ]) {
      expect((await ask(claims)).slice(0, 2)).toEqual([400, "invalid_grant"]);
    }
  });

  it("refuses to speak for a person, an empty scope, and another grant", async () => {
    expect((await ask({ sub: "clerk@example.go.th" })).slice(0, 2)).toEqual([401, "unauthorized_client"]);
    expect((await ask({ scope: "" })).slice(0, 2)).toEqual([400, "invalid_scope"]);
    expect((await ask({}, { grant: "password" })).slice(0, 2)).toEqual([400, "unsupported_grant_type"]);
  });

  it("knows a token until its hour is over, or it was taken back", async () => {
    const read = () => rest.sheets.spreadsheets.get({ spreadsheetId: "book" });
    await read();
    skipped = 3_600_000;
    expect((await refusal(read())).status).toBe(401);
    skipped = 0;
    await read();
    rest.tokens.revokeAll();
    expect((await refusal(read())).status).toBe(401);
    const client = clientOf(rest.keyFile(rest.origin));
    expect((await rest.sheets.spreadsheets.get({ spreadsheetId: "book", auth: client })).status).toBe(200);
  });
});
