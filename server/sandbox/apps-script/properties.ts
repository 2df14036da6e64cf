import { Buffer } from "node:buffer";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { options, text } from "./arguments.ts";
import { storeOf } from "./host.ts";
import { callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";

interface PropertiesHandle extends Handle {
  readonly store: Map<string, string>;
}

/** Bytes (developers.google.com/apps-script/guides/services/quotas). */
const LIMITS = { value: 9 * 1024, store: 500 * 1024 } as const;

const { other } = callsOn<Handle>();
const properties = callsOn<PropertiesHandle>();

const PROPERTIES: Service<PropertiesHandle> = {
  name: "PropertiesService.Properties",
  needs: "properties",
  calls: {
    getProperty: [properties.other([text], ({ store }, key) => store.get(key) ?? null)],
    getProperties: [properties.other([], ({ store }) => Object.fromEntries(store))],
    getKeys: [properties.other([], ({ store }) => [...store.keys()])],
    setProperty: [
      properties.other([text, text], ({ store }, key, value) => {
        keep(store, key, value);
        return ITSELF;
      }),
    ],
    setProperties: [
      properties.other([options], ({ store }, values) => {
        for (const [key, value] of Object.entries(values)) {
          if (typeof value !== "string") throw new NotInSandbox("Properties.setProperties", "ค่าที่ไม่ใช่ข้อความ");
          keep(store, key, value);
        }
        return ITSELF;
      }),
    ],
    deleteProperty: [
      properties.other([text], ({ store }, key) => {
        store.delete(key);
        return ITSELF;
      }),
    ],
    deleteAllProperties: [
      properties.other([], ({ store }) => {
        store.clear();
        return ITSELF;
      }),
    ],
  },
};

/** The global `PropertiesService`. */
export const PROPERTIES_SERVICE: Service<Handle> = {
  name: "PropertiesService",
  needs: "properties",
  calls: {
    getDocumentProperties: [
      other([], (self) => storeNamed(self, `document ${self.environment.spreadsheet.state.id}`)),
    ],
    getScriptProperties: [other([], (self) => storeNamed(self, "script"))],
    getUserProperties: [other([], (self) => storeNamed(self, `user ${self.environment.person.email}`))],
  },
};

function storeNamed({ environment }: Handle, name: string): object {
  return present(PROPERTIES, { environment, store: storeOf(environment.host.properties, name) });
}

function keep(store: Map<string, string>, key: string, value: string): void {
  if (Buffer.byteLength(value) > LIMITS.value) throw new SheetsRefusal("Argument too large: value");
  const others = [...store].filter(([name]) => name !== key).flat();
  const bytes = [...others, key, value].reduce((sum, words) => sum + Buffer.byteLength(words), 0);
  if (bytes > LIMITS.store) {
    throw new SheetsRefusal(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
  store.set(key, value);
}
