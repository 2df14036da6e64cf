import { describe, expect, it } from "vitest";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { ButtonName } from "../../server/sandbox/apps-script/dialogs.ts";
import { newHost, storeOf } from "../../server/sandbox/apps-script/host.ts";
import type { FetchAnswer, FetchRequest } from "../../server/sandbox/apps-script/transport.ts";
import { fromGrid } from "../../server/sandbox/spreadsheet/from-grid.ts";
import { addViewer } from "../../server/sandbox/spreadsheet/sharing.ts";
import { Spreadsheet } from "../../server/sandbox/spreadsheet/spreadsheet.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { withKey } from "../server/sources/google/google.ts";
import { type Addon, openAddon } from "./addon.ts";

const ACCOUNT = "reader@service.example";
const CONNECT = "เชื่อมต่อ";
const RECONNECT = "เชื่อมต่อใหม่";
const DISCONNECT = "ยกเลิกการเชื่อมต่อ";
const UNKIND = /ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined/;

const json = (status: number, type: string, body: object): FetchAnswer => ({
  status,
  headers: { "Content-Type": type },
  body: new TextEncoder().encode(JSON.stringify(body)),
});
const refused = (status: number, parts: object): FetchAnswer =>
  json(status, "application/problem+json", { detail: "รายละเอียด", ...parts });
const notShared = (account?: string) => refused(403, { code: "sheet-not-shared", account });
const keyUnfit = refused(403, { code: "sheet-key-unfit" });
const ready = (...sheets: string[]) => json(200, "application/json", { ready: true, sheets });
const FULL = ready("ข้อมูลหน่วยงาน", "วิเคราะห์ผล ITA", "แผนมาตรการ", "ผลการดำเนินการ");

interface Stage {
  readonly addon: Addon;
  readonly spreadsheet: Spreadsheet;
  readonly sent: readonly Record<string, unknown>[];
  /** The last that the person was told. */
  readonly said: () => string;
  readonly keys: () => readonly (string | null)[];
}

/** The add-on with a service that answers in this order; a function answers when it is asked. */
function stage(
  answers: readonly (FetchAnswer | (() => FetchAnswer))[],
  {
    account,
    buttons = ["YES", "YES"],
    spreadsheet = new Spreadsheet(fromGrid(fillingGrid(GOOD_EXAMPLE), "มาตรการ")),
  }: {
    readonly account?: string;
    readonly buttons?: readonly ButtonName[];
    readonly spreadsheet?: Spreadsheet;
  } = {},
): Stage {
  const host = newHost();
  const properties = storeOf(host.properties, "script");
  properties.set("ita.service", "https://ita.example");
  if (account !== undefined) properties.set("ita.account", account);
  const sent: Record<string, unknown>[] = [];
  const left = [...answers];
  const addon = openAddon(spreadsheet, buttons, {
    host,
    person: { email: "clerk@example.go.th", identityToken: () => "signed.by.google" },
    transport: ({ body }: FetchRequest) => {
      sent.push(JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>);
      const answer = left.shift();
      if (answer === undefined) throw new Error("the service was asked more often than foreseen");
      return typeof answer === "function" ? answer() : answer;
    },
  });
  const keys = () =>
    spreadsheet.state.metadata.filter(({ key }) => key === "ita.key").map(({ value }) => value);
  return { addon, spreadsheet, sent, said: () => addon.asked.at(-1)?.text ?? "", keys };
}

