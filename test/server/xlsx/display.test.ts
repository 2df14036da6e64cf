import { describe, expect, it } from "vitest";
import { showNumber } from "../../../server/xlsx/display.ts";
import { readFormats } from "../../../server/xlsx/styles.ts";

const FIRST_OF_MARCH = 45_352;

describe("a number through its format", () => {
  it.each([
    [2567, "General", "2567"],
    [85.5, "@", "85.5"],
    [0.1 + 0.2, "General", "0.3"],
    [100 / 3, "General", "33.33333333"],
    [1_234_567_890_123, "", "1234567890123"],
    [1e16, "General", "1E+16"],
    [0.855, "0.0%", "85.5%"],
    [-1234.5, "#,##0.00;[Red](#,##0.00)", "(1,234.50)"],
    [1234.5, "_-* #,##0.00_-", "1,234.50"],
    [12.5, '0.0" คะแนน"', "12.5 คะแนน"],
    [5, ";;;", ""],
    [12, "[$-D00041E]0", "๑๒"],
    [12.5, "[$-D000000]0.00", "๑๒.๕๐"],
    [1234.5, "t#,##0.00", "๑,๒๓๔.๕๐"],
    [0.5, "h:mm", "12:00"],
    [12, "ว/ด/ปปปป", "12"],
  ])("%d as %s shows %s, and has no day", (value, code, text) => {
    expect(showNumber(value, code, false)).toEqual({ text });
  });

  it.each([
    ["d/m/yyyy", "1/3/2024"],
    ["d mmmm yyyy", "1 มีนาคม 2024"],
    ["[$-41E]d mmm yyyy", "1 มี.ค. 2024"],
    ["[$-409]d-mmm-yy;@", "1-Mar-24"],
    ["d mmmm bbbb", "1 มีนาคม 2567"],
    ["[$-107041E]d mmmm yyyy;@", "1 มีนาคม 2567"],
    ["[$-1070000]d/m/yy;@", "1/3/67"],
    ["[$-D07041E]d mmmm yyyy;@", "๑ มีนาคม ๒๕๖๗"],
    ["[$-D070000]d/mm/yyyy;@", "๑/๐๓/๒๕๖๗"],
    ["[$-th-TH,D07]d mmm yy", "๑ มี.ค. ๖๗"],
    ['[$-107041E]"yyyy" d/m/e', "yyyy 1/3/2567"],
    ["d/m/yyyy h:mm", "1/3/2024 18:00"],
  ])("a day as %s shows %s, and is that day", (code, text) => {
    expect(showNumber(FIRST_OF_MARCH + 0.75, code, false)).toEqual({ text, date: "2024-03-01" });
  });

  it("has no day before March 1900, where Excel counts a day too many, nor after the year 9999", () => {
    for (const value of [-3, 0, 60, 2_958_466, 1e300]) {
      expect(showNumber(value, "d/m/yyyy", false)).not.toHaveProperty("date");
    }
    expect(showNumber(61, "d/m/yyyy", false).date).toBe("1900-03-01");
    expect(showNumber(2_958_465, "d/m/yyyy", false).date).toBe("9999-12-31");
  });

  it("goes on working when a workbook brings very many formats", () => {
    for (let index = 0; index < 1_200; index += 1) {
      expect(showNumber(1, `0"${index}"`, false).text).toBe(`1${index}`);
    }
  });
});

describe("the formats of a workbook", () => {
  it("come from the file, from Thai Excel's own numbers, and from everybody's", () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="187" formatCode="0.000"/><numFmt numFmtId="188"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="187"/><xf numFmtId="188"/><xf numFmtId="59"/><xf numFmtId="14"/><xf numFmtId="999"/><xf/></cellXfs></styleSheet>';
    expect(readFormats(styles)).toEqual(["0.000", "General", "t0", "d/m/yyyy", "General", "General"]);
  });

  it("leave out a code that is longer than Excel takes", () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="187" formatCode="${"0".repeat(256)}"/></numFmts><cellXfs><xf numFmtId="187"/></cellXfs></styleSheet>`;
    expect(readFormats(styles)).toEqual(["General"]);
  });

  it("are none where the file has no cell styles", () => {
    expect(readFormats("<styleSheet><cellXfs/><dxfs><xf numFmtId='9'/></dxfs></styleSheet>")).toEqual([]);
  });
});
