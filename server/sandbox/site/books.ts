import type { DriveSource } from "../rest/drive-files.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";
import { SandboxBook } from "./book.ts";

const KEPT_MS = 60 * 60 * 1000;
const SWEEP_MS = 60 * 1000;
const MOST = 20;

/**
 * Spreadsheets of the sandbox, in memory only: for an hour after their last use. The longest unused make room; what
 * somebody has open never does.
 */
export class SandboxBooks {
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly book: SandboxBook; readonly until: number }>();

  /** As Google's REST interfaces see them; whatever is read there is in use. */
  readonly spreadsheets: DriveSource["spreadsheets"] = {
    get: (id) => this.find(id)?.spreadsheet,
    values: () => new Map([...this.#kept].map(([id, { book }]) => [id, book.spreadsheet])).values(),
  };

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
    setInterval(() => this.#makeRoom(), SWEEP_MS).unref();
  }

  /** Undefined where there is no room, all others being in use. */
  open(state: SpreadsheetState, remarks: readonly string[] = []): SandboxBook | undefined {
    this.#makeRoom(1);
    if (this.#kept.size >= MOST) return undefined;
    const book = new SandboxBook(state, remarks);
    this.#keep(book);
    return book;
  }

  find(id: string): SandboxBook | undefined {
    const kept = this.#kept.get(id);
    if (!kept || (kept.until <= this.#now() && !kept.book.isInUse)) return undefined;
    this.#keep(kept.book);
    return kept.book;
  }

  #keep(book: SandboxBook): void {
    this.#kept.delete(book.id);
    this.#kept.set(book.id, { book, until: this.#now() + KEPT_MS });
  }

  /** @param wanted how many more there are to be */
  #makeRoom(wanted = 0): void {
    for (const [id, { book, until }] of this.#kept) {
      const isTooMany = this.#kept.size + wanted > MOST;
      if (!book.isInUse && (isTooMany || until <= this.#now())) this.#kept.delete(id);
    }
  }
}
