import type { Area, Place } from "../../../measures/grid.ts";
import type { ButtonName, MenuItem, Question, ShownPage } from "../apps-script/dialogs.ts";
import type { View } from "../apps-script/environment.ts";
import type { ScriptTrouble } from "../apps-script/thread-job.ts";
import type { Changes } from "../spreadsheet/changes.ts";
import type { Typing } from "../spreadsheet/edits.ts";

/** What the service tells a page, each as one server-sent event. */
export type SandboxEvent =
  /** The first of a stream: all that a page begins with, also when it comes back. */
  | {
      readonly kind: "hello";
      /** Secret: who speaks for this person. */
      readonly person: string;
      readonly email: string;
      readonly changes: Changes;
      readonly menu: readonly MenuItem[];
      readonly asking: Asking | undefined;
      readonly running: Running | undefined;
      /** What is owed to the person from the beginning, Thai. */
      readonly remarks: readonly string[];
    }
  | { readonly kind: "changes"; readonly changes: Changes }
  | { readonly kind: "menu"; readonly menu: readonly MenuItem[] }
  | { readonly kind: "running"; readonly running: Running | undefined }
  | { readonly kind: "ask"; readonly asking: Asking }
  | { readonly kind: "show"; readonly page: ShownFrame }
  | { readonly kind: "toast"; readonly message: string; readonly title: string }
  | { readonly kind: "view"; readonly view: View }
  /** What the script wrote to its log, for the browser's console. */
  | { readonly kind: "log"; readonly lines: readonly string[] }
  | { readonly kind: "trouble"; readonly trouble: ScriptTrouble };

/** A run under way: whose, and what it does (the menu's caption). */
export interface Running {
  readonly email: string;
  readonly caption: string;
}

export interface Asking {
  readonly id: string;
  readonly question: Question;
}

/** A sidebar or a dialog: its page lies at an address of its own. */
export interface ShownFrame extends Omit<ShownPage, "html"> {
  readonly id: string;
}

/** What a person does on the page. */
export type Deed =
  | { readonly kind: "type"; readonly sheet: number; readonly texts: readonly Typing[] }
  | { readonly kind: "clear"; readonly sheet: number; readonly areas: readonly Area[] }
  | { readonly kind: "note"; readonly sheet: number; readonly place: Place; readonly note: string }
  | {
      readonly kind: "paint";
      readonly sheet: number;
      readonly areas: readonly Area[];
      readonly background: string | undefined;
    }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** A menu line, or a call from a page of the add-on. */
export interface Wanted {
  readonly functionName: string;
  readonly caption: string;
  readonly args?: readonly unknown[];
  readonly view: View;
}

export interface Answering {
  readonly id: string;
  readonly button: ButtonName;
  readonly text?: string;
}

/** What `google.script.run` is given back. */
export type CallOutcome = { readonly result: unknown } | { readonly failure: ScriptTrouble };
