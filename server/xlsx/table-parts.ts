import { Buffer } from "node:buffer";
import { copyPart, packPart } from "./save.ts";
import { ownArchive, unpackText } from "./unpack.ts";
import { type PackedPart, packZip } from "./zip.ts";

/** A range that is a table (ECMA-376 part 1, 18.5): its first row are its headers. */
export interface MarkedTable {
  /** From 1, unique in the workbook. */
  readonly id: number;
  /** Number of the sheet's part. */
  readonly sheet: number;
  readonly name: string;
  /** A1 range, header row and all. */
  readonly area: string;
  /** Header texts, each once. */
  readonly columns: readonly string[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TABLE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const RELATION = "rIdTable";

/** What the XML of a sheet says of its table, after everything but extensions. */
export function tableReference(): string {
  return `<tableParts count="1"><tablePart r:id="${RELATION}"/></tableParts>`;
}

/** The workbook with the parts that its sheets refer to; all other parts stay as they are packed. */
export function markTables(workbook: Uint8Array, tables: readonly MarkedTable[]): Uint8Array {
  const archive = ownArchive(workbook);
  const parts = archive.parts.map((part) => {
    if (part.name !== "[Content_Types].xml") return copyPart(archive, part);
    const types = tables.map(
      ({ id }) => `<Override PartName="/xl/tables/table${id}.xml" ContentType="${TABLE_TYPE}"/>`,
    );
    return made(part.name, unpackText(archive, part).replace("</Types>", `${types.join("")}</Types>`));
  });
  const added = tables.flatMap((table) => [
    made(`xl/tables/table${table.id}.xml`, tableXml(table)),
    made(
      `xl/worksheets/_rels/sheet${table.sheet}.xml.rels`,
      `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="${RELATION}" Type="${TABLE}" Target="../tables/table${table.id}.xml"/></Relationships>`,
    ),
  ]);
  return packZip([...parts, ...added]);
}

function made(name: string, xml: string): PackedPart {
  return packPart(Buffer.from(name, "utf8"), true, Buffer.from(xml, "utf8"));
}

function tableXml({ id, name, area, columns }: MarkedTable): string {
  const titles = columns.map((title, index) => `<tableColumn id="${index + 1}" name="${escaped(title)}"/>`);
  return (
    `${DECLARATION}<table xmlns="${SPREADSHEET}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${titles.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