describe("เชื่อมต่อ", () => {
  it("asks with a key that is in no spreadsheet first, and with the one in this spreadsheet then", () => {
    const { addon, sent, keys } = stage([notShared(ACCOUNT), FULL]);
    addon.choose(CONNECT);
    expect(sent.map((body) => Object.keys(body))).toEqual([
      ["spreadsheetId", "sheetKey"],
      ["spreadsheetId", "sheetKey"],
    ]);
    expect(sent[0]?.sheetKey).toMatch(/^[0-9a-f]{32}$/);
    expect(keys()).toEqual([sent[1]?.sheetKey]);
    expect(sent[0]?.sheetKey).not.toBe(sent[1]?.sheetKey);
  });

  it("is patient with Google, which tells its own parts of a new sharing in its own time", () => {
    const { addon, said } = stage([notShared(ACCOUNT), notShared(ACCOUNT), keyUnfit, FULL]);
    addon.choose(CONNECT);
    expect(said()).toMatch(/^เชื่อมต่อแล้ว/);
  });

  it("says when to try again where Google takes longer, and keeps what it has done", () => {
    const { addon, said, keys, spreadsheet } = stage(Array(4).fill(notShared(ACCOUNT)));
    addon.choose(CONNECT);
    expect(said()).toContain("รอ ๑ นาที แล้วเลือกเมนู เชื่อมต่อ อีกครั้ง");
    expect([keys().length, spreadsheet.state.viewers]).toEqual([1, [ACCOUNT]]);
  });

  it("keeps what it has done when the service falls silent, and says so", () => {
    const { addon, said, keys } = stage([notShared(ACCOUNT), { broken: "timeout" }]);
    addon.choose(CONNECT);
    expect(said()).toMatch(/^เก็บกุญแจและแชร์ไฟล์นี้แล้ว แต่.*เกิน ๖๐ วินาที/);
    expect(said()).not.toMatch(UNKIND);
    expect(keys()).toHaveLength(1);
  });

  it("shares with the address that the installer has set, where the service tells none", () => {
    const set = stage([notShared(), FULL], { account: ` ${ACCOUNT} ` });
    set.addon.choose(CONNECT);
    expect(set.spreadsheet.state.viewers).toEqual([ACCOUNT]);
    const unset = stage([notShared()]);
    unset.addon.choose(CONNECT);
    expect(unset.said()).toContain("ita.account");
    expect(unset.said()).not.toMatch(UNKIND);
    expect(unset.spreadsheet.version).toBe(1);
  });

  it("takes the sharing with an address back that the service has no longer", () => {
    const { addon, spreadsheet, keys } = stage([
      notShared("old@service.example"),
      FULL,
      notShared(ACCOUNT),
      FULL,
    ]);
    addon.choose(CONNECT);
    const before = keys();
    addon.choose(CONNECT);
    expect(spreadsheet.state.viewers).toEqual([ACCOUNT]);
    expect(keys()).toEqual(before);
  });

  it("changes a key that the service does not take", () => {
    const { addon, keys, said } = stage([notShared(ACCOUNT), FULL, keyUnfit, FULL]);
    addon.choose(CONNECT);
    const [before] = keys();
    addon.choose(CONNECT);
    expect(keys()).toHaveLength(1);
    expect(keys()).not.toEqual([before]);
    expect(said()).toMatch(/^เชื่อมต่อแล้ว/);
  });

  it("says which sheets of the form the service has not found", () => {
    for (const [sheets, words] of [
      [
        ["แผนมาตรการ"],
        "พบชีต แผนมาตรการ\nยังไม่พบชีต ข้อมูลหน่วยงาน · วิเคราะห์ผล ITA · ผลการดำเนินการ — เลือกเมนู เตรียมแบบฟอร์ม",
      ],
      [[], "เอง\nยังไม่พบชีต ข้อมูลหน่วยงาน · วิเคราะห์ผล ITA · แผนมาตรการ · ผลการดำเนินการ — เลือกเมนู เตรียมแบบฟอร์ม"],
    ] as const) {
      const { addon, said } = stage([keyUnfit, ready(...sheets)]);
      addon.choose(CONNECT);
      expect(said()).toContain(words);
    }
  });

  it.each([
    ["another site", json(200, "text/html", {}), "ตรวจค่า ita.service"],
    [
      "a page that is no JSON",
      { status: 200, headers: {}, body: new Uint8Array([60]) },
      "ตรวจค่า ita.service",
    ],
    ["no answer", { broken: "dns" }, "ติดต่อบริการออกรายงานไม่ได้"],
    ["a token that is not taken", refused(401, { code: "token-unfit" }), "ยังไม่รับคำขอจากบัญชีนี้"],
    ["a file that was thrown away", refused(404, { code: "sheet-not-found" }), "รายละเอียด"],
  ] satisfies [string, FetchAnswer, string][])(
    "changes nothing when it meets %s, and says what to do",
    (_, answer, words) => {
      const { addon, said, spreadsheet } = stage([answer]);
      addon.choose(CONNECT);
      expect(said()).toContain(words);
      expect(spreadsheet.version).toBe(1);
    },
  );
});

describe("เชื่อมต่อใหม่", () => {
  it("has two keys at no moment, and leaves one of several", () => {
    const { addon, spreadsheet, keys } = stage([keyUnfit, FULL, FULL, FULL]);
    addon.choose(CONNECT);
    const counts: number[] = [];
    spreadsheet.watch(() => counts.push(keys().length));
    addon.choose(RECONNECT);
    expect(new Set(counts)).toEqual(new Set([1]));
    spreadsheet.change("person", (state) => withKey(withKey(state, "ก".repeat(9)), "ข".repeat(9)));
    const others = keys();
    addon.choose(RECONNECT);
    expect(keys()).toHaveLength(1);
    expect(others).not.toContain(keys()[0]);
  });

  it("says that the key is another one when the person does not want to share again", () => {
    const { addon, said } = stage([notShared(ACCOUNT), FULL, notShared(ACCOUNT)], { buttons: ["YES", "NO"] });
    addon.choose(CONNECT);
    addon.choose(RECONNECT);
    expect(said()).toBe("เปลี่ยนกุญแจแล้ว กุญแจเดิมใช้ไม่ได้อีก");
  });
});

describe("ยกเลิกการเชื่อมต่อ", () => {
  it("takes away keys that nobody remembers, and the sharing with the address that is set", () => {
    const state = addViewer(withKey(fromGrid(fillingGrid(GOOD_EXAMPLE)), "x".repeat(32)), ACCOUNT);
    const { addon, spreadsheet, keys, sent } = stage([], {
      account: ACCOUNT,
      spreadsheet: new Spreadsheet(state),
    });
    addon.choose(DISCONNECT);
    expect([keys(), spreadsheet.state.viewers]).toEqual([[], []]);
    expect(sent).toEqual([]);
  });

  it("takes the sharing back of a spreadsheet that has lost its key", () => {
    const { addon, spreadsheet } = stage([notShared(ACCOUNT), FULL]);
    addon.choose(CONNECT);
    spreadsheet.change("person", (state) => ({ ...state, metadata: [] }));
    addon.choose(DISCONNECT);
    expect(spreadsheet.state.viewers).toEqual([]);
  });

  it("says who is to be taken out by hand where Google refuses", () => {
    const spreadsheet = new Spreadsheet(withKey(fromGrid(fillingGrid(GOOD_EXAMPLE)), "x".repeat(32)));
    const { addon, said, keys } = stage([], { account: "no address", spreadsheet });
    addon.choose(DISCONNECT);
    expect(said()).toContain("กดปุ่ม แชร์ แล้วนำ no address ออก");
    expect(said()).not.toMatch(UNKIND);
    expect(keys()).toEqual([]);
  });
});
