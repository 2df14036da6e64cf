import { describe, expect, it } from "vitest";
import { caught, run, script } from "../scripts.ts";

describe("what the sandbox does not know", () => {
  it.each([
    ["sheet.getRange(1, 1).splitTextToColumns()", "SpreadsheetApp.Range.splitTextToColumns"],
    ["sheet.frozen", "SpreadsheetApp.Sheet.frozen"],
    ["sheet.title = 'ก'", "SpreadsheetApp.Sheet.title = …"],
    ["SpreadsheetApp.openById('x')", "SpreadsheetApp.openById"],
    ["SpreadsheetApp.WrapStrategy.FOLD", "SpreadsheetApp.WrapStrategy.FOLD"],
    ["SpreadsheetApp.BandingTheme", "SpreadsheetApp.BandingTheme"],
    ["UrlFetchApp.fetch('https://service.example/', { oauth: 1 })", "UrlFetchApp.fetch({ oauth })"],
    ["ScriptApp.getOAuthToken()", "ScriptApp.getOAuthToken"],
    ["sheet.getRange(1, 1).setBackground('red')", "สี red"],
    ["Utilities.formatDate(new Date(), 'Asia/Bangkok', 'EEEE')", 'Utilities.formatDate("EEEE")'],
    ["Utilities.formatDate(new Date(), 'Europe/Paris', 'yyyy')", "timeZone Europe/Paris"],
    ["JSON.stringify(sheet)", "SpreadsheetApp.Sheet.toJSON"],
  ])("throws by name: %s", (code, name) => {
    expect(() => run(code)).toThrow(`${name}: ยังไม่มีในตัวทดลอง`);
  });

  it("fails the run even when the script catches it", () => {
    expect(() => run("try { sheet.getRange(1, 1).check(); } catch (error) {}")).toThrow(
      "SpreadsheetApp.Range.check: ยังไม่มีในตัวทดลอง",
    );
  });

  it.each(["DriveApp", "GmailApp", "process", "require", "fetch", "setTimeout", "URL", "Buffer", "Intl"])(
    "is not defined: %s",
    (name) => {
      expect(() => run(`return ${name};`)).toThrow(`${name} is not defined`);
    },
  );

  it.each(["[].at", "[].findLast", "''.replaceAll", "''.matchAll", "Object.hasOwn", "Promise.allSettled"])(
    "is newer than the add-on's language: %s",
    (method) => {
      expect(run(`return typeof ${method};`)).toBe("undefined");
    },
  );
});

describe("arguments that a method does not take", () => {
  it.each([
    [
      "sheet.getRange('ก', 1)",
      "(String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ["sheet.getRange(1)", "(number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [
      "sheet.getRange(1.5, 1)",
      "(number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      "sheet.getRange(1, 1).setNote(5)",
      "(number) don't match the method signature for SpreadsheetApp.Range.setNote.",
    ],
    [
      "sheet.getRange(1, 1).setNotes(['ก'])",
      "(String[]) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    ],
    [
      "sheet.setActiveRange(sheet)",
      "(object) don't match the method signature for SpreadsheetApp.Sheet.setActiveRange.",
    ],
    [
      "SpreadsheetApp.getActive().getSheetByName(null)",
      "(null) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
    ],
    [
      "sheet.getRange(1, 1).setWrapStrategy('WRAP')",
      "(String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
    ],
  ])("throw as at Google: %s", (code, message) => {
    expect(caught(code)).toEqual([true, "Exception", `The parameters ${message}`]);
  });

  it.each([
    ["sheet.getRange(1, 1, 2, 1).setValues([,['ก']])"],
    ["sheet.getRange(1, 1, 1, 2).setValues([['ก',,]])"],
    ["sheet.getRange(1, 1).setValues([[undefined]])"],
  ])("may not have holes: %s", (code) => {
    expect(caught(code)).toMatchObject([true, "Exception", expect.stringContaining("Range.setValues")]);
  });
});

describe("the world of a script", () => {
  it("makes what services hand over of its own arrays, dates and errors", () => {
    expect(
      run(`const range = sheet.getRange(1, 1).setValue(new Date(2024, 0, 5, 8));
        const values = range.getValues();
        return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
          values[0][0].getTime() === new Date(2024, 0, 5, 8).getTime()];`),
    ).toEqual([true, true, true, true]);
  });

  it("tells the hour of the script's zone, wherever it runs", () => {
    expect(
      run(`const date = new Date(); const set = new Date(2024, 0, 1); set.setHours(23, 30); set.setDate(31);
        return [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getDay(),
          date.getTimezoneOffset(), date.toISOString(), set.toISOString(), new Date("2024-01-01T00:00").toISOString(),
          new Date("2024-01-01").toISOString(), Date.now() === date.getTime(), date instanceof Date, Date.name];`),
    ).toEqual([
      2024,
      2,
      1,
      2,
      5,
      -420,
      "2024-02-29T19:30:00.000Z",
      "2024-01-31T16:30:00.000Z",
      "2023-12-31T17:00:00.000Z",
      "2024-01-01T00:00:00.000Z",
      true,
      true,
      "Date",
    ]);
  });

  it("tells a script's own errors by name and message", () => {
    const bundle = script("function work() { null.x; }");
    expect(() => bundle.call("work")).toThrow(expect.objectContaining({ name: "TypeError" }));
    expect(() => bundle.call("play")).toThrow("Script function not found: play");
  });

  it("fails to load with code that throws or does not parse", () => {
    expect(() => script("throw new Error('พัง')")).toThrow("พัง");
    expect(() => script("function (")).toThrow(expect.objectContaining({ name: "SyntaxError" }));
  });

  it("has the project's top-level functions and no others", () => {
    const bundle = script(
      "var addon = (() => { function inner() {} return { inner }; })(); function go() {} function go_() {}",
    );
    expect(bundle.functionNames).toEqual(["go", "go_"]);
    expect(bundle.pageFunctions).toEqual(["go"]);
  });

  it("writes what is logged", () => {
    const bundle = script("function work() { console.log('ก'); console.error('ข', 5); Logger.log(7); }");
    bundle.call("work");
    expect(bundle.logs).toEqual(["log: ก", "error: ข 5", "log: 7"]);
  });
});
