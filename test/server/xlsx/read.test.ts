import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GridSheet } from "../../../measures/grid.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { FileRefused } from "../../../server/xlsx/refusal.ts";
import { partsOf, refusalCode, refusalOf, textCell, type WrittenSheet, zip } from "./workbooks.ts";

type Extras = Parameters<typeof partsOf>[1];

async function readSheet(sheet: string | WrittenSheet, extras?: Extras): Promise<GridSheet> {
  const { sheets } = await readGrid(zip(partsOf([sheet], extras)));
  return sheets[0] as GridSheet;
}

async function refusalOfSheet(xml: string, extras?: Extras) {
  return refusalOf(readGrid(zip(partsOf([xml], extras))));
}

/** `<cellXfs>` with one style for each of these format codes. */
function stylesOf(...codes: string[]): string {
  const own = codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  const styles = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet><numFmts>${own.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

describe("the texts of a sheet", () => {
  it("come from shared strings, inline strings and formula results alike", async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>ข</t></is></c><c r="C1" t="str"><f>A1</f><v>ค</v></c></row>',
      { strings: "<sst><si><t>x</t></si><si><t>ก</t></si></sst>" },
    );
    expect(sheet.rows).toEqual([["ก", "ข", "ค"]]);
    expect(sheet.formulas).toEqual(["C1"]);
  });

  it("join the runs of rich text and leave out readings above letters", async () => {
    const strings =
      "<sst><si><r><rPr><b/></rPr><t>โครง</t></r><r><t>การ</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si><si/></sst>";
    const sheet = await readSheet("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>", { strings });
    expect(sheet.rows).toEqual([["โครงการ"]]);
  });

  it("read entities, numbered characters and CDATA, and skip comments", async () => {
    const text = "a&amp;&lt;&#3585;&#xE02;<![CDATA[<&>]]><!-- x -->&quot;b<?x y?>";
    const sheet = await readSheet(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
    expect(sheet.rows).toEqual([['a&<กข<&>"b']]);
  });

  it("part lines by one character, whatever the file parts them by", async () => {
    const sheet = await readSheet(`<row>${textCell("A1", "๑_x000D_\n๒\r\n๓\r๔")}</row>`);
    expect(sheet.rows).toEqual([["๑\n๒\n๓\n๔"]]);
  });

  it("keep blanks before and after a text", async () => {
    expect((await readSheet(`<row>${textCell("A1", "  ก ")}</row>`)).rows).toEqual([["  ก "]]);
  });

  it("are those of booleans as Excel shows them", async () => {
    const cells = "<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='b'><v>true</v></c>";
    expect((await readSheet(`<row>${cells}</row>`)).rows).toEqual([["TRUE", "FALSE", "TRUE"]]);
  });

  it("are the texts of links, whose addresses stay behind", async () => {
    const xml = `<worksheet><sheetData><row>${textCell("A1", "หลักฐาน")}</row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks></worksheet>`;
    expect((await readSheet(xml)).rows).toEqual([["หลักฐาน"]]);
  });

  it("stand where rows and cells say, or behind the ones before", async () => {
    const sheet = await readSheet(
      `<row r="2">${textCell("B2", "ก")}<c t="str"><v>ข</v></c></row><row><c t="str"><v>ค</v></c></row>`,
    );
    expect(sheet.rows).toEqual([[], ["", "ก", "ข"], ["ค"]]);
  });

  it("stand right when the rows of a file are out of order", async () => {
    const sheet = await readSheet(
      `<row r="3">${textCell("A3", "ค")}</row><row r="1">${textCell("A1", "ก")}</row>`,
    );
    expect(sheet.rows).toEqual([["ก"], [], ["ค"]]);
  });

  it("end with the last text of a row and the last row with a text", async () => {
    const sheet = await readSheet(
      `<row r="1">${textCell("A1", "ก")}<c r="B1" s="1"/><c r="C1" t="str"><v></v></c></row><row r="9"><c r="A9" s="1"/></row>`,
    );
    expect(sheet.rows).toEqual([["ก"]]);
  });

  it("are read when every tag carries a prefix", async () => {
    const xml =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await readSheet(xml)).rows).toEqual([["ก"]]);
  });

  it("are read when attributes are quoted and spaced in other ways", async () => {
    const sheet = await readSheet(`<row r = '1' note="a>b"><c r= "A1" t ='str'\n><v>ก</v></c></row>`);
    expect(sheet.rows).toEqual([["ก"]]);
  });

  it("leave out the places of form controls, which are counted in rows and columns too", async () => {
    const anchor = `<xdr:col>1</xdr:col><xdr:row>4</xdr:row><xdr:c>x</xdr:c>`;
    const xml = `<worksheet><sheetData><row>${textCell("A1", "ก")}</row></sheetData><controls><control><anchor>${anchor}</anchor></control></controls></worksheet>`;
    expect((await readSheet(xml)).rows).toEqual([["ก"]]);
  });

  it("leave out what extensions of the format repeat", async () => {
    const xml = `<worksheet><sheetData><row>${textCell("A1", "ก")}</row></sheetData><extLst><ext><row r="7">${textCell("A7", "x")}</row></ext></extLst></worksheet>`;
    expect((await readSheet(xml)).rows).toEqual([["ก"]]);
  });
});

