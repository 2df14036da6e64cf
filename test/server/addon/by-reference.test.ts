import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { validate } from "../../../measures/validate.ts";
import { SHEETS } from "../../../measures/workbook.ts";
import { USUAL_RATE } from "../../../server/access/rate.ts";
import { postedSource, readSource } from "../../../server/addon/perform.ts";
import { createApp } from "../../../server/app.ts";
import { makeExample } from "../../../server/form.ts";
import { seededFaults } from "../../../server/sandbox/rest/faults.ts";
import { Spreadsheet } from "../../../server/sandbox/spreadsheet/spreadsheet.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { bytesOf, gridJson, post, type Said, said, XLSX } from "../api/asking.ts";
import { sheetText } from "../reports.ts";
import { TODAY } from "../service.ts";
import {
  connected,
  type Google,
  HASTY,
  KEY,
  SHEET_ID,
  startGoogle,
  TITLE,
  withKey,
} from "../sources/google/google.ts";
import { type Door, openDoor, SOMCHAI, SOMYING } from "./door.ts";

const id = (name: string) => `1${name}`.padEnd(44, "x");
const OTHER_KEY = "fedcba9876543210fedcba9876543210";
const IDS = {
  unshared: id("unshared"),
  other: id("other"),
  keyless: id("keyless"),
  twice: id("twice"),
  plain: id("plain"),
};

