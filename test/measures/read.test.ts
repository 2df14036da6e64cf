import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResultRow, SheetReading } from "../../measures/book.ts";
import type { Grid, GridSheet } from "../../measures/grid.ts";
import { readBook } from "../../measures/read.ts";
import { SHEETS, type SheetId } from "../../measures/workbook.ts";
import { agency, grid, sheet, table } from "./table.ts";

const reading = (from: GridSheet | Grid, id: SheetId): SheetReading =>
  readBook("sheets" in from ? from : grid(from)).sheets.find((sheet) => sheet.id === id) as SheetReading;

const PLAN_HEADER = "| ที่ | ตัวชี้วัด | มาตรการ | แนวทาง | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา | การติดตาม |";
const planOf = (lines: string, more: Partial<GridSheet> = {}) => sheet("แผนมาตรการ", lines, more);
const measuresOf = (from: GridSheet) =>
  readBook(grid(from)).plan.map(({ cells }) => cells["plan.measure"]?.text);

describe("sheets by their titles", () => {
  it("reads the four sheets in the contract's order, wherever they stand", () => {
    const book = readBook(
      grid(table("results"), table("plan"), sheet("อื่น ๆ", "| ก |"), table("analysis"), agency()),
    );
    expect(book.sheets.map(({ id, present }) => [id, present])).toEqual(SHEETS.map(({ id }) => [id, true]));
  });

  it("reads a title with other blanks or split letters, and keeps it as the workbook has it", () => {
    for (const title of ["ข้อมูล หน่วยงาน", "ข้อมูลหน่วยงาน ", "ข้อมูล\u200bหน่วยงาน"])
      expect(reading({ ...agency(), title }, "agency")).toMatchObject({ present: true, title });
    expect(reading({ ...table("plan"), title: "เเผนมาตรการ" }, "plan").present).toBe(true);
  });

  it("prefers the exact title to one with other blanks", () => {
    const near = { ...table("plan", { มาตรการ: "ฉบับร่าง" }), title: "แผน มาตรการ" };
    expect(
      readBook(grid(near, table("plan", { มาตรการ: "ฉบับจริง" }))).plan[0]?.cells["plan.measure"]?.text,
    ).toBe("ฉบับจริง");
  });

  it("says which titles are near an absent sheet's, and never guesses", () => {
    const book = grid(
      { ...table("results", { มาตรการ: "ก" }), title: "ผลการดำเนินงาน" },
      sheet("บันทึก", "| ก |"),
    );
    expect(reading(book, "results")).toMatchObject({
      present: false,
      title: "ผลการดำเนินการ",
      nearTitles: ["ผลการดำเนินงาน"],
      headerRows: [],
    });
    expect(readBook(book).results).toEqual([]);
    expect(reading(book, "agency").nearTitles).toEqual([]);
  });

  it("does not call a sheet near that is another sheet already", () => {
    const plan = table("plan");
    expect(reading(grid(plan, { ...plan, title: "แผนมาตรการ (2)" }), "plan").nearTitles).toEqual([]);
  });
});

