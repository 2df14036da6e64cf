import { Hono } from "hono";
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
} from "../api/exchange.ts";
import type { Outcome, SheetJob } from "../api/job.ts";
import { formOf } from "../api/media.ts";
import { problem, tell } from "../api/problem.ts";
import type { GoogleSource } from "../sources/google/source.ts";
import { type AddonSettings, Doorkeeper } from "./doorkeeper.ts";
import type { Exported } from "./perform.ts";
import { type Reference, readReference } from "./reference.ts";

export type { AddonSettings } from "./doorkeeper.ts";

interface AddonDoor extends DoorSettings {
  readonly google: GoogleSource | undefined;
}

const TASKS: readonly SheetJob["sheet"][] = ["report", "summary", "try"];
const ROUTES: ReadonlySet<string> = new Set(TASKS.map((what) => `/addon/${what}`));

/**
 * The add-on's door: it posts the Grid that it sees, or names its spreadsheet with the sheet key, and gets a file back.
 * The token that says who asks is looked at before the body is, and nothing of either is kept.
 * @param addon whose tokens are taken; nobody's when absent
 * @param google reads spreadsheets that are named; nothing does when absent
 */
export function addonRoutes(
  settings: DoorSettings,
  addon?: AddonSettings,
  google?: GoogleSource,
): Hono<ExchangeEnv> {
  const door = new Hono<ExchangeEnv>();
  door.use("/addon/*", requestId({ limitLength: 64 }));
  door.use("/addon/*", logged("addon", ROUTES, settings));
  if (addon) {
    const keeper = new Doorkeeper(addon, settings.now);
    for (const what of TASKS) {
      door.post(`/addon/${what}`, (c) => take(c, what, keeper, { ...settings, google }));
      door.all(`/addon/${what}`, (c) => otherMethod(c, "POST"));
    }
  }
  door.all("/addon/*", (c) => problemAnswer(c, problem(addon ? "not-found" : "addon-not-set")));
  door.onError((error, c) => problemAnswer(c, error));
  return door;
}

/** Has a request worked on, and leaves a line about it. @throws {Problem} @throws {FileRefused} */
async function take(
  c: Exchange,
  what: SheetJob["sheet"],
  keeper: Doorkeeper,
  settings: AddonDoor,
): Promise<Response> {
  const person = await keeper.admit(c);
  if (formOf(c.req.header("content-type")) !== "json") throw problem("media-type-unsupported");
  const body = await takeBody(c, settings);
  const reference = readReference(what, body);
  const named = { what, person };
  if (!reference) {
    // Without a reference there is nothing to try.
    const addon = what as Exclude<typeof what, "try">;
    const outcome = await settings.workshop.do({ addon, body, today: settings.today() }, c.req.raw.signal);
    return made(c, outcome, { ...named, source: "posted" }, settings);
  }
  const sheet = keeper.admitTo(c, reference.spreadsheetId);
  const about = { ...named, source: "google", sheet };
  try {
    return made(c, await read(c, what, reference, person, settings), about, settings);
  } catch (thrown) {
    audit(c, { ...about, verdict: tell(thrown).code }, settings);
    throw thrown;
  }
}

async function read(
  c: Exchange,
  what: SheetJob["sheet"],
  { options, ...claim }: Reference,
  person: string,
  { google, workshop, today }: AddonDoor,
): Promise<Outcome> {
  if (!google) throw problem("google-not-set");
  const gone = c.req.raw.signal;
  const hold = (bytes: number) => workshop.hold(bytes);
  const body = await google.read(claim.spreadsheetId, { person, gone, hold });
  return workshop.do({ sheet: what, body, claim, options, today: today() }, gone);
}

type Line = Readonly<Record<string, string | number>>;

/** The answer, once it is sure to be one; and the line about it. @throws {Problem} service-full */
function made(c: Exchange, outcome: Outcome, about: Line, settings: AddonDoor): Response {
  const answered = answer(c, outcome, settings);
  const { snapshot, counts } = (outcome.facts ?? {}) as Partial<Exported>;
  const facts = { ...(snapshot !== undefined && { snapshot }), ...counts };
  audit(c, { ...about, verdict: "made", ...facts }, settings);
  return answered;
}

/** One line about an export: who, which sheet, what was seen and what became of it, all but the last without names. */
function audit(c: Exchange, line: Line, { log, now }: AddonDoor): void {
  log({ event: "export", id: c.get("requestId"), time: new Date(now()).toISOString(), ...line });
}
