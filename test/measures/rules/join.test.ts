import { describe, expect, it } from "vitest";
import type { Grid, GridSheet } from "../../../measures/grid.ts";
import type { RuleContext } from "../../../measures/rule.ts";
import { joinRules } from "../../../measures/rules/join.ts";
import { grid, sheet, table } from "../table.ts";
import { saysPlainly, structureSays } from "./says.ts";

const say = (code: string, from: Grid, context?: Partial<RuleContext>) =>
  structureSays(joinRules, code, from, context);

const NAMES = ["มาตรการเปิดเผยข้อมูลการให้บริการ", "มาตรการใช้ทรัพย์สินของราชการ", "มาตรการบริหารงานบุคคล"] as const;

/** A plan of measures numbered from ๑, each with a responsible unit. */
const plan = (...names: readonly string[]): GridSheet =>
  table("plan", ...names.map((name, at) => ({ ที่: "๑๒๓๔"[at] as string, มาตรการ: name, ผู้รับผิดชอบ: "กองคลัง" })));

/** Results given as [ที่, มาตรการ], each with something done. */
const results = (...rows: readonly (readonly [no: string, name: string])[]): GridSheet =>
  table("results", ...rows.map(([ที่, มาตรการ]) => ({ ที่, มาตรการ, รายละเอียดการดำเนินงาน: "จัดประชุม ๒ ครั้ง" })));

const GOOD = grid(plan(...NAMES), results(["๑", NAMES[0]], ["2", NAMES[1]], ["", NAMES[2]]));

describe("result-missing", () => {
  it("finds a planned measure without a result, at the plan's measure", () => {
    const [said, ...rest] = say(
      "result-missing",
      grid(plan(...NAMES), results(["๑", NAMES[0]], ["๓", NAMES[2]])),
    );
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", sheet: "แผนมาตรการ", cell: "C3", measure: 2 });
    expect(said?.message).toContain("มาตรการที่ ๒ “มาตรการใช้ทรัพย์สินของราชการ” ยังไม่มีผลการดำเนินการ (เซลล์ C3)");
    expect(said?.message).toContain("พิมพ์เลข ๒ ในช่องที่");
    saysPlainly(said?.message as string);
  });

  it("finds it at level check while the year is half over", () => {
    const [said] = say("result-missing", grid(plan(NAMES[0]), results()), { round: 6 });
    expect(said?.level).toBe("check");
  });

  it("finds a result of which only number and name are there, and every measure of an empty result table", () => {
    const named = table("results", { ที่: "๑", มาตรการ: NAMES[0] });
    const [said, ...rest] = say("result-missing", grid(plan(NAMES[0]), named));
    expect(rest).toEqual([]);
    expect(said?.message).toContain("— พิมพ์สิ่งที่ได้ทำในช่องรายละเอียดการดำเนินงาน");
    expect(said?.message).not.toContain("เพิ่มแถว");
    saysPlainly(said?.message as string);
    expect(say("result-missing", grid(plan(...NAMES), results()))).toHaveLength(3);
  });

  it("stays silent where every measure has a result, by number or by name", () => {
    expect(say("result-missing", GOOD)).toEqual([]);
  });

  it("stays silent on a result that says why nothing was done", () => {
    const idle = table("results", { ที่: "๑", สถานะ: "ไม่ได้ดำเนินการ" });
    expect(say("result-missing", grid(plan(NAMES[0]), idle))).toEqual([]);
  });

  it("stays silent while the results have no sheet or no header, and on rows of the plan that are not started", () => {
    expect(say("result-missing", grid(plan(...NAMES)))).toEqual([]);
    expect(say("result-missing", grid(plan(...NAMES), sheet("ผลการดำเนินการ", "| ๑ | ทำแล้ว |")))).toEqual([]);
    const unstarted = table("plan", { ที่: "๑", ตัวชี้วัด: "การใช้อำนาจ" });
    expect(say("result-missing", grid(unstarted, results()))).toEqual([]);
  });

  it("stays silent on a plan without a column for the measure: the column is what is missing", () => {
    const nameless = sheet("แผนมาตรการ", "| ที่ | แนวทาง | ขั้นตอน |\n| ๑ | ประกาศ | ๑. ประกาศ |");
    expect(say("result-missing", grid(nameless, results()))).toEqual([]);
  });
});

