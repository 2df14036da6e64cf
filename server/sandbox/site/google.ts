import { once } from "node:events";
import { serve } from "@hono/node-server";
import { GoogleSource } from "../../sources/google/source.ts";
import { stopper } from "../../stop.ts";
import type { SandboxBooks } from "./books.ts";

/** For a read under way when the service is told to stop. */
const PATIENCE_MS = 5_000;

/**
 * Reads the sandbox's spreadsheets with Google's own client, from the stand-in for its REST interfaces. That listens at
 * a loopback port of its own until the service stops: the client drops whatever path its root has.
 */
export async function openGoogle(books: SandboxBooks, stopping: AbortSignal): Promise<GoogleSource> {
  const { createGoogleRest } = await import("../rest/google-rest.ts");
  // The client dates what it signs by the machine's clock.
  const { app, keyFile } = createGoogleRest({ spreadsheets: books.spreadsheets, now: Date.now });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  server.unref();
  const stop = stopper(server);
  const end = () => void stop(PATIENCE_MS);
  if (stopping.aborted) end();
  else stopping.addEventListener("abort", end, { once: true });
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return new GoogleSource({ key: keyFile(origin), rootUrl: `${origin}/`, tokenUrl: `${origin}/token` });
}
