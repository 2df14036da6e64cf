import { describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { validate } from "../../measures/validate.ts";
import { AGENCY_LABELS, SHEETS, sheetOf } from "../../measures/workbook.ts";
import type { Spreadsheet } from "../../server/sandbox/spreadsheet/spreadsheet.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { openAddon } from "./addon.ts";

const EMPTY: Grid = { sheets: [{ title: "ชีต1", rows: [] }] };
const YEAR = { button: "OK", text: "๒๕๖๗" } as const;

const sheetIn = (grid: Grid, title: string) => grid.sheets.find((sheet) => sheet.title === title);
const stateOf = (spreadsheet: Spreadsheet, title: string) =>
  spreadsheet.state.sheets.find((sheet) => sheet.title === title);

describe("เตรียมแบบฟอร์ม on an empty spreadsheet", () => {
  const addon = openAddon(EMPTY, [YEAR, "NO"]);
  addon.choose("เตรียมแบบฟอร์ม");
  const grid = addon.grid();

  it("makes the four sheets, in front, and the hidden lists", () => {
    expect(grid.sheets.map(({ title, hidden }) => [title, hidden ?? false])).toEqual([
      ...SHEETS.map(({ title }) => [title, false]),
      ["ชีต1", false],
      ["ตัวเลือก", true],
    ]);
    for (const { title, columns } of SHEETS)
      expect(sheetIn(grid, title)?.rows[0]).toEqual(columns.map(({ header }) => header));
  });

  it("writes the years that the assessment asks for, the ten indicators and five numbers", () => {
    const book = readBook(grid);
    expect(book.agency["years.assessed"]?.text).toBe("๒๕๖๗");
    expect(book.agency["years.report"]?.text).toBe("๒๕๖๖");
    expect(book.analysis.map(({ cells }) => cells["analysis.indicator"]?.text)).toHaveLength(10);
    expect(sheetIn(grid, sheetOf("plan").title)?.rows.slice(1)).toEqual([["๑"], ["๒"], ["๓"], ["๔"], ["๕"]]);
  });

  it("marks every column with its meaning", () => {
    for (const { title, columns } of SHEETS)
      expect(Object.values(sheetIn(grid, title)?.columns ?? {})).toEqual(columns.map(({ id }) => id));
  });

  it("keeps typed texts as texts, wraps them, and keeps the header in sight", () => {
    for (const { title } of SHEETS) {
      const sheet = stateOf(addon.spreadsheet, title);
      expect(sheet?.frozenRows).toBe(1);
      expect(sheet?.rows[1]?.[1]).toMatchObject({ format: "@", wrap: "WRAP" });
    }
  });

  it("offers drop-down lists for provinces, years, rounds, indicators, units, statuses and planned measures", () => {
    const agency = stateOf(addon.spreadsheet, sheetOf("agency").title);
    const rowOf = (field: string) => AGENCY_LABELS.findIndex((label) => label.field === field) + 1;
    for (const field of ["agency.province", "years.plan", "years.assessed", "round"])
      expect(agency?.rows[rowOf(field)]?.[1]?.validation).toMatchObject({
        allowInvalid: true,
        dropdown: true,
      });
    const listed = (id: "analysis" | "plan" | "results") =>
      sheetOf(id)
        .columns.filter(
          (_, column) => stateOf(addon.spreadsheet, sheetOf(id).title)?.rows[500]?.[column]?.validation,
        )
        .map((column) => column.id);
    expect(listed("analysis")).toEqual(["analysis.indicator"]);
    expect(listed("plan")).toEqual(["plan.indicator", "plan.responsible"]);
    expect(listed("results")).toEqual(["results.measure", "results.status"]);
  });

  it("protects the headers by a warning only", () => {
    for (const { title } of SHEETS)
      expect(stateOf(addon.spreadsheet, title)?.protections).toMatchObject([{ warningOnly: true }]);
  });

  it("says what it did", () => {
    const text = addon.asked[addon.asked.length - 1]?.text ?? "";
    for (const { title } of SHEETS) expect(text).toContain(`เพิ่มชีต ${title}`);
  });

  it("does nothing the second time, and says so", () => {
    const again = openAddon(addon.spreadsheet, ["NO"]);
    const before = again.spreadsheet.state;
    again.choose("เตรียมแบบฟอร์ม");
    expect(again.asked[again.asked.length - 1]?.text).toContain("มีครบแล้ว");
    expect(again.spreadsheet.state).toEqual(before);
  });
});

describe("เตรียมแบบฟอร์ม with the standard measures", () => {
  const addon = openAddon(EMPTY, [YEAR, "YES"]);
  addon.choose("เตรียมแบบฟอร์ม");

  it("starts the plan with a measure for each internal indicator, and the results with their names", () => {
    const { plan, results, measures } = readBook(addon.grid());
    expect(plan).toHaveLength(5);
    expect(new Set(plan.map(({ cells }) => cells["plan.indicator"]?.text)).size).toBe(5);
    expect(results).toHaveLength(5);
    expect(measures.every(({ joinedBy }) => joinedBy === "number")).toBe(true);
  });

  it("writes nothing that a rule would find fault with", () => {
    const { findings } = validate(addon.grid(), { asOf: "2024-01-15" });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["required-empty", "result-missing"]));
    expect(findings.filter(({ sheet, code }) => sheet === "แผนมาตรการ" && code === "required-empty")).toEqual(
      [],
    );
  });
});