describe("headers", () => {
  const synonyms = SHEETS.flatMap(({ id, columns }) =>
    columns.flatMap((column) =>
      [column.header, ...column.synonyms].map((header) => [id, column.id, header] as const),
    ),
  );

  it.each(synonyms)("reads in %s %s from the header %s", (id, column, header) => {
    const { title, columns } = SHEETS.find((other) => other.id === id) as (typeof SHEETS)[number];
    const headers = columns.map((other) => (other.id === column ? header : other.header));
    const at = columns.findIndex((other) => other.id === column);
    expect(reading({ title, rows: [headers] }, id)).toMatchObject({
      columns: { [column]: at },
      headers: { [column]: header },
      missing: [],
      twice: [],
    });
  });

  it.each(["ผู้ รับ ผิดชอบ", "ผู้รับ\nผิดชอบ", " ผู้รับผิดชอบ ", "ผู้รับผิดชอบ\u200b"])(
    "reads %j with its blanks, breaks and hidden characters aside",
    (header) => {
      const rows = [["ที่", "มาตรการ", "แนวทาง", header]];
      expect(reading({ title: "แผนมาตรการ", rows }, "plan")).toMatchObject({
        columns: { "plan.responsible": 3 },
        headers: { "plan.responsible": header },
      });
    },
  );

  it("finds the header below title rows, down to the twentieth row", () => {
    const titles = (count: number) =>
      Array.from({ length: count }, () => ["แผนมาตรการ ประจำปี ๒๕๖๗", "", "มาตรการ"]);
    const header = ["ที่", "มาตรการ", "แนวทาง", "ขั้นตอน"];
    const at = (count: number) =>
      reading({ title: "แผนมาตรการ", rows: [...titles(count), header, ["๑", "เปิดเผยข้อมูล"]] }, "plan");
    expect(at(3)).toMatchObject({ headerRows: [3], dataRows: 1 });
    expect(at(19).headerRows).toEqual([19]);
    expect(at(20)).toMatchObject({ headerRows: [], columns: {}, dataRows: 0 });
  });

  it("reads a header of two rows, with ผลการดำเนินการ over ผลผลิต and ผลลัพธ์", () => {
    const results = sheet(
      "ผลการดำเนินการ",
      `| มาตรการ | รายละเอียดการดำเนินงาน | ระยะเวลา การดำเนินงาน | ผลการดำเนินการ | | หมายเหตุ |
       | | | | ผลผลิต | ผลลัพธ์ | |
       | เปิดเผยข้อมูล | เผยแพร่แล้ว | มีนาคม ๒๕๖๖ | ๑ ฉบับ | ร้อยละ ๙๐ | - |`,
      { merges: ["D1:E1", "A1:A2"] },
    );
    const book = readBook(grid(results));
    expect(book.sheets[3]).toMatchObject({
      headerRows: [0, 1],
      columns: { "results.measure": 0, "results.output": 3, "results.outcome": 4, "results.note": 5 },
      mergedData: [],
      dataRows: 1,
    });
    expect(book.results[0]?.cells["results.outcome"]).toMatchObject({ text: "ร้อยละ ๙๐", row: 2, column: 4 });
  });

  it("reads a header of two rows of which the second has more columns", () => {
    const rows = [
      ["ที่", "มาตรการ", "ผลการดำเนินการ"],
      ["", "", "ผลผลิต", "ผลลัพธ์"],
    ];
    expect(reading({ title: "ผลการดำเนินการ", rows }, "results").columns).toEqual({
      "results.no": 0,
      "results.measure": 1,
      "results.output": 2,
      "results.outcome": 3,
    });
  });

  it("takes a first data row for data, even where it repeats a header's word", () => {
    const plan = planOf(`${PLAN_HEADER}\n| ๑ | | มาตรการ | ผู้รับผิดชอบ | แจ้งเวียน | กองคลัง | | |`);
    expect(reading(plan, "plan")).toMatchObject({ headerRows: [0], dataRows: 1 });
  });

  it("reads columns in another order among the clerk's own", () => {
    const plan = planOf(
      `| งบประมาณ | ผู้รับผิดชอบ | มาตรการ | เบอร์โทร | ที่ |\n| ๐ | กองคลัง | เปิดเผยข้อมูล | ๑๒ | ๑ |`,
    );
    const [row] = readBook(grid(plan)).plan;
    expect(row?.number).toBe(1);
    expect(Object.keys(row?.cells ?? {}).sort()).toEqual(["plan.measure", "plan.no", "plan.responsible"]);
    expect(row?.cells["plan.responsible"]).toMatchObject({
      text: "กองคลัง",
      column: 1,
      sheet: "plan",
      measure: 1,
    });
  });

  it("names missing columns and the headers near them", () => {
    const plan = planOf("| ที่ | มาตรการ | แนวทางปฏิบัติ | ขั้นตอน | ผู้รับผิดชอป | หมายเหตุ |");
    expect(reading(plan, "plan").missing).toEqual([
      { id: "plan.indicator", near: [] },
      { id: "plan.guideline", near: [{ header: "แนวทางปฏิบัติ", column: 2 }] },
      { id: "plan.responsible", near: [{ header: "ผู้รับผิดชอป", column: 4 }] },
      { id: "plan.period", near: [] },
      { id: "plan.monitoring", near: [] },
    ]);
  });

  it("lets the header proper win over a synonym that stands before it, and reports the other", () => {
    const plan = planOf("| ที่ | โครงการ/กิจกรรม | มาตรการ | แนวทาง |");
    expect(reading(plan, "plan")).toMatchObject({
      columns: { "plan.measure": 2 },
      twice: [{ id: "plan.measure", row: 0, column: 1, header: "โครงการ/กิจกรรม" }],
    });
  });

  it("reports two columns with one header and reads the first", () => {
    const plan = planOf("| ที่ | มาตรการ | แนวทาง | มาตรการ |\n| ๑ | หนึ่ง | | สอง |");
    expect(reading(plan, "plan").twice).toMatchObject([{ column: 3 }]);
    expect(measuresOf(plan)).toEqual(["หนึ่ง"]);
  });
});

