import { serve as listen, type ServerType } from "@hono/node-server";
import { createApp } from "../app.ts";
import { readSettings, SETTINGS, type ToldSetting, USUAL_PORT } from "../settings.ts";
import { stopper } from "../stop.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, type ExitCode, type World } from "./command.ts";

/** For downloads under way when the service is told to stop. */
const PATIENCE_MS = 60_000;

/**
 * `ita serve`, with the options of SETTINGS, until it is told to stop. Usually the pages, the API and the sandbox, for
 * this machine only; with `--public HOST` the add-on's door for everybody, and no pages that keep anything.
 */
export async function serve(args: readonly string[], world: World): Promise<ExitCode> {
  const { values } = readArguments(args, SETTINGS);
  const { settings, told } = readSettings(values, process.env);
  const { port: asked, bind, ...rest } = settings;
  const log = (line: Readonly<Record<string, string | number>>) => world.err(`${JSON.stringify(line)}\n`);
  const stopping = new AbortController();
  const app = createApp({ ...rest, now: Date.now, today: world.today, log, stopping: stopping.signal });
  const server = await listenOn(app.fetch, bind, asked ?? (rest.publicly && USUAL_PORT));
  const stop = stopper(server);
  const { port } = server.address() as { port: number };
  if (rest.publicly) log({ event: "settings", ...given(told), port, bind });
  else
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

/** Settings that are not as usual, as a line of the log holds them. */
function given(told: readonly ToldSetting[]): Readonly<Record<string, string>> {
  return Object.fromEntries(told.map(({ name, value }) => [name, value]));
}

/** Listens on for the second signal of one Ctrl+C, which `bin/ita.js` passes on: it must not cut downloads off. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve());
  });
}

/** Listens on the port asked for; without one on the usual port, or on any free one where that is taken. */
async function listenOn(
  fetch: Parameters<typeof listen>[0]["fetch"],
  bind: string,
  asked: number | undefined,
): Promise<ServerType> {
  try {
    return await open(fetch, bind, asked ?? USUAL_PORT);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (asked === undefined && code === "EADDRINUSE") return open(fetch, bind, 0);
    if (code === "EADDRNOTAVAIL")
      throw new CommandRefused(`เครื่องนี้ไม่มีที่อยู่ ${bind} — แก้ --bind เช่น --bind 0.0.0.0`, { cause });
    throw new CommandRefused(
      `เปิดพอร์ต ${asked ?? USUAL_PORT} ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่ — ใส่พอร์ตอื่น เช่น --port 9000`,
      {
        cause,
      },
    );
  }
}

async function open(
  fetch: Parameters<typeof listen>[0]["fetch"],
  hostname: string,
  port: number,
): Promise<ServerType> {
  const server = listen({ fetch, port, hostname });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  return server;
}
