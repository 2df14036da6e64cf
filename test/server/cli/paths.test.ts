import { spawn, spawnSync } from "node:child_process";
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../../server/cli/commands.ts";
import { makeExample } from "../../../server/form.ts";

const MAIN = fileURLToPath(new URL("../../../server/cli/main.ts", import.meta.url));

describe("ita and the paths it is given", () => {
  let folder: string;
  let good: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ita-paths-"));
    good = join(folder, "good.xlsx");
    await writeFile(good, await makeExample("good"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function ita(...args: string[]) {
    const said = { out: "", err: "" };
    const code = await runCommand(args, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      terminal: false,
      today: () => "2024-10-15",
    });
    return { code, ...said };
  }

  it("never writes over the workbook it reads, by whatever name or link it is called", async () => {
    const soft = join(folder, "soft.xlsx");
    const hard = join(folder, "hard.xlsx");
    await symlink(good, soft);
    await link(good, hard);
    const before = await readFile(good);
    for (const [from, to] of [
      [soft, good],
      [good, soft],
      [good, hard],
    ] as const) {
      for (const command of ["fix", "report"]) {
        const { code, err } = await ita(command, from, "--out", to, "--overwrite");
        expect([code, err]).toEqual([2, expect.stringContaining("เป็นไฟล์ต้นฉบับ")]);
      }
    }
    expect(await readFile(good)).toEqual(before);
  });

  it("writes the file that a link names, and leaves the link a link", async () => {
    const real = join(folder, "real.xlsx");
    const named = join(folder, "named.xlsx");
    await writeFile(real, "old");
    await symlink(real, named);
    expect((await ita("form", "--year", "2567", "--out", named, "--overwrite")).code).toBe(0);
    expect((await lstat(named)).isSymbolicLink()).toBe(true);
    expect((await readFile(real)).length).toBeGreaterThan(10_000);
  });

  it("puts no file in the place of a device or a pipe", async () => {
    const pipe = join(folder, "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const { code, err } = await ita("form", "--year", "2567", "--out", pipe, "--overwrite");
    expect([code, err]).toEqual([2, expect.stringContaining("ไม่ใช่ไฟล์ที่เขียนทับได้")]);
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  it("reads no more of an endless file than a workbook may have", async () => {
    const { code, err } = await ita("check", "/dev/zero");
    expect([code, err]).toEqual([2, expect.stringContaining("เมกะไบต์")]);
  });

  it("reports on a workbook once, however often it is named", async () => {
    const target = join(folder, "once");
    expect((await ita("report", good, good, "--out", target)).out).toContain("๑ ฉบับ");
    expect(await readdir(target)).toEqual(["รายงาน-good.xlsx"]);
  });

  it("says in one sentence that a folder cannot be looked into", async () => {
    const locked = join(folder, "locked");
    await mkdir(locked);
    await chmod(locked, 0o000);
    const { code, err } = await ita("check", locked);
    await chmod(locked, 0o700);
    // The superuser looks into any folder, and finds this one empty.
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(" — ");
  });

  it("explains an option it does not know, or that lacks its value, in Thai", async () => {
    expect((await ita("check", "--nope", good)).err).toContain("ไม่รู้จักตัวเลือก --nope");
    expect((await ita("check", good, "--as-of")).err).toContain("อ่านค่าของตัวเลือก --as-of ไม่ได้");
    expect(await ita("check", "--help")).toMatchObject({ code: 0, err: "" });
  });

  it("stops without a word when nobody reads its answer any more", async () => {
    const child = spawn(process.execPath, [MAIN, "check", good, good, folder, "--json"]);
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (text) => {
      err += text;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(err).toBe("");
  });
});
