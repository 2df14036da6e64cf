import { describe, expect, it } from "vitest";
import { type Problem, problem } from "../../../server/api/problem.ts";
import { ASIDE, type Folder } from "../../../server/folder/folder.ts";
import { keyOf } from "../../../server/folder/names.ts";
import type { Examine } from "../../../server/folder/scan.ts";
import { Intake } from "../../../server/intake.ts";
import { type FolderDeps, folderRoutes } from "../../../server/pages/folder-routes.ts";
import type { Upload } from "../../../server/uploads.ts";
import { bytesOf, counting, examinedOf, folderAt, NOW } from "./offices.ts";

interface Given extends Partial<Pick<FolderDeps, "now" | "workshop">> {
  readonly examine?: Examine;
}

function site(given: Given = {}) {
  const folder = folderAt(given);
  const kept = new Map<string, Upload>();
  const opened: [string, string, string][] = [];
  const app = folderRoutes({
    folder,
    intake: new Intake(),
    workshop: given.workshop ?? { isFull: false, hold: () => () => {} },
    now: given.now ?? (() => NOW),
    kept: (id) => kept.get(id),
    open: async ({ name, bytes, version }) => {
      opened.push([name, new TextDecoder().decode(bytes), version]);
      return "an-id";
    },
    report: async (name, bytes) => new Response(`${name}: ${bytes.length}`),
  });
  const get = async (path: string) => {
    const answer = await app.request(path);
    return { status: answer.status, text: await answer.text() };
  };
  const post = async (path: string, body?: FormData, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { method: "POST", headers, ...(body && { body }) });
    return { status: answer.status, to: answer.headers.get("location") ?? "" };
  };
  return { app, folder, kept, opened, get, post };
}

function form(files: readonly (readonly [name: string, text: string])[]): FormData {
  const made = new FormData();
  for (const [name, text] of files) made.append("file", new File([text], name));
  return made;
}

/** What a page says, without its elements. */
function words(page: string): string {
  return page.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}

async function filled(folder: Folder, count: number): Promise<void> {
  for (let number = 1; number <= count; number++)
    await folder.add(`${number}.xlsx`, bytesOf(`เทศบาลที่ ${number}`));
}

