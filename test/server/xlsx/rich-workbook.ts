import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const CHART = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'แผนมาตรการ'!$A$2:$A$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const CHART_ANCHOR = `<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="99" name="กราฟ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

/**
 * A clerk's workbook with what people put into one: a picture, notes, drop-downs, colours by rule, a table, page
 * breaks, rich text, formulas, an extra sheet, and (by hand, for exceljs cannot) a chart.
 */
export async function richWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const plan = workbook.addWorksheet("แผนมาตรการ");
  plan.addTable({
    name: "Plan",
    ref: "A1",
    headerRow: true,
    columns: [{ name: "ที่" }, { name: "มาตรการ" }, { name: "แนวทาง" }, { name: "ขั้นตอน" }],
    rows: [
      [1, "มาตรการแรก", "จัดอ บรม", ""],
      [2, "มาตรการที่สอง", "ตรวจ", "รายงาน"],
    ],
  });
  plan.getCell("D2").value = {
    richText: [{ text: "ขั้นที่ ", font: { bold: true, color: { argb: "FFFF0000" } } }, { text: "๑ สำรวจ" }],
  };
  plan.getCell("C2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  plan.getCell("C2").note = "ตรวจแล้ว";
  plan.getCell("F2").dataValidation = { type: "list", allowBlank: true, formulae: ['"กองคลัง,กองช่าง"'] };
  plan.getCell("G2").value = { formula: "A2+1", result: 2 };
  plan.addConditionalFormatting({
    ref: "A2:A9",
    rules: [{ type: "expression", priority: 1, formulae: ["A2>1"], style: { font: { bold: true } } }],
  });
  plan.addImage(workbook.addImage({ buffer: PIXEL as unknown as ExcelJS.Buffer, extension: "png" }), "I1:J2");
  plan.getRow(2).addPageBreak();
  plan.mergeCells("A6:B7");
  const results = workbook.addWorksheet("ผลการดำเนินการ");
  results.addRows([
    ["ที่", "มาตรการ"],
    [1, "ล้วน"],
  ]);
  workbook.addWorksheet("บันทึกของฉัน", { state: "hidden" }).getCell("B9").value = "โทร";
  return withChart(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function withChart(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
  };
  edit("xl/drawings/drawing1.xml", (xml) => xml.replace("</xdr:wsDr>", `${CHART_ANCHOR}</xdr:wsDr>`));
  edit("xl/drawings/_rels/drawing1.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      '<Relationship Id="rIdChart" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>',
    ),
  );
  edit("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
    ),
  );
  parts["xl/charts/chart1.xml"] = strToU8(CHART);
  return zipSync(parts, { mtime: "2024-03-01" });
}
