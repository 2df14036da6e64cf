import { describe, expect, it } from "vitest";
import type { DrawnSheet } from "../../templates/drawing.ts";
import { fillReport } from "../../templates/fill.ts";
import { lineCount, linesHeight, ROW_LIMIT, textWidth } from "../../templates/heights.ts";
import { pageRoom } from "../../templates/pages.ts";
import { LANDSCAPE, REPORT_STYLES } from "../../templates/report-styles.ts";
import { layoutOf, pagesOf, planFacts, steps, stepsLayout, textsOf } from "./layouts.ts";

const FACE = REPORT_STYLES.tableText.font;
const ROOM = pageRoom(LANDSCAPE).height;
const LONG = "ผู้รับผิดชอบรวบรวมข้อมูลการให้บริการของทุกกองแล้วสรุปเสนอผู้บริหารทราบทุกสิ้นไตรมาส ";

function fill(layout: Parameters<typeof fillReport>[0], facts: Parameters<typeof fillReport>[1]): DrawnSheet {
  return fillReport(layout, facts).sheets[0] as DrawnSheet;
}

describe("rows of a measure", () => {
  it("are one for each item, under a name that spans them", () => {
    const sheet = fill(stepsLayout(), planFacts({ name: "มาตรการ ก", steps: steps(3) }));
    expect(textsOf(sheet)).toEqual([
      ["มาตรการ", "ขั้นตอน"],
      ["มาตรการ ก", "1. ขั้นตอนสั้น"],
      ["2. ขั้นตอนสั้น"],
      ["3. ขั้นตอนสั้น"],
    ]);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 3, right: 0 }]);
  });

  it("are those of the longest list; what a shorter one holds stands close together beside all of them", () => {
    const layout = layoutOf({
      title: "แผน",
      widths: [30, 60],
      rows: [
        {
          cells: [
            { style: "tableText", value: "{{plan.guideline}}" },
            { style: "tableText", value: "{{plan.steps}}" },
          ],
        },
      ],
    });
    const guideline = [`- ${LONG}`, "- สั้น"].join("\n");
    const values = { "plan.guideline": guideline, "plan.steps": steps(3).join("\n") };
    const sheet = fill(layout, { ...planFacts(), groups: { ...planFacts().groups, plan: [{ values }] } });
    expect(textsOf(sheet)).toEqual([[guideline, "1. ขั้นตอนสั้น"], ["2. ขั้นตอนสั้น"], ["3. ขั้นตอนสั้น"]]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 0 }]);
    const height = sheet.rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
    expect(height).toBe(linesHeight(lineCount(guideline, textWidth(30), FACE), FACE));
    expect(sheet.rows.slice(0, 2).map((row) => row.height)).toEqual(
      [1, 1].map((lines) => linesHeight(lines, FACE)),
    );
  });

  it("have no line between items, and one around the measure", () => {
    const drawing = fillReport(stepsLayout(), planFacts({ name: "มาตรการ ก", steps: steps(3) }));
    const borders = drawing.sheets[0]?.rows
      .slice(1)
      .map((row) => drawing.styles[row.cells[1]?.style ?? ""]?.border);
    expect(borders?.map((border) => [border?.top, border?.bottom])).toEqual([
      ["thin", undefined],
      [undefined, undefined],
      [undefined, "thin"],
    ]);
  });

  it("are together tall enough for a long name over short steps", () => {
    const name = LONG.repeat(4);
    const sheet = fill(stepsLayout(), planFacts({ name, steps: steps(2) }));
    const need = linesHeight(lineCount(name, textWidth(30), FACE), FACE);
    const [, first, second] = sheet.rows;
    expect((first?.height ?? 0) + (second?.height ?? 0)).toBeGreaterThanOrEqual(need);
    expect(first?.height).toBe(linesHeight(1, FACE));
  });

  it("are never taller than a row can be, and still hold every letter", () => {
    const step = LONG.repeat(40);
    const sheet = fill(stepsLayout(), planFacts({ name: LONG.repeat(30), steps: [step] }));
    expect(Math.max(...sheet.rows.map(({ height }) => height ?? 0))).toBeLessThanOrEqual(ROW_LIMIT);
    const said = textsOf(sheet).flat().join("");
    expect(said.replace(/\s|\(ต่อ\)/g, "")).toContain(step.replace(/\s/g, "").slice(0, 500));
    expect(said.match(/ไตรมาส/g)).toHaveLength(70);
  });

  it("keep what is typed as it is typed", () => {
    const typed = ["- ขีดนำ", "=1+1", "+66", "@ก", "  เว้นวรรคนำ", "_x0041_", "{{agency.name}}"];
    const sheet = fill(stepsLayout(), planFacts({ name: "=SUM(A1)", steps: typed }));
    expect(textsOf(sheet).slice(1).flat()).toEqual(["=SUM(A1)", ...typed]);
  });

  it("are one empty row when there is no measure at all", () => {
    const sheet = fill(stepsLayout(), planFacts());
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.rows[1]?.height).toBe(linesHeight(1, FACE));
  });
});

