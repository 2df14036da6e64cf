import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { newHost } from "../../../../server/sandbox/apps-script/host.ts";
import type { FetchAnswer, FetchRequest } from "../../../../server/sandbox/apps-script/transport.ts";
import { caught, NOW, run, script, spreadsheetOf } from "../scripts.ts";

describe("properties", () => {
  it("are kept by document, user and script", () => {
    const host = newHost();
    const spreadsheet = spreadsheetOf();
    const keep = `PropertiesService.getDocumentProperties().setProperty("ก", "แฟ้ม");
      PropertiesService.getUserProperties().setProperties({ ก: "คน" });`;
    run(keep, { host, spreadsheet, person: { email: "a@b.go.th" } });
    const read = `return [PropertiesService.getDocumentProperties().getProperty("ก"),
      PropertiesService.getUserProperties().getProperty("ก"), PropertiesService.getScriptProperties().getKeys()];`;
    expect(run(read, { host, spreadsheet, person: { email: "a@b.go.th" } })).toEqual(["แฟ้ม", "คน", []]);
    expect(run(read, { host, spreadsheet, person: { email: "c@b.go.th" } })).toEqual(["แฟ้ม", null, []]);
  });

  it("hold 9 kB each and 500 kB together", () => {
    const store = "const store = PropertiesService.getDocumentProperties();";
    expect(caught(`${store} store.setProperty("ก", "ก".repeat(3073))`)).toEqual([
      true,
      "Exception",
      "Argument too large: value",
    ]);
    expect(
      caught(`${store} for (let n = 0; n < 56; n += 1) store.setProperty("n" + n, "x".repeat(9216));`),
    ).toMatchObject([
      true,
      "Exception",
      expect.stringMatching(/^You have exceeded the property storage quota/),
    ]);
    expect(
      run(
        `${store} store.setProperty("ก", "ก".repeat(3072)); store.deleteProperty("ก"); return store.getProperties();`,
      ),
    ).toEqual({});
  });
});

describe("the cache", () => {
  it("forgets when its time is over", () => {
    let now = NOW;
    const bundle = script(
      `function put() { CacheService.getUserCache().put("ก", "ข", 60); } function get() { return CacheService.getUserCache().get("ก"); }`,
      { now: () => now },
    );
    bundle.call("put");
    now += 59_999;
    expect(bundle.call("get")).toBe("ข");
    now += 1;
    expect(bundle.call("get")).toBeNull();
  });

  it("refuses what is too large or to be kept too long", () => {
    expect(caught(`CacheService.getUserCache().put("ก", "x".repeat(102401))`)).toEqual([
      true,
      "Exception",
      "Argument too large: value",
    ]);
    expect(caught(`CacheService.getUserCache().put("ก".repeat(251), "x")`)).toEqual([
      true,
      "Exception",
      "Argument too large: key",
    ]);
    expect(caught(`CacheService.getUserCache().put("ก", "x", 21601)`)).toEqual([
      true,
      "Exception",
      "Invalid argument: expirationInSeconds",
    ]);
  });
});

describe("the document's lock", () => {
  const LOCK = "const lock = LockService.getDocumentLock();";

  it("keeps a colleague out, for the length of a run", () => {
    const host = newHost();
    const spreadsheet = spreadsheetOf(["ก"]);
    const code = `function work() { ${LOCK} if (!lock.tryLock(5000)) return "ไม่ว่าง"; SpreadsheetApp.getUi().alert("รอ"); return lock.hasLock(); }`;
    const colleague = script(code, { host, spreadsheet, person: { email: "b@b.go.th" } });
    const answers: unknown[] = [];
    const first = script(code, {
      host,
      spreadsheet,
      ask: () => {
        answers.push(colleague.call("work"));
        return { button: "OK" };
      },
    });
    expect(first.call("work")).toBe(true);
    expect(answers).toEqual(["ไม่ว่าง"]);
    expect(host.locks.size).toBe(0);
  });

  it("is given back, and is not another's to give back", () => {
    const host = newHost();
    const spreadsheet = spreadsheetOf();
    host.locks.set(`document ${spreadsheet.state.id}`, "colleague");
    expect(run(`${LOCK} lock.releaseLock(); return lock.tryLock(1);`, { host, spreadsheet })).toBe(false);
    expect(caught(`${LOCK} lock.waitLock(1);`, { host, spreadsheet })).toEqual([
      true,
      "Exception",
      "Lock timeout: another process was holding the lock for too long.",
    ]);
    expect(run(`${LOCK} lock.waitLock(1); lock.releaseLock(); return lock.hasLock();`)).toBe(false);
  });
});

