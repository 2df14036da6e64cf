import { Buffer } from "node:buffer";
import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { FileRefused, type RefusalCode } from "../../../server/xlsx/refusal.ts";
import { packPart } from "../../../server/xlsx/save.ts";
import { type PackedPart, packZip } from "../../../server/xlsx/zip.ts";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface WrittenSheet {
  readonly title: string;
  /** The whole part, or what stands inside `<sheetData>`. */
  readonly xml: string;
  readonly state?: string;
}

/** The parts of a workbook written by hand, for what no spreadsheet program would write. */
export function partsOf(
  sheets: readonly (WrittenSheet | string)[],
  { styles = "<styleSheet/>", strings = "<sst/>", bookProperties = "" } = {},
): Record<string, string> {
  const written = sheets.map((sheet, index) =>
    typeof sheet === "string" ? { title: `ชีต${index + 1}`, xml: sheet } : sheet,
  ) as WrittenSheet[];
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`;
  const tabs = written.map(
    ({ title, state }, index) =>
      `<sheet name="${title}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ""}/>`,
  );
  const relations = written.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  return {
    "[Content_Types].xml": contentTypes(written.length),
    "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${TYPES}">${bookProperties}<sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}${relation("rIdA", "styles", "styles.xml")}${relation("rIdB", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": strings,
    ...Object.fromEntries(
      written.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(xml)]),
    ),
  };
}

function sheetPart(xml: string): string {
  const isWhole = xml === "" || /<(?:\w+:)?worksheet/.test(xml);
  return isWhole ? xml : `<worksheet xmlns="${SPREADSHEET}"><sheetData>${xml}</sheetData></worksheet>`;
}

function contentTypes(sheets: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheetTypes = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>${sheetTypes.join("")}</Types>`;
}

export function zip(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: "2024-03-01" });
}

/** A cell with a text of its own. */
export function textCell(name: string, text: string): string {
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A good workbook of one sheet with one text. */
export function smallWorkbook(): Uint8Array {
  return zip(partsOf([`<row r="1">${textCell("A1", "มาตรการ")}</row>`]));
}

/** Byte offsets of the headers of one part in a zip. */
export interface Headers {
  readonly local: number;
  readonly entry: number;
}

/** A copy of a zip with some bytes of one part's headers changed. */
export function tamper(
  zipped: Uint8Array,
  name: string,
  change: (file: Buffer, at: Headers) => void,
): Uint8Array {
  const file = Buffer.from(zipped);
  const raw = Buffer.from(name);
  const local = file.indexOf(raw) - 30;
  const entry = file.indexOf(raw, file.indexOf("PK\u0001\u0002", 0, "latin1")) - 46;
  change(file, { local, entry });
  return file;
}

/** How a workbook was refused; fails when it was taken. */
export async function refusalOf(reading: Promise<unknown>): Promise<FileRefused> {
  try {
    await reading;
  } catch (thrown) {
    if (thrown instanceof FileRefused) return thrown;
    throw new Error("something else than a refusal was thrown", { cause: thrown });
  }
  throw new Error("the file was taken");
}

export async function refusalCode(reading: Promise<unknown>): Promise<RefusalCode> {
  return (await refusalOf(reading)).code;
}

const MEGABYTE = 1024 * 1024;

/** A part of that many megabytes of blanks behind `head`, deflated one by one: no test needs the memory it asks for. */
export function blanks(name: string, megabytes: number, head = ""): PackedPart {
  const deflate = (text: string | Buffer) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const one = deflate(Buffer.alloc(MEGABYTE, " "));
  const end = Buffer.from([0x03, 0x00]);
  return {
    nameBytes: Buffer.from(name),
    utf8: true,
    method: 8,
    crc: 0,
    size: megabytes * MEGABYTE + head.length,
    packed: Buffer.concat([deflate(head), ...Array.from({ length: megabytes }, () => one), end]),
  };
}

/** A workbook, some of its parts replaced. */
export function withParts(replaced: readonly PackedPart[], parts = partsOf([""])): Uint8Array {
  const names = new Set(replaced.map(({ nameBytes }) => Buffer.from(nameBytes).toString()));
  const kept = Object.entries(parts).filter(([name]) => !names.has(name));
  return packZip([
    ...kept.map(([name, xml]) => packPart(Buffer.from(name), true, Buffer.from(xml))),
    ...replaced,
  ]);
}
