import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { type Argument, MISMATCH, type Taken, typeName } from "./arguments.ts";
import type { CallKind, Environment, RecordedCall } from "./environment.ts";
import { demandPermission, type Need } from "./permission.ts";

/**
 * Services of Apps Script as tables of calls. A table is put before a script as an object on which nothing else
 * exists: a name or arguments that are not in the table throw by name, and each call is recorded.
 */
export interface Service<Self> {
  /** "SpreadsheetApp.Range" */
  readonly name: string;
  readonly needs: Need;
  /** Calls that need something else than the others. */
  readonly except?: Readonly<Record<string, Need>>;
  /** The calls by name, one for each list of arguments that it takes. */
  readonly calls: Calls<Self>;
  /** Enums and the like. */
  readonly constants?: Readonly<Record<string, unknown>>;
  /** What a record of a call tells of the object it was made on. */
  readonly about?: (self: Self) => Pick<RecordedCall, "sheet" | "range">;
  /** Names that a script may set on it, as on an HtmlTemplate. */
  readonly assign?: (self: Self, name: string, value: unknown) => void;
  readonly read?: (self: Self, name: string) => unknown;
}

export type Calls<Self> = Readonly<Record<string, readonly Call<Self>[]>>;

export interface Call<Self> {
  readonly kind: CallKind;
  readonly takes: readonly Argument<unknown>[];
  readonly does: (self: Self, ...taken: never[]) => unknown;
}

/** Every object a service works on knows the script it belongs to. */
export interface Handle {
  readonly environment: Environment;
}

/** Given back by a call that answers with the object it was made on. */
export const ITSELF = Symbol("itself");

type CallMaker<Self> = <const A extends readonly Argument<unknown>[]>(
  takes: A,
  does: (self: Self, ...taken: Taken<A>) => unknown,
) => Call<Self>;

/** Makers of calls on one kind of object. */
export function callsOn<Self>(): Record<CallKind, CallMaker<Self>> {
  const maker =
    (kind: CallKind): CallMaker<Self> =>
    (takes, does) => ({ kind, takes, does: does as Call<Self>["does"] });
  return { read: maker("read"), look: maker("look"), write: maker("write"), other: maker("other") };
}

interface Seen {
  readonly service: string;
  readonly self: unknown;
}

const named = new Map<string, Service<never>>();

/** Makes a service known by its name, so that services can hand out one another without importing each other. */
export function known<Self>(service: Service<Self>): Service<Self> {
  named.set(service.name, service as unknown as Service<never>);
  return service;
}

/** As `present`, for a service that was made known. */
export function presentKnown<Self extends Handle>(name: string, self: Self): object {
  return present(named.get(name) as unknown as Service<Self>, self);
}

const seen = new WeakMap<object, Seen>();

/** The object as a script sees it. */
export function present<Self extends Handle>(service: Service<Self>, self: Self): object {
  const calls = new Map<string, (...args: unknown[]) => unknown>();
  const object: object = new Proxy(
    {},
    {
      get(_, name) {
        // Symbols ask how to print or iterate it; "then" is asked for by every await.
        if (typeof name === "symbol" || name === "then") return undefined;
        const asked = calls.get(name);
        if (asked) return asked;
        const value = lookUp(service, self, name, () => object);
        if (typeof value === "function") calls.set(name, value as (...args: unknown[]) => unknown);
        return value;
      },
      set(_, name, value) {
        if (!service.assign) throw new NotInSandbox(`${service.name}.${String(name)} = …`);
        service.assign(self, String(name), value);
        return true;
      },
      has: (_, name) => typeof name === "string" && name in service.calls,
      getPrototypeOf: () => null,
    },
  );
  seen.set(object, { service: service.name, self });
  return object;
}

/** The service's own object behind what a script handed over. */
export function argumentOf<Self>(name: string): Argument<Self> {
  return {
    says: name,
    take(value) {
      const found = typeof value === "object" && value !== null ? seen.get(value) : undefined;
      return found?.service === name ? (found.self as Self) : MISMATCH;
    },
  };
}

function lookUp<Self extends Handle>(
  service: Service<Self>,
  self: Self,
  name: string,
  itself: () => object,
): unknown {
  if (service.constants && Object.hasOwn(service.constants, name)) return service.constants[name];
  const { realm } = self.environment;
  if (!Object.hasOwn(service.calls, name)) {
    if (name === "toString") return () => service.name.split(".").at(-1);
    if (service.read) return service.read(self, name);
    throw asFailure(self, new NotInSandbox(`${service.name}.${name}`));
  }
  return (...args: unknown[]) => {
    try {
      const given = perform(service, self, name, args);
      return given === ITSELF ? itself() : realm.give(given);
    } catch (thrown) {
      throw asFailure(self, thrown);
    }
  };
}

function asFailure({ environment }: Handle, thrown: unknown): unknown {
  if (thrown instanceof NotInSandbox) environment.run.unknown ??= thrown;
  return environment.realm.failure(thrown);
}

function perform<Self extends Handle>(
  service: Service<Self>,
  self: Self,
  name: string,
  args: readonly unknown[],
): unknown {
  const { environment } = self;
  const fullName = `${service.name}.${name}`;
  if (environment.run.ended) throw environment.run.ended;
  demandPermission(environment, fullName, service.except?.[name] ?? service.needs);
  const calls = service.calls[name] as readonly Call<Self>[];
  for (const call of calls) {
    const taken = takeAll(call, args);
    if (!taken) continue;
    environment.calls.push({ name: fullName, kind: call.kind, ...service.about?.(self) });
    return call.does(self, ...(taken as never[]));
  }
  throw new SheetsRefusal(
    `The parameters (${args.map(typeName).join(",")}) don't match the method signature for ${fullName}.`,
  );
}

function takeAll<Self>(call: Call<Self>, args: readonly unknown[]): unknown[] | undefined {
  if (args.length !== call.takes.length) return undefined;
  const taken = call.takes.map((argument, index) => argument.take(args[index]));
  return taken.includes(MISMATCH) ? undefined : taken;
}
