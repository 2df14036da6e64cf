import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { link, lstat, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FILE_LIMITS } from "../xlsx/limits.ts";
import { fileTooLarge } from "../xlsx/refusal.ts";
import { isWorkbookName } from "./names.ts";
import { FolderRefused, onDisk } from "./refusal.ts";

/** A workbook file as it lies in a folder. */
export interface Found {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When its content changed last, in milliseconds since 1970. */
  readonly changed: number;
  /** Another one whenever the file may hold other bytes; undefined where the file cannot even be looked at. */
  readonly version: string | undefined;
}

/** One that was looked at. */
export type FoundVersion = Found & { readonly version: string };

/** Files that are looked at at once. */
const AT_ONCE = 256;

/**
 * The workbook files of a folder, none where it does not exist. Links are not followed, sub-folders not entered.
 * @throws {FolderRefused}
 */
export function workbooksIn(folder: string): Promise<Found[]> {
  return onDisk(async () => {
    const names = await namesIn(folder);
    const found: Found[] = [];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = await Promise.all(names.slice(at, at + AT_ONCE).map((name) => lookAt(folder, name)));
      for (const one of some) if (one) found.push(one);
    }
    return found;
  });
}

/** Names of workbooks, each once, of whatever kind is called so. */
async function namesIn(folder: string): Promise<string[]> {
  return [...new Set(await entriesOf(folder))].filter(isWorkbookName);
}

/** Every name in a folder, none where it does not exist. */
function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw cause;
  });
}

/** The first workbook file whose name is meant. */
export async function findIn(folder: string, isMeant: (name: string) => boolean): Promise<Found | undefined> {
  const name = (await namesIn(folder)).find(isMeant);
  const there = name === undefined ? undefined : await whatIs(folder, name);
  return there === "other" ? undefined : there;
}

async function lookAt(folder: string, name: string): Promise<Found | undefined> {
  try {
    const stats = await lstat(join(folder, name));
    return stats.isFile() ? foundOf(name, stats) : undefined;
  } catch (cause) {
    const isGone = (cause as NodeJS.ErrnoException).code === "ENOENT";
    return isGone && !isMisread(name) ? undefined : { name, size: 0, changed: 0, version: undefined };
  }
}

/** A name in another encoding than UTF-8 is listed, but a file of the name as it is read is not there. */
export function isMisread(name: string): boolean {
  return name.includes("\ufffd");
}

function foundOf(name: string, { size, ino, mtimeMs, ctimeMs }: Stats): FoundVersion {
  // With ctime, because copying another file over this one can keep the older file's mtime; with the inode, because
  // the clock of a disk may tick but every few milliseconds.
  return { name, size, changed: mtimeMs, version: `${size} ${ino} ${mtimeMs} ${ctimeMs}` };
}

/**
 * A workbook's bytes, and which version of the file they are.
 * @throws {FolderRefused} @throws {FileRefused} too-large
 */
export function readIn(folder: string, name: string): Promise<{ bytes: Uint8Array; found: FoundVersion }> {
  return onDisk(async () => {
    // Not through a link; and a pipe that has come to lie there must not hold the reader up.
    const how = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    await using file = await open(join(folder, name), how);
    const stats = await file.stat();
    if (!stats.isFile()) throw new FolderRefused("not-a-file");
    if (stats.size > FILE_LIMITS.fileBytes) throw fileTooLarge(stats.size);
    const bytes = new Uint8Array(stats.size);
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return { bytes: bytes.subarray(0, read), found: foundOf(name, stats) };
  });
}

/** What lies under a name: a file's facts, "other" for a folder or a link, undefined for nothing. */
export async function whatIs(folder: string, name: string): Promise<Found | "other" | undefined> {
  const stats = await lstat(join(folder, name)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  });
  if (!stats) return undefined;
  return stats.isFile() ? foundOf(name, stats) : "other";
}

/** Is a file of just these bytes there? */
export async function holds(folder: string, { name, size }: Found, bytes: Uint8Array): Promise<boolean> {
  if (size !== bytes.length) return false;
  const there = await readIn(folder, name);
  return Buffer.compare(there.bytes, bytes) === 0;
}

/** Makes a folder, and those above it, where there are none. @throws {FolderRefused} no-folder */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === "ENOENT" ? new FolderRefused("no-folder", cause) : cause;
  });
}

/** Makes a folder where nothing is. Is it one now, and not a link to one that lies elsewhere? */
export async function makeOwnFolder(path: string): Promise<boolean> {
  await mkdir(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
  });
  return isOwnFolder(path);
}

/** Is it a folder, and not a link to one that lies elsewhere? */
export async function isOwnFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Writes bytes, to the disk itself, into a hidden file of the folder; the caller gives it its name or removes it. */
export async function writeBeside(folder: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, `.${randomBytes(12).toString("hex")}.tmp`);
  try {
    await writeFile(path, bytes, { flag: "wx", flush: true });
    return path;
  } catch (cause) {
    return discard(path, cause);
  }
}

const BESIDE = /^\.[0-9a-f]{24}\.tmp$/;
/** No saving lasts so long. */
const CUT_OFF_MS = 60 * 60 * 1000;

/** Removes what was written beside and never got its name; `now` is in milliseconds since 1970. */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of (await entriesOf(folder)).filter((one) => BESIDE.test(one))) {
    const found = await whatIs(folder, name);
    if (typeof found === "object" && found.changed < now - CUT_OFF_MS)
      await rm(join(folder, name), { force: true });
  }
}

/** Removes what was half made, and throws on. */
export async function discard(path: string, cause: unknown): Promise<never> {
  await rm(path, { force: true });
  throw cause;
}

/**
 * Gives a file the first of the names that is free in the folder, and says which. A rename alone would silently
 * replace what another program put there.
 */
export async function moveTo(path: string, folder: string, names: Iterable<string>): Promise<string> {
  for (const name of names) if (await takes(path, join(folder, name))) return name;
  throw new FolderRefused("other");
}

/** Windows gives a file that is open in another program a second name, and then lets go of neither. */
const HAS_LINKS = process.platform !== "win32";

/** Moves a file to a name if that is free: at no moment is there anything under the name but the whole file. */
async function takes(path: string, target: string): Promise<boolean> {
  if (!HAS_LINKS) return takesEmpty(path, target);
  try {
    await link(path, target);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    return takesEmpty(path, target);
  }
  await rm(path).catch((cause) => discard(target, cause));
  return true;
}

/** The same on a disk without links: an empty file takes the name first, and that one is replaced. */
async function takesEmpty(path: string, target: string): Promise<boolean> {
  if (!(await reserve(target))) return false;
  await rename(path, target).catch((cause) => discard(target, cause));
  return true;
}

async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, "wx")).close();
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
}
