import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../../server/cli/commands.ts";
import { makeExample } from "../../../server/form.ts";

describe("ita summary", () => {
  let folder: string;
  let good: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ita-summary-cli-"));
    good = join(folder, "good.xlsx");
    await writeFile(good, await makeExample("good"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function ita(...args: string[]) {
    let out = "";
    let err = "";
    const code = await runCommand(["summary", ...args], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      terminal: false,
      today: () => "2024-10-15",
    });
    return { code, out, err };
  }

  it("writes each format, takes the format from the file's name, and ends with 0 when nothing must be mended", async () => {
    for (const format of ["xlsx", "csv", "json", "html"]) {
      const named = join(folder, `named.${format}`);
      expect(await ita(good, "--out", named)).toMatchObject({ code: 0, err: "" });
      const said = join(folder, `said-${format}`);
      expect((await ita(good, "--format", format, "--out", said)).code).toBe(0);
      expect((await readFile(named)).equals(await readFile(said))).toBe(true);
    }
  });

  it("ends with 1 when something must be mended", async () => {
    const file = join(folder, "defective.xlsx");
    await writeFile(file, await makeExample("defective"));
    expect((await ita(file, "--out", join(folder, "one.json"))).code).toBe(1);
  });

  it("ends with 2, goes on, and names what cannot be read without the folder it lies in", async () => {
    const many = join(folder, "many");
    await mkdir(many);
    await writeFile(join(many, "1.xlsx"), await makeExample("good"));
    await writeFile(join(many, "2.xlsx"), "");
    const out = join(folder, "many.json");
    const { code, err } = await ita(many, join(folder, "gone.xlsx"), "--out", out);
    expect(code).toBe(2);
    expect(err).toContain("2.xlsx: ไฟล์นี้ว่างเปล่า");
    const text = await readFile(out, "utf8");
    expect(text).not.toContain(folder);
    const { offices, unreadable, all } = JSON.parse(text);
    expect(offices).toHaveLength(1);
    expect(all).toMatchObject({ offices: 1, unreadable: 2 });
    expect(unreadable.map(({ file }: { file: string }) => file)).toEqual(["2.xlsx", "gone.xlsx"]);
    expect(unreadable[1].sentence).toMatch(/^ไม่พบไฟล์/);
  });

  it("says in Thai which formats there are, and that a file of the name is there already", async () => {
    const unknown = await ita(good, "--format", "pdf", "--out", join(folder, "a.pdf"));
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("xlsx csv json html");
    const out = join(folder, "there.csv");
    await writeFile(out, "เดิม");
    const { code, err } = await ita(good, "--out", out);
    expect(code).toBe(2);
    expect(err).toContain("มีไฟล์ชื่อนี้อยู่แล้ว");
    expect(await readFile(out, "utf8")).toBe("เดิม");
    expect((await ita(good, "--out", out, "--overwrite")).code).toBe(0);
    expect((await ita(good, "--out", good, "--overwrite")).code).toBe(2);
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
