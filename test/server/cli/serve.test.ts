import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../../server/cli/main.ts", import.meta.url));
const HOST = "ita.example.go.th";

describe("ita serve --public", () => {
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill("SIGKILL");
  });

  function start(env: Readonly<Record<string, string>>, ...options: readonly string[]): ChildProcess {
    child = spawn(process.execPath, [MAIN, "serve", ...options], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return child;
  }

  it("takes its settings from the environment, tells them in the log, and ends with 0", async () => {
    const env = {
      PORT: "0",
      ITA_BIND: "127.0.0.1",
      ITA_HOSTS: HOST,
      ITA_ADDON_CLIENT: "1-a.apps.example",
      ITA_JOBS: "1",
    };
    const { stderr, kill } = start(env) as ChildProcess & { stderr: NodeJS.ReadableStream };
    const [line] = (await once(stderr, "data")) as [Buffer];
    const told = JSON.parse(String(line)) as { port: number };
    expect(told).toMatchObject({
      event: "settings",
      public: HOST,
      bind: "127.0.0.1",
      "addon-client": "1-a.apps.example",
      jobs: "1",
    });
    expect((await fetch(`http://127.0.0.1:${told.port}/readyz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${told.port}/`)).status).toBe(403);
    kill.call(child, "SIGTERM");
    expect(await once(child as ChildProcess, "exit")).toEqual([0, null]);
  });

  it("does not begin with a key in the place of its file, nor repeats a word of it", async () => {
    const key = '{"type":"service_account","private_key":"-----BEGIN PRIVATE KEY-----"}';
    const { stderr } = start({ ITA_HOSTS: HOST, ITA_GOOGLE_KEY: key });
    let said = "";
    stderr?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    expect(await once(child as ChildProcess, "close")).toEqual([2, null]);
    expect(said).toMatch(/^ita: .*--google-key key\.json\n$/);
    expect(said).not.toContain("PRIVATE");
  });
});
