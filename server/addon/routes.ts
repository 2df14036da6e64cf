import { createHmac, randomBytes } from "node:crypto";
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import type { IdentityCheck } from "../access/identity.ts";
import { Rate, USUAL_RATE } from "../access/rate.ts";
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
import type { AddonJob } from "../api/job.ts";
import { formOf } from "../api/media.ts";
import { problem } from "../api/problem.ts";
import type { Exported } from "./perform.ts";

/** Whose tokens are taken; without these the door stays shut. */
export interface AddonSettings {
  /** OAuth client ids of the add-on. */
  readonly audiences: readonly string[];
  /** Where the sandbox keeps the keys that stand in for Google's; asked for when the first token comes. */
  readonly certsUrl?: string;
}

const EXPORTS: readonly AddonJob["addon"][] = ["report", "summary"];
const ROUTES: ReadonlySet<string> = new Set(EXPORTS.map((what) => `/addon/${what}`));
/** Hex digits of a person's name in the log: enough to tell people apart. */
const PERSON_DIGITS = 16;

/**
 * The add-on's door: it posts the Grid that it sees, with the token that says who asks, and gets a file back. The
 * token is looked at before the body is, and nothing of either is kept.
 */
export function addonRoutes(settings: DoorSettings, addon?: AddonSettings): Hono<ExchangeEnv> {
  const door = new Hono<ExchangeEnv>();
  door.use("/addon/*", requestId({ limitLength: 64 }));
  door.use("/addon/*", logged("addon", ROUTES, settings));
  if (addon) {
    const admit = doorkeeper(addon, settings.now);
    for (const what of EXPORTS) {
      door.post(`/addon/${what}`, async (c) => send(c, what, await admit(c), settings));
      door.all(`/addon/${what}`, (c) => otherMethod(c, "POST"));
    }
  }
  door.all("/addon/*", (c) => problemAnswer(c, problem(addon ? "not-found" : "addon-not-set")));
  door.onError((error, c) => problemAnswer(c, error));
  return door;
}

/** Says who asks, by a name that only this process can make of them; or throws. */
function doorkeeper(addon: AddonSettings, now: () => number): (c: Exchange) => Promise<string> {
  const key = randomBytes(32);
  const rate = new Rate(USUAL_RATE, now);
  let check: Promise<IdentityCheck> | undefined;
  // Google's library costs 40 to 80 ms and up to 25 MB: only a service whose door is used pays for it.
  const load = async () => (await import("../access/identity.ts")).identityCheck({ ...addon, now });

  return async (c) => {
    check ??= load();
    const verdict = await (await check)(c.req.header("authorization"));
    if ("refused" in verdict) {
      c.set("noted", { reason: verdict.refused });
      c.header("WWW-Authenticate", "Bearer");
      throw problem("token-unfit");
    }
    const person = createHmac("sha256", key)
      .update(verdict.identity.sub)
      .digest("hex")
      .slice(0, PERSON_DIGITS);
    c.set("noted", { person });
    const seconds = rate.secondsToWait(person);
    if (seconds > 0) {
      c.header("Retry-After", String(seconds));
      throw problem("too-often", { expected: String(seconds) });
    }
    return person;
  };
}

/** Has the posted Grid worked on, and leaves a line about the export. @throws {Problem} @throws {FileRefused} */
async function send(
  c: Exchange,
  addon: AddonJob["addon"],
  person: string,
  settings: DoorSettings,
): Promise<Response> {
  if (formOf(c.req.header("content-type")) !== "json") throw problem("media-type-unsupported");
  const body = await takeBody(c, settings);
  const outcome = await settings.workshop.do({ addon, body, today: settings.today() }, c.req.raw.signal);
  const { snapshot, counts } = outcome.facts as Exported;
  const answered = answer(c, outcome, settings);
  settings.log({
    event: "export",
    id: c.get("requestId"),
    time: new Date(settings.now()).toISOString(),
    what: addon,
    person,
    snapshot,
    ...counts,
  });
  return answered;
}
