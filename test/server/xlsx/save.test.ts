import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readGrid } from "../../../server/xlsx/read.ts";
import { fixedBytes } from "../../../server/xlsx/save.ts";
import { ownArchive, unpack, unpackText } from "../../../server/xlsx/unpack.ts";
import { partsOf, textCell, zip } from "./workbooks.ts";

async function written(at: Date, compression: "STORE" | "DEFLATE" = "DEFLATE"): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = at;
  workbook.modified = at;
  workbook.creator = "สำนักปลัด";
  workbook.addWorksheet("แผนมาตรการ").addRow(["ที่", "มาตรการ"]);
  workbook.addWorksheet("ผลการดำเนินการ").addRow(["ที่"]);
  const options = { zip: { compression } } as Partial<ExcelJS.XlsxWriteOptions>;
  return new Uint8Array(await workbook.xlsx.writeBuffer(options));
}

describe("fixed bytes", () => {
  it("are the same for the same content, whenever it was written", async () => {
    const then = fixedBytes(await written(new Date("2024-03-01")));
    const now = fixedBytes(await written(new Date("2026-11-23")));
    expect(Buffer.compare(then, now)).toBe(0);
  });

  it("stay the same when they are fixed again", async () => {
    const once = fixedBytes(await written(new Date()));
    expect(Buffer.compare(fixedBytes(once), once)).toBe(0);
  });

  it("do not depend on the order in which parts are given", () => {
    const parts = partsOf([`<row>${textCell("A1", "ก")}</row>`]);
    const reversed = Object.fromEntries(Object.entries(parts).reverse());
    expect(Buffer.compare(fixedBytes(parts), fixedBytes(reversed))).toBe(0);
  });

  it("put the content types first and tell no hour", async () => {
    const archive = ownArchive(fixedBytes(await written(new Date())));
    expect(archive.parts[0]?.name).toBe("[Content_Types].xml");
    expect(archive.parts.map(({ name }) => name)).toEqual(archive.parts.map(({ name }) => name).sort());
    const properties = archive.find("docProps/core.xml");
    const xml = properties ? unpackText(archive, properties) : "";
    expect(xml).toContain("สำนักปลัด");
    expect(xml).not.toMatch(/created|modified/);
  });

  it("hold every other part as it was", async () => {
    const before = await written(new Date(), "STORE");
    const from = ownArchive(before);
    const to = ownArchive(fixedBytes(before));
    const names = from.parts.map(({ name }) => name).filter((name) => !name.endsWith("/"));
    expect(to.parts.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const part of to.parts.filter(({ name }) => name !== "docProps/core.xml")) {
      const original = from.find(part.name);
      expect(original && Buffer.compare(unpack(from, original), unpack(to, part))).toBe(0);
    }
  });

  it("deflate what shrinks and store what does not", () => {
    const noise = Uint8Array.from({ length: 256 }, (_, index) => (index * 167) % 256);
    const parts = { ...partsOf([""]), "xl/media/a.png": noise };
    const archive = ownArchive(fixedBytes(parts));
    expect(archive.find("xl/media/a.png")?.method).toBe(0);
    expect(archive.find("xl/workbook.xml")?.method).toBe(8);
  });

  it("are read again, folders of the zip left behind", async () => {
    const parts = { ...partsOf([`<row>${textCell("A1", "ก")}</row>`]), "xl/media/": "" };
    const file = fixedBytes(zip(parts));
    expect(ownArchive(file).find("xl/media/")).toBeUndefined();
    expect((await readGrid(file)).sheets[0]?.rows).toEqual([["ก"]]);
  });
});
