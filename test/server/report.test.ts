import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Grid } from "../../measures/grid.ts";
import { makeReport, type Report } from "../../server/report.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import type { FileRefused } from "../../server/xlsx/refusal.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { REPORT_SHEETS } from "../../templates/report.ts";
import { exampleWith, sheetText, typedTexts } from "./reports.ts";

const HOSTILE = [
  "=1+1",
  "-x",
  "+66",
  "@a",
  "_x0041_",
  "- ขีดนำ",
  "<p>&amp;</p>",
  '=HYPERLINK("http://a")',
  "\u0007\ufffeก",
];

describe("the official report", () => {
  let report: Report;
  let read: Grid;
  beforeAll(async () => {
    report = await makeReport({ grid: exampleWith(), asOf: "2024-09-30", source: "มาตรการ.xlsx" });
    read = await readGrid(report.bytes);
  });

  it("has its sheets in print order", () => {
    expect(read.sheets.map(({ title }) => title)).toEqual(Object.values(REPORT_SHEETS));
    expect(read.sheets.map(({ title }) => title)).toEqual([
      "ปก",
      "คำนำ",
      "วิเคราะห์ผล",
      "แผนมาตรการ",
      "ผลการดำเนินการ",
      "ข้อมูล",
      "เกี่ยวกับไฟล์",
    ]);
  });

  it("has a cover with title, year, round, agency, place and unit", () => {
    expect(sheetText(read, "ปก").trim().split(/\n+/)).toEqual([
      "รายงานผลการดำเนินการ",
      "เพื่อส่งเสริมคุณธรรมและความโปร่งใส",
      "ภายในหน่วยงาน",
      "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
      "(รอบ ๑๒ เดือน)",
      "เทศบาลตำบลห้วยทองหลาง",
      "อำเภอดอนพยอม จังหวัดนครสวรรค์",
      "จัดทำโดย",
      "สำนักปลัดเทศบาล (งานวิเคราะห์นโยบายและแผน)",
      "เทศบาลตำบลห้วยทองหลาง",
      "https://www.huaithonglang.go.th",
    ]);
  });

  it("names the agency once under จัดทำโดย where the unit was typed with its name", async () => {
    const unit = "สำนักปลัด เทศบาลตำบล ห้วยทองหลาง";
    const grid = exampleWith({ agency: { ...GOOD_EXAMPLE.agency, "preparedBy.unit": unit } });
    const named = await readGrid((await makeReport({ grid })).bytes);
    const lines = sheetText(named, "ปก").trim().split(/\n+/);
    expect(lines.slice(lines.indexOf("จัดทำโดย") + 1)).toEqual([unit, "https://www.huaithonglang.go.th"]);
    expect(sheetText(named, "คำนำ").trim().split(/\n+/)).not.toContain("เทศบาลตำบลห้วยทองหลาง");
  });

  it("says everything that is typed in the workbook, as typed", () => {
    const everywhere = read.sheets.map(({ title }) => sheetText(read, title)).join("\n");
    for (const text of typedTexts(exampleWith())) expect(everywhere).toContain(text);
  });

  it("shows status and evidence under each result, and period and indicator in the plan", () => {
    const results = sheetText(read, "ผลการดำเนินการ");
    expect(results.match(/สถานะ: แล้วเสร็จ/g)).toHaveLength(GOOD_EXAMPLE.results.length);
    for (const row of GOOD_EXAMPLE.results) expect(results).toContain(`หลักฐาน: ${row["results.evidence"]}`);
    const plan = sheetText(read, "แผนมาตรการ");
    for (const row of GOOD_EXAMPLE.plan) {
      expect(plan).toContain(`ระยะเวลา: ${row["plan.period"]}`);
      expect(plan).toContain(`(ตัวชี้วัด: ${row["plan.indicator"]})`);
    }
  });

  it("has a header of two rows over the results, and three who sign side by side after the last", () => {
    const sheet = read.sheets.find(({ title }) => title === "ผลการดำเนินการ");
    const at = sheet?.rows.findIndex((row) => row[0] === "มาตรการ") ?? 0;
    expect(sheet?.rows[at]?.slice(3, 4)).toEqual(["ผลการดำเนินการ"]);
    expect(sheet?.rows[at + 1]?.slice(3, 5)).toEqual(["ผลผลิต", "ผลลัพธ์"]);
    expect(sheet?.merges).toContain(`D${at + 1}:E${at + 1}`);
    const [line, name, position, date] = sheet?.rows.slice(-4) ?? [];
    expect(line?.filter(Boolean).map((text) => text.replace(/\.+/, "…"))).toEqual([
      "ลงชื่อ…ผู้จัดทำ",
      "ลงชื่อ…ผู้ตรวจสอบ",
      "ลงชื่อ…ผู้รับรอง",
    ]);
    expect(name?.filter(Boolean)).toEqual(["(นางสาวใบตอง ตัวอย่าง)", "(นายต้นกล้า ตัวอย่าง)", "(นางร่มไม้ ตัวอย่าง)"]);
    expect(position?.filter(Boolean)[1]).toBe("ตำแหน่ง หัวหน้าสำนักปลัดเทศบาล");
    expect(date?.filter(Boolean)).toEqual(["วันที่ ๑๕ มกราคม ๒๕๖๗"]);
  });

  it("has one flat table of everything, with one header row and no merges", () => {
    const sheet = read.sheets.find(({ title }) => title === "ข้อมูล");
    expect(sheet?.rows[0]).toEqual(["ชีต", "ที่", "หัวข้อ", "ข้อความ", "เซลล์"]);
    expect(sheet?.merges).toBeUndefined();
    expect(sheet?.rows.slice(1).map((row) => row[3])).toEqual(typedTexts(exampleWith()));
    const parts = unzipSync(report.bytes);
    const tables = Object.keys(parts).filter((name) => name.startsWith("xl/tables/"));
    expect(tables).toHaveLength(1);
    expect(strFromU8(parts[tables[0] as string] as Uint8Array)).toContain(`ref="A1:E${sheet?.rows.length}"`);
  });

  it("tells where it comes from, by which rules it was judged, what is left and its fingerprint", () => {
    const about = sheetText(read, "เกี่ยวกับไฟล์");
    expect(about).toContain("มาตรการ.xlsx");
    expect(about).toContain("๓๐ กันยายน ๒๕๖๗");
    expect(about).toContain("เกณฑ์การประเมิน ITA ปี พ.ศ. ๒๕๖๗");
    expect(about).toContain("หมายเหตุเรื่องเกณฑ์\tเกณฑ์ปี ๒๕๖๗ ยังไม่ได้เทียบกับคู่มือ");
    expect(about).toContain("เรื่องที่ต้องแก้\t๐ เรื่อง");
    expect(about).toContain(report.fingerprint);
  });

  it("says that the sheet with what is left is for the office, and which sheets to print", () => {
    const [heading, first] = sheetText(read, "เกี่ยวกับไฟล์").split("\n");
    expect(heading).toBe("เกี่ยวกับไฟล์นี้");
    expect(first).toContain("ใช้ภายในหน่วยงาน");
    expect(first).toContain("เฉพาะชีตปกถึงชีตผลการดำเนินการ");
  });

  it("speaks of a file, never of a สมุดงาน", () => {
    const own = ["เกี่ยวกับไฟล์", "ปก", "ข้อมูล"].map((title) => sheetText(read, title)).join();
    expect(own).not.toContain("สมุดงาน");
  });

  it("breaks a signer's position before the agency's name, not within it", () => {
    expect(sheetText(read, "ผลการดำเนินการ")).toContain("ตำแหน่ง ปลัด\nเทศบาลตำบลห้วยทองหลาง");
  });

  it("gives the same bytes for the same input", async () => {
    const again = await makeReport({ grid: exampleWith(), asOf: "2024-09-30", source: "มาตรการ.xlsx" });
    expect(again.bytes).toEqual(report.bytes);
  });

  it("has a fingerprint of what it says, whatever the day and the file's name", async () => {
    expect(report.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const later = await makeReport({ grid: exampleWith(), asOf: "2025-01-01", source: "อื่น.xlsx" });
    expect(later.fingerprint).toBe(report.fingerprint);
    const [first, ...rest] = GOOD_EXAMPLE.results;
    const changed = await makeReport({
      grid: exampleWith({ results: [{ ...first, "results.note": "แก้แล้ว" }, ...rest] }),
    });
    expect(changed.fingerprint).not.toBe(report.fingerprint);
  });

  it("is named after agency and year", () => {
    expect(report.fileName).toBe("รายงานผลมาตรการ ITA เทศบาลตำบลห้วยทองหลาง 2566.xlsx");
  });
});

describe("a report of texts that look like something else", () => {
  it("keeps every one of them a text, and none a formula", async () => {
    const [plan, ...others] = GOOD_EXAMPLE.plan;
    const steps = HOSTILE.join("\n");
    const grid = exampleWith({
      agency: { ...GOOD_EXAMPLE.agency, preface: steps, "preparedBy.unit": "=cmd|' /C calc'!A0" },
      plan: [{ ...plan, "plan.steps": steps, "plan.measure": "@SUM(A1:A2)" }, ...others],
    });
    const { bytes } = await makeReport({ grid });
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    }
    const read = await readGrid(bytes);
    const texts = sheetText(read, "แผนมาตรการ").split(/[\n\t]/);
    expect(texts).toEqual(expect.arrayContaining(HOSTILE.slice(0, -1)));
    expect(texts).toEqual(expect.arrayContaining(["@SUM(A1:A2)", "ก"]));
    expect(sheetText(read, "ปก")).toContain("=cmd|' /C calc'!A0");
  });
});