describe("the folder's page", () => {
  it("says where the folder is, and three ways to begin where it is empty", async () => {
    const { get, folder } = site();
    const { status, text } = await get("/folder");
    expect(status).toBe(200);
    expect(text).toContain("<h1>โฟลเดอร์ไฟล์มาตรการ</h1>");
    expect(text).toContain(folder.path);
    expect(words(text)).toContain("ยังไม่มีไฟล์ในโฟลเดอร์นี้ เริ่มได้สามทาง");
    expect(text).not.toContain("<table");
  });

  it("lists each file with its state, and counts an office with two workbooks once", async () => {
    const { get, folder } = site();
    await folder.add("ปีก่อน.xlsx", bytesOf("เทศบาลตำบลห้วยทองหลาง"));
    await folder.add("ปีนี้.xlsx", bytesOf("เทศบาลตำบลห้วยทองหลาง"));
    await folder.save("เสีย <b>.xlsx", bytesOf("!"));
    const { text } = await get("/folder");
    expect(words(text)).toContain("๓ ไฟล์ ของ ๑ หน่วยงาน · เรียบร้อย ๐ จาก ๑ หน่วยงาน · เปิดไม่ได้ ๑ ไฟล์");
    expect(text).toContain(`href="/folder/${keyOf("ปีนี้.xlsx")}/check"`);
    expect(text).toContain(`action="/folder/${keyOf("เสีย b.xlsx")}/remove"`);
    expect(text).not.toContain(`/folder/${keyOf("เสีย b.xlsx")}/check`);
    expect(words(text)).toContain("เปิดไม่ได้ ไฟล์นี้ว่างเปล่า");
    expect(words(text)).not.toContain("อ่านแล้ว");
  });

  it.each([
    ["@9000000000000", 9_000_000_000_000],
    ["year 10000", Date.UTC(10_000, 0) / 1000],
    ["before 1970", -1],
  ])("has no day for a file of a date that cannot be (%s)", async (_, seconds) => {
    const { get, folder } = site();
    await folder.add("แผน.xlsx", bytesOf("เทศบาล"));
    // Not every disk keeps such a date.
    const { files, ...counts } = await folder.states(0);
    folder.states = async () => ({
      ...counts,
      files: files.map((file) => ({ ...file, changed: seconds * 1000 })),
    });
    const { status, text } = await get("/folder");
    expect(status).toBe(200);
    expect(text).toContain('data-title="เปลี่ยนล่าสุด">—</td>');
  });

  it("says how far the reading is while it lasts", async () => {
    const { examine } = counting();
    const never: Examine = (name, bytes) =>
      name === "ข.xlsx" ? new Promise(() => {}) : examine(name, bytes);
    const { get, folder } = site({ examine: never });
    await folder.save("ก.xlsx", bytesOf("ก"));
    await folder.save("ข.xlsx", bytesOf("ข"));
    const { text } = await get("/folder?state=good&q=x");
    expect(words(text)).toContain("อ่านแล้ว ๑ จาก ๒ ไฟล์ ดูความคืบหน้า");
    expect(text).toContain('href="/folder?state=good&amp;q=x"');
  });

  it("shows only a state, only what words are found in, and a hundred at a time", async () => {
    const { get, folder } = site();
    await filled(folder, 101);
    await folder.save("เสีย.xlsx", bytesOf("!"));
    const rows = async (query: string) => {
      const { text } = await get(`/folder${query}`);
      return [...text.matchAll(/<tr role="row" id="f-/g)].length;
    };
    expect(await rows("")).toBe(100);
    expect(await rows("?page=2")).toBe(2);
    expect(await rows("?page=99")).toBe(2);
    expect(await rows("?page=x&state=x")).toBe(100);
    expect(await rows("?state=unreadable")).toBe(1);
    expect(await rows("?state=must&page=2")).toBe(1);
    expect(await rows("?state=good")).toBe(0);
    expect(await rows("?q=เทศบาล ที่ ๑๐๑")).toBe(1);
    expect(await rows("?q=เสีย")).toBe(1);
    const { text } = await get("/folder?state=must&q=เทศบาล");
    const next = /href="([^"]+)">หน้าต่อไป/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    expect(Object.fromEntries(new URL(next as string, "http://x").searchParams)).toEqual({
      state: "must",
      q: "เทศบาล",
      page: "2",
    });
    expect(words((await get("/folder?q=ไม่มีชื่อนี้")).text)).toContain("ไม่มีไฟล์ที่ตรงกับที่เลือก — ดูทุกไฟล์");
  });

  it("takes what is typed as text", async () => {
    const { get, folder } = site();
    await filled(folder, 1);
    const { text } = await get(`/folder?q=${encodeURIComponent('"><script>')}`);
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});

