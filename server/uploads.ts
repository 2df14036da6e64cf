import { randomBytes } from "node:crypto";
import type { Grid } from "../measures/grid.ts";

/** A workbook that somebody chose on the page. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly grid: Grid;
}

const KEPT_MS = 60 * 60 * 1000;
const MOST_FILES = 40;
const MOST_BYTES = 200 * 2 ** 20;

/**
 * Chosen workbooks, in memory only: for an hour, and the oldest make room for new ones. Each is known by a random
 * 128-bit name, so that nobody else's can be guessed.
 */
export class Uploads {
  readonly #now: () => number;
  readonly #kept = new Map<string, Upload & { readonly until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  keep(upload: Upload): string {
    const id = randomBytes(16).toString("hex");
    this.#kept.set(id, { ...upload, until: this.#now() + KEPT_MS });
    this.#makeRoom();
    return id;
  }

  find(id: string): Upload | undefined {
    const upload = this.#kept.get(id);
    return upload && upload.until > this.#now() ? upload : undefined;
  }

  #makeRoom(): void {
    let bytes = 0;
    for (const upload of this.#kept.values()) bytes += upload.bytes.length;
    for (const [id, upload] of this.#kept) {
      const outlived = upload.until <= this.#now();
      if (!outlived && this.#kept.size <= MOST_FILES && bytes <= MOST_BYTES) break;
      this.#kept.delete(id);
      bytes -= upload.bytes.length;
    }
  }
}
