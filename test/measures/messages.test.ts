import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULE_CODES, type RuleCode } from "../../measures/codes.ts";
import type { Finding } from "../../measures/finding.ts";
import type { Grid } from "../../measures/grid.ts";
import { messageFor, WORDS } from "../../measures/messages.ts";
import { validate } from "../../measures/validate.ts";
import { BANNED } from "./guide/plain.ts";
import { agency, grid, sheet, table } from "./table.ts";

type Cells = Readonly<Record<string, string>>;

const NAME = "มาตรการเปิดเผยข้อมูลการใช้จ่ายงบประมาณ";
const PLANNED: Cells = {
  ที่: "๑",
  ตัวชี้วัด: "การใช้งบประมาณ",
  มาตรการ: NAME,
  แนวทางการปฏิบัติ: "เผยแพร่รายงานการใช้จ่ายให้ประชาชนทราบทุกไตรมาส",
  "ขั้นตอน/วิธีการปฏิบัติ": "๑. รวบรวมข้อมูลการใช้จ่าย\n๒. จัดทำรายงานและเผยแพร่บนเว็บไซต์ของหน่วยงาน",
  ผู้รับผิดชอบ: "กองคลัง",
  ระยะเวลา: "ตลอดปีงบประมาณ ๒๕๖๖",
  การกำกับติดตาม: "รายงานผลต่อผู้บริหารทุกไตรมาส",
};
const DONE: Cells = {
  ที่: "๑",
  มาตรการ: NAME,
  รายละเอียดการดำเนินงาน: "เมื่อวันที่ ๕ มกราคม ๒๕๖๖ กองคลังนำรายงานขึ้นเว็บไซต์ครบ ๔ ฉบับ",
  ระยะเวลาการดำเนินงาน: "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖",
  ผลผลิต: "รายงาน ๔ ฉบับ",
  ผลลัพธ์: "ประชาชนเข้าอ่านเพิ่มขึ้นร้อยละ ๒๐",
  สถานะ: "แล้วเสร็จ",
  "หลักฐาน (URL)": "https://www.huaithonglang.go.th/ita",
};
const ANALYSED: Cells = { ที่: "๑", ตัวชี้วัด: "การใช้งบประมาณ", คะแนน: "๘๒.๕๐" };

const book = (
  plan: readonly Cells[],
  results: readonly Cells[],
  facts: Cells = {},
  analysis: Cells = {},
): Grid =>
  grid(
    agency(facts),
    table("analysis", { ...ANALYSED, ...analysis }),
    table("plan", ...plan),
    table("results", ...results),
  );
const plans = (...cells: readonly Cells[]) =>
  book(
    cells.map((other) => ({ ...PLANNED, ...other })),
    [DONE],
  );
const done = (...cells: readonly Cells[]) =>
  book(
    [PLANNED],
    cells.map((other) => ({ ...DONE, ...other })),
  );
const details = (text: string) => done({ รายละเอียดการดำเนินงาน: text });
const period = (text: string) => done({ ระยะเวลาการดำเนินงาน: text });

const withPlan = (more: object): Grid => {
  const good = plans({});
  return {
    sheets: good.sheets.map((other) => (other.title === "แผนมาตรการ" ? { ...other, ...more } : other)),
  };
};
const planRows = withPlan({}).sheets[2]?.rows as string[][];

