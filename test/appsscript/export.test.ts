import { describe, expect, it } from "vitest";
import { fileNameIn, refusalWords } from "../../appsscript/export/answer.ts";
import type { FileFacts } from "../../appsscript/pages/dialog-facts.ts";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Answer, ButtonName } from "../../server/sandbox/apps-script/dialogs.ts";
import type { BundleOptions } from "../../server/sandbox/apps-script/run-bundle.ts";
import type { FetchRequest, Transport } from "../../server/sandbox/apps-script/transport.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { type Addon, openAddon } from "./addon.ts";

const good = fillingGrid(GOOD_EXAMPLE);
const REPORT = "ส่งออกรายงาน (.xlsx)";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BYTES = Uint8Array.from([80, 75, 3, 4, 0, 127, 128, 255]);

const bytes = (text: string) => new TextEncoder().encode(text);
const file: Transport = () => ({
  status: 200,
  headers: {
    "Content-Type": XLSX,
    "Content-Disposition": `attachment; filename="report.xlsx"; filename*=UTF-8''${encodeURIComponent("รายงาน ๒๕๖๗.xlsx")}`,
  },
  body: BYTES,
});

interface Asking {
  readonly answers?: readonly (Answer | ButtonName)[];
  readonly address?: string | undefined;
  readonly more?: Partial<BundleOptions>;
  readonly menu?: string;
  readonly grid?: typeof good;
}

function asking(transport: Transport, how: Asking = {}): Addon {
  const { answers = [], address = "https://ita.example/", more = {}, menu = REPORT, grid = good } = how;
  const addon = openAddon(grid, answers, {
    transport,
    person: { email: "clerk@example.go.th", identityToken: () => "signed.by.google" },
    host: {
      properties: new Map([["script", new Map(address === "" ? [] : [["ita.service", address]])]]),
      cache: new Map(),
      locks: new Map(),
    },
    ...more,
  });
  addon.choose(menu);
  return addon;
}

const said = (addon: Addon) => addon.asked[addon.asked.length - 1]?.text ?? "";

describe("ส่งออก", () => {
  it("posts the Grid, the file's name and the day, with the identity token", () => {
    const seen: FetchRequest[] = [];
    for (const menu of [REPORT, "ส่งออกสรุป"])
      asking(
        (request) => {
          seen.push(request);
          return file(request);
        },
        { menu },
      );
    expect(seen.map(({ url, method }) => [method, url])).toEqual([
      ["POST", "https://ita.example/addon/report"],
      ["POST", "https://ita.example/addon/summary"],
    ]);
    const [first] = seen;
    expect(first?.headers).toMatchObject({
      Authorization: "Bearer signed.by.google",
      "Content-Type": "application/json",
    });
    const body = JSON.parse(new TextDecoder().decode(first?.body)) as Record<string, unknown>;
    expect(Object.keys(body).sort()).toEqual(["asOf", "grid", "name"]);
    expect(body).toMatchObject({ name: "มาตรการ", asOf: "2024-01-15" });
    expect((body.grid as typeof good).sheets.map(({ title }) => title)).toEqual(
      good.sheets.map(({ title }) => title),
    );
  });

  it("gives the file's bytes to the dialog, under its Thai name", () => {
    const addon = asking(file);
    const facts = addon.facts<FileFacts>();
    expect(addon.shown.map(({ place }) => place)).toEqual(["modal"]);
    expect(facts).toMatchObject({ kind: "file", fileName: "รายงาน ๒๕๖๗.xlsx", mediaType: XLSX });
    expect(Uint8Array.from(Buffer.from(facts.bytes, "base64"))).toEqual(BYTES);
  });

  it("asks once when things are left to mend, and says so in the dialog", () => {
    const addon = asking(file, { answers: ["YES"], grid: fillingGrid(DEFECTIVE_EXAMPLE) });
    expect(addon.asked).toHaveLength(1);
    expect(said(addon)).toMatch(/ต้องแก้ [๐-๙]+ · ควรตรวจ [๐-๙]+/);
    expect(addon.facts<FileFacts>().text).toMatch(
      /^ไฟล์พร้อมแล้ว ยังมีเรื่องที่ต้องแก้ [๐-๙]+ และควรตรวจ [๐-๙]+ เรื่อง\n/,
    );
  });

  it("sends nothing when the person wants to mend first", () => {
    let sent = 0;
    const addon = asking(
      (request) => {
        sent++;
        return file(request);
      },
      { answers: ["NO"], grid: fillingGrid(DEFECTIVE_EXAMPLE) },
    );
    expect(sent).toBe(0);
    expect(addon.shown).toEqual([]);
  });

  it("leaves the spreadsheet as it was, also when there is no file", () => {
    for (const transport of [file, () => ({ broken: "timeout" }) as const]) {
      const addon = asking(transport);
      expect(addon.spreadsheet.version).toBe(1);
    }
  });

  it.each([
    ["the service's address is not set", { address: "" }, "ยังไม่ได้ตั้งที่อยู่ของบริการ"],
    [
      "Google does not say who asks",
      { more: { person: { email: "clerk@example.go.th", identityToken: () => "" } } },
      "Google ยังไม่ได้ยืนยันว่าท่านเป็นใคร",
    ],
    ["the address is not in the manifest", { address: "https://elsewhere.example" }, "urlFetchWhitelist"],
  ] satisfies [string, Asking, string][])("says what to do when %s", (_, how, words) => {
    const addon = asking(file, how);
    expect(said(addon)).toContain(words);
    expect(addon.shown).toEqual([]);
  });

  it.each([
    ["a page of the network", "text/html", "<html>login wifi"],
    ["JSON", "application/json", "{}"],
    ["nothing", XLSX, ""],
    ["other bytes", XLSX, "<html>"],
  ])("does not take %s for a file", (_, type, body) => {
    const addon = asking(() => ({ status: 200, headers: { "Content-Type": type }, body: bytes(body) }));
    expect(addon.shown).toEqual([]);
    expect(said(addon)).toContain("ตรวจค่า ita.service");
  });

  it.each([
    ["no answer", { broken: "address" }, "ติดต่อบริการออกรายงานไม่ได้"],
    ["no such name", { broken: "dns" }, "ติดต่อบริการออกรายงานไม่ได้"],
    ["no answer in 60 seconds", { broken: "timeout" }, "เกิน ๖๐ วินาที"],
    ["401", { status: 401, headers: {}, body: bytes("{}") }, "ยังไม่รับคำขอจากบัญชีนี้"],
    [
      "422 with the service's own sentence",
      {
        status: 422,
        headers: { "content-type": "application/problem+json" },
        body: bytes(JSON.stringify({ detail: "ชีตนี้ยาวเกินไป — แยกเป็นสองไฟล์" })),
      },
      "ชีตนี้ยาวเกินไป — แยกเป็นสองไฟล์",
    ],
    [
      "404 of another site",
      { status: 404, headers: { "content-type": "text/html" }, body: bytes("<h1>") },
      "ตรวจค่า ita.service",
    ],
    [
      "503 with Retry-After",
      {
        status: 503,
        headers: { "content-type": "application/problem+json", "retry-after": "90" },
        body: bytes(JSON.stringify({ detail: "ขณะนี้มีงานเต็มจำนวนที่รับได้" })),
      },
      "ขณะนี้มีงานเต็มจำนวนที่รับได้ (ลองอีกครั้งใน ๒ นาที)",
    ],
    [
      "500 with a number",
      { status: 500, headers: { "x-request-id": "ecae714a-f11a" }, body: bytes("") },
      "แจ้งผู้ดูแลบริการ พร้อมรหัส ecae714a-f11a",
    ],
    ["a page of somebody's proxy", { status: 302, headers: {}, body: bytes("") }, "ตรวจค่า ita.service"],
  ] satisfies [string, ReturnType<Transport>, string][])(
    "has a sentence of its own for %s",
    (_, answer, words) => {
      const addon = asking(() => answer);
      expect(said(addon)).toContain(words);
      expect(said(addon)).toContain("ข้อมูลในชีตไม่เปลี่ยนแปลง");
      expect(said(addon)).not.toMatch(/ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined/);
      expect(addon.shown).toEqual([]);
    },
  );

  it("asks for every permission that it needs before it reads anything", () => {
    const granted = [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ];
    expect(() => asking(file, { more: { person: { email: "clerk@example.go.th", granted } } })).toThrow(
      /script.external_request/,
    );
  });
});

