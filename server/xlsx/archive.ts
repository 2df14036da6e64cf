import { demandZip, otherArchive } from "./kind.ts";
import { FILE_LIMITS } from "./limits.ts";
import { oversized } from "./oversize.ts";
import { FileRefused, fileTooLarge } from "./refusal.ts";
import { type Archive, archiveOf, unpackText } from "./unpack.ts";

export { type Archive, unpack, unpackText } from "./unpack.ts";

/**
 * Checks a file from its directory alone, so that a bomb costs no memory: kind, sizes, count, names, overlaps.
 * @throws {FileRefused}
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > FILE_LIMITS.fileBytes) throw fileTooLarge(bytes.length);
  demandZip(bytes);
  const archive = archiveOf(bytes, FILE_LIMITS.partBytes);
  demandWorkbook(archive);
  demandSizes(archive);
  return archive;
}

function demandWorkbook(archive: Archive): void {
  // Office Open XML names its main part in _rels/.rels; one without these two is another kind of archive.
  const isPackage = archive.find("[Content_Types].xml") && archive.find("_rels/.rels");
  const hasSheets = archive.parts.some(({ name }) => /(?:^|\/)workbook[^/]*\.xml$/i.test(name));
  if (isPackage && hasSheets) return;
  const mimetype = archive.find("mimetype");
  const small = mimetype && mimetype.size < 200 ? unpackText(archive, mimetype) : "";
  throw otherArchive(
    archive.parts.map(({ name }) => name),
    small,
  );
}

function demandSizes(archive: Archive): void {
  let total = 0;
  for (const part of archive.parts) {
    total += part.size;
    const isText = /\.(?:xml|rels|vml)$/i.test(part.name);
    if (isText && part.size > FILE_LIMITS.partBytes) throw oversized(archive, part);
  }
  if (total > FILE_LIMITS.unpackedBytes) throw new FileRefused("unpacks-too-large", { count: total });
}
