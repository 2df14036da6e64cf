import { once } from "node:events";
import { serve as listen, type ServerType } from "@hono/node-server";
import { createApp } from "../app.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, type ExitCode, type World } from "./command.ts";

const USUAL_PORT = 8567;
const PATIENCE_MS = 5_000;

/** `ita serve [--port N]`: the pages, for this machine only, until it is told to stop. */
export async function serve(args: readonly string[], world: World): Promise<ExitCode> {
  const { values } = readArguments(args, { port: { type: "string" } });
  const asked = values.port === undefined ? undefined : readPort(values.port);
  const app = createApp({
    now: Date.now,
    today: world.today,
    log: (line) => world.err(`${JSON.stringify(line)}\n`),
  });
  const server = await listenOn(app.fetch, asked);
  const { port } = server.address() as { port: number };
  world.out(`
มาตรการ ITA พร้อมใช้งาน — เปิดที่อยู่นี้ในเบราว์เซอร์ แล้วเลือกไฟล์ที่จะตรวจ:

    http://127.0.0.1:${port}

ยังไม่มีไฟล์? หน้าแรกมีแบบฟอร์มเปล่าและตัวอย่างให้ลอง · หยุดด้วย Ctrl+C
`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  world.out("\nปิดบริการแล้ว\n");
  server.close();
  // Downloads under way are finished; whoever only holds a line open is not waited for.
  const patience = setTimeout(() => {
    if ("closeAllConnections" in server) server.closeAllConnections();
  }, PATIENCE_MS);
  await once(server, "close");
  clearTimeout(patience);
  return 0;
}

function readPort(text: string): number {
  const port = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new CommandRefused(`--port ${text} ใช้ไม่ได้ — ใส่เลข 1 ถึง 65535 เช่น --port ${USUAL_PORT}`);
  return port;
}

/** Listens on the port asked for; without one on the usual port, or on any free one where that is taken. */
async function listenOn(
  fetch: Parameters<typeof listen>[0]["fetch"],
  asked: number | undefined,
): Promise<ServerType> {
  try {
    return await open(fetch, asked ?? USUAL_PORT);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (asked === undefined && code === "EADDRINUSE") return open(fetch, 0);
    throw new CommandRefused(
      `เปิดพอร์ต ${asked ?? USUAL_PORT} ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่ — ใส่พอร์ตอื่น เช่น --port 9000`,
      {
        cause,
      },
    );
  }
}

async function open(fetch: Parameters<typeof listen>[0]["fetch"], port: number): Promise<ServerType> {
  const server = listen({ fetch, port, hostname: "127.0.0.1" });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  return server;
}
