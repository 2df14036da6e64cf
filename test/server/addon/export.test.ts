import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { validate } from "../../../measures/validate.ts";
import { USUAL_RATE } from "../../../server/access/rate.ts";
import { postedSource } from "../../../server/addon/perform.ts";
import { createApp } from "../../../server/app.ts";
import { makeExample } from "../../../server/form.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { bytesOf, gridJson, post, said, XLSX } from "../api/asking.ts";
import { sheetText } from "../reports.ts";
import { startService, TODAY } from "../service.ts";
import { type Door, openDoor, SOMCHAI, SOMYING } from "./door.ts";

const NAME = "แผนมาตรการห้วยทองหลาง";

describe("the add-on's door", () => {
  let door: Door;
  let grid: Grid;
  /** Set on a minute before each test that asks much, so that nobody is held back. */
  let clock = 0;

  beforeAll(async () => {
    door = await openDoor(() => Date.now() + clock);
    grid = await readGrid(await makeExample("defective"));
  });
  afterAll(() => door.close());

  function ask(what: string, options: object = {}, account = SOMCHAI): Promise<Response> {
    return door.post(what, gridJson(grid, options), `Bearer ${door.token(account)}`);
  }

  const nameOf = (answer: Response) => decodeURIComponent(answer.headers.get("content-disposition") ?? "");

  it("gives the very bytes of /api/report, but for the line about the source", async () => {
    const answer = await ask("report", { name: NAME, asOf: "2567-09-30" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(XLSX);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const options = { name: postedSource(NAME), asOf: "2567-09-30" };
    const same = await post(door.origin, "report", gridJson(grid, options));
    expect(nameOf(answer)).toBe(nameOf(same));
    expect(answer.headers.get("ita-fingerprint")).toBe(same.headers.get("ita-fingerprint"));
    expect(await bytesOf(answer)).toEqual(await bytesOf(same));
  });

  it("says in the report that the service did not read the sheet itself", async () => {
    for (const [options, name] of [
      [{ name: NAME }, `${NAME} — `],
      [{}, ""],
    ] as const) {
      const text = sheetText(await readGrid(await bytesOf(await ask("report", options))), "เกี่ยวกับไฟล์");
      expect(text).toContain(`ที่มาของข้อมูล\t${name}ส่งจากส่วนเสริมในชีตของหน่วยงาน`);
      expect(text).toContain("ไม่ได้เปิดอ่านชีตนั้นเอง");
    }
  });

  it("gives the summary as xlsx, csv, json and html, under a name that fits", async () => {
    clock += 60_000;
    const json = await (await post(door.origin, "summary", gridJson(grid, { name: NAME }))).json();
    expect(await (await ask("summary", { name: NAME, format: "json" })).json()).toEqual(json);
    const types = { xlsx: XLSX, csv: "text/csv", json: "application/json", html: "text/html" };
    for (const [format, type] of Object.entries(types)) {
      const answer = await ask("summary", { format });
      expect(answer.headers.get("content-type")?.split(";")[0]).toBe(type);
      expect(nameOf(answer)).toMatch(new RegExp(`workbook\\.${format}".*สรุปผลมาตรการ ITA .+\\.${format}$`));
    }
    const usual = await ask("summary");
    expect(usual.headers.get("content-type")).toBe(XLSX);
  });

  it("names what it cannot use, as the API does", async () => {
    clock += 60_000;
    const authorization = `Bearer ${door.token()}`;
    const codeOf = async (what: string, body: string) =>
      (await said(await door.post(what, body, authorization))).code;
    expect(await codeOf("report", "{")).toBe("json-unreadable");
    expect(await codeOf("report", gridJson(grid, { format: "csv" }))).toBe("value-unknown");
    expect(await codeOf("report", gridJson(grid, { codes: [] }))).toBe("value-unknown");
    for (const format of ["pdf", "constructor", 1, null])
      expect(await codeOf("summary", gridJson(grid, { format }))).toBe("value-unfit");
    const huge = await door.post("report", " ".repeat(21 * 2 ** 20), authorization);
    expect([huge.status, (await said(huge)).code]).toEqual([413, "too-large"]);
    const form = await fetch(`${door.origin}/addon/report`, {
      method: "POST",
      body: new Uint8Array(9),
      headers: { "Content-Type": XLSX, Authorization: authorization },
    });
    expect((await said(form)).code).toBe("media-type-unsupported");
    const got = await fetch(`${door.origin}/addon/report`);
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await fetch(`${door.origin}/addon/constructor`)).status).toBe(404);
  });

  it("leaves one line about an export, and nothing of token, person, name or cells in any line", async () => {
    clock += 60_000;
    const seen = door.log.length;
    const token = door.token();
    const answers = [
      await ask("report", { name: NAME }),
      await ask("summary", { name: NAME }, SOMYING),
      await door.post("report", gridJson(grid), `Bearer ${token.slice(0, -9)}`),
      await door.post("report", "ข้อความในเซลล์", `Bearer ${token}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 400]);
    const lines = door.log.slice(seen);
    const exports = lines.filter(({ event }) => event === "export");
    const { counts } = validate(grid, { asOf: TODAY });
    const snapshot = createHash("sha256").update(JSON.stringify(grid)).digest("hex");
    for (const [index, what] of ["report", "summary"].entries())
      expect(exports[index]).toEqual({
        event: "export",
        id: answers[index]?.headers.get("x-request-id"),
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        what,
        source: "posted",
        verdict: "made",
        person: expect.stringMatching(/^[0-9a-f]{16}$/),
        snapshot,
        ...counts,
      });
    expect(exports.length).toBe(2);
    expect(exports[0]?.person).not.toBe(exports[1]?.person);
    const logged = JSON.stringify(door.log);
    expect(logged).not.toMatch(/[ก-๙]|@|Bearer/);
    for (const secret of [SOMCHAI.sub, SOMCHAI.email, "thonglang", SOMYING.sub, ...token.split(".")])
      expect(logged).not.toContain(secret);
  });

  it("holds back 10,000 requests of one person in a minute, while another person is served", async () => {
    let now = Date.now();
    const { addon } = door;
    const app = createApp({ now: () => now, today: () => TODAY, log: () => {}, folder: "no-folder", addon });
    const one = `Bearer ${door.token()}`;
    const other = `Bearer ${door.token(SOMYING)}`;
    const send = (Authorization: string, body: string) => {
      const headers = { Host: "127.0.0.1", "Content-Type": "application/json", Authorization };
      return app.request("http://127.0.0.1/addon/report", { method: "POST", body, headers }, {});
    };
    const statuses = new Map<number, number>();
    let held: Response | undefined;
    for (let sent = 0; sent < 10_000; sent++) {
      now += 6;
      const answer = await send(one, '{"grid":0}');
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 429) held = answer;
      if (sent % 2500 === 0) expect((await send(other, gridJson(grid))).status).toBe(200);
    }
    const { burst, perMinute } = USUAL_RATE;
    expect(Object.fromEntries(statuses)).toEqual({
      422: burst + perMinute - 1,
      429: 10_001 - burst - perMinute,
    });
    const wait = Number(held?.headers.get("retry-after"));
    expect(wait).toBe(1);
    const { code, detail } = await said(held as Response);
    expect([code, detail]).toEqual(["too-often", expect.stringMatching(/รอ 1 วินาที แล้วลองอีกครั้ง/)]);
  }, 60_000);

  it("says with 503 and Retry-After that it is full or about to stop, but not to strangers", async () => {
    const leaving = await openDoor(Date.now, { stopping: AbortSignal.abort() });
    const answer = await leaving.post("report", gridJson(grid), `Bearer ${leaving.token()}`);
    expect([answer.status, (await said(answer)).code]).toEqual([503, "stopping"]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await leaving.post("report", gridJson(grid))).status).toBe(401);
    await leaving.close();
  });

  it("is shut where nobody has said whose tokens to take", async () => {
    const service = await startService();
    for (const path of ["report", "summary", "more"]) {
      const answer = await fetch(`${service.origin}/addon/${path}`, { method: "POST", body: "{}" });
      expect([answer.status, (await said(answer)).code]).toEqual([404, "addon-not-set"]);
    }
    await service.close();
  });

  it("answers no page of another site, whatever token it brings", async () => {
    const answer = await fetch(`${door.origin}/addon/report`, {
      method: "POST",
      body: gridJson(grid),
      headers: { Authorization: `Bearer ${door.token()}`, Origin: "https://ita.example" },
    });
    expect(answer.status).toBe(403);
  });
});
