import { describe, expect, it } from "vitest";
import type { SidebarFacts } from "../../appsscript/pages/sidebar-facts.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { restructure } from "../../server/sandbox/spreadsheet/structure.ts";
import { SheetsRefusal } from "../../server/sandbox/unknown.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { type Addon, openAddon } from "./addon.ts";
import { edit, notesOf, rulesOf, sheetOf, textAt, typeInto } from "./cells.ts";

const PLAN = "แผนมาตรการ";
const LIST = "รายการที่ต้องแก้";
const defective = fillingGrid(DEFECTIVE_EXAMPLE);
const YEAR = { button: "OK", text: "๒๕๖๗" } as const;
const TWO = { rows: 1, columns: 3 };

const rowsOf = (addon: Addon, title: string) =>
  addon.grid().sheets.find((sheet) => sheet.title === title)?.rows ?? [];
const lastTold = (addon: Addon) => addon.asked[addon.asked.length - 1]?.text ?? "";

function deleteRows(addon: Addon, title: string, at: number, count: number): void {
  const { id } = sheetOf(addon, title);
  addon.spreadsheet.change("person", (state) =>
    restructure(state, id, "rows", { kind: "delete", at, count }),
  );
}

function rename(addon: Addon, from: string, to: string): void {
  addon.spreadsheet.change("person", (state) => ({
    ...state,
    sheets: state.sheets.map((sheet) => (sheet.title === from ? { ...sheet, title: to } : sheet)),
  }));
}

describe("what a clerk writes below a sheet of ours", () => {
  it.each([
    ["ตรวจสอบ", LIST],
    ["สรุปผล", "สรุปผล"],
  ])("stays when rows of ours were deleted: %s", (menu, title) => {
    for (const from of ["middle", "end"]) {
      const addon = openAddon(defective);
      addon.choose(menu);
      const height = rowsOf(addon, title).length;
      typeInto(addon, title, `A${height + 2}`, "ส่งปลัดวันศุกร์");
      deleteRows(addon, title, from === "middle" ? 6 : height - 6, 6);
      addon.choose(menu);
      addon.choose(menu);
      expect(rowsOf(addon, title).filter(([text]) => text === "ส่งปลัดวันศุกร์")).toHaveLength(1);
      expect(rowsOf(addon, title).length).toBeGreaterThan(height);
    }
  });

  it.each([
    ["the end of our rows was deleted, with the row below it", (height: number) => [height - 2, 3]],
    ["all our rows were deleted", (height: number) => [0, height]],
  ])("stays, and a sheet of ours is made anew, when %s", (_, deleted) => {
    const addon = openAddon(defective);
    addon.choose("ตรวจสอบ");
    const height = rowsOf(addon, LIST).length;
    typeInto(addon, LIST, `A${height + 2}`, "ส่งปลัดวันศุกร์");
    const [at, count] = deleted(height) as [number, number];
    deleteRows(addon, LIST, at, count);
    addon.choose("ตรวจสอบ");
    expect(rowsOf(addon, LIST).flat()).toContain("ส่งปลัดวันศุกร์");
    expect(rowsOf(addon, `${LIST} (2)`)).toHaveLength(height);
  });

  it("is asked to stand elsewhere than beside a line, which moves", () => {
    const addon = openAddon(defective);
    addon.choose("ตรวจสอบ");
    expect(textAt(addon, LIST, "A2")).toContain("อย่าพิมพ์ข้างรายการ");
  });
});

describe("เตรียมแบบฟอร์ม and cells that show nothing", () => {
  const empty: Grid = { sheets: [{ title: PLAN, rows: [] }] };

  it("leaves a sheet alone that has a formula without a result", () => {
    const addon = openAddon(empty, ["NO"]);
    edit(
      addon,
      PLAN,
      (cell, row, column) => (row + column === 0 ? { ...cell, formula: '=""', value: "" } : cell),
      TWO,
    );
    addon.choose("เตรียมแบบฟอร์ม");
    expect(sheetOf(addon, PLAN).rows[0]?.[0]?.formula).toBe('=""');
    expect(lastTold(addon)).toContain("ยังไม่พบหัวตาราง");
  });

  it("writes over no text that a number format hides", () => {
    const header = ["ที่", "มาตรการ", "ผู้รับผิดชอบ"];
    const addon = openAddon({ sheets: [{ title: PLAN, rows: [header] }] }, ["YES"]);
    edit(
      addon,
      PLAN,
      (cell, row, column) =>
        row === 1 && column === 1 ? { ...cell, value: "ของเรา", format: ";;;", shown: "" } : cell,
      { rows: 2, columns: 3 },
    );
    addon.choose("เตรียมแบบฟอร์ม");
    expect(sheetOf(addon, PLAN).rows[1]?.[1]?.value).toBe("ของเรา");
  });

  it("keeps notes and colours of an empty sheet of ours", () => {
    const addon = openAddon(empty, ["NO"]);
    edit(
      addon,
      PLAN,
      (cell, _, column) =>
        column === 1
          ? cell
          : { ...cell, note: "ถามปลัด", ...(column === 2 && { background: "#00ff00", fontColor: "#112233" }) },
      TWO,
    );
    addon.choose("เตรียมแบบฟอร์ม");
    expect(notesOf(addon, PLAN)).toMatchObject({ A1: "ถามปลัด", C1: "ถามปลัด" });
    expect(sheetOf(addon, PLAN).rows[0]?.[2]).toMatchObject({ background: "#00ff00", fontColor: "#112233" });
    expect(sheetOf(addon, PLAN).rows[0]?.[1]).toMatchObject({ background: "#1f3864" });
    expect(textAt(addon, PLAN, "C1")).toBe("มาตรการ");
  });

  it("does not call a plan empty that is filled but has no header", () => {
    const addon = openAddon({ sheets: [{ title: PLAN, rows: [["มาตรการของเรา"], ["หนึ่ง"]] }] });
    addon.choose("เตรียมแบบฟอร์ม");
    expect(addon.asked.map(({ buttons }) => buttons)).toEqual(["OK"]);
  });
});

