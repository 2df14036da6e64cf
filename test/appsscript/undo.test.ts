import { describe, expect, it } from "vitest";
import type { PageAnswer, SidebarFacts } from "../../appsscript/pages/sidebar-facts.ts";
import { trimmed } from "../../appsscript/sheets/trim.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import { type Grid, type Place, parseCellName } from "../../measures/grid.ts";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import { validate } from "../../measures/validate.ts";
import { SHEETS } from "../../measures/workbook.ts";
import { SheetsRefusal } from "../../server/sandbox/unknown.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { type Addon, openAddon } from "./addon.ts";
import { edit, sheetOf, textAt, typeInto } from "./cells.ts";

const PLAN = "แผนมาตรการ";
const RESULTS = "ผลการดำเนินการ";
const defective = fillingGrid(DEFECTIVE_EXAMPLE);

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

const texts = (addon: Addon) =>
  addon
    .grid()
    .sheets.filter(({ title }) => SHEETS.some((sheet) => sheet.title === title))
    .map(({ rows }) => trimmed(rows));

/** Refuses what a script does to a sheet, as Google does for a protected one; the result takes the refusal away. */
function protect({ spreadsheet }: Addon, title: string): () => void {
  const change = spreadsheet.change.bind(spreadsheet);
  spreadsheet.change = (by, make) =>
    change(by, (state) => {
      const next = make(state);
      const at = state.sheets.findIndex((sheet) => sheet.title === title);
      if (next.sheets[at]?.rows === state.sheets[at]?.rows) return next;
      throw new SheetsRefusal("You are trying to edit a protected cell or object.");
    });
  return () => {
    spreadsheet.change = change;
  };
}

function rename({ spreadsheet }: Addon, title: string, to: string): void {
  spreadsheet.change("person", (state) => ({
    ...state,
    sheets: state.sheets.map((sheet) => (sheet.title === title ? { ...sheet, title: to } : sheet)),
  }));
}

describe("a write that stops midway", () => {
  it("can be undone, and the page says how far it came", () => {
    const addon = opened();
    const before = texts(addon);
    const free = protect(addon, RESULTS);
    const given = facts(answer(addon, "applySafeFixes"));
    expect(texts(addon)).not.toEqual(before);
    expect(given.said).toMatch(/^แก้ได้บางส่วน .*กด “เลิกทำการแก้ล่าสุด” เพื่อคืนข้อความเดิม$/);
    expect(given.undoable).toBe(given.changed.length);
    expect(given.changed.map(({ sheet }) => sheet)).not.toContain(RESULTS);
    free();
    expect(facts(answer(addon, "undoLastFix")).undoable).toBe(0);
    expect(texts(addon)).toEqual(before);
  });

  it("keeps nothing to undo when not one cell was written", () => {
    const addon = opened();
    for (const { title } of SHEETS) protect(addon, title);
    const given = answer(addon, "applySafeFixes");
    expect(given.done ? "" : given.sentence).toContain("ป้องกันไว้");
    const undo = answer(addon, "undoLastFix");
    expect(undo.done ? "" : undo.sentence).toContain("ไม่มีการแก้ที่เลิกทำได้");
  });
});

describe("a step that cannot be taken back now", () => {
  it("waits for its sheet, which was renamed meanwhile", () => {
    const addon = opened();
    const before = texts(addon);
    answer(addon, "applySafeFixes");
    rename(addon, PLAN, "เก็บไว้ก่อน");
    const first = facts(answer(addon, "undoLastFix"));
    expect(first.said).toMatch(/อีก [๐-๙]+ เซลล์ข้อความหรือตำแหน่งต่างจากตอนที่แก้ จึงยังไม่ได้เปลี่ยน$/);
    rename(addon, "เก็บไว้ก่อน", PLAN);
    expect(facts(answer(addon, "undoLastFix")).said).toMatch(/^คืนข้อความเดิมแล้ว [๐-๙]+ เซลล์$/);
    expect(texts(addon)).toEqual(before);
  });

  it("does not stand in the way of an older one", () => {
    const addon = opened();
    const fixable = addon.facts<SidebarFacts>().lines.filter(({ fix }) => fix);
    const one = fixable[0];
    const other = fixable.find(({ cell }) => cell !== one?.cell);
    for (const line of [one, other]) {
      const { code, sheet, cell, fix } = line ?? {};
      facts(answer(addon, "applyFix", JSON.stringify({ code, sheet, cell, ...fix })));
    }
    typeInto(addon, other?.sheet ?? "", other?.cell ?? "", "แก้เองแล้ว");
    expect(facts(answer(addon, "checkAgain")).undoable).toBe(1);
    answer(addon, "undoLastFix");
    expect(textAt(addon, one?.sheet ?? "", one?.cell ?? "")).toBe(one?.fix?.before);
    const last = facts(answer(addon, "undoLastFix"));
    expect(last.said).toBe("อีก ๑ เซลล์ข้อความหรือตำแหน่งต่างจากตอนที่แก้ จึงยังไม่ได้เปลี่ยน");
  });
});

