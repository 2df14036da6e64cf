import { createHash } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { type RequestIdVariables, requestId } from "hono/request-id";
import type { Intake } from "../intake.ts";
import { type Outcome, TASKS, type Task } from "./job.ts";
import type { Load } from "./load.ts";
import { formOf, JSON_TYPE, PROBLEM_TYPE, XLSX_TYPE } from "./media.ts";
import { OPENAPI } from "./openapi.ts";
import { type Problem, problem, type ToldProblem, tell } from "./problem.ts";
import type { Workshop } from "./workshop.ts";

export interface ApiSettings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Today in Thailand, ISO (C.E.). */
  readonly today: () => string;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  readonly intake: Intake;
  readonly workshop: Workshop;
  readonly load: Load;
  /** Aborts when no more requests should be sent here. */
  readonly stopping: AbortSignal;
}

interface ApiEnv {
  // Absent where a request comes without a socket.
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & { bytesIn: number; bytesOut: number; told: ToldProblem };
}

type Asked = Context<ApiEnv>;

const RETRY_AFTER_SECONDS = 5;

/** /api, /healthz and /readyz: each answer comes from its request alone, and nothing of either is kept. */
export function createApi(settings: ApiSettings): Hono<ApiEnv> {
  const { now, log, workshop, stopping } = settings;
  const api = new Hono<ApiEnv>();
  const openapi = jsonOutcome(OPENAPI);

  for (const path of ["/api/*", "/healthz", "/readyz"]) api.use(path, requestId({ limitLength: 64 }));
  api.use("/api/*", async (c, next) => {
    const began = now();
    await next();
    const { code, error } = c.get("told") ?? {};
    log({
      event: "api",
      id: c.get("requestId"),
      method: METHODS.has(c.req.method) ? c.req.method : "other",
      route: ROUTES.has(c.req.path) ? c.req.path : "/api/*",
      status: c.res.status,
      ms: now() - began,
      bytesIn: c.get("bytesIn") ?? 0,
      bytesOut: c.get("bytesOut") ?? 0,
      ...(code !== undefined && { code }),
      ...(error !== undefined && { error }),
    });
  });

  for (const task of TASKS) {
    api.post(`/api/${task}`, async (c) => answer(c, await take(c, task, settings), workshop, settings.load));
    api.all(`/api/${task}`, (c) => otherMethod(c, "POST"));
  }
  api.get("/api/openapi.json", (c) => answer(c, openapi, workshop, settings.load));
  api.all("/api/openapi.json", (c) => otherMethod(c, "GET"));
  api.all("/api/*", (c) => problemAnswer(c, problem("not-found")));

  api.get("/healthz", (c) => c.json({ status: "alive" }));
  api.get("/readyz", (c) => {
    if (stopping.aborted) return problemAnswer(c, problem("stopping"));
    return workshop.isFull ? problemAnswer(c, problem("service-full")) : c.json({ status: "ready" });
  });

  api.onError((error, c) => problemAnswer(c, error));
  return api;
}

const ROUTES: ReadonlySet<string> = new Set([...TASKS.map((task) => `/api/${task}`), "/api/openapi.json"]);
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Reads a request, and has it worked on. @throws {Problem} @throws {FileRefused} */
async function take(
  c: Asked,
  task: Task,
  { intake, workshop, load, today, stopping }: ApiSettings,
): Promise<Outcome> {
  const form = formOf(c.req.header("content-type"));
  if (!form) throw problem("media-type-unsupported");
  if (c.req.header("content-encoding") !== undefined) throw problem("encoding-unsupported");
  if (stopping.aborted) throw problem("stopping");
  if (workshop.isFull) throw problem("service-full");
  const body = await read(c.req.raw, intake, load.bodySeconds);
  c.set("bytesIn", body.length);
  const query = [...new URL(c.req.url).searchParams];
  const wanted = accepts(c, { header: "Accept", supports: [XLSX_TYPE, JSON_TYPE], default: XLSX_TYPE });
  const job = { task, body, form, query, wantsJson: wanted === JSON_TYPE, today: today() };
  return workshop.do(job, c.req.raw.signal);
}

async function read(request: Request, intake: Intake, seconds: number): Promise<Uint8Array> {
  const late = new AbortController();
  const clock = setTimeout(() => late.abort(problem("body-too-slow")), seconds * 1000);
  try {
    return await intake.bytes(request, late.signal);
  } catch (error) {
    throw request.signal.aborted ? problem("request-broke-off", {}, error) : error;
  } finally {
    clearTimeout(clock);
  }
}

function answer(c: Asked, outcome: Outcome, workshop: Workshop, { stallSeconds }: Load): Response {
  const { type, bytes, hash, fileName, fingerprint } = outcome;
  const etag = `"${hash}"`;
  const isKnown = matches(c.req.header("if-none-match"), etag);
  if (!isKnown) holdUntilSent(c, bytes.length, workshop, stallSeconds);
  c.header("ETag", etag);
  if (c.req.path === "/api/fix") c.header("Vary", "Accept");
  if (isKnown) return c.body(null, 304);
  c.header("Content-Type", type);
  if (fingerprint !== undefined) c.header("Ita-Fingerprint", fingerprint);
  if (fileName !== undefined)
    c.header(
      "Content-Disposition",
      `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    );
  c.set("bytesOut", bytes.length);
  return c.body(bytes as Uint8Array<ArrayBuffer>);
}

/** What a slow reader has not fetched yet counts as held; one that stands still is let go. @throws {Problem} */
function holdUntilSent(c: Asked, bytes: number, workshop: Workshop, stallSeconds: number): void {
  const { outgoing } = c.env;
  if (!outgoing || outgoing.destroyed) return;
  outgoing.once("close", workshop.hold(bytes));
  outgoing.setTimeout(stallSeconds * 1000, () => outgoing.destroy());
}

function matches(asked: string | undefined, etag: string): boolean {
  const tags = (asked ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

function jsonOutcome(value: object): Outcome {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { type: JSON_TYPE, bytes, hash: createHash("sha256").update(bytes).digest("hex") };
}

function otherMethod(c: Asked, allowed: string): Response {
  c.header("Allow", allowed);
  return problemAnswer(c, problem("method-not-allowed", { expected: allowed }));
}

/** Whatever was thrown, as problem details (RFC 9457). */
function problemAnswer(c: Asked, thrown: Problem | Error): Response {
  const told = tell(thrown);
  c.set("told", told);
  const { error: _, ...said } = told;
  const instance = c.get("requestId");
  const type = `/api/openapi.json#/components/examples/${told.code}`;
  c.header("Content-Type", PROBLEM_TYPE);
  if (told.status === 503) c.header("Retry-After", String(RETRY_AFTER_SECONDS));
  const body = JSON.stringify({ type, ...said, ...(instance !== undefined && { instance }) });
  return c.body(body, told.status as 500);
}
