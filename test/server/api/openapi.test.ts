import { request } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { TASKS } from "../../../server/api/job.ts";
import { problemCodes } from "../../../server/api/problem.ts";
import { makeExample } from "../../../server/form.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { type Service, startService } from "../service.ts";
import { gridJson, post, said, XLSX } from "./asking.ts";

interface Documented {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
type Paths = Readonly<
  Record<string, Record<string, { responses: Record<string, Documented>; parameters?: { name: string }[] }>>
>;
interface Document {
  readonly openapi: string;
  readonly paths: Paths;
  readonly components: {
    readonly responses: Readonly<Record<string, Documented>>;
    readonly examples: Readonly<Record<string, { readonly value: { readonly code: string } }>>;
  };
}

/** Keys of a JSON document on the way to a value, as a reference to it. */
const reference = (...keys: string[]) =>
  `openapi#/${keys.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

describe("the API's description", () => {
  let service: Service;
  let impatient: Service;
  let broken: Service;
  let leaving: Service;
  let document: Document;
  let file: Uint8Array;
  let grid: Grid;
  const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/, "uri-reference": true } });

  beforeAll(async () => {
    service = await startService();
    impatient = await startService(undefined, { load: { bodySeconds: 0.1 } });
    broken = await startService(undefined, {
      today: () => {
        throw new Error("broken");
      },
    });
    leaving = await startService(undefined, { stopping: AbortSignal.abort() });
    file = await makeExample("defective");
    grid = await readGrid(file);
    document = (await (await fetch(`${service.origin}/api/openapi.json`)).json()) as Document;
    ajv.addSchema(document, "openapi");
  });
  afterAll(() => Promise.all([service, impatient, broken, leaving].map((each) => each.close())));

  /** How each documented status comes about, on whatever task. */
  const MAKE: Readonly<Record<string, (task: string) => Promise<Response>>> = {
    200: (task) => post(service.origin, task, file),
    304: (task) => post(service.origin, task, file, { "If-None-Match": "*" }),
    400: (task) => post(service.origin, task, "{"),
    403: (task) => post(service.origin, task, file, { Origin: "https://ita.example" }),
    408: slow,
    413: (task) => post(service.origin, task, new Uint8Array(FILE_LIMITS.fileBytes + 1)),
    415: (task) => post(service.origin, task, file, { "Content-Type": "text/csv" }),
    422: (task) => post(service.origin, task, new Uint8Array(9)),
    500: (task) => post(broken.origin, task, file),
    503: (task) => post(leaving.origin, task, file),
  };

  function slow(task: string): Promise<Response> {
    const { hostname, port } = new URL(impatient.origin);
    const headers = { "Content-Type": XLSX, "Content-Length": 1000 };
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path: `/api/${task}`, method: "POST", headers }, (answer) => {
        const told = answer.headers as Record<string, string>;
        answer.once("data", (text) => resolve(new Response(text, { status: 408, headers: told })));
      });
      sent.once("error", reject);
      sent.write("PK");
    });
  }

  /** Fails unless an answer is one that the document describes. */
  async function expectDocumented(answer: Response, ...at: readonly [path: string, method: string]) {
    const status = String(answer.status);
    const direct = document.paths[at[0]]?.[at[1]]?.responses[status];
    const described = direct?.$ref ? document.components.responses[status] : direct;
    const keys = direct?.$ref
      ? ["components", "responses", status]
      : ["paths", at[0], at[1], "responses", status];
    if (!described) throw new Error(`${at.join(" ")} answered ${status}, which is not described`);
    for (const header of Object.keys(described.headers ?? {})) {
      const isForSomeOnly = /^(Content-Disposition|Allow)$/.test(header);
      if (!isForSomeOnly) expect(answer.headers.get(header), `${status} ${header}`).not.toBeNull();
    }
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
    if (!described.content) return expect(await answer.text()).toBe("");
    expect(Object.keys(described.content)).toContain(type);
    if (!type.endsWith("json")) return;
    const isFit = ajv.compile({ $ref: reference(...keys, "content", type, "schema") });
    isFit(await answer.json());
    expect(isFit.errors ?? []).toEqual([]);
  }

  it("is OpenAPI 3.1, with an ETag", async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const answer = await fetch(`${service.origin}/api/openapi.json`);
    const again = await fetch(`${service.origin}/api/openapi.json`, {
      headers: { "If-None-Match": answer.headers.get("etag") as string },
    });
    await expectDocumented(answer, "/api/openapi.json", "get");
    expect(again.status).toBe(304);
    await expectDocumented(again, "/api/openapi.json", "get");
  });

  for (const task of TASKS)
    it(`names for ${task} exactly the statuses that come, each in its shape`, async () => {
      const described = document.paths[`/api/${task}`]?.post?.responses ?? {};
      expect(Object.keys(described).sort()).toEqual(Object.keys(MAKE).sort());
      for (const [status, make] of Object.entries(MAKE)) {
        const answer = await make(task);
        expect(answer.status).toBe(Number(status));
        await expectDocumented(answer, `/api/${task}`, "post");
      }
      for (const accept of ["application/json", XLSX])
        await expectDocumented(
          await post(service.origin, task, gridJson(grid), { Accept: accept }),
          `/api/${task}`,
          "post",
        );
      await expectDocumented(
        await post(service.origin, task, file, { Accept: "application/json" }),
        `/api/${task}`,
        "post",
      );
    });

  it("describes the answers of both probes", async () => {
    for (const { origin } of [service, leaving])
      for (const path of ["/healthz", "/readyz"])
        await expectDocumented(await fetch(origin + path), path, "get");
  });

  it("takes bodies as it describes them, and describes no body that is refused for its shape", async () => {
    const sheet = { title: "a", rows: [["b"]] };
    const bodies = [
      { grid },
      { grid, asOf: "2567-09-30", name: "a.xlsx" },
      { grid: { sheets: [{ ...sheet, dates: { A1: "2024-01-01" }, columns: { A: "x" }, errors: ["A1"] }] } },
      {},
      { grid, more: 1 },
      { grid, asOf: 1 },
      { grid, name: "" },
      { grid: { sheets: [] } },
      { grid: { sheets: [{ ...sheet, rows: [[1]] }] } },
      { grid: { sheets: [{ ...sheet, dates: { x: "2024-01-01" } }] } },
      { grid: { sheets: [{ ...sheet, more: 1 }] } },
    ];
    const isFit = ajv.compile({
      $ref: reference("paths", "/api/check", "post", "requestBody", "content", "application/json", "schema"),
    });
    for (const body of bodies) {
      const answer = await post(service.origin, "check", JSON.stringify(body));
      expect([JSON.stringify(body).slice(0, 60), answer.status === 200]).toEqual([
        JSON.stringify(body).slice(0, 60),
        isFit(body),
      ]);
    }
  });

  it("has an example of every code, where the problem's type leads", async () => {
    expect(Object.keys(document.components.examples).sort()).toEqual(
      problemCodes()
        .map(({ code }) => code as string)
        .sort(),
    );
    const { type, code } = await said(await post(service.origin, "check", new Uint8Array(9)));
    const [path, name] = type.split("#/components/examples/") as [string, string];
    expect(path).toBe("/api/openapi.json");
    expect(document.components.examples[name]?.value.code).toBe(code);
  });
});
