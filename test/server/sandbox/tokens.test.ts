import { createPublicKey, verify, X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Account, EMAIL, OPENID, TokenStand } from "../../../server/sandbox/tokens.ts";

const NOW = Date.UTC(2024, 9, 15, 7);
const ACCOUNT: Account = { sub: "100000000000000000001", email: "a@mail.example", emailVerified: true };

describe("the sandbox's identity service", () => {
  const stand = new TokenStand("script.apps.googleusercontent.com", () => NOW);
  const parts = (token: string | null) =>
    (token ?? "").split(".").map((part) => Buffer.from(part, "base64url")) as [Buffer, Buffer, Buffer];
  const claimsOf = (token: string | null) => JSON.parse(parts(token)[1].toString());

  it("gives no token to a script without the scope openid, and no address without that of the e-mail", () => {
    expect(stand.identityToken(ACCOUNT, [EMAIL])).toBeNull();
    const claims = claimsOf(stand.identityToken(ACCOUNT, [OPENID]));
    expect(Object.keys(claims).sort()).toEqual(["at_hash", "aud", "azp", "exp", "iat", "iss", "sub"]);
  });

  it("says who, for whom and for an hour", () => {
    const domain = "thonglang.example";
    expect(claimsOf(stand.identityToken({ ...ACCOUNT, domain }, [OPENID, EMAIL]))).toEqual({
      iss: "https://accounts.google.com",
      azp: "script.apps.googleusercontent.com",
      aud: "script.apps.googleusercontent.com",
      sub: ACCOUNT.sub,
      hd: domain,
      email: ACCOUNT.email,
      email_verified: true,
      at_hash: expect.stringMatching(/^[\w-]{22}$/),
      iat: NOW / 1000,
      exp: NOW / 1000 + 3600,
    });
  });

  it("signs with a key whose certificate it gives away, as Google does", async () => {
    const token = stand.identityToken(ACCOUNT, [OPENID]) as string;
    const { alg, kid, typ } = JSON.parse(parts(token)[0].toString());
    expect([alg, typ]).toEqual(["RS256", "JWT"]);
    const answer = stand.answer();
    expect(answer.headers.get("cache-control")).toContain("max-age=");
    const certificate = new X509Certificate((await answer.json())[kid]);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(new Date(certificate.validFrom).getTime()).toBe(NOW);
    const signed = Buffer.from(token.slice(0, token.lastIndexOf(".")));
    expect(verify("sha256", signed, certificate.publicKey, parts(token)[2])).toBe(true);
  });

  it("announces a key before it signs, and knows the last one for a while", () => {
    const turning = new TokenStand("script", () => NOW);
    const kid = () => JSON.parse(parts(turning.sign({}))[0].toString()).kid as string;
    const [first, second] = Object.keys(turning.certificates()) as [string, string];
    expect(kid()).toBe(first);
    turning.rotate();
    expect(kid()).toBe(second);
    expect(Object.keys(turning.certificates())).toHaveLength(3);
    expect(Object.keys(turning.certificates()).slice(0, 2)).toEqual([first, second]);
    turning.rotate();
    expect(Object.keys(turning.certificates())).not.toContain(first);
    for (const pem of Object.values(turning.certificates()))
      expect(createPublicKey(pem).asymmetricKeyType).toBe("rsa");
  });
});
