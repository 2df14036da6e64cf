import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { access, readdir, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FILE_LIMITS } from "../xlsx/limits.ts";
import { fileTooLarge } from "../xlsx/refusal.ts";
import { CommandRefused } from "./command.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "ไม่พบไฟล์หรือโฟลเดอร์นี้",
  EACCES: "ไม่มีสิทธิ์เปิดหรือเขียนที่นี้",
  EPERM: "ไม่มีสิทธิ์เปิดหรือเขียนที่นี้",
  EROFS: "ที่นี้อ่านได้อย่างเดียว",
  EISDIR: "นี่เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
  ENOTDIR: "ทางไปยังไฟล์นี้มีส่วนที่ไม่ใช่โฟลเดอร์",
  ENOSPC: "พื้นที่ในเครื่องเต็ม",
  ENAMETOOLONG: "ชื่อไฟล์ยาวเกินไป",
  EBUSY: "ไฟล์นี้เปิดค้างอยู่ในโปรแกรมอื่น",
  ELOOP: "ทางลัดนี้ชี้วนกลับมาที่ตัวเอง",
};

function refused(path: string, cause: unknown, next: string): CommandRefused {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  return new CommandRefused(`${path}: ${REASONS[code] ?? `ระบบตอบว่า ${code}`} — ${next}`, { cause });
}

/** A file's bytes; a file over the limit is refused before it is read, and a pipe or a device once it is past it. */
export async function readWorkbook(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMITS.fileBytes) throw fileTooLarge(size);
    const chunks: Uint8Array[] = [];
    for await (const chunk of createReadStream(path, { end: FILE_LIMITS.fileBytes })) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > FILE_LIMITS.fileBytes) throw fileTooLarge();
    return bytes;
  } catch (cause) {
    if (!(cause as NodeJS.ErrnoException).code || !("syscall" in (cause as object))) throw cause;
    throw refused(path, cause, "ตรวจชื่อและที่อยู่ของไฟล์ แล้วลองอีกครั้ง");
  }
}

/** Files named on the command line, each once, and the .xlsx files of each folder named there, by their names. */
export async function listWorkbooks(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new CommandRefused("ยังไม่ได้ระบุไฟล์ — เช่น ita check แผนมาตรการ.xlsx");
  const files: string[] = [];
  for (const path of paths) {
    const folder = await isFolder(path);
    if (!folder) {
      files.push(path);
      continue;
    }
    const names = (await namesIn(path)).filter((name) => /\.xlsx$/i.test(name) && !name.startsWith("~$"));
    if (names.length === 0)
      throw new CommandRefused(`${path}: โฟลเดอร์นี้ไม่มีไฟล์ .xlsx — ระบุโฟลเดอร์อื่น หรือระบุชื่อไฟล์`);
    files.push(...names.sort().map((name) => join(path, name)));
  }
  return [...new Set(files)];
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause) => {
    throw refused(folder, cause, "ตรวจสิทธิ์ของโฟลเดอร์ หรือระบุโฟลเดอร์อื่น");
  });
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

export interface Target {
  readonly path: string;
  readonly overwrite: boolean;
}

/** Which files these are, by whatever name or link each is called; what is not there is left out. */
export async function identities(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) {
    const identity = await stat(path, { bigint: true }).then(identityOf, () => undefined);
    if (identity !== undefined) found.add(identity);
  }
  return found;
}

function identityOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev}:${ino}`;
}

/**
 * Refuses, before any work is done, a target that exists already, that is one of the `sources` or no file at all, or
 * whose folder cannot be written.
 */
export async function checkTarget(
  { path, overwrite }: Target,
  sources: ReadonlySet<string> = new Set(),
): Promise<void> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found && sources.has(identityOf(found)))
    throw new CommandRefused(`${path}: เป็นไฟล์ต้นฉบับ — ตั้ง --out เป็นชื่ออื่น ไฟล์เดิมจะได้ไม่หาย`);
  if (!overwrite) await refuseExisting(path);
  if (found && !found.isFile())
    throw new CommandRefused(`${path}: นี่ไม่ใช่ไฟล์ที่เขียนทับได้ — ตั้ง --out เป็นชื่อไฟล์ แล้วลองอีกครั้ง`);
  const folder = dirname(await followed(path));
  await access(folder, constants.W_OK).catch((cause) => {
    throw refused(folder, cause, "เลือกโฟลเดอร์ที่มีอยู่และเขียนได้");
  });
}

/** Links that lead to one another, at most: as many as Linux follows. */
const MOST_LINKS = 40;

/** The file that a path names, through links, also where the last of them names one that is not there yet. */
async function followed(path: string): Promise<string> {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined) return real;
    const next = await readlink(at).catch(() => undefined);
    if (next === undefined) return at;
    at = resolve(await realpath(dirname(at)), next);
  }
  throw refused(path, { code: "ELOOP" }, "ตั้ง --out เป็นชื่ออื่น");
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new CommandRefused(`${path}: มีไฟล์ชื่อนี้อยู่แล้ว — ตั้งชื่ออื่น หรือใส่ --overwrite เพื่อเขียนทับ`);
}

/**
 * Writes a whole file or none: the bytes go beside it first and take its name once they are all there. A link stays
 * a link, and the file that it names is written.
 */
export async function writeWhole(
  { path, overwrite }: Target,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const named = await followed(path);
  const beside = join(
    dirname(named),
    `.${basename(named).slice(0, 60)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    if (!overwrite) await refuseExisting(path);
    await rename(beside, named);
  } catch (cause) {
    // Whoever makes the pieces has reasons of its own to stop.
    if (!("syscall" in (cause as object))) throw cause;
    throw refused(path, cause, "ปิดไฟล์ถ้าเปิดอยู่ หรือเลือกที่เก็บอื่น แล้วลองอีกครั้ง");
  } finally {
    await rm(beside, { force: true });
  }
}
