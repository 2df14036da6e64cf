import type { MiddlewareHandler } from "hono";

const HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

function isLocal(host: string): boolean {
  return HOSTS.has(host.replace(/:[0-9]+$/, ""));
}

/**
 * Local mode answers only a browser on this machine that was told this address: another Host (DNS rebinding) or a
 * request that another site's page makes (Origin, Sec-Fetch-Site) is refused before anything is read.
 */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  // A link to here may stand anywhere; a page elsewhere that fetches or embeds ours is no reader.
  const isLink = c.req.method === "GET" && c.req.header("sec-fetch-mode") === "navigate";
  if (!isLocal(host) || (origin !== undefined && origin !== `http://${host}`) || (isForeign && !isLink))
    return c.text("บริการนี้ตอบเฉพาะเครื่องนี้ — เปิดจากที่อยู่ที่คำสั่ง ita serve พิมพ์ไว้", 403);
  await next();
};
