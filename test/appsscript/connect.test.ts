import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileFacts, TextFacts } from "../../appsscript/pages/dialog-facts.ts";
import type { Grid } from "../../measures/grid.ts";
import { formatThaiDate } from "../../measures/thai/calendar.ts";
import { SHEETS } from "../../measures/workbook.ts";
import { readSource } from "../../server/addon/perform.ts";
import { makeExample } from "../../server/form.ts";
import { makeReport } from "../../server/report.ts";
import { storeOf } from "../../server/sandbox/apps-script/host.ts";
import { fromGrid } from "../../server/sandbox/spreadsheet/from-grid.ts";
import { addViewer, removeViewer } from "../../server/sandbox/spreadsheet/sharing.ts";
import { Spreadsheet } from "../../server/sandbox/spreadsheet/spreadsheet.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { type Door, openDoor } from "../server/addon/door.ts";
import { said } from "../server/api/asking.ts";
import { sheetText } from "../server/reports.ts";
import { ACCOUNT, type Google, HASTY, startGoogle, TITLE, withKey } from "../server/sources/google/google.ts";
import { type Clerk, clerkAt, type Done } from "./clerk.ts";

const REPORT = "ส่งออกรายงาน (.xlsx)";
const CONNECT = "เชื่อมต่อ";
const RECONNECT = "เชื่อมต่อใหม่";
const DISCONNECT = "ยกเลิกการเชื่อมต่อ";
const UNKIND = /ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined/;
const READ = "บริการออกรายงานเปิดอ่านจากชีตเอง";
const POSTED = "บริการออกรายงานไม่ได้เปิดอ่านชีตเอง";

const todayInThailand = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const keysIn = ({ state }: Spreadsheet) => state.metadata.filter(({ key }) => key === "ita.key");
const bytesIn = (done: Done) => Buffer.from(done.facts<FileFacts>().bytes, "base64");