describe("the numbers of a sheet", () => {
  it("without a format are as typed", async () => {
    const values = [
      "2567",
      "85.5",
      "85.500000000000014",
      "0.30000000000000004",
      "1234567890123",
      "-3",
      "1E3",
    ];
    const cells = values.map((value) => `<c><v>${value}</v></c>`).join("");
    expect((await readSheet(`<row>${cells}</row>`)).rows).toEqual([
      ["2567", "85.5", "85.5", "0.3", "1234567890123", "-3", "1000"],
    ]);
  });

  it("go through the number format of their style", async () => {
    const sheet = await readSheet('<row><c s="1"><v>0.855</v></c><c s="0"><v>1234.5</v></c></row>', {
      styles: stylesOf("#,##0.00", "0.0%"),
    });
    expect(sheet.rows).toEqual([["85.5%", "1,234.50"]]);
  });

  it("with a style that is not there are as typed", async () => {
    expect((await readSheet('<row><c s="77"><v>1.5</v></c></row>')).rows).toEqual([["1.5"]]);
  });

  it("that are none are the text they are", async () => {
    expect((await readSheet("<row><c><v>ไม่มี</v></c></row>")).rows).toEqual([["ไม่มี"]]);
  });
});

describe("the dates of a sheet", () => {
  it("show as their format says, with the day beside", async () => {
    const sheet = await readSheet('<row r="4"><c r="C4" s="0"><v>45352</v></c></row>', {
      styles: stylesOf("[$-107041E]d mmmm yyyy;@"),
    });
    expect(sheet.rows[3]).toEqual(["", "", "1 มีนาคม 2567"]);
    expect(sheet.dates).toEqual({ C4: "2024-03-01" });
  });

  it("come from formulas too", async () => {
    const sheet = await readSheet("<row><c><f>TODAY()</f><v>45352.6</v></c></row>", {
      styles: stylesOf("d/m/yyyy"),
    });
    expect(sheet).toMatchObject({ rows: [["1/3/2024"]], dates: { A1: "2024-03-01" }, formulas: ["A1"] });
  });

  it("of old Macintosh files count from 1904", async () => {
    const sheet = await readSheet("<row><c><v>43890</v></c></row>", {
      styles: stylesOf("d/m/yyyy"),
      bookProperties: '<workbookPr date1904="1"/>',
    });
    expect(sheet).toMatchObject({ rows: [["1/3/2024"]], dates: { A1: "2024-03-01" } });
  });

  it.each([
    ["2024-03-01", "0", "1/3/2024"],
    ["2024-03-01T10:30:00", "0", "1/3/2024"],
    ["2024-03-01T10:30:00Z", "1", "2024-03-01T10:30:00Z"],
  ])("written as %s with style %s show as %s", async (value, style, shown) => {
    const sheet = await readSheet(`<row><c t="d" s="${style}"><v>${value}</v></c></row>`, {
      styles: stylesOf("d/m/yyyy", "General"),
    });
    expect(sheet).toMatchObject({ rows: [[shown]], dates: { A1: "2024-03-01" } });
  });

  it("that are none are the text they are", async () => {
    const sheet = await readSheet("<row><c t='d'><v>เดือนหน้า</v></c></row>");
    expect(sheet).toEqual({ title: "ชีต1", rows: [["เดือนหน้า"]] });
  });
});

