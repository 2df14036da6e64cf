import { describe, expect, it } from "vitest";
import { toGrid } from "../../../../server/sandbox/spreadsheet/to-grid.ts";
import { caught, run, script, spreadsheetOf } from "../scripts.ts";

describe("a range", () => {
  it.each([
    ["sheet.getRange(0, 1)", "The starting row of the range is too small."],
    ["sheet.getRange(1, 0)", "The starting column of the range is too small."],
    ["sheet.getRange(1, 1, 0)", "The number of rows in the range must be at least 1."],
    ["sheet.getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1."],
    ["sheet.getRange(1001, 1)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange('AB1')", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange('แผน!')", "Range not found"],
    ["sheet.getRange('อื่น!A1')", "Range not found"],
    ["sheet.getRange('A')", "Range not found"],
    ["sheet.getRange('A1:B2:C3')", "Range not found"],
    ["sheet.getRange('A1:B2').getCell(3, 1)", "Cell reference out of range"],
  ])("throws as at Google: %s", (code, message) => {
    expect(caught(code)).toEqual([true, "Exception", message]);
  });

  it.each([
    ["B2", "B2"],
    ["$B$2:C4", "B2:C4"],
    ["C4:B2", "B2:C4"],
    ["B:C", "B1:C1000"],
    ["2:3", "A2:Z3"],
    ["B2:B", "B2:B1000"],
    ["'แผน'!A1", "A1"],
  ])("is named as in A1 notation: %s", (notation, name) => {
    const body = `return sheet.getRange(${JSON.stringify(notation)}).getA1Notation();`;
    expect(run(body, { spreadsheet: spreadsheetOf() })).toBe(name);
  });

  it("tells where it is", () => {
    expect(
      run(`const range = sheet.getRange(2, 3, 4, 5).offset(1, -1, 2);
        return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(),
          range.getNumColumns(), range.getSheet().getName(), range.getCell(2, 2).getA1Notation()];`),
    ).toEqual([3, 2, 4, 6, 2, 5, "ชีต1", "C4"]);
  });
});

describe("values of a range", () => {
  it.each([
    ["setValues([['ก']])", "rows", 1, 2],
    ["setValues([['ก'], ['ข'], ['ค']])", "rows", 3, 2],
    ["setValues([['ก', 'ข'], ['ค']])", "columns", 2, 1],
    ["setNotes([['ก', 'ข'], ['ค', 'ง']])", "columns", 2, 1],
    ["setBackgrounds([[]])", "rows", 1, 2],
    ["setFormulas([['=\"ก\"'], []])", "columns", 0, 1],
  ])("are refused when they do not fit: %s", (call, what, given, wanted) => {
    expect(caught(`sheet.getRange(1, 1, 2, 1).${call}`)).toEqual([
      true,
      "Exception",
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
    ]);
  });

  it("come back as they are held, and as they are shown", () => {
    expect(
      run(`sheet.getRange("A1:F1").setValues([["ก", 1.5, true, "5/7/2567", "", "-กองคลัง"]]);
        const range = sheet.getRange("A1:F1");
        return [range.getValues()[0].map((one) => typeof one), range.getDisplayValues(), range.getFormulas()];`),
    ).toEqual([
      ["string", "number", "boolean", "object", "string", "string"],
      [["ก", "1.5", "TRUE", "5/7/2567", "", "#NAME?"]],
      [["", "", "", "", "", "=-กองคลัง"]],
    ]);
  });

  it("are texts, to the letter, in cells of plain text", () => {
    expect(
      run(`const range = sheet.getRange("A1:A3").setNumberFormat("@");
        range.setValues([["- จัดทำ แผน"], ["5/7/2567"], ["007"]]); return range.getValues();`),
    ).toEqual([["- จัดทำ แผน"], ["5/7/2567"], ["007"]]);
  });

  it("are not written under a merge", () => {
    const body = `sheet.getRange("A1:B1").merge(); sheet.getRange("A1:B1").setValues([["ก", "ข"]]);`;
    expect(() => run(body)).toThrow(/ยังไม่มีในตัวทดลอง/);
    expect(run(body.replace('"ข"', '""'))).toBeUndefined();
  });

  it("leave the sheet as it was when one of them is too long", () => {
    const spreadsheet = spreadsheetOf(["ก"]);
    expect(
      caught(`sheet.getRange("A1:A2").setValues([["ข"], ["ค".repeat(50001)]]);`, { spreadsheet }),
    ).toEqual([
      true,
      "Exception",
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    ]);
    expect(toGrid(spreadsheet.state).sheets[0]?.rows).toEqual([["ก"]]);
  });
});

describe("looks, notes and links", () => {
  it("come back as they were set, and go back to the sheet's own", () => {
    expect(
      run(`const range = sheet.getRange("A1:A2");
        range.setBackgrounds([["#FFE0A3"], [null]]).setFontWeight("bold").setFontSize(12).setFontFamily("Sarabun")
          .setWrap(true).setVerticalAlignment("top").setHorizontalAlignment("center").setNumberFormat("@")
          .setNotes([["ก"], [null]]).setBorder(true, true, true, true, true, true);
        const first = sheet.getRange("A1");
        const set = [range.getBackgrounds(), first.getFontWeight(), first.getFontSize(), first.getWrap(),
          first.getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP, first.getVerticalAlignment(), range.getNotes()];
        range.clearFormat().clearNote();
        return [...set, range.getBackgrounds(), first.getFontWeight(), first.getNumberFormat(), range.getNotes()];`),
    ).toEqual([
      [["#ffe0a3"], ["#ffffff"]],
      "bold",
      12,
      true,
      true,
      "top",
      [["ก"], [""]],
      [["#ffffff"], ["#ffffff"]],
      "normal",
      "@",
      [[""], [""]],
    ]);
  });

  it("link a text to a cell", () => {
    expect(
      run(`const value = SpreadsheetApp.newRichTextValue().setText("C5").setLinkUrl("#gid=0&range=C5").build();
        const range = sheet.getRange("A1:A2").setRichTextValues([[value], [SpreadsheetApp.newRichTextValue().setText("12").build()]]);
        return [range.getValues(), range.getRichTextValues().map(([one]) => one.getLinkUrl())];`),
    ).toEqual([
      [["C5"], ["12"]],
      ["#gid=0&range=C5", null],
    ]);
  });

  it("tell where in a text the links are", () => {
    expect(
      run(`const value = SpreadsheetApp.newRichTextValue().setText("กขคงจ").setLinkUrl(1, 3, "https://a.example/").build();
        const [[kept]] = sheet.getRange("A1").setRichTextValues([[value]]).getRichTextValues();
        return kept.getRuns().map((one) => [one.getText(), one.getStartIndex(), one.getEndIndex(), one.getLinkUrl()]);`),
    ).toEqual([
      ["ก", 0, 1, null],
      ["ขค", 1, 3, "https://a.example/"],
      ["งจ", 3, 5, null],
    ]);
  });

  it.each([
    'setRichTextValues([[SpreadsheetApp.newRichTextValue().setText("ก".repeat(length)).build()]])',
    'setValues([["ก".repeat(length)]])',
    'setValue("ก".repeat(length))',
  ])("hold at most 50,000 letters: %s", (code) => {
    const message = "Your input contains more than the maximum of 50000 characters in a single cell.";
    expect(caught(`((length) => sheet.getRange("A1").${code})(50001)`)).toEqual([true, "Exception", message]);
    expect(
      run(
        `((length) => sheet.getRange("A1").${code})(50000); return sheet.getRange("A1").getValue().length;`,
      ),
    ).toBe(50_000);
  });

  it("are found by a conditional format that is ours", () => {
    expect(
      run(`const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=LEN("ก")>0')
          .setBackground("#ffe0a3").setRanges(sheet.getRangeList(["A1", "B2:B3"]).getRanges()).build();
        sheet.setConditionalFormatRules([rule]);
        const [kept] = sheet.getConditionalFormatRules();
        return [kept.getBooleanCondition().getCriteriaValues(), kept.getRanges().map((one) => one.getA1Notation()),
          kept.getBooleanCondition().getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA];`),
    ).toEqual([['=LEN("ก")>0'], ["A1", "B2:B3"], true]);
  });

  it("are set for a list of ranges in one call", () => {
    const bundle = script(`function work() { const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRangeList(["A1", "C1:C2"]).setBackground("#ffe0a3"); return sheet.getRange("A1:C2").getBackgrounds(); }`);
    expect(bundle.call("work")).toEqual([
      ["#ffe0a3", "#ffffff", "#ffe0a3"],
      ["#ffffff", "#ffffff", "#ffe0a3"],
    ]);
    expect(bundle.calls.filter(({ kind }) => kind === "write")).toEqual([
      { name: "SpreadsheetApp.RangeList.setBackground", kind: "write", sheet: "ชีต1", range: "A1,C1:C2" },
    ]);
  });
});

describe("merges", () => {
  it("keep the first text and lose the others", () => {
    const spreadsheet = spreadsheetOf(["ก", "ข"], ["ค", "ง"]);
    run(`sheet.getRange("A1:B1").merge(); sheet.getRange("A2:B2").mergeAcross().breakApart();`, {
      spreadsheet,
    });
    expect(toGrid(spreadsheet.state).sheets).toEqual([
      { title: "แผน", rows: [["ก"], ["ค"]], merges: ["A1:B1"] },
    ]);
  });

  it("are not cut", () => {
    expect(caught(`sheet.getRange("A1:B2").merge(); sheet.getRange("B2:C3").merge();`)).toEqual([
      true,
      "Exception",
      "You must select all cells in a merged range to merge or unmerge them.",
    ]);
  });
});

describe("drop-downs", () => {
  const WORDS = `sheet.getRange("D1:D2").setValues([["แล้วเสร็จ"], ["ยังไม่ดำเนินการ"]]);
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("D1:D2"), true)`;

  it("warn, or refuse what a script writes", () => {
    expect(
      caught(`${WORDS}.setAllowInvalid(true).build(); sheet.getRange("A1").setDataValidation(rule).setValue("เสร็จ");
        sheet.getRange("A2").setDataValidation(rule.copy().setAllowInvalid(false).build()).setValue("เสร็จ");`),
    ).toEqual([
      true,
      "Exception",
      "The data you entered in cell A2 violates the data validation rules set on this cell.",
    ]);
  });

  it("come back with their words' place, and go", () => {
    expect(
      run(`${WORDS}.setHelpText("เลือก").build();
        const range = sheet.getRange("A1:A2"); range.setDataValidations([[rule], [null]]);
        const [[one], [none]] = range.getDataValidations();
        const [source, shown] = one.getCriteriaValues();
        return [source.getA1Notation(), shown, one.getHelpText(), one.getAllowInvalid(), none,
          range.clearDataValidations().getDataValidation()];`),
    ).toEqual(["D1:D2", true, "เลือก", true, null, null]);
  });

  it("hold no more words than at Google", () => {
    expect(
      caught("SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, String))"),
    ).toMatchObject([true, "Exception", expect.stringContaining("limit of 500")]);
  });
});

describe("the record of calls", () => {
  it("names each call, what it does, and where", () => {
    const bundle = script(`function work() { const range = SpreadsheetApp.getActiveSheet().getRange("A1:B2");
      range.getDisplayValues(); range.getMergedRanges(); range.setNotes([["", ""], ["", "ก"]]); SpreadsheetApp.flush(); }`);
    bundle.call("work");
    const here = { sheet: "ชีต1", range: "A1:B2" };
    expect(bundle.calls.filter(({ kind }) => kind !== "other")).toEqual([
      { name: "SpreadsheetApp.Range.getDisplayValues", kind: "read", ...here },
      { name: "SpreadsheetApp.Range.getMergedRanges", kind: "look", ...here },
      { name: "SpreadsheetApp.Range.setNotes", kind: "write", ...here },
    ]);
  });
});
