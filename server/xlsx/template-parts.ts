import { parseCellName } from "../../measures/grid.ts";
import { place } from "../../templates/layout-problems.ts";
import { type Outline, readRelations, type SheetPart } from "./outline.ts";
import { type Archive, unpackText } from "./unpack.ts";
import { XmlScanner } from "./xml.ts";

/** Things on a sheet that a report cannot carry, by the element that holds them in a drawing part. */
const DRAWN: Readonly<Record<string, string>> = {
  graphicFrame: "แผนภูมิหรือไดอะแกรม",
  sp: "รูปร่างหรือกล่องข้อความ",
  cxnSp: "เส้นหรือลูกศร",
  grpSp: "กลุ่มของรูปร่าง",
  contentPart: "ภาพวาดด้วยหมึก",
};

/** What lies on a template's sheets and cannot be carried over, each as a Thai sentence with its place. */
export function unfitParts(archive: Archive, { sheets }: Outline): string[] {
  return sheets.flatMap((sheet) => [...drawnThings(archive, sheet), ...sheetThings(archive, sheet)]);
}

function drawnThings(archive: Archive, sheet: SheetPart): string[] {
  return readRelations(archive, sheet.part.name)
    .filter(({ kind }) => kind === "drawing")
    .flatMap(({ target }) => {
      const part = archive.find(target);
      return part ? anchored(sheet, unpackText(archive, part)) : [];
    });
}

/** Each anchor of a drawing part names its cell first and what hangs on it after. */
function anchored(sheet: SheetPart, xml: string): string[] {
  const problems: string[] = [];
  const scanner = new XmlScanner(xml);
  let row = 0;
  let column = 0;
  let inFrom = false;
  while (scanner.next()) {
    if (scanner.name === "from") inFrom = !scanner.closing;
    if (inFrom && scanner.closing && scanner.name === "col") column = Number(scanner.text());
    if (inFrom && scanner.closing && scanner.name === "row") row = Number(scanner.text());
    const what = scanner.closing ? undefined : DRAWN[scanner.name];
    if (what === undefined) continue;
    problems.push(`${place(sheet, row, column)} มี${what} ซึ่งนำไปใส่ในรายงานไม่ได้ — ลบออก หรือใส่เป็นรูปภาพแทน`);
    scanner.skip();
  }
  return problems;
}

function sheetThings(archive: Archive, sheet: SheetPart): string[] {
  const problems: string[] = [];
  const scanner = new XmlScanner(unpackText(archive, sheet.part));
  while (scanner.next()) {
    if (scanner.closing) continue;
    const { name } = scanner;
    if (name === "picture")
      problems.push(`ชีต “${sheet.title}” มีภาพพื้นหลัง ซึ่งนำไปใส่ในรายงานไม่ได้ — ลบภาพพื้นหลังออก`);
    if (name === "legacyDrawingHF")
      problems.push(
        `ชีต “${sheet.title}” มีรูปภาพในหัวกระดาษหรือท้ายกระดาษ ซึ่งนำไปใส่ในรายงานไม่ได้ — วางรูปไว้ในเซลล์แทน`,
      );
    if (name === "conditionalFormatting") {
      const at = parseCellName((scanner.attribute("sqref") ?? "").split(/[ :]/)[0] ?? "") ?? {
        row: 0,
        column: 0,
      };
      problems.push(
        `${place(sheet, at.row, at.column)} มีการจัดรูปแบบตามเงื่อนไข ซึ่งนำไปใส่ในรายงานไม่ได้ — ลบเงื่อนไขออก แล้วใส่สีเซลล์แทน`,
      );
    }
  }
  return problems;
}
