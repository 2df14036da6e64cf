import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CommandRefused } from "../../server/cli/command.ts";
import {
  type Environment,
  examineSettings,
  type GivenOptions,
  readSettings,
  SETTINGS,
} from "../../server/settings.ts";

const CLIENT = "1-a.apps.example";

function read(options: GivenOptions = {}, env: Environment = {}) {
  return readSettings(options, env).settings;
}

describe("the settings of the service", () => {
  it("are local mode where nothing is said", () => {
    expect(read()).toEqual({
      port: undefined,
      bind: "127.0.0.1",
      folder: resolve("workbooks"),
      load: {},
      google: {},
    });
  });

  it("come from options, else from the environment, where an empty variable is none", () => {
    const env = { PORT: "8080", ITA_JOBS: "4", ITA_FOLDER: "", ITA_HOSTS: "", ITA_ADDON_CLIENT: CLIENT };
    expect(read({ port: "9000" }, env)).toMatchObject({
      port: 9000,
      load: { jobs: 4 },
      folder: resolve("workbooks"),
      addon: { audiences: [CLIENT] },
    });
    expect(read({}, env).port).toBe(8080);
    expect(read({ "job-memory": "512", "job-seconds": "30", waiting: "8" }).load).toEqual({
      jobMegabytes: 512,
      jobSeconds: 30,
      waiting: 8,
    });
  });

  it("open a public service under the names given, Thai ones too", () => {
    const { bind, publicly } = read({ public: "ITA.example.go.th, เทศบาล.ไทย" });
    expect(publicly).toEqual({ hosts: ["ita.example.go.th", "xn--o3cg7ak5c9d.xn--o3cw4h"], openApi: false });
    expect(bind).toBe("0.0.0.0");
    expect(read({ "open-api": true }, { ITA_HOSTS: "a.example" }).publicly?.openApi).toBe(true);
    expect(read({ bind: "127.0.0.1" }, { ITA_HOSTS: "a.example", ITA_OPEN_API: "no" })).toMatchObject({
      bind: "127.0.0.1",
      publicly: { openApi: false },
    });
  });

  it("let what stands in for Google be on this machine only, and for this machine only", () => {
    const url = "http://127.0.0.1:8080/";
    const urls = { "certs-url": url, "google-url": url, "token-url": url };
    expect(read({ ...urls, "addon-client": CLIENT })).toMatchObject({
      addon: { certsUrl: url },
      google: { rootUrl: url, tokenUrl: url },
    });
    expect(() => read({ "google-url": "https://google.example/" })).toThrow(/ในเครื่องนี้/);
    for (const [name, value] of Object.entries(urls))
      expect(() => read({ [name]: value, public: "a.example" })).toThrow(/--public/);
  });

  it("are refused in Thai, by the name under which each was given", () => {
    const unfit: readonly (readonly [GivenOptions, Environment, RegExp])[] = [
      [{ port: "70000" }, {}, /^--port 70000 .* — .*--port 8567$/],
      [{}, { PORT: "http" }, /^PORT=http .* — .*PORT=8567$/],
      [{ jobs: "0" }, {}, /^--jobs 0 .*--jobs 2$/],
      [{ folder: "" }, {}, /--folder workbooks$/],
      [{}, { ITA_OPEN_API: "maybe" }, /ITA_OPEN_API=yes$/],
      [{ bind: "localhost" }, {}, /IP/],
      [{ bind: "0.0.0.0" }, {}, /--public/],
      [{ public: "a.example", bind: "here" }, {}, /IP/],
      ...[
        "",
        "https://a.example",
        "a.example:443",
        "*.example",
        "a.example,",
        "a b",
        "-a.example",
        "a@b",
      ].map((hosts) => [{ public: hosts }, {}, /--public ita\.example\.go\.th$/] as const),
    ];
    for (const [options, env, sentence] of unfit) {
      expect(() => read(options, env)).toThrow(CommandRefused);
      expect(() => read(options, env)).toThrow(sentence);
    }
  });

  it("are told with where they came from, and never with a key", () => {
    const key = '{"type":"service_account","private_key":"-----BEGIN"}';
    const { told, refusals } = examineSettings(
      { port: "9000", "google-key": key },
      { ITA_JOBS: "3", PORT: "1" },
    );
    expect(told).toEqual([
      { name: "jobs", value: "3", from: "ITA_JOBS" },
      { name: "port", value: "9000", from: "--port" },
    ]);
    expect(refusals.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("--google-key key.json"),
    ]);
    expect(JSON.stringify([told, refusals, refusals.map(String)])).not.toContain("BEGIN");
    expect(() => read({ "google-key": "x".repeat(3000) })).toThrow(/^ค่าของคีย์[^x]*$/);
  });

  it("stand in the table of docs/deploy.md, each with its option, its variable and its usual value", () => {
    const text = readFileSync(new URL("../../docs/deploy.md", import.meta.url), "utf8");
    const rows = text.split("\n").filter((line) => line.startsWith("| `--"));
    expect(rows.length).toBe(Object.keys(SETTINGS).length);
    for (const [name, { env, usual }] of Object.entries(SETTINGS)) {
      const row = rows.find((line) => line.startsWith(`| \`--${name}`)) ?? "";
      const [, , variable = "", value = ""] = row.split("|").map((cell) => cell.trim());
      expect([name, variable]).toEqual([name, `\`${env}\``]);
      expect(value).toContain(usual === "" ? "none" : usual);
    }
  });
});
