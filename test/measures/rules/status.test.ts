import { describe, expect, it } from "vitest";
import { statusRules } from "../../../measures/rules/status.ts";
import { progressOf } from "../../../measures/status.ts";
import { STATUSES } from "../../../measures/workbook.ts";
import { grid, sheet, table } from "../table.ts";
import { contentSays } from "./content-says.ts";

const says = (status: string, output = "คู่มือ ๑ เล่ม", outcome = "ร้อยละ ๙๐") =>
  contentSays(
    statusRules,
    "status-contradicts",
    grid(table("results", { ที่: "๒", มาตรการ: "มาตรการ", ผลผลิต: output, ผลลัพธ์: outcome, สถานะ: status })),
  );

describe("status-contradicts", () => {
  it.each(["แล้วเสร็จ", "ดำเนินการแล้วเสร็จ", "เสร็จสิ้น"])("finds %s without ผลผลิต", (status) => {
    for (const output of ["", "-"]) {
      const [said, ...rest] = says(status, output);
      expect(rest).toEqual([]);
      expect(said).toMatchObject({ level: "check", cell: "G2", values: { kind: "no-output" } });
      expect(said?.message).toContain(`สถานะเป็น “${status}” (เซลล์ G2) แต่ยังไม่มีผลผลิต`);
    }
  });

  it.each([
    ["ยังไม่ดำเนินการ", "คู่มือ", "", "ผลผลิต"],
    ["ไม่ได้ดำเนินการ", "-", "ประชาชนพึงพอใจ", "ผลลัพธ์"],
    ["ยกเลิกโครงการ", "ป้าย ๒ ป้าย", "-", "ผลผลิต"],
  ])("finds %s with results", (status, output, outcome, title) => {
    const [said] = says(status, output, outcome);
    expect(said?.values).toMatchObject({ kind: "has-results", title });
    expect(said?.message).toContain(`แต่ช่อง${title} มีข้อความแล้ว`);
  });

  it("finds a word that is no status, with the nearest where there is one", () => {
    expect(says("แล้วเสรจ")[0]?.message).toMatch(/“แล้วเสรจ” \(เซลล์ G2\) — เลือกจากรายการ เช่น แล้วเสร็จ$/);
    expect(says("อยู่ระหวางดำเนินงาน")[0]?.values.nearest).toBe("อยู่ระหว่างดำเนินการ");
    const [said] = says("ดีมาก");
    expect(said?.values).toMatchObject({ kind: "unknown", nearest: "" });
    expect(said?.message).toContain("เลือกจากรายการ เช่น แล้วเสร็จ หรือ อยู่ระหว่างดำเนินการ");
  });

  it.each([
    ["แล้วเสร็จ", "คู่มือ ๑ เล่ม", ""],
    ["ดำเนินการเรียบร้อยแล้ว", "คู่มือ", "-"],
    ["อยู่ระหว่างดำเนินการ", "", ""],
    ["กำลังดำเนินการ", "ร่างคู่มือ", ""],
    ["ดำเนินการต่อเนื่อง", "รายงาน ๒ ฉบับ", ""],
    ["ยังไม่ดำเนินการ", "-", ""],
    ["ไม่ได้ดำเนินการ", "ไม่มี", "ยังไม่มีผล เนื่องจากเลื่อนกิจกรรม"],
    ["ยังไม่แล้วเสร็จ", "ร่างคู่มือ", ""],
    ["ร้อยละ ๑๐๐", "คู่มือ", ""],
    ["", "", ""],
    ["-", "คู่มือ", ""],
  ])("stays silent on %j with the results %j and %j", (status, output, outcome) => {
    expect(says(status, output, outcome)).toEqual([]);
  });

  it("stays silent without the columns, and on errors", () => {
    const without = sheet(
      "ผลการดำเนินการ",
      "| ที่ | มาตรการ | สถานะ |\n| ๑ | ก | แล้วเสร็จ |\n| ๒ | ข | ยังไม่ดำเนินการ |",
    );
    expect(contentSays(statusRules, "status-contradicts", grid(without))).toEqual([]);
    const none = sheet("ผลการดำเนินการ", "| ที่ | มาตรการ | ผลผลิต |\n| ๑ | ก | |");
    expect(contentSays(statusRules, "status-contradicts", grid(none))).toEqual([]);
    const broken = { ...table("results", { ที่: "๑", มาตรการ: "ก", สถานะ: "#REF!" }), errors: ["G2"] };
    expect(contentSays(statusRules, "status-contradicts", grid(broken))).toEqual([]);
  });
});

describe("progressOf", () => {
  it("reads every word of the form", () => {
    expect(STATUSES.map(progressOf)).toEqual(["none", "running", "done", "none"]);
    expect(progressOf(" - ")).toBeUndefined();
  });
});
