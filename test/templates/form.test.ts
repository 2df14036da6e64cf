import { describe, expect, it } from "vitest";
import { type Filling, fillingGrid, sheetTexts } from "../../measures/form/filling.ts";
import { parseRange } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { RULESETS } from "../../measures/rulesets/index.ts";
import { validate } from "../../measures/validate.ts";
import { AGENCY_LABELS, ROUNDS, SHEETS, STATUSES, sheetOf } from "../../measures/workbook.ts";
import type { DrawnSheet, Validation } from "../../templates/drawing.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { blankFilling, drawForm, formTitle } from "../../templates/form.ts";
import { FORM_STYLES } from "../../templates/form-style.ts";
import { lineCount, linesHeight, ROW_LIMIT, textWidth } from "../../templates/heights.ts";

const drawing = drawForm(blankFilling(2567), 2567, formTitle(2567));

function sheet(title: string): DrawnSheet {
  const found = drawing.sheets.find((drawn) => drawn.title === title);
  if (!found) throw new Error(`no sheet ${title}`);
  return found;
}

function texts(drawn: DrawnSheet): string[][] {
  return drawn.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
}

/** The words that a cell (zero-based) may be chosen from. */
function words(drawn: DrawnSheet, row: number, column: number): string[] {
  const covers = ({ area }: Validation) =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const allow = drawn.validations?.find(covers)?.allow;
  if (typeof allow !== "object" || !("sheet" in allow)) return [];
  return texts(sheet(allow.sheet))
    .slice(allow.area.top, allow.area.bottom + 1)
    .map((texts) => texts[allow.area.left] ?? "");
}

describe("the blank form", () => {
  it("has the contract's sheets and headers, and one hidden sheet of lists", () => {
    expect(drawing.sheets.map(({ title, hidden }) => [title, hidden ?? false])).toEqual([
      ...SHEETS.map(({ title }) => [title, false]),
      ["ตัวเลือก", true],
    ]);
    for (const { title, columns } of SHEETS)
      expect(texts(sheet(title))[0]).toEqual(columns.map(({ header }) => header));
  });

  it("has every fact of the agency with its explanation", () => {
    const rows = texts(sheet(sheetOf("agency").title)).slice(1);
    expect(rows.map(([label]) => label)).toEqual(AGENCY_LABELS.map(({ label }) => label));
    AGENCY_LABELS.forEach(({ help }, index) => {
      expect(rows[index]?.[2]?.startsWith(help)).toBe(true);
    });
  });

  it("gives a date of its own year as an example, and none where it has no year", () => {
    const helpOf = (filling: Filling) =>
      sheetTexts(filling, "agency").find(([label]) => label === "วันที่รายงาน")?.[2];
    expect(helpOf(blankFilling(2570))).toBe("วันที่ลงนาม (ถ้ามี) เช่น ๓๐ กันยายน ๒๕๖๙");
    expect(helpOf({ ...blankFilling(2570), agency: {} })).toBe("วันที่ลงนาม (ถ้ามี)");
  });

  it("says what its yellow cells are, beside the first of them", () => {
    expect(texts(sheet(sheetOf("agency").title))[1]?.[2]).toMatch(/^ช่องสีเหลืองต้องกรอก/);
  });

  it.each(RULESETS.map((ruleset) => [ruleset.assessed, ruleset] as const))(
    "holds the years that %i asks for",
    (assessed, { years }) => {
      const { book } = validate(fillingGrid(blankFilling(assessed)));
      const year = (text: string | undefined) =>
        [...(text ?? "")].map((digit) => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit)).join("");
      expect(Number(year(book.agency["years.assessed"]?.text))).toBe(assessed);
      expect(Number(year(book.agency["years.plan"]?.text))).toBe(assessed + years.plan);
      expect(Number(year(book.agency["years.report"]?.text))).toBe(assessed + years.report);
      expect(Number(year(book.agency["years.analysed"]?.text))).toBe(assessed + years.analysed);
    },
  );

  it("is made for a year that has no ruleset yet, with that year and the latest ruleset", () => {
    expect(blankFilling(2580).agency).toMatchObject({ "years.assessed": "๒๕๘๐", "years.report": "๒๕๗๙" });
    expect(blankFilling(2580).analysis).toHaveLength(10);
  });

  it("starts no measure and no result, though rows are numbered", () => {
    const book = readBook(fillingGrid(blankFilling(2567)));
    expect([book.plan.length, book.results.length, book.analysis.length]).toEqual([0, 0, 10]);
    expect(
      book.sheets.flatMap(({ missing, twice, moved, blankRows }) => [
        ...missing,
        ...twice,
        ...moved,
        ...blankRows,
      ]),
    ).toEqual([]);
  });

  it("asks an untouched clerk for nothing but the agency's facts and a measure", () => {
    const { findings } = validate(fillingGrid(blankFilling(2567)));
    expect([...new Set(findings.map(({ code, sheet }) => `${code} ${sheet}`))]).toEqual([
      "required-empty ข้อมูลหน่วยงาน",
      "required-empty แผนมาตรการ",
    ]);
    expect(findings).toHaveLength(AGENCY_LABELS.filter(({ required }) => required).length - 4 + 1);
  });
});

