/** Kinds of arguments, and whether a value is one. */
export interface Argument<T> {
  /** As an error names it. */
  readonly says: string;
  readonly take: (value: unknown) => T | typeof MISMATCH;
}

export const MISMATCH = Symbol("mismatch");

/** What a list of arguments yields. */
export type Taken<A extends readonly Argument<unknown>[]> = {
  [I in keyof A]: A[I] extends Argument<infer T> ? T : never;
};

function kind<T>(says: string, isOne: (value: unknown) => boolean): Argument<T> {
  return { says, take: (value) => (isOne(value) ? (value as T) : MISMATCH) };
}

export const text = kind<string>("String", (value) => typeof value === "string");
export const number = kind<number>("Number", (value) => typeof value === "number");
export const integer = kind<number>("Integer", Number.isInteger);
export const flag = kind<boolean>("Boolean", (value) => typeof value === "boolean");
/** Whatever it is: the call itself looks closer. */
export const anything = kind<unknown>("Object", (value) => value !== undefined);
export const date = kind<Date>(
  "Date",
  (value) => Object.prototype.toString.call(value) === "[object Date]" && !Number.isNaN(Number(value)),
);
/** An object with named options. */
export const options = kind<Readonly<Record<string, unknown>>>(
  "Object",
  (value) => Object.prototype.toString.call(value) === "[object Object]",
);

export function oneOf<const T extends string>(...words: readonly T[]): Argument<T> {
  return kind<T>("String", (value) => (words as readonly unknown[]).includes(value));
}

export function orNull<T>(argument: Argument<T>): Argument<T | null> {
  return {
    says: argument.says,
    take: (value) => (value === null ? null : argument.take(value)),
  };
}

export function listOf<T>(argument: Argument<T>): Argument<T[]> {
  return { says: `${argument.says}[]`, take: (value) => takeAll(value, argument) };
}

/** Rows of cells. */
export function gridOf<T>(argument: Argument<T>): Argument<T[][]> {
  return { says: `${argument.says}[][]`, take: (value) => takeAll(value, listOf(argument)) };
}

function takeAll<T>(value: unknown, argument: Argument<T>): T[] | typeof MISMATCH {
  if (!Array.isArray(value)) return MISMATCH;
  const taken: T[] = [];
  // By index, so that a hole is found.
  for (let index = 0; index < value.length; index += 1) {
    const one = argument.take(value[index]);
    if (one === MISMATCH) return MISMATCH;
    taken.push(one as T);
  }
  return taken;
}

/** A value as Google's errors name its type. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : "number"}[]`;
  return typeof value;
}
