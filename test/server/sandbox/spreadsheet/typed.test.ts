import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../server/sandbox/spreadsheet/cell.ts";
import { showCell } from "../../../../server/sandbox/spreadsheet/shown.ts";
import { setInto, typedText, typeInto } from "../../../../server/sandbox/spreadsheet/typed.ts";
import { NOW } from "../scripts.ts";

const CLOCK = { now: NOW, timeZone: "Asia/Bangkok" };

function typed(text: string, cell: Cell = {}): Cell {
  return typeInto(cell, text, CLOCK);
}

describe("a text typed into an empty cell", () => {
  it.each([
    ["กองคลัง", "กองคลัง"],
    ["  มีช่องว่าง ", "  มีช่องว่าง "],
    ["๑๒", "๑๒"],
    ["เดือนมีนาคม ๒๕๖๗", "เดือนมีนาคม ๒๕๖๗"],
    ["-", "-"],
    ["31/2/2567", "31/2/2567"],
    ["5/13/2567", "5/13/2567"],
    ["25:00", "25:00"],
    ["1.2.3", "1.2.3"],
    ["'=1+1", "=1+1"],
    ["'- จัดทำแผน", "- จัดทำแผน"],
  ])("stays the text it is: %s", (text, value) => {
    expect(typed(text)).toEqual({ value });
  });

  it.each([
    ["12", 12, undefined, "12"],
    ["-5", -5, undefined, "-5"],
    ["+5", 5, undefined, "5"],
    ["1,234", 1234, "#,##0", "1,234"],
    ["1,234.50", 1234.5, "#,##0.00", "1,234.50"],
    ["50%", 0.5, "0%", "50%"],
    [" 7 ", 7, undefined, "7"],
  ])("becomes a number: %s", (text, value, format, shown) => {
    const cell = typed(text);
    expect(cell).toEqual(format === undefined ? { value } : { value, format });
    expect(showCell(cell).text).toBe(shown);
  });

  it.each([
    ["5/7/2567", "5/7/2567", "2567-07-05"],
    ["5/7/2024", "5/7/2024", "2024-07-05"],
    ["5-7-67", "5/7/1967", "1967-07-05"],
    ["5/7/29", "5/7/2029", "2029-07-05"],
    ["2024-07-05", "2024-07-05", "2024-07-05"],
  ])("becomes a day, its year read as C.E.: %s", (text, shown, date) => {
    expect(showCell(typed(text))).toEqual({ text: shown, date });
  });

  it("becomes a day of this year where no year is typed", () => {
    expect(showCell(typed("5/7")).date).toBe("2024-07-05");
  });

  it("becomes TRUE or FALSE", () => {
    expect(typed("true")).toEqual({ value: true });
    expect(showCell(typed("False")).text).toBe("FALSE");
  });

  it.each([
    ["- จัดทำแผน และประกาศ", "#ERROR!"],
    ["-กองคลัง", "#NAME?"],
    ["- กองคลัง", "#NAME?"],
    ["+ ประชุม ครั้งที่ 1", "#ERROR!"],
    ["---", "#ERROR!"],
    ["=กองคลัง", "#NAME?"],
  ])("becomes a formula and its error: %s", (text, error) => {
    const cell = typed(text);
    expect(cell.value).toEqual({ error });
    expect(cell.formula).toBe(text.startsWith("=") ? text : `=${text}`);
  });

  it("becomes the label of a link", () => {
    expect(typed('=HYPERLINK("#gid=0&range=C5", "แผน ""ก""")')).toEqual({
      formula: '=HYPERLINK("#gid=0&range=C5", "แผน ""ก""")',
      value: 'แผน "ก"',
    });
  });

  it.each(["=SUM(A1:A3)", "=A1", "='แผน'!A1", "-A1", "฿500"])("is refused by name: %s", (text) => {
    expect(() => typed(text)).toThrow(/ยังไม่มีในตัวทดลอง/);
  });

  it("is refused when it is longer than a cell", () => {
    expect(() => typed("ก".repeat(50_001))).toThrow(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
  });
});

describe("a text typed into a cell of plain text", () => {
  it.each(["- จัดทำแผน และประกาศ", "1/3/2567", "=1+1", "12", "TRUE"])("stays the text it is: %s", (text) => {
    expect(typed(text, { format: "@" })).toEqual({ format: "@", value: text });
  });
});

describe("what a cell keeps", () => {
  it("are its note, looks and rules when another text is typed", () => {
    const cell = {
      note: "หมายเหตุ",
      background: "#ffe0a3",
      value: { error: "#NAME?" },
      formula: "=ก",
    } as const;
    expect(typed("ข", cell)).toEqual({ note: "หมายเหตุ", background: "#ffe0a3", value: "ข" });
    expect(typed("", cell)).toEqual({ note: "หมายเหตุ", background: "#ffe0a3" });
  });
});

describe("a value set by a script", () => {
  it("keeps a date as a day of the spreadsheet's zone", () => {
    expect(showCell(setInto({}, new Date(NOW), CLOCK)).date).toBe("2024-03-01");
  });

  it.each([[{}], [["ก"]], [Number.NaN], [undefined]])("is refused when no cell can hold it: %s", (value) => {
    expect(() => setInto({}, value, CLOCK)).toThrow(/ยังไม่มีในตัวทดลอง/);
  });

  it("is refused when it begins with = in a cell of plain text: what Google makes of it is not known", () => {
    expect(() => setInto({ format: "@" }, "=1", CLOCK)).toThrow(/ยังไม่มีในตัวทดลอง/);
  });
});

describe("the text that an editor opens with", () => {
  it("leaves the cell as it is when it is typed again", () => {
    const pieces = fc.constantFrom("-", "+", "=", "'", "1", "/", ".", "ก", " ", "๑", "%", ":", "TRUE", "\n");
    const texts = fc.array(pieces, { maxLength: 8 }).map((list) => list.join(""));
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, "@"), (value, format) => {
        const cell: Cell = { ...(value !== "" && { value }), ...(format && { format }) };
        expect(typed(typedText(cell, CLOCK), cell)).toEqual(cell);
      }),
    );
  });
});