describe("the other facts of a sheet", () => {
  it("name the cells with an error", async () => {
    const sheet = await readSheet(
      '<row><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
    expect(sheet).toMatchObject({ rows: [["", "#REF!", "#DIV/0!"]], errors: ["B1", "C1"], formulas: ["C1"] });
  });

  it("name the cells of formulas, those without a result and those of an array", async () => {
    const sheet = await readSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">x</f><v>1</v></c><c r="B1"><f>x</f></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>',
    );
    expect(sheet.formulas).toEqual(["A1", "B1", "C1", "A2"]);
  });

  it("hold merges, and hide what a merge covers", async () => {
    const xml = `<worksheet><sheetData><row r="1">${textCell("A1", "ผล")}${textCell("B1", "ลับ")}</row><row r="2">${textCell("A2", "ลับ")}${textCell("C2", "ก")}</row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="?"/></mergeCells></worksheet>`;
    const sheet = await readSheet(xml);
    expect(sheet.merges).toEqual(["A1:B2"]);
    expect(sheet.rows).toEqual([["ผล"], ["", "", "ก"]]);
  });

  it("tell hidden sheets, in the order of the tabs, and leave chart sheets out", async () => {
    const parts = partsOf([
      { title: "ข้อมูลหน่วยงาน", xml: "" },
      { title: "ตัวเลือก", xml: "", state: "veryHidden" },
      { title: "กราฟ", xml: "" },
    ]);
    const relations = "xl/_rels/workbook.xml.rels";
    const empty = "<worksheet><sheetData/></worksheet>";
    const { sheets } = await readGrid(
      zip({
        ...parts,
        [relations]: (parts[relations] as string).replace(
          /worksheet"( Target="worksheets\/sheet3)/,
          'chartsheet"$1',
        ),
        "xl/worksheets/sheet1.xml": empty,
        "xl/worksheets/sheet2.xml": empty,
      }),
    );
    expect(sheets).toEqual([
      { title: "ข้อมูลหน่วยงาน", rows: [] },
      { title: "ตัวเลือก", rows: [], hidden: true },
    ]);
  });

  it("are found where relations point, absolute or outside the usual folders", async () => {
    const parts = partsOf([""]);
    const file = zip({
      ...parts,
      "_rels/.rels": (parts["_rels/.rels"] as string).replace('"xl/workbook.xml"', '"/book/./workbook2.xml"'),
      "book/workbook2.xml": (parts["xl/workbook.xml"] as string).replace("ชีต1", "a &gt; b"),
      "book/_rels/workbook2.xml.rels":
        '<Relationships><Relationship Id="rId0" TargetMode="External" Type="x/worksheet" Target="http://a"/><Relationship Id="rId1" Type="x/worksheet" Target="../sheets/first.xml"/></Relationships>',
      "sheets/first.xml": "<worksheet><sheetData><row><c t='str'><v>ก</v></c></row></sheetData></worksheet>",
    });
    expect(await readGrid(file)).toEqual({ sheets: [{ title: "a > b", rows: [["ก"]] }] });
  });
});

