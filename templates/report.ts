import type { DrawnSheet } from "./drawing.ts";
import type { Layout } from "./layout.ts";
import { COVER_PRINT, PORTRAIT, REPORT_STYLES, type ReportStyle } from "./report-styles.ts";
import { analysisSheet, factsSheet, planSheet, resultsSheet } from "./report-tables.ts";
import { buildSheet, type PieceRow } from "./sheet-builder.ts";
import { tagNames } from "./tags.ts";

/** Titles of the report's sheets, in print order. */
export const REPORT_SHEETS = {
  cover: "ปก",
  preface: "คำนำ",
  analysis: "วิเคราะห์ผล",
  plan: "แผนมาตรการ",
  results: "ผลการดำเนินการ",
  facts: "ข้อมูล",
  about: "เกี่ยวกับไฟล์",
} as const;

/** Columns together as wide as the text of an upright A4 page (16 cm), in characters. */
const UPRIGHT = 81;

const line = (style: ReportStyle, value: string, height?: number): PieceRow => ({
  ...(height !== undefined && { height }),
  pieces: [{ style, value }],
});
const space = (height: number): PieceRow => ({ height, pieces: [] });

const cover: DrawnSheet = buildSheet({ title: REPORT_SHEETS.cover, widths: [UPRIGHT], print: COVER_PRINT }, [
  space(48),
  line("coverTitle", "{{report.title}}"),
  line("coverYear", "{{report.year}}", 42),
  line("coverPlace", "{{report.round}}", 36),
  space(110),
  line("coverAgency", "{{agency.name}}"),
  line("coverPlace", "{{report.place}}", 36),
  space(110),
  line("coverText", "จัดทำโดย", 36),
  line("coverUnit", "{{preparedBy.unit}}\n{{preparedBy.agency}}"),
  line("coverText", "{{agency.website}}"),
]);

const closing = (value: string): PieceRow => ({ pieces: [{}, { style: "subheading", value }] });

const preface: DrawnSheet = buildSheet(
  { title: REPORT_SHEETS.preface, widths: [36, UPRIGHT - 36], print: PORTRAIT },
  [
    { height: 36, pieces: [{ style: "heading", value: "คำนำ", across: 2 }] },
    space(12),
    { pieces: [{ style: "paragraph", value: "{{preface}}", across: 2 }] },
    space(30),
    closing("{{preparedBy.unit}}\n{{preparedBy.agency}}"),
    closing("{{report.date}}"),
  ],
);

const ABOUT: readonly (readonly [string, string])[] = [
  ["ที่มาของข้อมูล", "{{about.source}}"],
  ["ข้อมูล ณ วันที่", "{{about.asOf}}"],
  ["เกณฑ์ที่ใช้ตรวจ", "{{about.ruleset}}"],
  ["หมายเหตุเรื่องเกณฑ์", "{{about.rulesetNote}}"],
  ["เรื่องที่ต้องแก้", "{{about.must}}"],
  ["เรื่องที่ควรตรวจ", "{{about.check}}"],
  ["เรื่องที่แนะนำ", "{{about.advice}}"],
  ["รหัสเทียบว่าเป็นข้อมูลเดียวกัน (SHA-256)", "{{about.fingerprint}}"],
  ["วิธีเทียบรหัส", "ออกรายงานจากไฟล์เดิมอีกครั้ง ถ้าข้อความและเกณฑ์ไม่เปลี่ยน รหัสจะเหมือนเดิมทุกตัวอักษร"],
  [`ชีต${REPORT_SHEETS.facts}`, "ทุกข้อความที่กรอกในไฟล์ ในตารางเดียว มีไว้ค้นหาและคัดลอก"],
];

const FOR_THE_OFFICE = [
  `ชีตนี้ใช้ภายในหน่วยงาน — เวลาพิมพ์หรือบันทึกเป็น PDF เลือกเฉพาะชีต${REPORT_SHEETS.cover}ถึงชีต${REPORT_SHEETS.results}`,
  "ก่อนเผยแพร่ไฟล์ แก้เรื่องที่ต้องแก้ให้หมดแล้วออกรายงานใหม่ เพราะชีตนี้แสดงจำนวนเรื่องที่เหลือ",
].join("\n");

const about: DrawnSheet = buildSheet(
  { title: REPORT_SHEETS.about, widths: [28, UPRIGHT - 28], print: PORTRAIT },
  [
    { height: 36, pieces: [{ style: "heading", value: "เกี่ยวกับไฟล์นี้", across: 2 }] },
    { pieces: [{ style: "paragraph", value: FOR_THE_OFFICE, across: 2 }] },
    space(12),
    ...ABOUT.map(([label, value]) => ({
      pieces: [
        { style: "label", value: label },
        { style: "tableText", value },
      ],
    })),
  ],
);

/** The official report as it is without a template of the office's own. */
export const BUILT_IN_REPORT: Layout = {
  version: "2",
  properties: { title: "รายงานผล", creator: "ITA", subject: "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน" },
  styles: REPORT_STYLES,
  sheets: [
    cover,
    preface,
    analysisSheet(REPORT_SHEETS.analysis),
    planSheet(REPORT_SHEETS.plan),
    resultsSheet(REPORT_SHEETS.results),
    factsSheet(REPORT_SHEETS.facts),
    about,
  ],
};

/**
 * An office's layout with the two sheets that no report goes without, where it has none of its own: everything that
 * is typed, and the fingerprint.
 */
export function completed(layout: Layout): Layout {
  const tags = new Set(layout.sheets.flatMap(tagsOf));
  const missing = BUILT_IN_REPORT.sheets.filter(
    ({ title }) =>
      (title === REPORT_SHEETS.facts && !tags.has("fact.text")) ||
      (title === REPORT_SHEETS.about && !tags.has("about.fingerprint")),
  );
  const titles = new Set(layout.sheets.map(({ title }) => title));
  const added = missing.map((sheet) => ({
    ...sheet,
    title: titles.has(sheet.title) ? `${sheet.title} (ระบบ)` : sheet.title,
  }));
  return { ...layout, styles: { ...REPORT_STYLES, ...layout.styles }, sheets: [...layout.sheets, ...added] };
}

function tagsOf({ rows }: DrawnSheet): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => tagNames(String(cell?.value ?? ""))));
}
