import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
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
};

function refused(path: string, cause: unknown, next: string): CommandRefused {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  return new CommandRefused(`${path}: ${REASONS[code] ?? `ระบบตอบว่า ${code}`} — ${next}`, { cause });
}

/** A file's bytes; a file over the limit is refused before it is read. */
export async function readWorkbook(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMITS.fileBytes) throw fileTooLarge(size);
    return await readFile(path);
  } catch (cause) {
    if (!(cause as NodeJS.ErrnoException).code || !("syscall" in (cause as object))) throw cause;
    throw refused(path, cause, "ตรวจชื่อและที่อยู่ของไฟล์ แล้วลองอีกครั้ง");
  }
}

/** Files named on the command line, and the .xlsx files of each folder named there, in order of their names. */
export async function listWorkbooks(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new CommandRefused("ยังไม่ได้ระบุไฟล์ — เช่น ita check แผนมาตรการ.xlsx");
  const files: string[] = [];
  for (const path of paths) {
    const folder = await isFolder(path);
    if (!folder) {
      files.push(path);
      continue;
    }
    const names = (await readdir(path)).filter((name) => /\.xlsx$/i.test(name) && !name.startsWith("~$"));
    if (names.length === 0)
      throw new CommandRefused(`${path}: โฟลเดอร์นี้ไม่มีไฟล์ .xlsx — ระบุโฟลเดอร์อื่น หรือระบุชื่อไฟล์`);
    files.push(...names.sort().map((name) => join(path, name)));
  }
  return files;
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

/** Refuses, before any work is done, a target that exists already or whose folder cannot be written. */
export async function checkTarget(
  { path, overwrite }: Target,
  inputs: readonly string[] = [],
): Promise<void> {
  if (inputs.some((input) => resolve(input) === resolve(path)))
    throw new CommandRefused(`${path}: เป็นไฟล์ต้นฉบับ — ตั้ง --out เป็นชื่ออื่น ไฟล์เดิมจะได้ไม่หาย`);
  if (!overwrite) await refuseExisting(path);
  await access(dirname(resolve(path)), constants.W_OK).catch((cause) => {
    throw refused(dirname(path), cause, "เลือกโฟลเดอร์ที่มีอยู่และเขียนได้");
  });
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new CommandRefused(`${path}: มีไฟล์ชื่อนี้อยู่แล้ว — ตั้งชื่ออื่น หรือใส่ --overwrite เพื่อเขียนทับ`);
}

/** Writes a whole file or none: the bytes go beside it first and take its name once they are all there. */
export async function writeWhole({ path, overwrite }: Target, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    if (!overwrite) await refuseExisting(path);
    await rename(beside, path);
  } catch (cause) {
    if (cause instanceof CommandRefused) throw cause;
    throw refused(path, cause, "ปิดไฟล์ถ้าเปิดอยู่ หรือเลือกที่เก็บอื่น แล้วลองอีกครั้ง");
  } finally {
    await rm(beside, { force: true });
  }
}
