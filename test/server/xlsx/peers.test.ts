import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { cleanText, plainText } from "../../../server/xlsx/clean.ts";
import { writeTexts } from "../../../server/xlsx/mend.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { fixedBytes } from "../../../server/xlsx/save.ts";
import { ownArchive } from "../../../server/xlsx/unpack.ts";
import { convertAll } from "../../templates/pages.ts";
import { HOSTILE } from "./hostile-texts.ts";
import { richWorkbook } from "./rich-workbook.ts";

/** Other programs read what this door writes, and write what it reads. */
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
const PYTHON = "/usr/bin/python3";
const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

const PLAN = "แผนมาตรการ";
const CHANGES = [
  { sheet: PLAN, cell: "C2", before: "จัดอ บรม", after: "จัดอบรม & <ก>" },
  { sheet: PLAN, cell: "D2", before: "ขั้นที่ ๑ สำรวจ", after: "ขั้นที่๑ สำรวจ" },
  { sheet: PLAN, cell: "F3", before: "", after: "กองคลัง" },
];

async function formats(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const texts = workbook.addWorksheet("ข้อความ");
  for (const [row, text] of HOSTILE.entries()) texts.getCell(row + 1, 1).value = cleanText(text);
  const numbers = workbook.addWorksheet("ตัวเลข");
  const day = new Date("2024-03-01");
  const shown: [number | Date | boolean, string][] = [
    [2567, "General"],
    [85.5, "0.00"],
    [0.855, "0.0%"],
    [1234.5, "#,##0.00"],
    [day, "d mmm yyyy"],
    [day, "[$-41E]d mmmm yyyy"],
    [day, "[$-107041E]d mmmm yyyy"],
    [day, "[$-D07041E]d mmmm yyyy"],
    [true, "General"],
  ];
  for (const [row, [value, format]] of shown.entries()) {
    const cell = numbers.getCell(row + 1, 1);
    cell.value = value;
    cell.numFmt = format;
  }
  numbers.mergeCells("C1:D2");
  return fixedBytes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Texts of each sheet's filled cells, from LibreOffice's own format: what it writes to .xlsx loses tabs. */
function textsOfOds(file: Uint8Array): string[][] {
  const xml = strFromU8(unzipSync(file)["content.xml"] as Uint8Array);
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  const plain = (paragraph: string) =>
    paragraph
      .replace(/<text:tab\/>/g, "\t")
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count = "1") => " ".repeat(Number(count)))
      .replace(/<[^>]*>/g, "")
      .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "");
  return xml
    .split("<table:table ")
    .slice(1)
    .map((table) =>
      [
        ...table.matchAll(
          /<table:table-cell [^>]*office:value-type="string"[^>]*>(.*?)<\/table:table-cell>/gs,
        ),
      ].map(([, cell = ""]) =>
        [...cell.matchAll(/<text:p(?:\/>|>(.*?)<\/text:p>)/gs)]
          .map(([, text = ""]) => plain(text))
          .join("\n"),
      ),
    );
}

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  let imported: Record<string, Uint8Array>;
  let exported: Record<string, Uint8Array>;
  beforeAll(async () => {
    const { bytes } = await writeTexts(await richWorkbook(), CHANGES);
    imported = await convertAll({ "mended.xlsx": bytes, "formats.xlsx": await formats() }, "ods");
    const files = Object.entries(imported).map(([name, file]) => [name.replace("xlsx", "ods"), file]);
    exported = await convertAll(Object.fromEntries(files), "xlsx");
  }, 120_000);

  it("opens a mended workbook, chart and picture and all", async () => {
    const file = exported["mended.ods"] as Uint8Array;
    const [plan] = (await readGrid(file)).sheets;
    expect(plan?.rows[1]?.slice(2, 4)).toEqual(["จัดอบรม & <ก>", "ขั้นที่๑ สำรวจ"]);
    expect(plan?.rows[2]?.[5]).toBe("กองคลัง");
    const names = ownArchive(file).parts.map(({ name }) => name);
    expect(names.some((name) => name.startsWith("xl/charts/"))).toBe(true);
    expect(names.some((name) => name.startsWith("xl/media/"))).toBe(true);
  });

  it("reads every hostile text as that text", () => {
    const [texts] = textsOfOds(imported["formats.xlsx"] as Uint8Array);
    expect(texts).toEqual(HOSTILE.map(plainText));
  });

  it("writes numbers, days and merges that are read as before", async () => {
    const before = (await readGrid(await formats())).sheets[1];
    const after = (await readGrid(exported["formats.ods"] as Uint8Array)).sheets[1];
    expect(after?.dates).toEqual(before?.dates);
    expect(after?.merges).toEqual(before?.merges);
    expect(after?.rows).toEqual(before?.rows);
  });
});

describe.skipIf(!hasOpenpyxl)("openpyxl", () => {
  function inPython(file: Uint8Array, script: string): string {
    const folder = mkdtempSync(join(tmpdir(), "openpyxl-"));
    try {
      const path = join(folder, "book.xlsx");
      writeFileSync(path, file);
      return execFileSync(PYTHON, ["-c", script, path], { encoding: "utf8" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it("opens a mended workbook and reads the new texts", async () => {
    const { bytes } = await writeTexts(await richWorkbook(), CHANGES);
    const script = `import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["${PLAN}"]
print(json.dumps([sheet[name].value for name in ["C2", "D2", "F3", "G2"]] + [len(sheet._charts)]))`;
    expect(JSON.parse(inPython(bytes, script))).toEqual([
      ...["จัดอบรม & <ก>", "ขั้นที่๑ สำรวจ", "กองคลัง", "=A2+1"],
      1,
    ]);
  });

  it("never takes a hostile text for a formula", async () => {
    const script = `import json, openpyxl, sys
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps([row[0].data_type for row in sheet.iter_rows(max_col=1)]))`;
    const types = JSON.parse(inPython(await formats(), script));
    expect(types).toEqual(HOSTILE.map(() => "s"));
  });
});
