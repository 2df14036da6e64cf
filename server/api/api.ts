import { createHash } from "node:crypto";
import { Hono } from "hono";
import { accepts } from "hono/accepts";
import { requestId } from "hono/request-id";
import {
  answer,
  type DoorSettings,
  type Exchange,
  type ExchangeEnv,
  logged,
  otherMethod,
  problemAnswer,
  takeBody,
} from "./exchange.ts";
import { type Outcome, TASKS, type Task } from "./job.ts";
import { formOf, JSON_TYPE, XLSX_TYPE } from "./media.ts";
import { OPENAPI } from "./openapi.ts";
import { problem } from "./problem.ts";

/** /api, /healthz and /readyz: each answer comes from its request alone, and nothing of either is kept. */
export function createApi(settings: DoorSettings): Hono<ExchangeEnv> {
  const { workshop, stopping } = settings;
  const api = new Hono<ExchangeEnv>();
  const openapi = jsonOutcome(OPENAPI);

  for (const path of ["/api/*", "/healthz", "/readyz"]) api.use(path, requestId({ limitLength: 64 }));
  api.use("/api/*", logged("api", ROUTES, settings));

  for (const task of TASKS) {
    api.post(`/api/${task}`, async (c) => answer(c, await take(c, task, settings), settings));
    api.all(`/api/${task}`, (c) => otherMethod(c, "POST"));
  }
  api.get("/api/openapi.json", (c) => answer(c, openapi, settings));
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

/** Reads a request, and has it worked on. @throws {Problem} @throws {FileRefused} */
async function take(c: Exchange, task: Task, settings: DoorSettings): Promise<Outcome> {
  const form = formOf(c.req.header("content-type"));
  if (!form) throw problem("media-type-unsupported");
  const body = await takeBody(c, settings);
  const query = [...new URL(c.req.url).searchParams];
  const wanted = accepts(c, { header: "Accept", supports: [XLSX_TYPE, JSON_TYPE], default: XLSX_TYPE });
  const job = { task, body, form, query, wantsJson: wanted === JSON_TYPE, today: settings.today() };
  return settings.workshop.do(job, c.req.raw.signal);
}

function jsonOutcome(value: object): Outcome {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { type: JSON_TYPE, bytes, hash: createHash("sha256").update(bytes).digest("hex") };
}