describe("the words for a service that gives no file", () => {
  const refusal = (status: number, headers: Record<string, string> = {}, body = "") =>
    refusalWords({ status, headers, body });

  it("count seconds under a minute, and know a day of Retry-After no better than a minute", () => {
    expect(refusal(503, { "retry-after": "20" })).toContain("ใน ๒๐ วินาที");
    expect(refusal(429, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" })).toContain("ใน ๑ นาที");
  });

  it("are the service's own for a sheet key that it does not take and a sheet that is not shared, not for another 403", () => {
    const headers = { "content-type": "application/problem+json" };
    for (const code of ["sheet-key-unfit", "sheet-not-shared"])
      expect(refusal(403, headers, JSON.stringify({ code, detail: "เลือกเมนู เชื่อมต่อใหม่" }))).toMatch(
        /^เลือกเมนู เชื่อมต่อใหม่ /,
      );
    expect(refusal(403, headers, JSON.stringify({ code: "other", detail: "เลือกเมนู" }))).toContain(
      "ยังไม่รับคำขอจากบัญชีนี้",
    );
    expect(refusal(403, {}, JSON.stringify({ code: "sheet-key-unfit", detail: "เลือกเมนู" }))).toContain(
      "ยังไม่รับคำขอจากบัญชีนี้",
    );
  });

  it("trust nothing in a body that is no problem", () => {
    const detail = JSON.stringify({ detail: "โอนเงินมาก่อน" });
    expect(refusal(400, { "content-type": "text/html" }, detail)).not.toContain("โอนเงิน");
    expect(refusal(400, { "content-type": "application/problem+json" }, "{")).toContain("ita.service");
  });
});

describe("the name of a downloaded file", () => {
  it("is the service's, else a plain one", () => {
    expect(fileNameIn("attachment; filename*=UTF-8''%E0%B8%81.xlsx", "x.xlsx")).toBe("ก.xlsx");
    expect(fileNameIn("attachment; filename*=UTF-8''%E0%B8", "x.xlsx")).toBe("x.xlsx");
    expect(fileNameIn(undefined, "x.xlsx")).toBe("x.xlsx");
  });
});
