/**
 * What Google keeps for an add-on beside the spreadsheet: properties, cached values, locks. Two people who run the
 * add-on on one spreadsheet share a host.
 */
export interface Host {
  /** By store: "document", "script", or "user" and their address. */
  readonly properties: Map<string, Map<string, string>>;
  readonly cache: Map<string, Map<string, CachedValue>>;
  /** Which run holds a lock; by the lock's name. */
  readonly locks: Map<string, string>;
}

export interface CachedValue {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export function newHost(): Host {
  return { properties: new Map(), cache: new Map(), locks: new Map() };
}

/** A store by its name, made when it is first asked for. */
export function storeOf<T>(stores: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const known = stores.get(name);
  if (known) return known;
  const store = new Map<string, T>();
  stores.set(name, store);
  return store;
}
