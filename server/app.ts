import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { type AddonSettings, addonRoutes } from "./addon/routes.ts";
import { createApi } from "./api/api.ts";
import { holdUntilSent } from "./api/exchange.ts";
import { type Load, USUAL_LOAD } from "./api/load.ts";
import { tell } from "./api/problem.ts";
import { Workshop } from "./api/workshop.ts";
import { Folder } from "./folder/folder.ts";
import { Intake } from "./intake.ts";
import { localOnly } from "./local-only.ts";
import { assets } from "./pages/assets.ts";
import { checkRoutes } from "./pages/check-routes.ts";
import { download } from "./pages/download.ts";
import { folderRoutes } from "./pages/folder-routes.ts";
import { folderSummaryRoutes } from "./pages/folder-summary.ts";
import { formRoutes } from "./pages/form-routes.ts";
import { guideRoutes } from "./pages/guide-routes.ts";
import { problemPage } from "./pages/problem.ts";
import { PageWork } from "./pages/work.ts";
import { nothingHere, type PublicSettings, publicOnly } from "./public-only.ts";
import { sandboxMount } from "./sandbox/mount.ts";
import { type GoogleSettings, GoogleSource } from "./sources/google/source.ts";
import { Uploads } from "./uploads.ts";

export interface AppSettings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Today in Thailand, ISO (C.E.). */
  readonly today: () => string;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** Where workbooks are kept that are saved on purpose; made at the first of them. */
  readonly folder: string;
  /** What this machine is asked to carry at most; USUAL_LOAD where nothing else is said. */
  readonly load?: Partial<Load>;
  /** Aborts when the service is about to stop. */
  readonly stopping?: AbortSignal;
  /** Whose add-on may post its Grid; nobody's when absent. */
  readonly addon?: AddonSettings;
  /** As whom the service reads Google Sheets itself; not at all when absent. */
  readonly google?: GoogleSettings;
  /** Under which names strangers reach it, and what is open to them; local mode when absent. */
  readonly publicly?: PublicSettings;
}

/** The service, in local mode or in public mode. Workbooks stay in memory; logs carry no names and no cell texts. */
export function createApp(settings: AppSettings): Hono<{ Bindings: Partial<HttpBindings> }> {
  const { now, today, log, publicly, stopping = new AbortController().signal } = settings;
  const load = { ...USUAL_LOAD, ...settings.load };
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>();
  const uploads = new Uploads(now);
  const intake = new Intake();
  const workshop = new Workshop(load);
  const work = new PageWork(workshop, today);
  const folder = new Folder(settings.folder, (name, bytes, gone) => work.examine({ name, bytes }, gone), now);
  stopping.addEventListener("abort", () => folder.close());

  app.use(publicly ? publicOnly(publicly) : localOnly);
  const door = { now, today, log, intake, workshop, load, stopping };
  // Before the policy of the pages: the sandbox frames the add-on's pages under a policy of its own.
  if (!publicly) app.route("/", sandboxMount(door));
  app.use(
    secureHeaders({
      // Not no-referrer: with it browsers send "Origin: null" with our own form, which local mode must refuse.
      referrerPolicy: "same-origin",
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.route("/assets", assets);
  app.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.route("/", createApi(door));
  const google = settings.google && new GoogleSource(settings.google);
  app.route("/", addonRoutes(door, settings.addon, google));

  // A download of the pages counts as held until it is fetched, like an answer of the API.
  app.use(async (c, next) => {
    await next();
    const bytes = Number(c.res.headers.get("content-length") ?? 0);
    if (bytes > 0) holdUntilSent(c, bytes, workshop, load.stallSeconds);
  });
  app.route("/", checkRoutes({ today, intake, uploads, work, log, isFull: () => workshop.isFull }));
  app.route("/", folderSummaryRoutes(folder, work));
  app.route(
    "/",
    folderRoutes({
      folder,
      intake,
      workshop,
      now,
      kept: (id) => uploads.find(id),
      open: async ({ name, bytes, version }, gone) => {
        const again = uploads.openedFrom(name, version);
        if (again !== undefined) return again;
        const examined = await work.examine({ name, bytes }, gone);
        return uploads.keep({ name, bytes, examined, folderName: name, folderVersion: version });
      },
      report: async (name, bytes, gone) => {
        const made = await work.report({ name, bytes }, gone);
        return download(made.bytes, made.fileName as string, made.type);
      },
    }),
  );
  app.route("/", guideRoutes({ alone: publicly !== undefined }));

  app.route("/", formRoutes(today));

  app.notFound((c) =>
    publicly
      ? nothingHere(c)
      : c.html(problemPage({ title: "ไม่พบหน้านี้", sentence: "กลับไปหน้าแรก แล้วเริ่มจากการเลือกไฟล์" }), 404),
  );
  app.onError((error, c) => {
    const told = tell(error);
    if (told.status !== 500) {
      log({ event: "refused", path: c.req.routePath, code: told.code });
      if (told.status === 503) c.header("Retry-After", "5");
      return c.html(problemPage({ title: "ยังทำให้ไม่ได้", sentence: told.detail }), told.status as 422);
    }
    log({ event: "failed", path: c.req.routePath, error: told.error ?? told.code });
    return c.html(problemPage(FAILED), 500);
  });
  return app;
}

const FAILED = {
  title: "ระบบทำงานนี้ไม่สำเร็จ",
  sentence: "ไฟล์ของท่านไม่เปลี่ยนแปลง — ลองอีกครั้ง ถ้ายังเหมือนเดิม แจ้งผู้ดูแลระบบ",
};
