import { once } from "node:events";
import { type HttpBindings, serve } from "@hono/node-server";
import type { Grid } from "../../../../measures/grid.ts";
import type { RestCall } from "../../../../server/sandbox/rest/call.ts";
import {
  createGoogleRest,
  type GoogleRest,
  type GoogleRestSettings,
} from "../../../../server/sandbox/rest/google-rest.ts";
import { fromGrid } from "../../../../server/sandbox/spreadsheet/from-grid.ts";
import { addViewer } from "../../../../server/sandbox/spreadsheet/sharing.ts";
import { Spreadsheet } from "../../../../server/sandbox/spreadsheet/spreadsheet.ts";
import type { Metadata, SpreadsheetState } from "../../../../server/sandbox/spreadsheet/state.ts";
import { CLOCK, type Clock } from "../../../../server/sources/google/clock.ts";
import type { Reading } from "../../../../server/sources/google/source.ts";

export const ACCOUNT = "ita-measures@ita-sandbox.iam.gserviceaccount.com";
export const SHEET_ID = "1HuayThongLang-0123456789_abcdefghijklmnopqr";
export const KEY = "0123456789abcdef0123456789abcdef";
export const TITLE = "มาตรการห้วยทองหลาง";

/** Whatever stands before Google: an answer of its own, or undefined to let Google answer. */
export type Front = (request: Request, env: HttpBindings) => Promise<Response | undefined> | undefined;

export interface Google extends GoogleRest {
  /** As whom and where the service asks. */
  readonly settings: { readonly key: ReturnType<GoogleRest["keyFile"]>; rootUrl: string; tokenUrl: string };
  readonly calls: RestCall[];
  readonly close: () => Promise<void>;
}

/** The stand-in for Google's REST interfaces at a free loopback port, for the real client. */
export async function startGoogle(
  states: readonly SpreadsheetState[],
  settings: Partial<GoogleRestSettings> = {},
  front: Front = () => undefined,
): Promise<Google> {
  const calls: RestCall[] = [];
  const spreadsheets = new Map(states.map((state) => [state.id, new Spreadsheet(state)]));
  const rest = createGoogleRest({ spreadsheets, now: Date.now, calls, ...settings });
  const server = serve({
    fetch: async (request, env) =>
      (await front(request, env as HttpBindings)) ?? rest.app.fetch(request, env as HttpBindings),
    port: 0,
    hostname: "127.0.0.1",
  });
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    ...rest,
    settings: { key: rest.keyFile(origin), rootUrl: `${origin}/`, tokenUrl: `${origin}/token` },
    calls,
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** A spreadsheet that was connected: shared with the service, with a sheet key. */
export function connected(
  grid: Grid,
  { id = SHEET_ID, key = KEY, title = TITLE }: { id?: string; key?: string; title?: string } = {},
): SpreadsheetState {
  return withKey(addViewer({ ...fromGrid(grid, title), id }, ACCOUNT), key);
}

/** One more sheet key in a spreadsheet. */
export function withKey(state: SpreadsheetState, key: string): SpreadsheetState {
  const metadata: Metadata = {
    id: state.nextId,
    key: "ita.key",
    value: key,
    visibility: "DOCUMENT",
    place: { type: "SPREADSHEET" },
  };
  return { ...state, metadata: [...state.metadata, metadata], nextId: state.nextId + 1 };
}

/** A read for somebody who waits and counts nothing. */
export function reading(parts: Partial<Reading> = {}): Reading {
  return { person: "somchai", gone: new AbortController().signal, hold: () => () => {}, ...parts };
}

/** Pauses and patience a hundred times shorter; deadlines as they are. */
export const HASTY: Clock = { now: CLOCK.now, sleep: (ms, until) => CLOCK.sleep(ms / 100, until) };
