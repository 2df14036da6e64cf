import { randomBytes } from "node:crypto";
import type { Grid } from "../measures/grid.ts";

/** A workbook that somebody chose on the page. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly grid: Grid;
}

const KEPT_MS = 60 * 60 * 1000;
const SWEEP_MS = 60 * 1000;
const MOST_FILES = 40;
const MOST_BYTES = 200 * 2 ** 20;
/** What a cell takes beside its letters of two bytes each. */
const CELL_BYTES = 32;

/**
 * Chosen workbooks, in memory only: for an hour, and the oldest make room for new ones. Each is known by a random
 * 128-bit name, so that nobody else's can be guessed.
 */
export class Uploads {
  readonly #now: () => number;
  readonly #kept = new Map<string, Upload & { readonly until: number; readonly size: number }>();

  constructor(now: () => number) {
    this.#now = now;
    setInterval(() => this.#makeRoom(), SWEEP_MS).unref();
  }

  keep(upload: Upload): string {
    const id = randomBytes(16).toString("hex");
    this.#kept.set(id, { ...upload, until: this.#now() + KEPT_MS, size: sizeOf(upload) });
    this.#makeRoom();
    return id;
  }

  find(id: string): Upload | undefined {
    const upload = this.#kept.get(id);
    return upload && upload.until > this.#now() ? upload : undefined;
  }

  #makeRoom(): void {
    let bytes = 0;
    for (const { size } of this.#kept.values()) bytes += size;
    for (const [id, upload] of this.#kept) {
      const outlived = upload.until <= this.#now();
      if (!outlived && this.#kept.size <= MOST_FILES && bytes <= MOST_BYTES) break;
      this.#kept.delete(id);
      bytes -= upload.size;
    }
  }
}

/** Bytes that a workbook takes in memory: a small file can unpack to many texts. */
function sizeOf({ bytes, grid }: Upload): number {
  let size = bytes.length;
  for (const { rows } of grid.sheets) {
    for (const row of rows) for (const text of row) size += CELL_BYTES + 2 * text.length;
  }
  return size;
}
