import { createHmac, randomBytes } from "node:crypto";
import type { IdentityCheck } from "../access/identity.ts";
import { Rate, type RateLimit, USUAL_RATE } from "../access/rate.ts";
import type { Exchange } from "../api/exchange.ts";
import { problem } from "../api/problem.ts";

/** Whose tokens are taken; without these the door stays shut. */
export interface AddonSettings {
  /** OAuth client ids of the add-on. */
  readonly audiences: readonly string[];
  /** Where the sandbox keeps the keys that stand in for Google's; asked for when the first token comes. */
  readonly certsUrl?: string;
}

/**
 * All clerks of one sheet together. More than one person may ask alone: nobody, with a wrong key and a right token,
 * is to keep an office from its own sheet.
 */
const SHEET_RATE: RateLimit = { burst: 30, perMinute: 60 };
/** Hex digits of a name in the log: enough to tell people and sheets apart. */
const NAME_DIGITS = 16;

/** Lets people in at the add-on's door, by their tokens, and not too often. */
export class Doorkeeper {
  readonly #addon: AddonSettings;
  readonly #now: () => number;
  readonly #key = randomBytes(32);
  readonly #people: Rate;
  readonly #sheets: Rate;
  #check: Promise<IdentityCheck> | undefined;

  /** @param now milliseconds since 1970 */
  constructor(addon: AddonSettings, now: () => number) {
    this.#addon = addon;
    this.#now = now;
    this.#people = new Rate(USUAL_RATE, now);
    this.#sheets = new Rate(SHEET_RATE, now);
  }

  /** Who asks, by a name that only this process can make of them. @throws {Problem} token-unfit, too-often */
  async admit(c: Exchange): Promise<string> {
    this.#check ??= this.#load();
    const verdict = await (await this.#check)(c.req.header("authorization"));
    if ("refused" in verdict) {
      c.set("noted", { reason: verdict.refused });
      c.header("WWW-Authenticate", "Bearer");
      throw problem("token-unfit");
    }
    const person = this.#nameOf(verdict.identity.sub);
    c.set("noted", { person });
    const seconds = this.#people.secondsToWait(person);
    if (seconds > 0) throw problem("too-often", { seconds });
    return person;
  }

  /** A sheet's name in the log, for one more request about it. @throws {Problem} sheet-too-often */
  admitTo(c: Exchange, spreadsheetId: string): string {
    const sheet = this.#nameOf(spreadsheetId);
    c.set("noted", { ...c.get("noted"), sheet });
    const seconds = this.#sheets.secondsToWait(sheet);
    if (seconds > 0) throw problem("sheet-too-often", { seconds });
    return sheet;
  }

  #nameOf(text: string): string {
    return createHmac("sha256", this.#key).update(text).digest("hex").slice(0, NAME_DIGITS);
  }

  /** Google's library costs 40 to 80 ms and up to 25 MB: only a service whose door is used pays for it. */
  async #load(): Promise<IdentityCheck> {
    const { identityCheck } = await import("../access/identity.ts");
    return identityCheck({ ...this.#addon, now: this.#now });
  }
}