describe("what เตรียมแบบฟอร์ม says", () => {
  it("names the next step, and asks for an unreadable year again with the reason", () => {
    const addon = openAddon({ sheets: [{ title: "ชีต1", rows: [] }] }, [
      { button: "OK", text: "abc" },
      YEAR,
      "NO",
    ]);
    addon.choose("เตรียมแบบฟอร์ม");
    expect(addon.asked[0]?.text).not.toContain("อ่านปีนี้ไม่ได้");
    expect(addon.asked[1]?.text).toContain("อ่านปีนี้ไม่ได้ พิมพ์ปี พ.ศ. สี่หลัก เช่น");
    expect(lastTold(addon)).toContain("ต่อไป: กรอกช่องสีเหลือง");
  });
});

describe("carrying forward", () => {
  function ready(grid: Grid): Addon {
    const addon = openAddon(grid);
    addon.choose("เตรียมแบบฟอร์ม");
    return addon;
  }

  it("moves on by one year when two people answer the same question", () => {
    const { spreadsheet } = ready(fillingGrid(GOOD_EXAMPLE));
    let others = 0;
    const told: string[] = [];
    const addon = openAddon(spreadsheet, [], {
      ask: ({ buttons, text }) => {
        told.push(text);
        if (buttons === "OK") return { button: "OK" };
        if (others++ === 0) openAddon(spreadsheet, ["YES"]).choose("เตรียมแบบฟอร์ม");
        return { button: "YES" };
      },
    });
    addon.choose("เตรียมแบบฟอร์ม");
    expect(told[told.length - 1]).toContain("มีผู้ยกแผนไปปีถัดไปแล้ว");
    expect(addon.grid().sheets.filter(({ title }) => title.startsWith(PLAN))).toHaveLength(2);
  });

  it("leaves none of our marks on last year's sheets, and says what is still last year's", () => {
    const addon = ready(defective);
    addon.choose("ตรวจสอบ");
    const marked = defective.sheets.filter(({ title }) => rulesOf(addon, title).length > 0);
    expect(marked.length).toBeGreaterThan(0);
    const next = openAddon(addon.spreadsheet, ["YES"]);
    next.choose("เตรียมแบบฟอร์ม");
    expect(lastTold(next)).toContain("คะแนนและบทวิเคราะห์ในชีตวิเคราะห์ผล ITA ยังเป็นของปีก่อน");
    for (const { title, rules, rows } of next.spreadsheet.state.sheets.filter(
      ({ title }) => title !== LIST,
    )) {
      expect([title, rules]).toEqual([title, []]);
      expect(rows.flat().filter((cell) => cell?.note?.startsWith("▸ มาตรการ ITA"))).toEqual([]);
    }
  });
});

describe("ตรวจสอบ", () => {
  it("keeps a line with a bullet that a clerk wrote inside our note", () => {
    const addon = openAddon(defective);
    addon.choose("ตรวจสอบ");
    const [cell] = Object.keys(notesOf(addon, PLAN)) as [string];
    const note = notesOf(addon, PLAN)[cell] as string;
    edit(addon, PLAN, (one) =>
      one.note === note ? { ...one, note: note.replace("\n• ", "\n• โทรถามปลัดแล้ว\n• ") } : one,
    );
    addon.choose("ตรวจสอบ");
    expect(notesOf(addon, PLAN)[cell]).toBe("• โทรถามปลัดแล้ว");
  });

  it("leaves the person on the sheet that they were on", () => {
    const addon = openAddon(defective);
    const before = addon.view.sheet;
    addon.choose("ตรวจสอบ");
    expect(addon.view.sheet).toBe(before);
  });

  it("lists and marks the others when one sheet is protected, and says so", () => {
    const addon = openAddon(defective);
    const { change } = addon.spreadsheet;
    addon.spreadsheet.change = (who, make) =>
      change.call(addon.spreadsheet, who, (state) => {
        const next = make(state);
        const at = state.sheets.findIndex(({ title }) => title === PLAN);
        if (next.sheets[at] !== state.sheets[at])
          throw new SheetsRefusal("You are trying to edit a protected cell or object.");
        return next;
      });
    addon.choose("ตรวจสอบ");
    const words = `ชีต${PLAN}ป้องกันไว้ จึงไม่ได้ใส่โน้ตและสี ดูรายการนี้แทน`;
    expect(addon.facts<SidebarFacts>().said).toBe(words);
    expect(textAt(addon, LIST, "A3")).toContain(words);
    expect(notesOf(addon, PLAN)).toEqual({});
    expect(notesOf(addon, "ผลการดำเนินการ")).not.toEqual({});
  });

  it("tells the sidebar when a sheet or cell is not there any more", () => {
    const addon = openAddon(defective);
    expect(addon.callFromPage("goToCell", [PLAN, "B2"])).toBe("");
    expect(addon.callFromPage("goToCell", [PLAN, "ZZ99999"])).toContain("ไม่พบชีตหรือเซลล์นี้แล้ว");
    rename(addon, PLAN, "เก็บไว้ก่อน");
    expect(addon.callFromPage("goToCell", [PLAN, "B2"])).toContain("ไม่พบชีตหรือเซลล์นี้แล้ว");
  });
});
