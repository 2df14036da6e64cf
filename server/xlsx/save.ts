import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import type { Part } from "./directory.ts";
import { type Archive, ownArchive, packedBytes, unpack } from "./unpack.ts";
import { type PackedPart, packZip } from "./zip.ts";

/**
 * The same workbook as bytes that depend on its content alone: parts sorted by name, fixed dates, no properties
 * that tell the hour. `[Content_Types].xml` sorts first, where programs look for it.
 *
 * Parts that exceljs stored are deflated here, in half the time it takes for it: write with
 * `writeBuffer({ zip: { compression: "STORE" } })`.
 * @param workbook what exceljs wrote, or parts by name
 */
export function fixedBytes(workbook: Uint8Array | Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = workbook instanceof Uint8Array ? partsOf(ownArchive(workbook)) : partsFrom(workbook);
  return packZip(parts.sort((left, right) => Buffer.compare(left.nameBytes, right.nameBytes)));
}

/** A part packed anew; text shrinks, pictures stay as they are. */
export function packPart(nameBytes: Uint8Array, utf8: boolean, content: Uint8Array): PackedPart {
  // fflate and not node:zlib, whose output differs between processors.
  const deflated = deflateSync(content, { level: 6 });
  const shrinks = deflated.length < content.length;
  return {
    nameBytes,
    utf8,
    method: shrinks ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    packed: shrinks ? deflated : content,
  };
}

/** A part of another archive as it lies there, still packed. */
export function copyPart(archive: Archive, part: Part): PackedPart {
  return { ...part, packed: packedBytes(archive, part) };
}

const PROPERTIES = "docProps/core.xml";

function partsOf(archive: Archive): PackedPart[] {
  return archive.parts
    .filter(({ name }) => !name.endsWith("/"))
    .map((part) => {
      if (part.name === PROPERTIES) {
        return packPart(part.nameBytes, part.utf8, timeless(unpack(archive, part)));
      }
      return part.method === 0
        ? packPart(part.nameBytes, part.utf8, unpack(archive, part))
        : copyPart(archive, part);
    });
}

function partsFrom(parts: Readonly<Record<string, string | Uint8Array>>): PackedPart[] {
  return Object.entries(parts).map(([name, content]) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    return packPart(Buffer.from(name, "utf8"), true, name === PROPERTIES ? timeless(bytes) : bytes);
  });
}

/** Core properties without the hours of making and changing, which exceljs takes from the clock. */
function timeless(content: Uint8Array): Uint8Array {
  const xml = Buffer.from(content).toString("utf8");
  return Buffer.from(xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ""), "utf8");
}
