import type { Readable } from "node:stream";
import { problem } from "../../api/problem.ts";
import type { GoogleAccount, GoogleClient } from "./client.ts";
import { CLOCK } from "./clock.ts";
import { FIELDS } from "./fields.ts";
import { gather, gatherRefusal, type Hold } from "./gather.ts";
import { GOOGLE_LIMITS } from "./limits.ts";
import { inTime, type Means, persist } from "./persist.ts";
import { QuotaHere } from "./quota.ts";
import { refusalFor } from "./refuse.ts";
import { GoogleTrouble, refusalTrouble } from "./trouble.ts";

/** How the service reads Google Sheets itself. */
export interface GoogleSettings extends GoogleAccount, Partial<Means> {}

/** One read: for whom, and until when it is wanted. */
export interface Reading {
  /** A name for whoever asks, up to 40 characters; Google counts their calls by it. */
  readonly person: string;
  /** Aborts when nobody waits for it any more. */
  readonly gone: AbortSignal;
  readonly hold: Hold;
}

const DRIVE_MS = 5_000;

/** Reads spreadsheets as the service's own Google account. Google's library is loaded with the first of them. */
export class GoogleSource {
  readonly #account: GoogleAccount;
  readonly #means: Means;
  #client: Promise<GoogleClient> | undefined;
  #reading = 0;

  constructor({ clock = CLOCK, random = Math.random, quota, ...account }: GoogleSettings) {
    this.#account = account;
    this.#means = { clock, random, quota: quota ?? new QuotaHere(clock) };
  }

  /**
   * What Google answers about one spreadsheet (`FIELDS`), as it came: one call, or one that is made again.
   * @throws {Problem} whatever kept it away; the cause is Google's own
   */
  async read(spreadsheetId: string, reading: Reading): Promise<Uint8Array> {
    if (this.#reading >= GOOGLE_LIMITS.reads) throw problem("service-full");
    this.#reading += 1;
    try {
      return await this.#read(spreadsheetId, reading);
    } catch (thrown) {
      if (reading.gone.aborted) throw problem("request-broke-off", {}, thrown);
      throw thrown instanceof GoogleTrouble ? await this.#refusal(thrown, spreadsheetId, reading) : thrown;
    } finally {
      this.#reading -= 1;
    }
  }

  async #read(spreadsheetId: string, { person, gone, hold }: Reading): Promise<Uint8Array> {
    const deadline = this.#means.clock.now() + GOOGLE_LIMITS.deadlineMs;
    const { sheets } = await this.#connectInTime(gone);
    return persist(
      async (signal) => {
        // The client would read a refusal of any length, and then forget what it says.
        const { status, headers, data } = await sheets.spreadsheets.get(
          { spreadsheetId, fields: FIELDS, prettyPrint: false, quotaUser: person },
          { responseType: "stream", validateStatus: () => true, signal },
        );
        const body = data as Readable;
        if (status === 200) return gather(body, hold);
        const said = { status, headers: headers as Record<string, string>, data: await gatherRefusal(body) };
        throw refusalTrouble(said, this.#means.clock.now());
      },
      { person, deadline, gone },
      this.#means,
    );
  }

  async #refusal(trouble: GoogleTrouble, fileId: string, { person, gone }: Reading) {
    const { drive, account } = await this.#connect();
    // A token that was taken back before its time: the next read asks for another.
    if (trouble.status === 401) this.#client = undefined;
    const mediaType = async (signal: AbortSignal) => {
      const query = { fileId, fields: "mimeType", supportsAllDrives: true, quotaUser: person };
      return (await drive.files.get(query, { signal })).data.mimeType ?? undefined;
    };
    return refusalFor(trouble, {
      // Drive only says it better: where it says nothing, the refusal stands.
      mediaType: () => inTime(mediaType, DRIVE_MS, gone, this.#means.clock).catch(() => undefined),
      account,
    });
  }

  async #connectInTime(gone: AbortSignal): Promise<GoogleClient> {
    try {
      return await inTime(() => this.#connect(), GOOGLE_LIMITS.callMs, gone, this.#means.clock);
    } catch (thrown) {
      // Looking for credentials asks the machine's own cloud, if it has one.
      throw thrown instanceof GoogleTrouble ? problem("google-not-set", {}, thrown) : thrown;
    }
  }

  /** Credentials that are put right while the service runs are found with the next read. */
  #connect(): Promise<GoogleClient> {
    this.#client ??= this.#load().catch((thrown) => {
      this.#client = undefined;
      throw thrown;
    });
    return this.#client;
  }

  async #load(): Promise<GoogleClient> {
    return (await import("./client.ts")).googleClient(this.#account);
  }
}
