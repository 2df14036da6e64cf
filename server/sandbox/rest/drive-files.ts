import { isShared } from "../spreadsheet/sharing.ts";
import type { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";
import { type OtherFile, SHEET_TYPE } from "./other-file.ts";

/** What a Drive holds. */
export interface DriveSource {
  readonly spreadsheets: Pick<ReadonlyMap<string, Spreadsheet>, "get" | "values">;
  readonly others?: ReadonlyMap<string, OtherFile> | undefined;
}

/** A file that the account may see. Times in milliseconds since 1970. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly created: number;
  readonly modified: number;
  readonly version: number;
}

/** The last that happened to a file, in the eyes of the account; without a file it is out of sight. */
export interface DriveChange {
  readonly number: number;
  readonly at: number;
  readonly id: string;
  readonly file?: DriveFile;
}

/**
 * The files of a Drive as one account sees them, and what changed. A change is there at once; at Google it takes up
 * to three minutes (github.com/googleapis/google-api-go-client, issue 444).
 */
export class DriveFiles {
  readonly #source: DriveSource;
  readonly #email: string;
  readonly #now: () => number;
  readonly #files = new Map<string, DriveFile>();
  /** The latest of each file, in their order. */
  readonly #changes = new Map<string, DriveChange>();
  /** By ids. Held weakly: whoever forgets a spreadsheet does not say so here. */
  readonly #watched = new Map<string, WeakRef<Spreadsheet>>();
  #counted = 0;

  constructor(source: DriveSource, email: string, now: () => number) {
    this.#source = source;
    this.#email = email;
    this.#now = now;
    for (const [id, { name, mimeType, viewers }] of source.others ?? []) {
      const at = now();
      const file = { id, name, mimeType, created: at, modified: at, version: 1 };
      if (viewers.includes(email)) this.#put(id, file);
    }
    this.#lookAround();
  }

  /** In the order of their last changes. */
  all(): readonly DriveFile[] {
    this.#lookAround();
    return [...this.#changes.values()].flatMap(({ file }) => file ?? []);
  }

  find(id: string): DriveFile | undefined {
    this.#lookAround();
    return this.#files.get(id);
  }

  /** The number that the next change will have. */
  get next(): number {
    this.#lookAround();
    return this.#counted + 1;
  }

  /** The latest change of each file that was changed from this number on. */
  changesFrom(number: number): readonly DriveChange[] {
    this.#lookAround();
    return [...this.#changes.values()].filter((change) => change.number >= number);
  }

  /** Files come and go without a word. */
  #lookAround(): void {
    const here = new Map([...this.#source.spreadsheets.values()].map((one) => [one.state.id, one]));
    for (const [id, watched] of this.#watched) {
      const spreadsheet = here.get(id);
      if (spreadsheet && watched.deref() === spreadsheet) continue;
      this.#watched.delete(id);
      this.#put(id, undefined);
    }
    for (const [id, spreadsheet] of here) if (!this.#watched.has(id)) this.#welcome(spreadsheet);
  }

  #welcome(spreadsheet: Spreadsheet): void {
    const created = this.#now();
    let known: SpreadsheetState | undefined;
    let modified = created;
    const watched = new WeakRef(spreadsheet);
    const look = () => {
      const { state, version } = spreadsheet;
      if (this.#watched.get(state.id) !== watched) return;
      if (known && !isSameContent(known, state)) modified = this.#now();
      known = state;
      const { id, title: name } = state;
      const file = { id, name, mimeType: SHEET_TYPE, created, modified, version };
      this.#put(id, isShared(state, this.#email) ? file : undefined);
    };
    this.#watched.set(spreadsheet.state.id, watched);
    spreadsheet.watch(look);
    look();
  }

  #put(id: string, file: DriveFile | undefined): void {
    if (!file && !this.#files.has(id)) return;
    this.#counted += 1;
    if (file) this.#files.set(id, file);
    else this.#files.delete(id);
    this.#changes.delete(id);
    this.#changes.set(id, { number: this.#counted, at: this.#now(), id, ...(file && { file }) });
  }
}

/** Sharing a file does not modify it. */
function isSameContent(one: SpreadsheetState, other: SpreadsheetState): boolean {
  const parts = Object.keys({ ...one, ...other }) as (keyof SpreadsheetState)[];
  return parts.every((part) => part === "viewers" || one[part] === other[part]);
}
