import { describe, expect, it } from "vitest";
import { caught, run, SCOPES, script, spreadsheetOf } from "../scripts.ts";

const BOOK = "const book = SpreadsheetApp.getActive();";
const CLERK = { email: "clerk@thonglang.example" };

describe("a spreadsheet's viewers", () => {
  it("are added once, whatever the letters' case, told, and removed", () => {
    const spreadsheet = spreadsheetOf(["ก"]);
    const told = run(
      `${BOOK} const tell = () => book.getViewers().map((one) => one.getEmail());
        book.addViewer("a@b.example").addViewer("A@b.example").addViewer("c@d.example");
        const added = tell(); book.removeViewer("C@D.example").removeViewer("nobody@b.example"); return [added, tell()];`,
      { spreadsheet },
    );
    expect(told).toEqual([["a@b.example", "c@d.example"], ["a@b.example"]]);
    expect(spreadsheet.state.viewers).toEqual(["a@b.example"]);
  });

  it("are none who may edit already", () => {
    const spreadsheet = spreadsheetOf(["ก"]);
    run(`${BOOK} book.addViewer("Clerk@thonglang.example");`, { spreadsheet, person: CLERK });
    expect(spreadsheet.state.viewers).toBeUndefined();
  });

  it("have addresses", () => {
    for (const call of ["addViewer", "removeViewer"])
      expect(caught(`${BOOK} book.${call}("นางสาว ก");`)).toEqual([
        true,
        "Exception",
        "Invalid email: นางสาว ก",
      ]);
    expect(() => run(`${BOOK} book.addViewer(7);`)).toThrow("don't match the method signature");
    expect(() => run(`${BOOK} book.addEditor("a@b.example");`)).toThrow(
      "SpreadsheetApp.Spreadsheet.addEditor",
    );
  });

  it("are kept within an organisation that shares nothing outside", () => {
    const person = { ...CLERK, sharesWithin: "thonglang.example" };
    expect(caught(`${BOOK} book.addViewer("a@b.example");`, { person })).toEqual([
      true,
      "Exception",
      "Sharing outside of thonglang.example is not allowed: a@b.example",
    ]);
    expect(
      run(`${BOOK} return book.addViewer("mate@Thonglang.example").getViewers().length;`, { person }),
    ).toBe(1);
  });

  it("need the scope of the spreadsheet, to be changed and told, and are on record", () => {
    const person = { ...CLERK, granted: SCOPES.filter((scope) => !scope.includes("spreadsheets")) };
    const bundle = script(`function work() { ${BOOK} book.addViewer("a@b.example").getViewers(); }`);
    bundle.call("work");
    expect(bundle.calls.slice(1)).toEqual([
      { name: "SpreadsheetApp.Spreadsheet.addViewer", kind: "write" },
      { name: "SpreadsheetApp.Spreadsheet.getViewers", kind: "look" },
    ]);
    expect(() => run(`${BOOK} book.addViewer("a@b.example");`, { person })).toThrow("do not have permission");
  });
});
