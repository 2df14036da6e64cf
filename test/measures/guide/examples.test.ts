import { describe, expect, it } from "vitest";
import { RULE_CODES, type RuleCode } from "../../../measures/codes.ts";
import type { Finding } from "../../../measures/finding.ts";
import { fillingGrid } from "../../../measures/form/filling.ts";
import type { RuleExample } from "../../../measures/guide/guide.ts";
import { RULE_GUIDE } from "../../../measures/guide/index.ts";
import { LIMITS } from "../../../measures/limits.ts";
import { validate } from "../../../measures/validate.ts";
import { AGENCY_LABELS, SHEETS } from "../../../measures/workbook.ts";
import { measures, STRUCTURES } from "./structures.ts";

type Place = NonNullable<RuleExample["at"]>;
type Texts = { readonly [P in Place]?: string };

/** A workbook of one good measure in which some cells hold other texts. */
function workbook(texts: Texts) {
  const { agency, analysis, plan, results } = measures(1);
  const of = (sheet: string) =>
    Object.fromEntries(Object.entries(texts).filter(([at]) => at.startsWith(sheet)));
  return fillingGrid({
    agency: { ...agency, ...texts },
    analysis: [{ ...analysis[0], ...of("analysis.") }],
    plan: [{ ...plan[0], ...of("plan.") }],
    results: [{ ...results[0], ...of("results.") }],
  });
}

/** What else stands in the workbook where the example is about two cells. */
const BESIDE: { readonly [C in RuleCode]?: Texts } = {
  "result-unplanned": { "results.measure": "มาตรการตรวจนับครุภัณฑ์ประจำปี" },
  "measure-name-differs": { "plan.measure": RULE_GUIDE["measure-name-differs"].example.typed },
  "period-outside-round": { round: "๖ เดือน", reportDate: "๑๕ ตุลาคม ๒๕๖๖" },
  "period-future": { reportDate: "๓๑ มีนาคม ๒๕๖๖" },
  "period-too-short": { "results.details": "นำรายงานขึ้นเว็บไซต์ทุกเดือน รวม ๑๒ ฉบับ" },
  "outcome-repeats-output": { "results.output": "รายงานการใช้จ่ายงบประมาณ ๔ ฉบับ" },
  "details-repeat-plan": { "plan.steps": "๑. ประชุมชี้แจงเจ้าหน้าที่ทุกกอง\n๒. แจกคู่มือ" },
  "publication-missing": { "plan.guideline": "ให้บริการตามคู่มือ", "results.details": "แจกคู่มือ ๓๐ เล่ม" },
};

const PLACED = RULE_CODES.filter((code) => RULE_GUIDE[code].example.at !== undefined);

const TITLES = new Map<string, string>([
  ...SHEETS.flatMap(({ columns }) => columns.map(({ id, header }) => [id, header] as const)),
  ...AGENCY_LABELS.map(({ field, label }) => [field, label] as const),
]);

/** What is found when the example's cell holds this text. */
function found(code: RuleCode, text: string): readonly Finding[] {
  const at = RULE_GUIDE[code].example.at as Place;
  return validate(workbook({ ...BESIDE[code], [at]: text })).findings;
}

/** Of these the rule's own, wherever it tells of them. */
const own = (code: RuleCode, text: string) => found(code, text).filter((finding) => finding.code === code);

/** Of these every rule's, about the example's cell. */
function there(code: RuleCode, text: string): Finding[] {
  const at = RULE_GUIDE[code].example.at as Place;
  const [sheet] = SHEETS.filter(({ id }) => at.startsWith(`${id}.`) && id !== "agency");
  return found(code, text).filter(
    (finding) => finding.column === TITLES.get(at) && finding.sheet === (sheet?.title ?? "ข้อมูลหน่วยงาน"),
  );
}

describe("the workbooks that examples are put into", () => {
  it("hold nothing to find themselves", () => {
    expect(validate(workbook({})).findings).toEqual([]);
    expect(validate(fillingGrid(measures(2))).findings).toEqual([]);
  });
});

describe.each(PLACED)("the example of %s", (code) => {
  const { seen, typed } = RULE_GUIDE[code].example;

  it("finds it in the text that stood there", () => {
    expect(own(code, seen)).toHaveLength(1);
  });

  it("stays silent on what is to be typed, and so does every other rule", () => {
    expect(own(code, typed)).toEqual([]);
    expect(there(code, typed)).toEqual([]);
  });

  it("shows what the machine would make of it, where it offers anything", () => {
    for (const { fix } of own(code, seen)) expect(fix?.after ?? typed).toBe(typed);
  });
});

/** Other texts of rules that mend in more ways than the example shows. */
const MORE: { readonly [C in RuleCode]?: readonly string[] } = {
  "character-invisible": ["แจ้งทุก\u200bส่วนราชการ", "แจ้งผู\uf70aรับบริการ"],
  "blanks-extra": ["แจ้งเจ้าหน้า ที่ทุกคน"],
};

describe.each(PLACED)("the fixes that the guide promises for %s", (code) => {
  it("are those that its findings offer", () => {
    const { example, fixes } = RULE_GUIDE[code];
    const offered = [example.seen, ...(MORE[code] ?? [])]
      .flatMap((text) => own(code, text))
      .flatMap(({ fix }) => fix ?? []);
    expect(new Set(offered.map(({ safe }) => (safe ? "safe" : "one-by-one")))).toEqual(new Set(fixes));
  });
});

const DESCRIBED = RULE_CODES.filter((code) => !PLACED.includes(code));

describe.each(DESCRIBED)("the example of %s, in words", (code) => {
  const { seen, typed, words } = STRUCTURES[code] as NonNullable<(typeof STRUCTURES)[string]>;
  const { example, fixes } = RULE_GUIDE[code];

  it("finds it in the workbook that it describes", () => {
    expect(example.seen).toMatch(words[0]);
    const findings = validate(seen).findings.filter((finding) => finding.code === code);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap(({ fix }) => fix ?? [])).toHaveLength(fixes.length);
  });

  it("stays silent on the workbook that comes of it", () => {
    expect(example.typed).toMatch(words[1]);
    expect(validate(typed).findings.filter((finding) => finding.code === code)).toEqual([]);
  });
});

describe("the limits that the guide names", () => {
  it("are those of the machine", () => {
    expect(LIMITS).toEqual({ measures: 1_000, cellCharacters: 30_000 });
  });
});
