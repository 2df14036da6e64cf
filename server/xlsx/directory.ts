import { Buffer } from "node:buffer";
import { FILE_LIMITS } from "./limits.ts";
import { FileRefused } from "./refusal.ts";

/** One entry of a zip's central directory, proven to agree with its local header. */
export interface Part {
  /** With "/" between folders and none in front. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly utf8: boolean;
  /** 0 = stored, 8 = deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  /** Unpacked, as the directory states it. */
  readonly size: number;
  readonly headerStart: number;
  readonly dataStart: number;
}

/** Records of a zip (PKWARE APPNOTE 6.3.10, 4.3): signatures and fixed lengths. */
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;

const ENCRYPTED = 1 << 0;
const SIZES_FOLLOW = 1 << 3;
const UTF8_NAME = 1 << 11;
const IN_ZIP64 = 0xffffffff;

/**
 * The entries of a zip, in the directory's order. Nothing is unpacked.
 * @throws {FileRefused} truncated, too-many-parts, password-protected, unreadable
 */
export function readDirectory(bytes: Uint8Array): Part[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { count, start } = findEnd(file);
  if (count > FILE_LIMITS.entries) throw new FileRefused("too-many-parts", { count });
  const parts: Part[] = [];
  const seen = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { part, next } = readEntry(file, at);
    const key = part.name.toLowerCase();
    if (seen.has(key)) throw damaged(`${part.name} stands twice in the directory`);
    seen.add(key);
    parts.push(part);
    at = next;
  }
  demandApart(parts, start);
  return parts;
}

function findEnd(file: Buffer): { count: number; start: number } {
  const first = Math.max(0, file.length - END_LENGTH - 0xffff);
  for (let at = file.length - END_LENGTH; at >= first; at -= 1) {
    if (file[at] !== 0x50 || file.readUInt32LE(at) !== END) continue;
    if (at + END_LENGTH + file.readUInt16LE(at + 20) > file.length) continue;
    const count = file.readUInt16LE(at + 10);
    const start = file.readUInt32LE(at + 16);
    if (count !== 0xffff && start !== IN_ZIP64) return { count, start };
    return readEnd64(file, at - 20);
  }
  throw new FileRefused("truncated");
}

/** Some writers (streaming ones of Java) use the 64-bit records whatever the size. */
function readEnd64(file: Buffer, locator: number): { count: number; start: number } {
  demand(locator >= 0 && file.readUInt32LE(locator) === END_64_LOCATOR, "no zip64 locator");
  const at = wide(file, locator + 8);
  demand(at + 56 <= file.length && file.readUInt32LE(at) === END_64, "no zip64 end record");
  return { count: wide(file, at + 32), start: wide(file, at + 48) };
}

function readEntry(file: Buffer, at: number): { part: Part; next: number } {
  demand(at + ENTRY_LENGTH <= file.length && file.readUInt32LE(at) === ENTRY, "the directory is cut short");
  const flags = file.readUInt16LE(at + 8);
  const nameStart = at + ENTRY_LENGTH;
  const extraStart = nameStart + file.readUInt16LE(at + 28);
  const extraEnd = extraStart + file.readUInt16LE(at + 30);
  const next = extraEnd + file.readUInt16LE(at + 32);
  demand(next <= file.length, "the directory is cut short");
  const nameBytes = file.subarray(nameStart, extraStart);
  const sizes = readSizes(file, at, extraStart, extraEnd);
  if (flags & ENCRYPTED) throw new FileRefused("password-protected");
  const method = file.readUInt16LE(at + 10);
  demand(method === 0 || method === 8, `compression method ${method}`);
  const entry = {
    name: safeName(nameBytes.toString("utf8")),
    nameBytes,
    utf8: (flags & UTF8_NAME) !== 0,
    method: method as 0 | 8,
    crc: file.readUInt32LE(at + 16),
    ...sizes,
  };
  return { part: { ...entry, dataStart: readLocal(file, entry, flags) }, next };
}

function readSizes(file: Buffer, at: number, extraStart: number, extraEnd: number) {
  const sizes = {
    size: file.readUInt32LE(at + 24),
    packedSize: file.readUInt32LE(at + 20),
    headerStart: file.readUInt32LE(at + 42),
  };
  for (let extra = extraStart; extra + 4 <= extraEnd; extra += 4 + file.readUInt16LE(extra + 2)) {
    if (file.readUInt16LE(extra) !== 0x0001) continue;
    let field = extra + 4;
    // Only those fields are there that did not fit, in this order.
    for (const name of ["size", "packedSize", "headerStart"] as const) {
      if (sizes[name] !== IN_ZIP64) continue;
      demand(field + 8 <= extraEnd, "a zip64 field is cut short");
      sizes[name] = wide(file, field);
      field += 8;
    }
  }
  return sizes;
}

/** Where the data begins. A local header that tells another story than the directory is a trick or damage. */
function readLocal(file: Buffer, entry: Omit<Part, "dataStart">, flags: number): number {
  const at = entry.headerStart;
  demand(at + LOCAL_LENGTH <= file.length && file.readUInt32LE(at) === LOCAL, `${entry.name} has no header`);
  const nameEnd = at + LOCAL_LENGTH + file.readUInt16LE(at + 26);
  const dataStart = nameEnd + file.readUInt16LE(at + 28);
  const sameName = file.subarray(at + LOCAL_LENGTH, nameEnd).equals(entry.nameBytes);
  const sameMethod = file.readUInt16LE(at + 8) === entry.method;
  demand(sameName && sameMethod, `${entry.name} differs between header and directory`);
  for (const [offset, stated] of [
    [18, entry.packedSize],
    [22, entry.size],
  ] as const) {
    const local = file.readUInt32LE(at + offset);
    const unknown = local === IN_ZIP64 || (local === 0 && (flags & SIZES_FOLLOW) !== 0);
    demand(unknown || local === stated, `${entry.name} has two sizes`);
  }
  return dataStart;
}

/** Parts that share bytes unpack to more than the file could hold (an overlapping bomb). */
function demandApart(parts: readonly Part[], directoryStart: number): void {
  const sorted = [...parts].sort((left, right) => left.headerStart - right.headerStart);
  for (const [index, part] of sorted.entries()) {
    const end = sorted[index + 1]?.headerStart ?? directoryStart;
    demand(part.dataStart + part.packedSize <= end, `${part.name} reaches into its neighbour`);
  }
}

function safeName(raw: string): string {
  const name = raw.replace(/\\/g, "/").replace(/^\/+/, "");
  const climbs = name.split("/").includes("..");
  demand(name !== "" && !climbs && !/[\0:]/.test(name), `a part named ${JSON.stringify(raw)}`);
  return name;
}

function wide(file: Buffer, at: number): number {
  demand(at + 8 <= file.length, "a zip64 field is cut short");
  const value = file.readBigUInt64LE(at);
  return Number(value);
}

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw damaged(what);
}

function damaged(what: string): FileRefused {
  return new FileRefused("unreadable", {}, new Error(what));
}
