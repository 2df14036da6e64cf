import { randomBytes } from "node:crypto";
import { problem } from "./api/problem.ts";
import type { Examined } from "./examined.ts";
import type { ShownChange } from "./pages/work.ts";

/** A workbook that somebody chose on the page, and what is known of it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly examined: Examined;
  /** Its name in the folder, when it came from there. */
  readonly folderName?: string;
  /** Which version of that file was opened. */
  readonly folderVersion?: string;
  /** What was mended, in which workbook, and how many of its findings that settled. */
  readonly mended?: {
    readonly of: string;
    readonly changes: readonly ShownChange[];
    readonly settled: number;
  };
}

const KEPT_MS = 60 * 60 * 1000;
const SWEEP_MS = 60 * 1000;
const MOST_BYTES = 200 * 2 ** 20;
/** Of one workbook: one alone must not throw out everybody else's. */
const MOST_EACH = MOST_BYTES / 3;

/**
 * Chosen workbooks, in memory only: for an hour after they were last looked at, and those not looked at for longest make
 * room for new ones. Each is known by a random 128-bit name, so that nobody else's can be guessed.
 */
export class Uploads {
  readonly #now: () => number;
  readonly #kept = new Map<string, Upload & { readonly until: number; readonly size: number }>();

  constructor(now: () => number) {
    this.#now = now;
    setInterval(() => this.#makeRoom(), SWEEP_MS).unref();
  }

  /** @throws {Problem} too-heavy */
  keep(upload: Upload): string {
    const size = sizeOf(upload);
    if (size > MOST_EACH) throw problem("too-heavy");
    const id = randomBytes(16).toString("hex");
    this.#kept.set(id, { ...upload, until: this.#now() + KEPT_MS, size });
    this.#makeRoom();
    return id;
  }

  find(id: string): Upload | undefined {
    const upload = this.#kept.get(id);
    if (!upload || upload.until <= this.#now()) return undefined;
    this.#kept.delete(id);
    this.#kept.set(id, { ...upload, until: this.#now() + KEPT_MS });
    return upload;
  }

  /** The mended workbook that was made of this one. */
  mendedOf(id: string): string | undefined {
    for (const [other, { mended, until }] of this.#kept)
      if (mended?.of === id && until > this.#now()) return other;
    return undefined;
  }

  /** The workbook that was opened from just this version of a file of the folder. */
  openedFrom(name: string, version: string): string | undefined {
    for (const [id, { folderName, folderVersion, mended, until }] of this.#kept)
      if (folderName === name && folderVersion === version && !mended && until > this.#now()) return id;
    return undefined;
  }

  #makeRoom(): void {
    let bytes = 0;
    for (const { size } of this.#kept.values()) bytes += size;
    for (const [id, upload] of this.#kept) {
      const outlived = upload.until <= this.#now();
      if (!outlived && bytes <= MOST_BYTES) break;
      this.#kept.delete(id);
      bytes -= upload.size;
    }
  }
}

/** Bytes that a workbook takes in memory: a small file can have many findings with long texts. */
function sizeOf({ bytes, examined, mended }: Upload): number {
  return bytes.length + 2 * (JSON.stringify(examined).length + JSON.stringify(mended ?? "").length);
}
