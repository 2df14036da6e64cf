import { afterEach, describe, expect, it } from "vitest";
import { identityCheck } from "../../../server/access/identity.ts";
import { TokenStand } from "../../../server/sandbox/tokens.ts";
import { said } from "../api/asking.ts";
import { startService } from "../service.ts";
import { CLIENT, type KeyServer, SCOPES, SOMCHAI, startKeyServer } from "./door.ts";

describe("the keys of identity tokens", () => {
  let keys: KeyServer | undefined;
  afterEach(async () => {
    await keys?.close();
    keys = undefined;
  });

  const stand = new TokenStand(CLIENT, Date.now);
  const bearer = () => `Bearer ${stand.identityToken(SOMCHAI, SCOPES)}`;
  const checkAt = (certsUrl: string, patienceMs = 3000) =>
    identityCheck({ audiences: [CLIENT], certsUrl, patienceMs, now: Date.now });
  const { sub, email, domain } = SOMCHAI;

  it("are fetched once for many tokens, as long as their Cache-Control says", async () => {
    keys = await startKeyServer(() => stand.answer());
    const check = checkAt(keys.url);
    const first = await Promise.all(Array.from({ length: 20 }, () => check(bearer())));
    for (const verdict of first) expect(verdict).toEqual({ identity: { sub, email, domain } });
    await check(bearer());
    expect(keys.asked()).toBe(1);
  });

  it("are known before they sign: a rotation goes unnoticed", async () => {
    keys = await startKeyServer(() => stand.answer());
    const check = checkAt(keys.url);
    const before = bearer();
    await check(before);
    stand.rotate();
    expect(bearer().slice(0, 60)).not.toBe(before.slice(0, 60));
    for (const token of [before, bearer()]) expect(await check(token)).toHaveProperty("identity");
    expect(await checkAt(keys.url)(before)).toHaveProperty("identity");
  });

  it("are no reason to refuse anybody while they are away, slow or nonsense", async () => {
    const nonsense: readonly (() => Response | undefined)[] = [
      () => new Response("", { status: 404 }),
      () => new Response("", { status: 500 }),
      () => undefined,
      () => new Response("<html>เข้าสู่ระบบเครือข่าย</html>", { headers: { "Cache-Control": "max-age=3600" } }),
      () => Response.json({}),
      () => Response.json([]),
      () => Response.json("0123456789"),
      () => Response.json(null),
      () => Response.json({ key: "no certificate" }),
      () => Response.json({ ...stand.certificates(), key: 1 }),
    ];
    for (const answer of nonsense) {
      const server = await startKeyServer(answer);
      await expect(checkAt(server.url, 50)(bearer())).rejects.toMatchObject({ code: "identity-keys-away" });
      await server.close();
      await expect(checkAt(server.url, 50)(bearer())).rejects.toMatchObject({ code: "identity-keys-away" });
    }
  });

  it("are asked for again as soon as they are back, whatever was said to be kept meanwhile", async () => {
    let answer = () => Response.json({ broken: "x" }, { headers: { "Cache-Control": "max-age=3600" } });
    keys = await startKeyServer(() => answer());
    const check = checkAt(keys.url);
    await expect(check(bearer())).rejects.toMatchObject({ code: "identity-keys-away" });
    answer = () => stand.answer();
    expect(await check(bearer())).toHaveProperty("identity");
  });

  it("away: the door answers 503 with Retry-After, and garbage is refused all the same", async () => {
    const server = await startKeyServer(() => undefined);
    await server.close();
    const addon = { audiences: [CLIENT], certsUrl: server.url };
    const service = await startService(Date.now, { addon });
    const ask = (authorization: string) =>
      fetch(`${service.origin}/addon/report`, { method: "POST", headers: { Authorization: authorization } });
    const answer = await ask(bearer());
    expect([answer.status, (await said(answer)).code]).toEqual([503, "identity-keys-away"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("Bearer x")).status).toBe(401);
    await service.close();
  });

  it("are taken from this machine or from Google, from nowhere else", () => {
    for (const url of ["https://keys.example/certs", "http://127.0.0.1.example/", "http://localhost:1/"])
      expect(() => checkAt(url)).toThrow("127.0.0.1 only");
  });
});
