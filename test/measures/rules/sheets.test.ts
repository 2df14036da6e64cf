import { describe, expect, it } from "vitest";
import type { Grid, GridSheet } from "../../../measures/grid.ts";
import { LIMITS } from "../../../measures/limits.ts";
import { sheetRules } from "../../../measures/rules/sheets.ts";
import { agency, grid, sheet, table } from "../table.ts";
import { saysPlainly, structureSays } from "./says.ts";

const say = (code: string, from: Grid) => structureSays(sheetRules, code, from);

const PLAN = table("plan", {
  ที่: "๑",
  ตัวชี้วัด: "การใช้งบประมาณ",
  มาตรการ: "มาตรการเปิดเผยข้อมูลการใช้จ่าย",
  แนวทางการปฏิบัติ: "- เผยแพร่รายงานทุกไตรมาส",
  "ขั้นตอน/วิธีการปฏิบัติ": "๑. รวบรวมข้อมูล\n๒. เผยแพร่",
  ผู้รับผิดชอบ: "กองคลัง",
  ระยะเวลา: "ตลอดปีงบประมาณ",
  การกำกับติดตาม: "รายงานผลทุกไตรมาส",
});
const ANALYSIS = table("analysis", { ที่: "๑", ตัวชี้วัด: "การใช้งบประมาณ", คะแนน: "๘๒.๕๐" });
const RESULTS = table("results", { ที่: "๑", รายละเอียดการดำเนินงาน: "เผยแพร่แล้ว ๔ ครั้ง" });
const GOOD = grid(agency(), ANALYSIS, PLAN, RESULTS);

/** The good workbook with one of its sheets put in the place of the one with the same number. */
const withSheet = (index: number, other: GridSheet) =>
  grid(...GOOD.sheets.map((sheet, at) => (at === index ? other : sheet)));

const CODES = sheetRules.map(({ code }) => code);

describe("the form as it is", () => {
  it.each(CODES)("stays silent on a workbook that follows the form: %s", (code) => {
    expect(say(code, GOOD)).toEqual([]);
  });
});

describe("sheet-missing", () => {
  it("finds a sheet that is absent and says how to get it", () => {
    const [said, ...rest] = say("sheet-missing", grid(agency(), ANALYSIS, PLAN));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", sheet: "ผลการดำเนินการ", values: { near: "" } });
    expect(said?.message).toBe(
      "ยังไม่มีชีตชื่อ “ผลการดำเนินการ” — เพิ่มชีตแล้วตั้งชื่อว่า ผลการดำเนินการ หรือคัดลอกชีตนี้จากแบบฟอร์ม",
    );
  });

  it("finds a title that is a few letters off and names it", () => {
    const [said] = say("sheet-missing", withSheet(2, { ...PLAN, title: "แผนมาตราการ" }));
    expect(said?.values.near).toBe("แผนมาตราการ");
    expect(said?.message).toContain("“แผนมาตราการ”");
    expect(said?.message).toContain("เปลี่ยนชื่อเป็น แผนมาตรการ");
  });

  it("finds a copy by its title, and all four in an empty workbook", () => {
    const [said] = say("sheet-missing", withSheet(2, { ...PLAN, title: "สำเนาของ แผนมาตรการ" }));
    expect(said?.values.near).toBe("สำเนาของ แผนมาตรการ");
    expect(say("sheet-missing", grid())).toHaveLength(4);
  });

  it.each(["แผน มาตรการ", " แผนมาตรการ ", "แผนมาตรการ\u200b"])(
    "stays silent on a title that differs by blanks alone: %j",
    (title) => {
      expect(say("sheet-missing", withSheet(2, { ...PLAN, title }))).toEqual([]);
    },
  );

  it("stays silent on further sheets of the clerk's own", () => {
    const own = sheet("บันทึกช่วยจำ", "| เรื่อง | ถึงใคร |");
    expect(say("sheet-missing", grid(own, ...GOOD.sheets))).toEqual([]);
  });
});

