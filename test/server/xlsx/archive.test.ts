import { Buffer } from "node:buffer";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { openArchive, unpack, unpackText } from "../../../server/xlsx/archive.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { readGrid } from "../../../server/xlsx/read.ts";
import { FileRefused } from "../../../server/xlsx/refusal.ts";
import {
  blanks,
  partsOf,
  refusalCode,
  refusalOf,
  smallWorkbook,
  tamper,
  withParts,
  zip,
} from "./workbooks.ts";

const inflated = vi.hoisted(() => ({ bytes: 0 }));

vi.mock("node:zlib", async (importOriginal) => {
  const zlib = await importOriginal<typeof import("node:zlib")>();
  const inflateRawSync: typeof zlib.inflateRawSync = (...args) => {
    const content = zlib.inflateRawSync(...args);
    inflated.bytes += content.length;
    return content;
  };
  return { ...zlib, inflateRawSync };
});

const SHEET = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1024 * 1024;

/** Of this thread alone, for tests run side by side. */
function memoryHeld(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function refusedUnopened(file: Uint8Array) {
  inflated.bytes = 0;
  const start = performance.now();
  const memory = memoryHeld();
  const refusal = await refusalOf(readGrid(file));
  return {
    ...{ code: refusal.code, sentence: refusal.sentence, cause: refusal.cause as Error | undefined },
    milliseconds: performance.now() - start,
    extraMegabytes: (memoryHeld() - memory) / MEGABYTE,
    inflated: inflated.bytes,
  };
}

describe("a zip bomb", () => {
  it("of 300 MB in 300 kB is refused from its directory, unopened", async () => {
    const file = withParts([blanks(SHEET, 300)]);
    expect(file.length).toBeLessThan(400_000);
    const refused = await refusedUnopened(file);
    expect(refused.code).toBe("unpacks-too-large");
    expect(refused.sentence).toContain("๓๐๐ เมกะไบต์ รับได้ไม่เกิน ๑๐๐ เมกะไบต์");
    // The sheet's first half kilobyte is looked at for its number of rows.
    expect(refused.inflated).toBeLessThan(0.6 * MEGABYTE);
    expect(refused.milliseconds).toBeLessThan(500);
    expect(refused.extraMegabytes).toBeLessThan(20);
  });

  it("of a million rows is refused by the sheet's title and its number of rows", async () => {
    const head = '<worksheet><dimension ref="A1:L1000000"/><sheetData>';
    const refused = await refusedUnopened(withParts([blanks(SHEET, 60, head)]));
    expect(refused.code).toBe("too-many-rows");
    expect(refused.sentence).toContain("ชีต “ชีต1” มีข้อมูลถึงแถวที่ ๑,๐๐๐,๐๐๐ รับได้ไม่เกิน ๒๐,๐๐๐ แถว");
    expect(refused.inflated).toBeLessThan(MEGABYTE);
  });

  it("whose other parts are broken too is still refused for its size", async () => {
    const sheet = blanks(SHEET, 60, '<worksheet><dimension ref="A1:L1000000"/>');
    const refused = await refusedUnopened(
      withParts([sheet], { ...partsOf([""]), "xl/workbook.xml": "<workbook" }),
    );
    expect(refused.code).toBe("unpacks-too-large");
  });

  it("of many middling parts is refused by their sum", async () => {
    const pictures = Array.from({ length: 9 }, (_, index) => blanks(`xl/media/${index}.bmp`, 12));
    const refused = await refusedUnopened(withParts(pictures));
    expect(refused.code).toBe("unpacks-too-large");
    expect(refused.inflated).toBe(0);
  });

  it("of very many parts is refused by their number", async () => {
    const many = Array.from({ length: FILE_LIMITS.entries }, (_, index) => [`xl/media/${index}.png`, "x"]);
    const refused = await refusedUnopened(zip({ ...partsOf([""]), ...Object.fromEntries(many) }));
    expect(refused.code).toBe("too-many-parts");
    expect(refused.sentence).toContain("๒,๐๐๗ ชิ้น");
  });

  it("that states a small size is not unpacked past that size", async () => {
    const file = tamper(withParts([blanks(SHEET, 40)]), SHEET, (bytes, { local, entry }) => {
      bytes.writeUInt32LE(1000, local + 22);
      bytes.writeUInt32LE(1000, entry + 24);
    });
    const refused = await refusedUnopened(file);
    expect(refused.code).toBe("unreadable");
    expect(refused.inflated).toBeLessThan(10_000);
  });

  it("whose parts share their bytes is refused", async () => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { local, entry }) => {
      const size = bytes.readUInt32LE(entry + 20) + 200;
      bytes.writeUInt32LE(size, entry + 20);
      bytes.writeUInt32LE(size, local + 18);
    });
    expect((await refusedUnopened(file)).cause?.message).toContain("neighbour");
  });
});

