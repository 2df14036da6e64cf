import { type Context, Hono } from "hono";
import { LEVELS } from "../../measures/finding.ts";
import { fiscalYear } from "../../measures/thai/calendar.ts";
import { XLSX_TYPE } from "../api/media.ts";
import { Problem, problem } from "../api/problem.ts";
import type { Intake } from "../intake.ts";
import { isSummaryFormat } from "../summary/summary.ts";
import type { Upload, Uploads } from "../uploads.ts";
import { FileRefused } from "../xlsx/refusal.ts";
import { changesPage } from "./changes.ts";
import { download } from "./download.ts";
import { findingsPage } from "./findings.ts";
import { forgotten } from "./forgotten.ts";
import { homePage } from "./home.ts";
import { jsonLine, type PageWork } from "./work.ts";

export interface CheckSettings {
  /** Today in Thailand, ISO (C.E.). */
  readonly today: () => string;
  readonly intake: Intake;
  readonly uploads: Uploads;
  readonly work: PageWork;
  /** The next workbook would be turned away. */
  readonly isFull: () => boolean;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
}

/** Choosing a workbook, and everything that can be had of a chosen one; nothing is kept but for an hour, in memory. */
export function checkRoutes({ today, intake, uploads, work, isFull, log }: CheckSettings): Hono {
  const routes = new Hono();

  /** A route about a kept workbook. */
  const of =
    (answer: (c: Context, upload: Upload, id: string) => Response | Promise<Response>) => (c: Context) => {
      const id = c.req.param("id") as string;
      const upload = uploads.find(id);
      return upload ? answer(c, upload, id) : forgotten(c);
    };

  routes.get("/", (c) => c.html(homePage(fiscalYear(today()))));

  routes.post("/check", async (c) => {
    let name: string | undefined;
    try {
      if (isFull()) throw problem("service-full");
      const file = await intake.file(c.req.raw);
      if (!file) return c.html(homePage(fiscalYear(today()), NO_FILE), 400);
      name = file.name;
      const chosen = { name, bytes: new Uint8Array(await file.arrayBuffer()) };
      const examined = await work.examine(chosen, c.req.raw.signal);
      return c.redirect(`/check/${uploads.keep({ ...chosen, examined })}`, 303);
    } catch (thrown) {
      const told = toldOf(thrown);
      if (!told) throw thrown;
      log({ event: "file-refused", code: told.code });
      if (told.status === 503) c.header("Retry-After", "5");
      return c.html(
        homePage(fiscalYear(today()), {
          title: "เปิดไฟล์นี้ไม่ได้",
          ...(name !== undefined && { file: name }),
          sentence: told.sentence,
        }),
        told.status,
      );
    }
  });

  routes.get(
    "/check/:id",
    of((c, upload, id) => {
      const level = LEVELS.find((one) => one === c.req.query("level"));
      const page = Number(c.req.query("page") ?? 1);
      return c.html(findingsPage(id, upload, { level, page }));
    }),
  );
  routes.get(
    "/check/:id/findings.xlsx",
    of(async (c, { examined }) => saved(await work.list(examined.check, c.req.raw.signal))),
  );
  routes.get(
    "/check/:id/report.xlsx",
    of(async (c, upload) => saved(await work.report(upload, c.req.raw.signal))),
  );
  routes.get(
    "/check/:id/workbook.xlsx",
    of((_, { bytes, name }) => download(bytes, name, XLSX_TYPE)),
  );

  routes.post(
    "/check/:id/mend",
    of(async (c, upload, id) => {
      const made = uploads.mendedOf(id) ?? (await mend(c, upload, id));
      return c.redirect(`/check/${made}/changes`, 303);
    }),
  );
  const mend = async (c: Context, upload: Upload, id: string) => {
    const { name, bytes, changes, examined } = await work.mend(upload, c.req.raw.signal);
    const { folderName, folderVersion } = upload;
    return uploads.keep({
      name,
      bytes,
      examined,
      mended: {
        of: id,
        changes,
        settled: upload.examined.check.findings.length - examined.check.findings.length,
      },
      ...(folderName !== undefined && { folderName }),
      ...(folderVersion !== undefined && { folderVersion }),
    });
  };
  routes.get(
    "/check/:id/changes",
    of((c, upload, id) =>
      upload.mended
        ? c.html(changesPage(id, upload, upload.mended, Number(c.req.query("page") ?? 1)))
        : c.redirect(`/check/${id}`),
    ),
  );

  routes.get(
    "/check/:id/summary",
    of(async (c, { name, examined }, id) => {
      const back = { href: `/check/${id}`, text: "กลับไปรายการที่พบ" };
      const ways = { back, base: `/check/${id}/summary`, file: name };
      const { bytes } = await work.summaryPage(jsonLine({ office: examined.office }), ways, c.req.raw.signal);
      return c.html(new TextDecoder().decode(bytes));
    }),
  );
  routes.get(
    "/check/:id/:file{summary\\.[a-z]+}",
    of(async (c, { name, examined }) => {
      const format = (c.req.param("file") as string).slice("summary.".length);
      if (!isSummaryFormat(format)) return c.notFound();
      const entries = jsonLine({ office: examined.office });
      return saved(await work.summary(name, entries, format, c.req.raw.signal));
    }),
  );

  return routes;
}

const NO_FILE = { title: "ยังไม่ได้เลือกไฟล์", sentence: "เลือกไฟล์ .xlsx แล้วกด “ตรวจไฟล์นี้”" };

function saved({ bytes, fileName, type }: Awaited<ReturnType<PageWork["report"]>>): Response {
  return download(bytes, fileName as string, type);
}

/** What to say of a file that is not taken; nothing of what nobody foresaw. */
function toldOf(thrown: unknown): { code: string; sentence: string; status: 422 | 503 } | undefined {
  if (thrown instanceof FileRefused)
    return {
      code: thrown.code,
      sentence: thrown.sentence,
      status: thrown.code === "service-busy" ? 503 : 422,
    };
  if (thrown instanceof Problem && thrown.status !== 500)
    return { code: thrown.code, sentence: thrown.detail, status: thrown.status === 503 ? 503 : 422 };
  return undefined;
}
