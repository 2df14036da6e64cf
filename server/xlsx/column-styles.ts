import type { XmlScanner } from "./xml.ts";

/** The style that an empty place has from its row or its column; a cell put there keeps it. */
export class ColumnStyles {
  readonly #columns: { first: number; last: number; style: string }[] = [];
  #row: string | undefined;

  /** A `<col>`: columns counted from one, both ends included. */
  add(scanner: XmlScanner): void {
    const style = scanner.attribute("style");
    if (style === undefined) return;
    const first = Number(scanner.attribute("min"));
    this.#columns.push({ first, last: Number(scanner.attribute("max") ?? first), style });
  }

  /** A `<row>`, or undefined for a row that the sheet does not write. */
  enterRow(scanner: XmlScanner | undefined): void {
    const own = /^(?:1|true)$/.test(scanner?.attribute("customFormat") ?? "");
    this.#row = own ? scanner?.attribute("s") : undefined;
  }

  of(column: number): string | undefined {
    const position = column + 1;
    return this.#row ?? this.#columns.find(({ first, last }) => first <= position && position <= last)?.style;
  }
}
