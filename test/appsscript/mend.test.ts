import { describe, expect, it } from "vitest";
import type { PageAnswer, SidebarFacts } from "../../appsscript/pages/sidebar-facts.ts";
import { trimmed } from "../../appsscript/sheets/trim.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { mend } from "../../measures/mend.ts";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import { SHEETS } from "../../measures/workbook.ts";
import { refilled } from "../../server/sandbox/spreadsheet/cell.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { type Addon, openAddon } from "./addon.ts";
import { edit, notesOf, textAt, typeInto } from "./cells.ts";

const defective = fillingGrid(DEFECTIVE_EXAMPLE);
const TODAY = "2024-01-15";

function opened(grid: Grid = defective): Addon {
  const addon = openAddon(grid);
  addon.choose("ตรวจสอบ");
  return addon;
}

const answer = (addon: Addon, call: string, ...args: readonly unknown[]) =>
  JSON.parse(addon.callFromPage(call, args) as string) as PageAnswer;

function facts(given: PageAnswer): SidebarFacts {
  if (!("facts" in given)) throw new Error(JSON.stringify(given));
  return given.facts;
}

const sentence = (given: PageAnswer) => (given.done ? "" : given.sentence);
const texts = (grid: Grid) => ours(grid).map(({ rows }) => trimmed(rows));
const ours = (grid: Grid) => grid.sheets.filter(({ title }) => SHEETS.some((sheet) => sheet.title === title));

/** What the page asks for when แก้ให้ is pressed on a line. */
function wanted(addon: Addon, code: string): string {
  const line = addon.facts<SidebarFacts>().lines.find((one) => one.code === code && one.fix);
  if (!line?.fix) throw new Error(`no fix for ${code}`);
  const { sheet, cell } = line;
  return JSON.stringify({ code, sheet, cell, before: line.fix.before, after: line.fix.after });
}

describe("แก้ให้", () => {
  it("applies one fix to its cell, and no other cell changes", () => {
    const addon = opened();
    const { sheet, cell, after } = JSON.parse(wanted(addon, "word-twice")) as Record<string, string>;
    const given = facts(answer(addon, "applyFix", wanted(addon, "word-twice")));
    expect(textAt(addon, sheet as string, cell as string)).toBe(after);
    expect(given.changed).toHaveLength(1);
    expect(given.undoable).toBe(1);
    const changed = ours(addon.grid()).flatMap(({ title, rows }) =>
      rows.flatMap((row, at) =>
        row.filter(
          (text, column) => text !== defective.sheets.find((one) => one.title === title)?.rows[at]?.[column],
        ),
      ),
    );
    expect(changed).toEqual([after]);
  });

  it("takes the mark off the cell when nothing else is found there", () => {
    const addon = opened();
    const fix = wanted(addon, "catchword-left");
    const { sheet, cell } = JSON.parse(fix) as Record<string, string>;
    expect(notesOf(addon, sheet as string)[cell as string]).toBeDefined();
    answer(addon, "applyFix", fix);
    expect(notesOf(addon, sheet as string)[cell as string]).toBeUndefined();
  });

  it("does nothing when the cell was edited after the check, and says so", () => {
    const addon = opened();
    const fix = wanted(addon, "word-twice");
    const { sheet, cell } = JSON.parse(fix) as Record<string, string>;
    typeInto(addon, sheet as string, cell as string, "พิมพ์ใหม่แล้ว");
    expect(sentence(answer(addon, "applyFix", fix))).toContain("เปลี่ยนไปหลังการตรวจ");
    expect(textAt(addon, sheet as string, cell as string)).toBe("พิมพ์ใหม่แล้ว");
  });

  it("writes nothing that no rule asks for, whatever a page sends", () => {
    const addon = opened();
    const forged = JSON.stringify({ ...JSON.parse(wanted(addon, "word-twice")), after: "=IMPORTRANGE()" });
    expect(sentence(answer(addon, "applyFix", forged))).not.toBe("");
    expect(texts(addon.grid())).toEqual(texts(defective));
  });

  it("never offers to write over a formula", () => {
    const addon = openAddon(defective);
    edit(addon, "แผนมาตรการ", (cell, row) =>
      row === 1 && typeof cell.value === "string"
        ? { ...cell, formula: `="${cell.value.replace(/"/g, '""')}"` }
        : cell,
    );
    addon.choose("ตรวจสอบ");
    const lines = addon
      .facts<SidebarFacts>()
      .lines.filter(({ sheet, cell }) => sheet === "แผนมาตรการ" && /^[A-H]2$/.test(cell ?? ""));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ fix }) => fix)).toEqual([]);
  });
});

