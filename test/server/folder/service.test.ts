import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASIDE } from "../../../server/folder/folder.ts";
import { keyOf } from "../../../server/folder/names.ts";
import { makeExample } from "../../../server/form.ts";
import { startService } from "../service.ts";
import { newPath } from "./offices.ts";

describe("a workbook of the folder, in the real service", () => {
  let defective: Uint8Array;
  let good: Uint8Array;
  beforeAll(async () => {
    [defective, good] = [await makeExample("defective"), await makeExample("good")];
  });

  let close = async () => {};
  afterAll(() => close());

  it("is kept once for each version of it, and replaces only the version it was opened from", async () => {
    const path = newPath();
    await mkdir(path);
    await writeFile(join(path, "แผน.xlsx"), defective);
    const service = await startService(undefined, { folder: path });
    close = service.close;
    const go = async (way: string, method = "GET") => {
      const answer = await fetch(service.origin + way, { method, redirect: "manual" });
      return answer.headers.get("location") ?? "";
    };
    const open = () => go(`/folder/${keyOf("แผน.xlsx")}/check`);
    const keep = async (opened: string) => {
      const id = /[0-9a-f]{32}/.exec(await go(`${opened}/mend`, "POST"))?.[0];
      const said = await go(`/folder/keep/${id}`, "POST");
      return (await fetch(service.origin + said)).text();
    };

    const first = await open();
    expect(await open()).toBe(first);
    expect(await keep(first)).toContain(`โฟลเดอร์ย่อย ${ASIDE}`);
    const second = await open();
    expect(second).not.toBe(first);

    await writeFile(join(path, "แผน.xlsx"), defective);
    const third = await open();
    await writeFile(join(path, "แผน.xlsx"), good);
    expect(await keep(third)).toContain("ฉบับของท่านชื่อ “แผน (2).xlsx”");
    expect(await readFile(join(path, "แผน.xlsx"))).toEqual(Buffer.from(good));
    expect(await readdir(join(path, ASIDE))).toHaveLength(1);
  });
});
