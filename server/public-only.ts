import type { Context, MiddlewareHandler } from "hono";
import { comesFromElsewhere } from "./local-only.ts";

/** A service that strangers can reach. */
export interface PublicSettings {
  /** Its names, in lower case and ASCII, without ports. */
  readonly hosts: readonly string[];
  /** Whether /api answers too. It asks nobody who they are. */
  readonly openApi: boolean;
}

/** Probes come by the machine's number, not by its name, and learn nothing there but that it is alive. */
const PROBED: ReadonlySet<string> = new Set(["/healthz", "/readyz"]);
const OPEN = /^\/(?:addon\/|assets\/|guide(?:\/|$))/;
const OPEN_WITH_API = /^\/(?:addon\/|api\/|assets\/|guide(?:\/|$))/;

/**
 * Public mode, behind TLS: under its own names only, and of all addresses only those that ask who is there or hold
 * nothing of anybody's. Whatever is added to the service stays shut until it is named here.
 */
export function publicOnly({ hosts, openApi }: PublicSettings): MiddlewareHandler {
  const names = new Set(hosts);
  const open = openApi ? OPEN_WITH_API : OPEN;
  return async (c, next) => {
    if (PROBED.has(c.req.path)) return next();
    const host = (c.req.header("host") ?? "").toLowerCase();
    if (!names.has(host.replace(/:[0-9]+$/, "")) || comesFromElsewhere(c, `https://${host}`))
      return c.text("ที่อยู่นี้ยังใช้ไม่ได้ — เปิดชีต แล้วใช้เมนู ส่วนขยาย › มาตรการ ITA", 403);
    if (!open.test(c.req.path)) return nothingHere(c);
    return next();
  };
}

/** The answer at every other address of public mode. */
export function nothingHere(c: Context): Response {
  return c.text("บริการนี้ทำงานให้ส่วนเสริมใน Google ชีต — เปิดชีต แล้วใช้เมนู ส่วนขยาย › มาตรการ ITA คู่มืออยู่ที่ /guide", 404);
}