describe("adding files on the page", () => {
  it("saves those that can be opened, and says of each what became of it", async () => {
    const { get, post, folder } = site();
    await folder.add("เดิม.xlsx", bytesOf("เดิม"));
    await folder.add("เก่า.xlsx", bytesOf("เก่า"));
    const { status, to } = await post(
      "/folder",
      form([
        ["ใหม่.xlsx", "ใหม่"],
        ["เดิม.xlsx", "เดิม"],
        ["เก่า.xlsx", "ใหม่กว่า"],
        ["../CON.xlsx", "ก"],
        ["เสีย.xlsx", "!"],
      ]),
    );
    expect(status).toBe(303);
    expect(to).toMatch(/^\/folder\?said=[0-9a-f]{32}$/);
    const said = words((await get(to)).text);
    expect(said).toContain("บันทึกลงโฟลเดอร์แล้ว ๔ ไฟล์ · ยังไม่ได้บันทึก ๑ ไฟล์");
    expect(said).toMatch(/เสีย\.xlsx: ยังไม่ได้บันทึก ไฟล์นี้ว่างเปล่า.*ใหม่\.xlsx: บันทึกแล้ว/);
    expect(said).toContain("เดิม.xlsx: มีไฟล์นี้อยู่แล้ว");
    expect(said).toContain(
      `เก่า.xlsx: บันทึกแล้ว ไฟล์ก่อนหน้าเก็บไว้ในโฟลเดอร์ย่อย ${ASIDE} ชื่อ “เก่า (2567-10-15 14.03).xlsx”`,
    );
    expect(said).toContain("CON.xlsx: บันทึกแล้วในชื่อ “_CON.xlsx”");
    const { files } = await folder.states(0);
    expect(files.map(({ name }) => name).sort()).toEqual(["_CON.xlsx", "เก่า.xlsx", "เดิม.xlsx", "ใหม่.xlsx"]);
  });

  it("saves a chosen workbook, a mended one in the place of what it was made of", async () => {
    const { get, post, folder, kept } = site();
    const keep = (id: string, upload: Omit<Upload, "examined">) =>
      kept.set(id.repeat(32), { ...upload, examined: examinedOf("เทศบาล") });
    keep("a", { name: "แผน.xlsx", bytes: bytesOf("เดิม") });
    const { version } = await folder.read((await folder.save("แผน.xlsx", bytesOf("เดิม"))).key);
    const from = { folderName: "แผน.xlsx", folderVersion: version };
    keep("b", { name: "แผน-แก้แล้ว.xlsx", ...from, bytes: bytesOf("แก้แล้ว") });
    keep("d", { name: "แผน-แก้แล้ว.xlsx", ...from, bytes: bytesOf("แก้อีก") });
    const said = async (id: string) =>
      words((await get((await post(`/folder/keep/${id.repeat(32)}`)).to)).text);
    expect(await said("a")).toContain("แผน.xlsx: มีไฟล์นี้อยู่แล้ว");
    expect(await said("b")).toContain("แผน-แก้แล้ว.xlsx: บันทึกแล้วในชื่อ “แผน.xlsx” ไฟล์ก่อนหน้าเก็บไว้ใน");
    expect((await folder.read(keyOf("แผน.xlsx"))).bytes).toEqual(bytesOf("แก้แล้ว"));
    expect(await folder.states(0)).toMatchObject({ read: 1, total: 1 });
    expect(await said("d")).toContain(
      "แผน-แก้แล้ว.xlsx: ไฟล์เดิมในโฟลเดอร์เปลี่ยนไปหลังจากที่ท่านเปิด จึงเก็บไว้ทั้งสองฉบับ ฉบับของท่านชื่อ “แผน (2).xlsx” — เปิดดูทั้งสองไฟล์",
    );
    expect((await folder.read(keyOf("แผน.xlsx"))).bytes).toEqual(bytesOf("แก้แล้ว"));
    expect((await post(`/folder/keep/${"c".repeat(32)}`)).status).toBe(404);
  });

  it("holds what a form brings until all of it is saved, and takes none in where nothing more can be held", async () => {
    let held = 0;
    let most = 0;
    const hold = (bytes: number) => {
      held += bytes;
      most = Math.max(most, held);
      return () => {
        held -= bytes;
      };
    };
    const open = site({ workshop: { isFull: false, hold } });
    await open.post("/folder", form([["ก.xlsx", "1234"]]));
    await open.post("/folder", form([["เสีย.xlsx", "!"]]));
    expect([held, most]).toEqual([0, 4]);
    const full = site({ workshop: { isFull: true, hold } });
    full.app.onError((error, c) => c.text((error as Problem).code, 503));
    const answer = await full.app.request("/folder", { method: "POST", body: form([["ก.xlsx", "ก"]]) });
    expect([answer.status, await answer.text()]).toEqual([503, "service-full"]);
    expect(await full.folder.states(0)).toMatchObject({ total: 0 });
  });

  it("says what to do where none was chosen, or too many, or too much", async () => {
    const { get, post } = site();
    const said = async (body: FormData, headers = {}) =>
      words((await get((await post("/folder", body, headers)).to)).text);
    expect(await said(form([]))).toContain("ยังไม่ได้เลือกไฟล์");
    const many = form(Array.from({ length: 501 }, (_, index) => [`${index}.xlsx`, "ก"] as const));
    expect(await said(many)).toContain("เลือกมาเกิน ๕๐๐ ไฟล์");
    expect(await said(form([]), { "Content-Length": "99999999" })).toContain("รวมกันใหญ่เกิน ๒๐ เมกะไบต์");
  });

  it("leaves a fault of its own to the service around it", async () => {
    const { app, folder } = site();
    folder.remove = () => Promise.reject(new TypeError("not foreseen"));
    await expect(app.request(`/folder/${keyOf("ก")}/remove`, { method: "POST" })).rejects.toThrow(TypeError);
  });

  it("has its word for each of hundreds who save at once, and forgets it after ten minutes", async () => {
    let now = NOW;
    const { get, post } = site({ now: () => now });
    const all = await Promise.all(
      Array.from({ length: 300 }, (_, index) => post("/folder", form([[`${index}.xlsx`, `${index}`]]))),
    );
    const shows = async ({ to }: { to: string }, of: string) => (await get(to)).text.includes(of);
    expect(await shows(all[0] as { to: string }, "<strong>0.xlsx</strong>: บันทึกแล้ว")).toBe(true);
    const last = all[299] as { to: string };
    now += 10 * 60 * 1000 - 1;
    expect(await shows(last, "<strong>299.xlsx</strong>: บันทึกแล้ว")).toBe(true);
    now += 1;
    expect(await shows(last, 'id="notice"')).toBe(false);
  });
});

