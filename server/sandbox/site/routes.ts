import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { addonRoutes } from "../../addon/routes.ts";
import type { DoorSettings, ExchangeEnv } from "../../api/exchange.ts";
import { XLSX_TYPE } from "../../api/media.ts";
import { tell } from "../../api/problem.ts";
import { download } from "../../pages/download.ts";
import { problemPage } from "../../pages/problem.ts";
import type { OpenedSpreadsheet } from "../../xlsx/spreadsheet-read.ts";
import { sandboxAssets } from "./assets.ts";
import { SandboxBooks } from "./books.ts";
import { BuildFailed, builtFiles } from "./built.ts";
import { sandboxCalls } from "./calls.ts";
import { openFile, saveFile } from "./files.ts";
import { framed } from "./frame.ts";
import { openGoogle } from "./google.ts";
import { sheetPage } from "./sheet-page.ts";
import { Stand } from "./stand.ts";
import { begin, isBeginning } from "./start.ts";
import { startPage } from "./start-page.ts";

/**
 * The sandbox: a spreadsheet in the browser with the add-on's own menus, for local mode. It answers with policies of its
 * own: mount it before the one of the site's pages.
 */
export function sandboxRoutes(door: DoorSettings): Hono<ExchangeEnv> {
  const { now, today, log, intake } = door;
  const routes = new Hono<ExchangeEnv>();
  const books = new SandboxBooks(now);
  const stand = new Stand(now);

  routes.use("/sandbox/*", async (c, next) => {
    const port = c.env?.incoming?.socket.localPort;
    if (port !== undefined) stand.isAt(port);
    await next();
  });
  routes.get("/sandbox/keys", () => stand.tokens.answer());
  let service: Promise<Hono<ExchangeEnv>> | undefined;
  const openService = async () => {
    const google = await openGoogle(books, door.stopping);
    return new Hono<ExchangeEnv>().route("/sandbox/service", addonRoutes(door, stand.addon, google));
  };
  routes.all("/sandbox/service/*", async (c) => {
    service ??= openService().catch((thrown) => {
      service = undefined;
      throw thrown;
    });
    return (await service).fetch(c.req.raw, c.env);
  });
  routes.get("/sandbox/:id/page/:page", async (c) => {
    const shown = books.find(c.req.param("id"))?.page(c.req.param("page"));
    return shown ? framed(shown.html, shown.person.functions) : closed(c);
  });

  for (const path of ["/sandbox", "/sandbox/*"]) routes.use(path, pageHeaders);
  routes.route("/sandbox/assets", sandboxAssets);
  routes.use("/sandbox/*", async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });
  routes.route("/sandbox", sandboxCalls({ books, stand, now, stopping: door.stopping }));

  const opened = (c: Context, { state, remarks }: OpenedSpreadsheet) => {
    const book = books.open(state, remarks);
    return book ? c.redirect(`/sandbox/${book.id}`, 303) : c.html(startPage(NO_ROOM), 503);
  };
  routes.get("/sandbox", (c) => c.html(startPage()));
  routes.post("/sandbox", async (c) => {
    const kind = (await c.req.parseBody()).begin;
    if (!isBeginning(kind)) return c.html(startPage(NO_CHOICE), 400);
    return opened(c, await begin(kind, today()));
  });
  routes.post("/sandbox/file", async (c) => {
    try {
      const file = await intake.file(c.req.raw);
      if (!file) return c.html(startPage(NO_FILE), 400);
      const title = file.name.replace(/\.xls[xm]$/i, "");
      return opened(c, await openFile(new Uint8Array(await file.arrayBuffer()), title));
    } catch (thrown) {
      const { status, detail, code } = tell(thrown);
      if (status === 500) throw thrown;
      log({ event: "file-refused", code });
      return c.html(startPage({ title: "เปิดไฟล์นี้ไม่ได้", sentence: detail }), status as 422);
    }
  });
  routes.get("/sandbox/:id/file.xlsx", async (c) => {
    const book = books.find(c.req.param("id"));
    if (!book) return closed(c);
    const { state } = book.spreadsheet;
    return download(await saveFile(state), `${state.title}.xlsx`, XLSX_TYPE);
  });
  routes.get("/sandbox/:id", async (c) => {
    const book = books.find(c.req.param("id"));
    if (!book) return closed(c);
    try {
      await builtFiles();
    } catch (failure) {
      if (!(failure instanceof BuildFailed)) throw failure;
      log({ event: "sandbox-not-built", error: failure.why });
      return c.html(problemPage(NOT_BUILT), 503);
    }
    return c.html(sheetPage(book));
  });
  return routes;
}

/** A spreadsheet that is no longer in memory. */
function closed(c: Context) {
  return c.html(startPage(CLOSED), 404);
}

const CLOSED = {
  title: "ตารางนี้ปิดไปแล้ว",
  sentence: "ตารางจำลองอยู่ในหน่วยความจำเท่านั้น — เริ่มตารางใหม่ที่ ลองใช้ส่วนเสริม ด้านล่าง",
};
const NO_ROOM = {
  title: "ยังเปิดตารางใหม่ไม่ได้",
  sentence: "มีตารางจำลองเปิดอยู่ครบ ๒๐ ตารางแล้ว — ปิดแท็บที่ไม่ใช้ แล้วลองอีกครั้ง",
};
const NOT_BUILT = {
  title: "ยังประกอบส่วนเสริมไม่ได้",
  sentence: "ติดตั้งโปรแกรมให้ครบด้วยคำสั่ง npm ci แล้วเปิดบริการใหม่ — ระหว่างนี้ตรวจจากไฟล์ .xlsx ที่หน้าแรกได้",
};
const NO_CHOICE = { title: "ยังไม่ได้เลือกว่าจะเริ่มจากอะไร", sentence: "กดปุ่มใดปุ่มหนึ่งด้านล่าง" };
const NO_FILE = { title: "ยังไม่ได้เลือกไฟล์", sentence: "เลือกไฟล์ .xlsx แล้วกด “เปิดไฟล์ .xlsx”" };

/** As every page of the site, but for frames of this very service. */
const pageHeaders = secureHeaders({
  referrerPolicy: "same-origin",
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});
