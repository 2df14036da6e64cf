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
import { paint } from "../../../server/xlsx/paint.ts";
import { GOOD_EXAMPLE } from "../../../templates/examples/good.ts";
import { drawForm } from "../../../templates/form.ts";

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

  it("writes the file that a link names where it is not there yet, and none where links lead in a circle", async () => {
    const [away, first, second] = [
      join(folder, "away"),
      join(folder, "first.xlsx"),
      join(folder, "second.xlsx"),
    ];
    await mkdir(away);
    await symlink("away/target.xlsx", second);
    await symlink("second.xlsx", first);
    expect(await ita("form", "--year", "2567", "--out", first)).toMatchObject({ code: 0, err: "" });
    for (const name of [first, second]) expect((await lstat(name)).isSymbolicLink()).toBe(true);
    expect((await readFile(join(away, "target.xlsx"))).length).toBeGreaterThan(10_000);
    const circle = join(folder, "circle.xlsx");
    await symlink("circle.xlsx", circle);
    for (const more of [[], ["--overwrite"]]) {
      const { code, err } = await ita("form", "--year", "2567", "--out", circle, ...more);
      expect([code, err]).toEqual([2, expect.stringContaining("ชี้วนกลับมาที่ตัวเอง")]);
    }
    expect((await lstat(circle)).isSymbolicLink()).toBe(true);
    const nowhere = join(folder, "nowhere.xlsx");
    await symlink("no-folder/target.xlsx", nowhere);
    expect((await ita("form", "--year", "2567", "--out", nowhere)).err).toContain("ไม่พบไฟล์หรือโฟลเดอร์นี้");
  });

  it("writes the list though nobody reads what is printed", async () => {
    const list = join(folder, "unread.xlsx");
    const child = spawn(process.execPath, [MAIN, "check", ...Array(20).fill(good), folder, "--out", list]);
    child.stdout.destroy();
    await new Promise((resolve) => child.on("close", resolve));
    expect((await readFile(list)).length).toBeGreaterThan(5_000);
  });

  it("gives the terminal no orders that stand in a file's name or in a cell", async () => {
    const evil = join(folder, "evil\u001b[31m\n\u009b.xlsx");
    const text = "ทดสอบ\u009b2J  ทดสอบ";
    const plan = [{ "plan.measure": text }];
    await writeFile(evil, await paint(drawForm({ ...GOOD_EXAMPLE, plan, results: [] }, 2567, "ทดสอบ")));
    const missing = await ita("check", join(folder, "none\u001b[2J\n.xlsx"));
    expect(missing.err.trim().split("\n")).toHaveLength(1);
    const outs = [
      await ita("check", evil),
      await ita("check", evil, "--json"),
      await ita("fix", evil, "--out", join(folder, "mended\u001b.xlsx")),
      missing,
    ];
    for (const { out, err } of outs) expect(out + err).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(outs[0]?.out).toMatch(/^evil\ufffd\[31m\ufffd\ufffd\.xlsx — /);
    expect(JSON.parse(outs[1]?.out ?? "").workbook).toBe("evil\u001b[31m\n\u009b.xlsx");
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
