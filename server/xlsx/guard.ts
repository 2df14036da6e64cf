import { type Area, parseRange } from "../../measures/grid.ts";
import { walkSheet } from "./cells.ts";
import type { Part } from "./directory.ts";
import { readRelations } from "./outline.ts";
import type { Guard } from "./sheet-rewrite.ts";
import { type Archive, unpackText } from "./unpack.ts";
import { XmlScanner } from "./xml.ts";

/** Where a sheet takes no text: under array formulas, under merges, and where a table repeats the text. */
export function guardOf(archive: Archive, sheet: Part, xml: string): Guard {
  const { formulas, merges } = walkSheet(xml, { cell() {} });
  const merged = merges.flatMap((merge) => parseRange(merge) ?? []);
  const named = xml.includes("tablePart") ? tableRows(archive, sheet) : [];
  return (row, column) => {
    const holds = ({ top, left, bottom, right }: Area) =>
      top <= row && row <= bottom && left <= column && column <= right;
    if (formulas.some(holds)) return "formula";
    if (named.some(holds)) return "table-heading";
    const isCovered = merged.some((area) => holds(area) && (area.top !== row || area.left !== column));
    return isCovered ? "covered" : undefined;
  };
}

/** Headings and total rows of a sheet's tables, whose texts the table part repeats. */
function tableRows(archive: Archive, sheet: Part): Area[] {
  return readRelations(archive, sheet.name)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const part = archive.find(target);
      return part ? namedRows(unpackText(archive, part)) : [];
    });
}

function namedRows(xml: string): Area[] {
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.name !== "table") continue;
    const area = parseRange(scanner.attribute("ref") ?? "");
    if (!area) break;
    const headings = Number(scanner.attribute("headerRowCount") ?? 1);
    const totals = Number(scanner.attribute("totalsRowCount") ?? 0);
    return [
      { ...area, bottom: area.top + headings - 1 },
      { ...area, top: area.bottom - totals + 1 },
    ];
  }
  return [];
}
