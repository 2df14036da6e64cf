import { describe, expect, it } from "vitest";
import { type OwnFile, ownFile } from "../../measures/own-file.ts";
import { agency, grid, table } from "./table.ts";

const sheets = (...titles: readonly string[]) => titles.map((title) => ({ title, rows: [["ก"]] }));

const REPORT = ["ปก", "คำนำ", "วิเคราะห์ผล", "แผนมาตรการ", "ผลการดำเนินการ", "ข้อมูล", "เกี่ยวกับไฟล์"];
const LIST = ["รายการที่ต้องแก้", "สิ่งที่ผู้ตรวจประเมินมองหา", "หมายเหตุ"];
const SUMMARY = ["ภาพรวม", "มาตรการ", "ผู้รับผิดชอบ", "ตัวชี้วัด", "รายเดือน", "หมายเหตุ"];

describe("our own files", () => {
  it.each<[OwnFile, readonly string[]]>([
    ["report", REPORT],
    ["report", ["หน้าแรก", "เกี่ยวกับไฟล์", "ข้อมูล", "ข้อมูล (ระบบ)"]],
    ["report", ["หน้าแรก", "เกี่ยวกับไฟล์ (ระบบ)", "ข้อมูล (ระบบ)"]],
    ["list", LIST],
    ["summary", SUMMARY],
  ])("are known by their sheets: a %s of %j", (own, titles) => {
    expect(ownFile(grid(...sheets(...titles)))).toBe(own);
    expect(ownFile(grid(...sheets(...titles).reverse()))).toBe(own);
  });

  it.each([
    ["the form", grid(agency(), table("plan"), table("results"))],
    ["the form with a report copied into it", grid(agency(), ...sheets(...REPORT))],
    ["a title with a blank", grid(...sheets("ข้อมูล หน่วยงาน", ...SUMMARY))],
    ["plan and results alone", grid(table("plan"), table("results"))],
    ["a sheet that is named like one of ours", grid(table("plan"), ...sheets("ข้อมูล", "หมายเหตุ", "ตัวชี้วัด"))],
    ["no sheet at all", grid()],
  ])("are not taken to be %s", (_, other) => {
    expect(ownFile(other)).toBeUndefined();
  });
});
