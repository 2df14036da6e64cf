import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
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
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw cause;
  });
  return [...new Set(names)].filter(isWorkbookName);
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

function foundOf(name: string, { size, ino, mtimeMs, ctimeMs }: Stats): Found {
  // With ctime, because copying another file over this one can keep the older file's mtime; with the inode, because
  // the clock of a disk may tick but every few milliseconds.
  return { name, size, changed: mtimeMs, version: `${size} ${ino} ${mtimeMs} ${ctimeMs}` };
}

/**
 * A workbook's bytes, and which version of the file they are.
 * @throws {FolderRefused} @throws {FileRefused} too-large
 */
export function readIn(folder: string, name: string): Promise<{ bytes: Uint8Array; found: Found }> {
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

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
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

/** Removes what was half made, and throws on. */
export async function discard(path: string, cause: unknown): Promise<never> {
  await rm(path, { force: true });
  throw cause;
}

/**
 * Gives a file the first of the names that is free in the folder, and says which. A rename alone would silently
 * replace what another program put there, so the name is taken first, by an empty file, and that one is replaced.
 */
export async function moveTo(path: string, folder: string, names: Iterable<string>): Promise<string> {
  for (const name of names) {
    const target = join(folder, name);
    if (!(await reserve(target))) continue;
    try {
      await rename(path, target);
      return name;
    } catch (cause) {
      return discard(target, cause);
    }
  }
  throw new FolderRefused("other");
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