describe("a plan of 1,000 measures", () => {
  it("is mended, and given back to the last cell", () => {
    const many = <R extends object>(rows: readonly R[], number: string): R[] =>
      Array.from({ length: 1_000 }, (_, at) => ({
        ...(rows[at % rows.length] as R),
        [number]: toThaiDigits(String(at + 1)),
      }));
    const addon = opened(
      fillingGrid({
        ...DEFECTIVE_EXAMPLE,
        plan: many(DEFECTIVE_EXAMPLE.plan, "plan.no"),
        results: many(DEFECTIVE_EXAMPLE.results, "results.no"),
      }),
    );
    const before = texts(addon);
    const given = facts(answer(addon, "applySafeFixes"));
    expect(given.undoable).toBeGreaterThan(1_000);
    expect(given.safe).toBe(0);
    answer(addon, "undoLastFix");
    expect(texts(addon)).toEqual(before);
  });
});

describe("more than undo has room for", () => {
  it("is mended in parts, and the page says to press again", () => {
    const [header = [], first = []] = sheetRows(PLAN);
    const worn = `${"ก".repeat(3)}  ${"ข".repeat(3)}`;
    const text = Array.from({ length: 300 }, () => worn).join("\n");
    const rows = Array.from({ length: 40 }, (_, at) =>
      first.map((cell, column) => (column === 0 ? toThaiDigits(String(at + 1)) : column < 4 ? text : cell)),
    );
    const addon = opened({
      sheets: defective.sheets.map((sheet) =>
        sheet.title === PLAN ? { title: PLAN, rows: [header, ...rows] } : sheet,
      ),
    });
    const given = facts(answer(addon, "applySafeFixes"));
    expect(given.said).toMatch(/^แก้ไปก่อน [๐-๙]+ เซลล์ กดอีกครั้งเพื่อแก้ต่อ$/);
    expect(given.undoable).toBeGreaterThan(0);
    expect(given.safe).toBeGreaterThan(0);
  });
});

const sheetRows = (title: string) => defective.sheets.find((sheet) => sheet.title === title)?.rows ?? [];

describe("a link in a cell that is mended", () => {
  it("stays over its own letters, and comes back whole", () => {
    const addon = opened();
    const line = addon.facts<SidebarFacts>().lines.find(({ fix }) => fix?.safe && fix.before.length > 20);
    const { row, column } = parseCellName(line?.cell ?? "") as Place;
    const { before = "", after = "" } = line?.fix ?? {};
    const links = [
      { start: 0, end: 2, url: "https://a.example/" },
      { start: before.length - 3, end: before.length, url: "https://b.example/" },
    ];
    edit(addon, line?.sheet ?? "", (cell, at, beside) =>
      at === row && beside === column ? { ...cell, links } : cell,
    );
    const linksNow = () => sheetOf(addon, line?.sheet ?? "").rows[row]?.[column]?.links;
    const { code, sheet, cell, fix } = line ?? {};
    facts(answer(addon, "applyFix", JSON.stringify({ code, sheet, cell, ...fix })));
    expect(linksNow()).toEqual([
      links[0],
      { start: after.length - 3, end: after.length, url: "https://b.example/" },
    ]);
    answer(addon, "undoLastFix");
    expect(linksNow()).toEqual(links);
  });
});

describe("a fix that no cell could take", () => {
  it("is not offered, and a list of 50,000 letters stays as it is", () => {
    const text = `๑.กำหนดแนวทาง\n๒. ${"ก".repeat(50_000 - 17)}`;
    expect(text).toHaveLength(50_000);
    const addon = openAddon(defective);
    typeInto(addon, PLAN, "E2", text);
    addon.choose("ตรวจสอบ");
    const { findings } = validate(addon.grid(), { asOf: "2024-01-15" });
    const uneven = findings.find(({ code, cell }) => code === "list-uneven" && cell === "E2");
    expect(uneven?.fix?.after.length).toBeGreaterThan(50_000);
    const { lines } = addon.facts<SidebarFacts>();
    const line = lines.find(({ code, cell }) => code === "list-uneven" && cell === "E2");
    expect(line?.message).toBeDefined();
    expect(line?.fix).toBeUndefined();
    facts(answer(addon, "applySafeFixes"));
    expect(textAt(addon, PLAN, "E2")).toBe(text);
  });
});

describe("what changes, as the page shows it", () => {
  it("is told line by line, with “…” where a line goes on, and no vowel begins a piece", () => {
    const addon = openAddon(defective);
    const kept = "ข้อความในบรรทัดนี้อ่านได้ดีอยู่แล้ว";
    typeInto(addon, PLAN, "E2", `๑. จัดทำคู่มือปฏิบัติงาน  ของเจ้าหน้าที่ผู้รับผิดชอบ\n๒. ${kept}\n๓. เผยแพร่  ทางเว็บไซต์`);
    addon.choose("ตรวจสอบ");
    const { changed } = facts(answer(addon, "applySafeFixes"));
    const change = changed.find(({ sheet, cell }) => sheet === PLAN && cell === "E2");
    expect(change?.from.split("\n")).toHaveLength(2);
    expect(change?.from).not.toContain(kept);
    for (const side of [change?.from ?? "", change?.to ?? ""]) {
      expect(side).toMatch(/^…[^\p{M}ะาำ]/u);
      expect(side.split("\n")[0]).toMatch(/[^เแโใไ]…$/);
      expect(side).toMatch(/เว็บไซต์$/);
    }
    expect(change?.to).toBe(change?.from.replace(/ {2}/g, " "));
  });
});
