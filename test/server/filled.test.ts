import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownFile } from "../../measures/own-file.ts";
import { runCommand } from "../../server/cli/commands.ts";
import { readFilled } from "../../server/filled.ts";
import { makeExample, makeForm } from "../../server/form.ts";
import { makeReport, makeTemplate } from "../../server/report.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { FileRefused } from "../../server/xlsx/refusal.ts";
import { gridJson, post, said } from "./api/asking.ts";
import { checked, listOf } from "./findings/checks.ts";
import { exampleWith } from "./reports.ts";
import { type Service, startService } from "./service.ts";
import { made } from "./summary/summaries.ts";

const GRID = exampleWith();
const AS_OF = "2024-10-15";
const report = async () => (await makeReport({ grid: GRID, asOf: AS_OF })).bytes;
const ONE = checked("ก.xlsx", GRID);

/** Everything that the service gives out as an .xlsx. */
const PRODUCTS = {
  รายงาน: [
    report,
    async () => (await makeReport({ grid: exampleWith({ plan: [], results: [] }), asOf: AS_OF })).bytes,
  ],
  รายการที่ต้องแก้: [
    async () => (await listOf([ONE], AS_OF)).bytes,
    async () => (await listOf([ONE, ONE], AS_OF)).bytes,
  ],
  สรุป: [
    () => made("xlsx", { grids: { "ก.xlsx": GRID } }),
    () => made("xlsx", { grids: { "ก.xlsx": GRID, "ข.xlsx": GRID } }),
  ],
};

describe("a file that the system gave out", () => {
  it.each(Object.entries(PRODUCTS))("is not taken for a filled-in workbook: %s", async (name, makers) => {
    for (const make of makers) {
      const refusal = await readFilled(await make()).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(FileRefused);
      expect(refusal).toMatchObject({
        code: "own-file",
        sentence: `ไฟล์นี้เป็น${name}ที่ระบบออกให้ ยังไม่ใช่ไฟล์มาตรการที่ท่านกรอก — เลือกไฟล์ที่กรอกไว้`,
      });
    }
  });

  it("is not so named where it is to be filled in, or is a template", async () => {
    for (const bytes of [
      await makeForm({ assessed: 2567 }),
      await makeExample("good"),
      await makeExample("defective"),
    ])
      expect((await readFilled(bytes)).sheets.length).toBeGreaterThan(3);
    expect(ownFile(GRID)).toBeUndefined();
    expect((await readGrid(await makeTemplate())).sheets.length).toBeGreaterThan(3);
  });
});

describe("whoever asks about such a file", () => {
  const SENTENCE = "ไฟล์นี้เป็นรายงานที่ระบบออกให้";
  let service: Service;
  let bytes: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    service = await startService();
    bytes = Uint8Array.from(await report());
  });
  afterAll(() => service.close());

  it("is told so by the page", async () => {
    const form = new FormData();
    form.append("file", new File([bytes], "รายงาน.xlsx"));
    const answer = await fetch(`${service.origin}/check`, { method: "POST", body: form, redirect: "manual" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(SENTENCE);
  });

  it.each(["check", "fix", "report", "summary"])(
    "is told so by the API's %s, of a file and of JSON",
    async (task) => {
      for (const body of [bytes, gridJson(await readGrid(bytes))]) {
        const answer = await post(service.origin, task, body);
        expect(answer.status).toBe(422);
        const told = await said(answer);
        expect(told.code).toBe("own-file");
        expect(told.detail).toContain(SENTENCE);
      }
    },
  );

  it.each([
    ["check", []],
    ["fix", ["--out", "fixed.xlsx"]],
    ["report", ["--out", "out"]],
    ["summary", ["--out", "summary.xlsx"]],
  ])("is told so by the command %s", async (command, options) => {
    const folder = await mkdtemp(join(tmpdir(), "ita-filled-"));
    const file = join(folder, "report.xlsx");
    await writeFile(file, bytes);
    let err = "";
    const world = {
      out: () => {},
      err: (text: string) => (err += text),
      terminal: false,
      today: () => AS_OF,
    };
    const args = options.map((option) => (option.startsWith("--") ? option : join(folder, option)));
    await runCommand([command, file, ...args], world);
    expect(err).toContain(SENTENCE);
    await rm(folder, { recursive: true });
  });
});
