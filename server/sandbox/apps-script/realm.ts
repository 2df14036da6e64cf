import { randomUUID } from "node:crypto";
import vm from "node:vm";
import { zoneOffset } from "../spreadsheet/serial.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { NEWER_THAN_ES2019, REALM_SET_UP } from "./realm-set-up.ts";

/** How long a run may take (developers.google.com/apps-script/guides/services/quotas). */
const RUN_MS = 6 * 60_000;

interface RealmTools {
  give(value: unknown): unknown;
  failure(name: string, message: string): Error;
}

/**
 * The world a script runs in: a fresh V8 context with the language and the services, and nothing of Node. What
 * services hand in is made of this world's own arrays, dates and errors, so that `instanceof` holds in a script as
 * it does at Google.
 */
export class Realm {
  readonly #context: vm.Context;
  readonly #tools: RealmTools;
  readonly #known: ReadonlySet<string>;
  readonly #causes = new WeakMap<object, unknown>();

  /** @param timeZone the manifest's, in which a script's dates tell their hours */
  constructor(
    timeZone: string,
    now: () => number,
    services: (realm: Realm) => Readonly<Record<string, object>>,
  ) {
    this.#context = vm.createContext(
      {},
      { name: "Apps Script", codeGeneration: { strings: true, wasm: false } },
    );
    const setUp = vm.runInContext(REALM_SET_UP, this.#context, { filename: "realm-set-up.js" });
    this.#tools = setUp(now, zoneOffset(timeZone), NEWER_THAN_ES2019, (value: unknown) =>
      Object.prototype.toString.call(value).slice(8, -1),
    );
    Object.assign(this.#context, services(this));
    this.#known = new Set(Object.getOwnPropertyNames(this.#context));
  }

  /** Runs a file of the project. */
  load(code: string, filename: string): void {
    this.#guard(() => new vm.Script(code, { filename }).runInContext(this.#context, { timeout: RUN_MS }));
  }

  /** Names of the functions that the project's files have at their top. */
  functionNames(): string[] {
    return Object.getOwnPropertyNames(this.#context).filter(
      (name) => !this.#known.has(name) && typeof this.#context[name] === "function",
    );
  }

  /** Calls a function of the project. @throws {ScriptFailure} */
  call(functionName: string, args: readonly unknown[]): unknown {
    // Through globals, because only code that is run has a time limit.
    const slot = `call ${randomUUID()}`;
    this.#context[slot] = [functionName, this.give(args)];
    const code = `{ const [name, args] = globalThis[${JSON.stringify(slot)}]; globalThis[name].apply(undefined, args); }`;
    return this.#guard(() => {
      try {
        return vm.runInContext(code, this.#context, { filename: "Apps Script", timeout: RUN_MS });
      } finally {
        delete this.#context[slot];
      }
    });
  }

  /** A function made of code, with these names for its arguments. */
  compile(code: string, names: readonly string[], filename: string): (...args: unknown[]) => unknown {
    return vm.compileFunction(code, [...names], { parsingContext: this.#context, filename }) as (
      ...args: unknown[]
    ) => unknown;
  }

  /** A value made of this world's arrays, dates and plain objects. */
  give(value: unknown): unknown {
    return this.#tools.give(value);
  }

  /** What a script catches when a service throws. */
  failure(thrown: unknown): unknown {
    if (!(thrown instanceof Error)) return thrown;
    const name = thrown instanceof SheetsRefusal || thrown instanceof NotInSandbox ? thrown.name : "Error";
    const failure = this.#tools.failure(name, thrown.message);
    this.#causes.set(failure, thrown);
    return failure;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (thrown) {
      throw new ScriptFailure(thrown, this.#causes.get(thrown as object));
    }
  }
}

/** What a script threw and did not catch: its name and message as Google's red banner would tell them. */
export class ScriptFailure extends Error {
  constructor(thrown: unknown, cause: unknown) {
    const { name = "Error", message = String(thrown), stack } = (thrown ?? {}) as Partial<Error>;
    super(message, { cause: cause ?? thrown });
    this.name = name;
    if (stack !== undefined) this.stack = stack;
  }
}
