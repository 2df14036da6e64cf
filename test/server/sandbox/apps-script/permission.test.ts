import { describe, expect, it } from "vitest";
import { ConsentNeeded } from "../../../../server/sandbox/apps-script/run-bundle.ts";
import { MANIFEST, run, SCOPES, script, spreadsheetOf } from "../scripts.ts";

const MENU = `SpreadsheetApp.getUi().createAddonMenu().addItem("ตรวจสอบ", "check").addSeparator()
  .addSubMenu(SpreadsheetApp.getUi().createMenu("อื่น ๆ").addItem("เกี่ยวกับ", "about")).addToUi();`;
const [CURRENT_ONLY, CONTAINER_UI, EXTERNAL_REQUEST, , EMAIL] = SCOPES;

describe("onOpen", () => {
  it("draws the menu, whose items can then be chosen", () => {
    const bundle = script(
      `function onOpen(event) { ${MENU} } function check() { console.log("ตรวจ"); } function about() { console.log("เกี่ยวกับ"); }`,
    );
    bundle.open();
    expect(bundle.menu).toEqual([
      { kind: "item", caption: "ตรวจสอบ", functionName: "check" },
      { kind: "separator" },
      { kind: "menu", caption: "อื่น ๆ", items: [{ kind: "item", caption: "เกี่ยวกับ", functionName: "about" }] },
    ]);
    bundle.choose("ตรวจสอบ");
    bundle.choose("อื่น ๆ", "เกี่ยวกับ");
    expect(bundle.logs).toEqual(["log: ตรวจ", "log: เกี่ยวกับ"]);
  });

  it.each([
    "SpreadsheetApp.getActiveSpreadsheet()",
    "SpreadsheetApp.getUi().alert('ก')",
    "PropertiesService.getDocumentProperties()",
    "CacheService.getUserCache()",
    "LockService.getDocumentLock()",
    "HtmlService.createHtmlOutput('')",
    "UrlFetchApp.fetch('https://service.example/')",
    "Session.getActiveUser()",
  ])("may not do this before the add-on is used here: %s", (code) => {
    const bundle = script(`function onOpen(event) { ${MENU} ${code}; }`);
    expect(() => bundle.open()).toThrow(/^You do not have permission to call /);
  });

  it.each([
    "Utilities.getUuid()",
    "Session.getActiveUserLocale()",
    "ScriptApp.getScriptId()",
    "console.log('ก')",
  ])("may do this at any time: %s", (code) => {
    expect(() => script(`function onOpen() { ${code}; }`).open()).not.toThrow();
  });

  it("may read the spreadsheet and its properties once the add-on is used here, but show nothing", () => {
    const bundle =
      script(`function onOpen(event) { event.source.getName(); PropertiesService.getDocumentProperties();
      console.log(event.authMode === ScriptApp.AuthMode.LIMITED); SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("")); }`);
    expect(() => bundle.open("LIMITED")).toThrow("You do not have permission to call Ui.showSidebar.");
    expect(bundle.logs).toEqual(["log: true"]);
  });

  it("is what onInstall calls", () => {
    const bundle = script(`function onOpen(event) { ${MENU} } function onInstall(event) { onOpen(event); }`);
    bundle.install();
    expect(bundle.menu).toHaveLength(3);
  });
});

describe("scopes", () => {
  it.each([
    ["SpreadsheetApp.getActiveSpreadsheet()", CURRENT_ONLY],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", CONTAINER_UI],
    ["UrlFetchApp.fetch('https://service.example/')", EXTERNAL_REQUEST],
    ["Session.getActiveUser().getEmail()", EMAIL],
  ])("that a person did not give are missed: %s", (code, scope) => {
    const granted = SCOPES.filter((one) => one !== scope);
    const bundle = script(`function work() { ${code}; }`, { person: { email: "a@b.go.th", granted } });
    expect(() => bundle.call("work")).toThrow(scope);
  });

  it("that the manifest does not ask for cannot be given", () => {
    const manifest = { ...MANIFEST, oauthScopes: [CURRENT_ONLY] };
    const person = { email: "a@b.go.th", granted: [...SCOPES] };
    const bundle = script("function work() { SpreadsheetApp.getUi().alert('ก'); }", { manifest, person });
    expect(() => bundle.call("work")).toThrow(CONTAINER_UI);
  });

  it("are asked for by Google itself, and no script can go on", () => {
    const spreadsheet = spreadsheetOf(["ก"]);
    const bundle = script(
      `function work() { const sheet = SpreadsheetApp.getActiveSheet();
        try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ${JSON.stringify([CURRENT_ONLY, EXTERNAL_REQUEST])}); } catch (error) {}
        sheet.getRange("A1").setValue("ข"); }`,
      { spreadsheet, person: { email: "a@b.go.th", granted: [CURRENT_ONLY] } },
    );
    const before = spreadsheet.state;
    expect(() => bundle.call("work")).toThrow(ConsentNeeded);
    expect(() => bundle.call("work")).toThrow(EXTERNAL_REQUEST);
    expect(spreadsheet.state).toBe(before);
  });

  it("that are given let the run go on", () => {
    expect(
      run(`ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;`),
    ).toBe(true);
  });

  it("decide on the identity token", () => {
    const identityToken = (scopes: readonly string[]) => `token of ${scopes.length}`;
    const token = "return ScriptApp.getIdentityToken();";
    expect(run(token, { person: { email: "a@b.go.th", identityToken } })).toBe("token of 5");
    expect(run(token, { person: { email: "a@b.go.th", identityToken, granted: [CURRENT_ONLY] } })).toBeNull();
    expect(run(token)).toBeNull();
  });

  it("tell who is there", () => {
    expect(run("return Session.getActiveUser().getEmail();", { person: { email: "a@b.go.th" } })).toBe(
      "a@b.go.th",
    );
  });
});
