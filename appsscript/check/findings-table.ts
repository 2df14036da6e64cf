import type { Finding } from "../../measures/finding.ts";
import {
  countWords,
  LEVEL_WORDS,
  rulesetUsed,
  rulesetWords,
  thaiNumber,
} from "../../measures/messages/check.ts";
import { WORDS } from "../../measures/messages.ts";
import type { Check } from "../../measures/validate.ts";

export const FINDINGS_TITLE = "รายการที่ต้องแก้";

/** Findings that the sheet lists; a workbook with more is first of all to be mended at these. */
const MOST_LISTED = 5_000;

export const FINDINGS_HEADER = [
  "ระดับ",
  "ชีต",
  "เซลล์",
  "ช่อง",
  "มาตรการที่",
  "สิ่งที่พบและวิธีแก้",
  "เรื่อง",
  "แก้ให้ได้",
] as const;
/** Pixels. */
export const FINDINGS_WIDTHS = [80, 150, 70, 170, 80, 560, 190, 90] as const;
/** Zero-based row of the header, and the column whose cells are links. */
export const HEADER_ROW = 3;
export const LINK_COLUMN = 2;

/** The sheet's texts; from the row under the header on, one listed finding a row. */
export function findingsTable(
  { findings, counts, ruleset }: Check,
  day: string,
  remark: string,
): { readonly texts: string[][]; readonly listed: readonly Finding[] } {
  const listed = findings.slice(0, MOST_LISTED);
  const left = findings.length - listed.length;
  const more = left > 0 ? ` · แสดง ${thaiNumber(listed.length)} เรื่องแรก ยังมีอีก ${thaiNumber(left)} เรื่อง` : "";
  const line = (text: string) => [text, ...FINDINGS_HEADER.slice(1).map(() => "")];
  return {
    listed,
    texts: [
      line(`${FINDINGS_TITLE} — ${countWords(counts)}${more}`),
      line(
        `ตรวจเมื่อ ${day} · ส่วนเสริมมาตรการ ITA เขียนคอลัมน์ A ถึง H ของชีตนี้ใหม่ทุกครั้งที่ตรวจ อย่าพิมพ์ข้างรายการ เพราะแถวจะเลื่อนเมื่อตรวจใหม่ ใช้โน้ตในเซลล์นั้นแทน`,
      ),
      line([remark, rulesetWords(rulesetUsed(ruleset))].filter(Boolean).join(" · ")),
      [...FINDINGS_HEADER],
      ...listed.map((finding) => [
        LEVEL_WORDS[finding.level],
        finding.sheet,
        finding.cell ?? "",
        finding.column ?? "",
        finding.measure === undefined ? "" : thaiNumber(finding.measure),
        sentenceOf(finding),
        WORDS[finding.code].name,
        fixWord(finding),
      ]),
    ],
  };
}

function sentenceOf(finding: Finding): string {
  return WORDS[finding.code].say(finding);
}

function fixWord({ fix }: Finding): string {
  if (!fix) return "";
  return fix.safe ? "แก้ให้ได้" : "แก้ทีละเรื่อง";
}
