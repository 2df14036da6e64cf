import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ASIDE, type Folder } from "../../../server/folder/folder.ts";
import { keyOf } from "../../../server/folder/names.ts";
import { bytesOf, examinedOf, folderAt, newPath } from "./offices.ts";

const MENDED = bytesOf("แก้แล้ว");

async function opened(name: string, others: readonly string[] = []) {
  const path = newPath();
  await mkdir(path);
  for (const one of [name, ...others]) await writeFile(join(path, one), one);
  const folder = folderAt({ path });
  return { path, folder, file: await folder.read(keyOf(name)) };
}

async function texts(folder: Folder): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder.path, { withFileTypes: true }))
    if (entry.isFile()) found[entry.name] = await readFile(join(folder.path, entry.name), "utf8");
  return found;
}

describe("replacing a file that was opened", () => {
  const like: readonly (readonly [name: string, lookalike: string])[] = [
    ["แผน  ๒๕๖๗.xlsx", "แผน ๒๕๖๗.xlsx"],
    ["แผน .xlsx", "แผน.xlsx"],
    ["~แผน.xlsx", "แผน.xlsx"],
    ["แผ\u200bน.xlsx", "แผน.xlsx"],
    ["e\u0301.xlsx", "é.xlsx"],
    ...(process.platform === "win32"
      ? []
      : ([
          ["a:b?.xlsx", "a b .xlsx"],
          ["con.xlsx", "_con.xlsx"],
          [`${"a".repeat(250)}.xlsx`, `${"a".repeat(218)}.xlsx`],
        ] as const)),
  ];
  it.each(like)("replaces %j itself, and never %j", async (name, lookalike) => {
    const { folder, file } = await opened(name, [lookalike]);
    const saved = await folder.replace(file, MENDED, examinedOf("เทศบาล"));
    expect(saved).toMatchObject({ kind: "replaced", name, key: keyOf(name) });
    expect(await texts(folder)).toEqual({ [name]: "แก้แล้ว", [lookalike]: lookalike });
    expect(await readFile(join(folder.path, ASIDE, saved.older as string), "utf8")).toBe(name);
    expect(await folder.states(0)).toMatchObject({ total: 2 });
  });

  it("saves beside what somebody else saved under the name meanwhile, once", async () => {
    const { path, folder, file } = await opened("แผน.xlsx");
    await writeFile(join(path, "แผน.xlsx"), "ของเพื่อนร่วมงาน");
    const name = "แผน (2).xlsx";
    expect(await folder.replace(file, MENDED)).toEqual({ kind: "beside", name, key: keyOf(name) });
    expect(await folder.replace(file, MENDED)).toEqual({ kind: "same", name, key: keyOf(name) });
    expect(await texts(folder)).toEqual({ "แผน.xlsx": "ของเพื่อนร่วมงาน", [name]: "แก้แล้ว" });
    expect(await folder.aside()).toEqual([]);
  });

  it("has nothing to do a second time", async () => {
    const { folder, file } = await opened("แผน.xlsx");
    await folder.replace(file, MENDED);
    expect(await folder.replace(file, MENDED)).toMatchObject({ kind: "same", name: "แผน.xlsx" });
    expect(await folder.aside()).toHaveLength(1);
  });

  it("saves under the name where the file was taken out, and beside a link that came there", async () => {
    const { path, folder, file } = await opened("แผน.xlsx");
    await rm(join(path, "แผน.xlsx"));
    expect(await folder.replace(file, MENDED)).toMatchObject({ kind: "saved", name: "แผน.xlsx" });
    await rm(join(path, "แผน.xlsx"));
    await symlink(join(path, "ไม่มี"), join(path, "แผน.xlsx"));
    expect(await folder.replace(file, MENDED)).toMatchObject({ kind: "beside", name: "แผน (2).xlsx" });
  });
});
