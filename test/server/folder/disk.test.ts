import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { moveTo, sweep } from "../../../server/folder/disk.ts";
import { NOW, newPath } from "./offices.ts";

type Files = typeof import("node:fs/promises");

const steps = vi.hoisted(() => ({ before: () => {}, linkCode: "" }));
vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<Files>();
  const link: Files["link"] = (from, to) => {
    steps.before();
    const refused = Object.assign(new Error("link"), { code: steps.linkCode, syscall: "link" });
    return steps.linkCode === "" ? real.link(from, to) : Promise.reject(refused);
  };
  const rename: Files["rename"] = (from, to) => {
    steps.before();
    return real.rename(from, to);
  };
  const rm: Files["rm"] = (path, options) => {
    steps.before();
    return real.rm(path, options);
  };
  return { ...real, link, rename, rm };
});

describe("giving a file its name", () => {
  let folder: string;
  beforeEach(async () => {
    steps.before = () => {};
    steps.linkCode = "";
    folder = newPath();
    await mkdir(folder);
    await writeFile(join(folder, "ก.tmp"), "ใหม่");
    await writeFile(join(folder, "แผน.xlsx"), "เดิม");
  });
  const move = () => moveTo(join(folder, "ก.tmp"), folder, ["แผน.xlsx", "แผน (2).xlsx"]);

  it.skipIf(process.platform === "win32")(
    "leaves at no moment an empty file for one who is cut off there",
    async () => {
      const sizes: number[] = [];
      steps.before = () => {
        for (const name of readdirSync(folder)) sizes.push(statSync(join(folder, name)).size);
      };
      expect(await move()).toBe("แผน (2).xlsx");
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes).not.toContain(0);
      expect((await readdir(folder)).sort()).toEqual(["แผน (2).xlsx", "แผน.xlsx"]);
    },
  );

  it("replaces nothing on a disk that knows no links, either", async () => {
    steps.linkCode = "EPERM";
    expect(await move()).toBe("แผน (2).xlsx");
    expect(await readFile(join(folder, "แผน.xlsx"), "utf8")).toBe("เดิม");
    expect(await readFile(join(folder, "แผน (2).xlsx"), "utf8")).toBe("ใหม่");
    expect(existsSync(join(folder, "ก.tmp"))).toBe(false);
  });

  it("leaves nothing under the name where the file is gone", async () => {
    const gone = moveTo(join(folder, "ไม่มี.tmp"), folder, ["ข.xlsx"]);
    await expect(gone).rejects.toMatchObject({ code: "ENOENT" });
    expect(existsSync(join(folder, "ข.xlsx"))).toBe(false);
  });
});

describe("sweeping", () => {
  it("removes what a saving that was cut off left more than an hour ago, and nothing else", async () => {
    const folder = newPath();
    await mkdir(folder);
    const [old, fresh] = [`.${"a".repeat(24)}.tmp`, `.${"b".repeat(24)}.tmp`];
    const others = [".ของเขา.tmp", `${"c".repeat(24)}.tmp`, "แผน.xlsx"];
    for (const name of [old, fresh, ...others]) {
      await writeFile(join(folder, name), "ก");
      await utimes(join(folder, name), new Date(NOW), new Date(NOW - 60 * 60 * 1000 - 1));
    }
    await utimes(join(folder, fresh), new Date(NOW), new Date(NOW - 60 * 60 * 1000 + 1));
    await mkdir(join(folder, `.${"d".repeat(24)}.tmp`));
    await sweep(folder, NOW);
    expect((await readdir(folder)).sort()).toEqual([fresh, `.${"d".repeat(24)}.tmp`, ...others].sort());
    await sweep(join(folder, "ไม่มี"), NOW);
  });
});
