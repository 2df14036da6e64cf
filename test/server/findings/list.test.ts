import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { countWords, LEVEL_WORDS, thaiNumber } from "../../../measures/messages/check.ts";
import { findingsWorkbook, LIST_SHEETS } from "../../../server/findings/list.ts";
import { plainText } from "../../../server/xlsx/clean.ts";
import { DEFECTIVE_EXAMPLE } from "../../../templates/examples/defective.ts";
import { exampleWith } from "../reports.ts";
import { HOSTILE } from "../xlsx/hostile-texts.ts";
import { AS_OF, checked, checkOf, type List, listOf } from "./checks.ts";

const BEFORE = "เดิม (เฉพาะตรงที่ต้องแก้)";
const AFTER = "ควรเป็น (เฉพาะตรงที่ต้องแก้)";
const MESSAGE = "สิ่งที่พบและวิธีแก้";

const defective = checked("แผน.xlsx", exampleWith(DEFECTIVE_EXAMPLE));
const good = checked("ดี.xlsx", exampleWith());

describe("the list of what to mend", () => {
  let list: List;
  beforeAll(async () => {
    list = await listOf([defective], AS_OF);
  });

  it("has every finding with its level, place and whole message, in the order of the workbook", () => {
    expect(defective.findings.length).toBeGreaterThan(30);
    expect(
      list
        .rows("list")
        .map((row) => [row.ที่, row.ระดับ, row.ชีต, row.เซลล์, row.คอลัมน์, row.มาตรการที่, row[MESSAGE]]),
    ).toEqual(
      defective.findings.map(({ level, sheet, cell, column, measure, message }, index) =>
        [
          thaiNumber(index + 1),
          LEVEL_WORDS[level],
          sheet,
          cell,
          column,
          measure === undefined ? "" : thaiNumber(measure),
          message,
        ].map(String),
      ),
    );
  });

  it("shows what each proposal changes, and says which of them the service makes by itself", () => {
    for (const [index, { fix }] of defective.findings.entries()) {
      const row = list.rows("list")[index];
      expect(row?.ระบบแก้ให้ได้).toBe(fix?.safe ? "ใช่" : "");
      if (!fix) expect([row?.[BEFORE], row?.[AFTER]]).toEqual(["", ""]);
      else expect(row?.[BEFORE]).not.toBe(row?.[AFTER]);
    }
    const doubled = list.rows("list").find((row) => row[BEFORE]?.includes("ข้อมูลการการเบิกจ่าย"));
    expect(doubled?.[AFTER]).toMatch(/ข้อมูลการเบิกจ่ายจาก/);
  });

  it("leaves a column to tick", () => {
    for (const row of list.rows("list")) expect(row.แก้แล้ว).toBe("");
  });

  it("is headed by the file, the counts and the day, and has the checklist and notes behind it", () => {
    expect(list.headings).toEqual([
      "รายการที่ต้องแก้",
      "แผน.xlsx",
      `เรื่องที่พบทั้งหมด ${thaiNumber(defective.findings.length)} เรื่อง: ${countWords(defective.counts)} — ข้อมูล ณ วันที่ ๑๕ ตุลาคม ๒๕๖๗`,
    ]);
    expect(list.grid.sheets.map(({ title }) => title)).toEqual([
      LIST_SHEETS.list,
      LIST_SHEETS.readiness,
      LIST_SHEETS.notes,
    ]);
    expect(list.rows("readiness").map((row) => [row.รายการ, row.สิ่งที่พบและทำต่อ])).toEqual(
      defective.readiness.map(({ title, note }) => [title, note]),
    );
    expect(list.rows("readiness").find(({ สถานะ }) => สถานะ === "ยังไม่ครบ")?.เซลล์).toBe("D2:D6");
    const notes = JSON.stringify(list.rows("notes"));
    expect(notes).toContain("ยังไม่ได้เทียบกับคู่มือ");
    expect(notes).toContain("ไฟล์นั้นยังเหมือนเดิมทุกเซลล์");
    expect(notes).toContain("ข้อมูล ณ วันที่ ๑๕ ตุลาคม ๒๕๖๗");
    expect(notes).not.toContain("ita fix");
  });

  it("prints on A4 lying on its side, repeats its header, keeps it in sight and filters", () => {
    const parts = unzipSync(list.bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
    expect(sheet).toContain('paperSize="9"');
    expect(sheet).toContain('state="frozen"');
    expect(sheet.match(/<row [^>]*ht="/g)).toHaveLength((sheet.match(/<row /g) ?? []).length);
    expect(strFromU8(parts["xl/workbook.xml"] as Uint8Array)).toContain("$4:$4</definedName>");
    expect(strFromU8(parts["xl/tables/table1.xml"] as Uint8Array)).toContain('<autoFilter ref="A4:');
  });

  it("is the same bytes for the same checks", async () => {
    const again = await listOf([defective], AS_OF);
    expect(Buffer.from(again.bytes).equals(list.bytes)).toBe(true);
  });
});

describe("a list of nothing", () => {
  it("says so in its only row", async () => {
    const list = await listOf([good], AS_OF);
    expect(list.rows("list").map((row) => Object.values(row).filter(Boolean))).toEqual([["ไม่พบเรื่องที่ต้องแก้"]]);
    expect(list.headings.at(-1)).toMatch(/^ไม่พบเรื่องที่ต้องแก้/);
  });
});

describe("a list of several files", () => {
  it("names the file of each row, and has a line for each file, read or not", async () => {
    const other = {
      ...checkOf([{ cell: "A1" }], "อีกไฟล์.xlsx"),
      ruleset: { ...good.ruleset, standsIn: true },
    };
    const list = await listOf([defective, good, other], AS_OF, [
      { file: "ว่าง.xlsx", sentence: "ไฟล์นี้ว่างเปล่า — เลือกไฟล์อื่น" },
    ]);
    const rows = list.rows("list");
    expect(rows.map(({ ไฟล์ }) => ไฟล์)).toEqual([...defective.findings.map(() => "แผน.xlsx"), "อีกไฟล์.xlsx"]);
    expect(rows.map(({ ที่ }) => ที่)).toEqual(rows.map((_, index) => thaiNumber(index + 1)));
    expect(list.headings.slice(1)).toEqual([
      "๓ ไฟล์",
      expect.stringMatching(`^เรื่องที่พบทั้งหมด ${thaiNumber(defective.findings.length + 1)} เรื่อง: ต้องแก้ ๙ · `),
    ]);
    expect(list.rows("files").map((row) => [row.ไฟล์, row.ต้องแก้])).toEqual([
      ["แผน.xlsx", "8"],
      ["ดี.xlsx", "0"],
      ["อีกไฟล์.xlsx", "1"],
      ["ว่าง.xlsx", ""],
    ]);
    const notes = list.rows("files").map(({ ข้อควรทราบ }) => ข้อควรทราบ);
    expect(notes[2]).toContain("ยังไม่มีเกณฑ์ของปี");
    expect(notes[3]).toContain("ไฟล์นี้ว่างเปล่า");
    expect(list.rows("readiness").map(({ ไฟล์ }) => ไฟล์)).toEqual(
      [defective, good].flatMap(({ workbook, readiness }) => readiness.map(() => workbook)),
    );
  });

  it("tells long names apart that begin alike", async () => {
    const name = (end: string) => `${"แผนมาตรการส่งเสริมคุณธรรม".repeat(8)}${end}.xlsx`;
    const list = await listOf([checkOf([{}], name("หนึ่ง")), checkOf([{}], name("สอง"))], AS_OF);
    const [one, two] = list.rows("list").map(({ ไฟล์ = "" }) => ไฟล์);
    expect(one).toMatch(/….*หนึ่ง\.xlsx$/);
    expect(two).toMatch(/….*สอง\.xlsx$/);
    expect(list.rows("files").map(({ ไฟล์ }) => ไฟล์)).toEqual([name("หนึ่ง"), name("สอง")]);
  });
});

describe("a proposal in the list", () => {
  async function shown(before: string, after: string): Promise<[string, string]> {
    const [row] = (await listOf([checkOf([{ fix: { before, after, safe: true } }])], AS_OF)).rows("list");
    return [row?.[BEFORE] ?? "", row?.[AFTER] ?? ""];
  }

  it("is the whole text where that is short", async () => {
    expect(await shown("กองครัง", "กองคลัง")).toEqual(["กองครัง", "กองคลัง"]);
  });

  it("is each place that changes with a little around it, a line each, where the text is long", async () => {
    const long = "จัดอบรมให้แก่พนักงานทุกกอง ".repeat(60);
    const [before, after] = await shown(`${long}การการ${long}ผิดขอบ${long}`, `${long}การ${long}ผิดชอบ${long}`);
    expect(before.split("\n")).toEqual([
      expect.stringMatching(/^….*การการ.*…$/),
      expect.stringMatching(/^….*ผิดขอบ.*…$/),
    ]);
    expect(after).toMatch(/ผิดชอบ/);
    expect(before.length).toBeLessThan(200);
  });

  it("ends in … where the changed stretch itself is longer than a row should be", async () => {
    for (const text of ["ข้อความ ".repeat(4_000), "ก\n".repeat(1_000), "ก".repeat(32_767)]) {
      const [before] = await shown(text, "สั้น");
      expect(before.endsWith("…")).toBe(true);
      expect(before.split("\n").length).toBeLessThanOrEqual(12);
      expect(before.length).toBeLessThan(1_000);
    }
  });

  it("says so where nothing is to be left in the cell", async () => {
    expect(await shown("มาตรการ...", "")).toEqual(["มาตรการ...", "(เว้นว่าง)"]);
  });
});

describe("texts of any kind", () => {
  const texts = [...HOSTILE, "ควบ\u0000คุม\u0007\ufffe", "ก".repeat(31_000), "=HYPERLINK(1)\r\n=1"];

  it("stay texts, whole, and make no formula", async () => {
    const list = await listOf(
      [
        checkOf(
          texts.map((text) => ({ sheet: text.slice(0, 31), column: text, message: text })),
          "=ไฟล์.xlsx",
        ),
      ],
      AS_OF,
    );
    expect(list.rows("list").map((row) => row[MESSAGE])).toEqual(texts.map(plainText));
    expect(list.headings[1]).toBe("=ไฟล์.xlsx");
    expect(list.grid.sheets.flatMap(({ formulas = [] }) => formulas)).toEqual([]);
    for (const [name, part] of Object.entries(unzipSync(list.bytes)))
      if (name.startsWith("xl/worksheets/sheet")) expect(strFromU8(part)).not.toContain("<f>");
  });

  it("of the greatest length end in … where no cell can hold them", async () => {
    const [row] = (await listOf([checkOf([{ message: "ก".repeat(32_767) }])], AS_OF)).rows("list");
    expect(row?.[MESSAGE]).toMatch(/^ก{32000}…$/);
  });
});

describe("a list longer than anybody mends by", () => {
  it("has the first 50,000 findings, and says how many there are", async () => {
    const parts = unzipSync(
      await findingsWorkbook([checkOf(Array.from({ length: 50_001 }, () => ({})))], AS_OF),
    );
    const rows = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array).match(/<row /g) ?? [];
    const [headings, header] = [4, 1];
    expect(rows).toHaveLength(headings + header + 50_000);
    expect(strFromU8(parts["xl/sharedStrings.xml"] as Uint8Array)).toContain(
      "แสดง ๕๐๐๐๐ เรื่องแรกจาก ๕๐๐๐๑ เรื่อง",
    );
  });
});
