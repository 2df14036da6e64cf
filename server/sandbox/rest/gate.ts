import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { AccessTokens, Caller } from "./access-tokens.ts";
import { badToken, noCredentials, tooFewScopes } from "./refused-callers.ts";

/** What a request carries through the stand-in. */
export interface Env {
  readonly Bindings: Partial<HttpBindings>;
  /** Whose quota the request takes from, once it is known. */
  readonly Variables: { user: string };
}

interface Service {
  readonly method: string;
  /** One of these will do. */
  readonly scopes: readonly string[];
}

export const SHEETS: Service = {
  method: "google.apps.sheets.v4.SpreadsheetsService.GetSpreadsheet",
  scopes: scopes("spreadsheets", "spreadsheets.readonly", "drive", "drive.readonly"),
};

export const DRIVE: Service = {
  method: "google.apps.drive.v3.DriveFiles.List",
  scopes: scopes("drive", "drive.readonly", "drive.metadata.readonly"),
};

function scopes(...names: readonly string[]): string[] {
  return names.map((name) => `https://www.googleapis.com/auth/${name}`);
}

/** Lets in whoever has an access token. */
export class Gate {
  readonly #tokens: AccessTokens;

  constructor(tokens: AccessTokens) {
    this.#tokens = tokens;
  }

  /** @throws {RestRefusal} 401 or 403, in Google's words */
  letIn(c: Context<Env>, service: Service): Caller {
    const authorization = c.req.header("Authorization");
    if (authorization === undefined) throw noCredentials();
    const [, token = ""] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const caller = this.#tokens.callerOf(token);
    if (!caller) throw badToken();
    c.set("user", c.req.query("quotaUser") ?? caller.email);
    if (!caller.scopes.some((scope) => service.scopes.includes(scope))) throw tooFewScopes(service.method);
    return caller;
  }
}
