import { describe, expect, it } from "vitest";
import { newHost } from "../../../../server/sandbox/apps-script/host.ts";
import { type Attendant, runInThread } from "../../../../server/sandbox/apps-script/thread.ts";
import type { ScriptTask } from "../../../../server/sandbox/apps-script/thread-job.ts";
import type { Spreadsheet } from "../../../../server/sandbox/spreadsheet/spreadsheet.ts";
import { toGrid } from "../../../../server/sandbox/spreadsheet/to-grid.ts";
import { MANIFEST, spreadsheetOf } from "../scripts.ts";

const NOBODY: Attendant = {
  ask: () => Promise.reject(new Error("ปิดหน้าไปแล้ว")),
  fetch: () => Promise.reject(new Error("ไม่มีเครือข่าย")),
  show: () => {},
  toast: () => {},
};

function runThread(
  code: string,
  spreadsheet: Spreadsheet,
  what: ScriptTask,
  attendant: Partial<Attendant> = {},
) {
  const job = {
    code: [code],
    pages: {},
    manifest: MANIFEST,
    host: newHost(),
    view: { sheet: 0, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    person: { email: "a@b.go.th", identityToken: "token" },
    what,
  };
  return runInThread(job, spreadsheet, { ...NOBODY, ...attendant });
}

const WORK = { kind: "menu", functionName: "work" } as const;

describe("a script in a thread of its own", () => {
  it("waits for a person, who sees what it has done so far", async () => {
    const spreadsheet = spreadsheetOf(["ก"]);
    const before = spreadsheet.state;
    const seen: unknown[] = [];
    const outcome = await runThread(
      `function work() { const cell = SpreadsheetApp.getActiveSheet().getRange("A1"); cell.setValue("ข");
        const ui = SpreadsheetApp.getUi(); if (ui.alert("ต่อไหม", "", ui.ButtonSet.YES_NO) === ui.Button.YES) cell.setValue("ค");
        SpreadsheetApp.getActiveSheet().getRange("B2").activate(); }`,
      spreadsheet,
      WORK,
      {
        ask: async (question) => {
          seen.push(question.title, toGrid(spreadsheet.state).sheets[0]?.rows);
          return { button: "YES" };
        },
      },
    );
    expect(seen).toEqual(["ต่อไหม", [["ข"]]]);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.view.area).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(toGrid(spreadsheet.state).sheets[0]?.rows).toEqual([["ค"]]);
    expect(spreadsheet.undo()).toBe(true);
    expect(spreadsheet.state).toBe(before);
  });

  it("fetches from the process that started it, with the person's token", async () => {
    const outcome = await runThread(
      `function work() { return UrlFetchApp.fetch("https://service.example/", { headers: { Authorization: ScriptApp.getIdentityToken() } }).getContentText(); }`,
      spreadsheetOf(),
      { kind: "page", functionName: "work", args: [] },
      {
        fetch: async ({ headers }) => ({
          status: 200,
          headers: {},
          body: new TextEncoder().encode(`สวัสดี ${headers.Authorization}`),
        }),
      },
    );
    expect(outcome.result).toBe("สวัสดี token");
  });

  it("takes a closed page for the cross in the corner, and a lost network for an address that is not there", async () => {
    const outcome = await runThread(
      `function work() { const closed = SpreadsheetApp.getUi().alert("ก") === SpreadsheetApp.getUi().Button.CLOSE;
        try { UrlFetchApp.fetch("https://service.example/"); } catch (error) { return [closed, error.message]; } }`,
      spreadsheetOf(),
      { kind: "page", functionName: "work", args: [] },
    );
    expect(outcome.result).toEqual([true, "Address unavailable: https://service.example/"]);
  });

  it("draws the menu, shows pages and keeps properties", async () => {
    const shown: string[] = [];
    const outcome = await runThread(
      `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("ตรวจสอบ", "work").addToUi(); }
       function onInstall() { onOpen(); PropertiesService.getDocumentProperties().setProperty("ก", "ข");
         SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>")); SpreadsheetApp.getActive().toast("เสร็จ"); }`,
      spreadsheetOf(),
      { kind: "install" },
      { show: ({ html }) => shown.push(html), toast: (message) => shown.push(message) },
    );
    expect(outcome.menu).toEqual([{ kind: "item", caption: "ตรวจสอบ", functionName: "work" }]);
    expect(outcome.pageFunctions).toEqual(["onOpen", "onInstall"]);
    expect(shown).toEqual(["<p>", "เสร็จ"]);
    expect(outcome.host.properties.get("document sandbox")?.get("ก")).toBe("ข");
  });

  it("tells what went wrong, and keeps what was done before", async () => {
    const spreadsheet = spreadsheetOf();
    const outcome = await runThread(
      `function work() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("ก").getRange(0); }`,
      spreadsheet,
      WORK,
    );
    expect(outcome.failure).toEqual({
      name: "NotInSandbox",
      message: "SpreadsheetApp.Range.getRange: ยังไม่มีในตัวทดลอง",
    });
    expect(toGrid(spreadsheet.state).sheets[0]?.rows).toEqual([["ก"]]);
  });

  it("ends when its code cannot be loaded", async () => {
    await expect(runThread("function (", spreadsheetOf(), WORK)).rejects.toThrow(
      "Function statements require",
    );
  });
});
