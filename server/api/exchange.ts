import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { Intake } from "../intake.ts";
import type { Outcome } from "./job.ts";
import type { Load } from "./load.ts";
import { PROBLEM_TYPE } from "./media.ts";
import { type Problem, problem, type ToldProblem, tell } from "./problem.ts";
import type { Workshop } from "./workshop.ts";

/** What every door of the service works with. */
export interface DoorSettings {
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

export interface ExchangeEnv {
  // Absent where a request comes without a socket.
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & {
    bytesIn: number;
    bytesOut: number;
    told: ToldProblem;
    /** What the door itself adds to the line in the log. */
    noted: Readonly<Record<string, string>>;
  };
}

/** One request and its answer. */
export type Exchange = Context<ExchangeEnv>;

const RETRY_AFTER_SECONDS = 5;
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Writes one line about each request; an address that is not among the `routes` is called `/event/*`. */
export function logged(
  event: string,
  routes: ReadonlySet<string>,
  { now, log }: Pick<DoorSettings, "now" | "log">,
): MiddlewareHandler<ExchangeEnv> {
  return async (c, next) => {
    const began = now();
    await next();
    const { code, error } = c.get("told") ?? {};
    log({
      event,
      id: c.get("requestId"),
      method: METHODS.has(c.req.method) ? c.req.method : "other",
      route: routes.has(c.req.path) ? c.req.path : `/${event}/*`,
      status: c.res.status,
      ms: now() - began,
      bytesIn: c.get("bytesIn") ?? 0,
      bytesOut: c.get("bytesOut") ?? 0,
      ...(code !== undefined && { code }),
      ...(error !== undefined && { error }),
      ...c.get("noted"),
    });
  };
}

/** The whole body, unless the service could do nothing with it. @throws {Problem} @throws {FileRefused} */
export async function takeBody(
  c: Exchange,
  { intake, workshop, load, stopping }: DoorSettings,
): Promise<Uint8Array> {
  if (c.req.header("content-encoding") !== undefined) throw problem("encoding-unsupported");
  if (stopping.aborted) throw problem("stopping");
  if (workshop.isFull) throw problem("service-full");
  const body = await read(c.req.raw, intake, load.bodySeconds);
  c.set("bytesIn", body.length);
  return body;
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

/** What a job came to, as an answer. @throws {Problem} service-full */
export function answer(
  c: Exchange,
  outcome: Outcome,
  { workshop, load }: Pick<DoorSettings, "workshop" | "load">,
): Response {
  const { type, bytes, hash, fileName, fingerprint } = outcome;
  const etag = `"${hash}"`;
  const isKnown = matches(c.req.header("if-none-match"), etag);
  if (!isKnown) holdUntilSent(c, bytes.length, workshop, load.stallSeconds);
  c.header("ETag", etag);
  if (c.req.path === "/api/fix") c.header("Vary", "Accept");
  if (isKnown) return c.body(null, 304);
  c.header("Content-Type", type);
  if (fingerprint !== undefined) c.header("Ita-Fingerprint", fingerprint);
  if (fileName !== undefined)
    c.header(
      "Content-Disposition",
      `attachment; filename="workbook${/\.[a-z]+$/i.exec(fileName)?.[0] ?? ""}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    );
  c.set("bytesOut", bytes.length);
  return c.body(bytes as Uint8Array<ArrayBuffer>);
}

/** What a slow reader has not fetched yet counts as held; one that stands still is let go. @throws {Problem} */
export function holdUntilSent(
  c: Pick<Exchange, "env">,
  bytes: number,
  workshop: Workshop,
  stallSeconds: number,
): void {
  const { outgoing } = c.env;
  if (!outgoing || outgoing.destroyed) return;
  outgoing.once("close", workshop.hold(bytes));
  outgoing.setTimeout(stallSeconds * 1000, () => outgoing.destroy());
}

function matches(asked: string | undefined, etag: string): boolean {
  const tags = (asked ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

export function otherMethod(c: Exchange, allowed: string): Response {
  c.header("Allow", allowed);
  return problemAnswer(c, problem("method-not-allowed", { expected: allowed }));
}

/** Whatever was thrown, as problem details (RFC 9457). */
export function problemAnswer(c: Exchange, thrown: Problem | Error): Response {
  const told = tell(thrown);
  c.set("told", told);
  const { error: _, retryAfter = told.status === 503 ? RETRY_AFTER_SECONDS : undefined, ...said } = told;
  const instance = c.get("requestId");
  const type = `/api/openapi.json#/components/examples/${told.code}`;
  c.header("Content-Type", PROBLEM_TYPE);
  if (retryAfter !== undefined) c.header("Retry-After", String(retryAfter));
  const body = JSON.stringify({ type, ...said, ...(instance !== undefined && { instance }) });
  return c.body(body, told.status as 500);
}
