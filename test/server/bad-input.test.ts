import { rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../server/cli/commands.ts";
import { makeExample, makeForm } from "../../server/form.ts";
import { type Service, startService, TODAY } from "./service.ts";
import { blanks, partsOf, textCell, withParts, zip } from "./xlsx/workbooks.ts";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE compound file, as old Excel and Excel's passwords make them, that names this stream. */
function compound(stream: string): Uint8Array {
  const file = Buffer.alloc(4096);
  file.set(COMPOUND);
  file.write(stream, 1024, "utf16le");
  return file;
}

function bomb(): Uint8Array {
  return withParts([blanks("xl/worksheets/sheet1.xml", 300)]);
}

function millionRows(): Uint8Array {
  const rows = Array.from(
    { length: 200_000 },
    (_, at) => `<row r="${at * 5 + 1}"><c r="A${at * 5 + 1}"><v>1</v></c></row>`,
  );
  return zip(partsOf([rows.join("")]));
}

/** What cannot be read, and a word of the sentence that says so. */
const REFUSED: Readonly<Record<string, readonly [() => Uint8Array | Promise<Uint8Array>, RegExp]>> = {
  "a text file": [() => new TextEncoder().encode("ที่,มาตรการ\n"), /\.xlsx/],
  "an old .xls": [() => compound("Workbook"), /รุ่นเก่า/],
  "a workbook with a password": [() => compound("EncryptedPackage"), /รหัสผ่าน/],
  "half a workbook": [async () => (await makeExample("good")).slice(0, 9000), /มาไม่ครบ/],
  "an empty file": [() => new Uint8Array(0), /ว่างเปล่า/],
  "300 MB in 300 kB": [bomb, /เมกะไบต์/],
  "a million rows": [millionRows, /แถว/],
  "two workbooks in one zip": [
    async () => zip({ "ก.xlsx": await makeExample("good"), "ข.xlsx": await makeExample("good") }),
    /ก\.xlsx/,
  ],
};

/** What can be read, however odd it is. */
const TAKEN: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "another spreadsheet with none of the sheets": () =>
    zip(partsOf([`<row r="1">${textCell("A1", "รายรับ")}</row>`])),
  "a form of a year without a ruleset": () => makeForm({ assessed: 2581 }),
  "a workbook with an error in every cell": () =>
    zip(partsOf([{ title: "แผนมาตรการ", xml: `<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>` }])),
};

describe("bad input", () => {
  let service: Service;
  let folder: string;

  beforeAll(async () => {
    service = await startService();
    folder = await mkdtemp(join(tmpdir(), "ita-bad-"));
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function upload(bytes: Uint8Array) {
    const form = new FormData();
    form.append("file", new File([bytes as Uint8Array<ArrayBuffer>], "แผน.xlsx"));
    return fetch(`${service.origin}/check`, { method: "POST", body: form });
  }

  async function ita(args: readonly string[], out: (text: string) => void = () => {}) {
    const said: string[] = [];
    const world = { out, err: (text: string) => said.push(text), terminal: false, today: () => TODAY };
    return { code: await runCommand(args, world), err: said.join("") };
  }

  for (const [what, [make, words]] of Object.entries(REFUSED)) {
    it(`${what}: the page says what it is and what to do, and answers the next request`, async () => {
      const answer = await upload(await make());
      const text = await answer.text();
      expect(answer.status).toBe(422);
      expect(text).toMatch(words);
      expect(text).toContain(" — ");
      expect((await upload(await makeExample("good"))).status).toBe(200);
    });

    it(`${what}: the command line ends with 2 and one sentence on standard error`, async () => {
      const file = join(folder, "bad.xlsx");
      await writeFile(file, await make());
      const { code, err } = await ita(["check", file]);
      expect(code).toBe(2);
      expect(err).toMatch(words);
      expect(err.trim().split("\n")).toHaveLength(1);
    });
  }

  for (const [what, make] of Object.entries(TAKEN))
    it(`${what} is read, checked and reported like any other`, async () => {
      const answer = await upload(await make());
      expect(answer.status).toBe(200);
      expect((await fetch(`${answer.url}/report.xlsx`)).status).toBe(200);
    });

  it("says that a year has no ruleset yet, and by which one it was judged", async () => {
    const text = await (await upload(await makeForm({ assessed: 2581 }))).text();
    expect(text).toContain("ยังไม่มีเกณฑ์ของปี ๒๕๘๑ จึงตรวจตามเกณฑ์ปี ๒๕๗๐");
  });

  it("names every file that vanishes while a folder is worked through, and goes on", async () => {
    const vanishing = join(folder, "vanishing");
    await mkdir(vanishing);
    for (const name of ["1.xlsx", "2.xlsx", "3.xlsx"])
      await writeFile(join(vanishing, name), await makeExample("good"));
    const { code, err } = await ita(["check", vanishing], () =>
      rmSync(vanishing, { recursive: true, force: true }),
    );
    expect(code).toBe(2);
    expect(err).toContain("2.xlsx");
    expect(err).toContain("3.xlsx");
    expect(err).not.toContain("1.xlsx");
  });
});
