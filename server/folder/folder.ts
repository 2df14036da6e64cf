import { join } from "node:path";
import { problem } from "../api/problem.ts";
import type { Examined } from "../examined.ts";
import type { SummaryEntry } from "../summary/office.ts";
import { thaiTime } from "../thai-time.ts";
import {
  discard,
  type Found,
  findIn,
  holds,
  isOwnFolder,
  makeFolder,
  makeOwnFolder,
  moveTo,
  readIn,
  sweep,
  whatIs,
  workbooksIn,
  writeBeside,
} from "./disk.ts";
import { asideName, formerName, keyOf, numbered, safeName } from "./names.ts";
import { unpacked } from "./office.ts";
import { type Pause, patiently, pause as usualPause } from "./patience.ts";
import { FolderRefused, onDisk } from "./refusal.ts";
import { type Examine, type FileState, type Known, Scan } from "./scan.ts";

/** The sub-folder where files are put that are no longer wanted in the folder. */
export const ASIDE = "ฉบับก่อน";

export interface FolderFile {
  /** What stands for it in an address: 32 hex digits. */
  readonly key: string;
  readonly name: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changed: number;
  readonly state: FileState;
}

export interface FolderStates {
  /** By their names, as Thai dictionaries sort. */
  readonly files: readonly FolderFile[];
  /** Files of which the state is known. */
  readonly read: number;
  readonly total: number;
}

/** A file of the folder as it was when it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Another one once the file may hold other bytes. */
  readonly version: string;
}

/** What became of a file that was to be saved. */
export interface Saved {
  /**
   * "replaced": another file of that name was there, and is now set aside; "beside": the one it was to replace is
   * not what was opened, and stays.
   */
  readonly kind: "saved" | "same" | "replaced" | "beside";
  readonly key: string;
  /** Its name in the folder: the one given, made safe; that of an opened file, as it is. */
  readonly name: string;
  /** The name under which the older one is set aside. */
  readonly older?: string;
}

export interface AsideFile {
  readonly key: string;
  /** Its name in the sub-folder. */
  readonly name: string;
  /** The name that it had in the folder. */
  readonly former: string;
}

/** For someone who waits for the page: a quarter of a minute, then a sentence. */
const TRIES_TO_ADD = 6;
/** Of files that come, go and change without end, a summary takes what it has seen in so many looks. */
const ROUNDS = 3;
const UNREAD = { kind: "unread" } as const;
const collator = new Intl.Collator("th", { numeric: true });

/**
 * A folder of workbooks on this machine, which people also fill with the file manager. Whatever was saved or taken
 * out stays, in the folder or in its sub-folder ฉบับก่อน: nothing is deleted, and nothing replaced. What changes the
 * folder is done one after the other. Each method throws {FolderRefused}.
 */
export class Folder {
  readonly path: string;
  readonly #aside: string;
  readonly #examine: Examine;
  readonly #now: () => number;
  readonly #pause: Pause;
  readonly #scan: Scan;
  #turn: Promise<unknown>;

  /** @param now milliseconds since 1970 */
  constructor(path: string, examine: Examine, now: () => number, pause: Pause = usualPause) {
    this.path = path;
    this.#aside = join(path, ASIDE);
    this.#examine = examine;
    this.#now = now;
    this.#pause = pause;
    const today = () => thaiTime(now()).slice(0, 10);
    this.#scan = new Scan({ folder: path, examine, now, today, pause });
    // What cannot be swept is in nobody's way.
    this.#turn = sweep(path, now()).catch(() => {});
  }

  /** The files and what is known of them after at most so many milliseconds; the rest is read in the background. */
  async states(patienceMs: number): Promise<FolderStates> {
    const found = await this.#list();
    await this.#scan.settled(patienceMs);
    const files = found.map(({ name, changed }) => ({
      key: keyOf(name),
      name,
      changed,
      state: this.#scan.knownOf(name)?.state ?? UNREAD,
    }));
    const read = files.filter(({ state }) => state.kind !== "unread").length;
    return { files, read, total: files.length };
  }

  /** What a summary is made of, in the order of the files; waits until all are read. @throws {Problem} stopping */
  async *entries(): AsyncGenerator<SummaryEntry> {
    // Taken at once, so that a file that changes meanwhile is in it as it was, and not missing.
    for (const { name, state, office } of await this.#allKnown()) {
      if (office) yield { office: { ...unpacked(office), file: name } };
      else if (state?.kind === "unreadable") yield { unreadable: { file: name, sentence: state.sentence } };
    }
  }