/** For each rule, workbooks in which it finds something. */
const SAMPLES: { readonly [C in RuleCode]: readonly Grid[] } = {
  "sheet-missing": [grid(), grid({ ...table("plan", PLANNED), title: "แผนมาตราการ" })],
  "column-missing": [
    grid(sheet("วิเคราะห์ผล ITA", "| ที่ | ตัวชี้วัด | คะแนน | จุดอ่อนที่ต้องแก้ไขเร่งด่วน |")),
    grid(sheet("แผนมาตรการ", "| ที่ | มาตรการ | แนวทางปฏิบัติ | ขั้นตอน |")),
    grid(sheet("แผนมาตรการ", "| ๑ | ก |")),
  ],
  "column-twice": [
    grid(sheet("แผนมาตรการ", "| ที่ | มาตรการ | แนวทาง | มาตรการ |")),
    book([PLANNED], [DONE], { "อำเภอ ": "ตาคลี" }),
  ],
  "column-moved-text": [withPlan({ columns: { C: "plan.steps" } })],
  "cell-error": [
    plans({ แนวทางการปฏิบัติ: "#NAME?" }),
    plans({ ระยะเวลา: "#REF!" }),
    plans({ ระยะเวลา: "#N/A" }),
  ],
  "cells-merged": [withPlan({ merges: ["C2:C3"] })],
  "row-blank": [withPlan({ rows: [planRows[0], planRows[1], [], planRows[1], [], [], planRows[1]] })],
  "too-many-rows": [withPlan({ rows: [planRows[0], ...Array.from({ length: 1_001 }, () => ["", "", "ก"])] })],
  "text-too-long": [details("ก".repeat(30_001))],
  "required-empty": [
    plans({ ผู้รับผิดชอบ: "" }),
    plans({ การกำกับติดตาม: "-" }),
    done({ ผลลัพธ์: "" }),
    book([PLANNED], [DONE], { อำเภอ: "" }),
    grid(sheet("ข้อมูลหน่วยงาน", "| รายการ | ข้อมูล |\n| อำเภอ | ดอนพยอม |")),
  ],
  "result-missing": [
    plans({}, { ที่: "๒", มาตรการ: "มาตรการบริหารงานบุคคล" }),
    plans({}, { ที่: "๒", มาตรการ: "" }),
  ],
  "result-unplanned": [
    done({}, { ที่: "๙", มาตรการ: "มาตรการตรวจสอบภายใน" }),
    done({}, { ที่: "", มาตรการ: "" }),
  ],
  "measure-twice": [plans({}, { ที่: "๒" }), plans({}, { มาตรการ: "มาตรการบริหารงานบุคคล" })],
  "measure-name-differs": [
    done({ มาตรการ: "มาตรการเปิดเผย ข้อมูลการใช้จ่ายงบประมาณ" }),
    done({ มาตรการ: "เปิดเผยข้อมูล" }),
  ],
  "indicator-uncovered": [book([PLANNED], [DONE], {}, { ตัวชี้วัด: "การใช้อำนาจ", คะแนน: "๖๐" })],
  "indicator-unknown": [plans({ ตัวชี้วัด: "การใช้งบประมาน" }), plans({ ตัวชี้วัด: "การจัดการขยะในชุมชน" })],
  "score-out-of-range": [
    book([PLANNED], [DONE], {}, { คะแนน: "๑๒๐" }),
    book([PLANNED], [DONE], {}, { คะแนน: "ดีมาก" }),
  ],
  "status-contradicts": [done({ ผลผลิต: "" }), done({ สถานะ: "ยังไม่ดำเนินการ" })],
  "evidence-missing": [done({ "หลักฐาน (URL)": "" })],
  "evidence-not-link": [
    done({ "หลักฐาน (URL)": "ดูเอกสารแนบ" }),
    done({ "หลักฐาน (URL)": "http://localhost/a" }),
    done({ "หลักฐาน (URL)": "https://docs.google.com/document/d/abc/edit" }),
  ],
  "period-unreadable": [period("แล้วแต่โอกาส")],
  "period-reversed": [period("มีนาคม ๒๕๖๖ – มกราคม ๒๕๖๖")],
  "period-outside-year": [period("มีนาคม ๒๕๖๗")],
  "period-outside-round": [
    book([PLANNED], [{ ...DONE, ระยะเวลาการดำเนินงาน: "มิถุนายน ๒๕๖๖" }], { รอบการรายงาน: "๖ เดือน" }),
  ],
  "period-future": [
    book([PLANNED], [{ ...DONE, ระยะเวลาการดำเนินงาน: "กันยายน ๒๕๖๖" }], { วันที่รายงาน: "๑ มีนาคม ๒๕๖๖" }),
    book([PLANNED], [DONE], { วันที่รายงาน: "๑ มีนาคม ๒๕๖๖" }),
  ],
  "period-too-short": [
    done({ รายละเอียดการดำเนินงาน: "กองคลังเผยแพร่รายงานทุกเดือนบนเว็บไซต์", ระยะเวลาการดำเนินงาน: "มีนาคม ๒๕๖๖" }),
  ],
  "year-gregorian": [book([PLANNED], [DONE], { ปีงบประมาณของรายงานผล: "2023" }), period("มีนาคม 2023")],
  "year-other": [details("เผยแพร่รายงานประจำปีงบประมาณ พ.ศ. ๒๕๖๐ บนเว็บไซต์แล้ว ๔ ฉบับ")],
  "years-disagree": [book([PLANNED], [DONE], { ปีงบประมาณของรายงานผล: "๒๕๖๓" })],
  "agency-name-differs": [book([PLANNED], [DONE], { คำนำ: "เทศบาลตำบลห้วยทองหลาน ได้จัดทำรายงานฉบับนี้" })],
  "agency-other": [details("องค์การบริหารส่วนตำบลบ้านใหม่ เผยแพร่รายงานบนเว็บไซต์ ๔ ฉบับ")],
  "unit-unknown": [plans({ ผู้รับผิดชอบ: "กองครัง" }), plans({ ผู้รับผิดชอบ: "มีนาคม ๒๕๖๖" })],
  "thai-letter-spaced": [details("ผู้ ร ับ ผิ ด ช อ บ เผยแพร่แล้ว ๔ ครั้ง")],
  "thai-mark-misplaced": [details("เผยแพร่ ่แล้วท้องถ่ิน ๔ ครั้ง"), details("ผู ้รับผิดชอบเผยแพร่ ๔ ครั้ง")],
  "thai-sara-am-split": [details("กําหนดรอบเผยแพร่ ๔ ครั้ง")],
  "thai-sara-ae-split": [details("เเก้ไขและเผยแพร่ ๔ ครั้ง")],
  "thai-mark-repeated": [details("เรืื่องที่เผยแพร่ ๔ ครั้ง")],
  "thai-sara-am-lost": [details("จ านวนที่เผยแพร่ ๔ ครั้ง")],
  "character-invisible": [details("เผยแพร่\u200bแล้ว ๔ ครั้ง"), details("เผยแพร่\uf70aแล้ว ๔ ครั้ง")],
  "digits-mixed": [details("เผยแพร่ ๔ ครั้ง รวม 12 ฉบับ")],
  "digit-letter": [details("เผยแพร่ประจำปี ๒๕๖o แล้ว ๔ ครั้ง")],
  "latin-in-thai": [details("เว็บไซต์ofหน่วยงาน เผยแพร่ ๔ ครั้ง")],
  "word-twice": [details("เผยแพร่ ๔ ครั้งเพื่อให้เกิดความความโปร่งใส")],
  "word-misspelt": [details("ผู้รับผิดขอบเผยแพร่ ๔ ครั้ง"), details("การขออนุญาติ ๔ ครั้ง"), details("อนุญาติ ๔ ราย")],
  "markup-left": [details("<p>เผยแพร่แล้ว ๔ ครั้ง</p>")],
  "catchword-left": [details("เผยแพร่แล้ว ๔ ครั้ง\nมาตรการ...")],
  "list-uneven": [details("๑. เผยแพร่ ๔ ครั้ง\n๒.รายงาน\n๔. ประเมิน")],
  "blanks-extra": [details("เผยแพร่แล้ว  ๔ ครั้ง")],
  "outcome-repeats-output": [
    done({
      ผลผลิต: "รายงานการใช้จ่ายงบประมาณประจำไตรมาสครบ ๔ ฉบับ",
      ผลลัพธ์: "รายงานการใช้จ่ายงบประมาณประจำไตรมาสครบ ๔ ฉบับ",
    }),
  ],
  "details-repeat-plan": [details(PLANNED["ขั้นตอน/วิธีการปฏิบัติ"] as string)],
  "measures-alike": [plans({}, { ที่: "๒", มาตรการ: "มาตรการบริหารงานบุคคล" })],
  "outcome-no-figure": [done({ ผลลัพธ์: "ประชาชนพึงพอใจต่อการให้บริการ" })],
  "publication-missing": [
    book(
      [{ ...PLANNED, แนวทางการปฏิบัติ: "จัดประชุม", "ขั้นตอน/วิธีการปฏิบัติ": "๑. เชิญประชุม" }],
      [{ ...DONE, รายละเอียดการดำเนินงาน: "ประชุม ๔ ครั้ง" }],
    ),
  ],
};

