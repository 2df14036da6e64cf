import { appendFile, mkdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ProblemCode, problem } from "../../../server/api/problem.ts";
import type { Folder } from "../../../server/folder/folder.ts";
import { FolderRefused } from "../../../server/folder/refusal.ts";
import type { Examine } from "../../../server/folder/scan.ts";
import type { SummaryEntry } from "../../../server/summary/office.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { bytesOf, counting, examinedOf, folderAt, LONG, NOW, newPath } from "./offices.ts";

async function filled(files: Readonly<Record<string, string>>): Promise<string> {
  const path = newPath();
  await mkdir(path);
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

async function kinds(folder: Folder): Promise<Record<string, string>> {
  const { files } = await folder.states(LONG);
  return Object.fromEntries(files.map(({ name, state }) => [name, state.kind]));
}

async function all(entries: AsyncIterable<SummaryEntry>): Promise<SummaryEntry[]> {
  const gathered: SummaryEntry[] = [];
  for await (const entry of entries) gathered.push(entry);
  return gathered;
}

describe("the states of the files", () => {
  it("say of each what lists show, or the sentence why it cannot be opened", async () => {
    const folder = folderAt({ path: await filled({ "ข.xlsx": "เทศบาลตำบลห้วยทองหลาง", "ก.xlsx": "!" }) });
    const { files, read, total } = await folder.states(LONG);
    const { check, office } = examinedOf("เทศบาลตำบลห้วยทองหลาง");
    expect([read, total, files.map(({ name }) => name)]).toEqual([2, 2, ["ก.xlsx", "ข.xlsx"]]);
    expect(files[0]?.state).toEqual({ kind: "unreadable", sentence: expect.stringContaining("ว่างเปล่า") });
    expect(files[1]?.state).toEqual({
      kind: "read",
      facts: {
        agency: "เทศบาลตำบลห้วยทองหลาง",
        place: office.place,
        year: office.year,
        counts: check.counts,
        measures: { total: 0, finished: 0 },
        safe: 0,
      },
    });
  });

  it("come of reading each version of a file once, and again on another day", async () => {
    let now = NOW;
    const { examine, times } = counting();
    const path = await filled({ "ก.xlsx": "หนึ่ง", "ข.xlsx": "สอง", "ค.xlsx": "!" });
    const folder = folderAt({ path, examine, now: () => now });
    for (let look = 0; look < 3; look++) await folder.states(LONG);
    await all(folder.entries());
    expect(times).toEqual(
      new Map([
        ["หนึ่ง", 1],
        ["สอง", 1],
        ["!", 1],
      ]),
    );

    await writeFile(join(path, "ก.xlsx"), "หก");
    await rm(join(path, "ข.xlsx"));
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "read", "ค.xlsx": "unreadable" });
    expect([...times.values()]).toEqual([1, 1, 1, 1]);

    now += 24 * 60 * 60 * 1000;
    await folder.states(LONG);
    expect(Object.fromEntries(times)).toEqual({ หนึ่ง: 1, สอง: 1, "!": 2, หก: 2 });
  });

  it("change with a file of the same size and date that is moved over the older one", async () => {
    const path = await filled({ "ก.xlsx": "หนึ่ง" });
    const folder = folderAt({ path });
    const day = new Date(NOW);
    await utimes(join(path, "ก.xlsx"), day, day);
    await folder.states(LONG);
    await writeFile(join(path, "ใหม่"), "หนี่ง");
    await utimes(join(path, "ใหม่"), day, day);
    await rename(join(path, "ใหม่"), join(path, "ก.xlsx"));
    const { files } = await folder.states(LONG);
    expect(files[0]?.state).toMatchObject({ facts: { agency: "หนี่ง" } });
  });

  it("are known at once of a file that was examined as it was added", async () => {
    const { examine, times } = counting();
    const folder = folderAt({ examine });
    await folder.add("แผน.xlsx", bytesOf("หนึ่ง"));
    expect(await folder.states(0)).toMatchObject({ read: 1, total: 1 });
    await folder.add("แผน.xlsx", bytesOf("สอง"));
    await folder.save("ใหม่.xlsx", bytesOf("สาม"), examinedOf("สาม"));
    expect(await folder.states(0)).toMatchObject({ read: 2, total: 2 });
    expect(Object.fromEntries(times)).toEqual({ หนึ่ง: 1, สอง: 1 });
    await expect(folder.add("เสีย.xlsx", bytesOf("!"))).rejects.toMatchObject({ code: "empty-file" });
    expect(await kinds(folder)).toEqual({ "แผน.xlsx": "read", "ใหม่.xlsx": "read" });
  });

  it("are answered while three hundred files are still being read, two at a time, and are complete in the end", async () => {
    const path = await filled(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`${index}.xlsx`, `หน่วยงาน ${index % 5}`]),
      ),
    );
    const { examine } = counting();
    let atWork = 0;
    let most = 0;
    let begun = 0;
    const half = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const slowly: Examine = async (name, bytes) => {
      most = Math.max(most, ++atWork);
      if (++begun > 150) {
        half.resolve();
        await goOn.promise;
      }
      atWork--;
      return examine(name, bytes);
    };
    const folder = folderAt({ path, examine: slowly });
    expect(await folder.states(0)).toMatchObject({ total: 300 });
    await half.promise;
    const { read, total } = await folder.states(1);
    expect([read, total]).toEqual([expect.any(Number), 300]);
    expect(read).toBeGreaterThanOrEqual(148);
    expect(read).toBeLessThanOrEqual(150);
    goOn.resolve();
    expect((await folder.states(LONG)).read).toBe(300);
    expect(most).toBe(2);
  });

  it("leave out a file that goes away while it is read, and take in what it became when it changes", async () => {
    const path = await filled({ "ก.xlsx": "หนึ่ง", "ข.xlsx": "สอง", "ค.xlsx": "สาม" });
    const { examine, times } = counting();
    const gone = Promise.withResolvers<void>();
    const changing: Examine = async (name, bytes) => {
      if (name === "ก.xlsx" && !times.has("หนึ่ง")) {
        await appendFile(join(path, "ก.xlsx"), "ใหม่");
        await rm(join(path, "ค.xlsx"));
        gone.resolve();
      }
      // Two are read at a time: the third is gone before its turn.
      await gone.promise;
      return examine(name, bytes);
    };
    const folder = folderAt({ path, examine: changing });
    await folder.states(LONG);
    const { files } = await folder.states(LONG);
    expect(files.map(({ name, state }) => [name, state.kind === "read" && state.facts.agency])).toEqual([
      ["ก.xlsx", "หนึ่งใหม่"],
      ["ข.xlsx", "สอง"],
    ]);
    expect(times.has("สาม")).toBe(false);
  });

  it("wait for a service that is full, and are not what that said", async () => {
    const pauses: number[] = [];
    const refusing = (code: "service-full" | "took-too-long", times: number) => {
      let left = times;
      const { examine } = counting();
      const pause = async (ms: number) => void pauses.push(ms);
      const examineAtLast: Examine = async (name, bytes) => {
        if (left-- > 0) throw problem(code);
        return examine(name, bytes);
      };
      return { examine: examineAtLast, pause };
    };
    const path = await filled({ "ก.xlsx": "หนึ่ง" });
    expect(await kinds(folderAt({ path, ...refusing("service-full", 9) }))).toEqual({ "ก.xlsx": "read" });
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000]);
    expect(await kinds(folderAt({ path, ...refusing("took-too-long", 1) }))).toEqual({ "ก.xlsx": "read" });
    expect(await kinds(folderAt({ path, ...refusing("took-too-long", 2) }))).toEqual({
      "ก.xlsx": "unreadable",
    });
    // Somebody waits for what is added: in the end a sentence.
    await expect(folderAt(refusing("service-full", 99)).add("ก.xlsx", bytesOf("ก"))).rejects.toMatchObject({
      code: "service-full" satisfies ProblemCode,
    });
  });

  it("say why of a file that is too large, and of one that nobody foresaw", async () => {
    const path = await filled({ "ก.xlsx": "หนึ่ง" });
    await writeFile(join(path, "ใหญ่.xlsx"), new Uint8Array(FILE_LIMITS.fileBytes + 1));
    const failing: Examine = async () => {
      throw new TypeError("a cell's text");
    };
    const { files } = await folderAt({ path, examine: failing }).states(LONG);
    const [foreseen, tooLarge] = files.map(({ state }) =>
      state.kind === "unreadable" ? state.sentence : "",
    );
    expect(foreseen).toContain("ระบบอ่านไฟล์นี้ไม่สำเร็จ");
    expect(foreseen).not.toContain("cell");
    expect(tooLarge).toContain("เมกะไบต์");
  });

  it.skipIf(process.platform !== "linux")("name a file whose name is in an old encoding", async () => {
    const path = await filled({});
    const name = Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xb1, 0xb2]), Buffer.from(".xlsx")]);
    await writeFile(name, "หนึ่ง");
    const { files } = await folderAt({ path }).states(LONG);
    expect(files[0]?.state).toEqual({ kind: "unreadable", sentence: expect.stringContaining("เปลี่ยนชื่อไฟล์") });
  });

  it("try again ten minutes later what the workshop could not carry", async () => {
    let now = NOW;
    let tries = 0;
    const { examine } = counting();
    const heavyOnce: Examine = async (name, bytes) => {
      if (++tries === 1) throw problem("too-heavy");
      return examine(name, bytes);
    };
    const path = await filled({ "ก.xlsx": "หนึ่ง" });
    const folder = folderAt({ path, now: () => now, examine: heavyOnce });
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "unreadable" });
    now += 10 * 60 * 1000 - 1;
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "unreadable" });
    now += 1;
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "read" });
    expect(tries).toBe(2);
  });

  it("try again half a minute later what the disk refused", async () => {
    let now = NOW;
    let tries = 0;
    const { examine } = counting();
    const refusedOnce: Examine = async (name, bytes) => {
      if (++tries === 1) throw new FolderRefused("EBUSY");
      return examine(name, bytes);
    };
    const folder = folderAt({
      path: await filled({ "ก.xlsx": "หนึ่ง" }),
      now: () => now,
      examine: refusedOnce,
    });
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "unreadable" });
    now += 29_999;
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "unreadable" });
    now += 1;
    expect(await kinds(folder)).toEqual({ "ก.xlsx": "read" });
    expect(tries).toBe(2);
  });
});

