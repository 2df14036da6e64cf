import { Buffer } from "node:buffer";
import { openArchive, unpackText } from "./archive.ts";
import { copyPart, packPart } from "./save.ts";
import { packZip } from "./zip.ts";

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * The same workbook, its rows still as tall as they are drawn, but free to grow with what is typed into them:
 * exceljs marks each height as set by hand, and such a row never grows again.
 */
export function letRowsGrow(workbook: Uint8Array): Uint8Array {
  const archive = openArchive(workbook);
  const parts = archive.parts.map((part) => {
    if (!SHEET_PART.test(part.name)) return copyPart(archive, part);
    const xml = unpackText(archive, part).replace(/(<row [^>]*?) customHeight="1"/g, "$1");
    return packPart(part.nameBytes, part.utf8, Buffer.from(xml, "utf8"));
  });
  return packZip(parts);
}