const EMPTY_QUOTE = /“[\s\u200b]*”/;

/** The rule's first finding in each of its samples. */
const findingsOf = (code: RuleCode): readonly (Finding | undefined)[] =>
  SAMPLES[code].map((sample) => validate(sample).findings.find((finding) => finding.code === code));

describe.each(RULE_CODES)("the words of %s", (code) => {
  it("name the rule in a few plain words", () => {
    const { name } = WORDS[code];
    expect(name.length).toBeGreaterThan(3);
    expect(name.length).toBeLessThanOrEqual(60);
    expect(name).not.toMatch(BANNED);
    expect(name).toMatch(/^[^\n]*[ก-๙][^\n]*$/);
  });

  it("say what was seen, where, and what to do", () => {
    for (const found of findingsOf(code)) {
      expect(found).toBeDefined();
      const finding = found as Finding;
      const message = messageFor(finding);
      expect(message).not.toMatch(BANNED);
      expect(message).not.toContain(code);
      expect(message).toContain(finding.cell ? `(เซลล์ ${finding.cell})` : finding.sheet);
      expect(message).toContain(" — ");
      expect(message.length).toBeGreaterThan(20);
    }
  });
});

/** Values that say which sentence is meant; no rule leaves them empty. */
const CHOOSES = ["kind", "id", "script"];

