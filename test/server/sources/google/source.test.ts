import { afterEach, describe, expect, it } from "vitest";
import type { Problem } from "../../../../server/api/problem.ts";
import type { Fault } from "../../../../server/sandbox/rest/faults.ts";
import { CLOCK } from "../../../../server/sources/google/clock.ts";
import { GOOGLE_LIMITS } from "../../../../server/sources/google/limits.ts";
import { type GoogleSettings, GoogleSource, type Reading } from "../../../../server/sources/google/source.ts";
import { openAnswer } from "../../../../server/sources/google/spreadsheet.ts";
import {
  ACCOUNT,
  connected,
  type Front,
  type Google,
  HASTY,
  KEY,
  reading,
  SHEET_ID,
  startGoogle,
} from "./google.ts";

const GRID = { sheets: [{ title: "แผน", rows: [["มาตรการ"]] }] };
const STATE = connected(GRID);

describe("a read through Google's own client", () => {
  let google: Google | undefined;
  afterEach(async () => {
    await google?.close();
    google = undefined;
  });

  const read = async (settings: Partial<GoogleSettings> = {}, parts: Partial<Reading> = {}, id = SHEET_ID) =>
    new GoogleSource({ ...(google as Google).settings, clock: HASTY, ...settings }).read(id, reading(parts));

  const problemOf = async (work: Promise<unknown>): Promise<Problem> =>
    work.then(
      () => {
        throw new Error("it was read");
      },
      (problem) => problem,
    );

  const faults = (fault: Fault, times: number) => ({
    choose: (call: number) => (call >= 1 && call <= times ? fault : undefined),
    slowMs: 5,
  });

  /** Fails unless the sheet is read whole. */
  function expectWhole(bytes: Uint8Array): void {
    expect(openAnswer(bytes, { spreadsheetId: SHEET_ID, sheetKey: KEY }).grid).toEqual(GRID);
  }

  for (const fault of ["429", "500", "502", "503", "504", "reset", "broken", "halved"] as const)
    it(`survives ${fault}, twice in a row, and the client makes no calls of its own`, async () => {
      google = await startGoogle([STATE], { faults: faults(fault, 2) });
      expectWhole(await read());
      expect(google.calls.length).toBe(4);
    });

  it("survives a bad day of the token's address too", async () => {
    for (const fault of ["503", "reset"] as const) {
      const choose = (call: number) => (call < 2 ? fault : undefined);
      google = await startGoogle([STATE], { faults: { choose, slowMs: 5 } });
      expectWhole(await read());
      expect(google.calls.map(({ path }) => path).slice(0, 3)).toEqual(["/token", "/token", "/token"]);
      await google.close();
    }
  });

  it("takes an answer in two parts, and gives one up that stands still", async () => {
    google = await startGoogle([STATE], { faults: faults("slow", 1) });
    expectWhole(await read());
    await google.close();
    let asked = 0;
    const standing: Front = (request) => {
      if (!request.url.includes("/v4/") || asked++ > 0) return undefined;
      const half = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) });
      return Promise.resolve(new Response(half, { headers: { "Content-Type": "application/json" } }));
    };
    google = await startGoogle([STATE], {}, standing);
    expectWhole(await read());
    expect(asked).toBe(2);
  });

  it("is refused with the address to share with, where the sheet is not shared", async () => {
    google = await startGoogle([{ ...STATE, viewers: [] }]);
    const problem = await problemOf(read());
    expect([problem.status, problem.code, problem.account]).toEqual([403, "sheet-not-shared", ACCOUNT]);
    expect(problem.detail).toContain(ACCOUNT);
    expect(problem.cause).toMatchObject({ status: 403, reason: "PERMISSION_DENIED" });
  });

  it("is refused where Google knows no such sheet, or a file of another kind", async () => {
    const id = (name: string) => `1${name}`.padEnd(44, "x");
    const other = (mimeType: string) => ({ name: "ไฟล์", mimeType, viewers: [ACCOUNT] });
    google = await startGoogle([STATE], {
      others: new Map([
        [id("xlsx"), other("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")],
        [id("doc"), other("application/vnd.google-apps.document")],
        [id("png"), other("image/png")],
      ]),
    });
    const refusals: (readonly [string, number, string, RegExp])[] = [
      ["none", 404, "sheet-not-found", /ไม่พบชีตนี้/],
      ["xlsx", 422, "not-a-sheet", /ไฟล์ Excel/],
      ["doc", 422, "not-a-sheet", /Google เอกสาร/],
      ["png", 422, "not-a-sheet", /ไฟล์ชนิดอื่น/],
    ];
    for (const [name, status, code, words] of refusals) {
      const problem = await problemOf(read({}, {}, id(name)));
      expect([problem.status, problem.code, problem.detail]).toEqual([
        status,
        code,
        expect.stringMatching(words),
      ]);
    }
  });

  it("says what a file is without Drive, where Drive does not answer", async () => {
    const answer =
      (status: number, name: string): Front =>
      (request) =>
        request.url.includes("/token")
          ? undefined
          : Promise.resolve(
              request.url.includes("/drive/")
                ? new Response("", { status: 403 })
                : Response.json({ error: { code: status, status: name } }, { status }),
            );
    for (const [status, name, code] of [
      [400, "FAILED_PRECONDITION", "not-a-sheet"],
      [400, "INVALID_ARGUMENT", "google-unready"],
      [404, "NOT_FOUND", "sheet-not-found"],
    ] as const) {
      google = await startGoogle([], {}, answer(status, name));
      expect((await problemOf(read())).code).toBe(code);
      await google.close();
    }
  });

  it("is no clerk's matter where Google refuses the service itself", async () => {
    const details = [{ reason: "SERVICE_DISABLED" }];
    const disabled: Front = (request) =>
      request.url.includes("/v4/")
        ? Promise.resolve(
            Response.json({ error: { code: 403, status: "PERMISSION_DENIED", details } }, { status: 403 }),
          )
        : undefined;
    google = await startGoogle([STATE], {}, disabled);
    const problem = await problemOf(read());
    expect([problem.status, problem.code]).toEqual([503, "google-unready"]);
    expect(problem.cause).toMatchObject({ status: 403, reason: "SERVICE_DISABLED" });
    const { key, ...where } = google.settings;
    const stranger = { ...where, key: { ...key, client_email: "stranger@x.iam.gserviceaccount.com" } };
    expect(await problemOf(read(stranger))).toMatchObject({
      code: "google-unready",
      cause: { status: 400, reason: "invalid_grant" },
    });
  });

  it("asks for another token, once the one it had was taken back", async () => {
    google = await startGoogle([STATE]);
    const source = new GoogleSource({ ...google.settings, clock: HASTY });
    expectWhole(await source.read(SHEET_ID, reading()));
    google.tokens.revokeAll();
    expect((await problemOf(source.read(SHEET_ID, reading()))).code).toBe("google-unready");
    expectWhole(await source.read(SHEET_ID, reading()));
  });

  it("takes no more of an answer than the limit, and gives back what it held", async () => {
    const megabyte = new TextEncoder().encode(`{"x":"${"ก".repeat(350_000)}"}`);
    let sent = 0;
    const endless: Front = (request) => {
      if (!request.url.includes("/v4/")) return undefined;
      const body = new ReadableStream({
        pull(controller) {
          sent += megabyte.length;
          controller.enqueue(megabyte);
        },
      });
      return Promise.resolve(new Response(body));
    };
    google = await startGoogle([], {}, endless);
    let held = 0;
    let most = 0;
    const hold = (bytes: number) => {
      held += bytes;
      most = Math.max(most, held);
      return () => {
        held -= bytes;
      };
    };
    const problem = await problemOf(read({ clock: CLOCK }, { hold }));
    expect([problem.status, problem.code]).toEqual([422, "sheet-too-large"]);
    expect(problem.detail).toMatch(/เกิน 50 เมกะไบต์/);
    expect(held).toBe(0);
    expect(most).toBeLessThanOrEqual(GOOGLE_LIMITS.answerBytes);
    expect(sent).toBeLessThan(GOOGLE_LIMITS.answerBytes * 1.5);
  });

  it("ends when whoever asked has gone", async () => {
    const silent: Front = (request) => (request.url.includes("/v4/") ? new Promise(() => {}) : undefined);
    google = await startGoogle([], {}, silent);
    const gone = new AbortController();
    const work = problemOf(
      read({ clock: { now: HASTY.now, sleep: () => new Promise(() => {}) } }, { gone: gone.signal }),
    );
    setTimeout(() => gone.abort(), 50);
    expect((await work).code).toBe("request-broke-off");
  });

  it("turns away more reads at once than could be answered", async () => {
    const silent: Front = () => new Promise(() => {});
    google = await startGoogle([], {}, silent);
    const gone = new AbortController();
    const source = new GoogleSource({ ...google.settings, clock: HASTY });
    const waiting = Array.from({ length: GOOGLE_LIMITS.reads }, () =>
      problemOf(source.read(SHEET_ID, reading({ gone: gone.signal }))),
    );
    expect((await problemOf(source.read(SHEET_ID, reading()))).code).toBe("service-full");
    gone.abort();
    for (const problem of await Promise.all(waiting)) expect(problem.code).toBe("request-broke-off");
  });

  it("takes answers from Google or from this machine, from nowhere else", async () => {
    google = await startGoogle([]);
    for (const url of ["https://sheets.example/", "http://127.0.0.1.example/", "http://localhost:1/"]) {
      await expect(read({ rootUrl: url })).rejects.toThrow("127.0.0.1 only");
      await expect(read({ tokenUrl: url })).rejects.toThrow("127.0.0.1 only");
    }
    expect(google.calls).toEqual([]);
  });
});

