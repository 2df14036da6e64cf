import { describe, expect, it } from "vitest";
import type { SidebarFacts } from "../../appsscript/pages/sidebar-facts.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import { messageFor } from "../../measures/messages.ts";
import { validate } from "../../measures/validate.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { type Addon, openAddon } from "./addon.ts";
import { edit, notesOf, rulesOf, typeInto } from "./cells.ts";

const TODAY = "2024-01-15";
const defective = fillingGrid(DEFECTIVE_EXAMPLE);

function checked(grid = defective): Addon {
  const addon = openAddon(grid);
  addon.choose("ตรวจสอบ");
  return addon;
}

describe("ตรวจสอบ", () => {
  const addon = checked();
  const { findings, counts } = validate(defective, { asOf: TODAY });

  it("opens the sidebar with every finding in it, in words", () => {
    const facts = addon.facts<SidebarFacts>();
    expect(addon.shown.map(({ place }) => place)).toEqual(["sidebar"]);
    expect(facts.total).toBe(findings.length);
    expect(facts.lines.map(({ message }) => message)).toEqual(findings.map(messageFor));
    expect(facts.counts.map(({ word }) => word)).toEqual(["ต้องแก้", "ควรตรวจ", "แนะนำ"]);
    expect(counts.must).toBeGreaterThan(0);
  });

  it("marks exactly the cells with findings: a note that says what and how, and one colour rule a sheet", () => {
    for (const { title } of defective.sheets) {
      const cells = [
        ...new Set(findings.filter(({ sheet, cell }) => sheet === title && cell).map(({ cell }) => cell)),
      ];
      expect(Object.keys(notesOf(addon, title)).sort()).toEqual(cells.sort());
      expect(rulesOf(addon, title)).toHaveLength(cells.length > 0 ? 1 : 0);
    }
    const [first] = findings;
    expect(notesOf(addon, first?.sheet ?? "")[first?.cell ?? ""]).toContain(first && messageFor(first));
  });

  it("lists the findings with links to their cells", () => {
    const list = addon.spreadsheet.state.sheets.find(({ title }) => title === "รายการที่ต้องแก้");
    const rows = (list?.rows.slice(4) ?? []).filter((row) => row[0]?.value !== undefined);
    expect(rows.map((row) => row[5]?.value)).toEqual(findings.map(messageFor));
    const gids = new Map(addon.spreadsheet.state.sheets.map(({ title, id }) => [title, id]));
    expect(rows.map((row) => row[2]?.links?.[0]?.url)).toEqual(
      findings.map(({ sheet, cell }) => `#gid=${gids.get(sheet)}&range=${cell}`),
    );
  });

  it("takes marks off that are settled, and keeps the others", () => {
    const again = checked();
    typeInto(again, "ข้อมูลหน่วยงาน", "B19", "");
    typeInto(again, "ข้อมูลหน่วยงาน", "B20", "");
    const before = notesOf(again, "ผลการดำเนินการ");
    again.choose("ตรวจสอบ");
    expect(notesOf(again, "ข้อมูลหน่วยงาน")).toEqual({});
    expect(rulesOf(again, "ข้อมูลหน่วยงาน")).toEqual([]);
    expect(Object.keys(notesOf(again, "ผลการดำเนินการ"))).toEqual(Object.keys(before));
  });

  it("shortens its list again, and leaves what the clerk wrote below and beside it", () => {
    const again = checked();
    const title = "รายการที่ต้องแก้";
    const last = again.grid().sheets.find((sheet) => sheet.title === title)?.rows.length ?? 0;
    typeInto(again, title, "J2", "ของเรา");
    typeInto(again, title, `A${last + 3}`, "จดไว้");
    for (const sheet of ["แผนมาตรการ", "ข้อมูลหน่วยงาน"])
      again.spreadsheet.change("person", (state) => ({
        ...state,
        sheets: state.sheets.filter((one) => one.title !== sheet),
      }));
    again.choose("ตรวจสอบ");
    const rows = again.grid().sheets.find((sheet) => sheet.title === title)?.rows ?? [];
    expect(rows[1]?.[9]).toBe("ของเรา");
    expect(rows[last + 2]?.[0]).toBe("จดไว้");
    expect(rows[last - 1]?.[0] ?? "").toBe("");
  });

  it("moves what the clerk wrote below its list down when the list grows", () => {
    const again = openAddon(fillingGrid(GOOD_EXAMPLE));
    again.choose("ตรวจสอบ");
    const title = "รายการที่ต้องแก้";
    typeInto(again, title, "A6", "จดไว้");
    for (const cell of ["C2", "D2", "E2", "F2"]) typeInto(again, "แผนมาตรการ", cell, "");
    again.choose("ตรวจสอบ");
    const rows = again.grid().sheets.find((sheet) => sheet.title === title)?.rows ?? [];
    expect(rows.flat().filter((text) => text === "จดไว้")).toHaveLength(1);
    expect(rows.flat()).toContain("ช่องที่ยังว่าง");
  });

  it("leaves a clerk's own sheet of the list's title alone", () => {
    const own = { title: "รายการที่ต้องแก้", rows: [["ของเราเอง"]] };
    const again = checked({ sheets: [...defective.sheets, own] });
    const sheets = again.grid().sheets;
    expect(sheets.find(({ title }) => title === own.title)).toEqual(own);
    expect(sheets.some(({ title }) => title === "รายการที่ต้องแก้ (2)")).toBe(true);
  });

  it("finds its list again under another name", () => {
    const again = checked();
    again.spreadsheet.change("person", (state) => ({
      ...state,
      sheets: state.sheets.map((sheet) =>
        sheet.title === "รายการที่ต้องแก้" ? { ...sheet, title: "งานค้าง" } : sheet,
      ),
    }));
    again.choose("ตรวจสอบ");
    expect(again.grid().sheets.map(({ title }) => title)).not.toContain("รายการที่ต้องแก้");
  });

  it("says what to do on a spreadsheet without the form, and writes nothing", () => {
    const empty = { sheets: [{ title: "ชีต1", rows: [["สวัสดี"]] }] };
    const addon = checked(empty);
    expect(addon.asked[0]?.text).toContain("เตรียมแบบฟอร์ม");
    expect(addon.grid()).toEqual(empty);
    expect(addon.shown).toEqual([]);
  });

  it("finds nothing in the good example, marks nothing, and says so", () => {
    const addon = checked(fillingGrid(GOOD_EXAMPLE));
    expect(addon.facts<SidebarFacts>().total).toBe(0);
    for (const { title } of fillingGrid(GOOD_EXAMPLE).sheets) {
      expect(notesOf(addon, title)).toEqual({});
      expect(rulesOf(addon, title)).toEqual([]);
    }
  });
});

describe("a clerk's own notes and colours", () => {
  it("stay beside our marks, and our words never join a note of theirs", () => {
    const addon = openAddon(defective);
    edit(addon, "ผลการดำเนินการ", (cell, row, column) =>
      row < 4 ? { ...cell, note: `ถามคุณใบตอง ${row} ${column}`, background: "#00ff00" } : cell,
    );
    const before = notesOf(addon, "ผลการดำเนินการ");
    addon.choose("ตรวจสอบ");
    const after = notesOf(addon, "ผลการดำเนินการ");
    for (const [cell, note] of Object.entries(before)) expect(after[cell]).toBe(note);
  });
});
