import { RULE_CODES, type RuleCode } from "../../measures/codes.ts";
import { LEVELS, type Level } from "../../measures/finding.ts";
import type { FixKind, RuleExample } from "../../measures/guide/guide.ts";
import { GUIDE_FAMILIES, RULE_GUIDE } from "../../measures/guide/index.ts";
import { RULE_LEVELS } from "../../measures/guide/levels.ts";
import { LEVEL_WORDS, thaiNumber } from "../../measures/messages/check.ts";
import { WORDS } from "../../measures/messages.ts";
import { AGENCY_LABELS, SHEETS, sheetOf } from "../../measures/workbook.ts";

/**
 * The guide to all rules for clerks, as Markdown in Thai: each rule under an anchor that is its code.
 * The committed copy is docs/guide/rules.md; `node server/guide/write.ts` writes it.
 */
export function rulesMarkdown(): string {
  return `${[...introduction(), ...contents(), ...GUIDE_FAMILIES.flatMap(family)].join("\n\n")}\n`;
}

type Family = (typeof GUIDE_FAMILIES)[number];

const codesOf = ({ rules }: Family) => Object.keys(rules) as RuleCode[];
const link = (code: RuleCode) => `[${WORDS[code].name}](#${code})`;
const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** What a level means to the report, and whether its findings may stay. */
const LEVEL_MEANINGS: Readonly<Record<Level, string>> = {
  must: "ทำให้รายงานคลาดเคลื่อนหรือไม่ครบ แก้ก่อนส่งหรือเผยแพร่",
  check: "อาจคลาดเคลื่อน เปิดดูให้แน่ใจ ถ้าตั้งใจเขียนเช่นนั้น ปล่อยไว้ได้",
  advice: "ช่วยให้รายงานอ่านง่ายและน่าเชื่อถือขึ้น จะทำหรือไม่ทำก็ได้",
};

function introduction(): string[] {
  const levels = LEVELS.map((level) => {
    const count = RULE_CODES.filter((code) => RULE_LEVELS[code] === level).length;
    return `**${LEVEL_WORDS[level]}** (${thaiNumber(count)} เรื่อง) ${LEVEL_MEANINGS[level]}`;
  });
  const safe = RULE_CODES.filter((code) => offers(code, "safe"));
  const asked = RULE_CODES.filter((code) => offers(code, "one-by-one"));
  return [
    "<!-- Written by `node server/guide/write.ts` from measures/guide and measures/messages: change those. -->",
    "# ทุกเรื่องที่ระบบตรวจ และวิธีแก้",
    `หน้านี้อธิบายทั้ง ${thaiNumber(RULE_CODES.length)} เรื่องที่ระบบตรวจในไฟล์มาตรการ ว่าแต่ละเรื่องคืออะไร สำคัญอย่างไร และแก้อย่างไร กด Ctrl+F เพื่อค้นหาในหน้านี้ วิธีใช้ระบบทีละขั้นอยู่ใน[คู่มือ](clerk.md) ชื่อหน่วยงานและข้อความในตัวอย่างเป็นเรื่องสมมติ`,
    "## สามระดับ",
    list(levels),
    "ไม่ว่าจะเหลือเรื่องใดอยู่ ท่านออกรายงานได้เสมอ รายงานจะบอกไว้ว่าเหลือกี่เรื่อง",
    "## สิ่งที่ระบบแก้ให้",
    "**ระบบแก้ให้ได้** เฉพาะวรรคที่เกินมา อักขระที่มองไม่เห็น ลำดับสระและวรรณยุกต์ เลขไทยหรือเลขอารบิก วรรคหลังเลขข้อ และรหัสจากหน้าเว็บ ถ้อยคำอยู่ครบ ไฟล์เดิมไม่เปลี่ยน และมีรายการบอกทุกเซลล์ที่แก้ ได้แก่",
    list(safe.map(link)),
    "**ระบบเสนอ ท่านตัดสินใจ** เมื่อน่าจะทราบว่าควรเป็นคำใด แต่ท่านเท่านั้นที่รู้แน่ ได้แก่",
    list(asked.map(link)),
    "เรื่องอื่นท่านพิมพ์แก้เอง ระบบบอกเซลล์และยกตัวอย่างไว้ให้",
  ];
}

const offers = (code: RuleCode, kind: FixKind) => RULE_GUIDE[code].fixes.includes(kind);

function contents(): string[] {
  return ["## สารบัญ", ...GUIDE_FAMILIES.flatMap((one) => [`**${one.title}**`, list(codesOf(one).map(link))])];
}

function family(one: Family): string[] {
  return [`## ${one.title}`, ...codesOf(one).flatMap(rule)];
}

/** What is to be done by whom, by the fixes that a rule's findings may offer. */
const FIX_WORDS: Readonly<Record<string, string>> = {
  "": "ท่านแก้เอง",
  safe: "ระบบแก้ให้ได้",
  "one-by-one": "ระบบเสนอ ท่านตัดสินใจ",
  "safe one-by-one": "ระบบแก้ให้ได้ หรือเสนอให้ท่านตัดสินใจ",
};

function rule(code: RuleCode): string[] {
  const { meaning, example, remedy, fixes } = RULE_GUIDE[code];
  return [
    `<a id="${code}"></a>`,
    `### ${WORDS[code].name}`,
    `ระดับ **${LEVEL_WORDS[RULE_LEVELS[code]]}** · ${FIX_WORDS[fixes.join(" ")]}`,
    `**ความหมาย** ${meaning}`,
    `**ตัวอย่าง**${place(example)}`,
    list(sides(example)),
    `**วิธีแก้** ${remedy}`,
    `<small>รหัสสำหรับผู้ดูแลระบบ \`${code}\`</small>`,
  ];
}

const PLACES = new Map<string, string>([
  ...SHEETS.flatMap(({ title, columns }) =>
    columns.map(({ id, header }) => [id, ` ช่อง${header} ในชีต${title}`] as const),
  ),
  ...AGENCY_LABELS.map(({ field, label }) => [field, ` ช่อง${label} ในชีต${sheetOf("agency").title}`] as const),
]);

const place = ({ at }: RuleExample) => (at === undefined ? "" : PLACES.get(at));

/** What stood there and what to make of it. A cell's text is quoted to the letter, line by line. */
function sides({ at, seen, typed }: RuleExample): string[] {
  if (at === undefined) return [`เดิม: ${seen}`, `ให้ทำ: ${typed}`];
  const quoted = (text: string) => text.replace(/.+/g, "`$&`").replace(/\n/g, "<br>");
  return [`เดิม: ${quoted(seen)}`, `ควรเป็น: ${quoted(typed)}`];
}
