import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../../server/xlsx/clean.ts";
import { type TextChange, writeTexts } from "../../../server/xlsx/mend.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { ownArchive, unpack, unpackText } from "../../../server/xlsx/unpack.ts";
import { richWorkbook } from "./rich-workbook.ts";
import { partsOf, refusalCode, textCell, zip } from "./workbooks.ts";

const PLAN = "แผนมาตรการ";
const SHEET = "xl/worksheets/sheet1.xml";

async function rowsOf(file: Uint8Array, sheet = 0): Promise<readonly (readonly string[])[]> {
  return (await readGrid(file)).sheets[sheet]?.rows ?? [];
}

function xmlOf(file: Uint8Array, name = SHEET): string {
  const archive = ownArchive(file);
  const part = archive.find(name);
  return part ? unpackText(archive, part) : "";
}

function change(cell: string, before: string, after: string, sheet = "ชีต1"): TextChange {
  return { sheet, cell, before, after };
}

/** Writes into a sheet written by hand, and gives the sheet's XML and the reasons of what was skipped. */
async function write(xml: string, changes: readonly TextChange[], extras?: Parameters<typeof partsOf>[1]) {
  const file = zip(partsOf([xml], extras));
  const mended = await writeTexts(file, changes);
  return {
    ...{ file, mended, xml: xmlOf(mended.bytes), rows: await rowsOf(mended.bytes) },
    reasons: mended.skipped.map(({ reason }) => reason),
  };
}

describe("a workbook with everything in it", () => {
  let rich: Uint8Array;
  beforeAll(async () => {
    rich = await richWorkbook();
  });

  it("keeps every part but the mended sheet byte for byte, in the same order", async () => {
    const { bytes, applied } = await writeTexts(rich, [change("C2", "จัดอ บรม", "จัดอบรม", PLAN)]);
    expect(applied).toHaveLength(1);
    const before = ownArchive(rich);
    const after = ownArchive(bytes);
    expect(after.parts.map(({ name }) => name)).toEqual(before.parts.map(({ name }) => name));
    const changed = before.parts.filter((part) => {
      const now = after.find(part.name);
      return !now || Buffer.compare(unpack(before, part), unpack(after, now)) !== 0;
    });
    expect(changed.map(({ name }) => name)).toEqual([SHEET]);
    expect(after.find("xl/charts/chart1.xml")).toBeDefined();
  });

  it("keeps every character of the mended sheet outside the cell", async () => {
    const { bytes } = await writeTexts(rich, [change("C2", "จัดอ บรม", "จัดอบรม", PLAN)]);
    const cell = /<c r="C2"[^>]*>.*?<\/c>/s;
    const [before, after] = [xmlOf(rich), xmlOf(bytes)];
    expect(after.replace(cell, "")).toBe(before.replace(cell, ""));
    expect(cell.exec(after)?.[0]).toBe(
      `<c r="C2" s="${/<c r="C2" s="(\d+)"/.exec(before)?.[1]}" t="inlineStr"><is><t xml:space="preserve">จัดอบรม</t></is></c>`,
    );
  });

  it("gives the same bytes every time, and its own bytes when nothing is written", async () => {
    const changes = [change("C2", "จัดอ บรม", "จัดอบรม", PLAN)];
    const [once, twice] = [await writeTexts(rich, changes), await writeTexts(rich, changes)];
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0);
    expect((await writeTexts(rich, [])).bytes).toBe(rich);
    expect((await writeTexts(rich, [change("C2", "อื่น", "x", PLAN)])).bytes).toBe(rich);
  });

  it("keeps the fonts of the letters that stay", async () => {
    const { bytes } = await writeTexts(rich, [change("D2", "ขั้นที่ ๑ สำรวจ", "ขั้นที่๑ สำรวจ", PLAN)]);
    const workbook = new ExcelJS.Workbook();
    // exceljs declares its own Buffer type, which no longer is Node's.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const value = workbook.getWorksheet(PLAN)?.getCell("D2").value as ExcelJS.CellRichTextValue;
    expect(value.richText.map(({ text, font }) => [text, font?.bold, font?.color?.argb])).toEqual([
      ["ขั้นที่", true, "FFFF0000"],
      ["๑ สำรวจ", undefined, undefined],
    ]);
  });

  it("leaves formulas and the headings of tables alone, and says so", async () => {
    const changes = [
      change("G2", "2", "๒", PLAN),
      change("A1", "ที่", "ลำดับ", PLAN),
      change("A1", "ไม่มีชีต", "x", "ชีตอื่น"),
      change("หก", "", "x", PLAN),
      change("ZZZ1", "", "x", PLAN),
      change("C2", "จัดอ บรม", "ก".repeat(32_768), PLAN),
    ];
    const { bytes, applied, skipped } = await writeTexts(rich, changes);
    expect(bytes).toBe(rich);
    expect(applied).toEqual([]);
    expect(skipped.map(({ change: { cell }, reason }) => [cell, reason]).sort()).toEqual([
      ["A1", "no-such-cell"],
      ["A1", "table-heading"],
      ["C2", "too-long"],
      ["G2", "formula"],
      ["ZZZ1", "no-such-cell"],
      ["หก", "no-such-cell"],
    ]);
  });

  it("is mended in several sheets at once", async () => {
    const changes = [change("C2", "จัดอ บรม", "จัดอบรม", PLAN), change("B2", "ล้วน", "ถ้วน", "ผลการดำเนินการ")];
    const { bytes } = await writeTexts(rich, changes);
    expect((await rowsOf(bytes))[1]?.[2]).toBe("จัดอบรม");
    expect((await rowsOf(bytes, 1))[1]?.[1]).toBe("ถ้วน");
  });
});

