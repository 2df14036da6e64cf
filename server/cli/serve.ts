import { resolve } from "node:path";
import { serve as listen, type ServerType } from "@hono/node-server";
import { type Load, USUAL_LOAD } from "../api/load.ts";
import { createApp } from "../app.ts";
import { stopper } from "../stop.ts";
import { readAddonClients } from "./addon-client.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, type ExitCode, type World } from "./command.ts";
import { readGoogleKey } from "./google-key.ts";

const USUAL_PORT = 8567;
/** Where it is started; people put files there themselves. */
const USUAL_FOLDER = "workbooks";
/** For downloads under way when the service is told to stop. */
const PATIENCE_MS = 60_000;

/** Options about the load, by what they set. */
const LOAD_OPTIONS = {
  jobs: "jobs",
  waiting: "waiting",
  "job-memory": "jobMegabytes",
  "job-seconds": "jobSeconds",
} as const satisfies Record<string, keyof Load>;

/**
 * `ita serve [--port N] [--folder DIR] [--jobs N] [--waiting N] [--job-memory MB] [--job-seconds N] [--addon-client ID[,ID]]
 * [--google-key FILE]`: the pages, the API and, for the add-on of these OAuth clients, its door; for this machine only,
 * until it is told to stop.
 */
export async function serve(args: readonly string[], world: World): Promise<ExitCode> {
  const { values } = readArguments(args, {
    port: { type: "string" },
    folder: { type: "string" },
    jobs: { type: "string" },
    waiting: { type: "string" },
    "job-memory": { type: "string" },
    "job-seconds": { type: "string" },
    "addon-client": { type: "string" },
    "google-key": { type: "string" },
  });
  const asked = values.port === undefined ? undefined : readPort(values.port);
  const stopping = new AbortController();
  const app = createApp({
    now: Date.now,
    today: world.today,
    folder: resolve(values.folder ?? USUAL_FOLDER),
    log: (line) => world.err(`${JSON.stringify(line)}\n`),
    load: readLoad(values),
    stopping: stopping.signal,
    ...readAddonClients(values["addon-client"], process.env),
    ...readGoogleKey(values["google-key"]),
  });
  const server = await listenOn(app.fetch, asked);
  const stop = stopper(server);
  const { port } = server.address() as { port: number };
  world.out(`
มาตรการ ITA พร้อมใช้งาน — เปิดที่อยู่นี้ในเบราว์เซอร์ แล้วเลือกไฟล์ที่จะตรวจ:

    http://127.0.0.1:${port}

ยังไม่มีไฟล์? หน้าแรกมีแบบฟอร์มเปล่าและตัวอย่างให้ลอง · หยุดด้วย Ctrl+C
`);
  await toldToStop();
  stopping.abort();
  await stop(PATIENCE_MS);
  world.out("\nปิดบริการแล้ว\n");
  return 0;
}

/** Listens on for the second signal of one Ctrl+C, which `bin/ita.js` passes on: it must not cut downloads off. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve());
  });
}

function readLoad(values: Readonly<Partial<Record<keyof typeof LOAD_OPTIONS, string>>>): Partial<Load> {
  const load: Partial<Record<keyof Load, number>> = {};
  for (const [option, field] of Object.entries(LOAD_OPTIONS)) {
    const text = values[option as keyof typeof LOAD_OPTIONS];
    if (text === undefined) continue;
    if (!/^[1-9][0-9]{0,5}$/.test(text))
      throw new CommandRefused(
        `--${option} ${text} ใช้ไม่ได้ — ใส่จำนวนเต็ม เช่น --${option} ${USUAL_LOAD[field]}`,
      );
    load[field] = Number(text);
  }
  return load;
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
