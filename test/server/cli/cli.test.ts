import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messageFor } from "../../../measures/messages.ts";
import { validate } from "../../../measures/validate.ts";
import { runCommand } from "../../../server/cli/commands.ts";
import { makeExample } from "../../../server/form.ts";
import { readGrid } from "../../../server/xlsx/read.ts";

const TODAY = "2024-10-15";

describe("ita", () => {
  let folder: string;
  let good: string;
  let defective: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ita-cli-"));
    good = join(folder, "good.xlsx");
    defective = join(folder, "defective.xlsx");
    await writeFile(good, await makeExample("good"));
    await writeFile(defective, await makeExample("defective"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function ita(...args: string[]) {
    let out = "";
    let err = "";
    const world = {
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
      terminal: false,
      today: () => TODAY,
    };
    return { code: await runCommand(args, world), out, err };
  }

  describe("check", () => {
    it("ends with 0 and says so when nothing is left to mend", async () => {
      const { code, out } = await ita("check", good);
      expect(out).toContain("ไม่พบเรื่องที่ต้องแก้");
      expect(code).toBe(0);
    });

    it("ends with 1 and names sheet, cell and what to type", async () => {
      const { code, out } = await ita("check", defective);
      expect(code).toBe(1);
      expect(out).toContain("[ต้องแก้]");
      expect(out).toMatch(/เซลล์ [A-Z]+[0-9]+/);
    });

    it("ends with 2 and one Thai sentence on standard error when the file cannot be read", async () => {
      const missing = await ita("check", join(folder, "none.xlsx"));
      expect(missing).toMatchObject({ code: 2, out: "" });
      expect(missing.err).toContain("ไม่พบไฟล์หรือโฟลเดอร์นี้");
      const text = join(folder, "text.xlsx");
      await writeFile(text, "สวัสดี");
      const wrong = await ita("check", text);
      expect(wrong.code).toBe(2);
      expect(wrong.err.trim().split("\n")).toHaveLength(1);
      await rm(text);
    });

    it("prints with --json what other programs rely on", async () => {
      const { out } = await ita("check", defective, "--json");
      const answer = JSON.parse(out);
      expect(Object.keys(answer)).toEqual(["workbook", "ruleset", "findings", "counts", "readiness"]);
      expect(answer.workbook).toBe("defective.xlsx");
      const { findings } = validate(await readGrid(await readFile(defective)), { asOf: TODAY });
      expect(answer.findings).toHaveLength(findings.length);
      for (const finding of answer.findings) {
        expect(finding).toMatchObject({
          code: expect.any(String),
          level: expect.any(String),
          sheet: expect.any(String),
        });
        expect(finding.message).toMatch(/[ก-๙]/);
        if (finding.fix) expect(Object.keys(finding.fix)).toEqual(["before", "after", "safe"]);
      }
    });

    it("prints a list with --json for several files, and goes on after one that cannot be read", async () => {
      const { code, out, err } = await ita("check", good, join(folder, "none.xlsx"), defective, "--json");
      expect(JSON.parse(out).map(({ workbook }: { workbook: string }) => workbook)).toEqual([
        "good.xlsx",
        "defective.xlsx",
      ]);
      expect(err).toContain("none.xlsx");
      expect(code).toBe(2);
    });

    it("takes every workbook of a folder, and says when there is none", async () => {
      const { out } = await ita("check", folder);
      expect(out).toContain("good.xlsx");
      expect(out).toContain("defective.xlsx");
      const empty = join(folder, "empty");
      await mkdir(empty);
      expect((await ita("check", empty)).err).toContain("ไม่มีไฟล์ .xlsx");
    });

    it("judges the future by --as-of, in either era, and explains a day that it cannot read", async () => {
      for (const day of ["2567-10-15", "2024-10-15", "15/10/2567", "๑๕ ตุลาคม ๒๕๖๗"])
        expect((await ita("check", good, "--as-of", day)).code).toBe(0);
      expect((await ita("check", good, "--as-of", "เมื่อวาน")).err).toContain("พิมพ์แบบ");
    });
  });

  describe("check --out", () => {
    const messages = async (list: string) => {
      const { rows = [] } = (await readGrid(await readFile(list))).sheets[0] ?? {};
      const column = Math.max(...rows.map((row) => row.indexOf("สิ่งที่พบและวิธีแก้")));
      return rows.map((row) => row[column] ?? "").filter((text) => text !== "");
    };

    it("writes one list of all files beside what it prints, and ends as it does without", async () => {
      const list = join(folder, "list.xlsx");
      const { code, out, err } = await ita("check", good, defective, "--out", list);
      expect({ code, err }).toEqual({ code: 1, err: "" });
      expect(out).toContain("[ต้องแก้]");
      expect(out).toContain(`เก็บรายการที่ต้องแก้ที่ ${list}`);
      const { findings } = validate(await readGrid(await readFile(defective)), { asOf: TODAY });
      expect((await messages(list)).slice(1)).toEqual(findings.map(messageFor));
    });

    it("prints nothing but JSON with --json, and the list is the same", async () => {
      const [one, two] = [join(folder, "list-1.xlsx"), join(folder, "list-2.xlsx")];
      const { out, code } = await ita("check", good, "--json", "--out", one);
      expect(JSON.parse(out).workbook).toBe("good.xlsx");
      expect(code).toBe(0);
      await ita("check", good, "--out", two);
      expect(await readFile(one)).toEqual(await readFile(two));
      expect((await messages(one)).slice(1)).toEqual(["ไม่พบเรื่องที่ต้องแก้"]);
    });

    it("names in the list what it could not read, without its folder, and makes none of nothing", async () => {
      const list = join(folder, "list-unread.xlsx");
      const missing = join(folder, "none.xlsx");
      expect((await ita("check", missing, "--out", list)).code).toBe(2);
      expect(existsSync(list)).toBe(false);
      expect((await ita("check", defective, missing, "--out", list)).code).toBe(2);
      const texts = JSON.stringify(await readGrid(await readFile(list)));
      expect(texts).toContain("ไม่พบไฟล์หรือโฟลเดอร์นี้");
      expect(texts).not.toContain(folder);
    });

    it("never writes over a file that it reads, nor over another unless told to, and says so first", async () => {
      const before = await readFile(defective);
      for (const args of [["--overwrite"], []])
        expect(await ita("check", defective, "--out", defective, ...args)).toMatchObject({
          code: 2,
          out: "",
        });
      expect(await ita("check", defective, "--out", good)).toMatchObject({ code: 2, out: "" });
      expect((await ita("check", defective, "--out", "")).err).toContain("--out");
      expect(await readFile(defective)).toEqual(before);
      const list = join(folder, "list-again.xlsx");
      await writeFile(list, "เดิม");
      expect((await ita("check", defective, "--out", list)).err).toContain("มีไฟล์ชื่อนี้อยู่แล้ว");
      expect((await ita("check", defective, "--out", list, "--overwrite")).code).toBe(1);
      expect((await messages(list)).length).toBeGreaterThan(10);
    });
  });

  describe("fix", () => {
    it("writes a mended copy, lists every change, and leaves the file as it was", async () => {
      const before = await readFile(defective);
      const target = join(folder, "mended.xlsx");
      const { out } = await ita("fix", defective, "--out", target);
      expect(out).toContain("เดิม");
      expect(await readFile(defective)).toEqual(before);
      const { findings } = validate(await readGrid(await readFile(target)), { asOf: TODAY });
      expect(findings.filter(({ fix }) => fix?.safe)).toEqual([]);
    });

    it("applies the codes that are named and no other", async () => {
      const target = join(folder, "named.xlsx");
      await ita("fix", defective, "--out", target, "--code", "agency-name-differs");
      const { findings } = validate(await readGrid(await readFile(target)), { asOf: TODAY });
      expect(findings.filter(({ code }) => code === "agency-name-differs")).toEqual([]);
      expect(findings.some(({ fix }) => fix?.safe)).toBe(true);
    });

    it("makes no file when there is nothing that it can mend", async () => {
      const target = join(folder, "nothing.xlsx");
      const { code, out } = await ita("fix", good, "--out", target);
      expect(code).toBe(0);
      expect(out).toContain("จึงไม่ได้สร้างไฟล์ใหม่");
      expect(existsSync(target)).toBe(false);
    });

    it("refuses an unknown code, two files, its own input and an existing file, and writes nothing", async () => {
      const target = join(folder, "untouched.xlsx");
      for (const args of [
        [defective, "--out", target, "--code", "no-such-code"],
        [defective, good, "--out", target],
        [defective, "--out", defective],
        [defective, "--out", good],
        [defective],
      ])
        expect((await ita("fix", ...args)).code).toBe(2);
      expect(existsSync(target)).toBe(false);
    });
  });

  describe("report", () => {
    it("writes one report to the file named, the same bytes each time", async () => {
      const hashes = [];
      for (const name of ["one.xlsx", "two.xlsx"]) {
        const target = join(folder, name);
        expect((await ita("report", good, "--out", target)).code).toBe(0);
        hashes.push(
          createHash("sha256")
            .update(await readFile(target))
            .digest("hex"),
        );
      }
      expect(hashes[0]).toBe(hashes[1]);
    });

    it("writes a report for each of several workbooks into a folder", async () => {
      const target = join(folder, "reports");
      const { code, out } = await ita("report", good, defective, "--out", target);
      expect(code).toBe(1);
      expect(out).toContain("๒ ฉบับ");
      expect((await readdir(target)).sort()).toEqual(["รายงาน-defective.xlsx", "รายงาน-good.xlsx"]);
    });

    it("takes an office's own template, and Arabic digits", async () => {
      const template = join(folder, "template.xlsx");
      expect((await ita("template", "--out", template)).code).toBe(0);
      const target = join(folder, "styled.xlsx");
      const { code } = await ita(
        "report",
        good,
        "--out",
        target,
        "--template",
        template,
        "--digits",
        "arabic",
      );
      expect(code).toBe(0);
      const cover = (await readGrid(await readFile(target))).sheets[0];
      expect(cover?.rows.flat().join(" ")).toMatch(/256[0-9]/);
    });

    it("names the template when it is the template that cannot be used", async () => {
      const template = join(folder, "no-template.xlsx");
      await writeFile(template, "สวัสดี");
      const { code, err } = await ita(
        "report",
        good,
        defective,
        "--out",
        join(folder, "none"),
        "--template",
        template,
      );
      expect(code).toBe(2);
      expect(err.trim().split("\n")).toEqual([expect.stringContaining("no-template.xlsx")]);
    });

    it("refuses digits it does not know, and one file for many workbooks", async () => {
      expect((await ita("report", good, "--out", join(folder, "x.xlsx"), "--digits", "roman")).code).toBe(2);
      expect((await ita("report", good, defective, "--out", join(folder, "x.xlsx"))).code).toBe(2);
    });

    it("leaves nothing behind where the folder cannot be written, and says what to do", async () => {
      const nowhere = await ita("report", good, "--out", join(folder, "vanished", "x.xlsx"));
      expect(nowhere.code).toBe(2);
      expect(nowhere.err).toContain("เลือกโฟลเดอร์");
      const file = await ita("report", good, defective, "--out", join(good, "sub"));
      expect(file.code).toBe(2);
      expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    });

    it("leaves nothing half-written beside a target that cannot take its name", async () => {
      const taken = join(folder, "taken", "form.xlsx");
      await mkdir(join(taken, "inside"), { recursive: true });
      const { code, err } = await ita("form", "--year", "2567", "--out", taken, "--overwrite");
      expect(code).toBe(2);
      expect(err).toContain("ลองอีกครั้ง");
      expect(await readdir(join(folder, "taken"))).toEqual(["form.xlsx"]);
    });
  });

  describe("form", () => {
    it("makes the blank form of a year, and never over an existing file unless told to", async () => {
      const target = join(folder, "form.xlsx");
      expect((await ita("form", "--year", "๒๕๖๗", "--out", target)).code).toBe(0);
      expect((await ita("form", "--year", "2567", "--out", target)).err).toContain("มีไฟล์ชื่อนี้อยู่แล้ว");
      expect((await ita("form", "--year", "2567", "--out", target, "--overwrite")).code).toBe(0);
      for (const year of ["ปีหน้า", "99", "2.5", "2700", "-1"])
        expect((await ita("form", `--year=${year}`, "--out", target)).err).toContain("พิมพ์ปี พ.ศ.");
      expect((await ita("form", "--out", target)).err).toContain("--year");
    });
  });

  it("shows what it can do when asked, and when it does not know the command", async () => {
    expect(await ita()).toMatchObject({ code: 0, err: "" });
    expect(await ita("--help")).toMatchObject({ code: 0 });
    const unknown = await ita("constructor");
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("ไม่รู้จักคำสั่ง");
    expect((await ita("check", good, "--wrong")).err).toContain("ตัวเลือกที่ใช้ได้");
  });

  it("runs as an installed program, on the Node that the project pins", () => {
    const program = fileURLToPath(new URL("../../../server/bin/ita.js", import.meta.url));
    const run = spawnSync(process.execPath, [program, "check", defective], { encoding: "utf8" });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("[ต้องแก้]");
  });
});
