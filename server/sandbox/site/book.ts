import { randomBytes } from "node:crypto";
import { type Host, newHost } from "../apps-script/host.ts";
import { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";
import { SandboxPerson } from "./people.ts";
import type { Running } from "./wire.ts";

/** People at one spreadsheet at once; a browser holds no more than six streams open anyway. */
const MOST_PEOPLE = 20;

/** One spreadsheet of the sandbox, with what Google would keep beside it and the people who have it open. */
export class SandboxBook {
  readonly id = randomBytes(16).toString("hex");
  readonly spreadsheet: Spreadsheet;
  /** What could not be carried over from the opened file, Thai. */
  readonly remarks: readonly string[];
  readonly #people = new Map<string, SandboxPerson>();
  #counted = 0;
  #running: Running | undefined;
  readonly #waiting = new Set<() => void>();
  host: Host = newHost();

  constructor(state: SpreadsheetState, remarks: readonly string[]) {
    this.spreadsheet = new Spreadsheet({ ...state, id: this.id });
    this.remarks = remarks;
    this.spreadsheet.watch(() => this.#tellChanges());
  }

  /** The run that may change the spreadsheet; there is one at a time. */
  get running(): Running | undefined {
    return this.#running;
  }

  set running(running: Running | undefined) {
    this.#running = running;
    for (const person of this.#people.values()) person.tell({ kind: "running", running });
    if (!running) for (const go of [...this.#waiting]) go();
  }

  /** Waits until no run may change the spreadsheet; false where one goes on for longer. */
  whenFree(patienceMs: number): Promise<boolean> {
    if (!this.#running) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (isFree: boolean) => {
        clearTimeout(clock);
        this.#waiting.delete(go);
        resolve(isFree);
      };
      const go = () => end(true);
      const clock = setTimeout(() => end(false), patienceMs);
      this.#waiting.add(go);
    });
  }

  person(key: string): SandboxPerson | undefined {
    return this.#people.get(key);
  }

  /** Who comes back to their tab, or somebody new; undefined where too many have it open already. */
  welcome(key: string | undefined): SandboxPerson | undefined {
    const known = key === undefined ? undefined : this.#people.get(key);
    if (known && !known.isHere) return known;
    for (const [old, { isHere, isRunning }] of this.#people) {
      if (this.#people.size < MOST_PEOPLE) break;
      if (!isHere && !isRunning) this.#people.delete(old);
    }
    if (this.#people.size >= MOST_PEOPLE) return undefined;
    this.#counted += 1;
    const person = new SandboxPerson(this.#counted);
    this.#people.set(person.key, person);
    return person;
  }

  /** A page of the add-on by its secret id, and whom it was shown to. */
  page(id: string): { readonly html: string; readonly person: SandboxPerson } | undefined {
    for (const person of this.#people.values()) {
      const html = person.page(id);
      if (html !== undefined) return { html, person };
    }
    return undefined;
  }

  get isInUse(): boolean {
    return [...this.#people.values()].some(({ isHere, isRunning }) => isHere || isRunning);
  }

  #tellChanges(): void {
    for (const person of this.#people.values()) {
      if (!person.isHere) continue;
      const changes = this.spreadsheet.changesSince(person.told);
      person.told = changes.version;
      person.tell({ kind: "changes", changes });
    }
  }
}
