import { Buffer } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import { type Part, readDirectory } from "./directory.ts";
import { FileRefused } from "./refusal.ts";

/** A workbook's zip, its directory checked and nothing of it unpacked yet. */
export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly parts: readonly Part[];
  /** A part by its name; part names tell no upper from lower case (ECMA-376 part 2, 6.2.2.3). */
  find(name: string): Part | undefined;
  /** The most that one part may unpack to. */
  readonly partBytes: number;
}

/** The archive of a file of our own making: its directory is read, no limit but the format's own is asked of it. */
export function ownArchive(bytes: Uint8Array): Archive {
  return archiveOf(bytes, Number.POSITIVE_INFINITY);
}

/** An archive by its directory alone. */
export function archiveOf(bytes: Uint8Array, partBytes: number): Archive {
  const parts = readDirectory(bytes);
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  return { bytes, parts, find: (name) => byName.get(name.toLowerCase()), partBytes };
}

/**
 * A part's content. No more than the size the directory states is ever unpacked, and the checksum must agree.
 * @throws {FileRefused} unreadable, unpacks-too-large
 */
export function unpack(archive: Archive, part: Part): Uint8Array {
  if (part.size > archive.partBytes) throw new FileRefused("unpacks-too-large", { count: part.size });
  const packed = packedBytes(archive, part);
  let content = packed;
  if (part.method !== 0) {
    try {
      content = inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) });
    } catch (cause) {
      throw new FileRefused("unreadable", {}, cause);
    }
  }
  if (content.length !== part.size || crc32(content) !== part.crc) {
    throw new FileRefused("unreadable", {}, new Error(`${part.name} is not what the directory says`));
  }
  return content;
}

/** An XML part as text. */
export function unpackText(archive: Archive, part: Part): string {
  const content = unpack(archive, part);
  if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)) {
    throw new FileRefused("unreadable", {}, new Error(`${part.name} is UTF-16`));
  }
  return Buffer.from(content.buffer, content.byteOffset, content.length).toString("utf8");
}

/** A part's bytes as they lie in the file. */
export function packedBytes(archive: Archive, part: Part): Uint8Array {
  return archive.bytes.subarray(part.dataStart, part.dataStart + part.packedSize);
}
