import { describe, expect, it } from "vitest";
import { caught, run, script, spreadsheetOf } from "../scripts.ts";

const BOOK = "const book = SpreadsheetApp.getActive();";

describe("sheets of a spreadsheet", () => {
  it("are made, named, moved, hidden and deleted", () => {
    expect(
      run(`${BOOK} book.insertSheet("ก"); book.insertSheet("ข", 0); book.insertSheet();
        book.getSheetByName("ก").setName("ค").hideSheet(); book.deleteSheet(sheet);
        book.setActiveSheet(book.getSheetByName("ข")); book.moveActiveSheet(3);
        return [book.getSheets().map((one) => one.getName() + (one.isSheetHidden() ? " ซ่อน" : "")),
          book.getSheetByName("ก"), book.getSheetById(book.getSheets()[0].getSheetId()).getIndex(), book.getNumSheets()];`),
    ).toEqual([["ชีต4", "ค ซ่อน", "ข"], null, 1, 3]);
  });

  it.each([
    ["book.insertSheet('ชีต1')", 'A sheet with the name "ชีต1" already exists. Please enter another name.'],
    ["book.deleteSheet(sheet)", "You can't remove all the visible sheets in a document."],
    ["sheet.hideSheet()", "You can't hide all the sheets in a document."],
    ["book.insertSheet('ก', 5)", "Sheet index is out of bounds."],
    ["book.insertSheet('ก'); book.deleteSheet(sheet); sheet.getName()", "Sheet 0 not found"],
  ])("throw as at Google: %s", (code, message) => {
    expect(caught(BOOK + code)).toEqual([true, "Exception", message]);
  });

  it("are copied with cells, notes and drop-downs, without the marks of their columns", () => {
    expect(
      run(
        `${BOOK} sheet.getRange("A1").setNote("หมายเหตุ"); sheet.getRange("A:A").addDeveloperMetadata("ita.column", "x");
        const copy = book.insertSheet("ปีหน้า", 1, { template: sheet });
        return [copy.getRange("A1").getValue(), copy.getRange("A1").getNote(),
          copy.createDeveloperMetadataFinder().withKey("ita.column").find().length];`,
        { spreadsheet: spreadsheetOf(["ก"]) },
      ),
    ).toEqual(["ก", "หมายเหตุ", 0]);
  });

  it("know how far they are filled", () => {
    expect(
      run(
        `sheet.getRange("Z900").setNote("ไม่นับ").setBackground("#ffe0a3");
        return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(),
          sheet.appendRow(["ต่อ", 5]).getLastRow(), SpreadsheetApp.getActive().insertSheet("ว่าง").getDataRange().getA1Notation()];`,
        { spreadsheet: spreadsheetOf(["ก"], ["", "ข"]) },
      ),
    ).toEqual([2, 2, "A1:B2", 3, "A1"]);
  });

  it("find which cells hold formulas", () => {
    expect(
      run(`${BOOK} sheet.getRange("B2").setFormula('="ก"'); sheet.getRange("A1").setValue("ข");
        return book.createTextFinder("^=").useRegularExpression(true).matchFormulaText(true).findAll()
          .map((one) => one.getA1Notation());`),
    ).toEqual(["B2"]);
  });

  it("are shown where a script goes", () => {
    const bundle =
      script(`function work() { const book = SpreadsheetApp.getActive(); const other = book.insertSheet("ข");
      other.setActiveRange(other.getRange("C3:D4")); return [book.getActiveSheet().getName(), book.getActiveRange().getA1Notation(),
      SpreadsheetApp.getCurrentCell().getA1Notation()]; }`);
    expect(bundle.call("work")).toEqual(["ข", "C3:D4", "C3"]);
    expect(bundle.view).toEqual({ sheet: 1, area: { top: 2, left: 2, bottom: 3, right: 3 } });
  });
});

describe("developer metadata", () => {
  it("lie on the spreadsheet, sheets, whole rows and whole columns, and are found by where and what", () => {
    expect(
      run(`${BOOK} const V = SpreadsheetApp.DeveloperMetadataVisibility;
        book.addDeveloperMetadata("ita.key", "ก", V.PROJECT); sheet.addDeveloperMetadata("ita.sheet");
        sheet.getRange("B:B").addDeveloperMetadata("ita.column", "plan.no"); sheet.getRange("4:4").addDeveloperMetadata("ita.row", "ข");
        const find = (from) => from.createDeveloperMetadataFinder().find().map((one) => one.getKey());
        const [column] = book.createDeveloperMetadataFinder().withKey("ita.column")
          .withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN).find();
        column.setValue("plan.measure").moveToColumn(sheet.getRange("C:C"));
        return [find(book), find(sheet), find(sheet.getRange("C:C")), book.getDeveloperMetadata().map((one) => one.getKey()),
          column.getValue(), column.getLocation().getColumn().getA1Notation(), column.getLocation().getSheet(),
          column.getVisibility() === V.DOCUMENT];`),
    ).toEqual([
      ["ita.key", "ita.sheet", "ita.column", "ita.row"],
      ["ita.sheet", "ita.column", "ita.row"],
      ["ita.column"],
      ["ita.key"],
      "plan.measure",
      "C1:C1000",
      null,
      true,
    ]);
  });

  it("do not lie on other ranges", () => {
    expect(caught(`sheet.getRange("B2:B9").addDeveloperMetadata("ita.column", "plan.no")`)).toMatchObject([
      true,
      "Exception",
      expect.stringMatching(/^Adding developer metadata to arbitrary ranges is not currently supported/),
    ]);
  });

  it("can be taken off once", () => {
    expect(
      caught(
        `sheet.addDeveloperMetadata("ก"); const [one] = sheet.getDeveloperMetadata(); one.remove(); one.remove();`,
      ),
    ).toEqual([true, "Exception", "The developer metadata no longer exists."]);
  });
});

describe("protections", () => {
  it("only warn", () => {
    expect(
      run(`sheet.getRange("A1:C1").protect().setDescription("หัวตาราง").setWarningOnly(true);
        const [one] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
        const facts = [one.getDescription(), one.isWarningOnly(), one.getRange().getA1Notation()];
        one.remove();
        return [...facts, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`),
    ).toEqual(["หัวตาราง", true, "A1:C1", 0]);
    expect(() => run(`sheet.protect().setWarningOnly(false);`)).toThrow(/ยังไม่มีในตัวทดลอง/);
  });
});

describe("charts", () => {
  it("are kept as they were asked for, changed and removed", () => {
    expect(
      run(`const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:B5"))
          .setOption("title", "ความก้าวหน้า").setNumHeaders(1).setPosition(2, 4, 10, 20).build();
        sheet.insertChart(chart); const [kept] = sheet.getCharts();
        sheet.updateChart(kept.modify().setOption("title", "ใหม่").build());
        const [changed] = sheet.getCharts();
        const facts = [chart.getChartId(), kept.getChartId() === changed.getChartId(), changed.getOptions().get("title"),
          changed.getRanges()[0].getA1Notation(), changed.getContainerInfo().getOffsetY()];
        sheet.removeChart(changed); return [...facts, sheet.getCharts().length];`),
    ).toEqual([null, true, "ใหม่", "A1:B5", 20, 0]);
  });
});
