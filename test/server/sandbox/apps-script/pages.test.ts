import { describe, expect, it } from "vitest";
import { preparedAnswers } from "../../../../server/sandbox/apps-script/dialogs.ts";
import { caught, run, script } from "../scripts.ts";

const UI = "const ui = SpreadsheetApp.getUi();";

describe("dialogs", () => {
  it("are answered in the order they come", () => {
    const ask = preparedAnswers("YES", { button: "OK", text: "ก" }, "CLOSE");
    expect(
      run(
        `${UI} const button = ui.alert("ถาม", "ทำไหม", ui.ButtonSet.YES_NO);
        const typed = ui.prompt("ชื่อ"); const last = ui.alert("จบ");
        return [button === ui.Button.YES, typed.getSelectedButton() === ui.Button.OK, typed.getResponseText(), last === ui.Button.CLOSE, String(last)];`,
        { ask },
      ),
    ).toEqual([true, true, "ก", true, "CLOSE"]);
  });

  it("tell what they ask when nobody has an answer", () => {
    expect(() => run(`${UI} ui.alert("ถาม", "ทำไหม", ui.ButtonSet.OK);`)).toThrow(
      "ไม่มีคำตอบเตรียมไว้ให้: ถาม ทำไหม",
    );
  });

  it("are not answered by a button they do not have", () => {
    expect(() => run(`${UI} ui.alert("ถาม");`, { ask: preparedAnswers("NO") })).toThrow("NO ไม่มีในปุ่มของ OK");
  });

  it("show pages of the project", () => {
    const bundle = script(
      `function work() { ${UI} const book = SpreadsheetApp.getActive(); book.toast("เสร็จแล้ว", "ตรวจสอบ", 5);
        ui.showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("ผลการตรวจ"));
        ui.showModalDialog(HtmlService.createHtmlOutput("<p>ก").append("</p>").setWidth(400).setHeight(300), "ส่งออก"); }`,
      { pages: { sidebar: "<h1>ผล</h1>" } },
    );
    bundle.call("work");
    expect(bundle.shown).toEqual([
      { place: "sidebar", title: "ผลการตรวจ", html: "<h1>ผล</h1>" },
      { place: "modal", title: "ส่งออก", html: "<p>ก</p>", width: 400, height: 300 },
    ]);
    expect(bundle.toasts).toEqual(["เสร็จแล้ว"]);
    expect(caught(`HtmlService.createHtmlOutputFromFile("หาย")`)).toEqual([
      true,
      "Exception",
      "No HTML file named หาย was found.",
    ]);
  });
});

describe("templates", () => {
  const page = (source: string, names: string) =>
    run(
      `const template = HtmlService.createTemplateFromFile("page"); ${names} return template.evaluate().getContent();`,
      {
        pages: { page: source },
      },
    );

  it("write values with HTML escaped, or as they are, and run code", () => {
    expect(
      page(
        "<ul><? for (const one of list) { ?><li><?= one ?></li><? } ?></ul><script>const facts = <?!= facts ?>;</script>",
        `template.list = ["<ก>", "'ข'"]; template.facts = JSON.stringify({ a: 1 });`,
      ),
    ).toBe('<ul><li>&#60;ก&#62;</li><li>&#39;ข&#39;</li></ul><script>const facts = {"a":1};</script>');
  });

  it.each(["<script>const a = <?= 1 ?>;</script>", "<style><?= 1 ?></style>", "<!-- <?= 1 ?> -->"])(
    "do not guess how to escape in %s",
    (source) => {
      expect(() => page(source, "")).toThrow(/ยังไม่มีในตัวทดลอง/);
    },
  );

  it("see only names that were set", () => {
    expect(() => page("<?= missing ?>", "")).toThrow("missing is not defined");
  });
});

describe("google.script.run", () => {
  const bundle = script(`
    function echo(value) { return value; }
    function nothing() {}
    function date() { return { when: [new Date()] }; }
    function sheet() { return SpreadsheetApp.getActiveSheet(); }
    function hidden_() {}
    const local = () => 1;`);

  it("passes plain values, and null for nothing", () => {
    const value = { a: [1, "ก", true, null, { b: -0.5 }] };
    expect(bundle.callFromPage("echo", [value])).toEqual(value);
    expect(bundle.callFromPage("nothing")).toBeNull();
  });

  it.each([
    [new Date(0), "0 (Date)"],
    [() => 1, "0 (Function)"],
    [{ a: { b: new Date(0) } }, "0.a.b (Date)"],
    [[1, undefined], "0[1] (Undefined)"],
    [new Array(1), "0[0] (Undefined)"],
    [Number.NaN, "0 (Number)"],
    [new Map(), "0 (Map)"],
  ])("refuses what Google refuses from a page: %s", (value, way) => {
    expect(() => bundle.callFromPage("echo", [value])).toThrow(
      `Failed due to illegal value in property: ${way}`,
    );
  });

  it.each([
    ["date", "return.when[0] (Date)"],
    ["sheet", "return (Object)"],
  ])("refuses what a function may not give back: %s", (name, way) => {
    expect(() => bundle.callFromPage(name)).toThrow(`Failed due to illegal value in property: ${way}`);
  });

  it.each(["hidden_", "local", "toString", "missing"])("does not reach %s", (name) => {
    expect(() => bundle.callFromPage(name)).toThrow(`google.script.run.${name} is not a function`);
  });

  it("fails for a person with two accounts, whose menu works", () => {
    const two = script("function work() { return 1; }", { person: { email: "a@b.go.th", accounts: 2 } });
    expect(() => two.callFromPage("work")).toThrow("PERMISSION_DENIED");
    expect(two.call("work")).toBe(1);
  });
});
