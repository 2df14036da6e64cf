import { Buffer } from "node:buffer";

/** A part on its way into a zip, packed already. */
export interface PackedPart {
  readonly nameBytes: Uint8Array;
  readonly utf8: boolean;
  readonly method: 0 | 8;
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** 1 January 1980, the first day that a zip can tell. */
const DOS_DATE = 0x0021;
const VERSION = 20;
const UTF8_NAME = 1 << 11;

/** A zip of these parts in this order, with one fixed date: the same parts give the same bytes. */
export function packZip(parts: readonly PackedPart[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + 76 + 2 * part.nameBytes.length + part.packed.length, 22);
  const file = Buffer.alloc(length);
  let at = 0;
  const starts = parts.map((part) => {
    const start = at;
    at = file.writeUInt32LE(0x04034b50, at);
    at = writeCommon(file, part, at);
    at += 2;
    file.set(part.nameBytes, at);
    file.set(part.packed, at + part.nameBytes.length);
    at += part.nameBytes.length + part.packed.length;
    return start;
  });
  const directory = at;
  for (const [index, part] of parts.entries()) {
    at = file.writeUInt32LE(0x02014b50, at);
    at = file.writeUInt16LE(VERSION, at);
    at = writeCommon(file, part, at);
    at = file.writeUInt32LE(starts[index] as number, at + 12);
    file.set(part.nameBytes, at);
    at += part.nameBytes.length;
  }
  file.writeUInt32LE(0x06054b50, at);
  file.writeUInt16LE(parts.length, at + 8);
  file.writeUInt16LE(parts.length, at + 10);
  file.writeUInt32LE(at - directory, at + 12);
  file.writeUInt32LE(directory, at + 16);
  return file;
}

/** The fields that a local header and a directory entry share, from the version needed to the name's length. */
function writeCommon(file: Buffer, part: PackedPart, start: number): number {
  let at = file.writeUInt16LE(VERSION, start);
  at = file.writeUInt16LE(part.utf8 ? UTF8_NAME : 0, at);
  at = file.writeUInt16LE(part.method, at);
  at = file.writeUInt16LE(0, at);
  at = file.writeUInt16LE(DOS_DATE, at);
  at = file.writeUInt32LE(part.crc, at);
  at = file.writeUInt32LE(part.packed.length, at);
  at = file.writeUInt32LE(part.size, at);
  return file.writeUInt16LE(part.nameBytes.length, at);
}