describe("the entries of a summary over the folder", () => {
  it("are one for each file, in the order of the list, under the names that the files have now", async () => {
    const path = await filled({ "ข.xlsx": "สอง", "ก.xlsx": "หนึ่ง", "ค.xlsx": "!" });
    const entries = await all(folderAt({ path }).entries());
    expect(entries.map((entry) => ("office" in entry ? entry.office : entry.unreadable))).toEqual([
      { ...examinedOf("หนึ่ง").office, file: "ก.xlsx" },
      { ...examinedOf("สอง").office, file: "ข.xlsx" },
      { file: "ค.xlsx", sentence: expect.stringContaining(" — ") },
    ]);
  });

  it("hold a file that changes meanwhile as it was", async () => {
    const path = await filled({ "ก.xlsx": "หนึ่ง", "ข.xlsx": "สอง" });
    const folder = folderAt({ path });
    const agencies: string[] = [];
    for await (const entry of folder.entries()) {
      if ("office" in entry) agencies.push(entry.office.agency.name);
      await writeFile(join(path, "ข.xlsx"), "สองใหม่");
      await folder.states(0);
    }
    expect(agencies).toEqual(["หนึ่ง", "สอง"]);
  });

  it("are never a part only: a service that stops says so", async () => {
    const path = await filled({ "ก.xlsx": "หนึ่ง", "ข.xlsx": "สอง" });
    let begun = () => {};
    const examine: Examine = (_, __, signal) => {
      begun();
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    };
    const folder = folderAt({ path, examine });
    begun = () => folder.close();
    await expect(all(folder.entries())).rejects.toMatchObject({ code: "stopping" });
  });
});