describe("drop-down lists", () => {
  const column = (id: "plan" | "results", header: string) =>
    sheetOf(id).columns.findIndex((column) => column.header === header);
  const fact = (label: string) => AGENCY_LABELS.findIndex((row) => row.label === label) + 1;
  const agency = sheet(sheetOf("agency").title);
  const plan = sheet(sheetOf("plan").title);
  const results = sheet(sheetOf("results").title);

  it("offer the 77 provinces, the rounds and the years around the assessed one", () => {
    expect(new Set(words(agency, fact("จังหวัด"), 1)).size).toBe(77);
    expect(words(agency, fact("รอบการรายงาน"), 1)).toEqual(ROUNDS);
    expect(words(agency, fact("ปีงบประมาณของรายงานผล"), 1)).toEqual(
      expect.arrayContaining(["๒๕๖๕", "๒๕๖๖", "๒๕๖๗"]),
    );
  });

  it("offer indicators, units and statuses on every row of the tables", () => {
    for (const row of [1, 5, 30, 200]) {
      expect(words(plan, row, column("plan", "ตัวชี้วัด"))).toHaveLength(10);
      expect(words(plan, row, column("plan", "ผู้รับผิดชอบ"))).toContain("กองคลัง");
      expect(words(results, row, column("results", "สถานะ"))).toEqual(STATUSES);
    }
  });

  it("tell the two statuses of nothing done apart, beside the cell and about another word", () => {
    const { prompt, remark } =
      results.validations?.find(({ area }) => area.left === column("results", "สถานะ")) ?? {};
    expect(prompt?.text).toBe("ยังไม่ดำเนินการ = จะทำต่อไป · ไม่ได้ดำเนินการ = ยกเลิกหรือไม่ทำแล้ว");
    expect(remark?.text).toContain(prompt?.text);
  });

  it("offer the plan's own measures in the results", () => {
    const filled = drawForm(GOOD_EXAMPLE, 2567, "");
    const area = filled.sheets[3]?.validations?.find(({ area }) => area.left === 1)?.allow;
    expect(area).toEqual({ sheet: "แผนมาตรการ", area: parseRange("C2:C201") });
  });

  it("keep notes and remarks within what a spreadsheet shows", () => {
    for (const { validations = [] } of drawing.sheets)
      for (const said of validations.flatMap(({ prompt, remark }) => [prompt, remark])) {
        expect(said?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(said?.text.length ?? 0).toBeLessThanOrEqual(255);
        expect(said?.text ?? "").not.toMatch(/[{}]|ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย/);
      }
  });

  it("show periods of the year that each sheet is about", () => {
    const note = ({ validations = [] }: DrawnSheet) =>
      validations.find(({ prompt }) => prompt?.title.startsWith("ระยะเวลา"))?.prompt?.text;
    expect(note(plan)).toContain("ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗");
    expect(note(results)).toContain("ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖");
  });
});

describe("the form's looks", () => {
  it("take what is typed as text, but for scores", () => {
    for (const { title, columns } of SHEETS)
      for (const [at, { id, header }] of columns.entries()) {
        if (id === "agency.label" || id === "agency.help") continue;
        const style = sheet(title).rows[1]?.cells[at]?.style as keyof typeof FORM_STYLES;
        expect([header, FORM_STYLES[style]]).toMatchObject([
          header,
          { format: header === "คะแนน" ? "0.00" : "@" },
        ]);
      }
  });

  it("give headers and explanations enough contrast (WCAG 2.2: 4.5 to 1)", () => {
    expect(contrast(FORM_STYLES.header.font.color, FORM_STYLES.header.fill)).toBeGreaterThan(7);
    expect(contrast(FORM_STYLES.help.font.color, "FFFFFF")).toBeGreaterThan(7);
    expect(contrast("000000", FORM_STYLES.required.fill)).toBeGreaterThan(7);
  });

  it("keep the header row in sight and on every printed page", () => {
    for (const { title } of SHEETS) {
      expect(sheet(title).freeze?.rows).toBe(1);
      expect(sheet(title).print).toMatchObject({ titleRows: [0, 0], fitToWidth: true });
    }
  });

  it("make every row of an example tall enough for its texts", () => {
    for (const { rows, widths, hidden } of drawForm(GOOD_EXAMPLE, 2567, "").sheets) {
      if (hidden) continue;
      for (const { cells, height = 0 } of rows) {
        expect(height).toBeLessThan(ROW_LIMIT);
        for (const [at, cell] of cells.entries()) {
          if (!cell?.style) continue;
          const { font } = FORM_STYLES[cell.style as keyof typeof FORM_STYLES];
          const lines = lineCount(String(cell.value), textWidth(widths[at] ?? 0), font);
          expect(height).toBeGreaterThanOrEqual(linesHeight(lines, font));
        }
      }
    }
  });
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
