import exceljs from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeReport, makeTemplate } from "../../server/report.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { FileRefused } from "../../server/xlsx/refusal.ts";
import { readTemplate } from "../../server/xlsx/template.ts";
import { BUILT_IN_REPORT } from "../../templates/report.ts";
import { exampleWith, sheetText } from "./reports.ts";

/** A pixel. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

/** The standard template as an office changes it in a spreadsheet program. */
async function restyled(change: (workbook: exceljs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await makeTemplate()).slice().buffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same file with one of its parts written otherwise. */
function withPart(bytes: Uint8Array, name: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(rewrite(new TextDecoder().decode(parts[name]))) });
}

async function refusal(bytes: Uint8Array): Promise<string[]> {
  const thrown: unknown = await readTemplate(bytes).catch((reason: unknown) => reason);
  expect(thrown).toBeInstanceOf(FileRefused);
  return (thrown as FileRefused).sentence.split("\n").slice(1);
}

describe("the standard template", () => {
  it("makes the same report as the built-in layout, page for page", async () => {
    const grid = exampleWith();
    const template = await makeTemplate();
    const built = await readGrid((await makeReport({ grid })).bytes);
    const office = await readGrid((await makeReport({ grid, template })).bytes);
    const texts = (read: typeof built) =>
      read.sheets
        .slice(0, -1)
        .map(({ title, merges }) => [title, sheetText(read, title), merges?.slice().sort()]);
    expect(texts(office)).toEqual(texts(built));
  });

  it("keeps widths, print set-up and styles", async () => {
    const layout = await readTemplate(await makeTemplate());
    layout.sheets.forEach((sheet, index) => {
      const own = BUILT_IN_REPORT.sheets[index];
      sheet.widths.forEach((width, column) => {
        expect(width).toBeCloseTo(own?.widths[column] ?? 0, 1);
      });
      expect(sheet.print).toMatchObject({
        orientation: own?.print?.orientation,
        margins: own?.print?.margins,
      });
      expect(sheet.print?.titleRows).toEqual(own?.print?.titleRows);
      expect(sheet.print?.header).toEqual(own?.print?.header);
      expect(sheet.freeze?.rows).toEqual(own?.freeze?.rows);
    });
    expect(layout.styles[layout.sheets[0]?.rows[1]?.cells[0]?.style ?? ""]).toEqual(
      BUILT_IN_REPORT.styles.coverTitle,
    );
  });

  it("lists every tag on a sheet that is no part of a report", async () => {
    const read = await readGrid(await makeTemplate());
    expect(sheetText(read, "รายการป้าย")).toContain("{{results.evidence}}");
    expect((await readTemplate(await makeTemplate())).sheets.map(({ title }) => title)).not.toContain(
      "รายการป้าย",
    );
  });
});

