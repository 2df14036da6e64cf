import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, plainText, splitText } from "../../../server/xlsx/clean.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { FileRefused } from "../../../server/xlsx/refusal.ts";
import { fixedBytes } from "../../../server/xlsx/save.ts";
import { HOSTILE } from "./hostile-texts.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."_x0041FD&<>\"'\r\n\t\u000b\u0000\ufffe\uffff\ud83d\ude00กำ้ ="),
    maxLength: 40,
  }),
  fc.constantFrom(...HOSTILE),
);

async function throughExceljs(texts: readonly string[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("ก");
  for (const [row, text] of texts.entries()) sheet.getCell(row + 1, 1).value = cleanText(text);
  return fixedBytes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

describe("a user's text on its way through a workbook", () => {
  it("comes back as the same text, and never as a formula, an error or a date", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const [sheet] = (await readGrid(await throughExceljs(texts))).sheets;
        const read = texts.map((_, row) => sheet?.rows[row]?.[0] ?? "");
        expect(read).toEqual(texts.map(plainText));
        expect(sheet).not.toHaveProperty("formulas");
        expect(sheet).not.toHaveProperty("errors");
        expect(sheet).not.toHaveProperty("dates");
      }),
      { numRuns: 150 },
    );
  });

  it("is the same text to exceljs, when it reads its own file", async () => {
    const again = new ExcelJS.Workbook();
    // exceljs declares its own Buffer type, which no longer is Node's.
    await again.xlsx.load((await throughExceljs(HOSTILE)) as unknown as ExcelJS.Buffer);
    const read = HOSTILE.map((_, row) => again.worksheets[0]?.getCell(row + 1, 1).value);
    expect(read).toEqual(HOSTILE.map(plainText));
  });
});

describe("what a cell can show of a text", () => {
  it("is all of it when it is clean", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text));
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it("keeps the line breaks of every program", () => {
    expect(plainText("ก\r\nข\rค\u000bง\fจ\u0085ฉ\nช")).toBe("ก\nข\nค\nง\nจ\nฉ\nช");
  });

  it("leaves out what nobody sees, and shows half a character as one", () => {
    expect(plainText("ก\u0000\u0007\u001f\u007f\u009f\ufffe\uffffข\ud83d")).toBe("กข\ufffd");
  });

  it("stays the same when it is cleaned again", () => {
    fc.assert(fc.property(anyText, (text) => plainText(plainText(text)) === plainText(text)));
  });
});

describe("a text longer than a cell", () => {
  it("is refused and never cut", () => {
    expect(cleanText("ก".repeat(FILE_LIMITS.cellCharacters))).toHaveLength(32_767);
    expect(() => cleanText("ก".repeat(FILE_LIMITS.cellCharacters + 1))).toThrow(FileRefused);
  });

  it("is split into pieces that make it up again", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 4, max: 30 }), (text, limit) => {
        const pieces = splitText(text, limit);
        expect(pieces.join("")).toBe(plainText(text));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("is split after a line, else after a blank, else between letters with their marks", () => {
    expect(splitText("บรรทัด\nต่อไป", 10)).toEqual(["บรรทัด\n", "ต่อไป"]);
    expect(splitText("คำแรก คำสอง", 10)).toEqual(["คำแรก ", "คำสอง"]);
    expect(splitText("กกกกก้กก", 5)).toEqual(["กกกก", "ก้กก"]);
    expect(splitText("กกกกกำก", 5)).toEqual(["กกกก", "กำก"]);
    expect(splitText("กกกก😀ก", 5)).toEqual(["กกกก", "😀ก"]);
  });
});
