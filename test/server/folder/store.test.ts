import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASIDE, Folder } from "../../../server/folder/folder.ts";
import { keyOf } from "../../../server/folder/names.ts";
import { FolderRefused, onDisk } from "../../../server/folder/refusal.ts";
import { bytesOf, counting, folderAt, NOW, newPath } from "./offices.ts";

/** Every content that lies in the folder or in ฉบับก่อน. */
async function contents(path: string): Promise<string[]> {
  const all: string[] = [];
  for (const folder of [path, join(path, ASIDE)]) {
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isFile()) all.push(await readFile(join(folder, entry.name), "utf8"));
  }
  return all.sort();
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (thrown) => (thrown instanceof FolderRefused ? thrown.reason : Promise.reject(thrown)),
  );
}

describe("the folder of workbooks", () => {
  it("is rid of what a saving that was cut off left, once it is opened again", async () => {
    const path = newPath();
    await mkdir(path);
    const left = join(path, `.${"0f".repeat(12)}.tmp`);
    await writeFile(left, "ก");
    await utimes(left, new Date(NOW), new Date(NOW - 2 * 60 * 60 * 1000));
    await folderAt({ path }).states(0);
    expect(await readdir(path)).toEqual([]);
  });

  it("is empty where it does not exist, and is made by the first file that is saved", async () => {
    const folder = folderAt();
    expect(await folder.states(0)).toEqual({ files: [], read: 0, total: 0 });
    expect(await folder.aside()).toEqual([]);
    expect(existsSync(folder.path)).toBe(false);
    const saved = await folder.save("แผน.xlsx", bytesOf("ก"));
    expect(saved).toEqual({ kind: "saved", name: "แผน.xlsx", key: keyOf("แผน.xlsx") });
    expect(await folder.read(saved.key)).toMatchObject({ name: "แผน.xlsx", bytes: bytesOf("ก") });
    expect(await readdir(folder.path)).toEqual(["แผน.xlsx"]);
  });

  it("has nothing to do for a file that is there already", async () => {
    const folder = folderAt();
    await folder.save("แผน.xlsx", bytesOf("ก"));
    expect(await folder.save("แผน.xlsx", bytesOf("ก"))).toMatchObject({ kind: "same", name: "แผน.xlsx" });
    expect(await contents(folder.path)).toEqual(["ก"]);
  });

  it("sets the older file aside where another of its name is saved, each under a name of its own", async () => {
    const folder = folderAt();
    await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
    expect(await folder.save("แผน.xlsx", bytesOf("สอง"))).toEqual({
      kind: "replaced",
      name: "แผน.xlsx",
      key: keyOf("แผน.xlsx"),
      older: "แผน (2567-10-15 14.03).xlsx",
    });
    const { older } = await folder.save("แผน.xlsx", bytesOf("สาม"));
    expect(older).toBe("แผน (2567-10-15 14.03) (2).xlsx");
    expect(await contents(folder.path)).toEqual(["สาม", "สอง", "หนึ่ง"].sort());
    expect((await folder.aside()).map(({ former }) => former)).toEqual(["แผน.xlsx", "แผน.xlsx"]);
  });

  it("takes a file out into ฉบับก่อน, and brings it back under its name or a numbered one", async () => {
    const folder = folderAt();
    const { key } = await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
    const aside = await folder.remove(key);
    expect(await folder.states(0)).toMatchObject({ total: 0 });
    expect(await folder.bringBack(aside.key)).toEqual({ name: "แผน.xlsx", key });
    const again = await folder.remove(key);
    await folder.save("แผน.xlsx", bytesOf("สอง"));
    expect((await folder.bringBack(again.key)).name).toBe("แผน (2).xlsx");
    expect(await folder.aside()).toEqual([]);
    expect(await contents(folder.path)).toEqual(["สอง", "หนึ่ง"].sort());
  });

  it("takes names that look the same for one (NFC, NFD), and names of other case for two", async () => {
    const path = newPath();
    await mkdir(path);
    const [composed, decomposed] = ["é.xlsx".normalize("NFC"), "é.xlsx".normalize("NFD")];
    await writeFile(join(path, decomposed), "หนึ่ง");
    const folder = folderAt({ path });
    expect((await folder.save(composed, bytesOf("หนึ่ง"))).kind).toBe("same");
    expect(await folder.save(decomposed, bytesOf("สอง"))).toMatchObject({ kind: "replaced", name: composed });
    const isCaseSensitive = !existsSync(join(path, composed.toUpperCase()));
    const other = await folder.save("É.xlsx", bytesOf("สาม"));
    expect(other.kind).toBe(isCaseSensitive ? "saved" : "replaced");
    expect(await contents(path)).toEqual(["หนึ่ง", "สอง", "สาม"].sort());
  });

  it("lists workbooks only: no lock files, hidden files, sub-folders, other endings or links", async () => {
    const path = newPath();
    await mkdir(join(path, "โฟลเดอร์.xlsx"), { recursive: true });
    for (const name of ["ก.xlsx", "ข.XLSM", "~$ก.xlsx", ".ก.xlsx", "ก.docx"])
      await writeFile(join(path, name), name);
    const outside = join(path, "..", "นอก.xlsx");
    await writeFile(outside, "นอก");
    await symlink(outside, join(path, "ลิงก์.xlsx"));
    const folder = folderAt({ path });
    const { files } = await folder.states(0);
    expect(files.map(({ name }) => name)).toEqual(["ก.xlsx", "ข.XLSM"]);
    expect(await reasonOf(folder.read(keyOf("ลิงก์.xlsx")))).toBe("ENOENT");
    // Neither a link nor a folder is replaced or moved: the file gets another name.
    expect((await folder.save("ลิงก์.xlsx", bytesOf("ใหม่"))).name).toBe("ลิงก์ (2).xlsx");
    expect((await folder.save("โฟลเดอร์.xlsx", bytesOf("ใหม่"))).name).toBe("โฟลเดอร์ (2).xlsx");
    expect(await readFile(outside, "utf8")).toBe("นอก");
  });

  it("puts nothing into a ฉบับก่อน that is a link to elsewhere, and lists nothing of it", async () => {
    const path = newPath();
    const outside = join(path, "..", "นอก");
    await mkdir(path);
    await mkdir(outside);
    await writeFile(join(outside, "นอก.xlsx"), "นอก");
    await symlink(outside, join(path, ASIDE));
    const folder = folderAt({ path });
    const { key } = await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
    expect(await reasonOf(folder.remove(key))).toBe("aside-taken");
    expect(await reasonOf(folder.save("แผน.xlsx", bytesOf("สอง")))).toBe("aside-taken");
    expect(await folder.aside()).toEqual([]);
    expect(await reasonOf(folder.bringBack(keyOf("นอก.xlsx")))).toBe("ENOENT");
    expect(await readdir(outside)).toEqual(["นอก.xlsx"]);
    // The file is still there, and nothing half-written beside it.
    expect((await readdir(path)).sort()).toEqual([ASIDE, "แผน.xlsx"].sort());
    expect(await readFile(join(path, "แผน.xlsx"), "utf8")).toBe("หนึ่ง");
  });

  it("says what to do where ฉบับก่อน is a file, or a link that leads nowhere", async () => {
    for (const put of [
      (path: string) => writeFile(path, "a file"),
      (path: string) => symlink(`${path}-ไม่มี`, path),
    ]) {
      const folder = folderAt();
      const { key } = await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
      await put(join(folder.path, ASIDE));
      await expect(folder.remove(key)).rejects.toMatchObject({
        reason: "aside-taken",
        sentence: expect.stringContaining(`เปลี่ยนชื่อ ${ASIDE}`),
      });
      expect((await folder.read(key)).bytes).toEqual(bytesOf("หนึ่ง"));
    }
  });

  it("says what to do where the path is a link that leads nowhere", async () => {
    const path = newPath();
    await symlink(join(path, "..", "ไม่มี"), path);
    await expect(folderAt({ path }).save("ก.xlsx", bytesOf("ก"))).rejects.toMatchObject({
      reason: "no-folder",
      sentence: expect.stringContaining("ทางลัดที่ปลายทางหายไป"),
    });
  });

  it("does not speak of saving where the disk is full: it may be that a file was taken out", async () => {
    const full = Object.assign(new Error("full"), { code: "ENOSPC", syscall: "open" });
    await expect(onDisk(() => Promise.reject(full))).rejects.toMatchObject({
      reason: "ENOSPC",
      sentence: expect.not.stringContaining("บันทึก"),
    });
  });

  it("says what to do where the path is no folder, and where a file is gone", async () => {
    const path = newPath();
    await writeFile(path, "a file");
    const folder = folderAt({ path });
    for (const work of [folder.states(0), folder.save("ก.xlsx", bytesOf("ก"))])
      await expect(work).rejects.toMatchObject({
        reason: "ENOTDIR",
        sentence: expect.stringContaining(" — "),
      });
    expect(await reasonOf(folderAt().remove(keyOf("ก.xlsx")))).toBe("ENOENT");
  });

  it.skipIf(process.platform === "win32")("says what to do where it may not write", async () => {
    const path = newPath();
    await mkdir(path, { mode: 0o555 });
    const folder = folderAt({ path });
    // Root may write everywhere; for this moment the test is nobody.
    const user = process.geteuid?.() as number;
    if (user === 0) process.seteuid?.(65_534);
    const reason = await reasonOf(folder.save("ก.xlsx", bytesOf("ก"))).finally(() => {
      if (user === 0) process.seteuid?.(user);
    });
    expect(reason).toBe("EACCES");
    expect(await readdir(path)).toEqual([]);
  });

  it("does one thing after the other, however many come at once", async () => {
    const folder = folderAt();
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`);
    const { key } = await folder.save("แผน.xlsx", bytesOf("แรก"));
    const reads: Promise<string>[] = [];
    await Promise.all(
      texts.map((text) => {
        const saved = folder.save("แผน.xlsx", bytesOf(text));
        reads.push(folder.read(key).then(({ bytes }) => new TextDecoder().decode(bytes)));
        return saved;
      }),
    );
    expect(await Promise.all(reads)).toEqual(texts);
    expect(await contents(folder.path)).toEqual(["แรก", ...texts].sort());
  });

  it("loses nothing, in whatever order files are saved, taken out and brought back", async () => {
    const names = fc.constantFrom(
      "แผน.xlsx",
      "แผน (2).xlsx",
      "../แผน.xlsx",
      "Plan.xlsm",
      "plan.xlsm",
      "é.xlsx",
      "e\u0301.xlsx",
    );
    const steps = fc.array(
      fc.record({
        step: fc.constantFrom("save", "remove", "back", "copy"),
        name: names,
        text: fc.constantFrom("ก", "ข", "ค", "ง", "จ"),
        which: fc.nat(),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (taken, atOnce) => {
        const path = newPath();
        const folder = new Folder(path, counting().examine, () => NOW);
        const saved = new Set<string>();
        const done: Promise<unknown>[] = [];
        for (const { step, name, text, which } of taken) {
          const { files } = await folder.states(0);
          const aside = await folder.aside();
          if (step === "save") {
            saved.add(text);
            done.push(folder.save(name, bytesOf(text)));
          } else if (step === "copy" && existsSync(path)) {
            // Somebody copies a file into the folder with the file manager.
            const target = join(path, name.replace("../", ""));
            if (!existsSync(target)) {
              saved.add(text);
              await writeFile(target, text);
            }
          } else if (step === "remove" && files.length > 0) {
            const key = files[which % files.length]?.key as string;
            done.push(folder.remove(key).catch(passGone));
          } else if (step === "back" && aside.length > 0) {
            const key = aside[which % aside.length]?.key as string;
            done.push(folder.bringBack(key).catch(passGone));
          }
          if (!atOnce) await Promise.all(done);
        }
        await Promise.all(done);
        folder.close();
        const found = await contents(path);
        expect([...saved].filter((text) => !found.includes(text))).toEqual([]);
        expect(found.filter((text) => text === "")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Of two at once who take one file out, the second finds it gone. */
function passGone(thrown: unknown): void {
  if (!(thrown instanceof FolderRefused && thrown.reason === "ENOENT")) throw thrown;
}