describe("a cell", () => {
  it("takes any text as a text", async () => {
    const after = `=1+1 <b>&"'_x0041_\r\nก\u000bข `;
    const { rows, xml } = await write(`<row r="1">${textCell("A1", "ก")}</row>`, [change("A1", "ก", after)]);
    expect(rows).toEqual([[plainText(after)]]);
    expect(xml).not.toContain("<f");
  });

  it("keeps its style and loses what was about its old value", async () => {
    const { xml } = await write('<row r="1"><c r="A1" s="3" t="n" vm="1" cm="2"><v>2567</v></c></row>', [
      change("A1", "2567", "๒๕๖๗"),
    ]);
    expect(xml).toContain('<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">๒๕๖๗</t></is></c>');
  });

  it("is emptied by an empty text", async () => {
    const { xml } = await write(`<row r="1">${textCell("A1", "ก").replace("<c", '<c s="1"')}</row>`, [
      change("A1", "ก", ""),
    ]);
    expect(xml).toContain('<row r="1"><c s="1" r="A1"/></row>');
  });

  it("that shows another text by now is left alone", async () => {
    const { reasons, mended, file } = await write(`<row r="1">${textCell("A1", "ใหม่")}</row>`, [
      change("A1", "เก่า", "x"),
    ]);
    expect(reasons).toEqual(["changed-since"]);
    expect(mended.bytes).toBe(file);
  });

  it("takes several changes, one after the other", async () => {
    const changes = [change("A1", "ก", "ข"), change("A1", "ข", "ค"), change("A1", "ก", "ง")];
    const { rows, reasons, mended } = await write(`<row r="1">${textCell("A1", "ก")}</row>`, changes);
    expect(rows).toEqual([["ค"]]);
    expect(mended.applied).toHaveLength(2);
    expect(reasons).toEqual(["changed-since"]);
  });

  it("is found where the file leaves its name out", async () => {
    const { rows } = await write("<row><c t='str'><v>ก</v></c><c t='str'><v>ข</v></c></row>", [
      change("B1", "ข", "ค"),
    ]);
    expect(rows).toEqual([["ก", "ค"]]);
  });

  it("under an array formula or a merge is left alone", async () => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">x</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c>${textCell("C2", "ก")}</row></sheetData><mergeCells><mergeCell ref="C2:D3"/></mergeCells></worksheet>`;
    const changes = [change("A2", "2", "๒"), change("D3", "", "x"), change("C2", "ก", "ข")];
    const { reasons, rows } = await write(xml, changes);
    expect(reasons).toEqual(["formula", "covered"]);
    expect(rows[1]).toEqual(["2", "", "ข"]);
  });

  it("of a table's total row is left alone, and a table without headings protects none", async () => {
    const xml = `<worksheet><sheetData><row r="1">${textCell("A1", "ก")}</row><row r="2">${textCell("A2", "รวม")}</row></sheetData><tableParts><tablePart r:id="rId1"/></tableParts></worksheet>`;
    const file = zip({
      ...partsOf([xml]),
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/><Relationship Id="rId2" Type="x/table" Target="gone.xml"/><Relationship Id="rId3" Type="x/table" Target="../tables/odd.xml"/><Relationship Id="rId4" Type="x/table" Target="../tables/none.xml"/></Relationships>',
      "xl/tables/table1.xml": '<table ref="A1:A2" headerRowCount="0" totalsRowCount="1"/>',
      "xl/tables/odd.xml": "<table/>",
      "xl/tables/none.xml": "<x/>",
    });
    const { applied, skipped } = await writeTexts(file, [change("A1", "ก", "ข"), change("A2", "รวม", "x")]);
    expect(applied).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toEqual(["table-heading"]);
  });

  it("keeps the prefix that the file gives its tags", async () => {
    const xml =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>ก</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const written = await write(xml, [change("A1", "ก", "ข"), change("C3", "", "ค")]);
    expect(written.xml).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">ข</x:t></x:is></x:c>',
    );
    expect(written.rows).toEqual([["ข"], [], ["", "", "ค"]]);
  });
});

