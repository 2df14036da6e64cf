import { Problem } from "../api/problem.ts";
import type { Examined } from "../examined.ts";
import { FileRefused } from "../xlsx/refusal.ts";
import { type Found, isMisread, readIn } from "./disk.ts";
import { factsOf, type OfficeFacts, packed } from "./office.ts";
import { type Pause, patiently } from "./patience.ts";
import { FolderRefused } from "./refusal.ts";

/** What is known of one file of the folder. */
export type FileState =
  | { readonly kind: "unread" }
  | { readonly kind: "unreadable"; readonly sentence: string }
  | { readonly kind: "read"; readonly facts: OfficeFacts };

export type Examine = (name: string, bytes: Uint8Array, signal?: AbortSignal) => Promise<Examined>;

export interface Known {
  readonly version: string | undefined;
  /** The day as of which it was judged, ISO (C.E.). */
  readonly day: string;
  readonly state: FileState;
  /** The whole summary of a workbook that was read, packed. */
  readonly office?: Uint8Array;
  /** What the disk or the workshop refused may go well later; in milliseconds since 1970. */
  readonly until?: number;
}

export interface ScanSettings {
  readonly folder: string;
  readonly examine: Examine;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Day in Thailand, ISO (C.E.). */
  readonly today: () => string;
  readonly pause: Pause;
}

/** Files that are read at once: the workshop has other work too. */
const AT_ONCE = 2;
const DISK_AGAIN_MS = 30_000;
/** Longer, because a workbook that is too much each time would keep summaries waiting each time. */
const WORKSHOP_AGAIN_MS = 10 * 60 * 1000;

/** Reads the files of the folder in the background, each version once a day, and keeps the little that lists show. */
export class Scan {
  readonly #settings: ScanSettings;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, Found>();
  readonly #underWay = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #closing = new AbortController();

  constructor(settings: ScanSettings) {
    this.#settings = settings;
  }

  /** Takes over what now lies in the folder: forgets what is gone, and has what is new or other read. */
  follow(found: readonly Found[]): void {
    const { now, today } = this.#settings;
    const day = today();
    const names = new Set(found.map(({ name }) => name));
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
    this.#waiting.clear();
    for (const one of found) {
      const known = this.#known.get(one.name);
      const holds = known?.version === one.version && known?.day === day && (known.until ?? Infinity) > now();
      if (known && holds) continue;
      this.#known.delete(one.name);
      if (!this.#underWay.has(one.name)) this.#waiting.set(one.name, one);
    }
    this.#goOn();
  }

  /** What is known of a file that was examined elsewhere. */
  learn({ name, version }: Found, examined: Examined): void {
    const day = this.#settings.today();
    const state = { kind: "read", facts: factsOf(examined) } as const;
    this.#known.set(name, { version, day, state, office: packed(examined.office) });
  }

  /** Undefined of a file that is not read yet. */
  knownOf(name: string): Known | undefined {
    return this.#known.get(name);
  }

  /** Resolves once nothing is left to read, or after so many milliseconds. */
  async settled(patienceMs = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#isIdle || patienceMs <= 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#listeners.add(resolve);
    const clock = Number.isFinite(patienceMs) ? setTimeout(resolve, patienceMs) : undefined;
    await promise;
    clearTimeout(clock);
    this.#listeners.delete(resolve);
  }

  /** Reads nothing any more. */
  close(): void {
    this.#closing.abort();
    this.#waiting.clear();
    this.#tellIfIdle();
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  get #isIdle(): boolean {
    return this.isClosed || (this.#waiting.size === 0 && this.#underWay.size === 0);
  }

  #tellIfIdle(): void {
    if (this.#isIdle) for (const tell of this.#listeners) tell();
  }

  #goOn(): void {
    for (const [name, found] of this.#waiting) {
      if (this.#underWay.size >= AT_ONCE || this.isClosed) break;
      this.#waiting.delete(name);
      this.#underWay.add(name);
      void this.#read(found).finally(() => {
        this.#underWay.delete(name);
        this.#goOn();
        this.#tellIfIdle();
      });
    }
  }

  async #read({ name, version }: Found): Promise<void> {
    const { folder, examine, now, today, pause } = this.#settings;
    const { signal } = this.#closing;
    const day = today();
    let read = version;
    try {
      if (isMisread(name) && version === undefined) throw new FolderRefused("name-unreadable");
      const { bytes, found } = await readIn(folder, name);
      read = found.version;
      const trying = { pause, signal, triesIfFull: Number.POSITIVE_INFINITY };
      this.learn(found, await patiently(() => examine(name, bytes, signal), trying));
    } catch (thrown) {
      // A file that went away while it was read is not there to be listed, either.
      if (signal.aborted || (thrown instanceof FolderRefused && thrown.reason === "ENOENT")) return;
      const state = { kind: "unreadable", sentence: sentenceOf(thrown) } as const;
      const wait = againAfter(thrown);
      this.#known.set(name, { version: read, day, state, ...(wait && { until: now() + wait }) });
    }
  }
}

/** Milliseconds after which what went wrong may go well; undefined where it is the file's own. */
function againAfter(thrown: unknown): number | undefined {
  if (thrown instanceof FolderRefused) return DISK_AGAIN_MS;
  return thrown instanceof Problem ? WORKSHOP_AGAIN_MS : undefined;
}

const UNFORESEEN = "ระบบอ่านไฟล์นี้ไม่สำเร็จ — เปิดด้วย Excel แล้วบันทึกเป็นไฟล์ .xlsx ใหม่ ถ้ายังเหมือนเดิม แจ้งผู้ดูแลระบบ";

/** Why a file cannot be opened, and what to do; of what nobody foresaw, no more than that. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof FolderRefused || thrown instanceof FileRefused) return thrown.sentence;
  return thrown instanceof Problem && thrown.code !== "failed" ? thrown.detail : UNFORESEEN;
}
