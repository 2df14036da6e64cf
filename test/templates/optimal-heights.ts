import { strFromU8, unzipSync } from "fflate";
import { convertAll } from "./pages.ts";

/** A text as LibreOffice is asked to fit it. */
export interface Fitted {
  readonly text: string;
  /** Width that the text itself has, in points. */
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** LibreOffice keeps this much free on either side of a cell's text. */
const PADDING_POINTS = 1;

/** Heights (points) that LibreOffice itself gives to rows of one text each, in one run. */
export async function optimalHeights(texts: readonly Fitted[]): Promise<number[]> {
  const converted = await convertAll({ "heights.fods": Buffer.from(flatDocument(texts)) }, "ods");
  const parts = unzipSync(converted["heights.fods"] as Uint8Array, {
    filter: ({ name }) => name === "content.xml",
  });
  const xml = strFromU8(parts["content.xml"] as Uint8Array);
  return texts.map((_, index) => heightOf(xml, index));
}

function heightOf(xml: string, index: number): number {
  const table = xml.split(`table:name="t${index}"`)[1] ?? "";
  const style = /<table:table-row table:style-name="([^"]+)"/.exec(table)?.[1];
  const points = new RegExp(`style:name="${style}"[^]*?style:row-height="([\\d.]+)(in|pt|cm|mm)"`).exec(xml);
  const unit = { in: 72, pt: 1, cm: 72 / 2.54, mm: 72 / 25.4 }[points?.[2] as "in"];
  if (!points || !unit) throw new Error(`no height of row ${index}`);
  return Number(points[1]) * unit;
}

/** A sheet a text, for a column of its own width each. */
function flatDocument(texts: readonly Fitted[]): string {
  const styles = texts.map(
    ({ width, size, bold }, index) =>
      `<style:style style:name="c${index}" style:family="table-column"><style:table-column-properties style:column-width="${width + 2 * PADDING_POINTS}pt"/></style:style>` +
      `<style:style style:name="e${index}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" fo:padding="${PADDING_POINTS}pt"/>` +
      `<style:text-properties style:font-name="T" style:font-name-complex="T" fo:font-size="${size}pt" style:font-size-complex="${size}pt" ` +
      `fo:font-weight="${bold ? "bold" : "normal"}" style:font-weight-complex="${bold ? "bold" : "normal"}"/></style:style>`,
  );
  const tables = texts.map(
    ({ text }, index) =>
      `<table:table table:name="t${index}"><table:table-column table:style-name="c${index}"/>` +
      `<table:table-row table:style-name="r"><table:table-cell table:style-name="e${index}" office:value-type="string">${paragraphs(text)}` +
      `</table:table-cell></table:table-row></table:table>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:font-face-decls><style:font-face style:name="T" svg:font-family="'TH SarabunPSK'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="r" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>${styles.join("")}</office:automatic-styles>
<office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document>`;
}

function paragraphs(text: string): string {
  return text
    .split("\n")
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join("");
}

function escaped(line: string): string {
  return line
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/ {2,}|^ /g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}
