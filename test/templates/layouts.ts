import type { DrawnSheet } from "../../templates/drawing.ts";
import type { Entry, Facts } from "../../templates/facts.ts";
import type { Layout } from "../../templates/layout.ts";
import { LANDSCAPE, REPORT_STYLES } from "../../templates/report-styles.ts";

/** A layout of one sheet in the built-in styles. */
export function layoutOf(sheet: DrawnSheet): Layout {
  return { version: "test", properties: { title: "", creator: "" }, styles: REPORT_STYLES, sheets: [sheet] };
}

/** A table of measure and steps under a header that repeats, with what may stand above and below it. */
export function stepsLayout(above: readonly string[] = [], below: readonly string[] = []): Layout {
  const line = (value: string) => ({ height: 24, cells: [{ style: "sign", value }] });
  return layoutOf({
    title: "แผน",
    widths: [30, 60],
    print: { ...LANDSCAPE, titleRows: [above.length, above.length] },
    rows: [
      ...above.map(line),
      {
        height: 30,
        cells: [
          { style: "tableHead", value: "มาตรการ" },
          { style: "tableHead", value: "ขั้นตอน" },
        ],
      },
      {
        cells: [
          { style: "tableText", value: "{{plan.measure}}" },
          { style: "tableText", value: "{{plan.steps}}" },
        ],
      },
      ...below.map(line),
    ],
  });
}

/** Facts with nothing but plan entries, each of a name and steps. */
export function planFacts(
  ...plan: readonly { readonly name: string; readonly steps: readonly string[] }[]
): Facts {
  const entries = plan.map(
    ({ name, steps }): Entry => ({ values: { "plan.measure": name, "plan.steps": steps.join("\n") } }),
  );
  return { title: "", creator: "", tags: {}, groups: { analysis: [], plan: entries, results: [], fact: [] } };
}

/** So many one-line steps. */
export function steps(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${index + 1}. ขั้นตอนสั้น`);
}

/** Texts of a drawn sheet, row by row, empty cells left out. */
export function textsOf({ rows }: DrawnSheet): string[][] {
  return rows.map(({ cells }) =>
    cells.flatMap((cell) => (cell?.value === undefined ? [] : [String(cell.value)])),
  );
}

/** Rows of a drawn sheet by page, as its breaks part them. */
export function pagesOf(sheet: DrawnSheet): { texts: string[]; height: number }[] {
  const pages: { texts: string[]; height: number }[] = [{ texts: [], height: 0 }];
  for (const row of sheet.rows) {
    const page = pages[pages.length - 1] as { texts: string[]; height: number };
    for (const cell of row.cells) if (cell?.value !== undefined) page.texts.push(String(cell.value));
    page.height += row.height ?? 0;
    if (row.breakAfter) pages.push({ texts: [], height: 0 });
  }
  return pages;
}
