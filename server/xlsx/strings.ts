import { XmlScanner } from "./xml.ts";

/** A piece of rich text: its letters, and the XML of its font properties ("" for the cell's own font). */
export interface Run {
  readonly text: string;
  readonly properties: string;
}

/** The shared strings of a workbook: texts by index, and where each `<si>` stands in the part. */
export interface SharedStrings {
  readonly xml: string;
  readonly texts: readonly string[];
  /** End of each item's opening tag: where its content begins. */
  readonly starts: readonly number[];
}

export const NO_STRINGS: SharedStrings = { xml: "", texts: [], starts: [] };

export function readSharedStrings(xml: string): SharedStrings {
  const texts: string[] = [];
  const starts: number[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.name !== "si" || scanner.closing) continue;
    starts.push(scanner.end);
    texts.push(scanner.empty ? "" : readString(scanner));
  }
  return { xml, texts, starts };
}

/** Text of the `<si>` or `<is>` whose opening tag is at hand; ends at its closing tag. */
export function readString(scanner: XmlScanner): string {
  const container = scanner.name;
  let text = "";
  while (scanner.next()) {
    if (scanner.closing && scanner.name === container) break;
    // Readings above Chinese or Japanese letters are not part of the text.
    if (scanner.name === "rPh") scanner.skip();
    if (scanner.name === "t" && scanner.closing) text += scanner.text();
  }
  return shownText(text);
}

/** Runs of the string whose content begins at `start` and ends before the closing `container`; one for plain text. */
export function readRuns(xml: string, start: number, container: "si" | "is"): Run[] {
  const runs: Run[] = [];
  const scanner = new XmlScanner(xml, start);
  let properties = "";
  while (scanner.next() && !(scanner.closing && scanner.name === container)) {
    if (scanner.name === "rPh") scanner.skip();
    else if (scanner.name === "r" && !scanner.closing) properties = "";
    else if (scanner.name === "rPr" && !scanner.closing) {
      const from = scanner.start;
      scanner.skip();
      properties = xml.slice(from, scanner.end);
    } else if (scanner.name === "t" && scanner.closing) {
      runs.push({ text: shownText(scanner.text()), properties });
    }
  }
  return runs;
}

/**
 * A stored string as it is shown: `_x000D_` escapes read (ECMA-376 part 1, 22.9.2.19), lines parted by "\n".
 */
export function shownText(stored: string): string {
  const plain = stored.includes("_x")
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : stored;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