describe("a sheet past the limits", () => {
  it("is refused by its title, and the row that its cells say", async () => {
    const refusal = await refusalOfSheet(`<row r="20001">${textCell("A20001", "ก")}</row>`);
    expect(refusal.code).toBe("too-many-rows");
    expect(refusal.sentence).toContain("ชีต “ชีต1” มีข้อมูลถึงแถวที่ ๒๐,๐๐๑ รับได้ไม่เกิน ๒๐,๐๐๐ แถว");
  });

  it("is refused at the limit, long before its millionth row is read", async () => {
    const row = `<row><c t="str"><v>ก</v></c></row>`;
    const xml = `<worksheet><dimension ref="A1:A1000000"/><sheetData>${row.repeat(1_000_000)}</sheetData></worksheet>`;
    const file = zip(partsOf([xml]));
    const start = performance.now();
    const refusal = await refusalOf(readGrid(file));
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(refusal.sentence).toContain("๑,๐๐๐,๐๐๐");
  });

  it("is read when the rows past the limit are only coloured", async () => {
    const sheet = await readSheet(
      `<row>${textCell("A1", "ก")}</row><row r="1048576"><c r="A1048576" s="1"/></row>`,
    );
    expect(sheet.rows).toEqual([["ก"]]);
  });

  it("is refused by the cell that stands too far right", async () => {
    const refusal = await refusalOfSheet(`<row>${textCell("XFD1", "ก")}</row>`);
    expect(refusal.code).toBe("too-many-columns");
    expect(refusal.sentence).toContain("เซลล์ XFD1 คือคอลัมน์ที่ ๑๖,๓๘๔");
  });

  it("is refused when all rows together are too wide", async () => {
    const rows = FILE_LIMITS.cells / FILE_LIMITS.columns + 1;
    const last = `<c r="SF9" t="str"><v>x</v></c>`;
    const xml = Array.from({ length: rows }, (_, row) => `<row>${last.replace("9", String(row + 1))}</row>`);
    expect((await refusalOfSheet(xml.join(""))).code).toBe("too-many-cells");
  });

  it("is refused when one long text stands in very many cells", async () => {
    const strings = `<sst><si><t>${"ก".repeat(30_000)}</t></si></sst>`;
    const row = "<row><c t='s'><v>0</v></c></row>";
    expect((await refusalOfSheet(row.repeat(1_700), { strings })).code).toBe("too-much-text");
  });

  it("is refused when one text goes on for ever", async () => {
    expect((await refusalOfSheet(`<row>${textCell("A1", "&amp;".repeat(400_000))}</row>`)).code).toBe(
      "unreadable",
    );
  });

  it("is refused for its merges when they are too many, or lie over each other", async () => {
    const merged = (count: number, rows: number) =>
      `<worksheet><sheetData>${`<row>${textCell("CV1", "ก")}</row>`.repeat(1)}${Array.from({ length: rows }, (_, row) => `<row r="${row + 1}"><c r="CV${row + 1}" t="str"><v>x</v></c></row>`).join("")}</sheetData><mergeCells>${'<mergeCell ref="A1:CV2000"/>'.repeat(count)}</mergeCells></worksheet>`;
    expect((await refusalOfSheet(merged(FILE_LIMITS.merges + 1, 1))).code).toBe("too-many-merges");
    expect((await refusalOfSheet(merged(100, 2_000))).message).toContain("overlap");
  });

  it("is refused when the workbook has too many of them, or none", async () => {
    const many = Array.from({ length: FILE_LIMITS.sheets + 1 }, () => "");
    expect(await refusalCode(readGrid(zip(partsOf(many))))).toBe("too-many-sheets");
    expect(await refusalCode(readGrid(zip(partsOf([]))))).toBe("no-sheets");
  });
});

