import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../../../measures/finding.ts";
import { fillingGrid } from "../../../measures/form/filling.ts";
import type { Grid } from "../../../measures/grid.ts";
import { STATUS_WORDS } from "../../../measures/measure-status.ts";
import type { Tally } from "../../../measures/tallies.ts";
import { formatThaiDate } from "../../../measures/thai/calendar.ts";
import { toArabicDigits } from "../../../measures/thai/digits.ts";
import { summaryContent } from "../../../server/summary/content.ts";
import { CSV_PARTS, csvText, EVERY_OFFICE } from "../../../server/summary/csv.ts";
import type { OfficeSummary } from "../../../server/summary/office.ts";
import type { AllOffices } from "../../../server/summary/totals.ts";
import { monthWords, NONE, officesWords, percent, STATE_WORDS } from "../../../server/summary/words.ts";
import { SUMMARY_SHEETS } from "../../../server/summary/workbook.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { DEFECTIVE_EXAMPLE } from "../../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../../templates/examples/good.ts";
import { exampleWith, measures } from "../reports.ts";
import { AS_OF, entriesOf, type Given, made, readCsv, readHtmlTable, varied } from "./summaries.ts";

interface Json {
  readonly kind: string;
  readonly version: number;
  readonly asOf: string;
  readonly offices: readonly OfficeSummary[];
  readonly unreadable: readonly { file: string; sentence: string }[];
  readonly all: AllOffices;
}

const ONE: Given = { grids: { "หนึ่ง.xlsx": varied() } };
const MANY: Given = {
  grids: { "หนึ่ง.xlsx": varied(), "สอง.xlsx": exampleWith(), "สาม.xlsx": fillingGrid(DEFECTIVE_EXAMPLE) },
  unreadable: [{ file: "เสีย.xlsx", sentence: "ไฟล์นี้ว่างเปล่า — เลือกไฟล์อีกครั้ง" }],
};
const EMPTY: Given = { grids: { "ว่าง.xlsx": { sheets: [] } } };
const THOUSAND: Given = { grids: { "พัน.xlsx": exampleWith(measures(1_000)) } };
/** Several files of one office, two of them of one year; its namesake elsewhere; two that do not say whose they are. */
const TWINS: Given = {
  grids: {
    "หนึ่ง.xlsx": exampleWith(),
    "หนึ่ง (แก้).xlsx": varied(),
    "ปีก่อน.xlsx": exampleWith({ agency: { ...GOOD_EXAMPLE.agency, "years.report": "๒๕๖๕" } }),
    "ที่อื่น.xlsx": exampleWith({ agency: { ...GOOD_EXAMPLE.agency, "agency.district": "อื่น" } }),
    "ว่าง.xlsx": { sheets: [] },
    "ว่าง 2.xlsx": { sheets: [] },
  },
};

const json = async (given: Given) => JSON.parse((await made("json", given)).toString("utf8")) as Json;
const texts = (row: readonly (string | number | undefined)[]) => row.map((value) => String(value ?? ""));
const tallied = ({ total, withResult, byStatus, finishedShare }: Tally) => [
  total,
  withResult,
  ...byStatus.map(({ count }) => count),
  total === 0 ? NONE : percent(finishedShare),
];
const day = (iso: string | undefined) => (iso === undefined ? "" : formatThaiDate(iso, "arabic", "short"));

/** The tables that the model gives, as texts, each row from its first cell to its last. */
function expected({
  all,
  offices,
}: Json): Record<"units" | "indicators" | "months" | "measures", string[][]> {
  const many = offices.length > 1;
  return {
    units: all.byUnit.map((unit) => texts([unit.unit, ...tallied(unit)])),
    indicators: all.byIndicator.map((one) => texts([one.number, one.indicator, ...tallied(one)])),
    months: all.byMonth.map((month) => texts([monthWords(month), month.atWork, month.finished])),
    measures: offices.flatMap(({ agency, place, year, byMeasure, overdue }) =>
      byMeasure.map((measure) =>
        texts([
          ...(many ? [agency.name, place, year] : []),
          measure.number,
          measure.name,
          measure.units.join("\n"),
          measure.status,
          measure.hasResult ? "มีแล้ว" : "ยังไม่มี",
          day(measure.from),
          day(measure.to),
          overdue.includes(measure.number) ? "ใช่" : NONE,
          measure.findings.must,
          measure.findings.check,
          measure.findings.advice,
        ]),
      ),
    ),
  };
}