describe("columns by their developer metadata", () => {
  it("reads a marked column whatever its header says", () => {
    const plan = planOf("| ที่ | เรื่องที่จะทำ | แนวทาง | ขั้นตอน |\n| ๑ | เปิดเผยข้อมูล | ก | ข |", {
      columns: { B: "plan.measure" },
    });
    expect(reading(plan, "plan")).toMatchObject({ columns: { "plan.measure": 1 }, moved: [] });
    expect(measuresOf(plan)).toEqual(["เปิดเผยข้อมูล"]);
  });

  it("reads a marked column whose header was emptied, even at the end of the row", () => {
    const plan = planOf("| ที่ | แนวทาง | ขั้นตอน |\n| ๑ | ก | ข | กองคลัง |", {
      columns: { D: "plan.responsible" },
    });
    expect(readBook(grid(plan)).plan[0]?.cells["plan.responsible"]?.text).toBe("กองคลัง");
  });

  it("reports mark and header that disagree, and goes by the mark", () => {
    const plan = planOf(PLAN_HEADER, { columns: { C: "plan.guideline", D: "plan.measure" } });
    expect(reading(plan, "plan")).toMatchObject({
      columns: { "plan.guideline": 2, "plan.measure": 3 },
      moved: [
        { id: "plan.guideline", column: 2, header: "มาตรการ", headerSays: "plan.measure" },
        { id: "plan.measure", column: 3, header: "แนวทาง", headerSays: "plan.guideline" },
      ],
      missing: [],
      twice: [],
    });
  });

  it("reports a header that claims what another column is marked as", () => {
    const plan = planOf("| ที่ | เรื่อง | มาตรการ | แนวทาง |", { columns: { B: "plan.measure" } });
    expect(reading(plan, "plan").twice).toEqual([
      { id: "plan.measure", row: 0, column: 2, header: "มาตรการ" },
    ]);
  });

  it("does not call a marked column near to a missing one", () => {
    const plan = planOf("| ที่ | ผู้รับผิดชอป | มาตรการ | แนวทาง |", { columns: { B: "plan.period" } });
    expect(reading(plan, "plan").missing.find(({ id }) => id === "plan.responsible")?.near).toEqual([]);
  });

  it("passes over marks of another sheet, unknown marks and columns that do not exist", () => {
    const plan = planOf(PLAN_HEADER, { columns: { A: "results.no", B: "x", "": "plan.no", "9": "plan.no" } });
    expect(reading(plan, "plan")).toMatchObject({
      columns: { "plan.no": 0, "plan.indicator": 1 },
      moved: [],
      twice: [],
    });
  });

  it("finds no table by marks alone", () => {
    expect(reading(planOf("| ๑ | ข |", { columns: { A: "plan.no" } }), "plan").headerRows).toEqual([]);
  });
});