describe("pages", () => {
  it("are never fuller than their room", () => {
    const plan = Array.from({ length: 30 }, (_, index) => ({
      name: `มาตรการ ${index}`,
      steps: steps(1 + (index % 9)),
    }));
    const pages = pagesOf(fill(stepsLayout(["หัวเรื่อง"]), planFacts(...plan)));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page.height + (index > 0 ? 30 : 0)).toBeLessThanOrEqual(ROOM);
      expect(page.texts.length).toBeGreaterThan(0);
    });
  });

  it("never tear a measure that fits on one", () => {
    const plan = Array.from({ length: 20 }, (_, index) => ({
      name: `มาตรการ ${index}`,
      steps: steps(2 + (index % 12)).map((step) => `${index}) ${step}`),
    }));
    for (const { texts } of pagesOf(fill(stepsLayout(), planFacts(...plan)))) {
      const names = texts.filter((text) => text.startsWith("มาตรการ ")).map((text) => text.slice(8));
      const owners = new Set(texts.flatMap((text) => /^(\d+)\)/.exec(text)?.[1] ?? []));
      expect([...owners]).toEqual(names);
    }
  });

  it("are filled as far as whole measures go", () => {
    const plan = Array.from({ length: 12 }, (_, index) => ({ name: `มาตรการ ${index}`, steps: steps(4) }));
    const pages = pagesOf(fill(stepsLayout(), planFacts(...plan)));
    const measure = 4 * linesHeight(1, FACE);
    for (const page of pages.slice(0, -1)) expect(page.height + 30 + measure).toBeGreaterThan(ROOM - 30);
  });

  it("tear a measure longer than a page at items, say where it goes on, and waste no page", () => {
    const sheet = fill(stepsLayout(), planFacts({ name: "ยาว", steps: steps(60) }));
    const pages = pagesOf(sheet);
    expect(pages).toHaveLength(4);
    for (const { texts } of pages.slice(1)) expect(texts[0]).toBe("(ต่อ)");
    expect(pages.flatMap(({ texts }) => texts.filter((text) => text.includes("ขั้นตอนสั้น")))).toEqual(steps(60));
  });

  it("tear an item longer than a page at the end of a line", () => {
    const step = LONG.repeat(40).trim();
    const pages = pagesOf(fill(stepsLayout(), planFacts({ name: "ยาว", steps: [step] })));
    expect(pages.length).toBeGreaterThan(1);
    const said = pages.flatMap(({ texts }) => texts.filter((text) => text.length > 20)).join("");
    expect(said).toBe(step);
  });

  it("keep a heading with the first measure", () => {
    const above = Array.from({ length: 14 }, (_, index) => `บรรทัด ${index}`);
    const pages = pagesOf(fill(stepsLayout(above), planFacts({ name: "ก", steps: steps(8) })));
    for (const { texts } of pages) expect(texts.at(-1)).not.toBe("ขั้นตอน");
  });

  it("keep the signatures with the last measure where both fit on a page", () => {
    const plan = Array.from({ length: 4 }, (_, index) => ({ name: `มาตรการ ${index}`, steps: steps(7) }));
    const below = ["เว้น", "ลงชื่อ", "ชื่อ", "ตำแหน่ง"];
    for (let extra = 0; extra < 12; extra++) {
      const facts = planFacts(...plan, { name: "สุดท้าย", steps: steps(1 + extra) });
      const last = pagesOf(fill(stepsLayout([], below), facts)).at(-1);
      expect(last?.texts).toEqual(expect.arrayContaining(["สุดท้าย", "ลงชื่อ", "ตำแหน่ง"]));
    }
  });

  it("never leave the signatures alone under a header", () => {
    const below = ["เว้น", "ลงชื่อ", "ชื่อ", "ตำแหน่ง"];
    const pages = pagesOf(fill(stepsLayout([], below), planFacts({ name: "เต็มหน้า", steps: steps(17) })));
    expect(pages).toHaveLength(2);
    expect(pages[1]?.texts).toEqual(["(ต่อ)", "15. ขั้นตอนสั้น", "16. ขั้นตอนสั้น", "17. ขั้นตอนสั้น", ...below]);
  });

  it("let paragraphs run on instead of leaving a page half empty", () => {
    const layout = layoutOf({
      title: "คำนำ",
      widths: [125],
      print: LANDSCAPE,
      rows: [{ cells: [{ style: "paragraph", value: "{{preface}}" }] }],
    });
    const facts = {
      ...planFacts(),
      tags: { preface: Array.from({ length: 5 }, () => LONG.repeat(14)).join("\n") },
    };
    const pages = pagesOf(fill(layout, facts));
    for (const page of pages.slice(0, -1))
      expect(page.height).toBeGreaterThan(ROOM - 3 * linesHeight(1, FACE));
  });
});

