import { Hono } from "hono";
import type { DoorSettings, ExchangeEnv } from "../api/exchange.ts";

/** The sandbox at /sandbox, which is loaded when somebody first asks for it. */
export function sandboxMount(door: DoorSettings): Hono<ExchangeEnv> {
  const mount = new Hono<ExchangeEnv>();
  /** Requests that the sandbox has no answer for: they go on to whoever comes after it. */
  const passed = new WeakSet<Request>();
  let sandbox: Promise<Hono<ExchangeEnv>> | undefined;
  const load = async () => {
    const { sandboxRoutes } = await import("./site/routes.ts");
    const routes = new Hono<ExchangeEnv>().route("/", sandboxRoutes(door));
    routes.notFound((c) => {
      passed.add(c.req.raw);
      return c.body(null, 404);
    });
    // The site's own page of trouble is the answer.
    routes.onError((thrown) => {
      throw thrown;
    });
    return routes;
  };
  for (const path of ["/sandbox", "/sandbox/*"]) {
    mount.all(path, async (c, next) => {
      sandbox ??= load();
      const answer = await (await sandbox).fetch(c.req.raw, c.env);
      return passed.has(c.req.raw) ? next() : answer;
    });
  }
  return mount;
}
