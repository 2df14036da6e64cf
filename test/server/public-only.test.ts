import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { XLSX_TYPE } from "../../server/api/media.ts";
import { type Door, openDoor } from "./addon/door.ts";

const HOST = "ita.example.go.th";

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** fetch() does not let a Host be chosen. */
function ask(origin: string, { path, method = "GET", headers = {} }: Asked) {
  const { hostname, port } = new URL(origin);
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { host: HOST, ...headers } }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (text) => {
        body += text;
      });
      answer.on("end", () => resolve({ status: answer.statusCode as number, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the service in public mode", () => {
  let shut: Door;
  let open: Door;

  beforeAll(async () => {
    shut = await openDoor(Date.now, { publicly: { hosts: [HOST, "b.example"], openApi: false } });
    open = await openDoor(Date.now, { publicly: { hosts: [HOST], openApi: true } });
  });
  afterAll(async () => {
    await shut.close();
    await open.close();
  });

  const status = async (asked: Asked, door = shut) => (await ask(door.origin, asked)).status;

  it("answers under its own names only, with or without a port", async () => {
    for (const host of [HOST, `${HOST}:443`, "ITA.Example.GO.TH", "b.example"])
      expect([host, await status({ path: "/guide", headers: { host } })]).toEqual([host, 200]);
    const { host: own } = new URL(shut.origin);
    for (const host of [
      own,
      "localhost",
      "evil.example",
      `${HOST}.evil.example`,
      `evil-${HOST}`,
      `${HOST}.`,
      "",
    ])
      for (const path of ["/guide", "/", "/addon/report", "/api/openapi.json"])
        expect([host, path, await status({ path, headers: { host } })]).toEqual([host, path, 403]);
    const forwarded = { host: "evil.example", "x-forwarded-host": HOST, forwarded: `host=${HOST}` };
    expect(await status({ path: "/guide", headers: forwarded })).toBe(403);
  });

  it("opens the add-on's door, the guide and what probes look at, and nothing else", async () => {
    for (const path of ["/healthz", "/readyz", "/guide", "/guide/rules", "/assets/page.css"])
      expect([path, await status({ path })]).toEqual([path, 200]);
    expect(await status({ path: "/addon/report", method: "POST" })).toBe(401);
    const closed = [
      ...[
        "/",
        "/folder",
        "/sandbox",
        "/sandbox/keys",
        "/sandbox/service/report",
        "/form.xlsx",
        "/examples/good",
      ],
      ...[
        "/folder/summary",
        "/check",
        "/check/0123456789abcdef0123456789abcdef",
        "/api/openapi.json",
        "/guided",
      ],
      ...["//", "//folder", "/%66older", "/guide/../folder", "/guide/%2e%2e/folder", "/addon", "/assets/../"],
      ...[
        "/healthz/",
        "/healthz/../folder",
        "/Sandbox",
        "/addon/..%2fsandbox",
        "/guide/none",
        "/assets/none",
      ],
    ];
    for (const path of closed) expect([path, await status({ path })]).toEqual([path, 404]);
    for (const path of ["/", "/check", "/folder", "/sandbox", "/sandbox/file", "/api/report", "/api/check"])
      expect([path, await status({ path, method: "POST" })]).toEqual([path, 404]);
    expect((await ask(shut.origin, { path: "/" })).body).toContain("/guide");
  });

  it("lets probes look by any name, and no other site's page ask", async () => {
    for (const path of ["/healthz", "/readyz"])
      expect(await status({ path, headers: { host: "10.0.0.7:8080" } })).toBe(200);
    const post = { path: "/addon/report", method: "POST" };
    expect(await status({ ...post, headers: { origin: "https://evil.example" } })).toBe(403);
    expect(await status({ ...post, headers: { origin: "null" } })).toBe(403);
    expect(await status({ ...post, headers: { "sec-fetch-site": "cross-site" } })).toBe(403);
    expect(await status({ ...post, headers: { origin: `https://${HOST}` } })).toBe(401);
  });

  it("shows a guide that leads to no closed page", async () => {
    const { body } = await ask(shut.origin, { path: "/guide/clerk?from=0123456789abcdef0123456789abcdef-1" });
    const links = [...body.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(5);
    for (const path of new Set(links)) expect([path, await status({ path })]).toEqual([path, 200]);
  });

  it("opens /api where that is said, and even then no page", async () => {
    expect(await status({ path: "/api/openapi.json" }, open)).toBe(200);
    expect(
      await status({ path: "/api/check", method: "POST", headers: { "content-type": XLSX_TYPE } }, open),
    ).toBe(422);
    for (const path of ["/", "/folder", "/sandbox", "/form.xlsx"])
      expect([path, await status({ path }, open)]).toEqual([path, 404]);
  });
});
