import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { runCommand } from "../../../server/cli/commands.ts";
import type { Checked } from "../../../server/doctor/checked.ts";
import { checkNode } from "../../../server/doctor/here.ts";
import type { SpreadsheetState } from "../../../server/sandbox/spreadsheet/state.ts";
import { TokenStand } from "../../../server/sandbox/tokens.ts";
import { startService } from "../service.ts";
import {
  ACCOUNT,
  connected,
  type Front,
  type Google,
  KEY,
  SHEET_ID,
  startGoogle,
  withKey,
} from "../sources/google/google.ts";

const CLIENT = "1-a.apps.example";
const PLAN: Grid = {
  sheets: [
    {
      title: "แผนมาตรการ",
      rows: [
        ["ที่", "มาตรการ"],
        ["๑", "ประกาศนโยบาย"],
      ],
    },
  ],
};
const SHARED = connected(PLAN);
const UNKIND = /ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined/;

describe("ita doctor", () => {
  const folder = mkdtempSync(join(tmpdir(), "ita-doctor-"));
  let google: Google | undefined;

  beforeEach(() => {
    // What the machine itself has set must not count.
    for (const name of ["PORT", "ITA_HOSTS", "ITA_ADDON_CLIENT", "GOOGLE_APPLICATION_CREDENTIALS"])
      vi.stubEnv(name, undefined);
    vi.stubEnv("METADATA_SERVER_DETECTION", "none");
    vi.stubEnv("CLOUDSDK_CONFIG", folder);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await google?.close();
    google = undefined;
  });

  async function run(...args: readonly string[]) {
    let out = "";
    let err = "";
    const code = await runCommand(["doctor", "--folder", folder, ...args], {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      terminal: false,
      today: () => "2024-10-15",
    });
    return { code, out, err };
  }

  /** What was found about each thing, by its name. */
  async function look(...args: readonly string[]) {
    const { code, out } = await run("--port", "0", "--json", ...args);
    expect(out).not.toMatch(UNKIND);
    const { checks, settings } = JSON.parse(out) as { checks: Checked[]; settings: object[] };
    for (const { state, who, remedy } of checks)
      expect([who !== undefined, Boolean(remedy)]).toEqual(
        Array(2).fill(state === "unfit" || state === "unchecked"),
      );
    return { code, out, settings, found: Object.fromEntries(checks.map((one) => [one.check, one])) };
  }

  /** Google on this machine, and the options that lead there. */
  async function withGoogle(
    states: readonly SpreadsheetState[] = [SHARED],
    front?: Front,
  ): Promise<string[]> {
    google = await startGoogle(states, { identity: new TokenStand(CLIENT, Date.now) }, front);
    const { key, rootUrl, tokenUrl } = google.settings;
    return optionsFor(key, rootUrl, tokenUrl);
  }

  function optionsFor(key: object, rootUrl: string, tokenUrl: string): string[] {
    const file = join(folder, "key.json");
    writeFileSync(file, JSON.stringify(key));
    const urls = [
      "--google-url",
      rootUrl,
      "--token-url",
      tokenUrl,
      "--certs-url",
      `${rootUrl}oauth2/v1/certs`,
    ];
    return ["--google-key", file, "--addon-client", CLIENT, ...urls];
  }

  it("finds local mode ready without asking Google anything", async () => {
    const { code, found } = await look();
    expect(code).toBe(0);
    for (const name of ["settings", "node", "port", "folder"]) expect(found[name]?.state).toBe("fit");
    for (const name of ["addon", "keys", "clock", "credentials", "apis"])
      expect(found[name]?.state).toBe("unneeded");
  });

  it("finds everything ready up to a connected sheet, and prints no secret", async () => {
    const options = await withGoogle();
    const address = `https://docs.google.com/spreadsheets/d/${SHEET_ID}/edit?gid=0#gid=0`;
    const { code, found, out, settings } = await look(...options, "--sheet", address);
    const others = Object.values(found).filter(({ state }) => state !== "fit");
    expect(others).toMatchObject([{ check: "database", state: "unneeded" }]);
    expect(code).toBe(0);
    expect(found.credentials?.seen).toContain(ACCOUNT);
    expect(settings).toContainEqual({ name: "addon-client", value: CLIENT, from: "--addon-client" });
    const page = await run(...options, "--port", "0", "--sheet", SHEET_ID);
    expect(page.code).toBe(0);
    expect(page.out).toMatch(
      / {2}✓ ชีต — .*\n {2}✓ การเชื่อมต่อของชีต — [\s\S]*addon-client = .*\(--addon-client\)/,
    );
    for (const text of [out, page.out, page.err]) {
      expect(text).not.toContain("PRIVATE");
      expect(text).not.toContain(KEY);
      expect(text).not.toMatch(UNKIND);
    }
  });

  it("says which checks could not be done without a network, and that is no defect", async () => {
    const options = await withGoogle();
    await google?.close();
    google = undefined;
    const { code, found } = await look(...options, "--sheet", SHEET_ID);
    expect(code).toBe(2);
    for (const name of ["keys", "clock", "credentials", "apis", "sheet"])
      expect([name, found[name]?.state]).toEqual([name, "unchecked"]);
    expect(found.keys?.who).toBe("network");
  });

  it("finds a clock that is slow or fast, and trusts the age of a kept answer", async () => {
    let header: Record<string, string> = {};
    const options = await withGoogle([SHARED], async (request) => {
      if (!request.url.endsWith("/certs")) return undefined;
      const answer = new TokenStand(CLIENT, Date.now).answer();
      for (const [name, value] of Object.entries(header)) answer.headers.set(name, value);
      return answer;
    });
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
    const clock = async (headers: Record<string, string>) => {
      header = headers;
      return (await look(...options)).found.clock;
    };
    expect(await clock({ date: at(95) })).toMatchObject({ state: "unfit", who: "machine" });
    expect((await clock({ date: at(95) }))?.seen).toMatch(/^ช้ากว่า.* 9[45] วินาที/);
    expect((await clock({ date: at(-3600) }))?.seen).toMatch(/^เร็วกว่า.* (3599|3600) วินาที/);
    expect((await clock({ date: at(-3600), age: "3600" }))?.state).toBe("fit");
    expect((await clock({ date: at(20) }))?.state).toBe("fit");
    expect((await clock({ date: "yesterday" }))?.state).toBe("unchecked");
  });

  it("finds what answers in Google's place", async () => {
    const options = await withGoogle([SHARED], async (request) =>
      request.url.endsWith("/certs") ? new Response("<html>sign in</html>") : undefined,
    );
    const { code, found } = await look(...options);
    expect(code).toBe(1);
    expect(found.keys).toMatchObject({ state: "unfit", who: "network" });
    expect(found.credentials?.state).toBe("fit");
  });

  it("finds a key that Google does not take, without a word of it", async () => {
    await withGoogle();
    const other = await startGoogle([]);
    const { rootUrl, tokenUrl } = (google as Google).settings;
    const options = optionsFor(other.settings.key, rootUrl, tokenUrl);
    await other.close();
    const { code, found } = await look(...options, "--sheet", SHEET_ID);
    expect(code).toBe(1);
    expect(found.credentials).toMatchObject({ state: "unfit", who: "service" });
    expect(found.credentials?.seen).toContain("invalid_grant");
    expect([found.apis?.state, found.sheet?.state]).toEqual(["unchecked", "unchecked"]);
  });

  it("finds an API that the project has not switched on", async () => {
    const options = await withGoogle([SHARED], async (request) =>
      new URL(request.url).pathname.startsWith("/v4/")
        ? Response.json(
            {
              error: {
                code: 403,
                message: "Google Sheets API has not been used in project 1 before or it is disabled.",
                status: "PERMISSION_DENIED",
                details: [
                  { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "SERVICE_DISABLED" },
                ],
              },
            },
            { status: 403 },
          )
        : undefined,
    );
    const { found } = await look(...options, "--sheet", SHEET_ID);
    expect(found.apis).toMatchObject({ state: "unfit", who: "service" });
    expect(found.apis?.seen).toMatch(/Sheets API$/);
    expect(found.sheet).toMatchObject({ state: "unfit", who: "service" });
  });

  it("finds whoever can mend a sheet that is not shared, not there, of no form, or not connected", async () => {
    const {
      sheets: [plan],
    } = PLAN as { sheets: [Grid["sheets"][0]] };
    const other = connected({ sheets: [{ title: "งบ", rows: [["ก"]] }] }, { id: `${SHEET_ID}-2` });
    const free = { ...connected(PLAN, { id: `${SHEET_ID}-3` }), metadata: [] };
    const twice = withKey(connected({ sheets: [plan] }, { id: `${SHEET_ID}-4` }), `${KEY}2`);
    const hidden = { ...connected(PLAN, { id: `${SHEET_ID}-5` }), viewers: [] };
    const options = await withGoogle([SHARED, other, free, twice, hidden]);
    const sheet = async (id: string) => {
      const { code, found } = await look(...options, "--sheet", id);
      expect(code).toBe(1);
      return found as { sheet: Checked; connection: Checked };
    };
    expect((await sheet(`${SHEET_ID}-1`)).sheet).toMatchObject({ state: "unfit", who: "owner" });
    expect((await sheet(`${SHEET_ID}-2`)).sheet.seen).toContain("แผนมาตรการ");
    expect(await sheet(`${SHEET_ID}-3`)).toMatchObject({
      sheet: { state: "fit" },
      connection: { state: "unfit" },
    });
    expect((await sheet(`${SHEET_ID}-4`)).connection.remedy).toMatch(/เชื่อมต่อใหม่$/);
    const unshared = await sheet(`${SHEET_ID}-5`);
    expect(unshared.sheet).toMatchObject({ state: "unfit", who: "owner" });
    expect(unshared.sheet.remedy).toContain(ACCOUNT);
    expect(unshared.connection.state).toBe("unchecked");
  });

  it("finds what a public service lacks", async () => {
    const { code, found } = await look("--public", "ita.example.go.th", "--open-api");
    expect(code).toBe(1);
    expect(found.settings?.seen).toMatch(/ita\.example\.go\.th.*\/api/);
    expect(found.addon).toMatchObject({ state: "unfit", who: "service" });
    expect(found.folder?.state).toBe("unneeded");
    expect(found.credentials).toMatchObject({ state: "unfit", who: "service" });
  });

  it("tells each setting that cannot be used, and looks at the rest", async () => {
    const { code, out } = await run("--json", "--jobs", "many", "--bind", "0.0.0.0");
    const { checks } = JSON.parse(out) as { checks: Checked[] };
    expect(code).toBe(1);
    const settings = checks.filter(({ check }) => check === "settings");
    expect(settings.map(({ remedy }) => remedy)).toEqual([
      expect.stringContaining("--jobs 2"),
      expect.stringContaining("--public"),
    ]);
    expect(checks.some(({ check, state }) => check === "folder" && state === "fit")).toBe(true);
  });

  it("finds a port that another program holds, and knows the service's own", async () => {
    const other = createServer((_, response) => response.end("{}")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const taken = await look("--port", String(port));
    expect([taken.code, taken.found.port]).toMatchObject([1, { state: "unfit", who: "machine" }]);
    other.close();
    other.closeAllConnections();
    const service = await startService();
    const running = await look("--port", new URL(service.origin).port);
    expect([running.code, running.found.port?.state]).toEqual([0, "fit"]);
    await service.close();
  });

  it("finds a folder that is a file, and takes one that is still to be made", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect((await look("--folder", file)).found.folder).toMatchObject({ state: "unfit", who: "service" });
    expect((await look("--folder", join(folder, "to", "be", "made"))).found.folder?.state).toBe("fit");
  });

  it("knows the Node that the project is tested on", () => {
    expect(checkNode("24.0.0").state).toBe("fit");
    expect(checkNode("22.19.0")).toMatchObject({ state: "unfit", who: "service" });
  });

  it("refuses what can be no sheet, and what it does not know", async () => {
    for (const text of ["", "../../etc", "https://evil.example/", "x".repeat(10_000)])
      expect(await run(`--sheet=${text}`)).toMatchObject({ code: 2, out: "" });
    expect((await run("--sheet", "abc")).err).toContain("44");
    expect((await run(SHEET_ID)).err).toContain("--sheet");
    expect((await run("--patient")).err).toContain("--json");
  });
});
