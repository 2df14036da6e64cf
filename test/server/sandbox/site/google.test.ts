import { once } from "node:events";
import { type AddressInfo, Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Door, openDoor } from "../../addon/door.ts";
import { said } from "../../api/asking.ts";
import { beginAt, Tab, VIEW } from "./tab.ts";

describe("the sandbox's own Google", { timeout: 60_000 }, () => {
  const stopping = new AbortController();
  const listening = vi.spyOn(Server.prototype, "listen");
  const fetching = vi.spyOn(globalThis, "fetch");
  let door: Door;
  let tab: Tab;
  let server: Server;
  let lines: ReadonlyMap<string, string>;

  beforeAll(async () => {
    door = await openDoor(Date.now, { stopping: stopping.signal });
    listening.mockClear();
    tab = await new Tab(await beginAt(door.origin, "good")).listen();
    const { menu } = await tab.until("menu");
    lines = new Map(
      menu.flatMap((line) => (line.kind === "item" ? [[line.caption, line.functionName] as const] : [])),
    );
  }, 60_000);
  afterAll(async () => {
    tab.leave();
    await door.close();
    vi.restoreAllMocks();
  });

  const choose = (caption: string) =>
    tab.post("menu", { functionName: lines.get(caption), caption, view: VIEW });
  async function answer(button: string): Promise<string> {
    const { asking } = await tab.until("ask");
    await tab.post("answer", { id: asking.id, button });
    return asking.question.text;
  }
  /** A run that goes on would keep its person from another. */
  const finish = () => tab.until("running");
  /** What the add-on last sent to the sandbox's door. */
  function lastAsked() {
    const [url, init] = fetching.mock.calls.findLast(([address]) =>
      String(address).includes("/sandbox/service/addon/"),
    ) as [string, { headers: Record<string, string>; body: Uint8Array }];
    const authorization = new Headers(init.headers).get("authorization") as string;
    return { url, authorization, body: new TextDecoder().decode(init.body) };
  }
  const atSandbox = (body: string, authorization: string) =>
    fetch(`${door.origin}/sandbox/service/addon/try`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", Authorization: authorization },
    });

  it("is read by the service once a person has shared the spreadsheet, and listens on this machine only", async () => {
    expect(listening).not.toHaveBeenCalled();
    await choose("เชื่อมต่อ");
    expect(await answer("YES")).toContain("ita-measures@ita-sandbox.iam.gserviceaccount.com");
    expect(await answer("OK")).toMatch(/^เชื่อมต่อแล้ว/);
    await finish();
    await choose("ส่งออกรายงาน (.xlsx)");
    await tab.until("show");
    await finish();
    expect(door.log.filter(({ event }) => event === "export").at(-1)).toMatchObject({
      what: "report",
      source: "google",
      verdict: "made",
    });
    expect(listening).toHaveBeenCalledTimes(1);
    server = listening.mock.contexts[0] as Server;
    expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
  });

  it("opens nothing of the door for Google's tokens, nor do these open the sandbox", async () => {
    await choose("เชื่อมต่อ");
    await answer("OK");
    await finish();
    const { body, authorization } = lastAsked();
    expect((await atSandbox(body, authorization)).status).toBe(200);
    const refused = [
      await door.post("try", body, authorization),
      await atSandbox(body, `Bearer ${door.token()}`),
    ];
    for (const response of refused)
      expect([response.status, (await said(response)).code]).toEqual([401, "token-unfit"]);
    // Whoever Google's tokens name finds nothing of the sandbox behind the door either.
    expect((await said(await door.post("try", body, `Bearer ${door.token()}`))).code).toBe("google-not-set");
  });

  it("stops listening when the service stops", async () => {
    expect(server.listening).toBe(true);
    const closed = once(server, "close");
    stopping.abort();
    await closed;
  });
});