describe("the catalogue", () => {
  it("quotes nothing that is empty, whichever values are", () => {
    const found = RULE_CODES.flatMap((code) => findingsOf(code) as readonly Finding[]);
    const emptied = fc.constantFrom(...found).chain((finding) =>
      fc.record({
        finding: fc.constant(finding),
        names: fc.subarray(Object.keys(finding.values).filter((name) => !CHOOSES.includes(name))),
        nothing: fc.constantFrom("", " ", "\u200b"),
      }),
    );
    fc.assert(
      fc.property(emptied, ({ finding, names, nothing }) => {
        const values = Object.fromEntries(names.map((name) => [name, nothing]));
        expect(messageFor({ ...finding, values: { ...finding.values, ...values } })).not.toMatch(EMPTY_QUOTE);
      }),
      { numRuns: 2_000 },
    );
  });

  it("quotes nothing that is empty of a workbook with empty cells either", () => {
    const { sheets } = plans({}, { ที่: "๒" });
    const cells = sheets.flatMap(({ rows }, at) =>
      rows.flatMap((row, y) => row.map((_, x) => ({ at, y, x }))),
    );
    fc.assert(
      fc.property(fc.subarray(cells), fc.constantFrom("", " ", "-", "\u200b", "\n"), (emptied, nothing) => {
        const from = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
        for (const { at, y, x } of emptied) (from[at]?.rows[y] as string[])[x] = nothing;
        const { findings, readiness } = validate({ sheets: from });
        for (const said of [...findings.map(messageFor), ...readiness.map(({ note }) => note)])
          expect(said).not.toMatch(EMPTY_QUOTE);
      }),
    );
  });

  it("keeps a blank between the name of a sheet or column and the words behind it", () => {
    for (const code of RULE_CODES)
      for (const finding of findingsOf(code) as readonly Finding[])
        expect(messageFor(finding).replace(/“[^”]*”/g, "“”")).not.toMatch(
          /[A-Za-z)][ก-ฮเ-ไ]|ช่อง\S+[ก-๙](?:เขียนว่า|มีคำว่า|มี “)/,
        );
  });

  it("gives every rule a name of its own", () => {
    expect(new Set(RULE_CODES.map((code) => WORDS[code].name)).size).toBe(RULE_CODES.length);
  });

  it("finds nothing in the workbook that the samples start from", () => {
    expect(validate(book([PLANNED], [DONE])).findings.map(messageFor)).toEqual([]);
  });
});
