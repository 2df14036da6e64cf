import { randomUUID } from "node:crypto";
import type { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import { SheetsRefusal } from "../unknown.ts";
import { type Answer, type MenuItem, preparedAnswers, type Question, type ShownPage } from "./dialogs.ts";
import { AUTH_MODE } from "./enums.ts";
import type { AuthModeName, Environment, Manifest, Person, RecordedCall, View } from "./environment.ts";
import { type Host, newHost } from "./host.ts";
import { releaseLocks } from "./lock.ts";
import { pageValue } from "./page-values.ts";
import { Realm, ScriptFailure } from "./realm.ts";
import { ConsentNeeded } from "./script-app.ts";
import { globalServices } from "./services.ts";
import { presentSpreadsheet } from "./sheet-handle.ts";
import type { Transport } from "./transport.ts";

/** An Apps Script project, and what it runs on. */
export interface BundleOptions {
  /** The project's script files, run in this order. */
  readonly code: string | readonly string[];
  /** Its HTML files, by name without ".html". */
  readonly pages?: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly spreadsheet: Spreadsheet;
  readonly person?: Person;
  /** Shared by people who run the add-on on one spreadsheet. */
  readonly host?: Host;
  /** Answers alerts and prompts; the script waits. See `preparedAnswers`. */
  readonly ask?: (question: Question) => Answer;
  /** Told of each sidebar and dialog. */
  readonly show?: (page: ShownPage) => void;
  readonly toast?: (message: string, title: string) => void;
  /** Carries the requests of UrlFetchApp; without it every address is unavailable. */
  readonly transport?: Transport;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A loaded project: its functions can be called as Google calls them. */
export interface RunningBundle {
  /** Top-level functions of the project. */
  readonly functionNames: readonly string[];
  /** Those that a page may call: their names do not end in "_". */
  readonly pageFunctions: readonly string[];
  /** The add-on's menu as the last run drew it. */
  readonly menu: readonly MenuItem[];
  /** Calls of services since the bundle was loaded, or since the list was emptied. */
  readonly calls: RecordedCall[];
  /** Sidebars and dialogs shown so far, in order. */
  readonly shown: readonly ShownPage[];
  readonly toasts: readonly string[];
  readonly logs: readonly string[];
  readonly view: View;
  /** Opens the spreadsheet: onOpen in AuthMode.NONE, or LIMITED once the add-on is used in this spreadsheet. */
  open(authMode?: "NONE" | "LIMITED"): void;
  /** Installs the add-on: onInstall in AuthMode.FULL. */
  install(): void;
  /** Chooses a menu item by its captions, sub-menus first: `choose("เครื่องมือ", "ตรวจสอบ")`. */
  choose(...captions: readonly string[]): void;
  /** Calls a top-level function. @throws {ScriptFailure} | {@link ConsentNeeded} */
  call(functionName: string, args?: readonly unknown[], how?: { readonly authMode?: AuthModeName }): unknown;
  /** Calls a function as `google.script.run` of a page does. @throws {SheetsRefusal} for what Google refuses */
  callFromPage(functionName: string, args?: readonly unknown[]): unknown;
}

const ANYBODY: Person = { email: "clerk@example.go.th" };

/** Loads a project into a world of its own. @throws {ScriptFailure} when its code throws while it loads */
export function runBundle(options: BundleOptions): RunningBundle {
  const state = { menu: [] as readonly MenuItem[] };
  const shown: ShownPage[] = [];
  const toasts: string[] = [];
  const logs: string[] = [];
  const now = options.now ?? Date.now;
  let environment: Environment | undefined;
  const realm = new Realm(options.manifest.timeZone, now, (made) => {
    environment = {
      spreadsheet: options.spreadsheet,
      view: firstView(options.spreadsheet),
      host: options.host ?? newHost(),
      person: options.person ?? ANYBODY,
      manifest: options.manifest,
      pages: options.pages ?? {},
      realm: made,
      transport: options.transport ?? (() => ({ broken: "address" })),
      now,
      ask: options.ask ?? preparedAnswers(),
      show: (page) => {
        shown.push(page);
        options.show?.(page);
      },
      toast: (message, title) => {
        toasts.push(message);
        options.toast?.(message, title);
      },
      log: (level, line) => void logs.push(`${level}: ${line}`),
      drawMenu: (_, items) => {
        state.menu = [...items];
      },
      calls: [],
      // Google evaluates the files before each run, in that run's mode; at load nothing is allowed here.
      run: { id: "load", authMode: "NONE" },
    };
    return globalServices(environment);
  });
  const running = environment as unknown as Environment;
  for (const code of [options.code].flat()) realm.load(code, "code.js");
  const functionNames = realm.functionNames();
  const pageFunctions = functionNames.filter((name) => !name.endsWith("_"));

  const call = (name: string, args: readonly unknown[], authMode: AuthModeName): unknown => {
    if (!functionNames.includes(name)) throw new SheetsRefusal(`Script function not found: ${name}`);
    const before = running.run;
    running.run = { id: randomUUID(), authMode };
    try {
      const result = running.spreadsheet.step("script", () => realm.call(name, args));
      // A script that caught these has ended all the same.
      const end = running.run.ended ?? running.run.unknown;
      if (end) throw end;
      return result;
    } catch (thrown) {
      throw running.run.ended ?? running.run.unknown ?? thrown;
    } finally {
      releaseLocks(running);
      running.run = before;
    }
  };
  const event = (authMode: AuthModeName) => ({
    authMode: AUTH_MODE.values[authMode],
    ...(authMode !== "NONE" && { source: presentSpreadsheet({ environment: running }) }),
  });

  return {
    functionNames,
    pageFunctions,
    calls: running.calls,
    shown,
    toasts,
    logs,
    view: running.view,
    get menu() {
      return state.menu;
    },
    open: (authMode = "NONE") => void call("onOpen", [event(authMode)], authMode),
    install: () => void call("onInstall", [event("FULL")], "FULL"),
    choose: (...captions) => void call(functionAt(state.menu, captions), [], "FULL"),
    call: (name, args = [], { authMode = "FULL" } = {}) => call(name, args, authMode),
    callFromPage: (name, args = []) => {
      if (!pageFunctions.includes(name)) throw new TypeError(`google.script.run.${name} is not a function`);
      const given = args.map((one, index) => pageValue(one, String(index)));
      if ((running.person.accounts ?? 1) > 1) throw new SheetsRefusal(TWO_ACCOUNTS);
      const result = call(name, given, "FULL");
      return result === undefined ? null : pageValue(result, "return");
    },
  };
}

export { ConsentNeeded, ScriptFailure };

/** What a page is told when the browser's first account is not the one that opened the sheet. */
const TWO_ACCOUNTS =
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

function firstView({ state }: Spreadsheet): View {
  const first = state.sheets.find(({ hidden }) => !hidden);
  return { sheet: first?.id ?? 0, area: { top: 0, left: 0, bottom: 0, right: 0 } };
}

function functionAt(items: readonly MenuItem[], [caption, ...deeper]: readonly string[]): string {
  for (const item of items) {
    if (item.kind === "separator" || item.caption !== caption) continue;
    if (item.kind === "menu") return functionAt(item.items, deeper);
    return item.functionName;
  }
  throw new Error(`ไม่มีเมนู ${caption}`);
}
