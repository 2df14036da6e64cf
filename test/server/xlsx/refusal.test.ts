import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { FileRefused, fileTooLarge } from "../../../server/xlsx/refusal.ts";
import { partsOf, refusalCode, refusalOf, smallWorkbook, zip } from "./workbooks.ts";

const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([COMPOUND, Buffer.alloc(1024), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}

/** Words that blame a clerk or beg them; the house avoids them. */
const UNKIND = /ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined|NaN/;

describe("a file that is no workbook", () => {
  it("is told to be empty at 0 bytes", async () => {
    expect(await refusalCode(readGrid(new Uint8Array()))).toBe("empty-file");
  });

  it.each([
    ["a PDF", "%PDF-1.7\n", "ไฟล์ PDF"],
    ["a picture", "\u0089PNG\r\n\u001a\n", "รูปภาพ"],
    ["a text file of an old Word", "{\\rtf1", "เอกสาร Word"],
    ["a RAR archive", "Rar!\u001a\u0007", "ไฟล์บีบอัด"],
    ["a web page under the name .xls", "\n<html><table><tr><td>1</td></tr></table>", "หน้าเว็บ"],
    [
      "an XML table of 2003",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      "XML",
    ],
    ["a CSV file", "no,name\n1,a\n", ".csv"],
    ["a text file of Excel in UTF-16", "\u00ff\u00fea\0b\0", "ไฟล์ข้อความ"],
    ["bytes of any other kind", "\u0001\u0002\u0000\u0003", "ไฟล์ชนิดอื่น"],
  ])("is named when it is %s", async (_, content, named) => {
    const refusal = await refusalOf(readGrid(Buffer.from(content, "latin1")));
    expect(refusal.code).toBe("not-a-workbook");
    expect(refusal.sentence).toContain(named);
    expect(refusal.sentence).toContain(".xlsx");
  });

  it("is told to be an .xls when it is a compound file with a workbook stream", async () => {
    const refusal = await refusalOf(readGrid(compoundFile("Workbook")));
    expect(refusal.code).toBe("old-xls");
    expect(refusal.sentence).toContain("บันทึกเป็น");
  });

  it("is told how to save it, in the words of new and old Excel", async () => {
    const { sentence } = await refusalOf(readGrid(compoundFile("Workbook")));
    expect(sentence).toContain("“เวิร์กบุ๊ก Excel (.xlsx)” (บางรุ่นเรียก สมุดงาน Excel)");
    expect((await refusalOf(readGrid(Buffer.from("%PDF-1.7\n")))).sentence).toContain(
      "ยังไม่ใช่ไฟล์ Excel (.xlsx)",
    );
  });

  it("is told to be an .xls when it is a bare stream of Excel 4", async () => {
    expect(await refusalCode(readGrid(Buffer.from("090406000000100000000000", "hex")))).toBe("old-xls");
  });

  it("is told to have a password when its compound file holds an encrypted package", async () => {
    expect(await refusalCode(readGrid(compoundFile("EncryptedPackage")))).toBe("password-protected");
  });

  it.each([
    ["WordDocument", "เอกสาร Word"],
    ["PowerPoint Document", "PowerPoint"],
  ])("is named when its compound file holds %s", async (stream, named) => {
    expect((await refusalOf(readGrid(compoundFile(stream)))).sentence).toContain(named);
  });

  it.each([
    [
      "an .ods",
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" },
      "(.ods)",
    ],
    ["an .odt", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }, "Word"],
    ["a .docx", { "[Content_Types].xml": "", "_rels/.rels": "", "word/document.xml": "<x/>" }, "Word"],
    [
      "a .pptx",
      { "[Content_Types].xml": "", "_rels/.rels": "", "ppt/presentation.xml": "<x/>" },
      "PowerPoint",
    ],
    ["an .xlsb", { "[Content_Types].xml": "", "_rels/.rels": "", "xl/workbook.bin": "x" }, "(.xlsb)"],
    ["a zip of pictures", { "a.png": "x" }, ".zip"],
  ])("is named when it is %s", async (_, parts, named) => {
    const refusal = await refusalOf(readGrid(zip(parts as Record<string, string>)));
    expect(refusal.code).toBe("not-a-workbook");
    expect(refusal.sentence).toContain(named);
  });

  it("is told to be an empty zip", async () => {
    const refusal = await refusalOf(readGrid(zip({})));
    expect(refusal.sentence).toContain("ว่างเปล่า");
  });

  it("names the workbooks inside a zip that holds two of them", async () => {
    const inside = smallWorkbook();
    const refusal = await refusalOf(
      readGrid(zip({ "แผน.xlsx": inside, "ผล/ผล.xlsx": inside, "~$แผน.xlsx": "x" })),
    );
    expect(refusal.code).toBe("zipped-workbooks");
    expect(refusal.sentence).toContain("๒ ไฟล์ คือ “แผน.xlsx” “ผล/ผล.xlsx”");
  });

  it("names three workbooks of a zip that holds many", async () => {
    const names = ["1", "2", "3", "4"].map((name) => [`${name}.xlsx`, "x"]);
    const refusal = await refusalOf(readGrid(zip(Object.fromEntries(names))));
    expect(refusal.sentence).toContain("๔ ไฟล์");
    expect(refusal.sentence).not.toContain("4.xlsx");
  });

  it("is told to be incomplete, wherever a workbook is cut off", async () => {
    const whole = smallWorkbook();
    for (let length = 1; length < whole.length; length += 1) {
      expect(await refusalCode(readGrid(whole.subarray(0, length)))).toBe("truncated");
    }
  });

  it("is refused by its size before anything of it is looked at", async () => {
    const refusal = await refusalOf(readGrid(new Uint8Array(FILE_LIMITS.fileBytes + 1)));
    expect(refusal.code).toBe("too-large");
    expect(refusal.sentence).toContain("มีขนาด ๒๐.๑ เมกะไบต์ รับได้ไม่เกิน ๒๐ เมกะไบต์");
  });

  it("never makes anything but a refusal of arbitrary bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await refusalOf(readGrid(bytes))).toBeInstanceOf(FileRefused);
      }),
    );
  });
});

