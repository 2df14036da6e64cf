import { describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import { summarise } from "../../measures/summary.ts";
import { validate } from "../../measures/validate.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { type Addon, openAddon } from "./addon.ts";
import { sheetOf, typeInto } from "./cells.ts";

const TITLE = "สรุปผล";
const good = fillingGrid(GOOD_EXAMPLE);

function summarised(grid = good): Addon {
  const addon = openAddon(grid);
  addon.choose("สรุปผล");
  return addon;
}

const rowsOf = (addon: Addon) => addon.grid().sheets.find(({ title }) => title === TITLE)?.rows ?? [];
const table = (addon: Addon, header: string) => {
  const rows = rowsOf(addon);
  const from = rows.findIndex(([first]) => first === header);
  const to = rows.findIndex((row, at) => at > from && (row[0] ?? "") === "");
  return rows.slice(from + 1, to < 0 ? undefined : to);
};

describe("สรุปผล", () => {
  const addon = summarised();
  const check = validate(good, { asOf: "2024-01-15" });
  const summary = summarise(check.book, check.findings, check.ruleset.ruleset, "2024-01-15");

  it("tells progress by unit and by month as measures counts it, in figures", () => {
    expect(table(addon, "ผู้รับผิดชอบ")).toEqual(
      summary.byUnit.map(({ unit, byStatus, total, finishedShare }) => [
        unit,
        ...byStatus.map(({ count }) => String(count)),
        String(total),
        String(finishedShare * 100),
      ]),
    );
    expect(table(addon, "เดือน").map(([, atWork, finished]) => [Number(atWork), Number(finished)])).toEqual(
      summary.byMonth.map(({ atWork, finished }) => [atWork, finished]),
    );
    const cell = sheetOf(addon, TITLE).rows.find((row) => row[0]?.value === summary.byUnit[0]?.unit)?.[3];
    expect(typeof cell?.value).toBe("number");
  });

  it("lists what an assessor looks for", () => {
    const rows = rowsOf(addon);
    for (const { title, note } of check.readiness)
      expect(rows.find(([first]) => first === title)?.[4]).toBe(note);
  });

  it("draws a chart over each of the two tables", () => {
    const sheet = sheetOf(addon, TITLE);
    const headers = ["ผู้รับผิดชอบ", "เดือน"].map((header) =>
      sheet.rows.findIndex((row) => row[0]?.value === header),
    );
    expect(
      sheet.charts.map(({ type, ranges }) => [type, ranges[0]?.area.top, ranges[0]?.area.bottom]),
    ).toEqual([
      ["BAR", headers[0], (headers[0] as number) + summary.byUnit.length],
      ["COLUMN", headers[1], (headers[1] as number) + 12],
    ]);
  });

  it("rewrites only its own columns and charts", () => {
    const again = summarised();
    const sheet = sheetOf(again, TITLE);
    const last = rowsOf(again).length;
    typeInto(again, TITLE, "J3", "บันทึกของเรา");
    typeInto(again, TITLE, `A${last + 2}`, "จดไว้ข้างล่าง");
    const own = {
      ...sheet.charts[0],
      id: 99,
      anchor: { row: 40, column: 3, x: 0, y: 0 },
    } as (typeof sheet.charts)[number];
    again.spreadsheet.change("person", (state) => ({
      ...state,
      sheets: state.sheets.map((one) =>
        one.title === TITLE
          ? {
              ...one,
              charts: [
                own,
                ...one.charts.map((chart) => ({ ...chart, anchor: { row: 7, column: 12, x: 5, y: 5 } })),
              ],
            }
          : one,
      ),
    }));
    typeInto(again, "แผนมาตรการ", "F2", "กองช่าง\nกองการศึกษา");
    again.choose("สรุปผล");
    const after = sheetOf(again, TITLE);
    expect(after.charts).toHaveLength(3);
    expect(after.charts[0]).toEqual(own);
    expect(after.charts.slice(1).map(({ anchor }) => anchor)).toEqual([
      { row: 7, column: 12, x: 5, y: 5 },
      { row: 7, column: 12, x: 5, y: 5 },
    ]);
    const texts = rowsOf(again).flat();
    expect(texts).toContain("บันทึกของเรา");
    expect(texts.filter((text) => text === "จดไว้ข้างล่าง")).toHaveLength(1);
    expect(texts).toContain("กองช่าง");
    expect(after.charts[1]?.ranges[0]?.area.bottom).toBe(
      after.rows.findIndex((row) => row[0]?.value === "ผู้รับผิดชอบ") + table(again, "ผู้รับผิดชอบ").length,
    );
  });

  it("puts a chart back that was deleted", () => {
    const again = summarised();
    again.spreadsheet.change("person", (state) => ({
      ...state,
      sheets: state.sheets.map((sheet) => ({ ...sheet, charts: [] })),
    }));
    again.choose("สรุปผล");
    expect(sheetOf(again, TITLE).charts).toHaveLength(2);
  });

  it("needs a plan for charts, and says that there is none", () => {
    const empty = summarised({ sheets: [{ title: "แผนมาตรการ", rows: [["ที่", "มาตรการ", "ผู้รับผิดชอบ"]] }] });
    expect(sheetOf(empty, TITLE).charts).toEqual([]);
    expect(rowsOf(empty).flat()).toContain("ยังไม่มีมาตรการในชีตแผนมาตรการ");
  });

  it("touches no sheet of the clerk's", () => {
    const grid = fillingGrid(DEFECTIVE_EXAMPLE);
    const again = summarised(grid);
    expect(again.grid().sheets.slice(0, 4)).toEqual(openAddon(grid).grid().sheets);
  });
});