describe("a marked table", () => {
  const layout = layoutOf({
    title: "ข้อมูล",
    widths: [20, 40],
    print: { ...LANDSCAPE, titleRows: [0, 0] },
    table: { name: "facts", top: 0, left: 0, columns: ["หัวข้อ", "ข้อความ"], rows: 1 },
    rows: [
      {
        cells: [
          { style: "tableHead", value: "หัวข้อ" },
          { style: "tableHead", value: "ข้อความ" },
        ],
      },
      {
        cells: [
          { style: "tableText", value: "{{fact.topic}}" },
          { style: "tableText", value: "{{fact.text}}" },
        ],
      },
    ],
  });
  const facts = (...texts: string[]) => ({
    ...planFacts(),
    groups: {
      ...planFacts().groups,
      fact: texts.map((text, index) => ({ values: { "fact.topic": `ข้อ ${index}`, "fact.text": text } })),
    },
  });

  it("has a row a fact, lists and all, and no merges", () => {
    const sheet = fill(layout, facts("๑. ก\n๒. ข", "ค"));
    expect(textsOf(sheet).slice(1)).toEqual([
      ["ข้อ 0", "๑. ก\n๒. ข"],
      ["ข้อ 1", "ค"],
    ]);
    expect(sheet.merges).toEqual([]);
    expect(sheet.table).toMatchObject({ top: 0, rows: 2 });
  });

  it("parts a text too tall for a row and says again what it belongs to", () => {
    const sheet = fill(layout, facts(LONG.repeat(30)));
    expect(sheet.table?.rows).toBeGreaterThan(1);
    for (const [topic, text] of textsOf(sheet).slice(1)) {
      expect(topic).toBe("ข้อ 0");
      expect(text).toMatch(/\S/);
    }
  });
});
