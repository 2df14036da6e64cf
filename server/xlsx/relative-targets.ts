import { Buffer } from "node:buffer";
import { copyPart, packPart } from "./save.ts";
import { type Archive, unpackText } from "./unpack.ts";
import { packZip } from "./zip.ts";

/** Relations of sheets and drawings: their parts lie one folder below `xl`. */
const RELATIONS = /^xl\/[^/]+\/_rels\/[^/]+\.rels$/i;

/**
 * The same workbook for exceljs, which finds the tables and pictures of a sheet by relative targets only; openpyxl
 * writes them from the root of the package ("/xl/tables/table1.xml").
 */
export function withRelativeTargets(archive: Archive): Uint8Array {
  const parts = archive.parts.map((part) => {
    if (!RELATIONS.test(part.name)) return copyPart(archive, part);
    const xml = unpackText(archive, part).replace(/(\sTarget\s*=\s*["'])\/xl\//g, "$1../");
    return packPart(part.nameBytes, part.utf8, Buffer.from(xml, "utf8"));
  });
  return packZip(parts);
}