describe("แก้ทั้งหมดที่ปลอดภัย", () => {
  const addon = opened();
  const pressed = addon.facts<SidebarFacts>().safe;
  const given = facts(answer(addon, "applySafeFixes"));
  const mended = mend(defective, { asOf: TODAY });

  it("leaves the workbook as measures mends it", () => {
    expect(texts(addon.grid())).toEqual(texts(mended.grid));
  });

  it("lists what changed, and leaves nothing safe to mend", () => {
    expect(given.changed.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(
      mended.changes.map(({ sheet, cell }) => `${sheet}!${cell}`),
    );
    expect(given.safe).toBe(0);
    const counts = [pressed, mended.changes.length].map((count) => toThaiDigits(String(count)));
    expect(given.said).toBe(`แก้ให้แล้ว ${counts[0]} เรื่อง ใน ${counts[1]} เซลล์`);
    expect(given.total).toBe(mended.check.findings.length);
  });

  it("has nothing to do the second time", () => {
    expect(facts(answer(addon, "applySafeFixes")).said).toContain("ไม่มีเรื่องที่ระบบแก้ให้ได้");
  });
});

describe("เลิกทำ", () => {
  it("restores the exact texts, step by step, also when the sidebar was opened anew", () => {
    const addon = opened();
    answer(addon, "applyFix", wanted(addon, "word-twice"));
    answer(addon, "applySafeFixes");
    const host = { properties: new Map(), cache: new Map(), locks: new Map() };
    const elsewhere = openAddon(addon.spreadsheet, [], { host });
    elsewhere.choose("ตรวจสอบ");
    expect(elsewhere.facts<SidebarFacts>().undoable).toBe(0);

    addon.choose("ตรวจสอบ");
    expect(addon.facts<SidebarFacts>().undoable).toBeGreaterThan(1);
    expect(facts(answer(addon, "undoLastFix")).undoable).toBe(1);
    expect(facts(answer(addon, "undoLastFix")).undoable).toBe(0);
    expect(texts(addon.grid())).toEqual(texts(defective));
    expect(sentence(answer(addon, "undoLastFix"))).toContain("ไม่มีการแก้ที่เลิกทำได้");
  });

  it("keeps a cell that somebody has edited since, and says how many", () => {
    const addon = opened();
    const { changed } = facts(answer(addon, "applySafeFixes"));
    const [first] = changed;
    typeInto(addon, first?.sheet ?? "", first?.cell ?? "", "แก้เองแล้ว");
    const given = facts(answer(addon, "undoLastFix"));
    expect(given.said).toContain("อีก ๑ เซลล์ข้อความหรือตำแหน่งต่างจากตอนที่แก้");
    expect(textAt(addon, first?.sheet ?? "", first?.cell ?? "")).toBe("แก้เองแล้ว");
    const other = changed[1];
    expect(textAt(addon, other?.sheet ?? "", other?.cell ?? "")).toBe(
      textAt(opened(), other?.sheet ?? "", other?.cell ?? ""),
    );
  });

  it("does not write over a formula that took the text's place", () => {
    const addon = opened();
    const { changed } = facts(answer(addon, "applySafeFixes"));
    const [first] = changed;
    const text = textAt(addon, first?.sheet ?? "", first?.cell ?? "");
    edit(addon, first?.sheet ?? "", (cell) =>
      cell.value === text ? { ...refilled(cell, { value: text }), formula: `="${text}"` } : cell,
    );
    expect(facts(answer(addon, "undoLastFix")).said).toContain("จึงยังไม่ได้เปลี่ยน");
    expect(textAt(addon, first?.sheet ?? "", first?.cell ?? "")).toBe(text);
  });
});

describe("the sidebar's other calls", () => {
  it("lead to a cell", () => {
    const addon = opened();
    addon.callFromPage("goToCell", ["ผลการดำเนินการ", "D4"]);
    expect(addon.view.sheet).toBe(3);
    expect(addon.view.area).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
  });

  it("check again", () => {
    const addon = opened();
    const before = addon.facts<SidebarFacts>().total;
    typeInto(addon, "แผนมาตรการ", "F2", "");
    expect(facts(answer(addon, "checkAgain")).total).not.toBe(before);
  });

  it("say that a colleague is at it", () => {
    const addon = openAddon(defective, [], {
      host: {
        properties: new Map(),
        cache: new Map(),
        locks: new Map([["document sandbox", "another run"]]),
      },
    });
    expect(sentence(answer(addon, "applySafeFixes"))).toContain("มีผู้อื่นกำลังใช้เมนู");
  });

  it("take our marks and the undo list away, and nothing of the clerk's", () => {
    const addon = opened();
    edit(addon, "แผนมาตรการ", (cell, row) => (row === 5 ? { ...cell, note: "ของเรา" } : cell));
    answer(addon, "applySafeFixes");
    expect(answer(addon, "clearMarks")).toEqual({ done: true, words: "ลบเครื่องหมายและรายการเลิกทำแล้ว" });
    for (const { title } of SHEETS)
      expect(Object.values(notesOf(addon, title)).filter((note) => note !== "ของเรา")).toEqual([]);
    expect(Object.keys(notesOf(addon, "แผนมาตรการ")).length).toBeGreaterThan(0);
    expect(sentence(answer(addon, "undoLastFix"))).toContain("ไม่มีการแก้ที่เลิกทำได้");
  });
});