describe("rows", () => {
  it("passes over a header printed again, in one row or in two", () => {
    const plan = planOf(`${PLAN_HEADER}\n| ๑ | | หนึ่ง |\n| | | | | | | | |\n${PLAN_HEADER}\n| ๒ | | สอง |`);
    expect(measuresOf(plan)).toEqual(["หนึ่ง", "สอง"]);
    const head = "| ที่ | มาตรการ | รายละเอียด | ผลการดำเนินการ | |\n| | | | ผลผลิต | ผลลัพธ์ |";
    const results = sheet("ผลการดำเนินการ", `${head}\n| ๑ | หนึ่ง |\n${head}\n| ๒ | สอง |`, {
      merges: ["D1:E1", "D4:E4", "A4:A5"],
    });
    expect(readBook(grid(results)).results).toHaveLength(2);
    expect(reading(results, "results").mergedData).toEqual([]);
  });

  it("reads ragged rows, and a cell that the row does not reach as empty", () => {
    const plan = planOf(`${PLAN_HEADER}\n| ๑ | | หนึ่ง |\n| ๒ | | สอง | ก | ข | ค | ง | จ | ฉ | ช |`);
    const [first] = readBook(grid(plan)).plan;
    expect(first?.cells["plan.monitoring"]).toMatchObject({ text: "", row: 1, column: 7 });
    expect(measuresOf(plan)).toEqual(["หนึ่ง", "สอง"]);
  });

  it("counts empty rows between filled ones, not those around the table or before a footnote", () => {
    const plan = planOf(
      `${PLAN_HEADER}\n| |\n| ๑ | | หนึ่ง |\n| |\n| | ␣ |\n| ๒ | | สอง |\n| |\n| หมายเหตุ ข้อมูล ณ สิ้นปี |`,
    );
    expect(reading(plan, "plan")).toMatchObject({ blankRows: [3, 4], dataRows: 2 });
  });

  it("takes a row with nothing but its number for none", () => {
    expect(reading(planOf(`${PLAN_HEADER}\n| ๑ | | หนึ่ง |\n| ๒ |\n| ๓ |`), "plan").dataRows).toBe(1);
  });

  it("ends a table where the signatures begin", () => {
    const plan = planOf(
      `${PLAN_HEADER}\n| ๑ | | หนึ่ง |\n| | | | | | (ลงชื่อ) ........ ผู้จัดทำ |\n| | | | | | ตำแหน่ง ปลัด |`,
    );
    expect(measuresOf(plan)).toEqual(["หนึ่ง"]);
  });

  it.each([
    ["๑", 1],
    ["12", 12],
    ["๓.", 3],
    ["4)", 4],
    ["ข้อ ๕", 5],
    ["(๖)", 6],
    [" 7 ", 7],
    ["๐", undefined],
    ["๑.๑", undefined],
    ["-", undefined],
    ["หนึ่ง", undefined],
    ["", undefined],
  ])("reads the number %j as %s", (text, number) => {
    expect(readBook(grid(table("analysis", { ที่: text, ตัวชี้วัด: "การใช้อำนาจ" }))).analysis[0]?.number).toBe(
      number,
    );
  });

  it("reads a table without the column ที่", () => {
    const plan = planOf("| มาตรการ | แนวทาง | ขั้นตอน |\n| หนึ่ง |\n| สอง |");
    expect(readBook(grid(plan)).measures.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("knows errors, formulas and real dates by their cells", () => {
    const results = table("results", {
      ที่: "๑",
      ระยะเวลาการดำเนินงาน: "1/3/2567",
      ผลผลิต: "#REF!",
      ผลลัพธ์: "๙๐",
    });
    const { cells } = readBook(
      grid({ ...results, dates: { D2: "2024-03-01" }, errors: ["E2"], formulas: ["F2"] }),
    ).results[0] as ResultRow;
    expect(cells["results.period"]?.date).toBe("2024-03-01");
    expect(cells["results.output"]).toMatchObject({ error: true });
    expect(cells["results.outcome"]).toMatchObject({ formula: true });
    expect(cells["results.details"]).toEqual({
      text: "",
      sheet: "results",
      row: 1,
      column: 2,
      id: "results.details",
      measure: 1,
    });
  });

  it("keeps merges that touch data rows", () => {
    const merges = ["A1:H1", "A1:A2", "C2:C3", "C9:D9", "no range"];
    const plan = planOf(`${PLAN_HEADER}\n| ๑ | | หนึ่ง |\n| ๒ | | สอง |`, { merges });
    expect(reading(plan, "plan").mergedData).toEqual(["A1:A2", "C2:C3"]);
    expect(reading(planOf("| ๑ |", { merges: ["A1:B1"] }), "plan").mergedData).toEqual([]);
  });
});

describe("the agency's facts", () => {
  it("reads each fact by its label, with blanks, a colon or split letters", () => {
    const facts = sheet(
      "ข้อมูลหน่วยงาน",
      `| รายการ | ข้อมูล |
       | ชื่อ หน่วยงาน | เทศบาลตำบลห้วยทองหลาง |
       | อําเภอ : | ดอนพยอม |
       | ปีของผลประเมิน ita ที่นำมาวิเคราะห์ | ๒๕๖๕ |
       | โทรศัพท์ | ๐๕๖ |`,
    );
    const { agency } = readBook(grid(facts));
    expect(Object.keys(agency)).toEqual(["agency.name", "agency.district", "years.analysed"]);
    expect(agency["agency.district"]).toMatchObject({
      text: "ดอนพยอม",
      id: "agency.district",
      row: 2,
      column: 1,
    });
  });

  it("takes the filled one of two rows with a label, and reports two that differ", () => {
    const facts = (second: string) =>
      readBook(grid(sheet("ข้อมูลหน่วยงาน", `| รายการ | ข้อมูล |\n| อำเภอ | |\n${second}`)));
    expect(facts("| อำเภอ | ดอนพยอม |").agency["agency.district"]?.text).toBe("ดอนพยอม");
    expect(facts("| อำเภอ | ก |\n| อำเภอ | ข |\n| อำเภอ | |\n| อำเภอ | ก␣ |").sheets[0]?.twice).toEqual([
      { id: "agency.district", row: 3, column: 0, header: "อำเภอ" },
    ]);
  });

  it("reads no facts from a table that lacks labels or data", () => {
    expect(readBook(grid(sheet("ข้อมูลหน่วยงาน", "| ข้อมูล | คำอธิบาย |\n| ก | ข |"))).agency).toEqual({});
    expect(readBook(grid(sheet("ข้อมูลหน่วยงาน", "| รายการ | คำอธิบาย |\n| อำเภอ | ข |"))).agency).toEqual({});
  });
});

describe("results and their measures", () => {
  const plan = table("plan", { ที่: "๑", มาตรการ: "มาตรการ หนึ่ง" }, { ที่: "๒", มาตรการ: "มาตรการสอง" });
  const join = (...rows: readonly Readonly<Record<string, string>>[]) => {
    const { measures, unplanned } = readBook(grid(plan, table("results", ...rows)));
    return {
      joined: measures.map(({ results, joinedBy }) => [results.map(({ row }) => row), joinedBy]),
      unplanned: unplanned.map(({ row }) => row),
    };
  };

  it("joins by number, in digits of either script, whatever the names say", () => {
    expect(join({ ที่: "2", มาตรการ: "อย่างอื่น" }, { ที่: "๑", ผลผลิต: "ก" })).toEqual({
      joined: [
        [[2], "number"],
        [[1], "number"],
      ],
      unplanned: [],
    });
  });

  it("joins by name with blanks removed where there is no number", () => {
    expect(join({ มาตรการ: "มาตรการ ส อง" }, { ที่: "-", มาตรการ: "มาตรการหนึ่ง" })).toEqual({
      joined: [
        [[2], "name"],
        [[1], "name"],
      ],
      unplanned: [],
    });
  });

  it("joins several results to one measure", () => {
    expect(join({ ที่: "๑", ผลผลิต: "ก" }, { ที่: "๑", ผลผลิต: "ข" }).joined).toEqual([
      [[1, 2], "number"],
      [[], "none"],
    ]);
  });

  it("leaves a result unplanned whose number or name the plan lacks", () => {
    expect(join({ ที่: "๙", มาตรการ: "มาตรการสอง" }, { มาตรการ: "อื่น" }, { ผลผลิต: "ก" }).unplanned).toEqual([
      1, 2, 3,
    ]);
  });

  it("tells by the name which of two measures with one number is meant", () => {
    const same = table("plan", { ที่: "๑", มาตรการ: "ก" }, { ที่: "๑", มาตรการ: "ข" }, { ที่: "๑", มาตรการ: "ข" });
    const book = readBook(grid(same, table("results", { ที่: "๑", มาตรการ: "ข" }, { ที่: "๑", มาตรการ: "ค" })));
    expect(book.measures.map(({ results }) => results.map(({ row }) => row))).toEqual([[2], [1], []]);
  });

  it("does not join a nameless result to a nameless measure", () => {
    const nameless = table("plan", { แนวทางการปฏิบัติ: "ประกาศ" });
    expect(readBook(grid(nameless, table("results", { ผลผลิต: "ก" }))).unplanned).toHaveLength(1);
  });

  it("tells every cell the measure it belongs to", () => {
    const book = readBook(
      grid(plan, table("results", { มาตรการ: "มาตรการสอง" }, { ที่: "๙", ผลผลิต: "ก" }, { ผลผลิต: "ข" })),
    );
    expect(book.plan.map(({ cells }) => cells["plan.steps"]?.measure)).toEqual([1, 2]);
    expect(book.results.map(({ cells }) => cells["results.output"]?.measure)).toEqual([2, 9, undefined]);
  });

  it("numbers measures by their place where the plan does not", () => {
    const book = readBook(grid(table("plan", { มาตรการ: "ก" }, { ที่: "๗", มาตรการ: "ข" }, { มาตรการ: "ค" })));
    expect(book.measures.map(({ number }) => number)).toEqual([1, 7, 3]);
  });

  it("joins in time that grows with the rows, even when all are alike", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      ที่: at % 2 ? "๑" : "๒",
      มาตรการ: at % 2 ? "ก" : "ข",
    }));
    const crossed = rows.map((row) => ({ ...row, มาตรการ: row.มาตรการ === "ก" ? "ข" : "ก" }));
    const started = performance.now();
    readBook(grid(table("plan", ...rows), table("results", ...crossed)));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("any grid", () => {
  const words = SHEETS.flatMap(({ title, columns }) => [
    title,
    ...columns.flatMap(({ header, synonyms }) => [header, ...synonyms]),
  ]);
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("", " ", "๑", "2", "-", "#REF!", "ลงชื่อ", "__proto__", "constructor"),
    },
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const cell = fc.oneof(
    fc.constantFrom("A1", "B2", "C3", "ZZ99", "", "no", "constructor"),
    fc.string({ maxLength: 4 }),
  );
  const anySheet: fc.Arbitrary<GridSheet> = fc.record(
    {
      title: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SHEETS.map(({ title }) => title)) }, text),
      rows: fc.array(fc.array(text, { maxLength: 10 }), { maxLength: 8 }),
      hidden: fc.boolean(),
      merges: fc.array(fc.oneof(fc.constantFrom("A1:B9", "B2:B3", "D9:A1", ":"), cell), { maxLength: 3 }),
      errors: fc.array(cell, { maxLength: 3 }),
      formulas: fc.array(cell, { maxLength: 3 }),
      dates: fc.dictionary(cell, fc.constant("2024-03-01"), { maxKeys: 3 }),
      columns: fc.dictionary(
        fc.constantFrom("A", "B", "C", "ZZZ", "AAAA", "", "1", "__proto__"),
        fc.constantFrom(...SHEETS.flatMap(({ columns }) => columns.map(({ id }) => id as string)), "x"),
        { maxKeys: 4 },
      ),
    },
    { requiredKeys: ["title", "rows"] },
  );
  const anyGrid: fc.Arbitrary<Grid> = fc.record({ sheets: fc.array(anySheet, { maxLength: 6 }) });

  it("is read without throwing, into cells that stand where they say", () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const book = readBook(grid);
        expect(book.sheets.map(({ id }) => id)).toEqual(SHEETS.map(({ id }) => id));
        for (const rows of [book.analysis, book.plan, book.results])
          for (const { cells } of rows)
            for (const { text, sheet, row, column } of Object.values(cells)) {
              const { title } = book.sheets.find(({ id }) => id === sheet) as SheetReading;
              const source = grid.sheets.find((other) => other.title === title) as GridSheet;
              expect(source.rows[row]?.[column] ?? "").toBe(text);
            }
        const joined = book.measures.reduce((sum, { results }) => sum + results.length, 0);
        expect(joined + book.unplanned.length).toBe(book.results.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is read the same way twice", () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        expect(readBook(grid)).toEqual(readBook(structuredClone(grid)));
      }),
      { numRuns: 200 },
    );
  });

  it("is read when it is very long, very wide or mostly blank", () => {
    const header = PLAN_HEADER.slice(1, -1).split("|");
    const blank = Array.from({ length: 200_000 }, () => [] as string[]);
    const rows = [header, ["๑", "", "หนึ่ง"], ...blank, ["๒", "", "สอง"]];
    expect(reading({ title: "แผนมาตรการ", rows }, "plan").blankRows).toHaveLength(200_000);
    const columns: Record<string, string> = {};
    for (let at = 0; at < 200_000; at++) columns[`X${at}`] = "x";
    expect(reading({ title: "แผนมาตรการ", rows: [header], columns }, "plan").headerRows).toEqual([0]);
  });
});
