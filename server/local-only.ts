import type { Context, MiddlewareHandler } from "hono";

const HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

function isLocal(host: string): boolean {
  return HOSTS.has(host.replace(/:[0-9]+$/, ""));
}

/** A request that another site's page makes in somebody's browser (Origin, Sec-Fetch-Site). */
export function comesFromElsewhere(c: Context, ownOrigin: string): boolean {
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  // A link to here may stand anywhere; a page elsewhere that fetches ours, as an image or a script, is no reader.
  const isLink = c.req.method === "GET" && c.req.header("sec-fetch-mode") === "navigate";
  return (origin !== undefined && origin !== ownOrigin) || (isForeign && !isLink);
}

/**
 * Local mode answers only a browser on this machine that was told this address: another Host (DNS rebinding) or a
 * request that another site's page makes is refused before anything is read.
 */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!isLocal(host) || comesFromElsewhere(c, `http://${host}`))
    return c.text("บริการนี้ตอบเฉพาะเครื่องนี้ — เปิดจากที่อยู่ที่คำสั่ง ita serve พิมพ์ไว้", 403);
  await next();
};
