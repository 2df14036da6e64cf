import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExample } from "../../../../server/form.ts";
import { readGrid } from "../../../../server/xlsx/read.ts";
import { type Service, startService } from "../../service.ts";
import { beginAt, Tab, VIEW } from "./tab.ts";

/** The first run builds the add-on. */
const PATIENCE_MS = 60_000;

describe("the sandbox's service", { timeout: PATIENCE_MS }, () => {
  let service: Service;
  let now = Date.now();
  const tabs: Tab[] = [];

  beforeAll(async () => {
    service = await startService(() => now);
  });
  afterAll(async () => {
    for (const tab of tabs) tab.leave();
    await service.close();
  });

  const begin = (kind: string) => beginAt(service.origin, kind);
  async function join(address: string): Promise<Tab> {
    const tab = await new Tab(address).listen();
    tabs.push(tab);
    return tab;
  }
  const type = (text: string) => ({ kind: "type", sheet: 0, texts: [{ row: 0, column: 0, text }] });

  it("draws the add-on's own menu, and gives each tab a person of its own", async () => {
    const address = await begin("empty");
    const [one, two] = [await join(address), await join(address)];
    const { menu } = await one.until("menu");
    expect(menu.map((item) => item.kind === "item" && item.functionName)).toContain("checkWorkbook");
    expect(one.person).not.toBe(two.person);
  });

  it("shows everybody what one person types, and undoes it", async () => {
    const address = await begin("empty");
    const [one, two] = [await join(address), await join(address)];
    expect((await one.post("do", type("กองคลัง"))).status).toBe(200);
    const typed = await two.until("changes");
    expect(typed.changes.spreadsheet.sheets[0]?.newRows[0]?.[0]?.value).toBe("กองคลัง");
    await two.post("do", { kind: "undo" });
    const undone = await two.until("changes");
    expect(undone.changes.spreadsheet.sheets[0]?.newRows[0]).toEqual([]);
  });

  it("names what it does not know, and takes nothing from strangers or in another shape", async () => {
    const tab = await join(await begin("empty"));
    const refused = await tab.post("do", type("=SUM(A1:A2)"));
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({
      name: "NotInSandbox",
      message: "สูตร =SUM(A1:A2): ยังไม่มีในตัวทดลอง",
    });
    expect((await tab.post("do", type("ก"), "a".repeat(32))).status).toBe(404);
    for (const body of [{}, { kind: "type", sheet: -1, texts: [] }, { ...type("ก"), texts: [{ row: 0 }] }])
      expect((await tab.post("do", body)).status).toBe(400);
  });

  it("asks a person in the middle of a run, keeps edits out meanwhile, and goes on with the answer", async () => {
    const tab = await join(await begin("empty"));
    await tab.until("menu");
    await tab.post("menu", { functionName: "checkWorkbook", caption: "ตรวจสอบ", view: VIEW });
    const { asking } = await tab.until("ask");
    expect(asking.question.text).toContain("เตรียมแบบฟอร์ม");
    expect((await tab.post("do", type("ก"))).status).toBe(409);
    await tab.post("answer", { id: asking.id, button: "OK" });
    expect((await tab.until("running")).running).toBeUndefined();
    expect((await tab.post("do", type("ก"))).status).toBe(200);
  });

  it("shows a page of the add-on under a policy that lets in its own scripts and lets nothing out", async () => {
    const address = await begin("good");
    const tab = await join(address);
    await tab.until("menu");
    await tab.post("menu", { functionName: "showAbout", caption: "เกี่ยวกับ", view: VIEW });
    const { page } = await tab.until("show");
    const frame = await fetch(`${address}/page/${page.id}`);
    const policy = frame.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src ('sha256-\S+' ?)+;/);
    expect(policy).toMatch(/sandbox (?!.*allow-same-origin).*allow-scripts/);
    expect(policy).not.toMatch(/unsafe|connect-src/);
    expect(await frame.text()).toContain("GOOGLE_FUNCTIONS");
  });

  it("answers what a page of the add-on may call, and names what it may not", async () => {
    const tab = await join(await begin("good"));
    await tab.until("menu");
    const call = async (functionName: string) =>
      (await tab.post("run", { functionName, caption: "แถบข้าง", args: [], view: VIEW })).json();
    expect(await call("checkAgain")).toEqual({ result: expect.stringContaining('"done":true') });
    expect(await call("drawMenu_")).toEqual({
      failure: { name: "TypeError", message: "google.script.run.drawMenu_ is not a function" },
    });
  });

  it("has its own door for exports, which the sandbox's keys open, and not Google's", async () => {
    const keys = (await (await fetch(`${service.origin}/sandbox/keys`)).json()) as object;
    expect(Object.values(keys).every((pem) => String(pem).includes("BEGIN CERTIFICATE"))).toBe(true);
    const stranger = await fetch(`${service.origin}/sandbox/service/addon/report`, { method: "POST" });
    expect(stranger.status).toBe(401);
    const google = await fetch(`${service.origin}/addon/report`, { method: "POST" });
    expect((await google.json()).code).toBe("addon-not-set");
  });

  it("opens a file and saves it with every text", async () => {
    const bytes = await makeExample("good");
    const form = new FormData();
    form.set("file", new Blob([bytes as Uint8Array<ArrayBuffer>]), "ไฟล์ของเรา.xlsx");
    const opened = await fetch(`${service.origin}/sandbox/file`, {
      method: "POST",
      body: form,
      redirect: "manual",
    });
    const address = service.origin + (opened.headers.get("location") as string);
    const saved = await fetch(`${address}/file.xlsx`);
    expect(saved.headers.get("content-disposition")).toContain(encodeURIComponent("ไฟล์ของเรา.xlsx"));
    const texts = async (file: Uint8Array) =>
      (await readGrid(file)).sheets.map(({ title, rows }) => ({ title, rows }));
    expect(await texts(new Uint8Array(await saved.arrayBuffer()))).toEqual(await texts(bytes));
  });

  it("says in Thai why a file was not opened", async () => {
    const form = new FormData();
    form.set("file", new Blob(["%PDF-1.7"]), "ก.xlsx");
    const refused = await fetch(`${service.origin}/sandbox/file`, { method: "POST", body: form });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("ไฟล์ PDF");
  });

  it("forgets a spreadsheet an hour after its last use", async () => {
    const address = await begin("empty");
    now += 59 * 60_000;
    expect((await fetch(address)).status).toBe(200);
    now += 61 * 60_000;
    expect((await fetch(address)).status).toBe(404);
  });

  it("keeps what somebody has open, and takes no more where all are in use", async () => {
    const crowded = await startService(() => now);
    const here: Tab[] = [];
    try {
      const opened: string[] = [];
      for (let count = 0; count < 20; count += 1) {
        opened.push(await beginAt(crowded.origin, "empty"));
        here.push(await new Tab(opened.at(-1) as string).listen());
      }
      const post = () =>
        fetch(`${crowded.origin}/sandbox`, {
          method: "POST",
          body: new URLSearchParams({ begin: "empty" }),
          redirect: "manual",
        });
      const refused = await post();
      expect(refused.status).toBe(503);
      expect(await refused.text()).toContain("มีตารางจำลองเปิดอยู่ครบ ๒๐ ตารางแล้ว");
      expect((await here[0]?.post("do", type("กองคลัง")))?.status).toBe(200);
      expect((await fetch(`${opened[0]}/file.xlsx`)).status).toBe(200);
      here[3]?.leave();
      await expect.poll(async () => (await post()).status, { timeout: 20_000 }).toBe(303);
      const gone = await fetch(opened[3] as string);
      expect(gone.status).toBe(404);
      expect(await gone.text()).toContain("ตารางนี้ปิดไปแล้ว");
    } finally {
      for (const tab of here) tab.leave();
      await crowded.close();
    }
  });

  it("lets no more than twenty people into one spreadsheet", async () => {
    const address = await begin("empty");
    const here = await Promise.all(Array.from({ length: 20 }, () => join(address)));
    const late = await fetch(`${address}/events`);
    expect(await late.text()).toContain("มีคนเปิดอยู่ครบ ๒๐ แท็บแล้ว");
    for (const tab of here) tab.leave();
  });

  it("leaves to the site's own pages what it has no answer for", async () => {
    const nowhere = await fetch(`${service.origin}/sandbox/no/such/page`);
    expect(nowhere.status).toBe(404);
    expect(await nowhere.text()).toContain("ไม่พบหน้านี้");
  });

  it("answers only this machine's own pages", async () => {
    const foreign = await fetch(`${service.origin}/sandbox`, {
      method: "POST",
      headers: { Origin: "https://elsewhere.example" },
    });
    expect(foreign.status).toBe(403);
  });
});
