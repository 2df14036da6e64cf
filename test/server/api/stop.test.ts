import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { bigWorkbook } from "./big.ts";

const MAIN = fileURLToPath(new URL("../../../server/cli/main.ts", import.meta.url));

describe("ita serve", () => {
  let service: ChildProcess;
  afterEach(() => service.kill("SIGKILL"));

  async function start(...options: string[]): Promise<number> {
    service = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...options], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    return new Promise((resolve, reject) => {
      service.once("exit", () => reject(new Error("the service did not start")));
      service.stdout?.on("data", (chunk) => {
        text += chunk;
        const port = /127\.0\.0\.1:([0-9]+)/.exec(text)?.[1];
        if (port) resolve(Number(port));
      });
    });
  }

  for (const signal of ["SIGTERM", "SIGINT"] as const)
    it(`finishes a download that is under way when it gets ${signal}, then ends with 0`, async () => {
      const port = await start("--jobs", "1");
      const file = bigWorkbook(15_000_000);
      const headers = { "Content-Type": "application/octet-stream" };
      const sent = request({ port, host: "127.0.0.1", path: "/api/fix", method: "POST", headers });
      sent.end(file);
      const [answer] = (await once(sent, "response")) as [IncomingMessage];
      answer.pause();
      // A line held open without a request must not keep the service.
      const idle = connect(port, "127.0.0.1");
      idle.on("error", () => {});
      await once(idle, "connect");

      service.kill(signal);
      await expect
        .poll(async () => {
          const late = connect(port, "127.0.0.1");
          return await Promise.race([
            once(late, "connect").then(() => late.destroy() && "open"),
            once(late, "error").then(() => "closed"),
          ]).catch(() => "closed");
        })
        .toBe("closed");
      service.kill(signal);
      expect(service.exitCode).toBeNull();

      const hash = createHash("sha256");
      for await (const chunk of answer) hash.update(chunk);
      expect(`"${hash.digest("hex")}"`).toBe(answer.headers.etag);
      const [code] = service.exitCode === null ? await once(service, "exit") : [service.exitCode];
      expect(code).toBe(0);
      idle.destroy();
    });
});
