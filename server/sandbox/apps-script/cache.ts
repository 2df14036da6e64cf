import { Buffer } from "node:buffer";
import { SheetsRefusal } from "../unknown.ts";
import { integer, text } from "./arguments.ts";
import { type CachedValue, storeOf } from "./host.ts";
import { callsOn, type Handle, present, type Service } from "./service.ts";

interface CacheHandle extends Handle {
  readonly store: Map<string, CachedValue>;
}

/** developers.google.com/apps-script/reference/cache/cache */
const LIMITS = { value: 100 * 1024, key: 250, items: 1000, seconds: 21_600 } as const;
const USUAL_SECONDS = 600;

const { other } = callsOn<Handle>();
const caches = callsOn<CacheHandle>();

const CACHE: Service<CacheHandle> = {
  name: "CacheService.Cache",
  needs: "services",
  calls: {
    get: [
      caches.other([text], ({ environment, store }, key) => {
        const kept = store.get(key);
        return kept && kept.until > environment.now() ? kept.value : null;
      }),
    ],
    put: [
      caches.other([text, text], (self, key, value) => put(self, key, value, USUAL_SECONDS)),
      caches.other([text, text, integer], put),
    ],
    remove: [caches.other([text], ({ store }, key) => void store.delete(key))],
  },
};

/** The global `CacheService`. */
export const CACHE_SERVICE: Service<Handle> = {
  name: "CacheService",
  needs: "services",
  calls: {
    getDocumentCache: [
      other([], (self) => cacheNamed(self, `document ${self.environment.spreadsheet.state.id}`)),
    ],
    getScriptCache: [other([], (self) => cacheNamed(self, "script"))],
    getUserCache: [other([], (self) => cacheNamed(self, `user ${self.environment.person.email}`))],
  },
};

function cacheNamed({ environment }: Handle, name: string): object {
  return present(CACHE, { environment, store: storeOf(environment.host.cache, name) });
}

function put({ environment, store }: CacheHandle, key: string, value: string, seconds: number): void {
  if (key.length > LIMITS.key) throw new SheetsRefusal("Argument too large: key");
  if (Buffer.byteLength(value) > LIMITS.value) throw new SheetsRefusal("Argument too large: value");
  if (seconds < 1 || seconds > LIMITS.seconds)
    throw new SheetsRefusal("Invalid argument: expirationInSeconds");
  store.delete(key);
  const oldest = store.keys().next();
  if (store.size >= LIMITS.items && !oldest.done) store.delete(oldest.value);
  store.set(key, { value, until: environment.now() + seconds * 1000 });
}
