import { NotInSandbox } from "../unknown.ts";
import type { Mask } from "./mask.ts";

/** Reads something off what a message is made of; undefined is left out of the answer. */
type Read<T, U = unknown> = (from: T) => U | undefined;

/** One field of a message: how it is read once a mask says what is asked of it. */
type Field<T> = (mask: Mask, context: Context) => Read<T>;

/** All fields of a message that Google knows. */
export type Message<T> = Readonly<Record<string, Field<T>>>;

interface Context {
  /** Of the field, from the root. */
  readonly path: string;
  /** What Google answers to a path that it does not know. */
  readonly refuse: (path: string) => Error;
}

/** A field that holds no further fields. */
export function value<T>(read: Read<T>): Field<T> {
  return (mask, { path, refuse }) => {
    const [inside] = mask === "all" ? [] : Object.keys(mask);
    if (inside !== undefined) throw refuse(`${path}.${inside}`);
    return read;
  };
}

/** A number or a truth value that is left out at zero and false, as most are (proto3). */
export function unlessZero<T>(read: Read<T, number | boolean>): Field<T> {
  return value((from) => read(from) || undefined);
}

/** A field that is a message. */
export function part<T, U>(message: Message<U>, read: Read<T, U>): Field<T> {
  return (mask, context) => {
    const make = compile(message, mask, context);
    return (from) => {
      const inner = read(from);
      return inner === undefined ? undefined : make(inner);
    };
  };
}

/** A field that is a list of messages; an empty one is left out, as Sheets does, or kept, as Drive does. */
export function list<T, U>(
  message: Message<U>,
  read: Read<T, readonly U[]>,
  empty: "leave out" | "keep" = "leave out",
): Field<T> {
  return (mask, context) => {
    const make = compile(message, mask, context);
    return (from) => {
      const inner = read(from);
      return inner?.length === 0 && empty === "leave out" ? undefined : inner?.map(make);
    };
  };
}

/** Fields that Google knows and a spreadsheet of the sandbox never has. */
export function never<Name extends string>(...names: readonly Name[]): Record<Name, Field<unknown>> {
  return Object.fromEntries(names.map((name) => [name, () => () => undefined])) as never;
}

/** Fields that Google always writes and the sandbox does not: they may not be asked for by name. */
export function unwritten<Name extends string>(...names: readonly Name[]): Record<Name, Field<unknown>> {
  return Object.fromEntries(names.map((name) => [name, UNWRITTEN])) as never;
}

const UNWRITTEN: Field<unknown> = (_, { path }) => {
  throw new NotInSandbox(`fields=${path}`);
};

/** A field that the sandbox does not tell: it throws where there is something to tell. */
export function untold<T>(has: (from: T) => boolean): Field<T> {
  return (_, { path }) =>
    (from) => {
      if (has(from)) throw new NotInSandbox(`fields=${path}`);
      return undefined;
    };
}

/**
 * Makes ready to write messages with the fields that are asked for.
 * @throws what `refuse` makes of a path that Google does not know
 */
export function compile<T>(
  message: Message<T>,
  mask: Mask,
  { path, refuse }: Context,
): (from: T) => Record<string, unknown> {
  const whole = mask === "all" || (Object.hasOwn(mask, "*") && mask["*"] === "all");
  const asked: Readonly<Record<string, Mask>> = whole
    ? Object.fromEntries(
        Object.keys(message).flatMap((name) => (message[name] === UNWRITTEN ? [] : [[name, "all"]])),
      )
    : mask;
  const reads = Object.entries(asked).map(([name, inner]): [string, Read<T>] => {
    const inside = path === "" ? name : `${path}.${name}`;
    const field = Object.hasOwn(message, name) ? message[name] : undefined;
    if (!field) {
      if (name === "*") throw new NotInSandbox(`fields=${inside}(…)`);
      throw refuse(inside);
    }
    return [name, field(inner, { path: inside, refuse })];
  });
  return (from) => {
    const written: Record<string, unknown> = {};
    for (const [name, read] of reads) {
      const given = read(from);
      if (given !== undefined) written[name] = given;
    }
    return written;
  };
}
