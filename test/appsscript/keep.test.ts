import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellName } from "../../measures/grid.ts";
import { SHEETS } from "../../measures/workbook.ts";
import type { Cell } from "../../server/sandbox/spreadsheet/cell.ts";
import { fromGrid } from "../../server/sandbox/spreadsheet/from-grid.ts";
import type { FormatRule, SheetState } from "../../server/sandbox/spreadsheet/state.ts";
import { type Addon, openAddon } from "./addon.ts";
import { edit, sheetOf } from "./cells.ts";
import { workbook } from "./workbooks.ts";

/** What the clerk does of their own, beside measures. */
const own = fc.record({
  sheet: fc.nat(3),
  row: fc.nat(14),
  column: fc.nat(12),
  what: fc.oneof(
    fc.record({ note: fc.constantFrom("ถามกองคลัง", "▸ ของเราเอง", "สำคัญ\nมาก", "• ก") }),
    fc.record({ background: fc.constantFrom("#00ff00", "#ffcc00") }),
    fc.record({ formula: fc.constant('="สูตรของเรา"'), value: fc.constant("สูตรของเรา") }),
    fc.record({ value: fc.constantFrom("คอลัมน์ของเรา", "๑๒๓", " วรรค ") }),
  ),
});

const act = fc.constantFrom("ตรวจสอบ", "checkAgain", "applySafeFixes", "undoLastFix", "สรุปผล", "clearMarks");

const RULE: FormatRule = {
  areas: [{ top: 0, left: 0, bottom: 9, right: 2 }],
  criteria: "CELL_NOT_EMPTY",
  values: [],
  background: "#cceeff",
};

/** Everything of the clerk's on the four sheets: notes, looks, formulas, lists, and texts that no fix has changed. */
function theirs(addon: Addon, skip: ReadonlySet<string>) {
  return SHEETS.map(({ title }) => addon.spreadsheet.state.sheets.find((sheet) => sheet.title === title))
    .filter((sheet): sheet is SheetState => sheet !== undefined)
    .map((sheet) => ({
      title: sheet.title,
      rules: sheet.rules.filter(({ values }) => !String(values[0]).includes("มาตรการ ITA")),
      cells: sheet.rows.map((row, at) =>
        row.map((cell, column) => {
          if (!cell) return undefined;
          const { note = "", value, ...rest } = cell;
          const kept = note.startsWith("▸ มาตรการ ITA\n") ? "" : note;
          return skip.has(`${sheet.title}!${cellName(at, column)}`)
            ? { ...rest, kept }
            : { ...rest, kept, value };
        }),
      ),
    }))
    .map(({ cells, ...rest }) => ({ ...rest, cells: flat(cells) }));
}

/** Cells with anything on them, by place: an untouched cell and an emptied one are the same. */
function flat(rows: readonly (readonly (object | undefined)[])[]): Record<string, string> {
  const found: Record<string, string> = {};
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const { kept, ...rest } = (cell ?? {}) as { kept?: string };
      const words = JSON.stringify({ ...rest, ...(kept && { kept }) });
      if (words !== "{}") found[cellName(at, column)] = words;
    });
  });
  return found;
}

describe("what is the clerk's", () => {
  it("stays through every run: notes, colours, formulas, rules, extra columns, edits between check and fix", {
    timeout: 120_000,
  }, () => {
    const addon = openAddon({ sheets: [{ title: "ชีต1", rows: [] }] });
    fc.assert(
      fc.property(
        workbook,
        fc.array(own, { maxLength: 8 }),
        fc.array(fc.oneof(act, own), { minLength: 1, maxLength: 7 }),
        (grid, before, then) => {
          addon.spreadsheet.change("person", () => {
            const state = fromGrid(grid, "มาตรการ");
            return { ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, rules: [RULE] })) };
          });
          const put = ({
            sheet,
            row,
            column,
            what,
          }: typeof own extends fc.Arbitrary<infer O> ? O : never) => {
            const title = addon.spreadsheet.state.sheets[sheet]?.title;
            if (title === undefined) return;
            edit(
              addon,
              title,
              (cell, at, beside): Cell => (at === row && beside === column ? { ...cell, ...what } : cell),
              { rows: row + 1, columns: column + 1 },
            );
          };
          for (const one of before) put(one);
          for (const one of then) {
            if (typeof one !== "string") {
              put(one);
              continue;
            }
            const all = theirs(addon, new Set());
            const isMenu = one === "สรุปผล" || one === "ตรวจสอบ";
            const facts = isMenu ? addon.choose(one) : addon.callFromPage(one);
            const mended = one === "applySafeFixes" || one === "undoLastFix";
            if (!mended) expect(theirs(addon, new Set())).toEqual(all);
            else {
              const touched = changedCells(String(facts), all, theirs(addon, new Set()));
              expect(theirs(addon, touched)).toEqual(strip(all, touched));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps a real clerk's sheet untouched by a mark: only the note and the rule are ours", () => {
    const addon = openAddon({
      sheets: [
        {
          title: "แผนมาตรการ",
          rows: [
            ["ที่", "มาตรการ", "ผู้รับผิดชอบ"],
            ["๑", "มาตรการ  หนึ่ง", ""],
          ],
        },
      ],
    });
    const before = sheetOf(addon, "แผนมาตรการ");
    addon.choose("ตรวจสอบ");
    const after = sheetOf(addon, "แผนมาตรการ");
    const bare = after.rows.map((row) => row.map((cell) => (cell ? { ...cell, note: undefined } : cell)));
    expect(JSON.stringify(bare.map((row) => row.filter((cell) => cell?.value)))).toBe(
      JSON.stringify(before.rows.map((row) => row.filter((cell) => cell?.value))),
    );
  });
});

/** Cells whose text an act says that it changed; the sidebar names them, an undo takes back what is there no more. */
function changedCells(
  answer: string,
  before: ReturnType<typeof theirs>,
  after: ReturnType<typeof theirs>,
): Set<string> {
  const touched = new Set<string>();
  const given = JSON.parse(answer) as { facts?: { changed: { sheet: string; cell: string }[] } };
  for (const { sheet, cell } of given.facts?.changed ?? []) touched.add(`${sheet}!${cell}`);
  if (touched.size > 0) return touched;
  after.forEach(({ title, cells }, index) => {
    for (const [name, words] of Object.entries(cells)) {
      const then = before[index]?.cells[name];
      const hadFormula = (then ?? "").includes('"formula"');
      if (words !== then && !hadFormula) touched.add(`${title}!${name}`);
    }
  });
  return touched;
}

function strip(all: ReturnType<typeof theirs>, touched: ReadonlySet<string>) {
  return all.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).flatMap(([name, words]) => {
        if (!touched.has(`${sheet.title}!${name}`)) return [[name, words]];
        const { value: _, ...rest } = JSON.parse(words) as { value?: unknown };
        return Object.keys(rest).length > 0 ? [[name, JSON.stringify(rest)]] : [];
      }),
    ),
  }));
}