describe("a spreadsheet that the service reads itself", () => {
  const spreadsheets = new Map<string, Spreadsheet>();
  let grid: Grid;
  let google: Google;
  let door: Door;
  /** Set on before each request, so that nobody is held back. */
  let clock = 0;

  beforeAll(async () => {
    grid = await readGrid(await makeExample("defective"));
    google = await startGoogle([], { spreadsheets, quota: { perProject: 1e6, perUser: 1e6 } });
    const now = () => {
      clock += 2_000;
      return Date.now() + clock;
    };
    door = await openDoor(now, { google: { ...google.settings, clock: HASTY } });
  });
  afterAll(() => Promise.all([door, google].map((each) => each.close())));

  function aSpreadsheet(): Spreadsheet {
    const id = `1connect${spreadsheets.size}`.padEnd(44, "x");
    const spreadsheet = new Spreadsheet({ ...fromGrid(grid, TITLE), id });
    spreadsheets.set(id, spreadsheet);
    return spreadsheet;
  }

  async function aConnected(): Promise<{ spreadsheet: Spreadsheet; clerk: Clerk }> {
    const spreadsheet = aSpreadsheet();
    const clerk = clerkAt(spreadsheet, door);
    await clerk.choose(CONNECT);
    return { spreadsheet, clerk };
  }

  const tryWith = (spreadsheet: Spreadsheet, sheetKey: unknown) =>
    door.post(
      "try",
      JSON.stringify({ spreadsheetId: spreadsheet.state.id, sheetKey }),
      `Bearer ${door.token()}`,
    );

  it("is shared with the service's address once the person has said yes, and gets a key of 128 bits", async () => {
    const spreadsheet = aSpreadsheet();
    const { told, asked } = await clerkAt(spreadsheet, door).choose(CONNECT);
    expect(told).toHaveLength(2);
    expect(told[0]).toContain(`แชร์ไฟล์นี้ทั้งไฟล์ให้ ${ACCOUNT} เป็นผู้มีสิทธิ์อ่าน`);
    expect(told[1]).toContain("เชื่อมต่อแล้ว");
    expect(told[1]).toContain(`พบชีต ${SHEETS.map(({ title }) => title).join(" · ")}`);
    expect(told.join()).not.toMatch(UNKIND);
    expect(asked.map(({ path, status }) => [path, status])).toEqual([
      ["/addon/try", 403],
      ["/addon/try", 200],
    ]);
    expect(spreadsheet.state.viewers).toEqual([ACCOUNT]);
    expect(keysIn(spreadsheet)).toEqual([
      expect.objectContaining({
        value: expect.stringMatching(/^[0-9a-f]{32}$/),
        visibility: "DOCUMENT",
        place: { type: "SPREADSHEET" },
      }),
    ]);
  });

  it("is left as it was when the person says no", async () => {
    const spreadsheet = aSpreadsheet();
    const before = spreadsheet.state;
    const { told } = await clerkAt(spreadsheet, door).choose(CONNECT, "NO");
    expect(told).toHaveLength(1);
    expect(spreadsheet.state).toBe(before);
  });

  it("is exported by its id and key, into the very bytes that the same workbook gives as a file", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const before = spreadsheet.state;
    const exported = await clerk.choose(REPORT);
    const asOf = todayInThailand();
    expect(exported.asked).toEqual([
      {
        path: "/addon/report",
        body: { spreadsheetId: spreadsheet.state.id, sheetKey: keysIn(spreadsheet)[0]?.value, asOf },
        status: 200,
      },
    ]);
    const { bytes } = await makeReport({ grid, asOf, source: readSource(TITLE) });
    expect(Buffer.compare(bytesIn(exported), bytes)).toBe(0);
    expect(exported.facts<FileFacts>().text).toContain(READ);
    expect(door.log.filter(({ event }) => event === "export").at(-1)).toMatchObject({
      what: "report",
      source: "google",
      verdict: "made",
    });
    expect(spreadsheet.state).toBe(before);
    const summary = await clerk.choose("ส่งออกสรุป");
    expect(summary.facts<FileFacts>().text).toContain(READ);
  });

  it("keeps key and sharing when it is connected once more, and is asked nothing", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const before = spreadsheet.state;
    const { told, asked } = await clerk.choose(CONNECT);
    expect(told).toEqual([expect.stringContaining("เชื่อมต่อแล้ว")]);
    expect(asked).toHaveLength(1);
    expect(spreadsheet.state).toBe(before);
  });

  it("connected anew has one key, another one, and the old one is refused", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const [old] = keysIn(spreadsheet);
    expect((await tryWith(spreadsheet, old?.value)).status).toBe(200);
    const { told } = await clerk.choose(RECONNECT);
    expect(told).toEqual([expect.stringMatching(/^เปลี่ยนกุญแจแล้ว กุญแจเดิมใช้ไม่ได้อีก\nเชื่อมต่อแล้ว/)]);
    expect(keysIn(spreadsheet)).toHaveLength(1);
    expect(keysIn(spreadsheet)[0]?.value).not.toBe(old?.value);
    const refused = await tryWith(spreadsheet, old?.value);
    expect([refused.status, (await said(refused)).code]).toEqual([403, "sheet-key-unfit"]);
    expect((await clerk.choose(REPORT)).facts<FileFacts>().text).toContain(READ);
  });

  it("that never was connected is connected by either line of the menu", async () => {
    const spreadsheet = aSpreadsheet();
    const { told } = await clerkAt(spreadsheet, door).choose(RECONNECT);
    expect(told.at(-1)).toMatch(/^เชื่อมต่อแล้ว/);
    expect(keysIn(spreadsheet)).toHaveLength(1);
  });

  it("loses key and sharing when it is cancelled, and is posted from then on", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const [old] = keysIn(spreadsheet);
    const { told } = await clerk.choose(DISCONNECT);
    expect(told).toEqual([expect.stringContaining(`เลิกแชร์กับ ${ACCOUNT} แล้ว`)]);
    expect(keysIn(spreadsheet)).toEqual([]);
    expect(spreadsheet.state.viewers).toEqual([]);
    expect((await said(await tryWith(spreadsheet, old?.value))).code).toBe("sheet-not-shared");
    const exported = await clerk.choose(REPORT);
    expect(exported.asked.map(({ body }) => Object.keys(body).sort())).toEqual([["asOf", "grid", "name"]]);
    expect(exported.facts<FileFacts>().text).toContain(POSTED);
    expect((await clerk.choose(DISCONNECT)).told).toEqual([expect.stringContaining("ยังไม่ได้เชื่อมต่อ")]);
  });

  it("is posted, and says so, where its organisation shares nothing outside", async () => {
    const spreadsheet = aSpreadsheet();
    const before = spreadsheet.state;
    const clerk = clerkAt(spreadsheet, door, { sharesWithin: "thonglang.example" });
    const { told, logs } = await clerk.choose(CONNECT);
    expect(told.at(-1)).toContain(`Google ไม่ยอมให้ส่วนเสริมแชร์ไฟล์นี้กับ ${ACCOUNT}`);
    expect(told.at(-1)).not.toMatch(UNKIND);
    expect(logs.join()).toContain("Sharing outside of");
    expect(spreadsheet.state).toBe(before);
    const exported = await clerk.choose(REPORT);
    expect(exported.facts<FileFacts>().text).toContain(POSTED);
    const about = sheetText(await readGrid(bytesIn(exported)), "เกี่ยวกับไฟล์");
    expect(about).toContain("โดยบริการออกรายงานไม่ได้เปิดอ่านชีตนั้นเอง");
  });

  it("that its owner has shared by hand is connected without another question", async () => {
    const spreadsheet = aSpreadsheet();
    spreadsheet.change("person", (state) => addViewer(state, ACCOUNT));
    const clerk = clerkAt(spreadsheet, door, { sharesWithin: "thonglang.example" });
    expect((await clerk.choose(CONNECT)).told).toEqual([expect.stringMatching(/^เชื่อมต่อแล้ว/)]);
    expect((await clerk.choose(REPORT)).facts<FileFacts>().text).toContain(READ);
    expect((await clerk.choose(DISCONNECT)).told).toEqual([
      expect.stringContaining("กดปุ่ม แชร์ แล้วนำบัญชีนั้นออก"),
    ]);
  });

  it("is posted when its sharing was taken back, and connected again with the same key", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const keys = keysIn(spreadsheet);
    spreadsheet.change("person", (state) => removeViewer(state, ACCOUNT));
    const exported = await clerk.choose(REPORT);
    expect(exported.asked.map(({ status }) => status)).toEqual([403, 200]);
    expect(exported.facts<FileFacts>().text).toContain(`${POSTED} เพราะยังไม่ได้แชร์ไฟล์ให้บริการ`);
    expect((await clerk.choose(CONNECT)).told).toHaveLength(2);
    expect(keysIn(spreadsheet)).toEqual(keys);
    expect((await clerk.choose(REPORT)).facts<FileFacts>().text).toContain(READ);
  });

  it("with two keys is not exported, says what to choose, and has one key after that", async () => {
    for (const caption of [CONNECT, RECONNECT]) {
      const { spreadsheet, clerk } = await aConnected();
      spreadsheet.change("person", (state) => withKey(state, "fedcba9876543210fedcba9876543210"));
      const { told, shown, asked } = await clerk.choose(REPORT);
      expect(shown).toEqual([]);
      expect(asked.map(({ status }) => status)).toEqual([403]);
      expect(told.at(-1)).toContain("เลือกเมนูส่วนเสริม > เชื่อมต่อใหม่");
      await clerk.choose(caption);
      expect(keysIn(spreadsheet)).toHaveLength(1);
      expect((await clerk.choose(REPORT)).facts<FileFacts>().text).toContain(READ);
    }
  });

  it("is no copy of itself: a copied file is connected for itself, with a key of its own", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const copy = aSpreadsheet();
    const { metadata, nextId } = spreadsheet.state;
    copy.change("person", (state) => ({ ...state, metadata, nextId }));
    const other = clerkAt(copy, door);
    for (const [name, store] of clerk.host.properties) other.host.properties.set(name, new Map(store));
    const exported = await other.choose(REPORT);
    expect(exported.facts<FileFacts>().text).toContain(POSTED);
    await other.choose(CONNECT);
    expect(keysIn(copy)).toHaveLength(1);
    expect(keysIn(copy)[0]?.value).not.toBe(keysIn(spreadsheet)[0]?.value);
  });

  it("is told on the settings page: whether, since when and with which address", async () => {
    const spreadsheet = aSpreadsheet();
    const clerk = clerkAt(spreadsheet, door);
    const about = async () => {
      const facts = (await clerk.choose("เกี่ยวกับ / ตั้งค่า")).facts<TextFacts>();
      return facts.sections.find(({ heading }) => heading === "การเชื่อมต่อกับบริการ")?.lines.join("\n");
    };
    expect(await about()).toContain("ยังไม่ได้เชื่อมต่อ");
    await clerk.choose(CONNECT);
    expect(await about()).toContain(
      `เชื่อมต่อแล้วเมื่อ ${formatThaiDate(todayInThailand())} ให้ ${ACCOUNT} เปิดอ่านไฟล์นี้ได้`,
    );
    await clerk.choose(DISCONNECT);
    expect(await about()).toContain("ยังไม่ได้เชื่อมต่อ");
  });

  it("is as it was where the service's address is not set; a key is changed all the same", async () => {
    const spreadsheet = aSpreadsheet();
    const before = spreadsheet.state;
    const clerk = clerkAt(spreadsheet, door);
    storeOf(clerk.host.properties, "script").delete("ita.service");
    expect((await clerk.choose(CONNECT)).told).toEqual([expect.stringContaining("ita.service")]);
    expect(spreadsheet.state).toBe(before);
    const connected = await aConnected();
    const keys = keysIn(connected.spreadsheet);
    storeOf(connected.clerk.host.properties, "script").delete("ita.service");
    const { told } = await connected.clerk.choose(RECONNECT);
    expect(told).toEqual([expect.stringMatching(/^เปลี่ยนกุญแจแล้ว.*\n.*ita\.service/)]);
    expect(keysIn(connected.spreadsheet)).not.toEqual(keys);
  });

  it("is posted to a service that reads no sheets itself", async () => {
    const { spreadsheet, clerk } = await aConnected();
    const without = await openDoor();
    const other = clerkAt(spreadsheet, without);
    for (const [name, store] of clerk.host.properties) other.host.properties.set(name, new Map(store));
    expect((await other.choose(CONNECT)).told).toEqual([
      expect.stringContaining("ยังไม่ได้ตั้งบัญชีสำหรับเปิดอ่าน Google ชีต"),
    ]);
    const exported = await other.choose(REPORT);
    expect(exported.asked.map(({ status }) => status)).toEqual([404, 200]);
    expect(exported.facts<FileFacts>().text).toContain(`${POSTED} เพราะบริการยังไม่ได้ตั้งบัญชี`);
    await without.close();
  });
});