describe("a heavy workbook", () => {
  it("with 10,000 styles is read, each cell by its own format", async () => {
    const codes = Array.from({ length: 10_000 }, (_, index) => `0.0&quot;ก${index}&quot;`);
    const rows = codes.map((_, index) => `<row><c s="${index}"><v>${index}</v></c></row>`);
    const sheet = await readSheet(rows.join(""), { styles: stylesOf(...codes) });
    expect(sheet.rows[9_999]).toEqual(["9999.0ก9999"]);
  });

  it("with a formula error in every cell names them all", async () => {
    const cell = '<c t="e"><f>#REF!</f><v>#REF!</v></c>';
    const sheet = await readSheet(`<row>${cell.repeat(20)}</row>`.repeat(5_000));
    expect(sheet.errors).toHaveLength(100_000);
    expect(sheet.formulas).toHaveLength(100_000);
  });

  it("with a table beside a background picture is read", async () => {
    const xml = `<worksheet><sheetData><row>${textCell("A1", "ก")}</row></sheetData><picture r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>`;
    const file = zip({
      ...partsOf([xml]),
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/image" Target="../media/image1.png"/><Relationship Id="rId2" Type="x/table" Target="../tables/table1.xml"/></Relationships>',
      "xl/media/image1.png": "x",
      "xl/tables/table1.xml": '<table ref="A1:A2"/>',
    });
    expect((await readGrid(file)).sheets[0]?.rows).toEqual([["ก"]]);
  });
});

describe("XML that no spreadsheet program writes", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
  it.each([
    ["a document type with entities", `${bomb}<worksheet><sheetData/></worksheet>`],
    ["an entity of a file", `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>`],
    ["an entity that nobody defined", `<row>${textCell("A1", "&a;")}</row>`],
    ["an ampersand alone", `<row>${textCell("A1", "a & b")}</row>`],
    ["a character past the end of Unicode", `<row>${textCell("A1", "&#x110000;")}</row>`],
    ["a cell that never ends", '<worksheet><sheetData><row><c r="A1"><v>1</v>'],
    ["a tag that never ends", "<worksheet><sheetData><row r='1"],
    ["a tag name that never ends", "<worksheet><sheetDat"],
    ["a comment that never ends", "<worksheet><!-- <sheetData/></worksheet>"],
    ["an extension that never ends", "<worksheet><sheetData/><extLst><a></worksheet>"],
    ["an attribute without a value", "<row r><c/></row>"],
    ["an attribute without quotes", "<row r=1><c/></row>"],
    ["a cell without a place", '<row><c r="1A"><v>1</v></c></row>'],
    ["a row numbered 0", '<row r="0"/>'],
    ["a shared string that is not there", '<row><c t="s"><v>5</v></c></row>'],
    ["nothing", ""],
  ])("is refused: %s", async (_, xml) => {
    expect((await refusalOfSheet(xml)).code).toBe("unreadable");
  });

  it("is refused where the main part is not there", async () => {
    const parts = partsOf([""]);
    const file = zip({ ...parts, "_rels/.rels": (parts["_rels/.rels"] as string).replace("xl/", "yl/") });
    expect((await refusalOf(readGrid(file))).message).toContain("no part yl/workbook.xml");
  });

  it("never makes anything but a Grid or a refusal, wherever characters are lost or doubled", async () => {
    const parts = partsOf(
      [
        `<row r="1">${textCell("A1", "ก &amp; ข")}<c r="B1" t="s"><v>0</v></c><c r="C1" s="0"><f>x</f><v>45352</v></c></row>`,
      ],
      {
        strings: "<sst><si><r><rPr><b/></rPr><t>ก</t></r><rPh><t>x</t></rPh></si></sst>",
        styles: stylesOf("d/m/yyyy"),
      },
    );
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(40),
        fc.string(),
        async (name, at, length, text) => {
          const xml = parts[name] as string;
          const from = at % xml.length;
          const broken = xml.slice(0, from) + text + xml.slice(from + length);
          const outcome = await readGrid(zip({ ...parts, [name]: broken })).catch((thrown) => thrown);
          expect(outcome instanceof FileRefused || Array.isArray(outcome.sheets)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