describe("the ways on from a file of the folder", () => {
  it("open it, and give its report", async () => {
    const { app, get, folder, opened } = site();
    const { key } = await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
    const answer = await app.request(`/folder/${key}/check`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/check/an-id"]);
    expect(opened).toEqual([["แผน.xlsx", "หนึ่ง", (await folder.read(key)).version]]);
    expect((await get(`/folder/${key}/report.xlsx`)).text).toBe("แผน.xlsx: 15");
  });

  it("take it out, with the way back on the next page, where the reader was in the list", async () => {
    const { get, post, folder } = site();
    const { key } = await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
    const referer = "http://localhost/folder?state=must&q=%E0%B9%81%E0%B8%9C%E0%B8%99&page=3&said=x&other=y";
    const { status, to } = await post(`/folder/${key}/remove`, undefined, { Referer: referer });
    expect(status).toBe(303);
    expect(to).toMatch(/^\/folder\?state=must&q=%E0%B9%81%E0%B8%9C%E0%B8%99&page=3&said=[0-9a-f]{32}$/);
    const { text } = await get(to);
    expect(words(text)).toContain("นำไฟล์ออกแล้ว แผน.xlsx: เก็บไว้ในโฟลเดอร์ย่อย ฉบับก่อน");
    const back = /action="(\/folder\/aside\/[0-9a-f]{32}\/back)"/.exec(text)?.[1] as string;
    const brought = await post(back, undefined, { Referer: "http://localhost/elsewhere" });
    expect(brought.to).toMatch(/^\/folder\?said=/);
    expect(words((await get(brought.to)).text)).toContain("นำไฟล์กลับแล้ว แผน.xlsx: อยู่ในโฟลเดอร์แล้ว");
    expect(words((await get((await post(back)).to)).text)).toContain("ไม่พบไฟล์นี้ในโฟลเดอร์แล้ว");
  });

  it("say what to do of a file that is gone, and take nothing but keys for files", async () => {
    const { get, post } = site();
    const gone = await get(`/folder/${keyOf("ไม่มี.xlsx")}/check`);
    expect(gone.status).toBe(404);
    expect(gone.text).toContain("ไม่พบไฟล์นี้ในโฟลเดอร์แล้ว");
    for (const key of ["..%2f..%2fx", "แผน.xlsx", "g".repeat(32)]) {
      expect((await get(`/folder/${key}/check`)).status).toBe(404);
      expect((await post(`/folder/${key}/remove`)).status).toBe(404);
    }
  });

  it("leave what the workshop says to the service around them", async () => {
    const { app, folder } = site();
    const { key } = await folder.save("แผน.xlsx", bytesOf("หนึ่ง"));
    folder.read = () => Promise.reject(problem("service-full"));
    await expect(app.request(`/folder/${key}/report.xlsx`)).rejects.toMatchObject({ code: "service-full" });
  });

  it("list at most a hundred of what was set aside", async () => {
    const { get, folder } = site();
    for (let number = 0; number < 102; number++) await folder.save("แผน.xlsx", bytesOf(`${number}`));
    const { text } = await get("/folder");
    expect(words(text)).toContain("ฉบับก่อนและไฟล์ที่นำออก (๑๐๑)");
    expect([...text.matchAll(/\/folder\/aside\//g)]).toHaveLength(100);
    expect(words(text)).toContain("และอีก ๑ ไฟล์");
  });
});