/** A table of a sheet, from below its header on; shares as the page writes them. */
function sheetRows({ sheets }: Grid, name: keyof typeof SUMMARY_SHEETS): string[][] {
  const rows = sheets.find(({ title }) => title === SUMMARY_SHEETS[name])?.rows ?? [];
  // The header is the first row with a second text: headings stand in column A alone.
  const header = rows.findIndex((row) => row.filter(Boolean).length > 1);
  const width = rows[header]?.length ?? 0;
  return rows
    .slice(header + 1)
    .map((row) =>
      Array.from({ length: width }, (_, column) =>
        (row[column] ?? "")
          .replace(/^([0-9.]+)%$/, (_match, number) => String(Number(number)))
          .replace(/(?<=[0-9]),(?=[0-9]{3})/g, ""),
      ),
    );
}

describe("a summary in four formats", () => {
  for (const [name, given] of Object.entries({
    one: ONE,
    many: MANY,
    empty: EMPTY,
    thousand: THOUSAND,
    twins: TWINS,
  })) {
    it(`has the same figures in .json, in .xlsx and on the page: ${name}`, async () => {
      const model = await json(given);
      // The site's page shows all there is; what of it is published is looked at below.
      const page = String((await summaryContent(entriesOf(given), AS_OF)).sections);
      const book = await readGrid(await made("xlsx", given));
      for (const [table, rows] of Object.entries(expected(model))) {
        const key = table as keyof ReturnType<typeof expected>;
        // Our own digits are Thai on the page, so all are compared as Arabic ones.
        const arabic = rows.map((row) => row.map(toArabicDigits));
        const shown =
          rows.length > 0
            ? rows
            : [["ไม่มีรายการ", ...Array((sheetRows(book, key)[0]?.length ?? 1) - 1).fill("")]];
        expect(sheetRows(book, key), `sheet of ${table}`).toEqual(shown);
        expect(readHtmlTable(page, table).slice(1), `table of ${table}`).toEqual(arabic);
      }
      const { total, byStatus } = model.all.measures;
      const overview = new Map(sheetRows(book, "overview").map(([label, count]) => [label, count]));
      expect(overview.get("มาตรการทั้งหมด")).toBe(String(total));
      expect(overview.get("มาตรการที่เลยกำหนด")).toBe(String(model.all.overdue));
      expect(overview.get("ไฟล์ที่นำมาสรุป")).toBe(String(model.offices.length));
      expect(overview.get("หน่วยงาน")).toBe(String(model.all.offices));
      expect(overview.get("เรื่องที่ต้องแก้ในไฟล์")).toBe(String(model.all.findings.must));
      expect(overview.get("มาตรการที่แล้วเสร็จ")).toBe(
        String(byStatus.find(({ status }) => status === "แล้วเสร็จ")?.count),
      );
      expect(readHtmlTable(page, "overview").slice(1)).toEqual(sheetRows(book, "overview"));
      expect(readHtmlTable(page, "readiness").slice(1)).toEqual(sheetRows(book, "readiness"));
      expect(readHtmlTable(page, "offices").slice(1)).toEqual(
        sheetRows(book, "offices").map((row) => row.map(toArabicDigits)),
      );
    });

    it(`publishes the figures of the page in .html: ${name}`, async () => {
      const { offices } = await json(given);
      const page = String((await summaryContent(entriesOf(given), AS_OF)).sections);
      const file = (await made("html", given)).toString("utf8");
      if (offices.length > 1) {
        expect(file).toContain(page);
        return;
      }
      for (const table of ["units", "indicators", "months"])
        expect(readHtmlTable(file, table), table).toEqual(readHtmlTable(page, table));
      expect(readHtmlTable(file, "measures")).toEqual(
        readHtmlTable(page, "measures").map((row) => row.slice(0, -LEVELS.length)),
      );
      const own = /^(?:ไฟล์|หน่วยงาน$|เรื่อง)/;
      expect(readHtmlTable(file, "overview")).toEqual(
        readHtmlTable(page, "overview").filter(([label = ""]) => !own.test(label)),
      );
    });

    it(`has the same figures in .json and .csv: ${name}`, async () => {
      const model = await json(given);
      const [header = [], ...rows] = readCsv((await made("csv", given)).toString("utf8"));
      const lines = rows.map((row) =>
        Object.fromEntries(header.map((column, index) => [column, row[index]])),
      );
      const tally = (line: (typeof lines)[number]) =>
        ["จำนวนมาตรการ", "มีผลการดำเนินการ", ...STATUS_WORDS, "ร้อยละที่แล้วเสร็จ"].map(
          (column) => line[column] || NONE,
        );
      const part = (wanted: string, office?: string) =>
        lines.filter((line) => line.ส่วน === wanted && (!office || line.หน่วยงาน === office));

      const all = part(CSV_PARTS.office, EVERY_OFFICE);
      expect(all.map(tally)).toEqual([texts(tallied(model.all.measures))]);
      expect(all[0]).toMatchObject({
        รายการ: officesWords(model.all),
        ต้องแก้: String(model.all.findings.must),
        เลยกำหนด: String(model.all.overdue),
      });
      expect(part(CSV_PARTS.unit, EVERY_OFFICE).map((line) => [line.รายการ, ...tally(line)])).toEqual(
        expected(model).units,
      );
      expect(
        part(CSV_PARTS.indicator, EVERY_OFFICE).map((line) => [line.ที่, line.รายการ, ...tally(line)]),
      ).toEqual(expected(model).indicators);
      expect(
        part(CSV_PARTS.month, EVERY_OFFICE).map((line) => [
          line.รายการ,
          line.อยู่ในช่วงดำเนินงานของเดือน,
          line.แล้วเสร็จ,
        ]),
      ).toEqual(expected(model).months);
      expect(
        part(CSV_PARTS.readiness, EVERY_OFFICE).map((line) => [line.ครบแล้ว, line.ยังไม่ครบ, line.ยังบอกไม่ได้]),
      ).toEqual(model.all.readiness.map(({ met, notMet, cannotTell }) => texts([met, notMet, cannotTell])));
      expect(
        part(CSV_PARTS.measure).map((line) => [
          line.ที่,
          line.รายการ,
          line.สถานะ,
          line["วันเริ่ม (ค.ศ.)"],
          line.ต้องแก้,
        ]),
      ).toEqual(
        model.offices.flatMap(({ byMeasure }) =>
          byMeasure.map(({ number, name, status, from, findings }) =>
            texts([number, name, status, from, findings.must]),
          ),
        ),
      );
      for (const office of model.offices) {
        const own = (wanted: string) => part(wanted).filter((line) => line.ไฟล์ === office.file);
        expect(own(CSV_PARTS.office).map(tally)).toEqual([texts(tallied(office.measures))]);
        expect(own(CSV_PARTS.unit).map((line) => [line.รายการ, ...tally(line)])).toEqual(
          office.byUnit.map((unit) => texts([unit.unit, ...tallied(unit)])),
        );
        expect(own(CSV_PARTS.readiness).map((line) => line.สถานะ)).toEqual(
          office.readiness.map(({ state }) => STATE_WORDS[state]),
        );
      }
    });
  }

  it("adds up to the sum of its offices", async () => {
    const { all, offices } = await json(MANY);
    const sum = (pick: (office: OfficeSummary) => number) =>
      offices.reduce((total, office) => total + pick(office), 0);
    expect(all).toMatchObject({ files: 3, offices: 1, repeats: 2 });
    expect(all.unreadable).toBe(1);
    expect(all.measures.total).toBe(sum(({ measures }) => measures.total));
    expect(all.findings.must).toBe(sum(({ findings }) => findings.must));
    expect(all.overdue).toBe(sum(({ overdue }) => overdue.length));
    expect(all.overdue).toBeGreaterThan(0);
    expect(all.byMonth.reduce((total, { atWork }) => total + atWork, 0)).toBe(
      sum(({ byMonth }) => byMonth.reduce((total, { atWork }) => total + atWork, 0)),
    );
    expect(all.byUnit.at(-1)?.unit).toBe("ไม่ระบุ");
  });

  it("tells offices apart by name and place, counts every file, and says which office has several of a year", async () => {
    const { all, offices } = await json(TWINS);
    expect(offices.map(({ year }) => year).slice(0, 4)).toEqual([2566, 2566, 2565, 2566]);
    expect(all).toMatchObject({ files: 6, offices: 4, repeats: 1 });
    const told = "มีหลายไฟล์ของหน่วยงานและปีเดียวกัน นับทุกไฟล์ นำไฟล์ที่ไม่ใช้ออกก่อนสรุป";
    const page = (await made("html", TWINS)).toString();
    expect(page).toContain("๖ ไฟล์ ของ ๔ หน่วยงานมีมาตรการทั้งหมด ๒๐ มาตรการ");
    expect(page).toContain(told);
    const headings = async (given: Given) =>
      (await readGrid(await made("xlsx", given))).sheets[0]?.rows.slice(1, 3).map(([text]) => text);
    expect(await headings(TWINS)).toEqual([expect.stringMatching(/^6 ไฟล์ ของ 4 หน่วยงาน · /), told]);
    const apart = { grids: { "ก.xlsx": exampleWith(), "ข.xlsx": TWINS.grids["ที่อื่น.xlsx"] as Grid } };
    expect(await headings(apart)).toEqual([expect.stringMatching(/^2 หน่วยงาน · /), "รายการ"]);
    expect((await made("html", apart)).toString()).not.toContain(told);
  });

  it("publishes of one office how far it is, and not what is left to mend", async () => {
    const given = { grids: { "ก.xlsx": fillingGrid(DEFECTIVE_EXAMPLE) }, unreadable: MANY.unreadable ?? [] };
    const file = (await made("html", given)).toString();
    for (const own of ["ต้องแก้", "ควรตรวจ", "แนะนำ", "ยังไม่ครบ", "ผู้ตรวจประเมิน", "เปิดไม่ได้"]) {
      expect(file).not.toContain(own);
      expect(String((await summaryContent(entriesOf(given), AS_OF)).sections)).toContain(own);
    }
  });

  it("has no share of nothing, in any format", async () => {
    const unused = "การเปิดเผยข้อมูล";
    const { all } = await json(ONE);
    expect(all.byIndicator.find(({ indicator }) => indicator === unused)?.total).toBe(0);
    const [, , ...sheet] = sheetRows(await readGrid(await made("xlsx", ONE)), "indicators").find(
      ([, name]) => name === unused,
    ) as string[];
    expect(sheet.at(-1)).toBe(NONE);
    const rows = readCsv((await made("csv", ONE)).toString());
    const share = rows[0]?.indexOf("ร้อยละที่แล้วเสร็จ") as number;
    expect(rows.filter((row) => row.includes(unused)).map((row) => row[share])).toEqual(["", ""]);
  });

  it("says why all months are empty where the work lies in another year", async () => {
    const given = { grids: { "ก.xlsx": fillingGrid(DEFECTIVE_EXAMPLE) } };
    const words = (year: string) => `ยังไม่มีมาตรการในช่วงปีงบประมาณ ${year} — ดูระยะเวลาในชีตผลการดำเนินการ`;
    const page = String((await summaryContent(entriesOf(given), AS_OF)).sections);
    expect(page).toContain(`<p class="remark">${words("๒๕๖๖")}</p>`);
    const file = (await made("html", given)).toString();
    expect(file).toContain('<p class="remark">ยังไม่มีมาตรการในช่วงปีงบประมาณ ๒๕๖๖</p>');
    const months = (await readGrid(await made("xlsx", given))).sheets.find(
      ({ title }) => title === SUMMARY_SHEETS.months,
    );
    expect(months?.rows[2]?.[0]).toBe(words("2566"));
    for (const other of [ONE, EMPTY])
      expect((await made("html", other)).toString()).not.toContain("ยังไม่มีมาตรการในช่วงปีงบประมาณ");
  });

  it("names files that cannot be opened with their sentence, in every format", async () => {
    const [file] = MANY.unreadable ?? [];
    const { unreadable } = await json(MANY);
    expect(unreadable).toEqual([file]);
    const book = await readGrid(await made("xlsx", MANY));
    expect(sheetRows(book, "unreadable")).toEqual([[file?.file, file?.sentence]]);
    expect(readHtmlTable((await made("html", MANY)).toString(), "unreadable").slice(1)).toEqual([
      [file?.file, file?.sentence],
    ]);
    expect((await made("csv", MANY)).toString()).toContain(`"${file?.sentence}"`);
  });

  it("names no signer and no person", async () => {
    const people = exampleWith({
      agency: {
        "agency.name": "เทศบาลตำบลห้วยทองหลาง",
        "signers.preparer": "นางสาวสมมุติ ตัวอย่าง",
        "signers.approver": "นายสมมาตร ตัวแทน",
      },
      plan: [{ "plan.no": "1", "plan.measure": "มาตรการหนึ่ง", "plan.responsible": "สมมาตร ตัวแทน\nกองคลัง" }],
      results: [],
    });
    for (const format of ["json", "csv", "html", "xlsx"] as const) {
      const bytes = await made(format, { grids: { "ก.xlsx": people } });
      const text = format === "xlsx" ? JSON.stringify(await readGrid(bytes)) : bytes.toString("utf8");
      expect(text).toContain("กองคลัง");
      expect(text).not.toMatch(/สมมุติ|สมมาตร/);
    }
  });

  it("gives the same bytes for the same workbooks", async () => {
    for (const format of ["json", "csv", "html", "xlsx"] as const)
      expect((await made(format, MANY)).equals(await made(format, MANY)), format).toBe(true);
  });
});