describe("result-unplanned", () => {
  it("finds a result whose number is not in the plan and offers the number that waits", () => {
    const [said, ...rest] = say(
      "result-unplanned",
      grid(plan(...NAMES), results(["๑", NAMES[0]], ["๒", NAMES[1]], ["๙", "มาตรการตรวจสอบภายใน"])),
    );
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "must", sheet: "ผลการดำเนินการ", cell: "B4" });
    expect(said?.values).toEqual({ name: "มาตรการตรวจสอบภายใน", number: "3", written: "9" });
    expect(said?.message).toContain("ผลของ “มาตรการตรวจสอบภายใน” เลขที่ ๙ ยังไม่มีในแผนมาตรการ (เซลล์ B4)");
    expect(said?.message).toContain("เช่น ๓");
    saysPlainly(said?.message as string);
  });

  it("finds a result with a planned name under a number that the plan lacks, and gives the plan's number", () => {
    const [said] = say("result-unplanned", grid(plan(...NAMES), results(["๗", NAMES[1]])));
    expect(said?.values.number).toBe("2");
  });

  it("finds a result with neither number nor a planned name", () => {
    const full = results(["๑", NAMES[0]], ["", "มาตรการตรวจสอบภายใน"]);
    const [said] = say("result-unplanned", grid(plan(NAMES[0]), full));
    expect(said?.values).toEqual({ name: "มาตรการตรวจสอบภายใน", number: "", written: "" });
    expect(said?.message).toContain("พิมพ์เลขในช่องที่ให้ตรงกับแผน หรือเพิ่มมาตรการนี้");
    saysPlainly(said?.message as string);
  });

  it("finds a result without a name at its number", () => {
    const [said] = say("result-unplanned", grid(plan(NAMES[0]), results(["๕", ""])));
    expect(said).toMatchObject({ cell: "A2" });
    expect(said?.message).toContain("ผลแถวนี้ เลขที่ ๕ ยังไม่มีในแผนมาตรการ (เซลล์ A2)");
  });

  it.each([
    ["| มาตรการ | รายละเอียด | ผลผลิต |\n| | ทำแล้ว | |", ["A2"]],
    ["| ที่ | รายละเอียด | ผลผลิต |\n| ๕ | ทำแล้ว | |", ["A2"]],
    ["| รายละเอียด | ผลผลิต | ผลลัพธ์ |\n| ทำแล้ว | | |", []],
  ])("finds what it can in a table that lacks a column: %s", (rows, cells) => {
    const said = say("result-unplanned", grid(plan(NAMES[0]), sheet("ผลการดำเนินการ", rows)));
    expect(said.map(({ cell }) => cell)).toEqual(cells);
  });

  it("stays silent where all results are planned, by number, by either digits, by a name with other blanks", () => {
    expect(say("result-unplanned", GOOD)).toEqual([]);
    const spaced = results(["", "มาตรการใช้ ทรัพย์สิน ของราชการ"]);
    expect(say("result-unplanned", grid(plan(...NAMES), spaced))).toEqual([]);
  });

  it("stays silent on several results of one measure", () => {
    expect(say("result-unplanned", grid(plan(...NAMES), results(["๑", NAMES[0]], ["๑", NAMES[0]])))).toEqual(
      [],
    );
  });

  it("stays silent while the plan has no sheet or no header", () => {
    expect(say("result-unplanned", grid(results(["๑", NAMES[0]])))).toEqual([]);
    expect(say("result-unplanned", grid(sheet("แผนมาตรการ", "| ๑ | ประกาศ |"), results(["๑", "ก"])))).toEqual(
      [],
    );
  });
});

describe("measure-twice", () => {
  it("finds a measure planned twice and names the other row", () => {
    const [said, ...rest] = say("measure-twice", grid(plan(NAMES[0], NAMES[1], NAMES[0])));
    expect(rest).toEqual([]);
    expect(said).toMatchObject({
      level: "must",
      cell: "C4",
      measure: 3,
      values: { kind: "name", other: "C2", row: "2" },
    });
    expect(said?.message).toContain("(เซลล์ C4) ซ้ำกับแถวที่ ๒ (เซลล์ C2)");
    saysPlainly(said?.message as string);
  });

  it.each([
    ["มาตรการ ใช้ ทรัพย์สิน", "มาตรการใช้ทรัพย์สิน"],
    ["มาตรการข้อ ๒", "มาตรการ\nข้อ 2"],
    ["มาตรการ No Gift Policy", "มาตรการ no gift policy"],
  ])("finds %j and %j to be one measure", (first, second) => {
    expect(say("measure-twice", grid(plan(first, second)))).toHaveLength(1);
  });

  it("finds one number given to two measures", () => {
    const twice = table(
      "plan",
      { ที่: "๑", มาตรการ: NAMES[0] },
      { ที่: "1", มาตรการ: NAMES[1] },
      { ที่: "๑", มาตรการ: NAMES[2] },
    );
    const said = say("measure-twice", grid(twice));
    expect(said.map(({ cell, values }) => [cell, values.other])).toEqual([
      ["A3", "A2"],
      ["A4", "A2"],
    ]);
    expect(said[0]?.message).toContain("เลข ๑ ในช่องที่ (เซลล์ A3) ซ้ำกับเซลล์ A2");
    saysPlainly(said[0]?.message as string);
  });

  it("finds a row that repeats both name and number once", () => {
    const row = { ที่: "๑", มาตรการ: NAMES[0] };
    expect(say("measure-twice", grid(table("plan", row, row)))).toHaveLength(1);
  });

  it.each([
    [["มาตรการบริหารงานบุคคล", "มาตรการบริหารงานบุคคล ระยะที่ ๒"]],
    [["มาตรการใช้งบประมาณ", "มาตรการใช้งบประมาณด้านจัดซื้อ"]],
    [["", ""]],
  ])("stays silent on %j", (names) => {
    expect(say("measure-twice", grid(plan(...names)))).toEqual([]);
  });

  it("stays silent on error values and on rows that are not started", () => {
    const broken = table("plan", { มาตรการ: "#REF!" }, { มาตรการ: "#REF!" });
    expect(say("measure-twice", grid({ ...broken, errors: ["C2", "C3"] }))).toEqual([]);
    const prefilled = { ที่: "๑", ตัวชี้วัด: "การใช้อำนาจ" };
    expect(say("measure-twice", grid(table("plan", prefilled, prefilled)))).toEqual([]);
  });
});