describe("UrlFetchApp", () => {
  const answer = (status: number, body: string): FetchAnswer => ({
    status,
    headers: { "content-type": "application/json" },
    body: new TextEncoder().encode(body),
  });

  it("sends what it is told and gives back what came", () => {
    const sent: FetchRequest[] = [];
    const transport = (request: FetchRequest) => {
      sent.push(request);
      return answer(422, '{"ก":1}');
    };
    const body = `const response = UrlFetchApp.fetch("https://service.example/check", { method: "post",
        contentType: "application/json", payload: JSON.stringify({ ข: 2 }), headers: { Authorization: "Bearer x" }, muteHttpExceptions: true });
      return [response.getResponseCode(), response.getContentText(), response.getHeaders()["content-type"], response.getContent()[0]];`;
    expect(run(body, { transport })).toEqual([422, '{"ก":1}', "application/json", 123]);
    expect(
      sent.map(({ body: bytes, ...rest }) => ({ ...rest, text: new TextDecoder().decode(bytes) })),
    ).toEqual([
      {
        url: "https://service.example/check",
        method: "POST",
        headers: { Authorization: "Bearer x", "Content-Type": "application/json" },
        followRedirects: true,
        text: '{"ข":2}',
      },
    ]);
  });

  it("sends a blob with its type, bytes unchanged", () => {
    const sent: FetchRequest[] = [];
    const transport = (request: FetchRequest) => {
      sent.push(request);
      return answer(200, "");
    };
    run(
      `UrlFetchApp.fetch("https://service.example/", { method: "POST", payload: Utilities.gzip(Utilities.newBlob("ก")) });`,
      { transport },
    );
    expect(sent[0]?.headers).toEqual({ "Content-Type": "application/x-gzip" });
    expect(gunzipSync(sent[0]?.body ?? new Uint8Array()).toString()).toBe("ก");
  });

  it.each([
    [
      answer(500, "พัง"),
      "Request failed for https://service.example returned code 500. Truncated server response: พัง (use muteHttpExceptions option to examine full response)",
    ],
    [{ broken: "timeout" }, "Timeout: https://service.example/"],
    [{ broken: "dns" }, "DNS error: https://service.example/"],
    [{ broken: "address" }, "Address unavailable: https://service.example/"],
  ] as const)("throws when no good answer comes: %j", (given, message) => {
    expect(caught(`UrlFetchApp.fetch("https://service.example/")`, { transport: () => given })).toEqual([
      true,
      "Exception",
      message,
    ]);
  });

  it.each([
    ["UrlFetchApp.fetch('https://elsewhere.example/')", "is not in the allowlist"],
    ["UrlFetchApp.fetch('ไม่ใช่ที่อยู่')", "Invalid argument"],
    ["UrlFetchApp.fetch('https://service.example/', { method: 'TRACE' })", "invalid value: method"],
    ["UrlFetchApp.fetch('https://service.example/', { headers: { A: 1 } })", "Header:A"],
    ["UrlFetchApp.fetch('https://service.example/' + 'x'.repeat(2048))", "URL Length"],
    ["UrlFetchApp.fetch('https://service.example/', { payload: 'x'.repeat(52428801) })", "POST Size"],
  ])("refuses before anything is sent: %s", (code, message) => {
    const transport = () => {
      throw new Error("ส่งไปแล้ว");
    };
    expect(caught(code, { transport })).toMatchObject([true, "Exception", expect.stringContaining(message)]);
  });
});

describe("Utilities", () => {
  it("encode, digest and tell days", () => {
    expect(
      run(`const bytes = Utilities.base64Decode(Utilities.base64Encode("กข"));
        return [bytes[0], Utilities.newBlob(bytes).getDataAsString(), Utilities.base64EncodeWebSafe([-5, -1, -65]),
          Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "")[0], /^[0-9a-f-]{36}$/.test(Utilities.getUuid()),
          Utilities.formatDate(new Date(), "Asia/Bangkok", "yyyy-MM-dd'T'HH:mm:ss"), Utilities.formatDate(new Date(), "GMT", "d/M/yy")];`),
    ).toEqual([-32, "กข", "-_-_", -29, true, "2024-03-01T02:30:00", "29/2/24"]);
  });
});