describe("column-missing", () => {
  it("finds a column that is absent and names the header row", () => {
    const plan = sheet(
      "แผนมาตรการ",
      `| แผนมาตรการ ปี ๒๕๖๗ |
       | ที่ | ตัวชี้วัด | มาตรการ | แนวทาง | ขั้นตอน | ระยะเวลา | การติดตาม |`,
    );
    const said = say("column-missing", withSheet(2, plan));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({
      level: "must",
      sheet: "แผนมาตรการ",
      column: "ผู้รับผิดชอบ",
      values: { row: "2" },
    });
    expect(said[0]).not.toHaveProperty("cell");
    expect(said[0]?.message).toBe(
      "ชีตแผนมาตรการ แถวที่ ๒ ยังไม่พบหัวคอลัมน์ “ผู้รับผิดชอบ” — ถ้ามีคอลัมน์นี้แต่ใช้ชื่ออื่น พิมพ์หัวคอลัมน์ใหม่ว่า ผู้รับผิดชอบ ถ้ายังไม่มี เพิ่มคอลัมน์นี้",
    );
  });

  it("finds a header that is nearly right and points at it", () => {
    const plan = sheet(
      "แผนมาตรการ",
      "| ที่ | ตัวชี้วัด | มาตรการ | แนวทาง | ขั้นตอน | ผู้รับผิดขอบ | ระยะเวลา | การติดตาม |",
    );
    const [said] = say("column-missing", withSheet(2, plan));
    expect(said).toMatchObject({ cell: "F1", values: { column: "ผู้รับผิดชอบ", near: "ผู้รับผิดขอบ" } });
    expect(said?.message).toContain("“ผู้รับผิดขอบ” (เซลล์ F1)");
  });

  it("finds a table without any header once, not once for each column", () => {
    const said = say("column-missing", withSheet(3, sheet("ผลการดำเนินการ", "| ๑ | มาตรการ | ทำแล้ว |")));
    expect(said).toHaveLength(1);
    expect(said[0]?.message).toContain("ยังไม่มีแถวหัวตาราง");
    expect(said[0]?.message).toContain("ที่ | มาตรการ | รายละเอียดการดำเนินงาน");
  });

  it.each([
    "| ลำดับที่ | ตัวชี้วัด | โครงการ/กิจกรรม/มาตรการ | แนวทาง | วิธีการ | ส่วนราชการ | ระยะเวลาดำเนินการ | การรายงาน |",
    "| ที่ | ตัวชี้วัด | มาตรการ | แนวทาง แก้ไข | ขั้นตอน / วิธีการ | ผู้ รับผิดชอบ | ระยะ\\nเวลา | การ กำกับ ติดตาม |",
    "| งบประมาณ | การติดตาม | ระยะเวลา | ผู้รับผิดชอบ | ขั้นตอน | แนวทาง | มาตรการ | ตัวชี้วัด | ข้อ |",
  ])("stays silent on headers that people really use: %s", (headers) => {
    expect(say("column-missing", withSheet(2, sheet("แผนมาตรการ", headers)))).toEqual([]);
  });

  it("stays silent on the agency sheet without คำอธิบาย, and on a sheet that is absent", () => {
    const short = sheet("ข้อมูลหน่วยงาน", "| รายการ | ข้อมูล |\n| อำเภอ | ดอนพยอม |");
    expect(say("column-missing", withSheet(0, short))).toEqual([]);
    expect(say("column-missing", grid())).toEqual([]);
  });
});

describe("column-twice", () => {
  it("finds two columns with one meaning and says which one is read", () => {
    const results = sheet(
      "ผลการดำเนินการ",
      "| ที่ | มาตรการ | รายละเอียด | ระยะเวลา | ผลผลิต | ผลลัพธ์ | สถานะ | หลักฐาน | หมายเหตุ | ผลผลิต (Output) |",
    );
    const [said, ...rest] = say("column-twice", withSheet(3, results));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", cell: "J1", values: { first: "E1" } });
    expect(said?.message).toContain("“ผลผลิต (Output)” ซ้ำกัน (เซลล์ J1)");
    expect(said?.message).toContain("เซลล์ E1");
  });

  it("finds a label of the agency sheet that stands twice with different facts", () => {
    const twice = agency({ "อำเภอ ": "ตาคลี" });
    const [said, ...rest] = say("column-twice", withSheet(0, twice));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ cell: "A14", column: "อำเภอ ", values: { first: "B3", kind: "fact" } });
    expect(said?.message).toContain("สองแถวและข้อมูลต่างกัน (เซลล์ A14)");
  });

  it.each([{ "อำเภอ ": "ดอน พยอม" }, { "อำเภอ ": "" }])(
    "stays silent on a label twice with one fact: %j",
    (facts) => {
      expect(say("column-twice", withSheet(0, agency(facts)))).toEqual([]);
    },
  );

  it("stays silent on unknown columns that repeat each other", () => {
    const plan = {
      ...PLAN,
      rows: PLAN.rows.map((row, at) => [...row, ...(at === 0 ? ["งบ", "งบ"] : ["๑", "๒"])]),
    };
    expect(say("column-twice", withSheet(2, plan))).toEqual([]);
  });
});

