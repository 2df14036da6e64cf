import { Readable } from "node:stream";
import type { stream } from "exceljs";

/** Texts of one piece of XML on its way into the zip. */
const TEXTS_AT_ONCE = 500;

/** What exceljs' streaming writer keeps its shared strings in, and what it hands them to; nothing of its types. */
interface Sharing {
  sharedStrings: { readonly count: number; add(text: string): number };
  addSharedStrings(): Promise<void>;
  readonly zip: { append(content: Readable, part: { readonly name: string }): unknown };
}

/**
 * Keeps the shared texts of a streamed workbook once and lets them leave in pieces: exceljs keeps each twice, and
 * makes one string of all of them at the end, which took as much memory as the sheets.
 */
export function shareTexts(workbook: stream.xlsx.WorkbookWriter): void {
  const sharing = workbook as unknown as Sharing;
  const places = new Map<string, number>();
  sharing.sharedStrings = {
    get count() {
      return places.size;
    },
    add(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
  };
  sharing.addSharedStrings = async () => {
    if (places.size > 0)
      sharing.zip.append(Readable.from(piecesOf(places.keys()), { objectMode: false }), {
        name: "xl/sharedStrings.xml",
      });
  };
}

function* piecesOf(texts: Iterable<string>): Generator<string> {
  let piece =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  let count = 0;
  for (const text of texts) {
    piece += `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
    if (++count % TEXTS_AT_ONCE !== 0) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}</sst>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
}