describe("what was read", () => {
  const answer = (parts: object) => new TextEncoder().encode(JSON.stringify(parts));
  const claim = { spreadsheetId: SHEET_ID, sheetKey: KEY };
  const metadata = (...values: readonly string[]) =>
    values.map((metadataValue) => ({ metadataKey: "ita.key", metadataValue }));
  const sheets = [{ properties: { title: "แผน" } }];

  it("is opened with the one key that it holds, and with no other", () => {
    const open = (values: readonly string[], sheetKey = KEY) =>
      openAnswer(answer({ spreadsheetId: SHEET_ID, sheets, developerMetadata: metadata(...values) }), {
        ...claim,
        sheetKey,
      });
    expect(open([KEY]).grid.sheets.length).toBe(1);
    for (const [values, given] of [
      [[], KEY],
      [[""], ""],
      [[KEY], ""],
      [[KEY], KEY.slice(1)],
      [[KEY], `${KEY} `],
      [[KEY, "ffffffffffffffffffffffffffffffff"], KEY],
      [[KEY, KEY], KEY],
    ] as const)
      expect(() => open(values, given)).toThrow("sheet-key-unfit");
  });

  it("is no sheet where something else has answered, or about another sheet", () => {
    for (const bytes of [
      answer({}),
      answer({ spreadsheetId: "another", sheets, developerMetadata: metadata(KEY) }),
      new TextEncoder().encode("<html>เข้าสู่ระบบเครือข่าย</html>"),
      new TextEncoder().encode("null"),
      new Uint8Array([0x7b, 0xff, 0x7d]),
    ])
      expect(() => openAnswer(bytes, claim)).toThrow("google-away");
  });
});