describe("rich text", () => {
  const strings =
    '<sst><si><r><t>ก</t></r><r><rPr><b/></rPr><t>ขค</t></r><r><rPr><i/></rPr><t>ง</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>';
  const shared = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

  it.each([
    ["กขคง", "กขค ง", "ก|<b/>ขค |<i/>ง"],
    ["กขคง", "กขง", "ก|<b/>ข|<i/>ง"],
    ["กขคง", "ง", "<i/>ง"],
    ["กขคง", "xกขคง", "xก|<b/>ขค|<i/>ง"],
    ["กขคง", "กขคงx", "ก|<b/>ขค|<i/>งx"],
    ["กขคง", "ABC", "ABC"],
  ])("%s becomes %s, letter by letter", async (before, after, expected) => {
    const { xml, rows } = await write(shared, [change("A1", before, after)], { strings });
    const runs = [...xml.matchAll(/<r>(?:<rPr>(.*?)<\/rPr>)?<t xml:space="preserve">(.*?)<\/t><\/r>/g)];
    const shown = runs.map(([, properties = "", text]) => properties + text).join("|");
    expect(shown || /<t[^>]*>(.*?)<\/t>/.exec(xml)?.[1]).toBe(expected);
    expect(rows).toEqual([[after]]);
  });

  it("inside the cell keeps its fonts too", async () => {
    const inline = '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>กข</t></r></is></c></row>';
    const { xml } = await write(inline, [change("A1", "กข", "ก")]);
    expect(xml).toContain('<is><r><rPr><b/></rPr><t xml:space="preserve">ก</t></r></is>');
  });

  it("whose fonts are written with a prefix that the sheet does not know becomes plain", async () => {
    const prefixed = '<x:sst xmlns:x="u"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>กข</x:t></x:r></x:si></x:sst>';
    const { xml, rows } = await write(shared, [change("A1", "กข", "ข")], { strings: prefixed });
    expect(xml).toContain('<is><t xml:space="preserve">ข</t></is>');
    expect(rows).toEqual([["ข"]]);
  });

  it("keeps both halves of a character in one run", async () => {
    const faces = "<sst><si><r><rPr><b/></rPr><t>😀</t></r><r><rPr><i/></rPr><t>😁</t></r></si></sst>";
    const { xml } = await write(shared, [change("A1", "😀😁", "😁😂")], { strings: faces });
    expect(xml).not.toContain("\ufffd");
    expect((await rowsOf(zip(partsOf([xml]))))[0]).toEqual(["😁😂"]);
  });

  it("always shows exactly the text it was given", async () => {
    const letters = fc.string({ unit: fc.constantFrom(..."กข ค้\n😀a"), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 2, maxLength: 5 }), letters, async (texts, after) => {
        const runs = texts
          .map((text) => `<r><rPr><b/></rPr><t xml:space="preserve">${text}</t></r>`)
          .join("");
        const before = texts.join("");
        fc.pre(before !== "" && before !== after);
        const { rows } = await write(shared, [change("A1", before, after)], {
          strings: `<sst><si>${runs}</si></sst>`,
        });
        expect(rows).toEqual(after === "" ? [] : [[after]]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a cell that was not there", () => {
  const sheet = `<worksheet><cols><col min="2" max="3" style="4"/><col min="5" max="5"/></cols><sheetData><row r="2" s="7" customFormat="1">${textCell("B2", "ข")}</row><row r="4"/></sheetData></worksheet>`;

  it("is put in its place, with the style of its row or column", async () => {
    const places = ["A1", "C1", "A2", "C2", "B3", "D4", "E5", "F5"];
    const { xml, rows } = await write(
      sheet,
      places.map((place) => change(place, "", place)),
    );
    expect(rows).toEqual([
      ["A1", "", "C1"],
      ["A2", "ข", "C2"],
      ["", "B3"],
      ["", "", "", "D4"],
      ["", "", "", "", "E5", "F5"],
    ]);
    const cells = [...xml.matchAll(/<row r="(\d+)"|<c r="(\w+)"(?: s="(\d+)")?/g)];
    expect(cells.map(([, row, cell, style]) => row ?? `${cell}${style ? ` ${style}` : ""}`)).toEqual([
      ...["1", "A1", "C1 4", "2", "A2 7", "B2", "C2 7"],
      ...["3", "B3 4", "4", "D4", "5", "E5", "F5"],
    ]);
  });

  it("is put into a sheet that had no row at all", async () => {
    const { rows } = await write("<worksheet><sheetData/></worksheet>", [change("B2", "", "ข")]);
    expect(rows).toEqual([[], ["", "ข"]]);
  });

  it("is not made in a part that has no place for cells", async () => {
    const { reasons } = await write("<worksheet></worksheet>", [change("A1", "", "ก")]);
    expect(reasons).toEqual(["no-such-cell"]);
  });

  it("is not made for a text that was expected there, nor for an empty one", async () => {
    const { reasons, mended, file } = await write(sheet, [change("A1", "หาย", "x"), change("C9", "", "")]);
    expect(reasons).toEqual(["changed-since"]);
    expect(mended.bytes).toBe(file);
  });
});

describe("a workbook that cannot be read", () => {
  it("is refused for writing as for reading", async () => {
    expect(await refusalCode(writeTexts(new Uint8Array(), []))).toBe("empty-file");
    expect(await refusalCode(writeTexts(zip(partsOf(["<row"])), [change("A1", "", "x")]))).toBe("unreadable");
  });
});