describe("digits", () => {
  it("of our own words are Arabic when asked for, those that are typed stay", async () => {
    const { bytes } = await makeReport({ grid: exampleWith(), asOf: "2024-09-30", digits: "arabic" });
    const read = await readGrid(bytes);
    expect(sheetText(read, "ปก")).toContain("ประจำปีงบประมาณ พ.ศ. 2566\n(รอบ 12 เดือน)");
    expect(sheetText(read, "เกี่ยวกับไฟล์")).toContain("30 กันยายน 2567");
    expect(sheetText(read, "ข้อมูล")).toContain("๒๕๖๖");
    expect(sheetText(read, "คำนำ")).not.toMatch(/ พ\.ศ\. [๐-๙]/);
  });
});

describe("a report of little", () => {
  it("is made of an empty workbook, with dots to sign on", async () => {
    const { bytes, fileName } = await makeReport({ grid: { sheets: [] } });
    const read = await readGrid(bytes);
    expect(fileName).toBe("รายงานผลมาตรการ ITA หน่วยงาน.xlsx");
    expect(sheetText(read, "ผลการดำเนินการ")).toMatch(/ลงชื่อ\.+ผู้จัดทำ\s+\(\.+\)/);
    expect(sheetText(read, "ผลการดำเนินการ")).not.toContain("ผู้ตรวจสอบ");
    expect(sheetText(read, "เกี่ยวกับไฟล์")).toContain("ยังอ่านปีที่ใช้ประเมิน ITA ไม่ได้");
    expect(read.sheets.map(({ title }) => sheetText(read, title)).join()).not.toMatch(
      /undefined|null|NaN|\{\{/,
    );
  });

  it("has a file name that can be sent, wherever the agency's name is cut", async () => {
    for (const name of ["ก".repeat(3), "ก".repeat(4)].map((start) => start + "😀".repeat(60))) {
      const { fileName } = await makeReport({
        grid: exampleWith({ agency: { ...GOOD_EXAMPLE.agency, "agency.name": name } }),
      });
      expect(fileName.isWellFormed()).toBe(true);
    }
  });

  it("is refused where its texts have more lines than can be printed", async () => {
    const grid = exampleWith({ agency: { ...GOOD_EXAMPLE.agency, preface: "ก\n".repeat(100_000) } });
    const refused = await makeReport({ grid }).catch((thrown: FileRefused) => thrown);
    expect((refused as FileRefused).sentence).toMatch(/จะยาวถึง ๑๐๐,[๐-๙]{3} บรรทัด/);
  });

  it("says the year that has no ruleset of its own", async () => {
    const grid = exampleWith({ agency: { ...GOOD_EXAMPLE.agency, "years.assessed": "๒๕๙๙" } });
    const read = await readGrid((await makeReport({ grid })).bytes);
    expect(sheetText(read, "เกี่ยวกับไฟล์")).toContain("ยังไม่มีเกณฑ์ของปี ๒๕๙๙");
  });

  it("prints a year and a round that cannot be read as they are typed", async () => {
    const agency = { ...GOOD_EXAMPLE.agency, "years.report": "ปีนี้", round: "ครึ่งปี" };
    const cover = sheetText(
      await readGrid((await makeReport({ grid: exampleWith({ agency }) })).bytes),
      "ปก",
    );
    expect(cover).toContain("พ.ศ. ปีนี้");
    expect(cover).toContain("(รอบ ครึ่งปี)");
  });

  it("says – beside a status without evidence, and beside evidence without a status", async () => {
    const [first, second, third] = GOOD_EXAMPLE.results;
    const results = [
      { ...first, "results.evidence": "" },
      { ...second, "results.status": "" },
      { ...third, "results.status": "", "results.evidence": "" },
    ];
    const read = await readGrid((await makeReport({ grid: exampleWith({ results }) })).bytes);
    const lines = sheetText(read, "ผลการดำเนินการ").match(/(?:สถานะ|หลักฐาน): \S+/g);
    expect(lines).toEqual([
      "สถานะ: แล้วเสร็จ",
      "หลักฐาน: –",
      "สถานะ: –",
      `หลักฐาน: ${second?.["results.evidence"]}`,
    ]);
  });

  it("takes the plan's name where a result has none of its own", async () => {
    const results = GOOD_EXAMPLE.results.map((row) => ({ ...row, "results.measure": "" }));
    const read = await readGrid((await makeReport({ grid: exampleWith({ results }) })).bytes);
    expect(sheetText(read, "ผลการดำเนินการ")).toContain(GOOD_EXAMPLE.plan[2]?.["plan.measure"]);
  });

  it("composes preface and analysis from the facts where they are left empty", async () => {
    const { preface: _, analysisText: __, ...agency } = GOOD_EXAMPLE.agency;
    const read = await readGrid((await makeReport({ grid: exampleWith({ agency }) })).bytes);
    expect(sheetText(read, "คำนำ")).toContain(
      "เทศบาลตำบลห้วยทองหลางได้นำผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
    );
    expect(sheetText(read, "วิเคราะห์ผล")).toMatch(
      /ต่ำกว่า ๘๕ คะแนนมี ๕ ตัวชี้วัด.*การใช้ทรัพย์สินของราชการ \(๗๔\.๘๘ คะแนน\).* และการปฏิบัติหน้าที่ \(๘๒\.๔๗ คะแนน\)/,
    );
  });

  it("speaks of one weak indicator in the singular, and says คะแนน once", async () => {
    const analysis = [{ "analysis.indicator": "การใช้อำนาจ", "analysis.score": "๖๐ คะแนน" }];
    const { analysisText: _, ...agency } = GOOD_EXAMPLE.agency;
    const read = await readGrid((await makeReport({ grid: exampleWith({ agency, analysis }) })).bytes);
    expect(sheetText(read, "วิเคราะห์ผล")).toContain("มี ๑ ตัวชี้วัด คือ การใช้อำนาจ (๖๐ คะแนน) จึงเป็น");
  });

  it.each([
    ["อำเภอดอนพยอม", "จังหวัดนครสวรรค์", "อำเภอดอนพยอม จังหวัดนครสวรรค์"],
    ["อ.ดอนพยอม", "จ.นครสวรรค์", "อำเภอดอนพยอม จังหวัดนครสวรรค์"],
    ["เขตพระนคร", "กรุงเทพมหานคร", "เขตพระนคร กรุงเทพมหานคร"],
  ])("says the kind of a place once: %s %s", async (district, province, said) => {
    const agency = {
      ...GOOD_EXAMPLE.agency,
      "agency.district": district,
      "agency.province": province,
      reportDate: "วันที่ ๓ มกราคม ๒๕๖๗",
      "signers.preparer": "(นายต้นกล้า ตัวอย่าง)",
      "signers.preparer.position": "ตำแหน่ง ปลัดเทศบาล",
    };
    const read = await readGrid((await makeReport({ grid: exampleWith({ agency }) })).bytes);
    expect(sheetText(read, "ปก")).toContain(`\n${said}\n`);
    expect(sheetText(read, "ผลการดำเนินการ")).toMatch(
      /(?<!\()\(นายต้นกล้า ตัวอย่าง\)(?!\))[\s\S]*(?<!ตำแหน่ง )ตำแหน่ง ปลัดเทศบาล[\s\S]*(?<!วันที่ )วันที่ ๓ มกราคม ๒๕๖๗/,
    );
  });
});