describe(".csv", () => {
  it("begins with a byte order mark, ends each line with CRLF and has as many cells in each row", async () => {
    const text = (await made("csv", MANY)).toString("utf8");
    expect(text.startsWith('\ufeff"ส่วน",')).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const rows = readCsv(text);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  for (const text of ["=1+1", "+66 2", "-5", "- กองคลัง", "@SUM(A1)", "\tก", "\rก", "＝1", "'=1", "''@ก"])
    it(`makes no formula of ${JSON.stringify(text)} and gives it back whole`, () => {
      const cell = csvText(text);
      expect(cell).toMatch(/^"'/);
      expect(readCsv(`${cell}\r\n`)).toEqual([[text]]);
    });

  for (const text of ["กองคลัง", "'อ้างถึง'", '"ยกมา", ต่อ', "ก\nข", "", "5-3", "'"])
    it(`leaves ${JSON.stringify(text)} as it is`, () => {
      expect(csvText(text)).not.toMatch(/^"''/);
      expect(readCsv(`${csvText(text)}\r\n`)).toEqual([[text]]);
    });
});

describe(".xlsx", () => {
  it("holds signs that begin formulas as texts, and no formula", async () => {
    const bytes = await made("xlsx", ONE);
    const names = sheetRows(await readGrid(bytes), "measures").map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(["=1+1", '- ข้อความ, "ยกมา"\nบรรทัดสอง', "@ที่"]);
    expect((await readGrid(bytes)).sheets.flatMap(({ formulas = [] }) => formulas)).toEqual([]);
  });

  it("has a frozen header, a table and a height for every row on every sheet, and bars behind shares", async () => {
    const parts = unzipSync(await made("xlsx", MANY));
    const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet[0-9]+\.xml$/.test(name));
    expect(sheets).toHaveLength(Object.keys(SUMMARY_SHEETS).length);
    for (const name of sheets) {
      const xml = strFromU8(parts[name] as Uint8Array);
      expect(xml).toContain('state="frozen"');
      expect(xml).toContain("<tableParts");
      const rows = xml.match(/<row /g) ?? [];
      expect(xml.match(/<row [^>]*ht="/g)).toHaveLength(rows.length);
    }
    const tables = Object.keys(parts).filter((name) => name.startsWith("xl/tables/"));
    expect(tables).toHaveLength(sheets.length);
    expect(
      sheets.filter((name) => strFromU8(parts[name] as Uint8Array).includes('type="dataBar"')).length,
    ).toBe(6);
  });
});

describe(".json", () => {
  it("says what it is, of which day, and parses as one document", async () => {
    const { kind, version, asOf, offices } = await json(ONE);
    expect({ kind, version, asOf }).toEqual({ kind: "ita-summary", version: 1, asOf: AS_OF });
    expect(offices[0]).toMatchObject({ file: "หนึ่ง.xlsx", place: "อำเภอดอนพยอม จังหวัดนครสวรรค์" });
  });
});
