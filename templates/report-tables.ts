import { type ColumnId, SHEETS, sheetOf } from "../measures/workbook.ts";
import type { DrawnSheet } from "./drawing.ts";
import { FACTS_PRINT, LANDSCAPE, type ReportStyle } from "./report-styles.ts";
import { buildSheet, type Piece, type PieceRow } from "./sheet-builder.ts";

/** The sheets of the built-in report that are tables, on A4 lying: about 125 characters wide. */

const piece = (style: ReportStyle, value?: string, more: Omit<Piece, "style" | "value"> = {}): Piece =>
  value === undefined ? { style, ...more } : { style, value, ...more };
const space = (height: number): PieceRow => ({ height, pieces: [] });

const HEADERS = new Map(
  SHEETS.flatMap(({ columns }) => columns.map(({ id, header }) => [id, header] as const)),
);
const head = (id: ColumnId, more?: Omit<Piece, "style" | "value">) =>
  piece("tableHead", HEADERS.get(id), more);
const heading = (value: string, across: number): PieceRow => ({
  height: 33,
  pieces: [piece("heading", value, { across })],
});
const subheading = (across: number): PieceRow => ({
  pieces: [piece("subheading", "{{agency.name}} {{report.place}}", { across })],
});

/** วิเคราะห์ผล: the text, then a row for each indicator. */
export function analysisSheet(title: string): DrawnSheet {
  const columns: readonly (readonly [ColumnId, number, ReportStyle])[] = [
    ["analysis.no", 6, "tableCenter"],
    ["analysis.indicator", 23, "tableText"],
    ["analysis.score", 9, "tableCenter"],
    ["analysis.weakness", 29, "tableText"],
    ["analysis.issue", 29, "tableText"],
    ["analysis.practice", 29, "tableText"],
  ];
  return buildSheet(
    { title, widths: columns.map(([, width]) => width), print: { ...LANDSCAPE, titleRows: [4, 4] } },
    [
      heading("{{report.analysisHeading}}", 6),
      space(6),
      { pieces: [piece("paragraph", "{{analysisText}}", { across: 6 })] },
      space(12),
      { height: 30, pieces: columns.map(([id]) => head(id)) },
      { pieces: columns.map(([id, , style]) => piece(style, `{{${id}}}`)) },
    ],
  );
}

/** แผนมาตรการ: five columns, a step a row. */
export function planSheet(title: string): DrawnSheet {
  return buildSheet({ title, widths: [21, 27, 48, 13, 16], print: { ...LANDSCAPE, titleRows: [3, 3] } }, [
    heading("{{report.planHeading}}", 5),
    subheading(5),
    space(6),
    {
      height: 30,
      pieces: [
        head("plan.measure"),
        head("plan.guideline"),
        head("plan.steps"),
        head("plan.responsible"),
        head("plan.monitoring"),
      ],
    },
    {
      pieces: [
        piece("tableText", "{{plan.measure}}\n(ตัวชี้วัด: {{plan.indicator}})"),
        piece("tableText", "{{plan.guideline}}"),
        piece("tableText", "{{plan.steps}}\nระยะเวลา: {{plan.period}}"),
        piece("tableText", "{{plan.responsible}}"),
        piece("tableText", "{{plan.monitoring}}"),
      ],
    },
  ]);
}

/** ผลการดำเนินการ: a header of two rows, each result with its status and evidence below it, then the signatures. */
export function resultsSheet(title: string): DrawnSheet {
  const signatures = (part: string): PieceRow => ({
    pieces: ["left", "middle", "right"].map((place) =>
      piece("sign", `{{sign.${place}.${part}}}`, { across: 2 }),
    ),
  });
  return buildSheet({ title, widths: [18, 43, 15, 17, 20, 12], print: { ...LANDSCAPE, titleRows: [3, 4] } }, [
    heading("{{report.heading}}", 6),
    subheading(6),
    space(6),
    {
      pieces: [
        head("results.measure", { down: 2 }),
        head("results.details", { down: 2 }),
        head("results.period", { down: 2 }),
        piece("tableHead", sheetOf("results").title, { across: 2 }),
        head("results.note", { down: 2 }),
      ],
    },
    { pieces: [head("results.output"), head("results.outcome")] },
    {
      pieces: [
        piece("tableText", "{{results.measure}}", { down: 2 }),
        piece("tableText", "{{results.details}}"),
        piece("tableCenter", "{{results.period}}"),
        piece("tableText", "{{results.output}}"),
        piece("tableText", "{{results.outcome}}"),
        piece("tableText", "{{results.note}}"),
      ],
    },
    {
      pieces: [
        piece("tableText", "สถานะ: {{results.status}}"),
        piece("tableText", "หลักฐาน: {{results.evidence}}", { across: 4 }),
      ],
    },
    space(24),
    signatures("line"),
    signatures("name"),
    signatures("position"),
    { pieces: [{ across: 4 }, piece("sign", "วันที่ {{report.date}}", { across: 2 })] },
  ]);
}

/** ข้อมูล: everything that is typed in the workbook, as one flat table; its title is on paper only. */
export function factsSheet(title: string): DrawnSheet {
  const columns: readonly (readonly [string, string, number, ReportStyle])[] = [
    ["ชีต", "{{fact.part}}", 20, "factText"],
    ["ที่", "{{fact.no}}", 6, "factCenter"],
    ["หัวข้อ", "{{fact.topic}}", 27, "factText"],
    ["ข้อความ", "{{fact.text}}", 64, "factText"],
    ["เซลล์", "{{fact.cell}}", 8, "factCenter"],
  ];
  return buildSheet(
    {
      title,
      widths: columns.map(([, , width]) => width),
      print: { ...FACTS_PRINT, titleRows: [0, 0] },
      freeze: { rows: 1 },
      table: { name: "facts", top: 0, left: 0, columns: columns.map(([name]) => name), rows: 1 },
    },
    [
      { pieces: columns.map(([name]) => piece("factHead", name)) },
      { pieces: columns.map(([, tag, , style]) => piece(style, tag)) },
    ],
  );
}