describe("an export by reference", () => {
  let grid: Grid;
  let google: Google;
  let door: Door;
  let rotating: Spreadsheet;
  /** Set on before each request, so that nobody is held back. */
  let clock = 0;

  beforeAll(async () => {
    grid = await readGrid(await makeExample("defective"));
    const state = connected(grid);
    const states = [
      { ...state, id: IDS.unshared, viewers: [] },
      connected(grid, { id: IDS.other, key: OTHER_KEY, title: "ชีตของที่อื่น" }),
      { ...state, id: IDS.keyless, metadata: [] },
      withKey({ ...state, id: IDS.twice }, OTHER_KEY),
      connected({ sheets: [{ title: "ชีต1", rows: [["ซื้อของ"]] }] }, { id: IDS.plain, title: "รายการซื้อของ" }),
    ];
    rotating = new Spreadsheet(state);
    const spreadsheets = new Map(
      [rotating, ...states.map((each) => new Spreadsheet(each))].map((each) => [each.state.id, each]),
    );
    google = await startGoogle([], { spreadsheets, quota: { perProject: 1e6, perUser: 1e6 } });
    door = await openDoor(() => Date.now() + clock, { google: { ...google.settings, clock: HASTY } });
  });
  afterAll(() => Promise.all([door, google].map((each) => each.close())));

  const ask = (what: string, parts: object = {}, account = SOMCHAI) => {
    clock += 10_000;
    const body = JSON.stringify({ spreadsheetId: SHEET_ID, sheetKey: KEY, ...parts });
    return door.post(what, body, `Bearer ${door.token(account)}`);
  };

  async function expectRefused(answer: Response, status: number, code: string): Promise<Said> {
    const told = await said(answer);
    expect([answer.status, told.code]).toEqual([status, code]);
    expect(told.detail).toMatch(/[ก-๙].* — .*[ก-๙]/);
    expect(told.detail).not.toMatch(/ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined/);
    return told;
  }

  it("gives the very report of the same workbook as a file and as a posted Grid, but for the line about the source", async () => {
    const asOf = "2567-09-30";
    const answer = await ask("report", { asOf });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, XLSX]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const bytes = await bytesOf(answer);
    const asFile = await post(door.origin, "report", gridJson(grid, { asOf, name: readSource(TITLE) }));
    expect(answer.headers.get("content-disposition")).toBe(asFile.headers.get("content-disposition"));
    expect(Buffer.compare(bytes, await bytesOf(asFile))).toBe(0);
    const about = sheetText(await readGrid(bytes), "เกี่ยวกับไฟล์");
    expect(about).toContain(`ที่มาของข้อมูล\t${TITLE} — บริการออกรายงานเปิดอ่านจาก Google ชีตของหน่วยงานเอง`);
    const posted = await door.post("report", gridJson(grid, { asOf, name: TITLE }), `Bearer ${door.token()}`);
    const aboutPosted = sheetText(await readGrid(await bytesOf(posted)), "เกี่ยวกับไฟล์");
    expect(aboutPosted.replace(postedSource(TITLE), readSource(TITLE))).toBe(about);
  });

  it("gives the summary in the format that is asked for, under the spreadsheet's own name", async () => {
    const json = await (await ask("summary", { format: "json" })).json();
    const posted = await (await post(door.origin, "summary", gridJson(grid, { name: TITLE }))).json();
    expect(json).toEqual(posted);
    expect((await ask("summary")).headers.get("content-type")).toBe(XLSX);
  });

  it("tries without making anything: says what is ready, by the proofs of an export", async () => {
    const answer = await ask("try");
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.json()).toEqual({
      ready: true,
      title: TITLE,
      sheets: SHEETS.map(({ title }) => title),
    });
    await expectRefused(await ask("try", { sheetKey: OTHER_KEY }), 403, "sheet-key-unfit");
    await expectRefused(await ask("try", { spreadsheetId: IDS.unshared }), 403, "sheet-not-shared");
    await expectRefused(
      await door.post("try", gridJson(grid), `Bearer ${door.token()}`),
      422,
      "value-unknown",
    );
    expect((await door.post("try", "{}")).status).toBe(401);
  });

  it("of a sheet that holds no measures is findings, not a refusal", async () => {
    const plain = await ask("try", { spreadsheetId: IDS.plain });
    expect(await plain.json()).toEqual({ ready: true, title: "รายการซื้อของ", sheets: [] });
    expect((await ask("report", { spreadsheetId: IDS.plain })).status).toBe(200);
    expect(door.log.at(-1)).toMatchObject({ status: 200 });
  });

  it("refuses without a token, and a bad one, before anything else is looked at", async () => {
    const calls = google.calls.length;
    const body = JSON.stringify({ spreadsheetId: SHEET_ID, sheetKey: KEY });
    for (const authorization of [undefined, "Bearer x", `Bearer ${door.token().slice(0, -9)}`])
      await expectRefused(await door.post("report", body, authorization), 401, "token-unfit");
    expect(google.calls.length).toBe(calls);
  });

  it("refuses a missing, wrong, foreign, doubtful or old key, all with the same words", async () => {
    const attacks: (readonly [what: object, calls: number])[] = [
      [{ sheetKey: undefined }, 0],
      [{ sheetKey: "" }, 0],
      [{ sheetKey: null }, 0],
      [{ sheetKey: [KEY] }, 0],
      [{ sheetKey: "ก".repeat(40) }, 0],
      [{ sheetKey: "x".repeat(10_000) }, 0],
      [{ sheetKey: KEY.replace("0", "1") }, 1],
      [{ sheetKey: OTHER_KEY }, 1],
      [{ spreadsheetId: IDS.other }, 1],
      [{ spreadsheetId: IDS.keyless }, 1],
      [{ spreadsheetId: IDS.keyless, sheetKey: "undefined-undefined" }, 1],
      [{ spreadsheetId: IDS.twice }, 1],
    ];
    const words: object[] = [];
    for (const [parts, calls] of attacks) {
      const before = google.calls.length;
      const { instance: _, ...told } = await expectRefused(
        await ask("report", parts),
        403,
        "sheet-key-unfit",
      );
      expect(google.calls.length - before).toBe(calls);
      words.push(told);
    }
    for (const told of words) expect(told).toEqual(words[0]);
    expect((await ask("try", { spreadsheetId: IDS.other, sheetKey: OTHER_KEY })).status).toBe(200);
  });

  it("refuses the old key once the sheet was connected anew", async () => {
    expect((await ask("try")).status).toBe(200);
    const before = rotating.state;
    rotating.change("script", (state) => withKey({ ...state, metadata: [] }, OTHER_KEY));
    await expectRefused(await ask("try"), 403, "sheet-key-unfit");
    expect((await ask("try", { sheetKey: OTHER_KEY })).status).toBe(200);
    rotating.change("script", () => before);
  });

  it("refuses a sheet that is not shared, with the address to share it with", async () => {
    const told = await expectRefused(
      await ask("report", { spreadsheetId: IDS.unshared }),
      403,
      "sheet-not-shared",
    );
    expect(told).toMatchObject({ account: google.account.email });
    expect(told.detail).toContain(google.account.email);
    await expectRefused(await ask("report", { spreadsheetId: id("nowhere") }), 404, "sheet-not-found");
  });

  it("refuses an id that is no id, and never asks Google with it", async () => {
    const calls = google.calls.length;
    for (const spreadsheetId of [
      `https://docs.google.com/spreadsheets/d/${SHEET_ID}/edit`,
      `../${SHEET_ID}`,
      `${SHEET_ID}/values:batchGet`,
      `${SHEET_ID}?fields=*`,
      `${SHEET_ID}%2f..`,
      `${SHEET_ID}\n`,
      "x".repeat(10_000),
      "x".repeat(19),
      "",
      "ก".repeat(44),
      7,
      null,
      [SHEET_ID],
      { toString: SHEET_ID },
    ])
      await expectRefused(await ask("report", { spreadsheetId }), 422, "value-unfit");
    await expectRefused(await ask("report", { spreadsheetId: "x".repeat(100_000) }), 422, "value-unknown");
    await expectRefused(await ask("report", { grid }), 422, "value-unknown");
    await expectRefused(await ask("report", { name: "x" }), 422, "value-unknown");
    await expectRefused(await ask("summary", { format: "pdf" }), 422, "value-unfit");
    await expectRefused(await door.post("try", "{", `Bearer ${door.token()}`), 400, "json-unreadable");
    expect(google.calls.length).toBe(calls);
  });

  it("leaves one line about each, and nothing of token, person, sheet, key or cells in any line", async () => {
    const seen = door.log.length;
    const answers = [
      await ask("report"),
      await ask("summary", {}, SOMYING),
      await ask("report", { sheetKey: OTHER_KEY }),
      await ask("report", { spreadsheetId: IDS.unshared }),
      await ask("try"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403, 200]);
    const lines = door.log.slice(seen).filter(({ event }) => event === "export");
    const { counts } = validate(grid, { asOf: TODAY });
    const snapshot = createHash("sha256").update(JSON.stringify(grid)).digest("hex");
    const common = (index: number) => ({
      event: "export",
      id: answers[index]?.headers.get("x-request-id"),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      source: "google",
      person: expect.stringMatching(/^[0-9a-f]{16}$/),
      sheet: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(lines).toEqual([
      { ...common(0), what: "report", verdict: "made", snapshot, ...counts },
      { ...common(1), what: "summary", verdict: "made", snapshot, ...counts },
      { ...common(2), what: "report", verdict: "sheet-key-unfit" },
      { ...common(3), what: "report", verdict: "sheet-not-shared" },
      { ...common(4), what: "try", verdict: "made" },
    ]);
    expect(lines[0]?.person).not.toBe(lines[1]?.person);
    expect(lines[0]?.sheet).toBe(lines[1]?.sheet);
    expect(lines[0]?.sheet).not.toBe(lines[3]?.sheet);
    const logged = JSON.stringify(door.log);
    expect(logged).not.toMatch(/[ก-๙]|@|Bearer/);
    for (const secret of [SHEET_ID, KEY, OTHER_KEY, SOMCHAI.sub, SOMYING.sub, ...Object.values(IDS)])
      expect(logged).not.toContain(secret);
  });

  it("holds back 10,000 requests of one person in a minute, and asks Google for no more than are let in", async () => {
    let now = Date.now();
    const calls = google.calls.length;
    const settings = { addon: door.addon, google: { ...google.settings, clock: HASTY } };
    const app = createApp({
      now: () => now,
      today: () => TODAY,
      log: () => {},
      folder: "no-folder",
      ...settings,
    });
    const Authorization = `Bearer ${door.token()}`;
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 10_000; sent++) {
      now += 6;
      const { status } = await app.request(
        "http://127.0.0.1/addon/try",
        {
          method: "POST",
          body: JSON.stringify({ spreadsheetId: id("nowhere"), sheetKey: KEY }),
          headers: { Host: "127.0.0.1", "Content-Type": "application/json", Authorization },
        },
        {},
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    const letIn = USUAL_RATE.burst + USUAL_RATE.perMinute - 1;
    expect(Object.fromEntries(statuses)).toEqual({ 404: letIn, 429: 10_000 - letIn });
    const sheets = google.calls.slice(calls).filter(({ path }) => path.startsWith("/v4/"));
    expect(sheets.length).toBe(letIn);
  }, 60_000);

  it("holds back many people with wrong keys, so that a sheet is not asked for without end", async () => {
    const statuses: number[] = [];
    let held: Response | undefined;
    const body = JSON.stringify({ spreadsheetId: IDS.keyless, sheetKey: KEY });
    for (let person = 0; person < 4; person++) {
      const token = door.token({ ...SOMYING, sub: `20000000000000000000${person}` });
      for (let sent = 0; sent < 9; sent++) {
        const answer = await door.post("try", body, `Bearer ${token}`);
        statuses.push(answer.status);
        if (answer.status === 429) held = answer;
      }
    }
    expect(statuses.filter((status) => status === 403).length).toBeGreaterThanOrEqual(30);
    expect(statuses.at(-1)).toBe(429);
    expect(Number(held?.headers.get("retry-after"))).toBeGreaterThan(0);
    await expectRefused(held as Response, 429, "sheet-too-often");
    expect((await ask("try")).status).toBe(200);
  });

  it("says that the service reads no sheets itself, where it has no account", async () => {
    const without = await openDoor(Date.now);
    const body = JSON.stringify({ spreadsheetId: SHEET_ID, sheetKey: KEY });
    const answer = await without.post("report", body, `Bearer ${without.token()}`);
    await expectRefused(answer, 404, "google-not-set");
    await without.close();
  });

  it("answers 503 with Retry-After when Google does not answer in time", async () => {
    const down = await startGoogle([], {
      faults: { choose: (_, path) => (path.startsWith("/v4/") ? "503" : undefined), slowMs: 0 },
    });
    let passed = 0;
    const hurried = {
      now: () => Date.now() + passed,
      sleep: async (ms: number, until: AbortSignal) => {
        // A call's own patience is real; pauses between calls pass at once.
        if (ms === 20_000) return HASTY.sleep(ms * 10, until);
        passed += ms;
      },
    };
    const waiting = await openDoor(Date.now, { google: { ...down.settings, clock: hurried } });
    const body = JSON.stringify({ spreadsheetId: SHEET_ID, sheetKey: KEY });
    const answer = await waiting.post("report", body, `Bearer ${waiting.token()}`);
    expect(Number(answer.headers.get("retry-after"))).toBe(15);
    await expectRefused(answer, 503, "google-away");
    expect(waiting.log.at(-2)).toMatchObject({ event: "export", verdict: "google-away" });
    await Promise.all([waiting.close(), down.close()]);
  });

  it("on a bad day of Google's is the whole report or none", async () => {
    const faults = seededFaults(7, { "429": 0.06, "503": 0.1, reset: 0.06, broken: 0.05, halved: 0.05 }, 0);
    const choose = (call: number, path: string) =>
      path === "/token" ? undefined : faults.choose(call, path);
    const rainy = await startGoogle([connected(grid)], { faults: { ...faults, choose } });
    const service = await openDoor(Date.now, { google: { ...rainy.settings, clock: HASTY } });
    const body = JSON.stringify({ spreadsheetId: SHEET_ID, sheetKey: KEY, asOf: TODAY });
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        service.post("report", body, `Bearer ${service.token({ ...SOMCHAI, sub: `${index % 3}` })}`),
      ),
    );
    const whole = await bytesOf(
      await post(service.origin, "report", gridJson(grid, { asOf: TODAY, name: readSource(TITLE) })),
    );
    for (const answer of answers.filter(({ status }) => status === 200))
      expect(Buffer.compare(await bytesOf(answer), whole)).toBe(0);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(12);
    expect(statuses.filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
    expect(rainy.calls.filter(({ fault }) => fault).length).toBeGreaterThan(4);
    await Promise.all([service.close(), rainy.close()]);
  });
});
