import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { makeReport, makeTemplate } from "../../server/report.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { type Pages, printPages, withoutBlanks } from "../templates/pages.ts";
import { missingForPages } from "../templates/thai-font.ts";
import { exampleWith, measures, typedTexts } from "./reports.ts";

/** Reports are printed by LibreOffice, in the twin of their font, and read back from the pages. */

const SENTENCE = "ผู้รับผิดชอบตรวจนับพัสดุทุกชิ้นและบันทึกผลลงทะเบียนคุมภายในสามวันทำการ";
const long = (characters: number) =>
  `${SENTENCE} `
    .repeat(Math.ceil(characters / SENTENCE.length))
    .slice(0, characters)
    .trim();
const [firstPlan, secondPlan, ...otherPlans] = GOOD_EXAMPLE.plan;
const [firstResult, secondResult, ...otherResults] = GOOD_EXAMPLE.results;

const BOOKS: Readonly<Record<string, Grid>> = {
  five: exampleWith(),
  twenty: exampleWith(measures(20)),
  defective: fillingGrid(DEFECTIVE_EXAMPLE),
  long: exampleWith({
    agency: { ...GOOD_EXAMPLE.agency, preface: Array.from({ length: 4 }, () => long(1_500)).join("\n") },
    plan: [
      {
        ...firstPlan,
        "plan.steps": Array.from({ length: 12 }, (_, index) => `${index}. ${long(250)}`).join("\n"),
      },
      { ...secondPlan, "plan.steps": long(3_000), "plan.measure": long(700) },
      ...otherPlans,
    ],
    results: [
      { ...firstResult, "results.details": long(3_000), "results.outcome": long(3_000) },
      { ...secondResult, "results.evidence": `https://www.huaithonglang.go.th/${"เอกสาร/a-b_c".repeat(40)}` },
      ...otherResults,
    ],
  }),
  short: exampleWith({
    plan: Array.from({ length: 20 }, (_, index) => ({
      "plan.no": `${index + 1}`,
      "plan.measure": "สั้น",
      "plan.steps": "ทำ",
    })),
    results: Array.from({ length: 20 }, (_, index) => ({
      "results.no": `${index + 1}`,
      "results.details": "ทำแล้ว",
    })),
  }),
};

const missing = missingForPages();

describe.skipIf(missing !== undefined)(`pages of reports${missing ? ` (${missing})` : ""}`, () => {
  let made: Readonly<Record<string, Uint8Array>>;
  let printed: Readonly<Record<string, Pages>>;

  beforeAll(async () => {
    const template = await makeTemplate();
    const files: Record<string, Uint8Array> = {};
    for (const [name, grid] of Object.entries(BOOKS))
      files[`${name}.xlsx`] = (await makeReport({ grid })).bytes;
    files["office.xlsx"] = (await makeReport({ grid: exampleWith(), template })).bytes;
    made = files;
    printed = await printPages(files);
  }, 120_000);

  const pagesOf = (name: string) => printed[`${name}.xlsx`]?.texts ?? [];

  for (const [name, grid] of Object.entries(BOOKS)) {
    it(`show every word that is typed in the workbook: ${name}`, () => {
      const shown = withoutBlanks(pagesOf(name).join("\n"));
      const words = new Set(typedTexts(grid).flatMap((text) => wordsOf(text)));
      expect([...words].filter((word) => !shown.includes(withoutBlanks(word)))).toEqual([]);
    });

    it(`are as many as our breaks say, none of them empty: ${name}`, () => {
      const pages = pagesOf(name);
      expect(pages).toHaveLength(plannedPages(made[`${name}.xlsx`] as Uint8Array));
      // The cover has no number; every other page says more than its number and the header of a table.
      for (const page of pages.slice(1)) expect(page.split("\n").length).toBeGreaterThan(3);
    });
  }

  it("are numbered from the second on", () => {
    const pages = pagesOf("five");
    expect(pages[0]).not.toMatch(/^- 1 -$/m);
    pages.slice(1).forEach((page, index) => {
      expect(page).toMatch(new RegExp(`^(?:ข้อมูลทั้งหมดที่กรอกในไฟล์ )?- ${index + 2} -$`, "m"));
    });
  });

  it("have the title of the flat table above it, on each of its own and no other", () => {
    const pages = pagesOf("five");
    const titled = pages.filter((page) => page.includes("ข้อมูลทั้งหมดที่กรอกในไฟล์"));
    expect(titled.length).toBeGreaterThan(1);
    expect(titled).toEqual(pages.slice(-1 - titled.length, -1));
  });

  it("are the same from the standard template", () => {
    const said = (name: string) => pagesOf(name).slice(0, -1).map(withoutBlanks);
    expect(said("office")).toEqual(said("five"));
  });
});

/** Words as a dictionary parts them: longer pieces may be torn where a line or a page ends. */
function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter("th", { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment }) => segment.trim()).filter((word) => word !== "");
}

/** One page a sheet and one more for each break. */
function plannedPages(bytes: Uint8Array): number {
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  return sheets.reduce((pages, [, part]) => pages + 1 + strFromU8(part).split("<brk ").length - 1, 0);
}
