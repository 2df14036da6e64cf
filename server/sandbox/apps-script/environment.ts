import type { Area } from "../../../measures/grid.ts";
import type { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { Answer, MenuItem, Question, ShownPage } from "./dialogs.ts";
import type { Host } from "./host.ts";
import type { Realm } from "./realm.ts";
import type { Transport } from "./transport.ts";

export type AuthModeName = "NONE" | "LIMITED" | "FULL";

/** What a call does to the spreadsheet: asks for cells, asks for other facts of it, changes it, or none of these. */
export type CallKind = "read" | "look" | "write" | "other";

/** One call of a service, as a test's budget counts it. */
export interface RecordedCall {
  /** "SpreadsheetApp.Range.getValues" */
  readonly name: string;
  readonly kind: CallKind;
  /** Title of the sheet and A1 range, for calls about cells. */
  readonly sheet?: string;
  readonly range?: string;
}

/** Who runs the script. */
export interface Person {
  readonly email: string;
  /** Scopes they said yes to; absent is all that the manifest asks for. */
  readonly granted?: readonly string[];
  /** Accounts signed in, in the same browser: with two, `google.script.run` fails. */
  readonly accounts?: number;
  /** Domain that their organisation lets nobody share outside of: "moi.example". */
  readonly sharesWithin?: string;
  /** What `ScriptApp.getIdentityToken` gives under these granted scopes. */
  readonly identityToken?: (scopes: readonly string[]) => string | null;
}

/** The parts of appsscript.json that the sandbox goes by. */
export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}

/** The sheet and cells that a person has in front of them. */
export interface View {
  sheet: number;
  area: Area;
}

/** All that the services of one running script stand on. */
export interface Environment {
  readonly spreadsheet: Spreadsheet;
  readonly view: View;
  readonly host: Host;
  readonly person: Person;
  readonly manifest: Manifest;
  /** HTML files of the project, by name without ".html". */
  readonly pages: Readonly<Record<string, string>>;
  readonly realm: Realm;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Stops the script until a person has answered. */
  readonly ask: (question: Question) => Answer;
  readonly show: (page: ShownPage) => void;
  readonly toast: (message: string, title: string) => void;
  readonly log: (level: string, line: string) => void;
  readonly drawMenu: (title: string, items: readonly MenuItem[]) => void;
  readonly calls: RecordedCall[];
  /** The run under way. */
  run: Run;
}

export interface Run {
  readonly id: string;
  readonly authMode: AuthModeName;
  /** Set when Google ended the run: every further call throws it again, and so does the run at its end. */
  ended?: Error;
  /** The first thing that the sandbox did not know: a script that caught it still fails by it. */
  unknown?: Error;
}
