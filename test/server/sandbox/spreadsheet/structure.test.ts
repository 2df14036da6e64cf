import { describe, expect, it } from "vitest";
import { toGrid } from "../../../../server/sandbox/spreadsheet/to-grid.ts";
import { caught, run, spreadsheetOf } from "../scripts.ts";

const SET_UP = `
  sheet.getRange("C:C").addDeveloperMetadata("ita.column", "plan.measure");
  sheet.getRange("B2:C2").merge();
  sheet.getRange("C3").setNote("หมายเหตุ").setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("A1:A3")).build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=LEN("ก")>0').setBackground("#ffe0a3").setRanges([sheet.getRange("C3:C4")]).build()]);
  sheet.getRange("A1:C1").protect().setWarningOnly(true).setDescription("หัวตาราง");
  SpreadsheetApp.getActive().setNamedRange("year", sheet.getRange("C4"));
  sheet.setColumnWidth(3, 300).setFrozenRows(1);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A2:C4"))
    .setPosition(6, 3, 0, 0).build());`;

const FACTS = `
  const [rule] = sheet.getConditionalFormatRules();
  const [chart] = sheet.getCharts();
  const [metadata] = sheet.createDeveloperMetadataFinder().withKey("ita.column").find();
  const named = SpreadsheetApp.getActive().getRangeByName("year");
  return {
    mark: metadata && metadata.getLocation().getColumn().getA1Notation(),
    merge: sheet.getRange("A1:Z9").getMergedRanges().map((one) => one.getA1Notation()),
    notes: sheet.getRange("A1:F6").getNotes().map((row) => row.join("")).join("|"),
    rule: rule && rule.getRanges().map((one) => one.getA1Notation()),
    header: sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation()),
    named: named && named.getA1Notation(),
    widths: [1, 2, 3, 4, 5].map((column) => sheet.getColumnWidth(column)),
    frozen: sheet.getFrozenRows(),
    chart: [chart.getRanges()[0].getA1Notation(), chart.getContainerInfo().getAnchorRow()],
    size: [sheet.getMaxRows(), sheet.getMaxColumns()],
  };`;

const table = () => spreadsheetOf(["ก", "ข", "ค"], ["1", "2", ""], ["4", "5", "6"], ["7", "8", "9"]);

describe("what stands on rows and columns", () => {
  it("goes along when columns are put in", () => {
    expect(
      run(`${SET_UP} sheet.insertColumnsBefore(2, 2); ${FACTS}`, { spreadsheet: table() }),
    ).toMatchObject({
      mark: "E1:E1000",
      merge: ["D2:E2"],
      rule: ["E3:E4"],
      header: ["A1:E1"],
      named: "E4",
      widths: [100, 100, 100, 100, 300],
      chart: ["A2:E4", 6],
      size: [1000, 28],
    });
  });

  it("goes along when rows are put in, above the frozen one too", () => {
    expect(run(`${SET_UP} sheet.insertRowBefore(1); ${FACTS}`, { spreadsheet: table() })).toMatchObject({
      merge: ["B3:C3"],
      notes: "|||หมายเหตุ||",
      rule: ["C4:C5"],
      header: ["A2:C2"],
      named: "C5",
      frozen: 2,
      chart: ["A3:C5", 7],
      size: [1001, 26],
    });
  });

  it("goes when its row is deleted, and shrinks with a part of it", () => {
    expect(run(`${SET_UP} sheet.deleteRows(3, 1); ${FACTS}`, { spreadsheet: table() })).toMatchObject({
      notes: "|||||",
      rule: ["C3"],
      named: "C3",
      chart: ["A2:C3", 5],
    });
  });

  it("loses a mark with its column", () => {
    const facts = run(
      `sheet.getRange("C:C").addDeveloperMetadata("ita.column", "plan.measure"); sheet.deleteColumn(3);
       return sheet.createDeveloperMetadataFinder().withKey("ita.column").find().length;`,
      { spreadsheet: table() },
    );
    expect(facts).toBe(0);
  });

  it("follows a column that is moved", () => {
    const spreadsheet = table();
    run(
      `sheet.getRange("C:C").addDeveloperMetadata("ita.column", "plan.measure");
       sheet.moveColumns(sheet.getRange("C:C"), 1);`,
      { spreadsheet },
    );
    expect(toGrid(spreadsheet.state).sheets[0]).toMatchObject({
      rows: [
        ["ค", "ก", "ข"],
        ["", "1", "2"],
        ["6", "4", "5"],
        ["9", "7", "8"],
      ],
      columns: { A: "plan.measure" },
    });
  });

  it("is not torn apart by a move that the sandbox does not know", () => {
    expect(() =>
      run(`sheet.getRange("A2:B2").merge(); sheet.moveColumns(sheet.getRange("B:B"), 5);`, {
        spreadsheet: table(),
      }),
    ).toThrow(/ยังไม่มีในตัวทดลอง/);
  });

  it("keeps texts in their order", () => {
    const spreadsheet = table();
    run(`sheet.insertRowsAfter(1, 2).getRange("A2").setValue("ใหม่"); sheet.deleteRow(3);`, { spreadsheet });
    expect(toGrid(spreadsheet.state).sheets[0]?.rows).toEqual([
      ["ก", "ข", "ค"],
      ["ใหม่"],
      ["1", "2"],
      ["4", "5", "6"],
      ["7", "8", "9"],
    ]);
  });
});

describe("limits of a sheet", () => {
  it.each([
    ["sheet.deleteRows(1, 1000)", "You can't delete all the rows on the sheet."],
    ["sheet.deleteRows(1000, 2)", "Those rows are out of bounds."],
    ["sheet.insertRowsAfter(1001, 1)", "Those rows are out of bounds."],
    [
      "sheet.insertRowsAfter(1, 400000)",
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
    ["sheet.setFrozenRows(1000)", "You can't freeze all visible rows or columns on the sheet."],
  ])("%s", (call, message) => {
    expect(caught(call)).toEqual([true, "Exception", message]);
  });
});
