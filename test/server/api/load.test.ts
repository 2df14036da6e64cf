import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { makeExample } from "../../../server/form.ts";
import { exampleWith, measures } from "../reports.ts";
import { type Service, startService } from "../service.ts";
import { gridJson, post, said } from "./asking.ts";
import { bigWorkbook } from "./big.ts";

describe("the API under load", () => {
  let service: Service;
  afterEach(() => service.close());

  const ready = async () => (await fetch(`${service.origin}/readyz`)).status;
  const quiet = () => expect.poll(() => service.connections(), { timeout: 10_000 }).toBe(0);

  /** Sends a request whose body may be cut short. */
  async function send(path: string, body: Uint8Array, upTo = body.length): Promise<Socket> {
    const { hostname, port } = new URL(service.origin);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(
      `POST /api/${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
    );
    await new Promise((resolve) => socket.write(body.subarray(0, upTo), resolve));
    return socket;
  }

  it("turns away with 503 what it cannot carry, finishes the rest, and is ready again", async () => {
    service = await startService(undefined, { load: { jobs: 1, waiting: 2 } });
    const body = gridJson(exampleWith(measures(60)));
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(service.origin, "report", body)));
    const taken = answers.filter(({ status }) => status === 200);
    const turned = answers.filter(({ status }) => status === 503);
    expect(taken.length).toBeGreaterThanOrEqual(3);
    expect(turned.length).toBeGreaterThan(0);
    expect(taken.length + turned.length).toBe(12);
    for (const answer of turned) {
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect((await said(answer)).code).toBe("service-full");
    }
    expect(new Set(taken.map(({ headers }) => headers.get("etag"))).size).toBe(1);
    for (const answer of taken) await answer.arrayBuffer();
    expect(await ready()).toBe(200);
    expect((await post(service.origin, "report", body)).status).toBe(200);
  });

  it("says that it is alive, and not ready, while all places are taken", async () => {
    service = await startService(undefined, { load: { jobs: 1, waiting: 1 } });
    const body = gridJson(exampleWith(measures(100)));
    const working = [post(service.origin, "report", body), post(service.origin, "report", body)];
    await expect.poll(ready, { interval: 5 }).toBe(503);
    expect((await fetch(`${service.origin}/healthz`)).status).toBe(200);
    expect((await Promise.all(working)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await ready()).toBe(200);
  });

  it("serves the pages' downloads through the same gate", async () => {
    service = await startService(undefined, { load: { jobs: 1, waiting: 0 } });
    const form = new FormData();
    form.append("file", new File([(await makeExample("good")) as Uint8Array<ArrayBuffer>], "แผน.xlsx"));
    const { url } = await fetch(`${service.origin}/check`, { method: "POST", body: form });
    const working = post(service.origin, "report", gridJson(exampleWith(measures(100))));
    await expect.poll(ready, { interval: 5 }).toBe(503);
    for (const path of ["report.xlsx", "findings.xlsx", "summary"]) {
      const answer = await fetch(`${url}/${path}`);
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain("รอสักครู่");
    }
    expect((await working).status).toBe(200);
    expect((await fetch(`${url}/report.xlsx`)).status).toBe(200);
  });

  it("ends a job past its time, and does the next one", async () => {
    service = await startService(undefined, { load: { jobs: 1, jobSeconds: 2 } });
    const { plan = [], results = [] } = measures(1_000);
    const steps = Array.from({ length: 80 }, (_, index) => `${index + 1}. ตรวจนับพัสดุทุกชิ้น`).join("\n");
    const long = plan.map((row) => ({ ...row, "plan.steps": steps }));
    const answer = await post(service.origin, "report", gridJson(exampleWith({ plan: long, results })));
    expect(answer.status).toBe(503);
    expect((await said(answer)).code).toBe("took-too-long");
    expect((await post(service.origin, "check", await makeExample("good"))).status).toBe(200);
  });

  it("a job that runs out of memory ends alone: the next one is done", async () => {
    service = await startService(undefined, { load: { jobs: 1, jobMegabytes: 48 } });
    const arrays = `{"grid":[${"[],".repeat(2_000_000)}[]]}`;
    const answer = await post(service.origin, "check", arrays);
    expect(answer.status).toBe(422);
    expect((await said(answer)).code).toBe("too-heavy");
    expect((await post(service.origin, "check", await makeExample("good"))).status).toBe(200);
  });

  it("100 clients that break off in the middle of uploads and downloads leave nothing behind", async () => {
    const file = bigWorkbook(3_000_000);
    // Room for two of them and no more: one body or answer that stayed would be missed at once.
    service = await startService(undefined, { load: { jobs: 1, heldBytes: 7_000_000 } });
    for (let round = 0; round < 10; round++) {
      const uploads = await Promise.all(Array.from({ length: 5 }, () => send("fix", file, file.length / 2)));
      for (const socket of uploads) socket.destroy();
      const waiting = await Promise.all(Array.from({ length: 2 }, () => send("check", file)));
      for (const socket of waiting) socket.destroy();
      await quiet();
      for (let count = 0; count < 3; count++) {
        const socket = await send("fix", file);
        await once(socket, "data");
        socket.destroy();
        await quiet();
      }
    }
    const answer = await post(service.origin, "fix", file);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
    expect(service.log.filter(({ status }) => status === 500)).toEqual([]);
  }, 60_000);

  it("lets go of a reader that stands still, and of what it held for him", async () => {
    const file = bigWorkbook(12_000_000);
    service = await startService(undefined, {
      load: { jobs: 1, heldBytes: 13_000_000, stallSeconds: 0.3 },
    });
    const socket = await send("fix", file);
    await once(socket, "data");
    socket.pause();
    expect((await post(service.origin, "fix", file)).status).toBe(503);
    await quiet();
    expect((await post(service.origin, "fix", file)).status).toBe(200);
    socket.destroy();
  });
});
