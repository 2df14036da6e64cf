import type { Changes } from "../spreadsheet/changes.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";
import type { Answer, MenuItem, Question, ShownPage } from "./dialogs.ts";
import type { Manifest, Person, RecordedCall, View } from "./environment.ts";
import type { Host } from "./host.ts";
import type { FetchAnswer, FetchRequest } from "./transport.ts";

/** One run of a script in a thread of its own; all of it can be posted between threads. */
export interface ScriptJob {
  readonly code: readonly string[];
  readonly pages: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly state: SpreadsheetState;
  readonly host: Host;
  readonly view: View;
  /** The token was made beforehand: a thread cannot be handed a function. */
  readonly person: Omit<Person, "identityToken"> & { readonly identityToken?: string };
  readonly what: ScriptTask;
}

export type ScriptTask =
  | { readonly kind: "open"; readonly authMode: "NONE" | "LIMITED" }
  | { readonly kind: "install" }
  | { readonly kind: "menu"; readonly functionName: string }
  | { readonly kind: "page"; readonly functionName: string; readonly args: readonly unknown[] };

/** What a thread says while it works. Each message tells what is new in the spreadsheet since the last. */
export type ThreadMessage =
  | { readonly kind: "ask"; readonly question: Question; readonly changes: Changes }
  | { readonly kind: "fetch"; readonly request: FetchRequest; readonly changes: Changes }
  | { readonly kind: "show"; readonly page: ShownPage; readonly changes: Changes }
  | { readonly kind: "toast"; readonly message: string; readonly title: string; readonly changes: Changes }
  | { readonly kind: "done"; readonly outcome: ScriptOutcome; readonly changes: Changes };

export type ThreadReply = Answer | FetchAnswer;

export interface ScriptOutcome {
  readonly host: Host;
  readonly view: View;
  /** As this run drew it; empty when it drew none. */
  readonly menu: readonly MenuItem[];
  readonly pageFunctions: readonly string[];
  readonly calls: readonly RecordedCall[];
  readonly logs: readonly string[];
  /** For a page: what the function gave back. */
  readonly result?: unknown;
  /** What the script threw, as Google's red banner shows it. */
  readonly failure?: ScriptTrouble;
}

export interface ScriptTrouble {
  readonly name: string;
  readonly message: string;
  /** Google asks the person for these permissions. */
  readonly scopes?: readonly string[];
}
