import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { mend } from "../../../measures/mend.ts";
import { validate } from "../../../measures/validate.ts";
import { checkAnswer } from "../../../server/check.ts";
import { makeExample } from "../../../server/form.ts";
import { mendWorkbook } from "../../../server/mend.ts";
import { makeReport } from "../../../server/report.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { type Service, startService, TODAY } from "../service.ts";
import { bytesOf, gridJson, post, XLSX } from "./asking.ts";

describe("the API", () => {
  let service: Service;
  let file: Uint8Array;
  let grid: Grid;

  beforeAll(async () => {
    service = await startService();
    file = await makeExample("defective");
    grid = await readGrid(file);
  });
  afterAll(() => service.close());

  const ask = (path: string, body: Uint8Array | string, headers?: Record<string, string>) =>
    post(service.origin, path, body, headers);

  it("check says of an .xlsx and of its Grid what the rules say", async () => {
    const wanted = { asOf: TODAY, ...checkAnswer("", validate(grid, { asOf: TODAY })) };
    expect(wanted.findings.length).toBeGreaterThan(10);
    expect(await (await ask("check", file)).json()).toEqual(wanted);
    expect(await (await ask("check", gridJson(grid))).json()).toEqual(wanted);
  });

  it("summary of an .xlsx and of its Grid are the same bytes", async () => {
    const ofFile = await ask("summary", file);
    expect(ofFile.headers.get("content-type")).toBe("application/json");
    expect(await ofFile.text()).toBe(await (await ask("summary", gridJson(grid))).text());
  });

  it("report of an .xlsx and of its Grid is the report that the command line makes", async () => {
    const made = await makeReport({ grid, asOf: TODAY });
    for (const body of [file, gridJson(grid)]) {
      const answer = await ask("report", body);
      expect(answer.headers.get("content-type")).toBe(XLSX);
      expect(answer.headers.get("ita-fingerprint")).toBe(made.fingerprint);
      expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(made.fileName);
      expect(await bytesOf(answer)).toEqual(Buffer.from(made.bytes));
    }
  });

  it("fix of an .xlsx gives the mended .xlsx, or as JSON what was changed in it", async () => {
    const { bytes, changes, check } = await mendWorkbook(file, grid, { asOf: TODAY });
    expect(changes.length).toBeGreaterThan(5);
    const answer = await ask("fix?name=แผน.xlsx", file);
    expect(answer.headers.get("content-type")).toBe(XLSX);
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain("แผน-แก้แล้ว.xlsx");
    expect(await bytesOf(answer)).toEqual(Buffer.from(bytes));
    const told = await (await ask("fix", file, { Accept: "application/json" })).json();
    expect(told).toEqual({ asOf: TODAY, changes, check: checkAnswer("", check) });
  });

  it("fix of a Grid gives the mended Grid, which has the same texts as the mended .xlsx", async () => {
    const mended = mend(grid, { asOf: TODAY });
    const told = await (await ask("fix", gridJson(grid))).json();
    expect(told.grid).toEqual(mended.grid);
    expect(told.changes).toEqual(mended.changes);
    const fixed = await readGrid(await bytesOf(await ask("fix", file)));
    expect(told.grid.sheets.map(({ rows }: Grid["sheets"][number]) => rows)).toEqual(
      fixed.sheets.map(({ rows }) => rows),
    );
  });

  it("takes the options of an .xlsx from the address and those of a Grid from the body", async () => {
    const options = { asOf: "2567-09-30", name: "แผน ก.xlsx" };
    const query = new URLSearchParams(options).toString();
    const ofFile = await (await ask(`check?${query}`, file)).json();
    expect(ofFile).toMatchObject({ asOf: "2024-09-30", workbook: "แผน ก.xlsx" });
    expect(await (await ask("check", gridJson(grid, options))).json()).toEqual(ofFile);

    const codes = ["blanks-extra", "thai-mark-misplaced"];
    const fixed = await (
      await ask(`fix?codes=${codes.join(",")}`, file, { Accept: "application/json" })
    ).json();
    expect(fixed.changes.flatMap((change: { codes: string[] }) => change.codes)).toContain("blanks-extra");
    expect((await (await ask("fix", gridJson(grid, { codes }))).json()).changes).toEqual(fixed.changes);

    const arabic = await bytesOf(await ask("report?digits=arabic", file));
    const made = await makeReport({ grid, asOf: TODAY, digits: "arabic" });
    expect(arabic).toEqual(Buffer.from(made.bytes));
    expect(await bytesOf(await ask("report", gridJson(grid, { digits: "arabic" })))).toEqual(arabic);
  });

  it("takes an .xlsx under its own type and as a stream of bytes, and JSON with its character set", async () => {
    for (const type of ["application/octet-stream", `${XLSX}; charset=binary`])
      expect((await ask("check", file, { "Content-Type": type })).status).toBe(200);
    const type = "Application/JSON; charset=utf-8";
    expect((await ask("check", gridJson(grid), { "Content-Type": type })).status).toBe(200);
  });

  for (const path of ["check", "fix", "report", "summary"])
    it(`${path} gives the same bytes every time, under their hash as ETag, and 304 to whoever has them`, async () => {
      for (const body of [file, gridJson(grid)]) {
        const first = await ask(path, body);
        const bytes = await bytesOf(first);
        const etag = first.headers.get("etag") as string;
        expect(etag).toBe(`"${createHash("sha256").update(bytes).digest("hex")}"`);
        expect(await bytesOf(await ask(path, body))).toEqual(bytes);
        for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
          const again = await ask(path, body, { "If-None-Match": known });
          expect(again.status).toBe(304);
          expect(again.headers.get("etag")).toBe(etag);
          expect(await again.text()).toBe("");
        }
        expect((await ask(path, body, { "If-None-Match": '"other"' })).status).toBe(200);
      }
    });

  it("gives another ETag for another day, and says what an answer varies by", async () => {
    const day = async (asOf: string) => (await ask(`report?asOf=${asOf}`, file)).headers.get("etag");
    expect(await day("2024-09-30")).toBe(await day("2567-09-30"));
    expect(await day("2024-09-30")).not.toBe(await day("2024-10-01"));
    expect((await ask("fix", file)).headers.get("vary")).toBe("Accept");
  });

  it("sends a request's id back, and makes one up where none or an unfit one came", async () => {
    const idOf = async (id?: string) =>
      (await ask("check", gridJson(grid), id === undefined ? {} : { "X-Request-Id": id })).headers.get(
        "x-request-id",
      );
    expect(await idOf("job-17")).toBe("job-17");
    expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf("a b")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf("x".repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is alive and ready", async () => {
    expect(await (await fetch(`${service.origin}/healthz`)).json()).toEqual({ status: "alive" });
    expect(await (await fetch(`${service.origin}/readyz`)).json()).toEqual({ status: "ready" });
  });

  it("is refused to another site's page like the pages are", async () => {
    for (const headers of [{ Origin: "https://ita.example" }, { "Sec-Fetch-Site": "cross-site" }])
      expect((await ask("check", file, headers as Record<string, string>)).status).toBe(403);
  });

  it("logs each request by its id, route, status and sizes, and no word of a workbook", async () => {
    const before = service.log.length;
    await ask("report?name=ลับ.xlsx", file, { "X-Request-Id": "job-18" });
    await ask("check?ชื่อ=ลับ", file);
    await ask("ลับ/secret", gridJson(grid));
    await ask("check", `{"grid":{"ลับ":1}}`);
    const lines = service.log.slice(before);
    expect(lines[0]).toEqual({
      event: "api",
      id: "job-18",
      method: "POST",
      route: "/api/report",
      status: 200,
      ms: expect.any(Number),
      bytesIn: file.length,
      bytesOut: expect.any(Number),
    });
    expect(lines.map(({ status, code }) => code ?? status)).toEqual([
      200,
      "value-unknown",
      "not-found",
      "value-unknown",
    ]);
    expect(JSON.stringify(service.log)).not.toMatch(/[\u0e00-\u0e7f%]|secret|xlsx/);
  });
});
