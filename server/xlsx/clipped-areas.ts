import { Buffer } from "node:buffer";
import { type Area, cellName, parseRange } from "../../measures/grid.ts";
import { rangeName } from "./range-names.ts";
import { copyPart, packPart } from "./save.ts";
import { type Archive, unpackText } from "./unpack.ts";
import { packZip } from "./zip.ts";

/** Rows and columns. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/i;
const TAGS = /<(?:\w+:)?(?:mergeCell|dataValidation)\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const AREAS = /(\s(?:ref|sqref)\s*=\s*)("[^"]*"|'[^']*')/;

/**
 * The same workbook for exceljs, which makes every cell of a merge and of a drop-down: where one goes down to the last
 * row of Excel, that takes minutes and all memory. Areas end with the sheet here.
 */
export function withClippedAreas(archive: Archive, size: SheetSize): Uint8Array {
  const parts = archive.parts.map((part) => {
    if (!SHEETS.test(part.name)) return copyPart(archive, part);
    const xml = unpackText(archive, part);
    const clipped = xml.replace(TAGS, (tag) =>
      tag.replace(AREAS, (_, name: string, value: string) => {
        const areas = value.slice(1, -1).trim().split(/\s+/);
        return `${name}"${areas.map((area) => clippedName(area, size)).join(" ")}"`;
      }),
    );
    return clipped === xml
      ? copyPart(archive, part)
      : packPart(part.nameBytes, part.utf8, Buffer.from(clipped, "utf8"));
  });
  return packZip(parts);
}

/** The part of an area that lies on a sheet of this size; undefined where none does. */
export function clippedArea(area: Area, { rows, columns }: SheetSize): Area | undefined {
  const { top, left } = area;
  const [bottom, right] = [Math.min(area.bottom, rows - 1), Math.min(area.right, columns - 1)];
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** An area off the sheet keeps its first cell: the element must name one, and one costs nothing. */
function clippedName(name: string, size: SheetSize): string {
  const area = parseRange(name);
  if (!area || !name.includes(":")) return name;
  const clipped = clippedArea(area, size);
  return clipped ? rangeName(clipped) : cellName(area.top, area.left);
}
