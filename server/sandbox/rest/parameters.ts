import { NotInSandbox } from "../unknown.ts";
import { invalidArgument } from "./refused-parameters.ts";

/** What a method takes in its address: how each parameter is read. */
type Takes = Readonly<Record<string, "text" | "texts" | "yes" | "count">>;

type Taken<T extends Takes> = {
  readonly [Name in keyof T]: {
    text: string | undefined;
    texts: readonly string[];
    yes: boolean;
    count: number | undefined;
  }[T[Name]];
};

/** Parameters of every method that change nothing the client would see. */
const SYSTEM = ["fields", "quotaUser", "prettyPrint", "alt", "$.xgafv"];
/** Those of which the sandbox knows no more than the name. */
const UNKNOWN = ["key", "access_token", "oauth_token", "callback", "uploadType", "upload_protocol", "userIp"];

/**
 * Reads the parameters of a request.
 * @throws {RestRefusal} in Google's words for a parameter it does not know
 * @throws {NotInSandbox} for one that only the sandbox does not know
 */
export function readParameters<T extends Takes>(query: URLSearchParams, takes: T): Taken<T> {
  for (const name of new Set(query.keys())) {
    if (UNKNOWN.includes(name)) throw new NotInSandbox(`?${name}=`);
    if (SYSTEM.includes(name) || Object.hasOwn(takes, name)) continue;
    throw invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
  const alt = query.get("alt");
  if (alt !== null && alt !== "json") throw new NotInSandbox(`?alt=${alt}`);
  const taken = Object.entries(takes).map(([name, kind]) => [name, READERS[kind](query, name)]);
  return Object.fromEntries(taken) as Taken<T>;
}

const READERS = {
  text: (query: URLSearchParams, name: string) => query.get(name) ?? undefined,
  texts: (query: URLSearchParams, name: string) => query.getAll(name),
  yes: (query: URLSearchParams, name: string) => {
    const given = query.get(name) ?? "false";
    if (given !== "true" && given !== "false") throw invalidValue(name, "TYPE_BOOL", given);
    return given === "true";
  },
  count: (query: URLSearchParams, name: string) => {
    const given = query.get(name);
    if (given === null) return undefined;
    if (!/^\d{1,9}$/.test(given)) throw invalidValue(name, "TYPE_INT32", given);
    return Number(given);
  },
};

function invalidValue(name: string, type: string, given: string) {
  const path = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return invalidArgument(`Invalid value at '${path}' (${type}), "${given}"`);
}
