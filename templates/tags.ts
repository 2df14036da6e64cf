import { AGENCY_LABELS, SHEETS } from "../measures/workbook.ts";

/**
 * The tags of a report's layout, written `{{agency.name}}` in a cell. A row that holds a tag of a group comes back
 * for each entry of the group. A line of a cell whose tags are all empty is left out, with the words around them.
 */

/** What rows are repeated for: indicators, measures, results, or every single fact of the workbook. */
export type Group = "analysis" | "plan" | "results" | "fact";

export interface Tag {
  readonly name: string;
  /** Thai, for the list of tags that an office works from. */
  readonly help: string;
  readonly group?: Group;
  /** Each line of the text becomes a row of its own; other texts stay in one cell that spans those rows. */
  readonly items?: boolean;
  /** Breaks its lines before the agency's name rather than within it. */
  readonly keepsName?: boolean;
  /** Where the rest of an entry goes on to another page, its cell says so. */
  readonly continues?: boolean;
}

/** Texts of which each line is one item: a step, a result, a paragraph. */
const ITEMS: ReadonlySet<string> = new Set([
  "preface",
  "analysisText",
  "analysis.weakness",
  "analysis.issue",
  "analysis.practice",
  "plan.guideline",
  "plan.steps",
  "plan.responsible",
  "plan.monitoring",
  "results.details",
  "results.output",
  "results.outcome",
  "results.evidence",
  "results.note",
]);

const COMPOSED: readonly Tag[] = [
  { name: "report.title", help: "ชื่อเอกสารตามหัวข้อที่ใช้ประเมิน แบ่งเป็นบรรทัดสำหรับปก" },
  { name: "report.heading", help: "ชื่อเอกสาร ปีงบประมาณ และรอบ ในบรรทัดเดียว" },
  { name: "report.year", help: "ประจำปีงบประมาณ พ.ศ. ของรายงานผล" },
  { name: "report.round", help: "(รอบ ๑๒ เดือน)" },
  { name: "report.place", help: "อำเภอ… จังหวัด…" },
  { name: "report.planHeading", help: "ชื่อเอกสารมาตรการและปีงบประมาณ" },
  { name: "report.analysisHeading", help: "หัวเรื่องของบทวิเคราะห์และปีของผลประเมิน" },
  { name: "report.date", help: "วันที่รายงาน" },
  { name: "preparedBy.agency", help: "ชื่อหน่วยงาน เว้นว่างเมื่อหน่วยงานผู้จัดทำมีชื่อนี้อยู่แล้ว" },
  ...["left", "middle", "right"].flatMap((place) => [
    { name: `sign.${place}.line`, help: "ลงชื่อ……ผู้จัดทำ (ผู้ลงนามเรียงตามจำนวนที่มี)" },
    { name: `sign.${place}.name`, help: "ชื่อผู้ลงนามของช่องนี้" },
    { name: `sign.${place}.position`, help: "ตำแหน่งผู้ลงนามของช่องนี้", keepsName: true },
  ]),
  { name: "fact.part", help: "ชีตที่มาของข้อมูล", group: "fact" },
  { name: "fact.no", help: "ที่ ของแถวข้อมูล", group: "fact" },
  { name: "fact.topic", help: "ชื่อคอลัมน์หรือรายการ", group: "fact" },
  { name: "fact.text", help: "ข้อความตามที่พิมพ์", group: "fact" },
  { name: "fact.cell", help: "เซลล์ที่มาของข้อมูล", group: "fact" },
  { name: "about.source", help: "ชื่อไฟล์หรือที่มาของข้อมูล" },
  { name: "about.asOf", help: "ข้อมูล ณ วันที่" },
  { name: "about.ruleset", help: "เกณฑ์ที่ใช้ตรวจ" },
  { name: "about.rulesetNote", help: "เกณฑ์ที่ใช้เทียบกับคู่มือแล้วหรือไม่ หรือใช้แทนปีใด" },
  { name: "about.must", help: "จำนวนเรื่องที่ต้องแก้" },
  { name: "about.check", help: "จำนวนเรื่องที่ควรตรวจ" },
  { name: "about.advice", help: "จำนวนเรื่องที่แนะนำ" },
  { name: "about.fingerprint", help: "รหัสเทียบว่าเป็นข้อมูลเดียวกัน (SHA-256)" },
];

/** Every tag by name: the workbook's own facts and columns, then what is composed of them. */
export const TAGS: ReadonlyMap<string, Tag> = new Map(
  [
    ...AGENCY_LABELS.map(({ field, label }) => ({
      name: field,
      help: `${label} ตามที่พิมพ์`,
      items: ITEMS.has(field),
    })),
    ...SHEETS.filter(({ id }) => id !== "agency").flatMap(({ id, title, columns }) =>
      columns.map((column) => ({
        name: column.id,
        help: `${column.header} (${title})`,
        group: id as Group,
        items: ITEMS.has(column.id),
        continues: column.id === "plan.measure" || column.id === "results.measure",
      })),
    ),
    ...COMPOSED,
  ].map((tag): [string, Tag] => [tag.name, tag]),
);

const TAG = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Names of the tags in a text, known or not. */
export function tagNames(text: string): string[] {
  return Array.from(text.matchAll(TAG), (match) => match[1] as string);
}

/** A cell's text with its tags replaced; a line all of whose tags are empty is left out. */
export function fillTags(text: string, sayTag: (name: string) => string): string {
  if (!text.includes("{{")) return text;
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    let filled = false;
    let tagged = false;
    const said = line.replace(TAG, (_, name: string) => {
      const value = sayTag(name);
      tagged = true;
      filled ||= value !== "";
      return value;
    });
    if (filled || !tagged) lines.push(said);
  }
  return lines.join("\n");
}
