import {
  type BundleOptions,
  type RunningBundle,
  runBundle,
} from "../../../server/sandbox/apps-script/run-bundle.ts";
import { fromGrid } from "../../../server/sandbox/spreadsheet/from-grid.ts";
import { Spreadsheet } from "../../../server/sandbox/spreadsheet/spreadsheet.ts";

const AUTH = "https://www.googleapis.com/auth/";

export const SCOPES = [
  `${AUTH}spreadsheets.currentonly`,
  `${AUTH}script.container.ui`,
  `${AUTH}script.external_request`,
  "openid",
  `${AUTH}userinfo.email`,
] as const;

export const MANIFEST = {
  timeZone: "Asia/Bangkok",
  oauthScopes: SCOPES,
  urlFetchWhitelist: ["https://service.example/"],
};

/** 1 March 2024, half past two in the morning in Bangkok: still February in UTC. */
export const NOW = Date.UTC(2024, 1, 29, 19, 30);

/** A spreadsheet with one sheet "แผน" of these texts. */
export function spreadsheetOf(...rows: string[][]): Spreadsheet {
  return new Spreadsheet(fromGrid({ sheets: [{ title: "แผน", rows }] }));
}

/** A project of this code. */
export function script(code: string, more: Partial<BundleOptions> = {}): RunningBundle {
  return runBundle({
    code,
    manifest: MANIFEST,
    spreadsheet: more.spreadsheet ?? new Spreadsheet(),
    now: () => NOW,
    ...more,
  });
}

/** What the body of a function gives back, with `sheet` for the sheet in front. */
export function run(body: string, more: Partial<BundleOptions> = {}): unknown {
  return script(`function work() { const sheet = SpreadsheetApp.getActiveSheet(); ${body} }`, more).call(
    "work",
  );
}

/** Name and message of what the body throws and the script itself catches. */
export function caught(body: string, more: Partial<BundleOptions> = {}): unknown {
  return run(
    `try { ${body} } catch (error) { return [error instanceof Error, error.name, error.message]; }`,
    more,
  );
}
