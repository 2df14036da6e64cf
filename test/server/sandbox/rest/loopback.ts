import { once } from "node:events";
import { serve } from "@hono/node-server";
import { drive, type drive_v3 } from "googleapis/build/src/apis/drive/index.js";
import { auth, sheets, type sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import {
  createGoogleRest,
  type GoogleRest,
  type GoogleRestSettings,
} from "../../../../server/sandbox/rest/google-rest.ts";
import type { KeyFile } from "../../../../server/sandbox/rest/service-account.ts";
import { addViewer } from "../../../../server/sandbox/spreadsheet/sharing.ts";
import { Spreadsheet } from "../../../../server/sandbox/spreadsheet/spreadsheet.ts";
import {
  emptySheet,
  emptyState,
  type SheetState,
  type SpreadsheetState,
} from "../../../../server/sandbox/spreadsheet/state.ts";

export const AUTH = "https://www.googleapis.com/auth/";
const SCOPES = [`${AUTH}spreadsheets.readonly`, `${AUTH}drive.metadata.readonly`];

export type Client = InstanceType<typeof auth.JWT>;

export interface Loopback extends GoogleRest {
  readonly origin: string;
  readonly spreadsheets: Map<string, Spreadsheet>;
  /** Puts a spreadsheet in, in the place of one with its id. */
  readonly share: (state: SpreadsheetState) => Spreadsheet;
  readonly client: Client;
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
  readonly close: () => Promise<void>;
}

/** The stand-in at a free loopback port, these spreadsheets shared with its account, and the real client. */
export async function startRest(
  states: readonly SpreadsheetState[] = [],
  settings: Partial<GoogleRestSettings> = {},
): Promise<Loopback> {
  const spreadsheets = new Map<string, Spreadsheet>();
  const rest = createGoogleRest({ spreadsheets, now: Date.now, ...settings });
  const share = (state: SpreadsheetState) => {
    const shared = new Spreadsheet(addViewer(state, rest.account.email));
    spreadsheets.set(state.id, shared);
    return shared;
  };
  for (const state of states) share(state);
  const server = serve({ fetch: rest.app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const client = clientOf(rest.keyFile(origin));
  const options = { auth: client, rootUrl: `${origin}/`, retry: false };
  return {
    ...rest,
    origin,
    spreadsheets,
    share,
    client,
    sheets: sheets({ version: "v4", ...options }),
    drive: drive({ version: "v3", ...options }),
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** The real client of a key file. The token's address is fixed in the library: it is led to the file's. */
export function clientOf(file: KeyFile, scopes: readonly string[] = SCOPES): Client {
  const client = new auth.JWT({ scopes: [...scopes] });
  client.fromJSON(file);
  client.transporter.interceptors.request.add({
    resolved: async (request) => {
      if (request.url.host === "oauth2.googleapis.com") request.url = new URL(file.token_uri);
      request.retry = false;
      request.retryConfig = { retry: 0, noResponseRetries: 0 };
      return request;
    },
  });
  return client;
}

/** A spreadsheet "book" of these sheets. */
export function book(...sheetParts: readonly Partial<SheetState>[]): SpreadsheetState {
  return {
    ...emptyState("มาตรการ", "book"),
    sheets: sheetParts.map((parts, index) => ({ ...emptySheet(index, `ชีต${index + 1}`), ...parts })),
  };
}

/** Status and body of what Google refused. */
export async function refusal(asked: Promise<unknown>): Promise<{
  status: number;
  body: { error: Record<string, unknown> };
  headers: Headers;
}> {
  const thrown = (await asked.then(
    () => new Error("It was not refused"),
    (error: unknown) => error,
  )) as { response?: { status: number; data: never; headers: Headers } };
  if (!thrown.response) throw thrown;
  const { status, data: body, headers } = thrown.response;
  return { status, body, headers };
}