describe("what a refusal says", () => {
  it("is kind, whatever it is about", async () => {
    const codes = [
      "empty-file",
      "too-large",
      "not-a-workbook",
      "old-xls",
      "password-protected",
      "truncated",
      "unpacks-too-large",
      "too-many-parts",
      "too-many-sheets",
      "too-many-rows",
      "too-many-columns",
      "too-many-cells",
      "too-much-text",
      "too-many-merges",
      "zipped-workbooks",
      "own-file",
      "no-sheets",
      "cell-too-long",
      "report-too-long",
      "service-busy",
      "unreadable",
    ] as const;
    const facts = { sheet: "แผนมาตรการ", cell: "ZZ1", count: 123_456, names: ["ก.xlsx"] };
    for (const code of codes) {
      const { sentence } = new FileRefused(code, facts);
      expect(sentence).not.toMatch(UNKIND);
      expect(sentence).not.toMatch(/ [0-9]/);
      expect(sentence).toContain(" — ");
    }
  });

  it("shortens a sheet's title that would drown the sentence", () => {
    const { sentence } = new FileRefused("too-many-cells", { sheet: "ก".repeat(500) });
    expect(sentence).toContain(`“${"ก".repeat(60)}…”`);
  });

  it("keeps the cause for the engineer", async () => {
    const parts = { ...partsOf(["<row"]), "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" };
    const refusal = await refusalOf(readGrid(zip(parts)));
    expect(refusal.code).toBe("unreadable");
    expect((refusal.cause as Error).name).toBe("MalformedXml");
    expect(refusal.message).toContain("cut short");
  });

  it("does without the size of a file that was not read to its end", () => {
    expect(fileTooLarge().sentence).toContain("ใหญ่เกินไป รับได้ไม่เกิน ๒๐ เมกะไบต์");
  });
});
