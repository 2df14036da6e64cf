import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { type AppSettings, createApp } from "../../server/app.ts";

export const TODAY = "2024-10-15";

export interface Service {
  readonly origin: string;
  readonly log: Readonly<Record<string, string | number>>[];
  /** Connections that are open now. */
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The real service on a free loopback port, on a fixed day. */
export async function startService(
  now: () => number = Date.now,
  settings: Partial<AppSettings> = {},
): Promise<Service> {
  const log: Readonly<Record<string, string | number>>[] = [];
  const folder = join(tmpdir(), `ita-no-folder-${process.pid}`);
  const app = createApp({ now, today: () => TODAY, log: (line) => log.push(line), folder, ...settings });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await once(server, "close");
    },
  };
}