describe("measure-name-differs", () => {
  it("finds a name with other blanks, as narrow columns make them, and mends it by taking the plan's", () => {
    const [said, ...rest] = say(
      "measure-name-differs",
      grid(plan(NAMES[1]), results(["๑", "มาตรการ ใ ช้ ทรัพย์สินของ ราชการ"])),
    );
    expect(rest).toEqual([]);
    expect(said).toMatchObject({
      level: "check",
      sheet: "ผลการดำเนินการ",
      cell: "B2",
      values: { kind: "blanks" },
      fix: { before: "มาตรการ ใ ช้ ทรัพย์สินของ ราชการ", after: NAMES[1], safe: false },
    });
    expect(said?.message).toContain("เว้นวรรคต่างจากแผน — พิมพ์ให้เหมือนในแผน");
    saysPlainly(said?.message as string);
  });

  it("finds other letters under the same number and leaves the choice to the clerk", () => {
    const [said] = say(
      "measure-name-differs",
      grid(plan(NAMES[2]), results(["๑", "มาตรการด้านบริหารงานบุคคล"])),
    );
    expect(said).toMatchObject({ values: { kind: "letters" }, fix: { after: NAMES[2], safe: false } });
    expect(said?.message).toContain(`ซึ่งเขียนว่า “${NAMES[2]}”`);
    expect(said?.message).toContain("(เซลล์ B2)");
  });

  it("finds one blank within a name that was joined by that name", () => {
    const [said] = say(
      "measure-name-differs",
      grid(plan(NAMES[0]), results(["", "มาตรการ เปิดเผยข้อมูลการให้บริการ"])),
    );
    expect(said?.fix?.after).toBe(NAMES[0]);
  });

  it("offers the number, not the name, where the name is another measure's", () => {
    const [said] = say("measure-name-differs", grid(plan(...NAMES), results(["๑", NAMES[2]])));
    expect(said?.values).toMatchObject({ kind: "other", other: "3" });
    expect(said).not.toHaveProperty("fix");
    expect(said?.message).toContain("ตรงกับชื่อมาตรการที่ ๓ ในแผน");
    saysPlainly(said?.message as string);
  });

  it("finds each of a measure's results that differs", () => {
    const two = results(["๑", "มาตรการเปิดเผยข้อมูล"], ["๑", NAMES[0]], ["๑", "เปิดเผยข้อมูล"]);
    expect(say("measure-name-differs", grid(plan(NAMES[0]), two)).map(({ cell }) => cell)).toEqual([
      "B2",
      "B4",
    ]);
  });

  it("stays silent on equal names, on blanks around them, and on results without a name", () => {
    expect(say("measure-name-differs", GOOD)).toEqual([]);
    expect(
      say(
        "measure-name-differs",
        grid(plan(NAMES[0]), results(["๑", `${NAMES[0]} `], ["๑", ""], ["๑", " "])),
      ),
    ).toEqual([]);
    expect(say("measure-name-differs", grid(plan(` ${NAMES[0]}`), results(["๑", NAMES[0]])))).toEqual([]);
  });

  it("stays silent where a safe repair of the name itself will set it right", () => {
    for (const name of ["มาตรการจัดซื้อ  ประจำปี", "<p>มาตรการจัดซื้อ ประจำปี</p>", "มาตรการจัดซื้อ ป ร ะ จ ำ ปี"])
      expect(say("measure-name-differs", grid(plan("มาตรการจัดซื้อ ประจำปี"), results(["๑", name])))).toEqual([]);
  });

  it("stays silent where the plan has no name, a name is an error value, or a column is missing", () => {
    expect(say("measure-name-differs", grid(plan(""), results(["๑", NAMES[0]])))).toEqual([]);
    const broken = { ...results(["๑", "#REF!"]), errors: ["B2"] };
    expect(say("measure-name-differs", grid(plan(NAMES[0]), broken))).toEqual([]);
    const hidden = { ...plan("#REF!"), errors: ["C2"] };
    expect(say("measure-name-differs", grid(hidden, results(["๑", NAMES[0]])))).toEqual([]);
    const nameless = sheet("แผนมาตรการ", "| ที่ | แนวทาง | ขั้นตอน |\n| ๑ | ประกาศ | ๑. ประกาศ |");
    expect(say("measure-name-differs", grid(nameless, results(["๑", NAMES[0]])))).toEqual([]);
    const unnamed = sheet("ผลการดำเนินการ", "| ที่ | รายละเอียด | ผลผลิต |\n| ๑ | ทำแล้ว | |");
    expect(say("measure-name-differs", grid(plan(NAMES[0]), unnamed))).toEqual([]);
  });
});
