import { type Context, Hono } from "hono";
import { isShared } from "../spreadsheet/sharing.ts";
import type { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { TokenStand } from "../tokens.ts";
import { NotInSandbox } from "../unknown.ts";
import { AccessTokens } from "./access-tokens.ts";
import type { RestCall } from "./call.ts";
import { getFile, listChanges, listFiles, startPageToken } from "./drive-answers.ts";
import { DriveFiles } from "./drive-files.ts";
import { answerInstead, type FaultPlan, spoil } from "./faults.ts";
import { DRIVE, type Env, Gate, SHEETS } from "./gate.ts";
import { noSheet, type OtherFile } from "./other-file.ts";
import { Quota, type QuotaLimits, SHEETS_READS } from "./quota.ts";
import { RestRefusal } from "./refusal.ts";
import { noEntity, notShared } from "./refused-files.ts";
import { type KeyFile, ServiceAccount } from "./service-account.ts";
import { readGet } from "./sheets-get.ts";
import { answerToken } from "./token-endpoint.ts";

export interface GoogleRestSettings {
  /** The spreadsheets of this Drive by their ids; a Map will do. */
  readonly spreadsheets: Pick<ReadonlyMap<string, Spreadsheet>, "get" | "values">;
  /** Its files that are no spreadsheets. */
  readonly others?: ReadonlyMap<string, OtherFile>;
  /**
   * Milliseconds since 1970. The real client dates its assertions by the machine's clock: a test that lets time pass
   * adds to that clock, and asks for tokens within five minutes of it.
   */
  readonly now: () => number;
  /** Gives away the keys of identity tokens, at /oauth2/v1/certs. */
  readonly identity?: TokenStand;
  readonly quota?: QuotaLimits;
  readonly faults?: FaultPlan;
  /** Each request is written down here once it was answered. */
  readonly calls?: RestCall[];
}

/** Google's REST interfaces on this machine: Sheets v4, Drive v3, the token endpoint and the keys' address. */
export interface GoogleRest {
  readonly app: Hono<Env>;
  /** Whom a file must be shared with before it can be read. */
  readonly account: ServiceAccount;
  readonly tokens: AccessTokens;
  /** The account's key file. @param origin where the app listens: "http://127.0.0.1:8080" */
  readonly keyFile: (origin: string) => KeyFile;
}

/** Stands in for Google's REST interfaces: what it does not know it answers with 501, by name. */
export function createGoogleRest(settings: GoogleRestSettings): GoogleRest {
  const { spreadsheets, others, now, identity, faults, calls, quota: limits = SHEETS_READS } = settings;
  const account = new ServiceAccount();
  const tokens = new AccessTokens(now);
  const quota = new Quota(account.project.number, limits, now);
  const app = new Hono<Env>();
  let arrived = 0;

  app.use(async (c, next) => {
    const at = now();
    const fault = faults?.choose(arrived++, c.req.path);
    await next();
    const instead = fault && answerInstead(fault, account.project.number);
    const answer = instead ? refused(instead, c) : c.res;
    // Without this, Hono would carry the headers of the one answer into the other.
    c.res = undefined;
    c.res = fault && !instead ? await spoil(fault, answer, c.env, faults?.slowMs ?? 0) : answer;
    const user = c.get("user");
    calls?.push({
      at,
      method: c.req.method,
      path: c.req.path,
      query: new URL(c.req.url).search,
      ...(user !== undefined && { user }),
      status: fault === "reset" ? 0 : c.res.status,
      ...(fault && { fault }),
    });
  });

  const gate = new Gate(tokens);
  const files = new DriveFiles({ spreadsheets, others }, account.email, now);

  app.get("/v4/spreadsheets/:id", (c) => {
    const { email } = gate.letIn(c, SHEETS);
    quota.take(c.get("user"));
    const answer = readGet(queryOf(c));
    const id = c.req.param("id");
    const other = others?.get(id);
    if (other?.viewers.includes(email)) throw noSheet(other);
    const spreadsheet = spreadsheets.get(id);
    if (!spreadsheet && !other) throw noEntity();
    if (!spreadsheet || !isShared(spreadsheet.state, email)) throw notShared();
    return c.json(answer(spreadsheet.state));
  });

  const drive = (path: string, answer: (query: URLSearchParams, id: string) => object) =>
    app.get(`/drive/v3${path}`, (c) => {
      gate.letIn(c, DRIVE);
      return c.json(answer(queryOf(c), c.req.param("id") ?? ""));
    });
  drive("/files", (query) => listFiles(files, query));
  drive("/files/:id", (query, id) => getFile(files, id, query));
  drive("/changes/startPageToken", (query) => startPageToken(files, query));
  drive("/changes", (query) => listChanges(files, query));

  app.post("/token", async (c) => {
    const { origin, pathname } = new URL(c.req.url);
    const form = new URLSearchParams(await c.req.text());
    return answerToken({ account, tokens, now }, form, origin + pathname);
  });
  if (identity) app.get("/oauth2/v1/certs", () => identity.answer());

  app.notFound((c) => {
    throw new NotInSandbox(`${c.req.method} ${c.req.path}`);
  });
  app.onError(refused);
  return { app, account, tokens, keyFile: (origin) => account.keyFile(origin) };
}

function queryOf(c: Context<Env>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

function refused(error: Error, c: Context<Env>): Response {
  const isDrive = c.req.path.startsWith("/drive/");
  if (error instanceof RestRefusal) {
    return error.answer(isDrive ? "drive" : "sheets", isDrive || c.req.query("$.xgafv") === "1");
  }
  if (!(error instanceof NotInSandbox)) throw error;
  return c.json({ error: { code: 501, message: error.message, status: "UNIMPLEMENTED" } }, 501);
}
