import { SheetsRefusal } from "../unknown.ts";
import { integer } from "./arguments.ts";
import type { Environment } from "./environment.ts";
import { callsOn, type Handle, present, type Service } from "./service.ts";

interface LockHandle extends Handle {
  readonly name: string;
}

const { other } = callsOn<Handle>();
const locks = callsOn<LockHandle>();

const LOCK: Service<LockHandle> = {
  name: "LockService.Lock",
  needs: "services",
  calls: {
    // Whoever holds it in the sandbox holds it for as long as this run: there is nothing to wait for.
    tryLock: [locks.other([integer], take)],
    waitLock: [
      locks.other([integer], (self) => {
        if (!take(self)) {
          throw new SheetsRefusal("Lock timeout: another process was holding the lock for too long.");
        }
      }),
    ],
    hasLock: [locks.other([], holds)],
    releaseLock: [
      locks.other([], (self) => {
        if (holds(self)) self.environment.host.locks.delete(self.name);
      }),
    ],
  },
};

/** The global `LockService`. */
export const LOCK_SERVICE: Service<Handle> = {
  name: "LockService",
  needs: "services",
  calls: {
    getDocumentLock: [other([], ({ environment }) => lockNamed(environment, documentLock(environment)))],
    getScriptLock: [other([], ({ environment }) => lockNamed(environment, "script"))],
    getUserLock: [other([], ({ environment }) => lockNamed(environment, `user ${environment.person.email}`))],
  },
};

/** The name under which the host keeps the document's lock. */
export function documentLock({ spreadsheet }: Pick<Environment, "spreadsheet">): string {
  return `document ${spreadsheet.state.id}`;
}

/** Google gives back what a run still holds at its end. */
export function releaseLocks({ host, run }: Environment): void {
  for (const [name, holder] of host.locks) if (holder === run.id) host.locks.delete(name);
}

function lockNamed(environment: Environment, name: string): object {
  return present(LOCK, { environment, name });
}

function take({ environment, name }: LockHandle): boolean {
  const { locks: held } = environment.host;
  const holder = held.get(name);
  if (holder !== undefined && holder !== environment.run.id) return false;
  held.set(name, environment.run.id);
  return true;
}

function holds({ environment, name }: LockHandle): boolean {
  return environment.host.locks.get(name) === environment.run.id;
}
