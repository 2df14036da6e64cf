import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULE_CODES } from "../../measures/codes.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { parseCellName } from "../../measures/grid.ts";
import { validate } from "../../measures/validate.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { GOOD_THAI } from "./corpus.ts";
import { agency, grid, table } from "./table.ts";

const AS_OF = "2024-10-15";
const good = fillingGrid(GOOD_EXAMPLE);
const defective = fillingGrid(DEFECTIVE_EXAMPLE);

describe("validate", () => {
  it("finds nothing at all in the good example", () => {
    expect(validate(good, { asOf: AS_OF })).toMatchObject({
      findings: [],
      counts: { must: 0, check: 0, advice: 0 },
    });
  });

  it("lists findings in the order in which they stand in the workbook", () => {
    const { book, findings } = validate(defective, { asOf: AS_OF });
    const places = findings.map(({ sheet, cell, code }) => {
      const { row, column } = (cell && parseCellName(cell)) || { row: -1, column: 0 };
      return [book.sheets.findIndex(({ title }) => title === sheet), row, column, RULE_CODES.indexOf(code)];
    });
    const sorted = [...places].sort((a, b) => {
      const at = a.findIndex((part, index) => part !== b[index]);
      return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
    });
    expect(places).toEqual(sorted);
  });

  it("counts by level what it lists", () => {
    const { findings, counts } = validate(defective, { asOf: AS_OF });
    expect(counts.must + counts.check + counts.advice).toBe(findings.length);
    expect(findings.filter(({ level }) => level === "must")).toHaveLength(counts.must);
  });

  it("says the same of the same workbook each time, in plain JSON", () => {
    const first = validate(defective, { asOf: AS_OF });
    expect(validate(JSON.parse(JSON.stringify(defective)), { asOf: AS_OF })).toEqual(first);
    expect(JSON.parse(JSON.stringify(first.findings))).toEqual(first.findings);
  });

  it("says as much of the same words standing in two cells", () => {
    const row = { ที่: "๑", มาตรการ: "มาตรการ  หนึ่ง", แนวทางการปฏิบัติ: "มาตรการ  หนึ่ง" };
    const { findings } = validate(grid(agency(), table("plan", row)), { asOf: AS_OF });
    expect(findings.filter(({ code }) => code === "blanks-extra").map(({ cell }) => cell)).toEqual([
      "C2",
      "D2",
    ]);
  });

  it("takes the script that most texts write as the workbook's own", () => {
    const mixed = (own: string) => ({ มาตรการ: `จัดอบรม ${own} ครั้ง รวม ๓0 คน` });
    const fixes = (steps: string) =>
      validate(
        grid(
          agency({ ปีงบประมาณของมาตรการ: steps, ปีงบประมาณของรายงานผล: steps, "ปีที่ใช้ประเมิน ITA": steps }),
          table("plan", mixed(steps)),
        ),
      )
        .findings.filter(({ code }) => code === "digits-mixed")
        .map(({ fix }) => fix?.after);
    expect(fixes("๒๕๖๖")[0]).toContain("๓๐ คน");
  });

  it("takes Arabic digits where more texts write them, each text counted once", () => {
    const years = { "ปีของผลประเมิน ITA ที่นำมาวิเคราะห์": "2565", รอบการรายงาน: "12 เดือน" };
    const row = { มาตรการ: "จัดอบรม ๓ ครั้ง รวม 30 คน" };
    const plan = table("plan", row, { ...row, ระยะเวลา: "มีนาคม 2566" });
    const { findings } = validate(grid(agency(years), plan));
    const mixed = findings.filter(({ code }) => code === "digits-mixed");
    expect(mixed.map(({ fix }) => fix?.after)).toEqual(Array(2).fill("จัดอบรม 3 ครั้ง รวม 30 คน"));
  });

  it("offers no fix where a formula or an error stands", () => {
    const plan = table("plan", { ที่: "๑", มาตรการ: "มาตรการ  หนึ่ง" });
    const with_ = (more: object) => validate(grid(agency(), { ...plan, ...more })).findings;
    expect(with_({}).find(({ cell }) => cell === "C2")?.fix).toBeDefined();
    expect(with_({ formulas: ["C2"] }).filter(({ cell, fix }) => cell === "C2" && fix)).toEqual([]);
    expect(with_({ errors: ["C2"] }).filter(({ cell, fix }) => cell === "C2" && fix)).toEqual([]);
  });

  it("is silent on good official Thai wherever it stands", () => {
    const texts = GOOD_THAI.filter((text) => !text.includes("อบต.") && text !== "-");
    const rows = texts.map((text, index) => ({
      ...GOOD_EXAMPLE.plan[0],
      "plan.no": `${index + 1}`,
      "plan.guideline": text,
    }));
    const { findings } = validate(fillingGrid({ ...GOOD_EXAMPLE, plan: rows }), { asOf: AS_OF });
    expect(findings.filter(({ column }) => column === "แนวทางการปฏิบัติ")).toEqual([]);
  });

  it("never throws, whatever a workbook holds", () => {
    const text = fc.oneof(
      fc.constantFrom(
        ...good.sheets.flatMap(({ rows }) => rows.flat()),
        ...defective.sheets.flatMap(({ rows }) => rows.flat()),
      ),
      fc.string(),
      fc.string({ unit: "grapheme" }),
    );
    const sheet = fc.record({
      title: fc.constantFrom(...good.sheets.map(({ title }) => title), "อื่น"),
      rows: fc.array(fc.array(text, { maxLength: 10 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 5 }), (sheets) => {
        const headed = sheets.map((one) => {
          const header = good.sheets.find(({ title }) => title === one.title)?.rows[0] ?? [];
          return { ...one, rows: [header, ...one.rows] };
        });
        const check = validate({ sheets: headed } as Grid, { asOf: AS_OF });
        for (const { fix } of check.findings) if (fix) expect(fix.after).not.toBe(fix.before);
      }),
      { numRuns: 200 },
    );
  });
});