  async #allKnown(): Promise<readonly (Partial<Known> & { readonly name: string })[]> {
    for (let round = 1; ; round++) {
      const found = await this.#list();
      await this.#scan.settled();
      if (this.#scan.isClosed) throw problem("stopping");
      const known = found.map(({ name }) => ({ name, ...this.#scan.knownOf(name) }));
      // A file that went away while it was read is not listed again.
      if (round === ROUNDS || known.every(({ state }) => state)) return known;
    }
  }

  /** @throws {FileRefused} too-large */
  read(key: string): Promise<OpenedFile> {
    return this.#inTurn(async () => {
      const { name } = await fileOf(this.path, key);
      const { bytes, found } = await readIn(this.path, name);
      return { name, bytes, version: found.version };
    });
  }

  /** Saves a workbook if it can be opened. @throws {FileRefused} @throws {Problem} */
  async add(name: string, bytes: Uint8Array, signal = new AbortController().signal): Promise<Saved> {
    const trying = { pause: this.#pause, signal, triesIfFull: TRIES_TO_ADD };
    const examined = await patiently(() => this.#examine(safeName(name), bytes, signal), trying);
    return this.save(name, bytes, examined);
  }

  /** Saves a file whole or not at all. Who knows it already says what was `examined`: it is not read again. */
  save(name: string, bytes: Uint8Array, examined?: Examined): Promise<Saved> {
    const safe = safeName(name);
    return this.#saving(examined, async () => this.#save(safe, bytes, await this.#namesake(safe)));
  }

  /** Saves in the place of the very file that was opened; beside it, when somebody else has changed it since. */
  replace(
    { name, version }: Pick<OpenedFile, "name" | "version">,
    bytes: Uint8Array,
    examined?: Examined,
  ): Promise<Saved> {
    return this.#saving(examined, async () => {
      const there = await whatIs(this.path, name);
      if (typeof there === "object" && there.version === version) return this.#save(name, bytes, there);
      const again = await this.#numberedLike(name, bytes);
      if (again) return again;
      const saved = await this.#save(name, bytes, undefined);
      return saved.name === name ? saved : { ...saved, kind: "beside" };
    });
  }

  #saving(examined: Examined | undefined, save: () => Promise<Saved>): Promise<Saved> {
    return this.#inTurn(async () => {
      await makeFolder(this.path);
      const saved = await save();
      const found = examined && (await whatIs(this.path, saved.name));
      if (examined && typeof found === "object") this.#scan.learn(found, examined);
      return saved;
    });
  }

  /** Takes a file out of the folder: it is set aside. */
  remove(key: string): Promise<AsideFile> {
    return this.#inTurn(async () => {
      const { name } = await fileOf(this.path, key);
      return asideOf(await this.#setAside(name));
    });
  }

  /** The files that were set aside, by their names. */
  async aside(): Promise<AsideFile[]> {
    const files = (await isOwnFolder(this.#aside)) ? await workbooksIn(this.#aside) : [];
    return sorted(files).map(({ name }) => asideOf(name));
  }

  /** Brings a file that was set aside back, under its former name, or a numbered one where that is taken. */
  bringBack(key: string): Promise<{ readonly key: string; readonly name: string }> {
    return this.#inTurn(async () => {
      if (!(await isOwnFolder(this.#aside))) throw new FolderRefused("ENOENT");
      const aside = await fileOf(this.#aside, key);
      const names = numberedFrom(formerName(aside.name));
      const name = await moveTo(join(this.#aside, aside.name), this.path, names);
      return { key: keyOf(name), name };
    });
  }

  /** Reads nothing more in the background: the service is about to stop. */
  close(): void {
    this.#scan.close();
  }

  #list(): Promise<Found[]> {
    return this.#inTurn(async () => {
      const found = sorted(await workbooksIn(this.path));
      this.#scan.follow(found);
      return found;
    });
  }

  async #save(name: string, bytes: Uint8Array, older: Found | undefined): Promise<Saved> {
    if (older && (await holds(this.path, older, bytes)))
      return { kind: "same", key: keyOf(older.name), name: older.name };
    const beside = await writeBeside(this.path, bytes);
    const aside = older && (await this.#setAside(older.name).catch((cause) => discard(beside, cause)));
    try {
      // Another program can have put something else there by now, or a folder has this name.
      const placed = await moveTo(beside, this.path, numberedFrom(name));
      const saved = { key: keyOf(placed), name: placed };
      return aside === undefined ? { kind: "saved", ...saved } : { kind: "replaced", ...saved, older: aside };
    } catch (cause) {
      if (older && aside) await moveTo(join(this.#aside, aside), this.path, numberedFrom(older.name));
      return discard(beside, cause);
    }
  }

  /** The file that a reader takes for one of this name: names from macOS are decomposed (NFD) and look the same. */
  async #namesake(name: string): Promise<Found | undefined> {
    const there = await whatIs(this.path, name);
    if (there !== undefined) return there === "other" ? undefined : there;
    return findIn(this.path, (other) => other.normalize("NFC") === name);
  }

  /** A file of just these bytes under the name, or under one of the numbered names that are taken. */
  async #numberedLike(name: string, bytes: Uint8Array): Promise<Saved | undefined> {
    for (const one of numberedFrom(name)) {
      const there = await whatIs(this.path, one);
      if (there === undefined) return undefined;
      if (there !== "other" && (await holds(this.path, there, bytes)))
        return { kind: "same", key: keyOf(one), name: one };
    }
    return undefined;
  }

  async #setAside(name: string): Promise<string> {
    if (!(await makeOwnFolder(this.#aside))) throw new FolderRefused("aside-taken");
    return moveTo(join(this.path, name), this.#aside, numberedFrom(asideName(name, this.#now())));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(() => onDisk(work));
    this.#turn = done.catch(() => {});
    return done;
  }
}

async function fileOf(folder: string, key: string): Promise<Found> {
  const found = await findIn(folder, (name) => keyOf(name) === key);
  if (!found) throw new FolderRefused("ENOENT");
  return found;
}

function sorted(found: readonly Found[]): Found[] {
  // Names that Thai sorting takes for equal still have a fixed order.
  return found.toSorted((a, b) => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}

function asideOf(name: string): AsideFile {
  return { key: keyOf(name), name, former: formerName(name) };
}

function* numberedFrom(name: string): Generator<string> {
  for (let number = 1; ; number++) yield numbered(name, number);
}
