import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExample } from "../../../server/form.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { type Service, startService } from "../service.ts";
import { post, type Said, said, XLSX } from "./asking.ts";

describe("problems of the API", () => {
  let service: Service;
  let file: Uint8Array;

  beforeAll(async () => {
    service = await startService();
    file = await makeExample("good");
  });
  afterAll(() => service.close());

  const ask = (path: string, body: Uint8Array | string, headers?: Record<string, string>) =>
    post(service.origin, path, body, headers);

  async function expectProblem(answer: Response, status: number, code: string): Promise<Said> {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.status).toBe(status);
    expect(answer.headers.get("etag")).toBeNull();
    const told = await said(answer);
    expect(told).toMatchObject({
      type: `/api/openapi.json#/components/examples/${code}`,
      status,
      code,
      instance: answer.headers.get("x-request-id"),
    });
    expect(told.detail).toMatch(/[ก-๙].* — .*[ก-๙a-z]/);
    expect(told.detail).not.toMatch(/ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined/);
    expect(told.title).toMatch(/^[A-Z][\x20-\x7e]+$/);
    return told;
  }

  it("404: an address that nobody knows", async () => {
    for (const path of ["nowhere", "check/more", "constructor", "__proto__"])
      await expectProblem(await ask(path, file), 404, "not-found");
    await expectProblem(await fetch(`${service.origin}/api/`), 404, "not-found");
  });

  it("405: another method, with those that are taken", async () => {
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
      const answer = await fetch(`${service.origin}/api/check`, { method });
      expect(answer.headers.get("allow")).toBe("POST");
      await expectProblem(answer, 405, "method-not-allowed");
    }
    const answer = await ask("openapi.json", file);
    expect(answer.headers.get("allow")).toBe("GET");
    await expectProblem(answer, 405, "method-not-allowed");
  });

  it("408: a body that does not arrive in time", async () => {
    const impatient = await startService(undefined, { load: { bodySeconds: 0.1 } });
    const { hostname, port } = new URL(impatient.origin);
    const told = await new Promise<string>((resolve, reject) => {
      const headers = { "Content-Type": XLSX, "Content-Length": 1000 };
      const slow = request({ hostname, port, path: "/api/check", method: "POST", headers }, (answer) => {
        answer.setEncoding("utf8").once("data", (text) => resolve(`${answer.statusCode} ${text}`));
      });
      slow.once("error", reject);
      slow.write("PK");
    });
    expect(told).toMatch(/^408 .*"body-too-slow"/);
    await impatient.close();
  });

  it("413: a body over the limit, whether it says so beforehand or not", async () => {
    const body = new Uint8Array(FILE_LIMITS.fileBytes + 100_000);
    await expectProblem(await ask("check", body), 413, "too-large");
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < body.length; at += 1_000_000)
          controller.enqueue(body.subarray(at, at + 1_000_000));
        controller.close();
      },
    });
    const chunked = await fetch(`${service.origin}/api/check`, {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { "Content-Type": XLSX },
    } as RequestInit);
    await expectProblem(chunked, 413, "too-large");
  });

  it("415: a form, a text, nothing, or something compressed", async () => {
    for (const type of ["multipart/form-data; boundary=x", "text/csv", ""])
      await expectProblem(await ask("check", file, { "Content-Type": type }), 415, "media-type-unsupported");
    await expectProblem(
      await ask("check", file, { "Content-Encoding": "gzip" }),
      415,
      "encoding-unsupported",
    );
  });

  it("400: a body that is no JSON, or not UTF-8", async () => {
    for (const body of ["", "{", '{"grid":}', "[1,]"])
      await expectProblem(await ask("check", body), 400, "json-unreadable");
    const latin = new Uint8Array([0x22, 0xe9, 0x22]);
    const answer = await ask("check", latin, { "Content-Type": "application/json" });
    await expectProblem(answer, 400, "json-unreadable");
  });

  it("422: a workbook that cannot be read, by the code of its refusal", async () => {
    await expectProblem(await ask("report", new Uint8Array(0)), 422, "empty-file");
    await expectProblem(await ask("fix", file.slice(0, 9000)), 422, "truncated");
    const text = new TextEncoder().encode("ที่,มาตรการ\n");
    const told = await expectProblem(await ask("check", text), 422, "not-a-workbook");
    expect(told.detail).toContain(".xlsx");
  });

  it("422: an option that is not known, not fit, or said twice", async () => {
    const unknown = ["asof=2024-01-01", "__proto__=1", "constructor=1", "digits=thai", "codes=blanks-extra"];
    for (const query of unknown) {
      const told = await expectProblem(await ask(`check?${query}`, file), 422, "value-unknown");
      expect(told.parameter).toBe(query.split("=")[0]);
    }
    const unfit = [
      "check?asOf=yesterday",
      "check?asOf=2024-02-30",
      "check?asOf=",
      "check?name=",
      `check?name=${"x".repeat(201)}`,
      "check?name=a%00b",
      "report?digits=roman",
      "fix?codes=",
      "fix?codes=no-such-rule",
      "check?asOf=2024-01-01&asOf=2024-01-01",
    ];
    for (const path of unfit) await expectProblem(await ask(path, file), 422, "value-unfit");
  });

  it("500: what nobody foresaw is named to nobody, and logged by its kind", async () => {
    const broken = await startService(undefined, {
      today: () => {
        throw new RangeError("ข้อความในเซลล์");
      },
    });
    const answer = await post(broken.origin, "check", file);
    const told = await expectProblem(answer, 500, "failed");
    expect(JSON.stringify(told)).not.toContain("ข้อความในเซลล์");
    expect(broken.log).toMatchObject([{ status: 500, code: "failed", error: "RangeError" }]);
    expect(JSON.stringify(broken.log)).not.toMatch(/[ก-๙]/);
    await broken.close();
  });

  it("503: a service that is about to stop says so, and when to come again", async () => {
    const stopping = new AbortController();
    const leaving = await startService(undefined, { stopping: stopping.signal });
    expect((await fetch(`${leaving.origin}/readyz`)).status).toBe(200);
    stopping.abort();
    const answer = await post(leaving.origin, "check", file);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    await expectProblem(answer, 503, "stopping");
    expect((await fetch(`${leaving.origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${leaving.origin}/healthz`)).status).toBe(200);
    await leaving.close();
  });
});