describe("an office's own template", () => {
  it("brings its words, columns, colours, widths, logo and signature lines into the report", async () => {
    const template = await restyled((workbook) => {
      const cover = workbook.getWorksheet("ปก");
      cover?.addImage(workbook.addImage({ base64: Buffer.from(PNG).toString("base64"), extension: "png" }), {
        tl: { col: 0.4, row: 0 },
        ext: { width: 96, height: 96 },
      });
      const plan = workbook.getWorksheet("แผนมาตรการ");
      if (!plan) throw new Error("no plan");
      plan.getColumn(6).width = 18;
      plan.getCell("F4").value = "ระยะเวลา";
      plan.getCell("F5").value = "{{plan.period}}";
      plan.getCell("F4").style = {
        font: { name: "TH Niramit AS", size: 15, italic: true, color: { argb: "FF0000FF" } },
      };
      plan.getCell("A4").fill = {
        type: "pattern",
        pattern: "solid",
        fgColor: { theme: 4, tint: 0.8 } as object,
      };
      plan.getCell("A7").value = "พิมพ์โดย {{preparedBy.unit}}";
    });
    const { bytes } = await makeReport({ grid: exampleWith(), template });
    const read = await readGrid(bytes);
    const text = sheetText(read, "แผนมาตรการ");
    expect(text).toContain("ระยะเวลา");
    expect(text).toContain("พิมพ์โดย สำนักปลัดเทศบาล (งานวิเคราะห์นโยบายและแผน)");
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    const plan = workbook.getWorksheet("แผนมาตรการ");
    expect(plan?.getCell("F4").font).toMatchObject({ name: "TH Niramit AS", size: 15, italic: true });
    expect(plan?.getCell("A4").fill).toMatchObject({ fgColor: { argb: expect.stringMatching(/^FF[C-F]/) } });
    expect(plan?.getColumn(6).width).toBe(18);
    // Six columns no longer fit at full size, and fitting pages would switch our breaks off.
    expect(plan?.pageSetup).toMatchObject({ fitToPage: false, scale: expect.any(Number) });
    expect(plan?.pageSetup.scale).toBeLessThan(100);
    expect(workbook.getWorksheet("ปก")?.getImages()).toHaveLength(1);
  });

  it("is given the sheets of facts and of the file where it has none", async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet("ข้อมูล").getCell("A1").value = "{{agency.name}}";
    const template = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { bytes, fingerprint } = await makeReport({ grid: exampleWith(), template });
    const read = await readGrid(bytes);
    expect(read.sheets.map(({ title }) => title)).toEqual(["ข้อมูล", "ข้อมูล (ระบบ)", "เกี่ยวกับไฟล์"]);
    expect(sheetText(read, "ข้อมูล")).toBe("เทศบาลตำบลห้วยทองหลาง");
    expect(sheetText(read, "ข้อมูล (ระบบ)")).toContain("หัวหน้าสำนักปลัดเทศบาล");
    expect(sheetText(read, "เกี่ยวกับไฟล์")).toContain(fingerprint);
  });

  it("gives the same bytes again, and a fingerprint of its own", async () => {
    const template = await restyled(() => {});
    const first = await makeReport({ grid: exampleWith(), template });
    expect((await makeReport({ grid: exampleWith(), template })).bytes).toEqual(first.bytes);
    expect(first.fingerprint).not.toBe((await makeReport({ grid: exampleWith() })).fingerprint);
  });

  it("is measured in the digits of its own plain font", async () => {
    const template = withPart(await makeTemplate(), "xl/styles.xml", (xml) =>
      xml
        .replace('<sz val="11"/>', '<sz val="16"/>')
        .replace(/<name val="Calibri"\/>/, '<name val="TH SarabunPSK"/>'),
    );
    const [cover] = (await readTemplate(template)).sheets;
    expect(cover?.widths[0]).toBeCloseTo((81 * 8) / 7, 1);
  });
});