describe("column-moved-text", () => {
  it("finds a column whose mark and header disagree, and still reads it by its mark", () => {
    const plan = { ...PLAN, columns: { C: "plan.guideline", D: "plan.measure" } };
    const said = say("column-moved-text", withSheet(2, plan));
    expect(said.map(({ cell }) => cell)).toEqual(["C1", "D1"]);
    expect(said[0]).toMatchObject({ level: "check", values: { holds: "แนวทางการปฏิบัติ", says: "มาตรการ" } });
    expect(said[0]?.message).toContain("หัวคอลัมน์ว่า “มาตรการ” (เซลล์ C1)");
  });

  it.each([{ C: "plan.measure" }, { C: "someone.else" }, {}])(
    "stays silent where mark and header agree or the mark is not ours: %j",
    (columns) => {
      expect(say("column-moved-text", withSheet(2, { ...PLAN, columns }))).toEqual([]);
    },
  );

  it("stays silent on a header of the clerk's own wording", () => {
    const rows = [PLAN.rows[0]?.map((text) => (text === "มาตรการ" ? "เรื่องที่จะทำ" : text)) as string[]];
    expect(say("column-moved-text", withSheet(2, { ...PLAN, rows, columns: { C: "plan.measure" } }))).toEqual(
      [],
    );
  });
});

describe("cells-merged", () => {
  it("finds merged cells in data rows", () => {
    const [said] = say("cells-merged", withSheet(2, { ...PLAN, merges: ["F2:F4"] }));
    expect(said).toMatchObject({ level: "check", cell: "F2", values: { range: "F2:F4" } });
    expect(said?.message).toContain("คือ F2:F4");
  });

  it("finds a merge across columns, and one that reaches into the header", () => {
    expect(say("cells-merged", withSheet(2, { ...PLAN, merges: ["A1:A2", "C2:D2"] }))).toHaveLength(2);
  });

  it.each([["A1:H1"], ["K2:L2"], ["C9:D9"], ["x"]])(
    "stays silent on %s: title, own column, below, no range",
    (merge) => {
      expect(say("cells-merged", withSheet(2, { ...PLAN, merges: [merge] }))).toEqual([]);
    },
  );
});

describe("row-blank", () => {
  const [header, row] = PLAN.rows as [string[], string[]];
  const other = row.map((text, at) => (at === 0 ? "๒" : text));

  it("finds one empty row inside the table", () => {
    const [said] = say("row-blank", withSheet(2, { ...PLAN, rows: [header, row, [], other] }));
    expect(said).toMatchObject({ level: "advice", cell: "A3", values: { rows: "1" } });
    expect(said?.message).toContain("แถวที่ ๓ ว่างอยู่กลางตาราง (เซลล์ A3)");
  });

  it("finds a run of empty rows once, and each run", () => {
    const rows = [header, row, [], ["", " "], other, [""], row];
    const said = say("row-blank", withSheet(2, { ...PLAN, rows }));
    expect(said.map(({ values }) => values)).toEqual([
      { from: "3", to: "4", rows: "2" },
      { from: "6", to: "6", rows: "1" },
    ]);
    expect(said[0]?.message).toContain("แถวที่ ๓ ถึง ๔ ว่าง");
  });

  it.each([
    ["below the header", [header, [], row]],
    ["below the table", [header, row, [], ["", ""]]],
    ["above the header", [["แผน"], [], header, row]],
  ])("stays silent on empty rows %s", (_where, rows) => {
    expect(say("row-blank", withSheet(2, { ...PLAN, rows }))).toEqual([]);
  });
});

describe("too-many-rows", () => {
  const [header, row] = RESULTS.rows as [string[], string[]];
  const rows = (count: number) => [header, ...Array.from({ length: count }, () => row)];

  it("finds a table over the limit and says both numbers", () => {
    const [said] = say("too-many-rows", withSheet(3, { ...RESULTS, rows: rows(LIMITS.measures + 234) }));
    expect(said).toMatchObject({
      level: "must",
      sheet: "ผลการดำเนินการ",
      values: { rows: "1234", limit: "1000" },
    });
    expect(said?.message).toContain("มี ๑,๒๓๔ แถว ระบบรับได้ ๑,๐๐๐ แถว");
  });

  it.each([1, 999, LIMITS.measures])("stays silent on %i rows", (count) => {
    expect(say("too-many-rows", withSheet(3, { ...RESULTS, rows: rows(count) }))).toEqual([]);
  });
});

describe("the words of sheet rules", () => {
  it("are plain in every kind of finding", () => {
    const worst = grid(
      {
        ...PLAN,
        rows: [...PLAN.rows, [], ...PLAN.rows.slice(1)],
        merges: ["C2:D2"],
        columns: { C: "plan.steps" },
      },
      agency({ "อำเภอ ": "ตาคลี" }),
      sheet("วิเคราะห์ผลITA", "| ไม่มีหัวตาราง |"),
    );
    const messages = CODES.flatMap((code) => say(code, worst)).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(6);
    for (const message of messages) saysPlainly(message);
  });
});
