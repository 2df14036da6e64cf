import { type Area, parseCellName, parseRange } from "../../measures/grid.ts";
import { readString } from "./strings.ts";
import { MalformedXml, XmlScanner } from "./xml.ts";

/** One `<c>` as it stands in a sheet's XML. */
export interface CellXml {
  /** Zero-based place. */
  readonly row: number;
  readonly column: number;
  /** Span of the element in the XML, and the end of its opening tag. */
  readonly start: number;
  readonly end: number;
  readonly tagEnd: number;
  /** "n" where the file says nothing. */
  readonly type: string;
  /** Index of its style. */
  readonly style: number;
  /** Content of `<v>`, not yet shown text; undefined where there is none. */
  readonly value: string | undefined;
  /** Shown text of `<is>`, and where its content begins. */
  readonly inline: { readonly text: string; readonly start: number } | undefined;
  readonly formula: boolean;
}

/** What a walk over a sheet tells as it goes, row by row. */
export interface SheetVisitor {
  cell(cell: CellXml): void;
  /** Before the cells of a row. `scanner` stands on its opening tag. */
  row?(row: number, scanner: XmlScanner): void;
  /** After the cells of a row. `scanner` stands on its closing tag, or on its only one. */
  rowEnd?(row: number, scanner: XmlScanner): void;
  /** After the last row. `scanner` stands on the closing tag of the sheet's data, or on its only one. */
  dataEnd?(scanner: XmlScanner): void;
  /** A column's widths and style, `<col>`. */
  columns?(scanner: XmlScanner): void;
}

/** Areas whose cells hang on one formula: arrays and what-if tables write it in their first cell only. */
export interface SheetAreas {
  readonly formulas: readonly Area[];
  readonly merges: readonly string[];
}

/**
 * Walks a sheet part once, in the order of its XML.
 * @throws {MalformedXml} and whatever the visitor throws
 */
export function walkSheet(xml: string, visitor: SheetVisitor): SheetAreas {
  const scanner = new XmlScanner(xml);
  const formulas: Area[] = [];
  const merges: string[] = [];
  let row = -1;
  let column = -1;
  let inData = false;
  let closed = false;
  while (scanner.next()) {
    const { name, closing, empty } = scanner;
    if (name === "c" && inData) {
      const place = readPlace(scanner, row, column + 1);
      column = place.column;
      visitor.cell(readCell(scanner, place, formulas));
    } else if (name === "row" && inData) {
      if (!closing) {
        row = readRowNumber(scanner, row + 1);
        column = -1;
        visitor.row?.(row, scanner);
      }
      if (closing || empty) visitor.rowEnd?.(row, scanner);
    } else if (name === "mergeCell" && !closing) {
      merges.push(scanner.attribute("ref") ?? "");
    } else if (name === "sheetData") {
      inData = !closing && !empty;
      if (!inData) visitor.dataEnd?.(scanner);
    } else if (name === "worksheet" && closing) {
      closed = true;
    } else if (name === "extLst" && !closing) {
      // Extensions repeat names of the sheet's own elements.
      scanner.skip();
    } else if (name === "col") {
      visitor.columns?.(scanner);
    }
  }
  if (!closed) throw new MalformedXml("a sheet that is cut short", xml.length);
  return { formulas, merges };
}

function readRowNumber(scanner: XmlScanner, next: number): number {
  const stated = scanner.attribute("r");
  if (stated === undefined) return next;
  const number = Number(stated);
  if (!Number.isInteger(number) || number < 1)
    throw new MalformedXml(`a row numbered ${stated}`, scanner.start);
  return number - 1;
}

function readPlace(scanner: XmlScanner, row: number, next: number): { row: number; column: number } {
  const stated = scanner.attribute("r");
  if (stated === undefined) return { row, column: next };
  const place = parseCellName(stated);
  if (!place) throw new MalformedXml(`a cell named ${stated}`, scanner.start);
  return place;
}

function readCell(scanner: XmlScanner, place: { row: number; column: number }, formulas: Area[]): CellXml {
  const { start, end: tagEnd } = scanner;
  const type = scanner.attribute("t") ?? "n";
  const style = Number(scanner.attribute("s") ?? 0);
  let value: string | undefined;
  let inline: CellXml["inline"];
  let formula = false;
  if (!scanner.empty) {
    for (;;) {
      if (!scanner.next()) throw new MalformedXml("a cell that is cut short", start);
      const { name, closing } = scanner;
      if (closing && name === "c") break;
      if (closing) {
        if (name === "v") value = scanner.text();
      } else if (name === "is") {
        const contentStart = scanner.end;
        inline = { text: scanner.empty ? "" : readString(scanner), start: contentStart };
      } else if (name === "f") {
        formula = true;
        const area = /^(?:array|dataTable)$/.test(scanner.attribute("t") ?? "")
          ? parseRange(scanner.attribute("ref") ?? "")
          : undefined;
        if (area) formulas.push(area);
      }
    }
  }
  return { ...place, start, end: scanner.end, tagEnd, type, style, value, inline, formula };
}