describe("เตรียมแบบฟอร์ม on a half-filled spreadsheet", () => {
  const plan = sheetOf("plan");
  const half: Grid = {
    sheets: [
      {
        title: "ข้อมูลหน่วยงาน",
        rows: [["แบบข้อมูล"], ["รายการ", "ข้อมูล", "ผู้กรอก"], ["ชื่อหน่วยงาน", "เทศบาลตำบลห้วยทองหลาง", "ใบตอง"]],
      },
      {
        title: plan.title,
        rows: [
          ["ที่", "มาตรการ", "ผู้รับผิดชอบ", "งบประมาณ"],
          ["๑", "มาตรการเดิมของเรา", "กองคลัง", "๕๐๐"],
        ],
      },
      { title: "ของเราเอง", rows: [["ก", "ข"]] },
    ],
  };
  const addon = openAddon(half);
  addon.choose("เตรียมแบบฟอร์ม");
  const grid = addon.grid();

  it("overwrites nothing", () => {
    for (const before of half.sheets) {
      const after = sheetIn(grid, before.title);
      before.rows.forEach((row, at) => {
        row.forEach((text, column) => {
          if (text !== "") expect(after?.rows[at]?.[column]).toBe(text);
        });
      });
    }
  });

  it("adds missing columns to the right, missing facts below, and missing sheets", () => {
    expect(sheetIn(grid, plan.title)?.rows[0]).toEqual([
      "ที่",
      "มาตรการ",
      "ผู้รับผิดชอบ",
      "งบประมาณ",
      "ตัวชี้วัด",
      "แนวทางการปฏิบัติ",
      "ขั้นตอน/วิธีการปฏิบัติ",
      "ระยะเวลา",
      "การกำกับติดตาม",
    ]);
    const book = readBook(grid);
    expect(AGENCY_LABELS.every(({ field }) => book.agency[field])).toBe(true);
    expect(book.sheets.every(({ present, missing }) => present && missing.length === 0)).toBe(true);
  });

  it("asks neither for the year nor for standard measures when there is a plan", () => {
    expect(addon.asked.map(({ buttons }) => buttons)).toEqual(["OK"]);
  });

  it("leaves a sheet without a header alone, and says what to do", () => {
    const odd = openAddon({ sheets: [{ title: plan.title, rows: [["มาตรการของเรา"], ["หนึ่ง"]] }] }, ["NO"]);
    odd.choose("เตรียมแบบฟอร์ม");
    expect(sheetIn(odd.grid(), plan.title)?.rows).toEqual([["มาตรการของเรา"], ["หนึ่ง"]]);
    expect(odd.asked[odd.asked.length - 1]?.text).toContain("ยังไม่พบหัวตาราง");
  });
});

