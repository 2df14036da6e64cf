import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTabs, toTabs } from "../../../../server/sandbox/client/clipboard.ts";

describe("cells on the clipboard", () => {
  it.each([
    [
      "ก\tข\r\nค\tง\r\n",
      [
        ["ก", "ข"],
        ["ค", "ง"],
      ],
    ],
    ["ก\n\nข", [["ก"], [""], ["ข"]]],
    ['"สอง\nบรรทัด"\t"เขาว่า ""ดี"""', [["สอง\nบรรทัด", 'เขาว่า "ดี"']]],
    ['"ไม่ปิด', [['"ไม่ปิด']]],
    ['คำ "ใน" ประโยค', [['คำ "ใน" ประโยค']]],
    ["ก\t\t", [["ก", "", ""]]],
    ["", [[""]]],
  ])("reads %j as another spreadsheet copied it", (text, rows) => {
    expect(fromTabs(text)).toEqual(rows);
  });

  it("gives back any block that was copied here", () => {
    const text = fc.string({ unit: fc.constantFrom("ก", '"', "\t", "\n", " ", "a") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    // A line break at the end says nothing: some programs write one behind the last row, others do not.
    const whole = block.filter((rows) => rows.at(-1)?.join("\t") !== "");
    fc.assert(
      fc.property(whole, (rows) => {
        expect(fromTabs(toTabs(rows))).toEqual(rows);
      }),
    );
  });
});
