import { createHmac, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RefusalReason } from "../../../server/access/identity.ts";
import { OPENID, TokenStand } from "../../../server/sandbox/tokens.ts";
import { said } from "../api/asking.ts";
import { CLIENT, type Door, openDoor, SCOPES, SOMCHAI } from "./door.ts";

/** No body would do: whoever gets as far as this was let in. */
const BODY = "{}";

describe("the add-on's door refuses, always with the same words,", () => {
  let door: Door;
  /** What the service's clock shows, when it does not show the time. */
  let clock: number | undefined;

  beforeAll(async () => {
    door = await openDoor(() => clock ?? Date.now());
  });
  afterEach(() => {
    clock = undefined;
  });
  afterAll(() => door.close());

  /** Fails unless it is refused; gives what was said, without the request's own id. */
  async function expectRefused(authorization: string | undefined, reason: RefusalReason): Promise<object> {
    const answer = await door.post("report", BODY, authorization);
    const { instance, ...words } = await said(answer);
    expect([answer.status, words.code, door.log.at(-1)?.reason]).toEqual([401, "token-unfit", reason]);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(instance).toBe(door.log.at(-1)?.id);
    expect(words.detail).toMatch(/[ก-๙].* — .*ลองอีกครั้ง/);
    return words;
  }

  async function expectLetIn(token: string): Promise<void> {
    expect((await said(await door.post("report", BODY, `Bearer ${token}`))).code).toBe("value-missing");
  }

  const claims = (token: string) => JSON.parse(part(token, 1)) as Record<string, unknown>;
  const part = (token: string, index: number) =>
    Buffer.from(token.split(".")[index] ?? "", "base64url").toString();
  const encode = (value: object | null) => Buffer.from(JSON.stringify(value)).toString("base64url");
  /** A right token, but for these claims, which Google's key has signed too. */
  const signed = (changes: object, header: object = {}) =>
    `Bearer ${door.stand.sign({ ...claims(door.token()), ...changes }, header)}`;
  const seconds = () => Math.floor(Date.now() / 1000);

  it("no token", async () => {
    await expectRefused(undefined, "absent");
  });

  it("garbage", async () => {
    const token = door.token();
    const [head, body, signature] = token.split(".");
    for (const garbage of [
      "",
      "Bearer",
      "Bearer x",
      "Bearer a.b.c.d",
      "Bearer ..",
      `Basic ${token}`,
      token,
      `Bearer ${token}, Bearer ${token}`,
      `Bearer ${token} x`,
      "Bearer AAAA.AAAA.AAAA",
      `Bearer ${head}.AAAA.${signature}`,
      `Bearer ${encode(null)}.${body}.${signature}`,
    ])
      await expectRefused(garbage, "shape");
    await expectRefused(`Bearer ${encode([])}.${body}.${signature}`, "unknown-key");
    await expectRefused(`Bearer ${head}.${encode(["x"])}.${signature}`, "signature");
  });

  it("a token that is meant for another audience", async () => {
    const foreign = new TokenStand("999.apps.googleusercontent.com", Date.now);
    const aud = claims(foreign.identityToken(SOMCHAI, SCOPES) as string).aud;
    for (const audience of [aud, [CLIENT], "", undefined, `${CLIENT} `])
      await expectRefused(signed({ aud: audience }), "audience");
  });

  it("a token past its end, though not within 60 s of it", async () => {
    const token = door.token();
    const ends = Number(claims(token).exp) * 1000;
    clock = ends + 60_000;
    await expectLetIn(token);
    clock = ends + 60_001;
    await expectRefused(`Bearer ${token}`, "time");
    clock = undefined;
    await expectRefused(signed({ iat: seconds() - 7200, exp: seconds() - 3600 }), "time");
  });

  it("a token before its beginning, though not within 60 s of it", async () => {
    const token = door.token();
    const begins = Number(claims(token).iat) * 1000;
    clock = begins - 60_000;
    await expectLetIn(token);
    clock = begins - 60_001;
    await expectRefused(`Bearer ${token}`, "time");
    clock = undefined;
    await expectRefused(signed({ iat: seconds() + 3600, exp: seconds() + 7200 }), "time");
    await expectRefused(signed({ nbf: seconds() + 100 }), "time");
  });

  it("a token without times, with times that are none, or one that never ends", async () => {
    for (const times of [
      { iat: undefined },
      { exp: undefined },
      { iat: "soon" },
      { exp: "never" },
      { nbf: "later" },
      { exp: seconds() + 10 * 365 * 86_400 },
    ])
      await expectRefused(signed(times), "time");
  });

  it("an e-mail that is not verified, or none", async () => {
    const unverified = door.stand.identityToken({ ...SOMCHAI, emailVerified: false }, SCOPES);
    await expectRefused(`Bearer ${unverified}`, "person");
    await expectRefused(`Bearer ${door.stand.identityToken(SOMCHAI, [OPENID])}`, "person");
    for (const person of [
      { email_verified: undefined },
      { email_verified: "true" },
      { email_verified: 1 },
      { email: undefined },
      { email: "" },
      { sub: undefined },
      { sub: 1 },
      { sub: "" },
    ])
      await expectRefused(signed(person), "person");
  });

  it("another issuer, also one whose name looks alike", async () => {
    for (const iss of [
      "https://accounts.google.com.example",
      "googleapis.com",
      "http://accounts.google.com",
      undefined,
    ])
      await expectRefused(signed({ iss }), "issuer");
    const short = signed({ iss: "accounts.google.com" });
    await expectLetIn(short.slice("Bearer ".length));
  });

  it("a token that is not signed", async () => {
    const [head, body] = door.token().split(".");
    await expectRefused(`Bearer ${head}.${body}.`, "shape");
    await expectRefused(`Bearer ${head}.${body}`, "shape");
  });

  it("alg: none, with and without a signature", async () => {
    const [, body, signature] = door.token().split(".");
    const head = encode({ alg: "none", kid: JSON.parse(part(door.token(), 0)).kid, typ: "JWT" });
    await expectRefused(`Bearer ${head}.${body}.`, "shape");
    await expectRefused(`Bearer ${head}.${body}.${signature}`, "signature");
    for (const alg of ["none", "HS256", undefined]) await expectRefused(signed({}, { alg }), "signature");
  });

  it("HS256, signed with the public key, which anyone can fetch", async () => {
    const [id, certificate] = Object.entries(door.stand.certificates())[0] as [string, string];
    const pem = createPublicKey(certificate).export({ type: "spki", format: "pem" }).toString();
    const said = `${encode({ alg: "HS256", kid: id, typ: "JWT" })}.${door.token().split(".")[1]}`;
    for (const key of [certificate, pem]) {
      const signature = createHmac("sha256", key).update(said).digest("base64url");
      await expectRefused(`Bearer ${said}.${signature}`, "signature");
    }
  });

  it("ES256, signed with a key of one's own", async () => {
    const [id] = Object.keys(door.stand.certificates());
    const { privateKey: key } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const said = `${encode({ alg: "ES256", kid: id, typ: "JWT" })}.${door.token().split(".")[1]}`;
    const signature = sign("sha256", Buffer.from(said), { key, dsaEncoding: "ieee-p1363" });
    await expectRefused(`Bearer ${said}.${signature.toString("base64url")}`, "signature");
  });

  it("a signature of another key, or of other claims", async () => {
    const [head, body, signature] = door.token().split(".") as [string, string, string];
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const own = sign("sha256", Buffer.from(`${head}.${body}`), privateKey).toString("base64url");
    await expectRefused(`Bearer ${head}.${body}.${own}`, "signature");
    const other = encode({ ...claims(door.token()), sub: "1" });
    await expectRefused(`Bearer ${head}.${other}.${signature}`, "signature");
  });

  it("a foreign key id, also one that every object knows", async () => {
    const foreign = new TokenStand(CLIENT, Date.now).identityToken(SOMCHAI, SCOPES);
    await expectRefused(`Bearer ${foreign}`, "unknown-key");
    for (const kid of ["__proto__", "constructor", "", undefined, 0, ["x"]])
      await expectRefused(signed({}, { kid }), "unknown-key");
  });

  it("a token of 1 MB, before the service itself sees it", async () => {
    const { hostname, port } = new URL(door.origin);
    const lines = door.log.length;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { Authorization: `Bearer ${"a".repeat(1_000_000)}` };
      request({ hostname, port, path: "/addon/report", method: "POST", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .once("error", reject)
        .end(BODY);
    });
    expect(status).toBe(431);
    expect(door.log.length).toBe(lines);
    await expectRefused(`Bearer ${"a".repeat(4000)}.${"b".repeat(4000)}.${"c".repeat(4000)}`, "shape");
  });

  it("whatever is wrong: nothing tells one refusal from another", async () => {
    const [head, body] = door.token().split(".");
    const refusals = [
      await expectRefused(undefined, "absent"),
      await expectRefused(`Bearer ${head}.${body}.AAAA`, "signature"),
      await expectRefused(signed({ aud: "x" }), "audience"),
      await expectRefused(signed({ iss: "x" }), "issuer"),
      await expectRefused(signed({ email_verified: false }), "person"),
      await expectRefused(signed({ exp: seconds() - 100 }), "time"),
    ];
    for (const words of refusals) expect(words).toEqual(refusals[0]);
  });

  it("a body without a token, before it is read", async () => {
    const answer = await door.post("report", "x".repeat(5_000_000));
    expect(answer.status).toBe(401);
    expect(door.log.at(-1)).toMatchObject({ status: 401, bytesIn: 0 });
    await expectLetIn(door.token());
  });
});
