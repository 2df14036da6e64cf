import { Buffer } from "node:buffer";
import { constants, inflateRawSync } from "node:zlib";
import type { Part } from "./directory.ts";
import { FILE_LIMITS } from "./limits.ts";
import { readOutline } from "./outline.ts";
import { FileRefused } from "./refusal.ts";
import { type Archive, packedBytes } from "./unpack.ts";

/** Packed bytes looked at; deflate makes at most a thousand times as many of them. */
const HEAD_BYTES = 512;

/**
 * Why a part is too large to unpack. A sheet says near its beginning how many rows it has, and "a million rows"
 * helps a clerk more than "sixty megabytes".
 */
export function oversized(archive: Archive, part: Part): FileRefused {
  const rows = rowsStated(head(archive, part));
  const sheet = rows > FILE_LIMITS.rows ? titleOf(archive, part) : undefined;
  if (sheet === undefined) return new FileRefused("unpacks-too-large", { count: part.size });
  return new FileRefused("too-many-rows", { sheet, count: rows });
}

/** Rows by a sheet's own word, which stands before its cells; 0 where it says nothing. */
export function rowsStated(xml: string): number {
  const stated = /<(?:\w+:)?dimension ref="[A-Z]+[0-9]+:[A-Z]+([0-9]+)"/.exec(xml.slice(0, 4_000));
  return Number(stated?.[1] ?? 0);
}

function head(archive: Archive, part: Part): string {
  const packed = packedBytes(archive, part).subarray(0, HEAD_BYTES);
  if (part.method === 0) return Buffer.from(packed).toString("latin1");
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch {
    // Bytes that are no deflate stream have nothing to say about rows either.
    return "";
  }
}

function titleOf(archive: Archive, part: Part): string | undefined {
  try {
    return readOutline(archive).sheets.find((sheet) => sheet.part === part)?.title;
  } catch {
    // The size is reason enough; a second trouble in the same file would only blur the sentence.
    return undefined;
  }
}