describe("a zip that lies", () => {
  it.each([
    ["in its local name", (file: Buffer, local: number) => file.write("yy", local + 30)],
    ["in its local method", (file: Buffer, local: number) => file.writeUInt16LE(0, local + 8)],
    ["in its local packed size", (file: Buffer, local: number) => file.writeUInt32LE(7, local + 18)],
    ["in its local size", (file: Buffer, local: number) => file.writeUInt32LE(7, local + 22)],
    ["about where a part begins", (file: Buffer, local: number) => file.writeUInt32LE(0, local)],
  ])("%s is refused", async (_, lie) => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { local }) => lie(bytes, local));
    const refused = await refusedUnopened(file);
    expect(refused.code).toBe("unreadable");
    expect(refused.inflated).toBe(0);
  });

  it("about a checksum is refused when the part is read", async () => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { entry }) => bytes.writeUInt32LE(1, entry + 16));
    expect((await refusalOf(readGrid(file))).message).toContain("not what the directory says");
  });

  it("about a stored size is refused when the part is read", async () => {
    const file = zip({ ...partsOf([""]), [SHEET]: "<worksheet>" });
    const longer = tamper(file, SHEET, (bytes, { local, entry }) => {
      bytes.writeUInt32LE(500, local + 22);
      bytes.writeUInt32LE(500, entry + 24);
    });
    expect(await refusalCode(readGrid(longer))).toBe("unreadable");
  });

  it("with a broken stream inside is refused", async () => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { local }) =>
      bytes.fill(0xff, local + 60, local + 70),
    );
    expect(await refusalCode(readGrid(file))).toBe("unreadable");
  });

  it("by a compression nobody uses is refused", async () => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { entry }) => bytes.writeUInt16LE(99, entry + 10));
    expect((await refusalOf(readGrid(file))).message).toContain("compression method 99");
  });

  it("with a directory cut short is refused", async () => {
    const whole = Buffer.from(smallWorkbook());
    const end = whole.length - 22;
    whole.writeUInt16LE(whole.readUInt16LE(end + 10) + 1, end + 10);
    expect((await refusalOf(readGrid(whole))).message).toContain("cut short");
  });

  it("with an encrypted part is told to have a password", async () => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { entry }) => bytes.writeUInt16LE(1, entry + 8));
    expect(await refusalCode(readGrid(file))).toBe("password-protected");
  });

  it.each(["../../etc/passwd", "xl/../../a.xml", "..\\..\\a.xml", "C:\\a.xml", "/"])(
    "with a part named %s is refused",
    async (name) => {
      const refused = await refusedUnopened(zip({ ...partsOf([""]), [name]: "x" }));
      expect(refused.cause?.message).toContain("a part named");
    },
  );

  it("with one part twice, told apart by capitals alone, is refused", async () => {
    const refused = await refusedUnopened(zip({ ...partsOf([""]), "XL/workbook.xml": "<workbook/>" }));
    expect(refused.cause?.message).toContain("stands twice");
  });
});