describe("เตรียมแบบฟอร์ม on an older form", () => {
  const older: Grid = {
    sheets: [
      {
        title: "แผนมาตราการ",
        rows: [
          ["ลำดับ", "ชื่อโครงการ", "แนวทาง", "ขั้นตอน", "ส่วนราชการ", "การติดตาม"],
          ["๑", "โครงการเดิม", "- ก", "๑. ข", "กองช่าง", "ทุกไตรมาส"],
        ],
      },
    ],
  };

  it("offers the form's own titles and headers, and changes only those", () => {
    const addon = openAddon(older, ["YES"]);
    addon.choose("เตรียมแบบฟอร์ม");
    expect(addon.asked[0]?.text).toContain("ชีต แผนมาตราการ → แผนมาตรการ");
    expect(addon.asked[0]?.text).toContain("เซลล์ B1: ชื่อโครงการ → มาตรการ");
    const rows = sheetIn(addon.grid(), "แผนมาตรการ")?.rows;
    expect(rows?.[0]?.slice(0, 6)).toEqual([
      "ที่",
      "มาตรการ",
      "แนวทางการปฏิบัติ",
      "ขั้นตอน/วิธีการปฏิบัติ",
      "ผู้รับผิดชอบ",
      "การกำกับติดตาม",
    ]);
    expect(rows?.[1]).toEqual(older.sheets[0]?.rows[1]);
  });

  it("keeps them when told so, and still understands the headers", () => {
    const addon = openAddon(
      { sheets: [{ ...older.sheets[0], title: "แผนมาตรการ", rows: older.sheets[0]?.rows ?? [] }] },
      ["NO"],
    );
    addon.choose("เตรียมแบบฟอร์ม");
    expect(sheetIn(addon.grid(), "แผนมาตรการ")?.rows[0]?.slice(0, 2)).toEqual(["ลำดับ", "ชื่อโครงการ"]);
    expect(readBook(addon.grid()).plan).toHaveLength(1);
  });

  it("does nothing at all when the question is cancelled", () => {
    const addon = openAddon(older, ["CANCEL"]);
    addon.choose("เตรียมแบบฟอร์ม");
    expect(addon.grid()).toEqual(older);
  });
});

describe("carrying a workbook forward into the next year", () => {
  const addon = openAddon(fillingGrid(GOOD_EXAMPLE));
  addon.choose("เตรียมแบบฟอร์ม");
  const before = addon.grid();
  const next = openAddon(addon.spreadsheet, ["YES"]);
  next.choose("เตรียมแบบฟอร์ม");
  const after = next.grid();

  it("keeps last year's sheets as they were, under their year", () => {
    for (const { title } of SHEETS)
      expect(sheetIn(after, `${title} ปี ๒๕๖๗`)?.rows).toEqual(sheetIn(before, title)?.rows);
  });

  it("moves the four years on, keeps the plan, and empties the results", () => {
    const [last, now] = [readBook(before), readBook(after)];
    for (const field of ["years.plan", "years.report", "years.analysed", "years.assessed"] as const)
      expect(now.agency[field]?.text).toBe(last.agency[field]?.text === "๒๕๖๖" ? "๒๕๖๗" : "๒๕๖๘");
    expect(now.agency.reportDate?.text).toBe("");
    expect(now.plan).toEqual(last.plan);
    expect(now.results.map(({ cells }) => cells["results.measure"]?.text)).toEqual(
      last.results.map(({ cells }) => cells["results.measure"]?.text),
    );
    for (const { cells } of now.results)
      for (const [id, cell] of Object.entries(cells))
        if (id !== "results.no" && id !== "results.measure") expect(cell.text).toBe("");
  });

  it("offers the names of the new plan in the new results", () => {
    const sheets = next.spreadsheet.state.sheets;
    const plan = sheets.find(({ title }) => title === "แผนมาตรการ");
    const results = sheets.find(({ title }) => title === "ผลการดำเนินการ");
    expect(results?.rows[1]?.[1]?.validation?.range?.sheet).toBe(plan?.id);
  });
});

describe("two people at once", () => {
  it("says that a colleague is at it, and changes nothing", () => {
    const addon = openAddon(EMPTY, [YEAR, "NO"], {
      host: {
        properties: new Map(),
        cache: new Map(),
        locks: new Map([["document sandbox", "another run"]]),
      },
    });
    addon.choose("เตรียมแบบฟอร์ม");
    expect(addon.asked[addon.asked.length - 1]?.text).toContain("มีผู้อื่นกำลังใช้เมนูมาตรการ ITA");
    expect(addon.grid()).toEqual(EMPTY);
  });
});

describe("a person who left a permission out", () => {
  it("is asked by Google before anything is done", () => {
    const addon = openAddon(EMPTY, [], { person: { email: "clerk@example.go.th", granted: [] } });
    expect(() => addon.choose("เตรียมแบบฟอร์ม")).toThrow(/Authorization is required/);
    expect(addon.grid()).toEqual(EMPTY);
  });
});