describe("a template that cannot be used", () => {
  it("is told of an unknown tag, with the one that is meant", async () => {
    const template = await restyled((workbook) => {
      const cover = workbook.getWorksheet("ปก");
      if (cover) cover.getCell("A6").value = "{{agency.nam}} {{xyz.qwertyuiop}}";
    });
    expect(await refusal(template)).toEqual([
      "ชีต “ปก” เซลล์ A6 มีป้าย {{agency.nam}} ที่ยังไม่รู้จัก — ลองใช้ {{agency.name}}",
      "ชีต “ปก” เซลล์ A6 มีป้าย {{xyz.qwertyuiop}} ที่ยังไม่รู้จัก — ดูชื่อป้ายที่ใช้ได้จากแม่แบบมาตรฐาน เช่น {{agency.name}}",
    ]);
  });

  it("is told of formulas, mixed rows, stray merges and mixed letters, all at once", async () => {
    const template = await restyled((workbook) => {
      const plan = workbook.getWorksheet("แผนมาตรการ");
      const about = workbook.getWorksheet("เกี่ยวกับไฟล์");
      if (!plan || !about) throw new Error("no sheets");
      plan.getCell("A3").value = { formula: "1+1", result: 2 };
      plan.getCell("E5").value = "{{results.note}}";
      plan.mergeCells("F4:F5");
      about.getCell("A1").value = { richText: [{ text: "เกี่ยว" }, { text: "กับ", font: { bold: true } }] };
    });
    const problems = await refusal(template);
    expect(problems).toHaveLength(4);
    expect(problems.join("\n")).toMatch(/เซลล์ A3 มีสูตร/);
    expect(problems.join("\n")).toMatch(
      /เซลล์ E5 มีป้าย \{\{results\.note\}\} อยู่แถวเดียวกับ \{\{plan\.measure\}\}/,
    );
    expect(problems.join("\n")).toMatch(/เซลล์ F4 ผสานเซลล์คาบเกี่ยว/);
    expect(problems.join("\n")).toMatch(/“เกี่ยวกับไฟล์” เซลล์ A1 มีตัวอักษรหลายแบบ/);
  });

  it("is told of charts, shapes and header pictures with their places", async () => {
    const withLogo = await restyled((workbook) => {
      const image = workbook.addImage({ base64: Buffer.from(PNG).toString("base64"), extension: "png" });
      workbook.getWorksheet("ปก")?.addImage(image, { tl: { col: 0, row: 2 }, ext: { width: 9, height: 9 } });
    });
    const shape =
      "<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:sp><xdr:nvSpPr/></xdr:sp></xdr:twoCellAnchor>";
    const chart =
      "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:graphicFrame><a:graphic/></xdr:graphicFrame></xdr:twoCellAnchor>";
    const drawn = withPart(withLogo, "xl/drawings/drawing1.xml", (xml) =>
      xml.replace("</xdr:wsDr>", `${shape}${chart}</xdr:wsDr>`),
    );
    const bad = withPart(drawn, "xl/worksheets/sheet2.xml", (xml) =>
      xml.replace("</worksheet>", '<legacyDrawingHF r:id="rId9"/><picture r:id="rId8"/></worksheet>'),
    );
    expect(await refusal(bad)).toEqual([
      "ชีต “ปก” เซลล์ C5 มีรูปร่างหรือกล่องข้อความ ซึ่งนำไปใส่ในรายงานไม่ได้ — ลบออก หรือใส่เป็นรูปภาพแทน",
      "ชีต “ปก” เซลล์ A1 มีแผนภูมิหรือไดอะแกรม ซึ่งนำไปใส่ในรายงานไม่ได้ — ลบออก หรือใส่เป็นรูปภาพแทน",
      "ชีต “คำนำ” มีรูปภาพในหัวกระดาษหรือท้ายกระดาษ ซึ่งนำไปใส่ในรายงานไม่ได้ — วางรูปไว้ในเซลล์แทน",
      "ชีต “คำนำ” มีภาพพื้นหลัง ซึ่งนำไปใส่ในรายงานไม่ได้ — ลบภาพพื้นหลังออก",
    ]);
  });

  it("is read when its relations begin at the root of the package, as openpyxl writes them", async () => {
    const relations = "xl/worksheets/_rels/sheet6.xml.rels";
    const rooted = withPart(await makeTemplate(), relations, (xml) => {
      expect(xml).toContain('Target="../tables/');
      return xml.replaceAll('Target="../', 'Target="/xl/');
    });
    expect((await readTemplate(rooted)).sheets.length).toBe(BUILT_IN_REPORT.sheets.length);
  });

  it("is told of a merge over whole columns before it takes all memory", async () => {
    const merged = withPart(await makeTemplate(), "xl/worksheets/sheet2.xml", (xml) =>
      xml.replace(
        /<mergeCells.*<\/mergeCells>|<\/sheetData>/,
        (found) =>
          `${found.startsWith("</") ? found : ""}<mergeCells><mergeCell ref="A1:XFD20000"/></mergeCells>`,
      ),
    );
    expect(await refusal(merged)).toEqual([expect.stringContaining("เซลล์ A1:XFD20000 ผสานไว้กว้างเกิน")]);
  });

  it("is told of colours by condition", async () => {
    const template = await restyled((workbook) => {
      workbook.getWorksheet("ข้อมูล")?.addConditionalFormatting({
        ref: "D2:D9",
        rules: [{ type: "expression", priority: 1, formulae: ["TRUE"], style: { font: { bold: true } } }],
      });
    });
    expect(await refusal(template)).toEqual([
      expect.stringContaining("ชีต “ข้อมูล” เซลล์ D2 มีการจัดรูปแบบตามเงื่อนไข"),
    ]);
  });

  it("is a workbook without any tag, or no workbook at all", async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet("ว่าง").getCell("A1").value = "ไม่มีป้าย";
    expect(await refusal(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      expect.stringContaining("แม่แบบนี้ยังไม่มีป้ายเลย"),
    ]);
    await expect(readTemplate(strToU8("ไม่ใช่"))).rejects.toBeInstanceOf(FileRefused);
  });
});
