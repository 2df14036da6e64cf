import { type EventEmitter, once } from "node:events";
import { Server } from "node:net";
import type { ServerType } from "@hono/node-server";

/**
 * Watches a server's answers from now on, and gives what stops it gently: no new connections, answers under way are
 * sent to their end, for at most so many milliseconds. Lines that are held open without a request are not waited for.
 */
export function stopper(server: ServerType): (patienceMs: number) => Promise<void> {
  let underWay = 0;
  let tellNone = () => {};
  server.on("request", (_: unknown, answer: EventEmitter) => {
    underWay += 1;
    answer.once("close", () => {
      underWay -= 1;
      if (underWay === 0) tellNone();
    });
  });
  return async (patienceMs) => {
    const closed = once(server, "close");
    // Not http's own close: it cuts off answers that are written but not fetched yet, which it counts as finished.
    Server.prototype.close.call(server);
    await new Promise<void>((resolve) => {
      const clock = setTimeout(resolve, patienceMs);
      tellNone = () => {
        clearTimeout(clock);
        resolve();
      };
      if (underWay === 0) tellNone();
    });
    if ("closeAllConnections" in server) server.closeAllConnections();
    await closed;
  };
}
