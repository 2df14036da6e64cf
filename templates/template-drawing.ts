import type { Drawing, DrawnRow, DrawnSheet } from "./drawing.ts";
import { lineCount, linesHeight, textWidth } from "./heights.ts";
import type { Layout } from "./layout.ts";
import { PORTRAIT, REPORT_STYLES, type ReportStyle } from "./report-styles.ts";
import { type Group, TAGS } from "./tags.ts";

/** Title of the sheet that lists the tags; it is no part of a report. */
export const TAG_LIST_SHEET = "รายการป้าย";

/** A layout as an office gets it to restyle: its tags in view, and a sheet that says what each stands for. */
export function templateDrawing(layout: Layout): Drawing {
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => inView(layout, sheet, row, index)),
  }));
  return { ...layout, styles: { ...REPORT_STYLES, ...layout.styles }, sheets: [...sheets, tagList()] };
}

/** A row that is left to be as tall as its texts, as tall as its tags. */
function inView(layout: Layout, sheet: DrawnSheet, row: DrawnRow, index: number): DrawnRow {
  if (row.height !== undefined) return row;
  const heights = row.cells.map((cell, column) => {
    const face = cell?.style === undefined ? undefined : layout.styles[cell.style]?.font;
    if (!face || typeof cell?.value !== "string") return 0;
    const merge = sheet.merges?.find(({ top, left }) => top === index && left === column);
    // What spans rows has the room of all of them.
    if (merge && merge.bottom > merge.top) return 0;
    const widths = sheet.widths.slice(column, (merge?.right ?? column) + 1);
    const width = textWidth(widths.reduce((sum, one) => sum + one, 0));
    return linesHeight(lineCount(cell.value, width, face), face);
  });
  return { ...row, height: Math.max(...heights) };
}

const GROUPS: Readonly<Record<Group, string>> = {
  analysis: "ทุกตัวชี้วัด",
  plan: "ทุกมาตรการในแผน",
  results: "ทุกแถวของผลการดำเนินการ",
  fact: "ทุกข้อมูลที่พิมพ์ไว้",
};

function tagList(): DrawnSheet {
  const line = (style: ReportStyle, ...texts: string[]): DrawnRow => ({
    height: linesHeight(1, REPORT_STYLES.factText.font),
    cells: texts.map((value) => ({ style, value })),
  });
  return {
    title: TAG_LIST_SHEET,
    widths: [36, 62, 28],
    print: { ...PORTRAIT, fitToWidth: true, titleRows: [0, 0] },
    freeze: { rows: 1 },
    rows: [
      line("factHead", "ป้าย", "ความหมาย", "พิมพ์ซ้ำ"),
      ...Array.from(TAGS.values(), ({ name, help, group }) =>
        line("factText", `{{${name}}}`, help, group ? GROUPS[group] : ""),
      ),
    ],
  };
}
