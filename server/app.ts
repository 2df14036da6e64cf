import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { fiscalYear } from "../measures/thai/calendar.ts";
import { validate } from "../measures/validate.ts";
import { createApi } from "./api/api.ts";
import { jobOn } from "./api/job.ts";
import { type Load, USUAL_LOAD } from "./api/load.ts";
import { XLSX_TYPE } from "./api/media.ts";
import { Problem } from "./api/problem.ts";
import { Workshop } from "./api/workshop.ts";
import { formYear, makeExample, makeForm } from "./form.ts";
import { Intake } from "./intake.ts";
import { localOnly } from "./local-only.ts";
import { mendWorkbook } from "./mend.ts";
import { assets } from "./pages/assets.ts";
import { findingsPage } from "./pages/findings.ts";
import { homePage } from "./pages/home.ts";
import { mendedPage } from "./pages/mended.ts";
import { problemPage } from "./pages/problem.ts";
import { Uploads } from "./uploads.ts";
import { readGrid } from "./xlsx/read.ts";
import { FileRefused } from "./xlsx/refusal.ts";

export interface AppSettings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Today in Thailand, ISO (C.E.). */
  readonly today: () => string;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** What this machine is asked to carry at most; USUAL_LOAD where nothing else is said. */
  readonly load?: Partial<Load>;
  /** Aborts when the service is about to stop. */
  readonly stopping?: AbortSignal;
}

/** The pages of local mode. Workbooks stay in memory; logs carry no names and no cell texts. */
export function createApp(settings: AppSettings): Hono {
  const { now, today, log, stopping = new AbortController().signal } = settings;
  const load = { ...USUAL_LOAD, ...settings.load };
  const app = new Hono();
  const uploads = new Uploads(now);
  const intake = new Intake();
  const workshop = new Workshop(load);

  app.use(localOnly);
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
  app.route("/", createApi({ now, today, log, intake, workshop, load, stopping }));

  app.get("/", (c) => c.html(homePage(fiscalYear(today()))));
  app.get("/form.xlsx", async (c) => {
    const assessed = formYear(c.req.query("year") ?? "") ?? fiscalYear(today());
    return download(await makeForm({ assessed }), `แบบฟอร์มมาตรการ-ปีประเมิน-${assessed}.xlsx`);
  });
  app.get("/examples/:kind{good|defective}", async (c) => {
    const kind = c.req.param("kind") as "good" | "defective";
    return download(await makeExample(kind), kind === "good" ? "ตัวอย่างที่เรียบร้อย.xlsx" : "ตัวอย่างที่ต้องแก้.xlsx");
  });

  app.post("/check", async (c) => {
    const file = await intake.file(c.req.raw);
    if (!file) return c.html(problemPage("ยังไม่ได้เลือกไฟล์", "เลือกไฟล์ .xlsx แล้วกด “ตรวจไฟล์นี้”"), 400);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = uploads.keep({ name: file.name, bytes, grid: await readGrid(bytes) });
    return c.redirect(`/check/${id}`, 303);
  });
  app.get("/check/:id", (c) => {
    const upload = uploads.find(c.req.param("id"));
    if (!upload) return c.html(forgotten(), 404);
    return c.html(findingsPage(c.req.param("id"), upload.name, validate(upload.grid, { asOf: today() })));
  });
  app.get("/check/:id/report.xlsx", async (c) => {
    const upload = uploads.find(c.req.param("id"));
    if (!upload) return c.html(forgotten(), 404);
    const made = await workshop.do(jobOn("report", upload, today()), c.req.raw.signal);
    return download(made.bytes, made.fileName as string);
  });
  app.get("/check/:id/mended", async (c) => {
    const upload = uploads.find(c.req.param("id"));
    if (!upload) return c.html(forgotten(), 404);
    const mended = await mendWorkbook(upload.bytes, upload.grid, { asOf: today() });
    return c.html(mendedPage(c.req.param("id"), upload.name, mended));
  });
  app.post("/check/:id/mended", async (c) => {
    const upload = uploads.find(c.req.param("id"));
    if (!upload) return c.html(forgotten(), 404);
    const { bytes } = await mendWorkbook(upload.bytes, upload.grid, { asOf: today() });
    const id = uploads.keep({ name: mendedName(upload.name), bytes, grid: await readGrid(bytes) });
    return c.redirect(`/check/${id}`, 303);
  });
  app.get("/check/:id/mended.xlsx", async (c) => {
    const upload = uploads.find(c.req.param("id"));
    if (!upload) return c.html(forgotten(), 404);
    const { bytes } = await workshop.do(jobOn("fix", upload, today()), c.req.raw.signal);
    return download(bytes, mendedName(upload.name));
  });

  app.notFound((c) => c.html(problemPage("ไม่พบหน้านี้", "กลับไปหน้าแรก แล้วเริ่มจากการเลือกไฟล์"), 404));
  app.onError((error, c) => {
    if (error instanceof FileRefused) {
      log({ event: "file-refused", code: error.code });
      return c.html(problemPage("เปิดไฟล์นี้ไม่ได้", error.sentence), error.code === "service-busy" ? 503 : 422);
    }
    if (error instanceof Problem && error.status !== 500) {
      log({ event: "file-refused", code: error.code });
      return c.html(problemPage("เปิดไฟล์นี้ไม่ได้", error.detail), error.status as 422);
    }
    log({ event: "failed", path: c.req.routePath, error: error.name });
    return c.html(
      problemPage("ระบบทำงานนี้ไม่สำเร็จ", "ไฟล์ของท่านไม่เปลี่ยนแปลง — ลองอีกครั้ง ถ้ายังเหมือนเดิม แจ้งผู้ดูแลระบบ"),
      500,
    );
  });
  return app;
}

function forgotten() {
  return problemPage("ไฟล์นี้ไม่อยู่ในหน่วยความจำแล้ว", "ระบบเก็บไฟล์ไว้ชั่วคราวเท่านั้น — กลับไปหน้าแรกแล้วเลือกไฟล์อีกครั้ง");
}

/** Excel opens a workbook with macros only under its own ending. */
function mendedName(name: string): string {
  return name.replace(/(\.xls[xm])?$/i, (ending) => `-แก้แล้ว${ending || ".xlsx"}`);
}

/** A file to save, under its Thai name (RFC 6266, RFC 8187). */
function download(bytes: Uint8Array, name: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": XLSX_TYPE,
      "Content-Disposition": `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "no-store",
    },
  });
}