describe("a zip of an unusual writer", () => {
  it("is read when names begin with a slash or use backslashes", async () => {
    const parts = partsOf(["<row><c t='str'><v>ก</v></c></row>"]);
    const renamed = Object.entries(parts).map(([name, xml]) => [
      name.startsWith("xl/") ? name.replaceAll("/", "\\") : `/${name}`,
      xml,
    ]);
    expect((await readGrid(zip(Object.fromEntries(renamed)))).sheets[0]?.rows).toEqual([["ก"]]);
  });

  it("is read when part names differ in capitals", async () => {
    const parts = partsOf(["<row><c t='str'><v>ก</v></c></row>"]);
    const { [SHEET]: sheet = "", ...others } = parts;
    const file = zip({ ...others, "xl/Worksheets/Sheet1.xml": sheet });
    expect((await readGrid(file)).sheets[0]?.rows).toEqual([["ก"]]);
  });

  it("is read when the sizes follow the data, as streaming writers put them", async () => {
    const file = tamper(smallWorkbook(), SHEET, (bytes, { local, entry }) => {
      bytes.writeUInt16LE(8, local + 6);
      bytes.writeUInt16LE(8, entry + 8);
      bytes.fill(0, local + 14, local + 26);
    });
    expect((await readGrid(file)).sheets[0]?.rows).toEqual([["มาตรการ"]]);
  });

  it("is read when something stands behind its end", async () => {
    const file = Buffer.concat([smallWorkbook(), Buffer.from("\r\n")]);
    expect((await readGrid(file)).sheets[0]?.rows).toEqual([["มาตรการ"]]);
  });

  it("is read with 64-bit records, and refused when those are cut", async () => {
    const file = zip64(partsOf(["<row><c t='str'><v>ก</v></c></row>"]));
    expect((await readGrid(file)).sheets[0]?.rows).toEqual([["ก"]]);
    const noLocator = Buffer.from(file);
    noLocator.writeUInt32LE(0, file.length - 42);
    expect((await refusalOf(readGrid(noLocator))).message).toContain("locator");
    const noEnd = Buffer.from(file);
    noEnd.writeBigUInt64LE(3n, file.length - 34);
    expect((await refusalOf(readGrid(noEnd))).message).toContain("end record");
  });
});

describe("the parts of an archive", () => {
  it("are unpacked by name", () => {
    const archive = openArchive(smallWorkbook());
    const part = archive.find("XL/Workbook.xml");
    expect(part && unpackText(archive, part)).toContain("<sheet ");
    expect(archive.find("xl/nothing.xml")).toBeUndefined();
  });

  it("in UTF-16 are refused, for no spreadsheet program writes them", async () => {
    const utf16 = Buffer.from("\ufeff<worksheet/>", "utf16le");
    expect((await refusalOf(readGrid(zip({ ...partsOf([""]), [SHEET]: utf16 })))).message).toContain(
      "UTF-16",
    );
  });

  it("past the limit of one part are never unpacked", () => {
    const archive = { ...openArchive(smallWorkbook()), partBytes: 10 };
    const [part] = archive.parts;
    expect(() => part && unpack(archive, part)).toThrow(FileRefused);
  });
});

/** Every size and offset in its 64-bit place, as Java's streaming writers do even for small files. */
function zip64(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, xml] of Object.entries(parts)) {
    const content = Buffer.from(xml);
    const packed = deflateRawSync(content);
    const plain = Buffer.from(zip({ [name]: content }));
    const crc = plain.readUInt32LE(plain.indexOf("PK\u0001\u0002") + 16);
    const local = Buffer.alloc(30);
    local.write("PK\u0003\u0004", "latin1");
    local.writeUInt16LE(8, 8);
    local.fill(0xff, 18, 26);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.write("PK\u0001\u0002", "latin1");
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.fill(0xff, 20, 28);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(9 + 28, 30);
    entry.fill(0xff, 42, 46);
    // Another writer's field stands before the 64-bit one.
    const extra = Buffer.from(
      "5455050001000000000100180000000000000000000000000000000000000000000000000000",
      "hex",
    );
    const wide = extra.subarray(0, 37);
    wide.writeBigUInt64LE(BigInt(content.length), 13);
    wide.writeBigUInt64LE(BigInt(packed.length), 21);
    wide.writeBigUInt64LE(BigInt(at), 29);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name), wide);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end64 = Buffer.alloc(56);
  end64.write("PK\u0006\u0006", "latin1");
  end64.writeBigUInt64LE(BigInt(Object.keys(parts).length), 32);
  end64.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", "latin1");
  locator.writeBigUInt64LE(BigInt(at + directory.length), 8);
  const end = Buffer.alloc(22, 0xff);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(0, 20);
  return Buffer.concat([...locals, directory, end64, locator, end]);
}
