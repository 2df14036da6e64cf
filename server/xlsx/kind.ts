import { Buffer } from "node:buffer";
import { FileRefused, type RefusalFacts } from "./refusal.ts";

const ZIP = "PK\u0003\u0004";
const EMPTY_ZIP = "PK\u0005\u0006";
const COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

const SAVE_IN_SHEETS = "เปิดด้วย Excel หรือ Google ชีต แล้วบันทึกหรือดาวน์โหลดเป็น .xlsx จากนั้นนำไฟล์ใหม่มาใช้";
const USE_THE_FORM = "เลือกไฟล์ที่กรอกมาตรการไว้ ถ้ายังไม่มี ดาวน์โหลดแบบฟอร์มเปล่าแล้วพิมพ์ข้อความลงในแบบฟอร์ม";

const PICTURE = { seen: "รูปภาพ", advice: USE_THE_FORM };
const PACKED = { seen: "ไฟล์บีบอัด", advice: "แตกไฟล์ก่อน แล้วเลือกไฟล์ .xlsx ที่อยู่ข้างใน" };

/** First bytes (as ISO 8859-1) of files that a clerk is helped by hearing named. */
const MAGIC: readonly (readonly [string, RefusalFacts])[] = [
  ["%PDF-", { seen: "ไฟล์ PDF", advice: USE_THE_FORM }],
  ["{\\rtf", { seen: "เอกสาร Word", advice: USE_THE_FORM }],
  ["\u0089PNG", PICTURE],
  ["\u00ff\u00d8\u00ff", PICTURE],
  ["GIF8", PICTURE],
  ["Rar!", PACKED],
  ["7z\u00bc\u00af", PACKED],
  ["\u001f\u008b", PACKED],
  ["\u00ff\u00fe", { seen: "ไฟล์ข้อความ", advice: SAVE_IN_SHEETS }],
];

/** Text files by what stands near their beginning. */
const TEXTS: readonly (readonly [RegExp, RefusalFacts])[] = [
  [/urn:schemas-microsoft-com:office:spreadsheet/, { seen: "ตารางแบบ XML รุ่นเก่า" }],
  [/^\W*<(?:!doctype\s+html|html|head|body|table|meta|style)/i, { seen: "หน้าเว็บที่ตั้งชื่อเป็นไฟล์ Excel" }],
  [/[,;\t].*\n/, { seen: "ไฟล์ข้อความ (.csv)", advice: SAVE_IN_SHEETS }],
];

/**
 * Refuses, by its first bytes, whatever cannot be a zip archive, naming what it is instead.
 * @throws {FileRefused} empty-file, truncated, old-xls, password-protected, not-a-workbook
 */
export function demandZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefused("empty-file");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  if (head.startsWith(ZIP)) return;
  if (ZIP.startsWith(head)) throw new FileRefused("truncated");
  if (head.startsWith(EMPTY_ZIP)) throw new FileRefused("not-a-workbook", { seen: "ไฟล์ .zip ที่ว่างเปล่า" });
  if (head.startsWith(COMPOUND_FILE)) throw compoundFile(bytes);
  if (isBareStream(bytes)) throw new FileRefused("old-xls");
  const byMagic = MAGIC.find(([magic]) => head.startsWith(magic));
  const byText = head.includes("\0") ? undefined : TEXTS.find(([pattern]) => pattern.test(head));
  throw new FileRefused("not-a-workbook", (byMagic ?? byText)?.[1]);
}

/** Workbooks of Excel 2 to 4 are one bare stream that begins with a BOF record ([MS-XLS] 2.4.21). */
function isBareStream(bytes: Uint8Array): boolean {
  const [record, version = 0, length = 0, zero] = bytes;
  return record === 0x09 && version % 2 === 0 && version <= 8 && length >= 4 && length <= 8 && zero === 0;
}

/** Compound files ([MS-CFB]) name their streams in UTF-16: an encrypted .xlsx, an .xls and a .doc differ there. */
function compoundFile(bytes: Uint8Array): FileRefused {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => file.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return new FileRefused("password-protected");
  if (holds("WordDocument"))
    return new FileRefused("not-a-workbook", { seen: "เอกสาร Word", advice: USE_THE_FORM });
  if (holds("PowerPoint Document")) {
    return new FileRefused("not-a-workbook", { seen: "งานนำเสนอ PowerPoint", advice: USE_THE_FORM });
  }
  return new FileRefused("old-xls");
}

/** What a zip without a workbook's main part is, told by the names in it. */
export function otherArchive(names: readonly string[], mimetype: string): FileRefused {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const workbooks = names.filter((name) => /\.xls[xmb]?$/i.test(name) && !/(?:^|\/)(?:~\$|\._)/.test(name));
  if (workbooks.length > 0) return new FileRefused("zipped-workbooks", { names: workbooks });
  const seen = (facts: RefusalFacts) => new FileRefused("not-a-workbook", facts);
  if (mimetype.includes("opendocument.spreadsheet")) {
    return seen({
      seen: "ตารางของ LibreOffice (.ods)",
      advice: "เปิดด้วย LibreOffice แล้วเลือก บันทึกเป็น ชนิด Excel (.xlsx) จากนั้นนำไฟล์ใหม่มาใช้",
    });
  }
  if (has(/^xl\/workbook\.bin$/i)) return seen({ seen: "ไฟล์ Excel แบบไบนารี (.xlsb)" });
  if (has(/^word\//i) || mimetype.includes("opendocument.text"))
    return seen({ seen: "เอกสาร Word", advice: USE_THE_FORM });
  if (has(/^ppt\//i)) return seen({ seen: "งานนำเสนอ PowerPoint", advice: USE_THE_FORM });
  return seen({ seen: "ไฟล์ .zip", advice: "แตกไฟล์ .zip ก่อน แล้วเลือกไฟล์ .xlsx ที่อยู่ข้างใน" });
}
